# Lời về chuẩn bị hội nghị: chương trình, thành phần, sửa hội nghị, các việc chuẩn bị.

## Chương trình, thành phần, căn cứ

programme-line = { $number }. { $text }{ $minutes ->
        [0] { "" }
       *[other] { " " }- { $minutes } phút
    }
programme-total =
    { $open ->
        [0] Tổng { $total } phút
       *[other] Tổng { $total } phút, { $open } việc chưa ghi số phút
    }, hội nghị dài { $length } phút{ $over ->
        [0] .
       *[other] : quá { $over } phút, { $comrade } nên rút bớt.
    }
programme-noted = Đã ghi { $count } việc, tổng { $total } phút. { $You } gõ việc tiếp theo, hoặc gõ XONG.
programme-none-yet = Chưa có việc nào. { $You } gõ từng việc kèm số phút, ví dụ: Khai mạc - 10 phút. Muốn dùng chương trình mẫu, gõ BỎ QUA.
programme-unread = { $You } ghi rõ hơn việc này kèm số phút, ví dụ: Khai mạc - 10 phút. Những việc đã ghi vẫn còn; đủ rồi thì gõ XONG.
programme-long = Chương trình ghi được tối đa { $items } việc, mỗi việc không quá { $letters } chữ cái. { $You } viết gọn lại dòng này giúp.
ask-meeting-make-attending = Thành phần dự hội nghị, ngoài người dân? { $Comrade } ghi các cơ quan, chức danh.
    .name = Thành phần
ask-meeting-make-ground = Hội nghị tổ chức theo căn cứ nào?
    .name = Căn cứ
    .yearly = định kỳ hằng năm
    .voters = theo yêu cầu của ít nhất một phần mười số cử tri
    .needed = đột xuất, khi thấy cần thiết
ask-meeting-make-length = Hội nghị dài bao lâu? Ví dụ: 4 giờ, 2 giờ 30 phút.
    .name = Thời lượng
meeting-length-unread = { $You } ghi thời lượng từ 15 phút đến 12 giờ, ví dụ: 4 giờ, 2 giờ 30 phút.

## Sửa, hủy

open-meeting-edit = suahoinghi, editmeeting
    .words = sửa hội nghị, sửa chương trình, sửa chương trình hội nghị, sửa thành phần
ask-meeting-edit-meeting = { $Comrade } muốn sửa hội nghị nào?
ask-meeting-edit-part = Hội nghị { $starts }, tại { $venue }. { $Comrade } muốn sửa phần nào? Chương trình, thành phần, căn cứ sửa được ngay; đổi giờ, đổi chỗ thì mọi người được báo lại.
edit-programme = Chương trình
edit-attending = Thành phần
edit-ground = Căn cứ
edit-move = Ngày giờ, địa điểm
edit-keep = Giữ nguyên
ask-meeting-edit-programme = Chương trình mới ({ $length } phút)? { $Comrade } gõ từng việc kèm số phút, ví dụ: Khai mạc - 10 phút; hết thì gõ XONG. Bỏ qua để dùng chương trình mẫu.
ask-meeting-edit-attending = Thành phần dự hội nghị, ngoài người dân?
ask-meeting-edit-ground = Hội nghị tổ chức theo căn cứ nào?
    .yearly = định kỳ hằng năm
    .voters = theo yêu cầu của ít nhất một phần mười số cử tri
    .needed = đột xuất, khi thấy cần thiết
meeting-edited = Đã sửa, người vào xem hội nghị thấy ngay.
open-meeting-cancel = huyhoinghi, cancelmeeting
    .words = hủy hội nghị, bỏ hội nghị, không tổ chức hội nghị
words-change-both = đổi hội nghị, đổi, dời hội nghị, đổi ngày và chỗ, đổi cả ngày và chỗ
words-change-time = đổi ngày, đổi giờ, dời ngày, lùi ngày, hoãn, hoãn hội nghị, lùi hội nghị
words-change-venue = đổi chỗ, đổi nơi, đổi nơi họp, đổi chỗ họp
words-change-cancel = hủy hội nghị, bỏ hội nghị, không họp nữa, không tổ chức nữa, hủy bỏ
words-same-venue = như cũ, chỗ cũ, giữ nguyên, nơi cũ, không đổi
