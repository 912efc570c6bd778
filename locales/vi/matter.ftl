# Lời về một vụ việc: xem, sửa, rút, phân loại, giao, trả lời, gia hạn, nhắc hạn, ý kiến sau trả lời.

open-work = viec, work
    .words = việc, việc cần làm, việc đang chờ, công việc
    .about = Việc đang chờ tôi
open-data-see = xem
    .words = xem, xem dữ liệu, xem dữ liệu của tôi, xem thông tin, xem thông tin của tôi
    .about = Xem dữ liệu của tôi
open-data-correct = sua
    .words = sửa, sửa dữ liệu
    .about = Sửa họ tên, thôn, số điện thoại
open-data-erase = xoa
    .words = xóa, xoá, xóa dữ liệu, xóa thông tin, xóa dữ liệu cá nhân
    .about = Xóa dữ liệu của tôi
open-data-stop = dung
    .words = dừng, dừng nhắn, dừng tin nhắn, ngừng nhắn
    .about = Dừng nhận tin nhắn
open-data-resume = nhanlai
    .words = nhận lại, nhắn lại, nhận tin lại
    .about = Nhận lại tin nhắn
open-data-policy = quyen
    .words = quyền, quyền của tôi, chính sách
    .about = Quyền của tôi và chính sách

# Xem một việc
kind-question = hỏi đáp
kind-report = phản ánh
kind-proposal = kiến nghị
kind-opinion = góp ý
no-agency = chưa giao
due = Hạn trả lời: { $due }.
due-late = Đã quá hạn { $days } ngày làm việc (hạn { $due }).
due-review = Văn phòng sẽ xem trước { $due }.
due-paused = Đang chờ người hỏi bổ sung từ { $since } ({ $days } ngày làm việc); thời hạn tạm dừng.
due-none = Không còn thời hạn đang chạy.
askers-front = theo bản tổng hợp ý kiến của Mặt trận
askers-nobody = chưa rõ
due-not-set = Chưa đặt hạn trả lời.
due-merged = Theo dõi tiếp bằng mã { $into }.
agency-prepares = { $agency } chuẩn bị trả lời trước hội nghị
receipt-not-yet = { $agency }, chưa xác nhận nhận việc
receipt-by = { $agency }, { $name } nhận việc lúc { $at }
names-and-more = { $names } và những người khác (tất cả { $count } người)
name-erased = (đã xóa tên)
matter-joined-words = Người cùng ý, { $name }, viết: { $text }
matter-own =
    { $code }: { $text }
    Hiện: { $state }. Cơ quan trả lời: { $agency }.
    { $due }
matter-answered =
    { $code }: { $text }
    Hiện: { $state }. Trả lời của { $agency }:
    { $answer }{ $promised ->
        [none] {""}
       *[some] {"\u000A"}{ $promised }
    }
matter-looked-up = { $code }: { $state }. Cơ quan trả lời: { $agency }. { $due }
matter-official =
    { $code } · { $kind } · { $field }
    Nơi: { $place }. Người hỏi: { $askers }. Tệp kèm: { $files }.
    Nội dung: { $text }
    Hiện: { $state }. Cơ quan: { $agency }. { $due }{ $marks }
matter-draft = Dự thảo trả lời đang chờ duyệt: { $text }
matter-released = Đã trả lời: { $text }
matter-moved-on = Việc { $code } hiện { $state } nên không làm được bước này nữa.
not-your-desk = Việc { $code } không thuộc phần việc của { $comrade }. { $Comrade } gõ VIỆC để xem việc đang chờ mình.
not-your-matter = Việc này không đứng tên { $you }. { $You } gõ TRA CỨU để xem việc của mình.

follow-list =
    { $You } có { $count } việc đã gửi:
    { $matters }
    { $You } muốn xem việc nào?
search-list =
    Tìm thấy { $count } việc:
    { $matters }
    { $You } muốn xem việc nào?
search-nothing = Không thấy việc nào có những chữ “{ $words }”. { $You } thử ít chữ hơn, có dấu hay không dấu đều được.
follow-line = • { $code }: { $text } ({ $state })
ask-follow-code = { $You } nhập mã nhận được khi gửi, ví dụ BÌNH AN 4827, hoặc vài chữ trong nội dung đã gửi.
    .name = Mã
ask-follow-tail = { $You } nhập 4 số cuối của số điện thoại đã để lại khi gửi việc này.
    .name = 4 số cuối điện thoại
