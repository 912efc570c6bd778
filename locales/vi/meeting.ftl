# Lời về hội nghị đối thoại: xem, đăng ký dự và phát biểu, nhắc; tạo, thông báo, đổi, hủy.
# { $starts } giờ và ngày họp · { $venue } địa điểm · { $subject } nội dung · { $closes } khi đóng đăng ký
# { $villages } "all" khi dành cho toàn xã, nếu không thì tên các thôn

open-meetings = hoinghi, meetings
    .words = hội nghị, đối thoại, lịch đối thoại, xem hội nghị, dự hội nghị, bao giờ họp, họp bao giờ, bao giờ họp xã, họp xã bao giờ, bao giờ có họp, khi nào họp, họp khi nào, khi nào có họp, hôm nào họp, họp hôm nào, ngày nào họp, họp ngày nào, họp không, có họp không, lịch họp, bao giờ đối thoại
    .about = Hội nghị đối thoại sắp tới
open-attend = dangkydu, attend
    .words = đăng ký dự, đăng ký phát biểu, đăng ký dự hội nghị, tôi muốn dự, tôi muốn phát biểu, tôi muốn nói ở hội nghị, xin phát biểu, xin nói ở hội nghị
    .about = Đăng ký dự, phát biểu ở hội nghị
open-give-up-place = nghi, giveup
    .words = nghỉ, xin nghỉ, tôi nghỉ, nhường lượt, nhường chỗ, không đến được, tôi không đến được, bận không đến được
open-meeting-make = taohoinghi, makemeeting
    .words = tạo hội nghị, lập hội nghị, thêm hội nghị
    .about = Tạo hội nghị
open-meeting-change = doihoinghi, changemeeting
    .words = đổi hội nghị, dời hội nghị, thông báo hội nghị
    .about = Thông báo, đổi, hủy hội nghị

## Xem hội nghị

for-villages =
    { $villages ->
        [all] người dân toàn xã
       *[some] người dân thôn { $villages }
    }
meetings-none = Hiện chưa có hội nghị đối thoại nào được thông báo. Khi có, { $me } nhắn cho { $you } ngay.
meetings-none-unknown = Hiện chưa có hội nghị đối thoại nào được thông báo. { $You } gõ ĐĂNG KÝ và cho biết thôn, khi có hội nghị { $me } sẽ nhắn.
meetings-several = Có { $count } hội nghị đối thoại sắp tới. { $You } muốn xem hội nghị nào?
meeting-label = { $day }, { $venue }
meeting-see = Xem hội nghị
meeting-see-and-register = Xem và đăng ký
meeting-speakers = Danh sách phát biểu
meeting-announce-now = Thông báo ngay
meeting-to-calendar = Lưu vào lịch điện thoại
meeting-out-of-calendar = Xóa khỏi lịch điện thoại
meeting-details =
    Hội nghị đối thoại với { $chair }: { $subject }
    Họp lúc { $starts }, tại { $venue }, dành cho { for-villages }.
    Thành phần: { $attending }.
    Chương trình:
    { $programme }
    { $how }
meeting-briefly =
    Hội nghị đối thoại họp lúc { $starts }, tại { $venue }, dành cho { for-villages }.
    { $how }
    Gõ HỘI NGHỊ để xem chương trình.
meeting-is-cancelled =
    Hội nghị đối thoại định họp lúc { $starts }, tại { $venue } không tổ chức nữa. Lý do: “{ $reason }”.
    { $You } không cần đến. Có việc muốn hỏi, { $you } gõ HỎI; cần gặp người trực, gõ GẶP NGƯỜI.
