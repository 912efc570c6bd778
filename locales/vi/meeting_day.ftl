# Lời trong ngày hội nghị: mở cửa, khai mạc, hàng đợi phát biểu, hỏi tiếp, nhắc kết thúc.
# { $number } số lượt · { $name } họ tên · { $village } thôn · { $topic } nội dung · { $code } mã, "none" khi chưa có

open-run-meeting = dieuhanh, run
    .words = điều hành, điều hành hội nghị, ngày họp
    .about = Điều hành hội nghị
open-open-doors = mocua, doors
    .words = mở cửa, mở cửa hội nghị, đón người dự
open-begin-meeting = khaimac, begin
    .words = khai mạc, khai mạc hội nghị
open-queue = hangdoi, queue
    .words = hàng đợi, ai đang nói, ai tiếp theo, bảng phát biểu
open-speaking-call = goitiep, next
    .words = gọi tiếp, mời người tiếp theo, người tiếp theo
open-speaking-begin = batdaunoi, speak
    .words = bắt đầu nói, bắt đầu phát biểu, bắt đầu tính giờ
open-speaking-absent = vang, absent
    .words = vắng, vắng mặt, người này vắng
open-speaking-pause = tamdung, pause
    .words = tạm dừng, tạm dừng giờ
open-speaking-resume = noitiep, resumetime
    .words = nói tiếp, tiếp tục, tính giờ tiếp
open-speaking-more = themphut, more
    .words = thêm phút, cho thêm phút
open-speaking-done = hetluot, done
    .words = hết lượt, xong lượt, nói xong
open-speaking-done-next = xonggoitiep, donenext
    .words = xong và gọi tiếp, xong gọi tiếp
open-follow-up = hoitiep, followup
    .words = hỏi tiếp, dân hỏi tiếp, ghi câu hỏi tiếp

## Mở cửa, khai mạc

day-do-open = Mở cửa
day-do-begin = Khai mạc
day-do-open-now = Vẫn mở cửa bây giờ
day-do-begin-now = Vẫn khai mạc bây giờ
day-do-wait = Đợi đến giờ
day-do-leave = Để sau
day-do-queue = Hàng đợi phát biểu
day-do-minutes = Biên bản
day-do-outcomes = Kết quả từng việc
day-do-conclude = Kết thúc hội nghị
day-do-print = Danh sách in
day-do-not-held = Hội nghị không họp
day-which = Hôm nay có mấy hội nghị. { $Comrade } chọn hội nghị nào?
day-none = Hiện không có hội nghị nào để điều hành. { $Comrade } gõ TẠO HỘI NGHỊ để lập hội nghị mới.
day-not-today =
    Hội nghị gần nhất họp lúc { $starts }, tại { $venue }; mở cửa và khai mạc được trong ngày họp.
    Muốn họp ngày khác, { $comrade } gõ ĐỔI HỘI NGHỊ. Cần danh sách giấy, { $comrade } gõ DANH SÁCH IN.
day-early =
    Bây giờ là { $now }; hội nghị đã thông báo họp lúc { $starts }, tại { $venue }.
    { $step ->
        [open] { $Comrade } mở cửa sớm, hay đợi?
       *[begin] Khai mạc sớm thì người đến đúng giờ có thể lỡ lượt. { $Comrade } khai mạc bây giờ, hay đợi?
    }
day-late =
    Hội nghị này thông báo họp lúc { $starts }, tại { $venue }, và đã qua ngày.
    { $Comrade } muốn ghi lại hội nghị đã họp (ví dụ hôm ấy mất mạng, ghi bằng giấy)?
day-waits = { $Me } giữ nguyên. Đến giờ, { $comrade } gõ KHAI MẠC.
day-stands =
    { $state ->
        [open] Hội nghị { $starts }, tại { $venue } đã mở cửa lúc { $hour }. Đủ người, { $comrade } chọn khai mạc.
        [cancelled] Hội nghị { $starts }, tại { $venue } đã hủy. { $Comrade } gõ HỘI NGHỊ để xem các hội nghị khác.
        [draft] Hội nghị { $starts } còn là dự thảo. { $Comrade } gõ THÔNG BÁO HỘI NGHỊ trước.
       *[other] Hội nghị { $starts }, tại { $venue } đã kết thúc. { $Comrade } gõ BIÊN BẢN hoặc KẾT QUẢ TỪNG VIỆC để xem.
    }
day-opened =
    Đã mở cửa lúc { $hour }: hội nghị { $starts }, tại { $venue }.
    Đăng ký phát biểu { $speaking } người, dự { $attending } người; đã có mặt { $present }. Đủ người, { $comrade } chọn khai mạc.