follow-tail-wrong = { $Me } cần 4 chữ số cuối của số điện thoại đã để lại, ví dụ: 5678.
follow-not-found = { $Me } không tìm thấy việc nào khớp cả mã và 4 số cuối điện thoại. { $You } xem lại rồi gõ TRA CỨU, hoặc hỏi người trực: { $reception }.
follow-no-such-code = Không có việc nào mang mã { $code }. { $Comrade } xem lại mã rồi gõ TRA CỨU và mã.
follow-too-many = Hôm nay mã và 4 số cuối điện thoại chưa khớp nhiều lần nên { $me } tạm dừng tra cứu theo mã ở đây đến ngày mai. { $You } hỏi người trực: { $reception }.
follow-code-rests = Mã này hôm nay đã được nhập nhiều lần với số điện thoại chưa khớp, nên { $me } tạm dừng tra cứu mã này đến ngày mai để giữ kín cho người gửi. { $You } cần xem ngay thì hỏi người trực: { $reception }.

# Nút
do-why-date = Vì sao ngày này?
do-matter-change = Sửa nội dung
do-matter-add = Gửi thêm thông tin
do-matter-withdraw = Rút việc này
do-verdict-settled = Đã giải quyết xong
do-verdict-not-settled = Chưa được, nêu lý do
do-assign-lead = Giao { $agency }
do-accept = Chỉ tiếp nhận
do-assign-other = Giao nơi khác, hạn khác
do-set-field = Sửa lĩnh vực
do-merge = Gộp vào việc khác
do-ask-more = Hỏi thêm người dân
do-answer = Trả lời ngay
do-receive = Đã nhận việc
do-extend = Xin gia hạn
do-release = Duyệt và gửi
do-return = Trả lại để sửa
do-extension-grant = Đồng ý gia hạn
do-extension-refuse = Không gia hạn

# Vì sao ngày này
unit-working = ngày làm việc
unit-calendar = ngày
why-date =
    { $code }: hạn { $due }.
    Đếm { $count } { $unit }, bắt đầu từ ngày sau { $start }. Căn cứ: { $source }.
    Ngày được đếm: { $counted }.
    Ngày không đếm: { $skipped }.
why-weekend = { $count } ngày cuối tuần
why-special = { $day } ({ $source })
why-none-skipped = không có
why-unconfirmed = chưa có thông báo chính thức về ngày { $days } nên hạn có thể thay đổi
why-run = từ { $first } đến { $last }
why-swapped = { $day } (thứ Bảy làm bù)
why-paused = Việc { $code } đang chờ người hỏi bổ sung từ { $since }. Khi có bổ sung, hạn được dời thêm đúng số ngày làm việc đã chờ.
why-moved = Hạn của { $code } đã dời đến { $due }: { $moves }.
why-extended = gia hạn { $count } ngày làm việc
why-first = Hạn đặt ra lần đầu là { $first }, vẫn được lưu.
working-days = { $count } ngày làm việc

# Sửa, rút, gửi thêm
ask-change-matter-text =
    Nội dung đang ghi của { $code }: { $text }
    { $You } viết lại toàn bộ nội dung mới.
ask-withdraw-matter-sure = { $others ->
        [no] { $You } muốn rút việc { $code } ({ $text })? Rút rồi sẽ không ai trả lời việc này nữa.
       *[yes] { $You } muốn rút khỏi việc { $code } ({ $text })? Những người cùng ý vẫn được trả lời, { $you } thì không nhận tin về việc này nữa.
    }
    .yes = Rút
    .no = Giữ lại
ask-add-more-more = { $asked ->
        [yes] Cán bộ hỏi về việc { $code }: { $question } { $You } trả lời bằng chữ, ảnh, tệp hoặc ghi âm. Xong thì gõ XONG.
       *[no] { $You } gửi thêm chữ, ảnh, tệp hoặc ghi âm cho việc { $code }. Xong thì gõ XONG.
    }
done-changed = Đã sửa nội dung việc { $code }. Văn phòng đọc nội dung mới.
withdraw-kept = Việc { $code } vẫn được giữ.
done-withdrawn = Đã rút việc { $code }. Nếu sau này cần, { $you } cứ gửi lại.
done-added = Đã ghi thêm vào việc { $code } và báo cho cán bộ phụ trách.
done-more-given = Đã ghi thêm vào việc { $code } và báo cho cán bộ phụ trách. { $days ->
        [0] Thời hạn chạy tiếp.
       *[other] Thời hạn chạy tiếp, dời thêm { $days } ngày làm việc đã chờ.
    } { $due_words }