meeting-is-over = Hội nghị đối thoại lúc { $starts }, tại { $venue } đã họp xong. { $You } gõ HỘI NGHỊ để xem hội nghị sắp tới, hoặc HỎI để gửi câu hỏi.
how-not-announced = Đây là dự thảo, chưa thông báo cho ai.
how-open = Cách dự: { $you } đăng ký trước { $closes }, đến sớm ít phút để ổn định chỗ ngồi.
how-closed = Đăng ký ở đây đã đóng lúc { $closes }. { $You } vẫn đến dự được; muốn phát biểu, { $you } gặp bộ phận tổng hợp ý kiến tại hội trường.
how-other-villages = Hội nghị này dành cho { for-villages }. Cần dự, { $you } hỏi người trực: { $reception }.
place-attend = { $You } đã đăng ký dự.{ door-code } Bận không đến được, gõ NGHỈ.
place-speak = { $You } đã đăng ký phát biểu, số đăng ký { $number }, khoảng { $minutes } phút, về: { $topic }.{ door-code } Bận không đến được, gõ NGHỈ để nhường lượt.

calendar-summary = Hội nghị đối thoại với { $chair }
calendar-description = { $subject }. Bận không đến được, { $you } nhắn NGHỈ cho { $me }.
calendar-file-name = hoi-nghi-doi-thoai-{ $day }.ics
calendar-sent = { $You } mở tệp này để lưu hội nghị { $starts }, tại { $venue } vào lịch. Điện thoại sẽ nhắc trước một ngày và trước hai giờ.
calendar-sent-cancelled = { $You } mở tệp này để xóa hội nghị { $starts } khỏi lịch điện thoại.

## Đăng ký dự, phát biểu

attend-speak = Đăng ký phát biểu
attend-attend = Đăng ký dự
attend-change = Đổi đăng ký
attend-give-up = Tôi không đến được
attend-closed =
    Đăng ký ở đây đã đóng lúc { $closes }. { $You } vẫn đến dự được: { $starts }, tại { $venue }.
    Muốn phát biểu, { $you } gặp bộ phận tổng hợp ý kiến tại hội trường trước giờ họp.
attend-other-villages = Hội nghị { $starts }, tại { $venue } dành cho { for-villages }. Cần dự, { $you } hỏi người trực: { $reception }.

ask-attend-meeting = { $You } muốn dự hội nghị nào?
ask-attend-wish = Hội nghị { $starts }, tại { $venue }: { $you } đến dự, hay muốn phát biểu?{ full-words }
    .speak = Đăng ký phát biểu
    .attend = Đăng ký dự
    .name = Dự hay phát biểu
words-wish-speak = phát biểu, nói, ý kiến, speak, talk
words-wish-attend = dự, nghe, đến, attend, listen, come
ask-attend-topic = { $You } muốn phát biểu về việc gì? { $You } viết ngắn gọn, ví dụ: đường trục thôn ngập sau mưa.
    .name = Nội dung phát biểu
ask-attend-door = { $advice }
    .stop = Tôi hiểu, dừng ở đây
    .go-on = Vẫn đăng ký phát biểu
ask-attend-minutes = { $You } cần khoảng mấy phút để nói?
    .name = Số phút
minutes = { $minutes } phút
ask-attend-review =
    { $You } xem lại trước khi gửi:
    Hội nghị { $starts }, tại { $venue }
    { $wish ->
        [speak] Phát biểu khoảng { $minutes } phút, về: { $topic }{ $first ->
            [yes] { "" } · xin nói trước
           *[no] { "" }
        }
       *[attend] Đến dự, không phát biểu
    }
    .send = Gửi đăng ký
place-receipt =
    Đã ghi nhận { $you } { $name }. Hội nghị đối thoại với { $chair }: { $starts }, tại { $venue }.
    { $place }
    { $reminder ->
        [none] Hẹn gặp { $you } tại hội nghị.
       *[some] { $Me } sẽ nhắc lại lúc { $reminder }.
    }

