# Lời khi đề nghị không xem xét lại một việc đã giải quyết, duyệt, thông báo, và phản đối.

open-object = phandoi, object
    .words = phản đối, tôi phản đối, không nhất trí, đề nghị xem lại, xem xét lại

do-refuse = Đề nghị không xem xét lại
do-refusal-look = Xem đề nghị không xem xét lại
do-refusal-approve = Duyệt, không xem xét lại
do-refusal-return = Không duyệt, nêu lý do
do-object = Phản đối, đề nghị xem lại
do-objection-look = Xem ý kiến phản đối
do-objection-uphold = Chấp nhận, xem xét lại việc
do-objection-dismiss = Giữ nguyên, nêu lý do

ask-refuse-earlier = { $count ->
        [0] Việc { $code } đã được giải quyết ở việc nào trước đây? { $Me } chưa thấy việc nào gần giống; { $comrade } gõ mã của việc đã được trả lời, ví dụ: BÌNH AN 4827.
       *[other] Việc { $code } đã được giải quyết ở việc nào trước đây? { $Comrade } chọn, hoặc gõ mã của việc đã được trả lời.
    }
    { $matters }
    .name = Việc đã giải quyết
refuse-line = • { $code }, trả lời lúc { $at }: “{ $text }”
refuse-earlier-wrong = { $Me } không thấy việc nào mang mã này mà đã có câu trả lời gửi đi. Chỉ dẫn lại được việc đã trả lời. { $Comrade } chọn hoặc gõ mã khác, hoặc gõ HỦY.
ask-refuse-ground = Căn cứ để không xem xét lại việc { $code }?
    .name = Căn cứ
ask-refuse-reason = Vì sao việc { $code } không cần xem xét lại? { $Comrade } viết cho người dân hiểu: đã giải quyết thế nào, khi nào. Người dân sẽ đọc nguyên văn.
    .name = Lý do
ask-refuse-review =
    Đề nghị không xem xét lại việc { $code }.
    Đã giải quyết ở việc { $earlier }, người hỏi sẽ đọc lại câu trả lời ấy: “{ $answer }”
    Căn cứ: { $ground } ({ $source }).
    Lý do: { $reason }
    { $Comrade } xem câu trả lời cũ có thông tin riêng của người khác không. Người thứ hai duyệt thì người dân mới được báo.
    .send = Gửi đề nghị
refuse-impossible = Việc { $code } hiện { $state } nên không đề nghị được bước này.
refuse-waiting = Việc { $code } đã có đề nghị của { $by } lúc { $at }, đang chờ người thứ hai duyệt.
refuse-not-settled = Việc { $earlier } không còn ở trạng thái đã trả lời nên không dẫn lại được. Việc { $code } vẫn như cũ.
done-refusal-proposed = Đã gửi đề nghị về việc { $code } cho người duyệt. Trong khi chờ, thời hạn vẫn tính và người dân chưa nhận tin gì.
done-refusal-no-approver = Đã ghi đề nghị về việc { $code }, nhưng chưa có Chủ tịch hoặc Thường trực HĐND nào tham gia dịch vụ để duyệt. { $Comrade } mời người duyệt (gõ MỜI); chưa duyệt thì thời hạn vẫn tính.
refusal-none = Việc { $code } hiện { $state }, không còn đề nghị nào chờ duyệt.
refusal-second-person = Đề nghị về việc { $code } phải do người thứ hai duyệt: Chủ tịch hoặc Thường trực HĐND, không phải người đã đề nghị.
refusal-decided = { $outcome ->
        [approved] Đề nghị về việc { $code } đã được { $by } duyệt lúc { $at }; người dân đã được báo.
        [returned] Đề nghị về việc { $code } đã được { $by } trả lại lúc { $at }. Việc hiện { $state }.
       *[dropped] Đề nghị về việc { $code } không còn nữa vì việc hiện { $state }.
    }
refusal-dropped = Trong khi chờ duyệt, việc { $code } đã thay đổi (hiện: { $state }) nên đề nghị không còn áp dụng. Người dân không nhận tin gì về đề nghị này.
done-refusal-approved = Đã duyệt. Người hỏi việc { $code } được báo kèm câu trả lời cũ, căn cứ và cách phản đối đến { $until }. Ủy ban MTTQ cũng được biết.
ask-return-refusal-reason = Vì sao không duyệt đề nghị về việc { $code }? Người đề nghị và Ủy ban MTTQ sẽ đọc lý do này.
done-refusal-returned = Đã trả lại đề nghị. Việc { $code } tiếp tục được giải quyết như bình thường.

