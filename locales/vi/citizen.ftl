# Lời với người dân: làm quen, đăng ký, hỏi, theo dõi, dữ liệu của tôi.

open-start = batdau, start
    .words = bắt đầu
    .about = Bắt đầu
open-menu = menu
    .words = menu, danh sách việc, các việc
open-help = trogiup, help
    .words = trợ giúp, giúp, hướng dẫn, giúp tôi, giúp với, giúp đỡ, không biết dùng, không biết cách dùng, không biết dùng thế nào, không biết làm thế nào, không biết làm sao, không biết bấm, không biết bấm vào đâu, không biết viết, không biết viết gì, không biết viết thế nào, không biết chữ, không biết nhắn, không hiểu, không hiểu gì, không hiểu gì cả, chẳng hiểu gì, dùng thế nào, dùng kiểu gì, làm thế nào, làm như thế nào, phải làm sao, bấm vào đâu, viết thế nào, khó dùng quá
    .about = Trợ giúp
open-person = nguoitruc, person
    .words = gặp người, gặp cán bộ, gặp người trực, gặp chủ tịch, số điện thoại ủy ban, số điện thoại xã, số điện thoại văn phòng, nói chuyện với người, nói chuyện với cán bộ
open-language = ngonngu, language
    .words = ngôn ngữ, đổi ngôn ngữ
    .about = Tiếng Việt / English
open-english = tienganh
    .words = tiếng anh, nói tiếng anh
open-vietnamese = tiengviet
    .words = tiếng việt, nói tiếng việt
open-register = dangky, register
    .words = đăng ký, đăng kí, đăng ký thông tin, sửa thông tin
    .about = Đăng ký tên, thôn, số điện thoại
open-ask = hoi, ask
    .words = hỏi, gửi câu hỏi, câu hỏi, đặt câu hỏi, gửi ý kiến, phản ánh, kiến nghị, góp ý, tôi muốn hỏi, cho tôi hỏi, cho hỏi, xin hỏi, tôi hỏi
    .about = Gửi câu hỏi, phản ánh, kiến nghị
open-follow = tracuu, follow
    .words = tra cứu, theo dõi, việc của tôi, câu hỏi của tôi, việc của tôi đến đâu, đến đâu rồi, việc đến đâu
    .about = Tra cứu việc đã gửi
open-my-data = dulieu, data
    .words = dữ liệu, dữ liệu của tôi, thông tin của tôi
    .about = Dữ liệu của tôi

first-contact =
    Chào { $you }. Đây là { $me } tự động của UBND { $commune }, giúp người dân gửi câu hỏi và đăng ký dự hội nghị đối thoại với { $chair }. { $Me } không phải là cán bộ.
    { $Me } lưu họ tên, thôn, số điện thoại (nếu { $you } cho) và nội dung { $you } gửi, chỉ để trả lời { $you }. Xin đừng gửi ảnh căn cước.
    Việc khẩn cấp: gọi 113, 114, 115. Gặp người trực: { $reception }.
    .agree = Đồng ý, bắt đầu
    .rights = Xem đầy đủ quyền của tôi
    .decline = Không đồng ý
file-before-consent = { $Me } chưa giữ tệp này: cần { $you } đồng ý trước. Đồng ý xong, { $you } gửi lại tệp giúp nhé.
first-contact-choose = { $You } đồng ý để { $me } lưu những thông tin trên chứ?
consent-already = { $You } đã đồng ý trước đó rồi. { $You } gõ MENU để xem các việc.
consent-declined = { $Me } không lưu gì về { $you }. { $You } vẫn có thể gặp trực tiếp: { $reception }. Khi nào muốn dùng { $me }, { $you } chỉ cần nhắn lại.
privacy-policy =
    1. Ai quản lý: UBND { $commune }.
    2. { $Me } là phần mềm tự động, không phải cán bộ, không quyết định thay cán bộ.
    3. Lưu gì: họ tên, thôn, số điện thoại nếu { $you } cho, nội dung và tệp { $you } gửi. Để làm gì: tiếp nhận, trả lời, mời dự đối thoại. Các kênh { $you } tự nối (Zalo, Telegram, trang web) được ghi chung là một người; muốn tách, gõ BỎ KẾT NỐI.
    4. Ai xem: Văn phòng, cơ quan được giao trả lời, lãnh đạo UBND xã; Ủy ban MTTQ xã giám sát.
    5. Lưu bao lâu: tin trò chuyện { $chat_days } ngày; hồ sơ vụ việc { $case_years } năm.
    6. Quyền của { $you }: gõ XEM, SỬA, XÓA hoặc DỪNG bất cứ lúc nào. { $Me } phản hồi ngay; cán bộ giải quyết xong chậm nhất 10 ngày (xem, sửa) hoặc 20 ngày (xóa).
    7. Xin đừng gửi ảnh căn cước, mật khẩu, thông tin ngân hàng.
    8. Không dùng cho việc khẩn cấp (gọi 113, 114, 115), đơn khiếu nại, đơn tố cáo.
    9. Gặp người thật: { $reception }.
    10. Không công khai tên { $you } nếu { $you } không đồng ý. Bản chính sách: { $version }.