added-nothing = { $You } chưa viết hay gửi gì thêm cho việc { $code }. Khi cần, { $you } bấm lại “Gửi thêm thông tin”.

# Phân loại, giao việc
ask-assign-agency = Giao việc { $code } cho cơ quan nào?
    .name = Cơ quan
ask-assign-days = Bao nhiêu ngày làm việc cho việc { $code }? { $Comrade } gõ một số từ 1 đến 60, ví dụ: 7.
    .name = Số ngày
answer-days = { $Me } chưa rõ thời hạn. { $Comrade } gõ số ngày làm việc từ 1 đến 60, ví dụ: 7 ngày.
words-days = ngày, ngày làm việc
ask-set-field-field = Lĩnh vực đúng của việc { $code }?
ask-merge-into = { $count ->
        [0] { $Me } không thấy việc nào giống { $code } (“{ $text }”). Nếu { $comrade } biết việc trùng, gõ mã của việc đó; không thì gõ THÔI.
       *[other] Gộp việc { $code } (“{ $text }”) với việc nào? { $Comrade } chọn, hoặc gõ mã của việc đó.
    }
    { $matters }
    .name = Việc trùng
merge-unknown = { $Me } không thấy việc nào mang mã này. { $Comrade } chọn một mục, hoặc gõ đủ mã, ví dụ: BÌNH AN 4827.
ask-ask-more-text = { $Comrade } cần hỏi thêm người dân điều gì về việc { $code }?
    .name = Câu hỏi
ask-ask-more-review = Gửi câu hỏi này đến người dân? Thời hạn sẽ tạm dừng đến khi có trả lời: { $text }
    .send = Gửi câu hỏi
merge-impossible = Không gộp { $code } với { $into } được: cả hai phải là hai việc khác nhau, còn đang mở, không cùng có dự thảo chờ duyệt, và cùng phản ánh (hoặc cùng không phản ánh) một đơn vị.
done-accepted = Đã tiếp nhận { $code }. Hạn trả lời: { $due }.
done-assigned = Đã giao { $code } cho { $agency }. Hạn trả lời: { $due }.
assigned-already = Việc { $code } đã được { $by } giao cho { $agency } lúc { $at }. Hạn trả lời: { $due }. { $Comrade } không cần giao lại.
done-field = Đã ghi lĩnh vực của { $code }: { $field }.
done-merged = Đã gộp { $code } vào { $into }. Người hỏi được báo và sẽ nhận chung câu trả lời. { $due_words }
done-more-asked = Đã hỏi người dân về { $code }. Thời hạn tạm dừng cho đến khi có trả lời.
done-received = Đã ghi nhận { $comrade } nhận việc { $code }. Hạn trả lời: { $due }.
received-already = Việc { $code } đã có { $by } nhận lúc { $at }. Hạn trả lời: { $due }.

# Trả lời
ask-answer-text =
    Nội dung việc { $code }: { $question }
    { $Comrade } viết câu trả lời cho người dân: kết quả kiểm tra, căn cứ, việc sẽ làm và thời gian.
    .name = Câu trả lời
ask-answer-more = Đã ghi. { $Comrade } gửi kèm ảnh, tệp nếu có, hoặc viết tiếp. Xong thì gõ XONG.
    .name = Tệp kèm, viết thêm
ask-answer-review =
    Trả lời việc { $code }, kèm { $files } tệp:
    { $text }{ $above ->
        [none] {""}
       *[other] {"\u000A"}Ghi là trả lời của { $above }, được chuyển lời.
    }
    .send = Gửi duyệt
ask-return-answer-reason = Vì sao trả lại dự thảo của việc { $code }? Cơ quan soạn sẽ đọc lý do này.
done-drafted = Đã gửi duyệt câu trả lời việc { $code }. Khi được duyệt, câu trả lời tự đến người dân.
done-drafted-own = Đã ghi câu trả lời việc { $code }. { $Comrade } có quyền duyệt: gửi đến người dân ngay?
done-released = Đã duyệt. Câu trả lời việc { $code } đang được gửi đến người hỏi.
done-returned = Đã trả lại dự thảo việc { $code } kèm lý do.
release-nothing = Việc { $code } không còn dự thảo nào chờ duyệt.

