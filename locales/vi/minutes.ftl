# Lời về biên bản, kết quả từng việc, kết thúc hội nghị, danh sách in.
# { $lines } các dòng đã xếp thứ tự · { $code } mã việc · { $number } số ghi chép

open-minutes = bienban, minutes
    .words = biên bản, xem biên bản
open-minutes-write = ghibienban, note
    .words = ghi biên bản, viết biên bản
open-minutes-sign = kybienban, sign
    .words = ký biên bản, kí biên bản
open-minutes-add = bosung, addition
    .words = bổ sung biên bản, bổ sung
open-minutes-print = inbienban, printminutes
    .words = in biên bản
open-outcomes = ketquaviec, outcomes
    .words = kết quả từng việc, kết quả các việc
open-outcome = ketqua, outcome
    .words = kết quả, ghi kết quả
open-conclude = ketthuc, conclude
    .words = kết thúc hội nghị, kết thúc, bế mạc, kết luận hội nghị
open-print-lists = danhsachin, lists
    .words = danh sách in, in danh sách

## Ghi

words-note = ghi, ghi biên bản, note
words-note-correct = sửa ghi, đính chính ghi, correct note
words-note-add = bổ sung, addition
minutes-no-meeting = Chưa có hội nghị nào khai mạc, nên chưa có biên bản, kết quả.
minutes-are-signed = Biên bản đã ký, không ghi thêm vào phần đã ký. Có điều cần thêm, { $comrade } gõ BỔ SUNG: rồi viết nội dung.
note-about-unknown = { $Me } chưa tìm thấy “{ $target }” trong hội nghị. { $Comrade } dùng số lượt phát biểu (GHI 3: …), mã việc (GHI BÌNH AN 4827: …), hoặc SỬA GHI 2: … để đính chính ghi chép số 2.
note-about-speaker = lượt { $number }, { $name }
note-about-correction = { $about }, đính chính ghi chép ({ $number })
note-about-meeting = chung cả hội nghị
note-written = Đã ghi ({ $number }): { $about }{ $later ->
        [yes] , phần bổ sung sau khi ký
       *[no] { "" }
    }.
note-enough = Thôi ghi
ask-minutes-write-text =
    { $written ->
        [0] { $Comrade } ghi biên bản, mỗi tin nhắn là một ghi chép.
       *[other] Đã ghi ({ $written }).
    } Đang ghi cho: { $now }. Viết tiếp, hoặc chọn Thôi ghi.
note-writing-ended = { $Me } dừng nhận ghi chép. { $Comrade } gõ GHI BIÊN BẢN để ghi tiếp.
ask-minutes-add-text = { $Comrade } viết nội dung bổ sung; phần đã ghi không đổi.

## Xem, ký, in

minutes-shown =
    Biên bản hội nghị { $starts }, tại { $venue }: { $count } ghi chép.
    { $lines }
    { $signed }
minutes-line = · { $text }
minutes-speaker = Lượt { $number }: { $name } ({ $village }){ $code ->
        [none] { "" }
       *[some] , việc { $code }
    }
minutes-matter = Việc { $code }{ $follows ->
        [none] { "" }
       *[some] , hỏi tiếp việc { $follows }
    }: { $text }
minutes-not-heard = Chưa phát biểu; nội dung đăng ký chuyển Văn phòng trả lời.
minutes-general = Ghi chung
minutes-conclusion = Kết luận của chủ trì
minutes-note = ({ $number }) { $text }
minutes-correction = ({ $number }) đính chính ghi chép ({ $corrects }): { $text }
minutes-added = ({ $number }) bổ sung lúc { $at }: { $text }
minutes-outcome = Kết quả: { $outcome }
minutes-not-signed = Biên bản chưa ký.
minutes-signed-line = Đã ký: { $name } ({ $role }), { $at }.
minutes-do-write = Ghi biên bản
minutes-do-add = Bổ sung
minutes-do-sign = Ký biên bản
minutes-do-sign-now = Tôi ký biên bản này
minutes-do-print = In biên bản
minutes-do-minutes = Xem biên bản
minutes-sign-after = Biên bản ký được sau khi chủ trì kết thúc hội nghị. { $Comrade } gõ BIÊN BẢN để xem.
minutes-sign-sure = { $Comrade } ký biên bản hội nghị { $starts } với { $count } ghi chép? Ký rồi thì chỉ thêm được phần bổ sung.
minutes-signed-already =
    { $Comrade } không còn phần ký nào ở biên bản này.
    { $signed }
