# Lời trên giấy: biên bản, danh sách in.

paper-issuer = Ủy ban nhân dân{ "\u000A" }{ $name }
paper-country = CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
paper-motto = Độc lập - Tự do - Hạnh phúc
paper-number = Số:       /BB-UBND
paper-date = ..............., ngày ..... tháng ..... năm .........
paper-minutes-title = Biên bản
paper-minutes-about = Hội nghị tiếp xúc, đối thoại giữa { $chair } với Nhân dân
paper-minutes-began = Thời gian bắt đầu: { $began }. Địa điểm: { $venue }.
paper-minutes-subject = Nội dung: { $subject }.
paper-minutes-attending = Thành phần dự: { $attending }
paper-attending-blank = .....................................................................................
paper-minutes-people = Nhân dân dự: { $present } người đã ghi có mặt; { $spoke } người phát biểu.
paper-minutes-chaired = Chủ trì: { $chair }. Ý kiến, trả lời và kết quả từng việc:
paper-minutes-left-out = Ngoài ra có { $count } việc về cán bộ, đơn vị, không phát biểu tại hội nghị, được xem xét riêng, không ghi ở đây.
paper-minutes-ended =
    { $ended ->
        [none] Hội nghị chưa kết thúc khi in biên bản này.
       *[some] Hội nghị kết thúc lúc { $ended }. Biên bản đã được thông qua.
    }
paper-secretary = Thư ký
paper-chair = Chủ trì
paper-signed = (đã ký trên hệ thống lúc { $at })
paper-unsigned = (ký, ghi rõ họ tên)
paper-minutes-file = bien-ban-hoi-nghi-{ $day }.docx

lists-file = danh-sach-hoi-nghi-{ $day }.docx
lists-title = Hội nghị đối thoại: { $starts }, tại { $venue }
lists-made = Lập lúc { $at }
lists-speakers = Danh sách phát biểu
lists-attendees = Danh sách dự theo thôn
lists-slips = Phiếu cho người đến không đăng ký
lists-number = Lượt
lists-order = TT
lists-name = Họ và tên
lists-village = Thôn
lists-topic = Nội dung (mã việc)
lists-minutes = Phút
lists-code = Mã đến dự
lists-present = Có mặt
lists-time = Bắt đầu, kết thúc
lists-note = Ghi chú
lists-no-speakers = Chưa có ai đăng ký phát biểu.
lists-no-attendees = Chưa có ai đăng ký dự.
lists-slip-title = Phiếu đăng ký tại hội trường
lists-slip-name = Họ và tên: ..............................................................................
lists-slip-village = Thôn: ......................................................................................
lists-slip-topic = Muốn phát biểu về: ................................................................{ "\u000A" }....................................................................................................
lists-slip-minutes = Số phút: ..............   ☐ Chỉ dự, không phát biểu
lists-slip-consent = ☐ Đồng ý để UBND xã lưu họ tên, thôn và nội dung này để trả lời.
