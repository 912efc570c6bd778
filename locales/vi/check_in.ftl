# Lời ở cửa hội trường: ghi người đến bằng mã, tên, danh sách; số người có mặt.

open-let-in = vao, letin
    .words = vào, cho vào, điểm danh, danh sách vào cửa, ai chưa đến
    .about = Ghi người đến hội nghị
open-present = comat, present
    .words = có mặt, tôi có mặt, tôi đã đến, tôi đến rồi, đã có mặt
    .about = Báo tôi đã đến hội nghị
open-presence = baonhieu, presence
    .words = bao nhiêu người có mặt, số người có mặt, có mặt bao nhiêu người, đã có mặt bao nhiêu người
    .about = Số người có mặt
check-in-no-meeting = Hiện không có hội nghị nào sắp họp.
check-in-not-now = Chưa đến giờ ghi người đến. Hội nghị gần nhất họp { $starts }, tại { $venue }; ghi được từ hai giờ trước giờ họp.
check-in-unknown = Danh sách không có “{ $text }”. { $Comrade } gõ VÀO để chọn trong danh sách; khách chưa đăng ký thì gõ PHIẾU, họ tên, thôn, nội dung.
check-in-which = Có { $count } người như vậy. { $Comrade } chọn đúng người:
check-in-option = { $code ->
        [none] { "" }
       *[some] { $code } ·{ " " }
    }{ $name } ({ $village }){ $wish ->
        [speak] { "" }, phát biểu
       *[attend] { "" }
    }{ $waits ->
        [yes] { "" }, đang chờ chỗ
       *[no] { "" }
    }
check-in-withdrawn = { $name } ({ $village }) đã báo không đến, nên không còn chỗ. Nếu vẫn dự, { $comrade } gõ PHIẾU để ghi lại.
check-in-already =
    { $own ->
        [yes] { $You } đã được ghi có mặt lúc { $at }
       *[no] Đã ghi rồi: { $name } ({ $village }) có mặt lúc { $at }
    }{ $by ->
        [none] { "" }
       *[some] , do { $by } ghi
    }.{ $own ->
        [yes] { "" }
       *[no] { " " }Nếu là người khác đưa mã này, { $comrade } hỏi lại họ tên.
    }
check-in-full =
    { $own ->
        [yes] { $You } ở danh sách chờ, số { $waiting }, và hiện chưa có chỗ trống. Đến giờ họp, { $you } nhắn lại CÓ MẶT: còn chỗ của người vắng, { $you } vào được.
       *[no] Chưa vào được: { $name } ({ $village }) ở danh sách chờ, số { $waiting }, và hiện chưa có chỗ trống. Từ giờ họp, chỗ của người vắng được dùng.
    }
checked-in =
    Đã ghi có mặt: { $name } ({ $village }){ $wish ->
        [speak] , phát biểu, số đăng ký { $number }
       *[attend] { "" }
    }. Có mặt { $present }, chưa đến { $absent }.
check-in-list = Danh sách chưa đến
check-in-more = Xem tiếp
check-in-missing =
    Đã có mặt { $present } người. { $missing ->
        [0] Không còn ai chưa đến.
       *[other] Chưa đến { $missing } người. { $Comrade } chọn người vừa đến, hoặc gõ VÀO và mã, ví dụ: vào KM47.
    }
check-in-undo = Bỏ ghi có mặt
check-in-undone = Đã bỏ ghi có mặt của { $name } ({ $village }).
present-noted =
    Đã ghi { $you } { $name } có mặt lúc { $at }.{ $wish ->
        [speak] { " " }{ $You } có đăng ký phát biểu, số đăng ký { $number }; mời { $you } vào chỗ và chờ gọi tên.
       *[attend] { " " }Mời { $you } vào chỗ.
    }
present-over = Hội nghị { $starts }, tại { $venue } đã họp xong. { $You } có dự mà cần ghi tên, báo Văn phòng giúp nhé.
present-no-place = { $Me } không thấy đăng ký của { $you } ở hội nghị này. { $You } gặp bộ phận tổng hợp ý kiến ở cửa để được ghi tên.
present-other-code =
    Đây không phải mã của { $you }{ $code ->
        [none] { "" }
       *[some] { "" }; mã của { $you } là { $code }
    }. Mã của người khác, { $you } đưa cán bộ ở cửa ghi giúp.
presence =
    Hội nghị { $starts }, tại { $venue }: có mặt { $present } người ({ $speakers } người phát biểu), chưa đến { $absent } người ({ $speakers_absent } người phát biểu){ $waiting ->
        [0] { "" }
       *[other] , đang chờ chỗ { $waiting }
    }.