minutes-grew = Biên bản có thêm ghi chép từ khi { $comrade } xem. { $Comrade } xem lại rồi ký.
minutes-signed =
    Đã ghi chữ ký của { $comrade }.
    { $signed }
minutes-being-printed = { $Me } đang làm tệp biên bản, sẽ gửi ngay.
minutes-printed = Biên bản hội nghị { $starts }, tại { $venue }. Số và ngày để trống cho văn thư.
paper-no-files = Kênh này không gửi được tệp. { $Comrade } mở { $me } trên trang web hoặc Telegram và gõ lại yêu cầu này; hoặc nhờ Văn phòng in.

## Kết quả từng việc

decided-resolved = đã giải quyết
    .label = Đã giải quyết
decided-unresolved = chưa giải quyết, giao cơ quan
    .label = Chưa giải quyết, giao cơ quan
decided-above = vượt thẩm quyền xã
    .label = Vượt thẩm quyền xã
decided-refused = không thụ lý
    .label = Không thụ lý
outcome-words = { $decided }{ $agency ->
        [none] { "" }
       *[some] : { $agency }, hạn { $due }
    }. “{ $words }”
outcome-blank = chưa ghi kết quả
outcome-before = không cần ghi, { $state }
outcome-line = { $code } ({ $text }): { $outcome }
outcome-set = Kết quả { $code }
outcome-change = Sửa kết quả { $code }
outcomes =
    { $count ->
        [0] Hội nghị { $starts } chưa có việc nào.
       *[other] Hội nghị { $starts }: { $count } việc, còn { $blank } việc chưa ghi kết quả.
    }
    { $lines }
outcomes-left =
    { $blank ->
        [0] Mọi việc đã có kết quả. Chủ trì gõ KẾT THÚC HỘI NGHỊ để kết luận.
       *[other] Còn { $blank } việc chưa ghi kết quả.
    }
outcome-by-chair = Hội nghị đã kết thúc: kết quả “đã giải quyết” của { $code } gửi ngay đến người hỏi, nên do chủ trì ghi.
outcome-not-now = Kết quả ghi được từ khi khai mạc hội nghị { $starts }. { $Comrade } gõ KHAI MẠC khi đến giờ.
outcome-gone = Việc { $code } không còn đứng riêng ở hội nghị này.
outcome-set-meanwhile = Vừa có người khác ghi kết quả { $code }: { $outcome } { $Comrade } xem lại trước khi sửa.
outcome-kept = Đã ghi kết quả { $code }: { $outcome }
outcome-days = { $count } ngày làm việc, đến hết { $due }
ask-outcome-decided =
    { $code }: “{ $text }”{ $before ->
        [none] { "" }
       *[some] { "\u000A" }Đang ghi: { $before }
    }
    Chủ trì kết luận thế nào?
    .name = Kết quả
ask-outcome-words = { $decided ->
        [resolved] Lời chủ trì trả lời việc { $code } (người hỏi sẽ nhận đúng lời này sau hội nghị):
       *[other] Lời chủ trì về việc { $code }:
    }
    .name = Lời chủ trì
ask-outcome-agency = Giao việc { $code } cho cơ quan nào?
    .name = Cơ quan
ask-outcome-days = Việc { $code }: hạn trả lời người dân? Chọn, hoặc gõ số ngày, ví dụ: 7 ngày.
    .name = Hạn
ask-outcome-reason = Việc { $code } đã có kết quả. Vì sao sửa? Lý do được lưu cùng kết quả cũ.
    .name = Lý do sửa