menu = { $Me } giúp được { $you } việc gì? { $You } bấm một mục, hoặc cứ viết điều muốn nói.
menu-known = Chào { $you } { $name }. { $Me } giúp được việc gì? { $You } bấm một mục, hoặc cứ viết điều muốn nói.
piece-kept = { $Me } đang giữ: “{ $text }”. { $You } viết tiếp: việc gì, ở đâu.
menu-unclear = { $Me } chưa rõ { $you } cần gì. { $You } bấm một mục, hoặc viết rõ thêm việc gì, ở đâu.
menu-official = Chào { $comrade } { $name }. { $Comrade } cần làm việc gì?
help =
    { $You } có thể gõ, có dấu hay không dấu đều được:
    HỎI để gửi câu hỏi, phản ánh · TRA CỨU để xem việc đã gửi · HỘI NGHỊ để xem và đăng ký dự đối thoại
    DỮ LIỆU để xem, sửa, xóa thông tin của mình · QUAY LẠI, HỦY, BẮT ĐẦU LẠI khi đang làm dở
    Gặp người trực: { $reception }.
help-in-form = { $answer ->
        [choice] { $You } chỉ cần bấm một mục ở dưới, hoặc gõ số của mục ấy.
        [story] { $You } cứ viết bằng lời thường, có dấu hay không dấu đều được; không tiện viết thì gửi ghi âm lời nói.
       *[words] { $You } cứ viết bằng lời thường, có dấu hay không dấu đều được.
    } Gõ QUAY LẠI để sửa câu trước, HỦY để dừng.
    Khó quá thì nhờ trưởng thôn hỏi hộ, hoặc gặp người trực: { $reception }.
help-official =
    { $Comrade } gõ: VIỆC để xem việc đang chờ · TỔNG HỢP để xem số liệu · TẠO HỘI NGHỊ, ĐỔI HỘI NGHỊ · MỜI để mời cán bộ
    Xem một việc: gõ TRA CỨU và mã, ví dụ TRA CỨU BÌNH AN 4827. QUAY LẠI, HỦY, BẮT ĐẦU LẠI khi đang làm dở.
talk-to-person = { $You } gặp người trực tại: { $reception }. Việc khẩn cấp: gọi 113 (công an), 114 (cháy), 115 (cấp cứu).
language-changed = Từ nay { $me } nói tiếng Việt. Gõ /english để đổi sang tiếng Anh.

thanks-in-form = Vâng ạ, { $me } cảm ơn { $you }.
greeting-in-form = Vâng, { $me } nghe { $you } đây ạ.
thanks = Vâng ạ. { $You } cần gì cứ nhắn, hoặc gõ MENU để xem các việc.
upset = { $Me } rất tiếc vì { $you } chưa hài lòng. Muốn biết việc đã gửi đang ở đâu, { $you } gõ TRA CỨU.
words-upset = bức xúc, bực quá, bực mình, bực lắm, làm ăn như thế, làm ăn thế à, làm ăn kiểu gì, chán quá, thất vọng, vô trách nhiệm, quá đáng, tức quá, chán lắm, mãi không, mãi chưa, vẫn chưa thấy làm, chưa thấy làm gì, không ai làm gì, chưa thấy ai đến, sao không ai, không ai trả lời, chờ mãi, bao nhiêu lần rồi
offer-to-send =
    { $more ->
        [yes] { $You } viết thêm: “{ $text }”
       *[no] { $You } viết: “{ $text }”
    }
    { $You } muốn gửi { $more ->
        [yes] tất cả những lời ấy
       *[no] nội dung này
    } đến UBND { $commune }?
    .now = Gửi ngay
    .more = Viết thêm rồi gửi
    .no = Không gửi
offer-to-send-field =
    { $more ->
        [yes] { $You } viết thêm: “{ $text }”
       *[no] { $You } viết: “{ $text }”
    }
    { $Me } hiểu đây là việc thuộc lĩnh vực { $field }. { $You } muốn gửi { $more ->
        [yes] tất cả những lời ấy
       *[no] nội dung này
    } đến UBND { $commune }?