notice-refusal-proposed =
    { $proposer } đề nghị không xem xét lại việc { $code }. Cần người thứ hai duyệt.
    Người hỏi: { $askers }. Nội dung: “{ $text }”
    Đã giải quyết ở việc { $earlier }, trả lời lúc { $earlier_at }: “{ $answer }”
    Căn cứ: { $ground } ({ $source }).
    Lý do: { $reason }
notice-refusal-waits =
    ⏰ Đề nghị của { $proposer } không xem xét lại việc { $code } (“{ $text }”) vẫn chờ người thứ hai duyệt. Thời hạn của việc vẫn tính.
    Lý do: { $reason }
notice-refusal-returned = { $by } không duyệt đề nghị của { $comrade } về việc { $code }. Lý do: { $return_reason } { $due_words }
notice-refusal-returned-front = Đề nghị không xem xét lại việc { $code } đã không được duyệt ({ $by }). Lý do: { $return_reason } Việc tiếp tục được giải quyết.
notice-refusal-dropped = Đề nghị của { $comrade } về việc { $code } không còn áp dụng vì việc đã thay đổi trước khi có người duyệt.
notice-refused =
    Về việc { $code } của { $you } (“{ $text }”): xã đã giải quyết ở việc { $earlier } và không xem xét lại.
    Câu trả lời lúc { $earlier_at }: “{ $answer }”
    Lý do: { $reason }
    Căn cứ: { $ground } ({ $source }). Người duyệt: { $by }.
    Nếu chưa đồng ý, đến { $until }, { $you } gõ PHẢN ĐỐI và viết vì sao; Chủ tịch UBND xã sẽ xem lại. { $You } cũng có thể gặp người trực: { $reception }.
notice-carry-refused =
    Nhờ { $you } báo lại { $people } về việc { $code } (“{ $text }”): xã đã giải quyết ở việc { $earlier } và không xem xét lại.
    Câu trả lời lúc { $earlier_at }: “{ $answer }”
    Lý do: { $reason }
    Căn cứ: { $ground } ({ $source }). Người duyệt: { $by }.
    Nếu người dân chưa đồng ý, đến { $until }, { $you } gõ PHẢN ĐỐI và ghi lời của người dân; Chủ tịch UBND xã sẽ xem lại.
notice-refusal-approved = { $by } đã duyệt đề nghị của { $comrade } về việc { $code }. Người hỏi được báo và có thể phản đối đến { $until }.
notice-refused-front =
    Việc { $code } không được xem xét lại vì đã giải quyết ở việc { $earlier }.
    Nội dung: “{ $text }”. Lý do: { $reason }
    Căn cứ: { $ground } ({ $source }). Đề nghị: { $proposer }; duyệt: { $by }. Người hỏi có thể phản đối đến { $until }.

object-nothing = { $You } không có việc nào được thông báo là không xem xét lại. Muốn nói thêm về câu trả lời đã nhận, { $you } gõ TRA CỨU rồi chọn “Chưa được, nêu lý do”.
object-which = { $You } có { $count } việc được thông báo là không xem xét lại. { $You } muốn phản đối việc nào?
ask-object-text = { $You } cho biết vì sao việc { $code } cần được xem xét lại: điều gì chưa đúng, điều gì mới? Chủ tịch UBND xã sẽ đọc. Hạn phản đối: { $until }.
object-moved-on = Việc { $code } hiện { $state } nên không cần phản đối nữa. { $You } gõ TRA CỨU để xem.
object-waiting = { $Me } đã nhận ý kiến của { $you } về việc { $code } lúc { $at }. Ý kiến đang chờ Chủ tịch UBND xã quyết định; có kết quả { $me } báo ngay.
object-decided = Ý kiến của { $you } về việc { $code } đã được Chủ tịch UBND xã xem. Kết quả: giữ nguyên. Lý do: { $decision } Cần trao đổi thêm, { $you } gặp người trực: { $reception }.
object-too-late = Thời hạn phản đối về việc { $code } đã hết lúc { $until }. Có tình tiết mới, { $you } gõ HỎI để gửi việc mới, hoặc gặp người trực: { $reception }.
done-objected = Đã ghi ý kiến của { $you } về việc { $code } và chuyển Chủ tịch UBND xã. Ủy ban MTTQ xã cũng được biết. Có kết quả, { $me } báo { $you }.
objection-none = Việc { $code } hiện { $state }, không có ý kiến phản đối nào chờ quyết định.
objection-decided = { $upheld ->
        [yes] Ý kiến phản đối về việc { $code } đã được { $by } chấp nhận lúc { $at }; việc đang được xem xét lại.
       *[no] Ý kiến phản đối về việc { $code } đã được { $by } trả lời lúc { $at }: giữ nguyên.
    }