day-begun = Đã khai mạc lúc { $hour }. Thứ tự phát biểu được giữ cố định; người đến sau xếp cuối.
day-begun-already = Hội nghị đã khai mạc lúc { $hour }.
day-before-begin =
    Hội nghị { $starts }, tại { $venue }{ $state ->
        [open] { " " }đang mở cửa đón người dự.
       *[announced] .
    }
    Đăng ký phát biểu { $speaking } người, dự { $attending } người; đã có mặt { $present }.
day-in-session =
    Hội nghị { $starts }, tại { $venue } đang họp. Đã có mặt { $present } người.
    { $Comrade } chọn một việc, hoặc gõ: GỌI TIẾP, VẮNG, HỎI TIẾP, GHI BIÊN BẢN.
day-concluded = Hội nghị { $starts }, tại { $venue } đã kết thúc.
notice-meeting-begun = Hội nghị tại { $venue } khai mạc lúc { $hour }: { $speaking } người phát biểu, { $attending } người dự.
how-doors-open = Hội trường đang mở cửa đón người dự.
how-in-session-place = Hội nghị đang họp. { $You } có tên trong danh sách { $wish ->
        [speak] phát biểu
       *[attend] dự
    }; { $you } cứ vào hội trường, gặp bộ phận tổng hợp ý kiến.
how-in-session = Hội nghị đang họp. { $You } vẫn đến dự được; muốn phát biểu, { $you } gặp bộ phận tổng hợp ý kiến tại hội trường.

## Hàng đợi

queue-not-in-session = Hiện không có hội nghị nào đang họp. Trong ngày họp, { $comrade } gõ KHAI MẠC; xem hội nghị sắp tới, gõ HỘI NGHỊ.
board-nobody = Chưa có ai ở lượt nói.
board-about = { $topic }{ $code ->
        [none] { "" }
       *[some] { " " }({ $code })
    }
board-called =
    Đang gọi: { $number }. { $name } ({ $village }), { $minutes } phút
    Về: { board-about }
board-speaking =
    Đang nói: { $number }. { $name } ({ $village }); đã nói { $used }, { $over ->
        [yes] quá { $left }
       *[no] còn { $left }
    }
    Về: { board-about }
board-paused =
    Tạm dừng: { $number }. { $name } ({ $village }); đã nói { $used }, { $over ->
        [yes] quá { $left }
       *[no] còn { $left }
    }
    Về: { board-about }
board-next = Tiếp: { $number }. { $name } ({ $village }), { $minutes } phút{ $again ->
        [yes] , gọi lại
       *[no] { "" }
    }: { board-about }
board-prepared = Chuẩn bị trả lời: { $text }
board-counts = Đã nói { $done } người, còn { $coming } người.
board-clock = { $minutes ->
        [0] { $seconds } giây
       *[other] { $seconds ->
            [0] { $minutes } phút
           *[other] { $minutes } phút { $seconds } giây
        }
    }
board-history = Hồ sơ { $code }
speaking-do-call = Gọi tiếp
speaking-do-begin = Bắt đầu nói
speaking-do-absent = Vắng
speaking-do-pause = Tạm dừng
speaking-do-resume = Nói tiếp
speaking-do-more = Thêm phút
speaking-do-done = Xong lượt
speaking-do-done-next = Xong và gọi tiếp
speaking-called-already = Đã gọi lúc { $hour }{ $by ->
        [none] { "" }
       *[other] , người gọi: { $by }
    }. Người này vắng thì chọn VẮNG, có mặt thì chọn BẮT ĐẦU NÓI.
speaking-nobody-left = Mọi người đã đăng ký đều được gọi. { $Comrade } gõ KẾT QUẢ TỪNG VIỆC để ghi kết quả.
speaking-done-absent = Đã ghi vắng: { $number }. { $name }; { $me } sẽ gọi lại một lần ở cuối.
speaking-done-missed = Đã ghi vắng lần thứ hai: { $number }. { $name }; lượt này không gọi nữa.
speaking-done-done = Xong lượt { $number }. { $name }, đã nói { $used }.
speaking-moved-on =
    Lượt { $number }. { $name } { $state ->
        [waiting] chưa được gọi.
        [called] đang được gọi, chưa bắt đầu nói.
        [speaking] đang nói.
        [paused] đang tạm dừng.
        [absent] đã ghi vắng, sẽ gọi lại ở cuối.
        [missed] đã ghi vắng hai lần.
        [gone] đã nhường.
       *[done] đã xong.
    }
speaking-extended = Đã thêm { $minutes } phút cho { $name }.
ask-speaking-more-minutes = { $name } đã nói { $used }. Cho thêm mấy phút?
topic-unknown = Nội dung nói tại hội trường
speaking-minute-left = ⏰ { $number }. { $name }: còn một phút.
speaking-time-up = ⏰ { $number }. { $name }: hết { $minutes } phút.