offer-to-add =
    Cán bộ đang hỏi { $you } về việc { $code }: “{ $question }”
    { $You } viết: “{ $text }”. Đây có phải là câu trả lời không?
    .add = Trả lời cho việc này
    .new = Gửi thành việc mới
door-offer =
    { $advice }
    { $still }
    .go-on = Vẫn gửi
    .stop = Dừng ở đây
file-kept-with = Đã nhận thêm tệp, gửi kèm nội dung trên: { $count } tệp. { $You } chọn một mục ở tin trước.
kept-nothing = Nội dung đó đã được gửi hoặc đã bỏ. { $You } cần gửi việc khác, cứ viết cho { $me }.
kept-forgotten = { $Me } không gửi gì. { $You } cần gì cứ nhắn.

ask-register-name = Để trả lời đúng người, { $me } xin họ và tên đầy đủ của { $you }.
    .name = Họ tên
register-kept-words = { $Me } đã giữ lời { $you } vừa viết để gửi trong câu hỏi, không phải viết lại. Giờ { $me } chỉ cần họ và tên đầy đủ, ví dụ: Nguyễn Văn Bình.
ask-register-village = { $You } ở thôn nào?
    .name = Thôn
ask-register-phone = Số điện thoại của { $you }, để cán bộ gọi khi cần hỏi rõ? { $You } có thể bỏ qua.
    .name = Số điện thoại
ask-correct-what = { $You } muốn sửa phần nào?
    .name = Họ tên
    .village = Thôn
    .phone = Số điện thoại
    .no-phone = Bỏ số điện thoại
ask-correct-name = { $You } viết họ và tên đúng, ví dụ: Nguyễn Văn Bình.
ask-correct-phone = { $You } nhập số điện thoại mới, ví dụ 0912 345 678.
answer-village = { $Me } chưa thấy thôn này trong xã. { $You } bấm hoặc gõ tên thôn; ở xã khác thì chọn “Tôi ở nơi khác”.
words-elsewhere = nơi khác, xã khác, tỉnh khác, ngoài xã
lives-elsewhere = nơi khác
village-elsewhere = Tôi ở nơi khác
no-phone = không để lại
registered = Đã ghi: { $name }, ở { $village }, số điện thoại: { $phone }. Cần sửa, { $you } gõ SỬA.

ask-ask-text = { $You } muốn hỏi, phản ánh hay kiến nghị việc gì? { $You } viết rõ việc gì, ở đâu (thôn nào, gần chỗ nào), từ bao giờ.
    .name = Nội dung
ask-ask-door =
    { $advice }
    { $still }
    .go-on = Vẫn gửi
    .stop = Dừng ở đây
ask-ask-more = Đã ghi nội dung. { $You } có thể gửi thêm ảnh, tệp, ghi âm hoặc viết tiếp. Nếu đã đủ, gõ XONG.
    .name = Ảnh, tệp, viết thêm
    .again = { $You } đang viết dở câu hỏi: “{ $text }”. { $You } viết tiếp, gửi thêm ảnh, hoặc gõ XONG.
ask-ask-similar =
    { $own ->
        [yes] Có lẽ { $you } đã gửi việc này rồi:
       *[no] { $count ->
            [1] Đã có một việc giống việc của { $you }:
           *[other] Đã có { $count } việc giống việc của { $you }:
        }
    }
    { $matters }
    { $own ->
        [yes] { $You } muốn gửi thêm vào đó, hay gửi thành việc riêng?
       *[no] { $You } muốn cùng ý với việc đã có, hay gửi riêng?
    }
    .separate = Gửi riêng
similar-line = • { $code } ({ $state }): { $text }
join-matter = Cùng ý: { $code }
add-to-matter = Ghi thêm vào { $code }
joins-matter = cùng ý với { $code }
ask-ask-field = Việc này thuộc lĩnh vực nào?
    .name = Lĩnh vực
ask-ask-place = Việc này ở đâu? { $You } viết thôn và gần chỗ nào.
    .name = Địa điểm
ask-ask-meeting = { $You } muốn đưa việc này tới hội nghị đối thoại nào?
    .name = Hội nghị