done-objection-upheld = Đã chấp nhận. Việc { $code } được xem xét lại, hạn trả lời: { $due }. Người hỏi, Văn phòng và Ủy ban MTTQ được báo.
ask-dismiss-objection-reason = Vì sao giữ nguyên thông báo về việc { $code }? Người dân và Ủy ban MTTQ sẽ đọc nguyên văn.
done-objection-dismissed = Đã ghi. Người hỏi việc { $code } được báo kèm lý do; Ủy ban MTTQ cũng được biết.

due-objected = Phản đối gửi lúc { $at } chờ Chủ tịch UBND xã quyết định; { $late ->
        [yes] đã quá hạn
       *[no] hạn
    } { $due }.

notice-objected =
    Người hỏi phản đối việc không xem xét lại { $code } (“{ $text }”), gửi lúc { $at }:
    “{ $objection }”
    Câu trả lời cũ ({ $earlier }): “{ $answer }”
    Lý do đã báo: { $reason }
    Cần trả lời người dân trước { $due }.
notice-objected-front =
    Người hỏi việc { $code } phản đối việc không xem xét lại: “{ $objection }”
    Chủ tịch UBND xã sẽ quyết định, hạn { $due }.
notice-objection-waits =
    ⏰ Ý kiến phản đối về việc { $code } (“{ $text }”), gửi lúc { $at }, vẫn chờ Chủ tịch quyết định, { $late ->
        [yes] đã quá hạn
       *[no] hạn
    } { $due }:
    “{ $objection }”
notice-objection-late =
    ⏰ Đã quá hạn ({ $due }) mà ý kiến phản đối về việc { $code } (“{ $text }”), gửi lúc { $at }, chưa được quyết định:
    “{ $objection }”
    { $supervisors ->
        [yes] Người phản đối, Thường trực HĐND và Ủy ban MTTQ xã cũng được báo là đã quá hạn.
       *[no] Người phản đối cũng được báo là đã quá hạn.
    }
notice-objection-late-seen =
    ⏰ Ý kiến phản đối về việc { $code } (“{ $text }”), gửi lúc { $at }, đã quá hạn ({ $due }) mà Chủ tịch UBND xã chưa quyết định:
    “{ $objection }”
notice-objection-late-objector =
    Ý kiến { $you } gửi lúc { $at } về việc { $code } chưa được trả lời, đã quá hạn { $due }. Hôm nay Chủ tịch UBND xã được nhắc lại{ $supervisors ->
        [yes] ; Thường trực HĐND, Ủy ban MTTQ xã cũng được báo
       *[no] {""}
    }.
    Có kết quả, { $me } báo { $you } ngay. Muốn gặp trực tiếp: { $reception }.
notice-objection-upheld = Chủ tịch UBND xã đã chấp nhận ý kiến của { $you }: việc { $code } được xem xét lại. { $due_words } Gõ TRA CỨU bất cứ lúc nào để xem.
notice-objection-upheld-others = Việc { $code } của { $you } được xem xét lại sau khi Chủ tịch UBND xã xem ý kiến phản đối. { $due_words }
notice-objection-upheld-office =
    { $by } đã chấp nhận ý kiến phản đối: việc { $code } (“{ $text }”) được xem xét lại. { $due_words }
    Ý kiến của người hỏi: “{ $objection }”
notice-objection-upheld-front = Việc { $code } được xem xét lại: { $by } chấp nhận ý kiến phản đối. { $due_words }
notice-objection-dismissed =
    Chủ tịch UBND xã ({ $by }) đã xem ý kiến của { $you } về việc { $code } và giữ nguyên. Lý do: { $decision }
    Cần trao đổi thêm, { $you } gặp người trực: { $reception }.
notice-objection-dismissed-front =
    Ý kiến phản đối về việc { $code }: “{ $objection }”
    { $by } giữ nguyên. Lý do: { $decision }