give-up-nothing = Hiện { $you } không có chỗ đăng ký ở hội nghị nào sắp tới. Gõ HỘI NGHỊ để xem các hội nghị.
give-up-which = { $You } không đến được hội nghị nào?
give-up-none = Không, tôi vẫn đến cả
give-up-kept = { $Me } giữ nguyên đăng ký của { $you }.
give-up-undo = Tôi vẫn đến
given-up =
    { $wish ->
        [speak] Đã ghi { $you } nhường lượt phát biểu ở hội nghị { $starts }, tại { $venue }.
       *[attend] Đã ghi { $you } không dự hội nghị { $starts }, tại { $venue }.
    }
    Cảm ơn { $you } đã báo trước. Nếu lại đến được, { $you } chọn mục dưới đây trước giờ họp{ $limited ->
        [yes] : còn chỗ thì { $you } vào ngay, hết chỗ thì vào danh sách chờ.
       *[no] , chỗ cũ vẫn còn.
    }

speakers =
    { $count ->
        [0] Chưa có ai đăng ký phát biểu ở hội nghị { $starts }, tại { $venue }.
       *[other] Đăng ký phát biểu ở hội nghị { $starts }, tại { $venue }: { $count } người.
    }
    { $lines }
speaker-line = { $number }. { $name } ({ $village }), { $minutes } phút: { $topic }

## Tạo hội nghị

villages-all = Toàn xã
words-everybody = tất cả, tất cả các thôn, các thôn, mọi thôn, cả xã, toàn dân, mọi người, ai cũng được
ask-meeting-make-subject = Nội dung chính của hội nghị là gì? Ví dụ: giao thông, thoát nước và rác thải ở các thôn.
    .name = Nội dung
ask-meeting-make-when = Họp lúc nào? Ví dụ: 7 giờ 30 ngày 05/11/2026. Từ { $first } trở đi là còn kịp thông báo.
    .name = Ngày giờ
ask-meeting-make-venue = Họp ở đâu? Ví dụ: Nhà văn hóa xã.
    .name = Địa điểm
ask-meeting-make-villages = Hội nghị dành cho thôn nào? Nhiều thôn thì gõ các số cách nhau bằng dấu phẩy, ví dụ: 2, 3.
    .name = Thôn
ask-meeting-make-programme = Chương trình hội nghị ({ $length } phút)? { $Comrade } gõ từng việc kèm số phút, ví dụ: Khai mạc - 10 phút; hết thì gõ XONG. Bỏ qua thì { $me } dùng trình tự của Kế hoạch 15/KH-UBND.
    .name = Chương trình
ask-meeting-make-review =
    { $Comrade } xem lại dự thảo:
    Nội dung: { $subject }
    Họp lúc { $starts }, tại { $venue }, dành cho { for-villages }.
    Thành phần: { $attending }.
    Căn cứ: { $ground }.
    Chương trình:
    { $programme }
    { $total }
    { $late ->
        [yes] Hạn thông báo { $last } đã qua: thông báo phải có lý do, hoặc chọn ngày khác.
       *[no] Chậm nhất phải thông báo: { $last }.
    }
    .announce = Lưu và thông báo
    .keep = Chỉ lưu dự thảo
make-late =
    Hội nghị { $starts } phải thông báo chậm nhất { $last } ({ $source }), nay không còn kịp.
    Ngày sớm nhất còn kịp: { $first }. { $Comrade } sửa ngày ở bước xem lại; nếu giữ ngày này, khi thông báo phải ghi lý do.
make-day-passed = Ngày giờ đã chọn nay đã qua. { $Comrade } chọn lại giúp.
draft-kept = Đã lưu dự thảo, chưa thông báo cho ai. Chậm nhất phải thông báo: { $last }. Gõ ĐỔI HỘI NGHỊ để thông báo hoặc sửa.
draft-day-passed = Ngày họp của dự thảo này ({ $starts }) đã qua. { $Comrade } gõ ĐỔI HỘI NGHỊ để chọn ngày khác.

## Thông báo

