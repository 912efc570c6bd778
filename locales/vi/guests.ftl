# Lời về khách mời của hội nghị: danh sách, giấy mời, trả lời, nhắc.

open-guests = khachmoi, guests
    .words = khách mời, giấy mời, mời đại biểu, danh sách khách mời, mời khách
guests-which = { $Comrade } muốn xem khách mời của hội nghị nào?
guests-see = Xem khách mời
guests =
    { $count ->
        [0] Hội nghị { $starts }, tại { $venue } chưa có khách mời nào.
       *[other] Khách mời hội nghị { $starts }, tại { $venue }: { $count }. Nhận lời { $accepted }, không dự { $declined }, chưa trả lời { $silent }, chưa báo { $untold }.
    }
    { $lines }
guest-of = { $name } ({ $organisation })
guest-line = { $number }. { $who }: { $state ->
        [invited] đã mời{ told-words }, chưa trả lời
        [accepted] nhận lời{ told-words }
        [declined] không dự{ $reason ->
            [none] { "" }
           *[other] { " " }(“{ $reason }”)
        }
        [substitute] cử { $substitute } đi thay
       *[listed] chưa báo
    }
told-words =
    { $told ->
        [phone] { " " }(báo qua điện thoại)
        [paper] { " " }(gửi giấy mời)
       *[chat] { "" }
    }
guests-add = Thêm khách mời
guests-send = Gửi giấy mời ở đây
guests-tick = Ghi khách đã báo
guests-remove = Bỏ khỏi danh sách
guests-not-yet = Hội nghị chưa được thông báo hoặc đã qua giờ họp nên chưa gửi giấy mời. { $Comrade } gõ ĐỔI HỘI NGHỊ để thông báo trước.
guests-sent =
    { $sent ->
        [0] Không có giấy mời nào cần gửi thêm ở đây.
       *[other] Đã gửi giấy mời tới { $sent } người.
    }{ $count ->
        [0] { "" }
       *[other] { " " }Còn { $count } khách không nhắn được ở đây, { $comrade } báo qua điện thoại hoặc gửi giấy rồi chọn “Ghi khách đã báo”: { $guests }.
    }
ask-guest-add-way = Thêm khách mời bằng cách nào?
guest-way-plan = Thành phần theo Kế hoạch
guest-way-people = Chọn người có vai trò ở đây
guest-way-other = Ghi cơ quan, người khác
ask-guest-add-people = Mời những ai? Gõ các số cách nhau bằng dấu phẩy, ví dụ: 1, 3.
ask-guest-add-organisation = Cơ quan, tổ chức, đơn vị nào? Ví dụ: Chi bộ thôn Vạc.
ask-guest-add-name = Họ tên, chức danh người được mời?
ask-guest-tick-guest = Khách nào?
ask-guest-tick-told = Đã báo cho khách bằng cách nào?
    .phone = Gọi điện, gặp trực tiếp
    .paper = Gửi giấy mời
ask-guest-tick-answer = Khách trả lời thế nào?
    .silent = Chưa trả lời
    .accepted = Nhận lời
    .declined = Không dự
    .substitute = Cử người đi thay
ask-guest-tick-substitute = Ai đi thay? { $Comrade } ghi họ tên, chức danh.
ask-guest-remove-guest = Bỏ khách nào khỏi danh sách?

guest-accept = Nhận lời
guest-decline = Không dự được
guest-substitute = Cử người đi thay
guest-invitation =
    Trân trọng kính mời { $you } { $name } dự hội nghị đối thoại với { $chair }: { $subject }
    Họp lúc { $starts }, tại { $venue }.
    Chương trình:
    { $programme }
    Mong { $you } trả lời: nhận lời, không dự được, hoặc cử người đi thay.
guest-invitation-again =
    Hội nghị đối thoại { $you } { $name } được mời có thay đổi, nay họp lúc { $starts }, tại { $venue }. Nội dung: { $subject }
    Chương trình:
    { $programme }
    Trả lời trước đây không còn tính; mong { $you } trả lời lại: nhận lời, không dự được, hoặc cử người đi thay.
guest-reminder =
    ⏰ { $You } { $name } được mời dự hội nghị đối thoại với { $chair }: { $starts }, tại { $venue }. Nội dung: { $subject }
    Văn phòng chưa nhận được trả lời. Mong { $you } chọn một mục dưới đây.
guest-cancelled =
    Hội nghị đối thoại với { $chair } mà { $you } { $name } được mời, định họp lúc { $starts }, tại { $venue }, không tổ chức nữa. Lý do: “{ $reason }”.
    { $You } không cần đến. Cần gặp người trực, gõ GẶP NGƯỜI.
guests-silent-office =
    ⏰ { $Comrade } { $name }: hội nghị đối thoại { $starts }, tại { $venue } còn { $count } khách chưa có trả lời, cần gọi điện hoặc gửi giấy: { $guests }.
guests-call-cancelled =
    { $Comrade } { $name }: hội nghị đối thoại { $starts }, tại { $venue } không tổ chức nữa. Nhờ { $comrade } báo cho { $count } khách không nhắn được ở đây: { $guests }.
guests-call-moved =
    { $Comrade } { $name }: hội nghị đối thoại nay họp { $starts }, tại { $venue }. Nhờ { $comrade } báo lại cho { $count } khách không nhắn được ở đây: { $guests }.
guest-not-you = Giấy mời này không còn dành cho { $you }. Cần hỏi, { $you } gõ GẶP NGƯỜI.
guest-too-late = Hội nghị { $starts }, tại { $venue } không nhận trả lời nữa. { $You } xem hiện trạng ở mục dưới đây.
guest-asked-again = Hội nghị đã đổi: nay họp lúc { $starts }, tại { $venue }. Mong { $you } trả lời lại theo ngày giờ này.
guest-answered =
    { $state ->
        [accepted] Đã ghi { $you } { $name } nhận lời dự hội nghị { $starts }, tại { $venue }. Hẹn gặp { $you } tại hội nghị.
        [substitute] Đã ghi { $substitute } đi thay { $you } { $name } dự hội nghị { $starts }, tại { $venue }.
       *[declined] Đã ghi { $you } { $name } không dự được hội nghị { $starts }, tại { $venue }. Cảm ơn { $you } đã báo.
    }
    Có thay đổi, { $you } chọn lại ở dưới đây.
ask-guest-decline-reason = { $You } cho biết lý do, nếu tiện.
ask-guest-substitute-name = Ai đi thay { $you }? { $You } ghi họ tên, chức danh.
