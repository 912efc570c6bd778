# Lời về chỗ ngồi ở hội nghị: số chỗ, danh sách chờ, mã vào cửa, số điện thoại và ưu tiên khi đăng ký phát biểu.
# { $code } mã vào cửa, "none" khi chưa có · { $wish } speak hoặc attend

door-code =
    { $code ->
        [none] { "" }
       *[some] { " " }Mã vào cửa: { $code }.
    }
turn-words =
    { $at ->
        [0] { "" }
       *[other] Lượt nói hiện nay: thứ { $at }/{ $of }. Muốn biết vì sao, { $you } gõ THỨ TỰ PHÁT BIỂU.{ " " }
    }
full-words =
    { $full ->
        [yes] { " " }Hội nghị đã đủ chỗ; { $you } đăng ký thì vào danh sách chờ, có chỗ { $me } báo ngay.
       *[no] { "" }
    }
place-waiting =
    { $wish ->
        [speak] Hội nghị đã đủ chỗ. { $You } ở danh sách chờ, số { $number } (đăng ký phát biểu, số đăng ký { $registered }).
       *[attend] Hội nghị đã đủ chỗ. { $You } ở danh sách chờ, số { $number }.
    } Có người nhường chỗ hoặc thêm chỗ, { $me } báo { $you } ngay. Không chờ nữa, { $you } gõ NGHỈ.
place-receipt-waiting =
    Đã ghi nhận { $you } { $name }. Hội nghị đối thoại với { $chair }: { $starts }, tại { $venue }.
    { $place }
words-not-first = không, không cần, tôi không, không phải, khỏi cần, no

ask-attend-first = { $You } có phải người cao tuổi, người khuyết tật cần nói trước không? Ai thuộc diện này được nói đầu mỗi lượt.
    .yes = Tôi muốn nói trước
    .no = Không cần, theo thứ tự chung
    .name = Nói trước
ask-attend-phone = Để báo khi giờ họp hay lượt nói thay đổi, { $you } cho { $me } số điện thoại. { $Me } không cần ảnh giấy tờ nào. Không muốn để lại số, { $you } vẫn dự và gửi câu hỏi được.
    .name = Số điện thoại
answer-phone-to-speak = { $Me } chưa thấy số điện thoại. { $You } nhập 10 chữ số, ví dụ 0912 345 678. Không có điện thoại, { $you } nhờ trưởng thôn đăng ký phát biểu giúp, hoặc gõ HỦY rồi đăng ký dự.
notice-moved-up =
    Đã có chỗ cho { $you } { $name } ở hội nghị đối thoại với { $chair }: { $starts }, tại { $venue }.
    { $wish ->
        [speak] { $You } được phát biểu, số đăng ký { $number }.
       *[attend] { $You } được dự.
    }{ door-code } Không đến được, { $you } gõ NGHỈ để nhường chỗ cho người đang chờ.
notice-moved-up-helped =
    Đã có chỗ cho { $name } ở hội nghị đối thoại với { $chair }: { $starts }, tại { $venue }.{ door-code }
    { $wish ->
        [speak] { $name } được phát biểu, số đăng ký { $number }.
       *[attend] { $name } được dự.
    } Nhờ { $you } báo lại. Nếu không đến được, chọn mục dưới đây để nhường chỗ cho người đang chờ.
helped-give-up = Người này không đến được

## Văn phòng đặt số chỗ

open-meeting-places = socho, places
    .words = số chỗ, đặt số chỗ, đổi số chỗ, thêm chỗ, bớt chỗ, danh sách chờ
    .about = Số chỗ ở hội nghị
places-no-meeting = Hiện không có dự thảo hay hội nghị nào chưa họp. { $Comrade } gõ TẠO HỘI NGHỊ để lập hội nghị mới.
ask-meeting-places-meeting = { $Comrade } đặt số chỗ cho hội nghị nào?
    .name = Hội nghị
ask-meeting-places-capacity =
    Hội nghị { $starts }, tại { $venue }: { $capacity ->
        [0] hiện ai đăng ký cũng có chỗ.
       *[other] hiện có { $capacity } chỗ{ $quota ->
            [0] { "" }
           *[other] , mỗi thôn nhiều nhất { $quota }
        }.
    } Đã giữ { $held } chỗ, { $waiting } người đang chờ.
    Có bao nhiêu chỗ cho người đăng ký, kể cả người phát biểu? { $Comrade } gõ một số, ví dụ: 150.
    .everyone = Ai đến cũng được, không giới hạn
    .name = Số chỗ
ask-meeting-places-quota = Mỗi thôn nhiều nhất bao nhiêu chỗ? { $Comrade } gõ một số, ví dụ: 20.
    .none = Không giới hạn theo thôn
    .name = Số chỗ mỗi thôn
answer-capacity = { $Comrade } gõ số chỗ, từ 2 đến 9999, ví dụ: 150; hoặc chọn “Ai đến cũng được”.
answer-quota = { $Comrade } gõ số chỗ của mỗi thôn, từ 2 trở lên, ví dụ: 20; hoặc chọn “Không giới hạn theo thôn”.
places-too-late = Hội nghị { $starts }, tại { $venue } không còn nhận đổi số chỗ.
places-set =
    Đã đặt cho hội nghị { $starts }, tại { $venue }: { $capacity ->
        [0] ai đến cũng được.
       *[other] { $capacity } chỗ{ $quota ->
            [0] { "" }
           *[other] , mỗi thôn nhiều nhất { $quota }
        }; đã giữ { $held }, đang chờ { $waiting }.
    }{ $moved ->
        [0] { "" }
       *[other] { " " }{ $moved } người trong danh sách chờ vừa được xếp chỗ và được báo.
    }{ $above ->
        [0] { "" }
       *[other] { " " }Số người đã có chỗ nhiều hơn số chỗ mới là { $above }; không ai bị bớt chỗ.
    }

reminder-helped =
    ⏰ { $today ->
        [yes] Hôm nay có hội nghị
       *[no] Nhắc { $you } hội nghị
    } đối thoại với { $chair }: { $starts }, tại { $venue }. Nhờ { $you } báo { $count } người đã đăng ký hộ:
    { $lines }
helped-line =
    { $who }: { $wish ->
        [speak] phát biểu{ $at ->
            [0] { "" }
           *[other] , lượt nói hiện nay thứ { $at }/{ $of }
        }
       *[attend] dự
    }{ $code ->
        [none] { "" }
       *[some] , mã vào cửa { $code }
    }