ask-meeting-announce-meeting = { $Comrade } muốn thông báo hội nghị nào?
ask-meeting-announce-late =
    Chưa thông báo được: hội nghị { $starts } phải thông báo chậm nhất { $last } ({ $source }).
    Ngày sớm nhất còn kịp: { $first }. Nếu vẫn thông báo, họ tên { $comrade } và lý do được ghi lại và báo cho các cơ quan, MTTQ.
    .override = Vẫn thông báo
    .other-day = Chọn ngày khác
    .later = Để sau
ask-meeting-announce-reason = { $Comrade } ghi rõ vì sao phải thông báo muộn hơn hạn.
ask-meeting-announce-sure =
    { $people ->
        [0] Chưa có người dân nào đăng ký thông tin nên lời mời dưới đây chưa tới ai, người vào xem sau vẫn thấy. Thông báo và báo cho cán bộ các cơ quan?
       *[other] Gửi lời mời dưới đây tới { $people } người dân đã đăng ký thông tin, và báo cho cán bộ các cơ quan?
    }{ $reach }
    { $text }
    .send = Gửi thông báo
    .later = Để sau
announced =
    Đã thông báo hội nghị { $starts }, tại { $venue }. { $people ->
        [0] Người dân vào xem hội nghị sắp tới đều thấy.
       *[other] Lời mời đang được gửi tới { $people } người dân.
    }
    { $Comrade } nhớ thông báo trên loa, bảng tin, gửi giấy mời, và mời đại diện Thường trực HĐND cùng chủ trì. Cần giới hạn số chỗ, gõ SỐ CHỖ.
announced-already = Hội nghị này không còn là dự thảo. { $Comrade } xem hiện trạng ở mục dưới đây, hoặc gõ ĐỔI HỘI NGHỊ.
announce-later = Chưa gửi gì, dự thảo vẫn được giữ. Hạn thông báo: { $last }. Gõ ĐỔI HỘI NGHỊ để làm tiếp.
announce-not-yours = Hạn thông báo { $last } đã qua. Thông báo muộn phải do người có thẩm quyền quyết định và ghi lý do. Chưa gửi gì.

broadcast-announced =
    Kính mời { $you } dự hội nghị đối thoại với { $chair }: { $subject }
    Họp lúc { $starts }, tại { $venue }, dành cho { for-villages }.
    { $open ->
        [yes] Muốn dự hay phát biểu, { $you } đăng ký trước { $closes }: chọn mục dưới đây hoặc gõ HỘI NGHỊ.
       *[no] Không cần đăng ký trước. Muốn phát biểu, { $you } gặp bộ phận tổng hợp ý kiến tại hội trường.
    }
    Cần gặp người trực, gõ GẶP NGƯỜI.
notice-meeting-announced =
    { $Comrade } { $name }: hội nghị đối thoại của { $chair } với { for-villages } đã được thông báo.
    Họp lúc { $starts }, tại { $venue }. Nội dung: { $subject }
    { $override ->
        [yes] Thông báo muộn hơn hạn { $last }, do { $comrade } { $by } quyết định. Lý do: “{ $why }”.
       *[no] Đúng hạn: chậm nhất là { $last }.
    }

## Đổi, hủy

change-none = Hiện không có dự thảo hay hội nghị sắp tới nào. Gõ TẠO HỘI NGHỊ để lập hội nghị mới.
ask-meeting-change-meeting = { $Comrade } muốn làm việc với hội nghị nào?
ask-meeting-change-what =
    Hội nghị { $starts }, tại { $venue }: { $state ->
        [draft] mới là dự thảo, chưa thông báo.
       *[announced] đã thông báo, { $registered } người đã đăng ký.
    } { $Comrade } muốn làm gì?