# Gia hạn
ask-extend-days = Hạn hiện tại của { $code }: { $due }. { $Comrade } xin thêm bao nhiêu?
    .name = Số ngày
ask-extend-reason = Lý do xin gia hạn việc { $code }? Người hỏi cũng sẽ đọc lý do này.
    .name = Lý do
ask-extend-review = Xin gia hạn việc { $code } đến { $new }, lý do: { $reason }
    .send = Gửi đề nghị
extension-impossible = Việc { $code } hiện không xin gia hạn được.
extension-waiting = Việc { $code } đã có một đề nghị gia hạn đang chờ quyết định.
done-extension-asked = Đã gửi đề nghị gia hạn việc { $code }. Trong khi chờ, hạn cũ vẫn tính.
done-extension-granted = Đã đồng ý. Hạn mới của { $code }: { $due }. Người hỏi được báo.
done-extension-refused = Đã không đồng ý gia hạn { $code }. Hạn vẫn là { $due }.

# Ý kiến sau trả lời
ask-not-settled-reason = { $You } cho biết việc { $code } còn vướng ở đâu? Lý do này được gửi đến Văn phòng và Ủy ban MTTQ xã.
done-settled = Cảm ơn { $you }. Đã ghi việc { $code } giải quyết xong.
done-reopened = Đã mở lại việc { $code }. Văn phòng sẽ xem lại; hạn trả lời mới: { $due }. Ủy ban MTTQ xã cũng được biết.
verdict-too-late = Câu trả lời việc { $code } đã quá { $days } ngày nên không mở lại được. { $You } gõ HỎI để gửi việc mới, và viết mã { $code } vào nội dung để cán bộ xem lại.
verdict-open-again = Việc { $code } đang được xem lại (hiện: { $state }). Muốn nói thêm, { $you } gõ TRA CỨU rồi chọn “Gửi thêm thông tin”.

# Việc đang chờ
work-none = Hiện không có việc nào chờ { $comrade }.
work-conclusion = • Xác nhận đã nhận thông báo kết luận hội nghị { $starts }
work-conclusion-receive = Đã nhận kết luận
work-opinion = • Gửi ý kiến của { $source }, hạn { $due }
work-none-desk = Hiện không có việc nào chờ { $comrade }. Việc cần giám sát: gõ GIÁM SÁT.
work =
    Có { $count } việc chờ { $comrade }, gấp nhất ở trên:
    { $matters }

# Báo tin: mỗi tin tự đủ
notice-new =
    Việc mới { $code } · { $field }
    Nơi: { $place }. Người hỏi: { $askers }.
    “{ $text }”
    Cần xem trước { $review_due }.{ $doubles }
notice-changed =
    Người dân đã sửa nội dung việc { $code } · { $field }
    Nơi: { $place }. Người hỏi: { $askers }.
    “{ $text }”
notice-accepted = Văn phòng đã tiếp nhận việc { $code } của { $you }. { $due_words } Gõ TRA CỨU bất cứ lúc nào để xem.
notice-assigned =
    Việc { $code } được giao cho { $agency } · { $field }
    Nơi: { $place }. Người hỏi: { $askers }.
    “{ $text }”
    { $due_words } { $Comrade } bấm “Đã nhận việc” để Văn phòng biết.
notice-taken-over = Việc { $code } đã được chuyển từ đơn vị của { $comrade } sang { $agency }. { $Comrade } không cần trả lời việc này nữa.
notice-assigned-asker = Việc { $code } của { $you } đã được giao cho { $agency }. { $due_words }
notice-merged = Việc { $code } của { $you } giống việc { $into } nên được gộp chung. { $You } theo dõi bằng mã { $into } và sẽ nhận câu trả lời ở đó. { $into_due }
notice-more-asked =
    Về việc { $code } của { $you }, cán bộ cần biết thêm: { $question }
    Xin { $you } trả lời trước { $until }: bấm “Gửi thêm thông tin”, hoặc đến nói trực tiếp với người trực: { $reception }. Thời hạn tạm dừng đến khi { $you } trả lời.
notice-more-given = Người dân đã bổ sung cho việc { $code }; thời hạn chạy tiếp. { $due_words } Người hỏi: { $askers }. “{ $text }”
notice-added-to = Người dân gửi thêm thông tin cho việc { $code }. { $due_words } “{ $text }”
notice-withdrawn = Người dân đã rút việc { $code } (“{ $text }”). { $Comrade } không cần trả lời việc này nữa.
notice-drafted =
    Câu trả lời việc { $code } chờ duyệt ({ $agency }, người viết: { $by }). { $due_words }
    Câu hỏi: “{ $text }”
    Dự thảo: “{ $answer }”
