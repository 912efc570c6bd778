# Lời về mẫu trả lời: lưu, xem, dùng, thôi dùng.

open-templates = mau, templates
    .words = mẫu, mẫu trả lời, các mẫu trả lời
    .about = Mẫu trả lời
do-save-template = Lưu câu trả lời làm mẫu
do-answer-template = Trả lời theo mẫu
do-template-new = Tạo mẫu mới
do-template-retire = Thôi dùng mẫu này
templates = { $count ->
        [0] Chưa có mẫu trả lời nào. { $Comrade } tạo mẫu mới, hoặc mở một việc đã trả lời rồi chọn “Lưu câu trả lời làm mẫu”.
       *[other] Có { $count } mẫu trả lời:
    }
    { $templates }
template-line = • { $title } ({ $field }): { $text }
template-any-field = mọi lĩnh vực
template =
    { $title } · { $field }
    { $text }
ask-template-title = Tên mẫu, để dễ tìm? Ví dụ: Hẹn sửa đèn đường.
    .name = Tên mẫu
ask-template-field = Mẫu này dùng cho lĩnh vực nào?
    .name = Lĩnh vực
ask-template-text = { $Comrade } viết nội dung mẫu. { $Me } điền giúp ba chỗ: { "{" }mã{ "}" }, { "{" }thôn{ "}" }, { "{" }hạn{ "}" }.
    .name = Nội dung
ask-template-review =
    Mẫu “{ $title }” ({ $field }), của { $whose }:
    { $text }
    { $Comrade } bỏ tên người, số nhà, số điện thoại trước khi lưu.
    .send = Lưu mẫu
template-braces = { $Me } không biết điền gì vào { "{" }{ $wrong }{ "}" }. Chỉ điền được { "{" }mã{ "}" }, { "{" }thôn{ "}" }, { "{" }hạn{ "}" }; { $comrade } chọn sửa Nội dung nếu cần.
template-same-title = Đã có mẫu tên “{ $title }”. { $Comrade } đặt tên khác.
done-template-saved = Đã lưu mẫu “{ $title }”. Khi trả lời, { $comrade } chọn “Việc khác…” rồi “Trả lời theo mẫu”.
done-template-retired = Mẫu “{ $title }” không còn được dùng.
template-gone = Mẫu “{ $title }” không còn được dùng. { $Comrade } gõ MẪU để xem các mẫu đang có.
template-not-yours = Mẫu “{ $title }” của cơ quan khác, nên { $comrade } chưa thôi dùng được.
template-no-answer = Việc { $code } chưa có câu trả lời nào để lưu làm mẫu.
template-none = Chưa có mẫu nào cho lĩnh vực của việc { $code }. { $Comrade } gõ MẪU để tạo.
ask-answer-template-template = Trả lời việc { $code } theo mẫu nào?
template-filled = Đã điền mẫu “{ $title }”. { $Comrade } đọc kỹ và sửa cho đúng việc này rồi mới gửi.
template-no-village = (thôn chưa rõ)
template-no-due = (hạn chưa đặt)