meeting-option = { $day }
meeting-none = không gắn với hội nghị
in-village = thôn { $village }
place-unknown = chưa ghi
ask-ask-review = { $joins ->
        [no] { $You } xem lại trước khi gửi:
       *[code] { $You } cùng ý với việc { $joins }. { $You } xem lại trước khi gửi:
    }
    Nội dung: { $text }{ $joins ->
        [no] {"\u000A"}Lĩnh vực: { $field } · Địa điểm: { $place }
       *[code] {""}
    }{ $files ->
        [0] {""}
       *[other] {" "}· Tệp kèm: { $files }
    }
    { $meets ->
        [yes] Hội nghị: { $meeting }. { $You } muốn gửi thế nào?
       *[no] { $You } muốn gửi thế nào?
    }
    .hidden = Gửi, giấu tên tôi
    .named = Gửi, được nêu tên
    .officials = Gửi, chỉ cán bộ xem
receipt =
    Đã ghi nhận. Mã của { $you }: { $code } (đọc được qua điện thoại).
    Lĩnh vực: { $field } · { $place }. Văn phòng sẽ xem trước { $due }.
    Gõ TRA CỨU bất cứ lúc nào để xem đang ở đâu.
receipt-joined =
    Đã ghi { $you } cùng ý với việc { $code }, hiện: { $state }.
    Khi có trả lời, { $me } báo cho { $you }. Gõ TRA CỨU bất cứ lúc nào để xem.
receipt-joined-answered = Đã ghi { $you } cùng ý với việc { $code }. Việc này đã có trả lời:
ask-too-many = Hôm nay { $you } đã gửi { $count } việc, nhiều hơn mức { $me } nhận trong một ngày. { $You } gửi tiếp vào ngày mai, hoặc gặp người trực: { $reception }.

matter-state-new = mới gửi, chờ Văn phòng xem
matter-state-accepted = đã tiếp nhận
matter-state-more-asked = chờ bổ sung thông tin
matter-state-assigned = đã giao cơ quan trả lời
matter-state-drafted = đang chờ duyệt câu trả lời
matter-state-answered = đã trả lời
matter-state-closed = đã trả lời, đã giải quyết xong
matter-state-merged = đã gộp vào việc khác
matter-state-sent-up = đã gửi cấp trên, đang chờ trả lời
matter-state-split = đã tách thành các việc riêng
matter-state-refused = không xem xét lại, đã có thông báo nêu rõ lý do
matter-state-withdrawn = đã rút

words-kind-proposal = đề nghị, kiến nghị, mong, xin được, yêu cầu, please, propose
words-kind-opinion = góp ý, ý kiến là, nên có, suggest
words-kind-apart-from = không ai, ko ai, chẳng ai, chưa ai, có ai, không thế nào
words-kind-question = bao giờ, khi nào, tại sao, vì sao, thế nào, có được không, ở đâu, ai, bao nhiêu, when, why, how

words-door-emergency = cháy nhà, nhà cháy, đang cháy, bốc cháy, cháy rồi, cháy lớn, cháy to, hỏa hoạn, cấp cứu, cứu tôi với, cứu em với, tai nạn, chết người, đánh người, cứu với, đuối nước, chết đuối, giật điện, điện giật, đột quỵ, rắn cắn, nổ bình ga, rò bình ga, chém người, chém nhau, đang đánh nhau, đánh tôi, chồng đánh, đánh vợ, đánh đập, bạo hành, không muốn sống nữa, on fire, ambulance
words-door-denunciation = tố cáo, tham nhũng, nhận hối lộ, đưa hối lộ, denounce, bribe
words-door-complaint = khiếu nại, quyết định hành chính, complaint against a decision
words-door-court = khởi kiện, kiện ra tòa, bản án, tòa án, thi hành án, lawsuit
door-emergency = Nếu đang nguy hiểm, { $you } gọi ngay: 113 (công an), 114 (cháy, cứu nạn), 115 (cấp cứu). { $Me } không chuyển được việc khẩn cấp.
door-denunciation = Tố cáo có luật riêng và được giữ bí mật tên người tố cáo, nên không gửi qua đây. { $You } gửi đơn hoặc trình bày trực tiếp tại: { $reception }. { $You } không cần viết chi tiết ở đây.
door-complaint = Khiếu nại quyết định hành chính có luật, mẫu đơn và thời hạn riêng, nên không gửi qua đây. { $You } nộp đơn tại: { $reception }.
door-court = Việc thuộc tòa án hoặc thi hành án do các cơ quan đó giải quyết, UBND xã không trả lời thay được. { $You } có thể hỏi hướng dẫn tại: { $reception }.
door-still = Nếu đây chỉ là phản ánh, kiến nghị, { $you } vẫn gửi được; chỉ cán bộ đọc, không công khai.
door-still-emergency = Nếu không khẩn cấp mà chỉ là phản ánh, { $you } vẫn gửi được.
door-stopped = { $Me } đã dừng và không gửi nội dung này. { $You } cần gì khác cứ nhắn.