## Báo người phát biểu

speaking-first = Hội nghị đã khai mạc. Sau phần mở đầu, { $you } là người phát biểu đầu tiên, khoảng { $minutes } phút, về: { $topic }.
speaking-third = Còn hai người nữa là đến lượt { $you } phát biểu. { $You } ở gần hội trường giúp.
speaking-soon = Sắp đến lượt { $you }: { $you } là người tiếp theo, khoảng { $minutes } phút, về: { $topic }. Mời { $you } vào chỗ gần micrô.
speaking-now = Đến lượt { $you } phát biểu. Mời { $you } lên micrô, khoảng { $minutes } phút, về: { $topic }.
speaking-was-absent = Vừa đến lượt { $you } nhưng chưa thấy { $you } trong hội trường. Sẽ có một lần gọi lại ở cuối; { $you } có mặt thì báo bộ phận tổng hợp ý kiến.
notice-raised =
    Ý kiến { $you } nêu tại hội nghị đã được ghi lại. Mã của { $you }: { $code }
    “{ $text }”
    { $You } gõ TRA CỨU bất cứ lúc nào để xem đang ở đâu.
notice-not-heard =
    Hội nghị kết thúc trước khi đến lượt { $you } phát biểu. Nội dung { $you } đăng ký đã chuyển Văn phòng trả lời. Mã của { $you }: { $code }
    “{ $text }”
    { $You } gõ TRA CỨU bất cứ lúc nào để xem đang ở đâu.

## Hỏi tiếp

follow-up-nothing = Hội nghị chưa có việc nào để hỏi tiếp. Có người phát biểu, { $comrade } chọn BẮT ĐẦU NÓI trước.
follow-up-gone = Việc ấy không còn đứng riêng nữa. { $Comrade } gõ HỎI TIẾP và chọn việc khác.
follow-up-matter = { $code }: { $text }
follow-up-somebody = Người khác trong hội trường
ask-follow-up-matter = Hỏi tiếp về việc nào?
ask-follow-up-who = Hỏi tiếp việc { $code }: ai hỏi?
ask-follow-up-text = { $Comrade } ghi câu hỏi tiếp (việc { $code }):
follow-up-kept = Đã ghi câu hỏi tiếp: { $code }, nối theo { $follows }.

## Hồ sơ một việc

story =
    { $code } · { $field } · { $state }
    “{ $text }”
    Người hỏi: { $askers }
    { $agency }. { $due }
    { $lines }{ $prepared ->
        [none] { "" }
       *[some] { "\u000A" }Chuẩn bị trả lời: { $prepared }
    }{ $answer ->
        [none] { "" }
       *[some] { "\u000A" }Đã trả lời: { $answer }
    }{ $decided ->
        [none] { "" }
       *[some] { "\u000A" }Kết quả tại hội nghị: { $decided }
    }
story-asked = người dân gửi
story-raised = nêu tại hội nghị
story-joined = thêm người cùng hỏi
story-accepted = Văn phòng tiếp nhận
story-assigned = giao cơ quan
story-received = cơ quan xác nhận đã nhận
story-more-asked = hỏi thêm người dân
story-more-given = người dân bổ sung
story-drafted = soạn trả lời
story-returned = trả lại bản soạn
story-answered = đã trả lời
story-reopened = người dân chưa đồng ý, mở lại
story-extension-granted = được thêm thời gian
story-late = quá hạn
story-merged = ghép vào việc khác
story-taken-up-in-meeting = hội nghị mở lại

## Đã họp mà chưa kết thúc

day-after-not-concluded =
    ⏰ Hội nghị { $starts }, tại { $venue } đã họp nhưng chưa kết thúc trên hệ thống{ $blank ->
        [0] .
       *[other] ; còn { $blank } việc chưa ghi kết quả.
    }
    Người hỏi chỉ nhận được kết quả sau khi chủ trì kết thúc hội nghị.
day-after-not-begun =
    ⏰ Hội nghị { $starts }, tại { $venue } đã qua ngày nhưng chưa ghi khai mạc.
    Đã họp thì chọn Khai mạc để ghi lại; không họp thì chọn Hội nghị không họp để báo người đã đăng ký.
ask-not-held-reason = Vì sao hội nghị không họp? Người đã đăng ký sẽ đọc lý do này.
day-not-held = Đã ghi hội nghị { $starts }, tại { $venue } không họp; { $me } báo những người đã đăng ký.

topic-restricted = (khiếu nại, tố cáo: không ghi nội dung ở đây)
