# Lời khi gửi cấp trên một việc vượt thẩm quyền, đôn đốc, nhận trả lời.

do-send-up = Gửi lên cấp trên
do-chased = Đã đôn đốc cấp trên
do-reply-up = Đã có trả lời của cấp trên
do-take-back = Lấy lại để xã giải quyết
do-add-number = Bổ sung số văn bản

due-sent-up = Đang chờ cấp trên từ { $since } ({ $days } ngày làm việc); thời hạn tạm dừng.
why-sent-up = Việc { $code } đang chờ cấp trên trả lời từ { $since }. Khi có trả lời, hạn được dời thêm đúng số ngày làm việc đã chờ.
why-waited-above = chờ cấp trên { $count } ngày làm việc
letter = văn bản số { $number } ngày { $day }
letter-number-only = văn bản số { $number }
letter-without-number = số văn bản được bổ sung sau
letter-of-today = Hôm nay

ask-send-up-body = Gửi việc { $code } lên cơ quan nào? { $Comrade } chọn, hoặc gõ tên cơ quan.
    .name = Cơ quan cấp trên
send-up-body-wrong = { $Comrade } chọn một mục, hoặc gõ tên cơ quan cấp trên, ví dụ: Sở Tài chính.
ask-send-up-number = Số, ký hiệu văn bản, ví dụ: 125/UBND-VP. Chưa có số, { $comrade } bỏ qua; văn thư bổ sung sau, { $me } sẽ nhắc.
    .name = Số văn bản
ask-send-up-day = Ngày của văn bản? { $Comrade } chọn, hoặc gõ ngày, ví dụ: 05/10/2026.
    .name = Ngày văn bản
letter-day-wrong = { $Me } chưa rõ ngày, hoặc ngày này chưa đến. { $Comrade } gõ ngày của văn bản, ví dụ: 05/10/2026.
ask-send-up-review =
    Gửi việc { $code } lên { $body }: { $letter }.
    Trong khi chờ, việc không tính là quá hạn. Người hỏi được báo đã gửi đi đâu, và xã sẽ hỏi lại vào { $chase }.
    .send = Ghi đã gửi
done-sent-up = Đã ghi: việc { $code } được gửi lên { $body }. { $Me } nhắc { $comrade } đôn đốc vào { $chase }. Người hỏi được báo.
done-sent-up-without-number = Đã ghi: việc { $code } được gửi lên { $body }, chưa có số văn bản; { $me } nhắc mỗi ngày làm việc đến khi có số. { $Me } nhắc { $comrade } đôn đốc vào { $chase }. Người hỏi được báo.
ask-chased-note = { $Comrade } đã đôn đốc { $body } về việc { $code } thế nào (gọi ai, gửi gì, được trả lời ra sao)? Ghi chú này chỉ cán bộ đọc.
done-chased = Đã ghi. { $Me } nhắc { $comrade } đôn đốc việc { $code } lần tới vào { $chase }. Người hỏi được báo là chưa có trả lời.
ask-add-number-number = Số, ký hiệu văn bản gửi { $body } về việc { $code }?
ask-add-number-day = Ngày của văn bản? { $Comrade } chọn, hoặc gõ ngày, ví dụ: 05/10/2026.
number-there = Việc { $code } đã có { $letter }.
done-number-added = Đã ghi { $letter } cho việc { $code }.
ask-reply-up-text = { $body } trả lời việc { $code } thế nào? { $Comrade } ghi nội dung để gửi người dân.
    .name = Nội dung trả lời
ask-reply-up-more = Đã ghi. { $Comrade } gửi kèm ảnh, tệp văn bản trả lời nếu có, hoặc viết tiếp. Xong thì gõ XONG.
    .name = Tệp kèm, viết thêm
ask-reply-up-review =
    Dự thảo trả lời việc { $code }, kèm { $files } tệp:
    { $text }
    .send = Gửi duyệt
answer-from-above = { $body } (do { $desk } chuyển lời)
reply-from-above =
    { $body } trả lời:
    { $text }
ask-take-back-reason = Vì sao lấy lại việc { $code } từ { $body }? Người hỏi cũng sẽ đọc lý do này.
done-taken-back = Đã lấy lại việc { $code }. Thời hạn chạy tiếp, hạn trả lời: { $due }. Người hỏi được báo.

notice-sent-up =
    Việc { $code } của { $you } vượt thẩm quyền của xã nên đã được gửi lên { $body } ngày { $sent } ({ $letter }).
    { $You } không phải gửi lại. Nếu chưa có trả lời, xã sẽ hỏi lại vào { $chase } và báo { $you }.
notice-carry-sent-up = Việc { $code } của { $people } vượt thẩm quyền của xã nên đã được gửi lên { $body } ({ $letter }). Nếu chưa có trả lời, xã sẽ hỏi lại vào { $chase }. Nhờ { $you } báo lại người dân.
notice-sent-up-office =
    { $sender } đã gửi việc { $code } lên { $body } ({ $letter }).
    Người hỏi: { $askers }. “{ $text }”
notice-sent-up-front = Việc { $code } ({ $field }) vượt thẩm quyền của xã, đã gửi lên { $body } ({ $letter }). Xã hỏi lại vào { $chase }.
notice-chase-due =
    ⏰ Việc { $code } (“{ $text }”) gửi { $body } ngày { $sent } ({ $letter }), đã chờ { $waited } ngày làm việc, chưa có trả lời.
    { $times ->
        [0] Chưa đôn đốc lần nào.
       *[other] Đã đôn đốc { $times } lần, lần gần nhất: “{ $note }”
    }
    { $Comrade } gọi hoặc gửi văn bản đôn đốc, rồi bấm “Đã đôn đốc cấp trên”; có trả lời thì bấm “Đã có trả lời của cấp trên”.
notice-number-missing = ⏰ Việc { $code } đã gửi { $body } ngày { $sent } nhưng chưa có số văn bản. { $Comrade } hỏi văn thư rồi bấm “Bổ sung số văn bản”.
notice-chased = Việc { $code } của { $you } đã chờ { $body } { $waited } ngày làm việc và chưa có trả lời. Hôm nay xã đã hỏi lại; nếu vẫn chưa có, xã hỏi tiếp vào { $chase }.
notice-carry-chased = Việc { $code } của { $people } đã chờ { $body } { $waited } ngày làm việc và chưa có trả lời. Hôm nay xã đã hỏi lại; nếu vẫn chưa có, xã hỏi tiếp vào { $chase }. Nhờ { $you } báo lại người dân.
notice-taken-back = Việc { $code } của { $you } được lấy lại từ { $body } để xã tiếp tục giải quyết. Lý do: { $why } { $due_words }
notice-carry-taken-back = Việc { $code } của { $people } được lấy lại từ { $body } để xã tiếp tục giải quyết. Lý do: { $why } { $due_words } Nhờ { $you } báo lại người dân.
notice-taken-back-office = Việc { $code } được lấy lại từ { $body }. Lý do: { $why } { $due_words }