change-announce = Thông báo hội nghị
change-edit = Sửa dự thảo
change-drop = Bỏ dự thảo
change-time = Đổi ngày giờ
change-venue = Đổi địa điểm
change-both = Đổi cả hai
change-cancel = Hủy hội nghị
change-keep = Giữ nguyên
ask-meeting-change-when = Ngày giờ mới? Ví dụ: 7 giờ 30 ngày 05/11/2026. Từ { $first } trở đi là còn kịp thông báo.
ask-meeting-change-venue = Địa điểm mới? Ví dụ: Nhà văn hóa xã. Giữ chỗ cũ thì gõ NHƯ CŨ.
ask-meeting-change-late =
    Chưa đổi được: hội nghị { $starts } phải báo cho người dân chậm nhất { $last } ({ $source }).
    Ngày sớm nhất còn kịp: { $first }. Nếu vẫn đổi, họ tên { $comrade } và lý do được ghi lại và báo cho các cơ quan, MTTQ.
    .override = Vẫn đổi
    .other-day = Chọn ngày khác
    .later = Để sau
ask-meeting-change-reason =
    { $what ->
        [cancel] Vì sao hủy hội nghị? Lý do này gửi tới mọi người đã được mời.
       *[move] { $Comrade } ghi rõ vì sao phải đổi muộn hơn hạn.
    }
ask-meeting-change-sure =
    { $what ->
        [move] Đổi hội nghị thành: { $new_starts }, tại { $new_venue }. Báo cho { $registered } người đã đăng ký dự, { $people } người dân khác và cán bộ các cơ quan?
        [cancel] Hủy hội nghị { $starts }, tại { $venue }, lý do: “{ $reason }”. Báo cho { $registered } người đã đăng ký dự, { $people } người dân khác và cán bộ các cơ quan?
       *[drop] Bỏ dự thảo hội nghị { $starts }, tại { $venue }? Chưa ai được mời nên không ai nhận tin.
    }{ $reach }
    .send = Đồng ý
    .later = Để sau
change-nothing = Chưa thay đổi gì: hội nghị { $starts }, tại { $venue } giữ nguyên.
changed-meanwhile = Hội nghị này vừa có thay đổi khác nên { $me } chưa làm gì. Hiện nay như sau:
meeting-dropped = Đã bỏ dự thảo, không ai nhận tin.
meeting-cancelled = Đã hủy hội nghị { $starts }, tại { $venue }. Mọi người đã được mời đang được báo; lịch nhắc đã bỏ.
meeting-moved = Đã đổi: họp lúc { $starts }, tại { $venue }, đăng ký đến { $closes }. Mọi người đang được báo; lịch nhắc cũ đã bỏ, lịch nhắc mới đã đặt.

was-words =
    { $changed ->
        [time] trước đã báo { $was_starts }
        [venue] trước đã báo tại { $was_venue }
       *[both] trước đã báo { $was_starts }, tại { $was_venue }
    }
broadcast-moved =
    Hội nghị đối thoại với { $chair } có thay đổi: { $subject }
    Họp lúc { $starts }, tại { $venue } ({ was-words }).
    { $open ->
        [yes] Muốn dự hay phát biểu, { $you } đăng ký trước { $closes }: chọn mục dưới đây hoặc gõ HỘI NGHỊ.
       *[no] Không cần đăng ký trước. Muốn phát biểu, { $you } gặp bộ phận tổng hợp ý kiến tại hội trường.
    }
    Cần gặp người trực, gõ GẶP NGƯỜI.
broadcast-cancelled =
    Hội nghị đối thoại với { $chair } định họp lúc { $starts }, tại { $venue } không tổ chức nữa. Lý do: “{ $reason }”.
    { $You } không cần đến. Có việc muốn hỏi, { $you } gõ HỎI; cần gặp người trực, gõ GẶP NGƯỜI.
notice-meeting-moved =
    { $Comrade } { $name }: hội nghị đối thoại của { $chair } với { for-villages } có thay đổi.
    Họp lúc { $starts }, tại { $venue } ({ was-words }). Nội dung: { $subject }
    { $override ->
        [yes] Báo muộn hơn hạn { $last }, do { $comrade } { $by } quyết định. Lý do: “{ $why }”.
       *[no] Đúng hạn: chậm nhất là { $last }.
    }
