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

## Các việc chuẩn bị

open-preparation = chuanbi, preparation
    .words = chuẩn bị hội nghị, chuẩn bị, việc chuẩn bị, công tác chuẩn bị
    .about = Chuẩn bị hội nghị
preparation =
    Chuẩn bị hội nghị { $starts }, tại { $venue }: xong { $done }/{ $count } việc.{ $state ->
        [draft] { " " }Hội nghị mới là dự thảo.
        [cancelled] { " " }Hội nghị đã hủy.
       *[announced] { "" }
    }
    { $lines }
preparation-which = { $Comrade } muốn chuẩn bị hội nghị nào?
preparation-see = Xem việc chuẩn bị
preparation-assign = Giao việc
preparation-tick = Đánh dấu đã xong
preparation-secretary = Cử thư ký
preparation-opinion-team = Cử bộ phận tổng hợp
preparation-add = Thêm việc khác
preparation-guests = Khách mời
preparation-proof = Bằng chứng thông báo
preparation-all-done = Mọi việc chuẩn bị đã xong.
task-kind-programme = Chương trình, nội dung
task-kind-venue = Hội trường, loa đài
task-kind-documents = Tài liệu, báo cáo tóm tắt
task-kind-order = Trật tự, an toàn
task-kind-secretary = Cử thư ký ghi biên bản
task-kind-opinion-team = Cử bộ phận tổng hợp ý kiến
task-kind-call = Báo hội nghị cho người chưa nhắn được tin, thôn { $village }
task-line-done = ✓ { $task }: { $who }
task-line-open = { $task }: { $who }, hạn { $due }
task-line-late = { $task }: { $who }, quá hạn từ { $due }
task-own-done = ✓ { $task }
task-own-open = { $task }, hạn { $due }
task-own-late = { $task }, quá hạn từ { $due }
task-nobody-yet = chưa giao ai
task-work-line = • { $line }
official-label = { $name }, { $role }
ask-task-assign-task = { $Comrade } giao việc nào?
ask-task-assign-owner = Giao cho ai?
ask-task-tick-task = Việc nào đã xong?
ask-task-name-people =
    { $role ->
        [secretary] Cử ai làm thư ký ghi biên bản? Nhiều người thì gõ các số cách nhau bằng dấu phẩy.
       *[opinion_team] Cử những ai vào bộ phận tổng hợp ý kiến? Gõ các số cách nhau bằng dấu phẩy, ví dụ: 1, 3.
    }
ask-task-add-title = Việc cần chuẩn bị là gì? Ví dụ: in 100 phiếu đăng ký phát biểu.
ask-task-add-owner = Giao cho ai?
ask-task-add-due = Hạn ngày nào? Ví dụ: 03/11/2026.
task-day-unread = { $You } ghi ngày từ hôm nay trở đi, ví dụ: 03/11/2026.
task-done = Đã xong
task-done-of = Đã xong: { $task }
task-not-done = Chưa xong, mở lại
task-ticked = Đã ghi xong việc: { $task }. Cảm ơn { $you }.
task-done-already = Việc “{ $task }” đã được ghi xong lúc { $day }.
task-dropped = Việc “{ $task }” không cần làm nữa vì hội nghị đã thay đổi hoặc đã hủy.
task-open-already = Việc “{ $task }” đang mở.
task-reopened = Đã mở lại việc: { $task }. Hạn: { $due }.
task-assigned =
    { $Comrade } { $name } được giao chuẩn bị hội nghị đối thoại { $starts }, tại { $venue }:
    { $tasks }
    Xong việc, { $comrade } chọn mục dưới đây hoặc gõ VIỆC.
task-before =
    ⏰ { $Comrade } { $name }: sắp đến hạn việc chuẩn bị hội nghị đối thoại { $starts }, tại { $venue }:
    { $tasks }
task-today =
    ⏰ { $Comrade } { $name }: hôm nay là hạn việc chuẩn bị hội nghị đối thoại { $starts }, tại { $venue }:
    { $tasks }
task-late =
    ⏰ { $Comrade } { $name }: việc chuẩn bị hội nghị đối thoại { $starts }, tại { $venue } chưa xong:
    { $tasks }
    Cần giúp đỡ, { $comrade } báo Văn phòng.
task-nobody =
    ⏰ { $Comrade } { $name }: việc chuẩn bị hội nghị đối thoại { $starts }, tại { $venue } sắp đến hạn mà chưa giao cho ai:
    { $tasks }
task-late-office =
    ⏰ { $Comrade } { $name }: việc chuẩn bị hội nghị đối thoại { $starts }, tại { $venue } chưa xong:
    { $tasks }
task-moved =
    { $Comrade } { $name }: hội nghị đối thoại nay họp { $starts }, tại { $venue }, nên các việc { $comrade } chuẩn bị có hạn mới, hội trường và trật tự cần thu xếp lại:
    { $tasks }
task-named =
    { $Comrade } { $name } được cử { $duty ->
        [secretary] làm
       *[opinion_team] vào
    } { $role } của cuộc đối thoại { $starts }, tại { $venue }. Nội dung: { $subject }
    Mời { $comrade } gõ TRỢ GIÚP để xem những việc làm được ở đây.