notice-returned =
    Câu trả lời việc { $code } được trả lại để sửa. Lý do: { $reason }
    { $due_words }
notice-answered =
    { $agency } trả lời việc { $code } của { $you } (“{ $text }”):
    { $answer }
    Người duyệt: { $by }. { $You } cho biết việc này đã được giải quyết chưa?
notice-answer-released = Câu trả lời việc { $code } đã được { $by } duyệt và gửi đến người dân.
notice-reopened =
    Việc { $code } được mở lại: người hỏi cho biết chưa được giải quyết. Lý do: { $reason }
    { $due_words } Câu hỏi: “{ $text }”
notice-reopened-asker = Việc { $code } của { $you } được mở lại vì có người cùng hỏi cho biết chưa được giải quyết. { $due_words }
notice-reopened-front =
    Việc { $code } ({ $field }, { $agency }) được mở lại vì người hỏi chưa hài lòng. Lý do: { $reason }
    { $due_words }
notice-extension-asked = { $by } ({ $agency }) xin gia hạn việc { $code }: từ { $old } đến { $new }. Lý do: { $reason }
notice-extension-granted = Đề nghị gia hạn việc { $code } được đồng ý. Hạn mới: { $new }.
notice-extension-refused = Đề nghị gia hạn việc { $code } không được đồng ý. Hạn vẫn là { $old }.
notice-extension-asker = Việc { $code } của { $you } cần thêm thời gian: hạn trả lời dời từ { $old } đến { $new }. Lý do: { $reason }
notice-deadline-near = ⏰ { $Comrade } { $name }: còn { $days } ngày làm việc để trả lời việc { $code } (“{ $text }”). { $due_words }
notice-deadline-today = ⏰ { $Comrade } { $name }: hôm nay là hạn trả lời việc { $code } (“{ $text }”). { $due_words }
notice-late = ⏰ { $Comrade } { $name }: việc { $code } (“{ $text }”). { $due_words }

# Dữ liệu của tôi
my-data = { $You } muốn làm gì với dữ liệu của mình?
data-nothing = { $Me } chưa lưu họ tên hay số điện thoại nào của { $you }.
erase-unknown =
    { $Me } chưa lưu họ tên hay số điện thoại nào của { $you }; những lời đã nhắn ở đây vừa được xóa.{ $draft ->
        [yes] {" "}Điều đang viết dở vẫn còn: muốn bỏ, { $you } gõ HỦY.
       *[no] {""}
    }
data-seen =
    Họ tên: { $name }. Nơi ở: { $village }. Số điện thoại: { $phone }.
    Việc đã gửi: { $matters }. Tệp đang lưu: { $files }. Tin nhắn: { $messages }.
    Đồng ý lưu dữ liệu lúc: { $consent }.{ $channels ->
        [none] { "" }
       *[other] { " " }Các kênh: { $channels }.
    }
data-stopped = đang dừng
data-not-stopped = đang nhận
data-stop-done = Từ nay { $me } chỉ nhắn khi có câu trả lời, hoặc khi cán bộ cần hỏi thêm về việc { $you } đã gửi. Gõ NHẬN LẠI khi { $you } muốn nhận tin nhắn trở lại.
stop-official = { $Comrade } đang giữ vai trò cán bộ nên vẫn cần nhận tin về việc được giao. Nghỉ hoặc thôi vai trò, { $comrade } báo Văn phòng.
data-resume-done = { $Me } sẽ nhắn lại cho { $you } như trước.
ask-erase-sure =
    { $You } muốn xóa dữ liệu? Họ tên, thôn, số điện thoại và tin trò chuyện bị xóa ngay; việc chưa trả lời được rút; việc đã trả lời được giữ theo quy định lưu trữ nhưng không còn tên { $you }.
    .yes = Đúng, xóa hết
    .no = Không xóa
erase-kept = Dữ liệu của { $you } vẫn được giữ nguyên.
erase-done = Đã xóa. { $Me } không còn lưu họ tên, thôn, số điện thoại của { $you }. Cần giúp, { $you } gặp người trực: { $reception }.
erase-official = { $Comrade } đang giữ vai trò cán bộ nên chưa xóa được ở đây. { $Comrade } đề nghị Văn phòng hoặc người quản trị cho thôi vai trò trước.