ask-outcome-review =
    { $code }: { $decided }
    “{ $words }”{ $agency ->
        [none] { "" }
       *[some] { "\u000A" }Giao { $agency }, hạn { $due }.
    }{ $reason ->
        [none] { "" }
       *[some] { "\u000A" }Lý do sửa: { $reason }
    }
    .send = Ghi kết quả

## Kết thúc

conclude-nothing = Không có hội nghị nào đang họp để kết thúc.
conclude-by-chair = Chủ trì kết thúc hội nghị. { $blank ->
        [0] Mọi việc đã có kết quả.
       *[other] Còn { $blank } việc chưa ghi kết quả; { $comrade } gõ KẾT QUẢ TỪNG VIỆC để ghi.
    }
conclude-already = Hội nghị đã kết thúc. { $Comrade } gõ BIÊN BẢN để xem và ký.
conclude-blank =
    Chưa kết thúc được: còn { $blank } việc chưa ghi kết quả.
    { $lines }
conclude-counts = { $matters } việc: đã giải quyết { $resolved }, giao cơ quan { $unresolved }, vượt thẩm quyền { $above }, không thụ lý { $refused }.
ask-conclude-words =
    { conclude-counts }{ $waiting ->
        [0] { "" }
       *[other] { "\u000A" }Còn { $waiting } người chưa được nói; kết thúc thì nội dung họ đăng ký chuyển Văn phòng trả lời.
    }
    { $Comrade } viết lời kết luận hội nghị:
    .name = Lời kết luận
ask-conclude-review =
    Kết thúc hội nghị với lời kết luận:
    “{ $words }”
    { conclude-counts }
    .send = Kết thúc hội nghị
concluded =
    Hội nghị { $starts } đã kết thúc. { conclude-counts }
    { $Me } gửi kết quả đến người hỏi, người dự, Mặt trận và các cơ quan được giao. Thư ký và chủ trì gõ KÝ BIÊN BẢN để ký.
notice-decided =
    Về việc { $code } của { $you }, chủ trì nói tại hội nghị: “{ $words }”
    { $decided ->
        [sent-up] Việc này vượt thẩm quyền của xã và đã được gửi lên cấp trên. { $waits_for }
        [above] Việc này vượt thẩm quyền của xã. Văn phòng chuẩn bị gửi lên cấp trên; gửi rồi, { $me } nhắn { $you } ngay.
       *[refused] Văn phòng đang xem lại theo thủ tục. Có kết quả chính thức, { $me } nhắn { $you } ngay.
    }
answering-chair = { $chair }, tại hội nghị đối thoại,
concluded-line = { $code }: { $outcome }
notice-concluded-present =
    Cảm ơn { $you } đã dự hội nghị đối thoại tại { $venue }. Chủ trì kết luận:
    “{ $conclusion }”
    { conclude-counts } Ai đã hỏi sẽ được nhắn kết quả việc của mình.
notice-concluded-agency =
    Hội nghị { $starts } đã kết thúc. Cơ quan của { $comrade } được giao { $count } việc:
    { $lines }
notice-concluded-front =
    Hội nghị { $starts }, tại { $venue } đã kết thúc. { conclude-counts }
    “{ $conclusion }”
    Việc chưa giải quyết xong:
    { $unsettled }
notice-concluded-office =
    Hội nghị { $starts }, tại { $venue } đã kết thúc. { conclude-counts }
    { $to_do ->
        [none] Không có việc nào phải chuyển cấp trên hoặc làm thủ tục không thụ lý.
       *[some] Còn phải làm thủ tục:{ "\u000A" }{ $to_do }
    }

## Danh sách in

lists-none = Hiện không có hội nghị nào sắp họp để in danh sách.
lists-being-drawn = { $Me } đang làm danh sách hội nghị { $starts }, tại { $venue }, sẽ gửi ngay.
lists-evening =
    Danh sách in cho hội nghị { $starts }, tại { $venue }: { $speaking } người phát biểu, { $attending } người dự, kèm phiếu trống cho người đến không đăng ký.
    { $Comrade } in và mang theo, phòng khi mất mạng.
lists-asked = Danh sách in cho hội nghị { $starts }, tại { $venue }: { $speaking } người phát biểu, { $attending } người dự.
