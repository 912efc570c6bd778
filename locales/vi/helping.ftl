# Lời khi hỏi hộ người dân không có điện thoại.

open-help-ask = hoiho, askfor
    .words = hỏi hộ, hỏi giúp, gửi hộ
    .about = Hỏi hộ người dân
open-help-attend = dangkyho, registerfor
    .words = đăng ký hộ, đăng ký dự hộ, đăng ký phát biểu hộ, đăng ký giúp
    .about = Đăng ký hội nghị hộ người dân
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
    Lĩnh vực: { $field } · Địa điểm: { $place }{ $files ->
        [0] {""}
       *[other] {" "}· Tệp kèm: { $files }
    }
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

## Đăng ký hội nghị hộ

help-register = Đăng ký hội nghị cho { $name }
help-attend-none = Hiện không có hội nghị nào đang nhận đăng ký cho người này. { $You } gõ HỘI NGHỊ để xem.
help-attend-none-now = Hiện không có hội nghị nào đang nhận đăng ký. { $You } gõ HỘI NGHỊ để xem.
ask-help-attend-name = Họ và tên đầy đủ của người dân mà { $you } đăng ký hộ?
ask-help-attend-village = { $name } ở thôn nào?
ask-help-attend-consent = { $You } đã đọc cho { $name } nghe: UBND xã lưu họ tên, thôn, nội dung phát biểu để xếp chỗ. Người dân có đồng ý không?
    .yes = Người dân đồng ý
    .no = Không đồng ý
ask-help-attend-meeting = { $You } đăng ký hộ hội nghị nào?
ask-help-attend-wish = Hội nghị { $starts }, tại { $venue }: { $name } đến dự, hay muốn phát biểu?
    .speak = Muốn phát biểu
    .attend = Chỉ đến dự
    .name = Dự hay phát biểu
ask-help-attend-topic = { $name } muốn phát biểu về việc gì? { $You } viết ngắn gọn.
    .name = Nội dung phát biểu
ask-help-attend-minutes = { $name } cần khoảng mấy phút để nói?
    .name = Số phút
ask-help-attend-first = { $name } có phải người cao tuổi, người khuyết tật cần nói trước không?
    .yes = Có, nói trước
    .no = Không, theo thứ tự chung
    .name = Nói trước
ask-help-attend-phone = Để báo khi giờ họp hay lượt nói thay đổi, cho { $me } số điện thoại của { $you } hoặc của { $name }. Không cần ảnh giấy tờ nào.
    .name = Số điện thoại
ask-help-attend-review =
    Đăng ký hộ { $name }, { $village }. { $You } đọc lại cho người dân nghe trước khi gửi:
    Hội nghị { $starts }, tại { $venue }
    { $wish ->
        [speak] Phát biểu khoảng { $minutes } phút, về: { $topic }{ $first ->
            [yes] { "" } · xin nói trước
           *[no] { "" }
        }
       *[attend] Đến dự, không phát biểu
    }
    .send = Gửi đăng ký
help-attend-receipt =
    Đã đăng ký hộ { $name }: { $starts }, tại { $venue }.
    { $wish ->
        [speak] Phát biểu, số đăng ký { $number }, khoảng { $minutes } phút, về: { $topic }.
       *[attend] Đến dự.
    }{ $waiting ->
        [0] { $code ->
            [none] { "" }
           *[some] { " " }Mã vào cửa: { $code } ({ $you } đọc cho người dân ghi lại).
        }
       *[other] { " " }Hội nghị đã đủ chỗ: { $name } ở danh sách chờ, số { $waiting }. Có chỗ, { $me } báo { $you } ngay.
    } { $Me } nhắc { $you } trước ngày họp để báo { $name }.
helped-given-up = Đã ghi { $name } không đến hội nghị { $starts }, tại { $venue }. Chỗ được dành cho người đang chờ, nếu có.
helped-restore = Người này vẫn đến