notice-meeting-moved-place =
    Hội nghị đối thoại { $you } { $name } đã đăng ký có thay đổi, mong { $you } thông cảm.
    Họp lúc { $starts }, tại { $venue } ({ was-words }).
    Đăng ký của { $you } vẫn giữ nguyên. Bận không đến được, gõ NGHỈ. Cần gặp người trực, gõ GẶP NGƯỜI.
notice-meeting-cancelled =
    { $Comrade } { $name }: hội nghị đối thoại của { $chair } với { for-villages }, định họp lúc { $starts }, tại { $venue }, không tổ chức nữa.
    Người quyết định: { $comrade } { $by }. Lý do: “{ $reason }”.
notice-meeting-cancelled-place =
    Hội nghị đối thoại { $you } { $name } đã đăng ký, định họp lúc { $starts }, tại { $venue }, không tổ chức nữa. Lý do: “{ $reason }”.
    { $You } không cần đến. Có việc muốn hỏi, { $you } gõ HỎI; cần gặp người trực, gõ GẶP NGƯỜI.
notice-speaker-gone =
    { $Comrade } { $name }: { $speaker }, số đăng ký phát biểu { $number }, vừa báo không đến được.
    Hội nghị { $starts }, tại { $venue }. { $Comrade } xem lại danh sách phát biểu.
notice-speaker-back =
    { $Comrade } { $name }: { $speaker }, số đăng ký phát biểu { $number }, vừa báo lại đến được.
    Hội nghị { $starts }, tại { $venue }. { $Comrade } xem lại danh sách phát biểu.

## Nhắc

reminder-attendee =
    ⏰ { $today ->
        [yes] Hôm nay có hội nghị
       *[no] Nhắc { $you } hội nghị
    } đối thoại với { $chair }: { $starts }, tại { $venue }.
    { $You } đã đăng ký dự, mời đến sớm ít phút để ổn định chỗ ngồi.{ door-code }
    Bận không đến được, gõ NGHỈ.
reminder-speaker =
    ⏰ { $today ->
        [yes] Hôm nay có hội nghị
       *[no] Nhắc { $you } hội nghị
    } đối thoại với { $chair }: { $starts }, tại { $venue }.
    { $You } { $name } phát biểu, số đăng ký { $number }, khoảng { $minutes } phút, về: { $topic }
    { turn-words }Mời { $you } đến sớm ít phút.{ door-code } Bận không đến được, gõ NGHỈ để nhường lượt.
reminder-draft =
    ⏰ { $Comrade } { $name }: hội nghị đối thoại { $starts }, tại { $venue } mới là dự thảo, chưa thông báo cho ai.
    { $late ->
        [yes] Hạn thông báo { $last } đã qua. { $Comrade } gõ ĐỔI HỘI NGHỊ để chọn ngày khác.
       *[no] Chậm nhất phải thông báo: { $last }.
    }
registered-words =
    { $registered ->
        [0] Chưa có ai đăng ký.
       *[other] Đã đăng ký: { speaking-words }, { $attending } người dự.
    }
speaking-words =
    { $speaking ->
        [0] chưa có ai phát biểu
       *[other] { $speaking } người phát biểu (khoảng { $minutes } phút)
    }
brought-words =
    { $matters ->
        [0] Chưa có câu hỏi nào gửi tới hội nghị.
       *[other] Câu hỏi gửi tới hội nghị: { $matters }, { open-words }.
    }
open-words =
    { $open ->
        [0] đã trả lời hết
       *[other] còn { $open } chưa trả lời
    }
reminder-staff =
    ⏰ { $Comrade } { $name }: hội nghị đối thoại với { for-villages } họp { $starts }, tại { $venue }.
    { registered-words } { brought-words }
    { $jobs }
