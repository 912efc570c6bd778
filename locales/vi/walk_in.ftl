# Lời khi ghi phiếu giấy, khách đến trực tiếp.

open-walk-in = phieu, slip
    .words = phiếu, khách, nhập phiếu, ghi phiếu, phiếu mới
    .about = Ghi phiếu giấy, khách đến
ask-walk-in-slip =
    { $again ->
        [yes] Phiếu tiếp theo: { $comrade } gõ luôn, hoặc gõ XONG.
       *[no] { $Comrade } gõ cả phiếu trong một tin: họ tên, thôn, nội dung. Ví dụ: Nguyễn Văn An, thôn Vạc, đèn đường xóm 3 hỏng.
    }
walk-in-unread = { $Me } chưa đọc được phiếu này. { $Comrade } gõ họ tên, thôn, nội dung, ví dụ: Nguyễn Văn An, thôn Vạc, đèn đường xóm 3 hỏng; hết phiếu thì gõ XONG.
ask-walk-in-name = Họ và tên đầy đủ của người dân?
    .name = Họ tên
ask-walk-in-village = { $name } ở thôn nào?
    .name = Thôn
ask-walk-in-text =
    { $name } hỏi, phản ánh hay kiến nghị việc gì? { $text ->
        [none] Chỉ đến dự thì bỏ qua.
       *[some] Phiếu mới có: “{ $text }”; { $comrade } viết lại cho rõ, hoặc bỏ qua nếu chỉ đến dự.
    }
    .name = Nội dung
ask-walk-in-phone = Số điện thoại của { $name }?
    .name = Số điện thoại
ask-walk-in-field = Việc này thuộc lĩnh vực nào?
    .name = Lĩnh vực
ask-walk-in-carrier = Ai báo câu trả lời cho người dân?
    .name = Người báo lại
walk-in-carrier-self = Tôi báo
walk-in-carrier-head = Trưởng thôn { $name }
ask-walk-in-review =
    Phiếu của { $name }, { $village }{ $phone ->
        [none] { "" }
       *[some] , { $phone }
    }
    { $text ->
        [none] Đến dự, không gửi nội dung.
       *[some] Nội dung: { $text }
    }{ $text ->
        [none] { "" }
       *[some] { "\u000A" }Lĩnh vực: { $field } · Báo lại: { $carrier }
    }{ $meeting ->
        [none] { "" }
       *[some] { "\u000A" }Hội nghị: { $meeting }
    }{ $advice ->
        [none] { "" }
       *[some] { "\u000A" }Lưu ý: { $advice }
    }
    .save = Lưu
    .attend = Lưu, đăng ký dự
    .present = Lưu, có mặt dự
    .speak = Lưu, muốn phát biểu
    .speak-first = Lưu, phát biểu, cao tuổi hoặc khuyết tật
walk-in-saved =
    Đã lưu phiếu của { $name }.{ $code ->
        [none] { "" }
       *[some] { " " }Mã: { $code } ({ $comrade } đọc cho người dân ghi lại).
    }{ $wish ->
        [speak] { " " }Số đăng ký phát biểu: { $number }. Mã vào cửa: { $door_code }.
        [attend] { " " }Mã vào cửa: { $door_code }.
        [waiting] { " " }Hội nghị đã đủ chỗ, người này ở danh sách chờ.
       *[none] { "" }
    }{ $present ->
        [yes] { " " }Đã ghi có mặt.
       *[no] { "" }
    }
walk-in-save-first =
    Phiếu đang mở chưa lưu. { $Comrade } lưu hoặc bỏ phiếu này trước{ $more ->
        [yes] ; lưu xong, phiếu vừa gõ hiện ra ngay
       *[no] { "" }
    }.
walk-in-done = Đã xong các phiếu. Gõ PHIẾU khi có phiếu mới.
village-of-somebody-elsewhere = Ở nơi khác
