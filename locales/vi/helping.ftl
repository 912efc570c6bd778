# Lời khi hỏi hộ người dân không có điện thoại.

open-help-ask = hoiho, askfor
    .words = hỏi hộ, hỏi giúp, gửi hộ
    .about = Hỏi hộ người dân
ask-help-ask-name = Họ và tên đầy đủ của người dân mà { $you } hỏi hộ?
    .name = Họ tên người dân
ask-help-ask-village = { $name } ở thôn nào?
    .name = Thôn
ask-help-ask-phone = Số điện thoại của { $name }, nếu có? { $You } có thể bỏ qua.
    .name = Số điện thoại
ask-help-ask-consent = { $You } đã đọc cho { $name } nghe: UBND xã lưu họ tên, thôn, nội dung hỏi để trả lời. Người dân có đồng ý không?
    .yes = Người dân đồng ý
    .no = Không đồng ý
ask-help-ask-text = { $name } hỏi, phản ánh hay kiến nghị việc gì? { $You } ghi đúng lời người dân: việc gì, ở đâu, từ bao giờ.
    .name = Nội dung
ask-help-ask-more = Đã ghi. { $You } chụp ảnh phiếu có chữ ký hoặc gửi thêm ảnh, ghi âm, nếu có. Xong thì gõ XONG.
ask-help-ask-field = Việc này thuộc lĩnh vực nào?
    .name = Lĩnh vực
ask-help-ask-place = Việc này ở đâu? { $You } viết thôn và gần chỗ nào.
    .name = Địa điểm
ask-help-ask-meeting = Đưa việc này tới hội nghị đối thoại nào?
    .name = Hội nghị
ask-help-ask-review =
    Hỏi hộ { $name }. { $You } đọc lại cho người dân nghe trước khi gửi:
    Nội dung: { $text }
    Lĩnh vực: { $field } · Địa điểm: { $place } · Tệp: { $files }
    Hội nghị: { $meeting }. Người dân muốn gửi thế nào?
    .hidden = Gửi, giấu tên
    .named = Gửi, được nêu tên
    .officials = Gửi, chỉ cán bộ xem
help-without-consent = { $Me } không ghi gì. { $You } mời người dân đến gặp trực tiếp: { $reception }.
help-receipt =
    Đã ghi nhận việc hỏi hộ { $name }. Mã: { $code } ({ $You } đọc cho người dân ghi lại).
    Lĩnh vực: { $field }. Văn phòng sẽ xem trước { $due }. Khi có trả lời, { $me } gửi cho { $you } để báo lại người dân.
do-carried = Đã báo lại người dân
done-carried = Cảm ơn { $you }. Đã ghi: câu trả lời việc { $code } đã được báo lại người dân.
notice-carry-answer =
    Nhờ { $you } báo lại { $people } (thôn: { $village }) câu trả lời việc { $code }:
    “{ $text }”
    { $answer }
    Báo xong, { $you } bấm “Đã báo lại người dân”, và cho biết người dân thấy đã giải quyết chưa.
notice-not-carried = ⏰ { $You } chưa đánh dấu đã báo lại { $people } câu trả lời việc { $code }. Báo xong, { $you } bấm “Đã báo lại người dân”.
notice-not-carried-office = ⏰ Câu trả lời việc { $code } chưa được người hỏi hộ báo lại cho người dân (thôn: { $village }). { $You } nhắc hoặc cử người khác.
notice-carry-question = Về việc { $code } của { $people }, cán bộ cần biết thêm: { $question } Nhờ { $you } hỏi người dân rồi bấm “Gửi thêm thông tin”. Thời hạn tạm dừng đến khi có trả lời.
notice-carry-assigned = Việc { $code } của { $people } đã được giao cho { $agency }. { $due_words }
notice-carry-merged = Việc { $code } của { $people } giống việc { $into } nên được gộp chung. Câu trả lời sẽ ở mã { $into }.