reminder-job-office =
    { $stage ->
        [early] Việc lúc này: mời đại diện Thường trực HĐND cùng chủ trì, mời Đảng ủy, MTTQ; báo trên loa, bảng tin, gửi giấy mời.
        [week] { $named ->
            [yes] Việc lúc này: xem các cơ quan chuẩn bị trả lời đến đâu (gõ CHUẨN BỊ TRẢ LỜI), nhắc nơi chưa có.
           *[no] Việc lúc này: chuyển câu hỏi cho các cơ quan chuẩn bị trả lời; cử thư ký và bộ phận tổng hợp ý kiến.
        }
       *[near] Việc lúc này: in chương trình, danh sách phát biểu; kiểm tra hội trường, loa đài, chỗ ngồi.
    }
reminder-job-secretary =
    Việc của thư ký lúc này: { $stage ->
        [early] xem chương trình (gõ HỘI NGHỊ) và danh sách phát biểu, để biết trước nội dung cần ghi.
        [week] { $signed ->
            [yes] đọc bản tổng hợp ý kiến của MTTQ (gõ TỔNG HỢP Ý KIẾN) và danh sách phát biểu.
           *[no] đọc danh sách phát biểu; bản tổng hợp ý kiến của MTTQ ký xong thì đọc ở TỔNG HỢP Ý KIẾN.
        }
       *[near] xem lại danh sách phát biểu. Ngày họp { $comrade } gõ ĐIỀU HÀNH; ghi bằng GHI BIÊN BẢN, kết quả ở KẾT QUẢ TỪNG VIỆC.
    }
reminder-job-opinion-team =
    Việc của bộ phận tổng hợp ý kiến lúc này: { $stage ->
        [early] nhận đăng ký phát biểu và ý kiến của người dân: có phiếu giấy gõ PHIẾU, đăng ký giúp ai gõ ĐĂNG KÝ HỘ.
        [week] xem danh sách phát biểu, hỏi lại người ghi chưa rõ nội dung; có phiếu mới thì gõ PHIẾU để ghi.
       *[near] xem lại danh sách phát biểu. Ngày họp { $comrade } đến sớm, ghi người đến (gõ VÀO), nhận phiếu và người đăng ký thêm (gõ PHIẾU).
    }
reminder-agency =
    ⏰ { $Comrade } { $name }: hội nghị đối thoại với { for-villages } họp { $starts }, tại { $venue }.
    { $matters ->
        [0] Chưa có câu hỏi nào gửi tới hội nghị giao cho { $agency }.
       *[other] Câu hỏi gửi tới hội nghị giao cho { $agency }: { $matters }, { open-words }.
    }
    { $answered ->
        [declined] { $Comrade } đã báo không dự được: nhờ { $comrade } gửi nội dung chuẩn bị để người chủ trì trả lời, gõ CHUẨN BỊ TRẢ LỜI.
        [substitute] { $Comrade } đã cử { $substitute } đi thay: nhờ { $comrade } giao nội dung chuẩn bị cho người đi thay, gõ CHUẨN BỊ TRẢ LỜI.
       *[none] { $Comrade } chuẩn bị để trả lời tại hội nghị. Xem việc đang chờ: gõ VIỆC.
    }
reminder-chair =
    ⏰ { $Comrade } { $name }: hội nghị đối thoại { $comrade } chủ trì họp { $starts }, tại { $venue }, với { for-villages }.
    { registered-words } { brought-words }{ $speaking ->
        [0] { "" }
       *[other] { " " }{ $Comrade } xem trước danh sách phát biểu ở mục dưới đây.
    }
reminder-front =
    ⏰ { $Comrade } { $name }: hội nghị đối thoại với { for-villages } họp { $starts }, tại { $venue }.
    { registered-words } { brought-words }
    { $stage ->
        [near] Mời { $comrade } dự và giám sát hội nghị.
       *[week] { $signed ->
            [yes] Bản tổng hợp ý kiến Nhân dân đã ký và gửi Văn phòng. Có ý kiến mới, { $comrade } làm thêm bản tổng hợp nữa.
           *[no] Đề nghị MTTQ tổng hợp ý kiến Nhân dân, gửi Văn phòng HĐND và UBND trước hội nghị.
        }
    }
