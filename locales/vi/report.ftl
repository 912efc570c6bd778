# Báo cáo kỳ: cán bộ hỏi, bản tóm tắt trong tin nhắn, biểu đồ, bảng tính, bản Word để ký.
# $title: tên kỳ, ví dụ quý IV/2026 · $days: các ngày của kỳ · $before: số của kỳ trước

open-report = baocao, baocaoky
    .words = báo cáo, báo cáo kỳ, xem báo cáo, lập báo cáo, làm báo cáo, báo cáo theo kỳ, xem báo cáo kỳ, lập báo cáo kỳ
    .about = Báo cáo kỳ

ask-report-period = { $Comrade } lập báo cáo của kỳ nào? { $Comrade } chọn một mục, hoặc gõ kỳ, ví dụ QUÝ 3/2026, THÁNG 10, 01/10 - 15/11.
    .this-month = Tháng này
    .last-month = Tháng trước
    .this-quarter = Quý này
    .last-quarter = Quý trước
    .this-half = Nửa năm nay
    .this-year = Năm nay
    .other = Chọn ngày khác
report-period-unread = { $Me } chưa đọc được kỳ này, hoặc kỳ ấy chưa bắt đầu. { $Comrade } chọn một mục, hoặc gõ kỳ, ví dụ QUÝ 3/2026, THÁNG 10, 6 THÁNG ĐẦU NĂM, 01/10 - 15/11.
ask-report-first = Báo cáo từ ngày nào? { $Comrade } nhập ngày, ví dụ 01/10/2026.
ask-report-last = Đến hết ngày nào? { $Comrade } nhập ngày, ví dụ 15/11/2026, hoặc gõ HÔM NAY.
ask-report-part = Báo cáo toàn xã, hay riêng một phần? { $Comrade } gõ thẳng tên thôn, lĩnh vực, cơ quan cũng được.
    .all = Toàn xã
    .village = Một thôn
    .field = Một lĩnh vực
    .agency = Một cơ quan
report-part-unread = { $Me } chưa rõ phần nào. { $Comrade } chọn một mục, hoặc gõ tên thôn, lĩnh vực, cơ quan.
ask-report-village = Báo cáo của thôn nào?
ask-report-field = Báo cáo của lĩnh vực nào?
ask-report-agency = Báo cáo của cơ quan nào?
report-being-made = { $Me } đang lập báo cáo { $title }. { $Comrade } chờ ít giây.

# Tên kỳ
report-title-month = tháng { $month }/{ $year }
report-title-quarter = quý { $roman }/{ $year }
report-title-half =
    { $half ->
        [first] 6 tháng đầu năm { $year }
       *[second] 6 tháng cuối năm { $year }
    }
report-title-year = năm { $year }
report-title-days = từ { $first } đến { $last }
report-part-village = thôn { $name }
report-part-field = lĩnh vực { $name }
report-part-agency = cơ quan: { $name }

# Bản tóm tắt
report-text = { $text }
report-title =
    Báo cáo { $title }{ $days ->
        [none] {""}
       *[other] {" "}({ $days })
    }, { $part }
    Số liệu lúc { $at }. So với { $before }.
report-empty = Kỳ này không có ý kiến nào được gửi hoặc trả lời, không có việc quá hạn, từ chối hay lời hứa đang mở.
report-received =
    { $count ->
        [0] Không nhận ý kiến nào
       *[other] Nhận { $count } ý kiến
    } (kỳ trước { $before }).
report-top-fields = Nhiều nhất: { $names }.
report-top-villages = Theo thôn: { $names }.
report-answered =
    { $count ->
        [0] Không có việc được trả lời
       *[other] Đã trả lời { $count }: đúng hạn { $on_time } ({ $percent }%{ $moved ->
            [0] {""}
           *[other] , trong đó { $moved } nhờ hạn đã lùi
        }), trễ { $late }
    }; kỳ trước { $before ->
        [none] không có trả lời
       *[other] đúng hạn { $before }%
    }. Gia hạn { $extended } việc.
report-top-agencies = Đúng hạn trên số trả lời: { $names }.
report-agency-share = { $agency } { $on_time }/{ $count }
report-late =
    { $count ->
        [0] Hiện không có việc quá hạn.
       *[other] Hiện quá hạn { $count } việc: { $agencies }.
    }
report-late-others = cơ quan khác { $count }
report-refused =
    { $count ->
        [0] Không từ chối việc nào.
       *[other] Từ chối { $count } việc, theo căn cứ: { $grounds }.
    } Chuyển cấp trên { $sent_up } việc.
report-ground = { $ground } ({ $count })
report-examined =
    { $count ->
        [0] Mặt trận không đề nghị xem xét lại việc nào.
       *[other] Mặt trận đề nghị xem xét lại { $count } việc: đã trả lời { $answered }, mở lại { $reopened }.
    }
report-verdicts =
    { $settled ->
        [0] { $not_settled ->
            [0] Chưa có người hỏi nào cho ý kiến sau trả lời.
           *[other] Người hỏi cho biết: chưa giải quyết xong { $not_settled }.
        }
       *[other] Người hỏi cho biết: đã giải quyết xong { $settled }, chưa xong { $not_settled }.
    }
report-promises = Lời hứa: ghi mới { $made }, đã giữ { $kept }; hiện còn mở { $open }, trong đó quá hạn { $late }.
report-part-note = Báo cáo riêng một phần không tính việc hạn chế nội dung; những việc ấy có trong báo cáo toàn xã.

report-offer-table = Bảng đầy đủ
report-offer-refused = Việc từ chối
report-offer-late = Việc quá hạn
report-offer-promises = Lời hứa còn mở
report-offer-make = Lập báo cáo
report-quarter-over = Đã hết { $title }. { $Comrade } cần báo cáo { $title } (tóm tắt, biểu đồ, bảng tính, bản Word để ký) thì bấm mục dưới đây, hoặc gõ BÁO CÁO QUÝ TRƯỚC.
report-file = bao-cao-{ $first }-{ $last }
report-file-chart = { $name }-{ $number }

# Danh sách trong tin nhắn
report-table-line = • { $label }: nhận { $received } (kỳ trước { $before }), trả lời { $answered }, đúng hạn { $on_time }, quá hạn { $late }, từ chối { $refused }
report-refused-line =
    • { $code } ({ $day }; { $field }, { $village }): { $ground } ({ $source }). Lý do: { $reason }{ $objection ->
        [none] {""}
       *[other] {" "}{ $objection }
    }
report-objection =
    { $what ->
        [upheld] Người hỏi phản đối, được chấp nhận.
       *[made] Người hỏi phản đối.
    }
report-late-agency = { $agency }: { $count } việc
report-late-line =
    • { $code }: { $field }, { $village }; hạn { $due }, { $days ->
        [0] vừa quá hạn
       *[other] trễ { $days } ngày làm việc
    }
report-promise-line = • { $code }: { $text } ({ $agency }, hẹn { $due }; { $state })
report-promise-state =
    { $state ->
        [late] quá hạn
        [reported] đã báo xong, chờ xác nhận
       *[open] còn trong hạn
    }
report-more = … và { $count } dòng nữa, có đủ trong bảng tính.
report-hidden = Việc hạn chế nội dung
report-hidden-more = Ngoài ra có { $count } việc hạn chế, chỉ tính số, không nêu nội dung.

# Biểu đồ
report-chart-received = Ý kiến đã nhận
report-chart-answered = Trả lời và thực hiện
report-chart-before = kỳ trước: { $value }
report-chart-before-share =
    { $value ->
        [none] kỳ trước: –
       *[other] kỳ trước: { $value }%
    }
report-chart-tile-received = Đã nhận
report-chart-tile-answered = Đã trả lời
report-chart-tile-on-time = Đúng hạn
report-chart-tile-late = Quá hạn
report-chart-late-note =
    { $count ->
        [0] không có
       *[other] chưa trả lời
    }
report-chart-now = kỳ này
report-chart-then = kỳ trước
report-chart-by-field = Theo lĩnh vực
report-chart-by-village = Theo thôn
report-chart-by-agency = Theo cơ quan
report-chart-on-time = đúng hạn
report-chart-tardy = trả lời trễ
report-chart-late = đang quá hạn
report-chart-share =
    { $percent ->
        [none] –
       *[other] { $percent }% đúng hạn
    }
report-chart-verdicts = Ý kiến của người hỏi sau trả lời
report-chart-settled = Đã giải quyết xong
report-chart-not-settled = Chưa giải quyết xong
report-chart-promises = Lời hứa
report-chart-kept = Đã giữ trong kỳ
report-chart-open = Còn trong hạn
report-chart-broken = Quá hạn
report-chart-others = { $count } mục còn lại
report-chart-nothing-received = Không có ý kiến nào được gửi.
report-chart-nothing-answered = Không có việc được trả lời, không có việc quá hạn.
report-chart-no-verdicts = Chưa có người hỏi nào cho ý kiến.
report-chart-no-promises = Chưa có lời hứa nào.
report-chart-made = Số liệu lúc { $at }

# Bảng tính
report-sheet-title = Báo cáo kết quả giải quyết ý kiến, kiến nghị của Nhân dân
report-sheet-tab-numbers = Số liệu chung
report-sheet-tab-field = Lĩnh vực
report-sheet-tab-village = Thôn
report-sheet-tab-agency = Cơ quan
report-sheet-tab-refusals = Từ chối
report-sheet-tab-late = Quá hạn
report-sheet-tab-promises = Lời hứa
report-sheet-title-numbers = Báo cáo kết quả giải quyết ý kiến, kiến nghị của Nhân dân
report-sheet-title-field = Kết quả theo lĩnh vực
report-sheet-title-village = Kết quả theo thôn
report-sheet-title-agency = Kết quả theo cơ quan
report-sheet-title-refusals = Việc bị từ chối và căn cứ
report-sheet-title-late = Việc quá hạn, chưa trả lời
report-sheet-title-promises = Lời hứa còn mở
report-sheet-order = STT
report-sheet-what = Nội dung
report-sheet-now = Kỳ này
report-sheet-then = Kỳ trước
report-sheet-count = Số việc
report-sheet-total = Cộng
report-sheet-field = Lĩnh vực
report-sheet-village = Thôn
report-sheet-agency = Cơ quan
report-sheet-received = Nhận
report-sheet-before = Nhận kỳ trước
report-sheet-answered = Trả lời
report-sheet-on-time = Đúng hạn
report-sheet-tardy = Trễ
report-sheet-share = Tỷ lệ đúng hạn
report-sheet-late-now = Đang quá hạn
report-sheet-extended = Gia hạn
report-sheet-refused = Từ chối
report-sheet-sent-up = Chuyển cấp trên
report-sheet-code = Mã
report-sheet-refused-on = Ngày quyết định
report-sheet-ground = Căn cứ
report-sheet-source = Văn bản
report-sheet-reason = Lý do
report-sheet-objection = Phản đối
report-sheet-due = Hạn
report-sheet-days-late = Trễ (ngày làm việc)
report-sheet-promise = Nội dung hứa
report-sheet-promised-for = Ngày hẹn
report-sheet-state = Tình trạng
report-sheet-by-ground = Từ chối theo căn cứ
report-sheet-no-refusals = Không có việc nào bị từ chối trong kỳ.
report-sheet-no-late = Không có việc nào quá hạn.
report-sheet-no-promises = Không có lời hứa nào còn mở.
report-sheet-all-received = Ý kiến đã nhận trong kỳ
report-sheet-all-answered = Đã trả lời trong kỳ
report-sheet-all-on-time = Trong đó đúng hạn
report-sheet-all-after-first-date = Đúng hạn nhờ hạn đã lùi
report-sheet-all-tardy = Trả lời trễ hạn
report-sheet-all-share = Tỷ lệ đúng hạn
report-sheet-all-late-now = Đang quá hạn, chưa trả lời (lúc lập báo cáo)
report-sheet-all-extended = Số việc được gia hạn
report-sheet-all-refused = Từ chối, có căn cứ
report-sheet-all-sent-up = Chuyển cấp trên (vượt thẩm quyền)
report-sheet-all-examined = Mặt trận đề nghị xem xét lại
report-sheet-all-examined-answered = Trong đó đã được trả lời
report-sheet-all-examined-reopened = Trong đó mở lại để giải quyết
report-sheet-all-settled = Người hỏi: đã giải quyết xong
report-sheet-all-not-settled = Người hỏi: chưa giải quyết xong
report-sheet-all-promises-made = Lời hứa ghi trong kỳ
report-sheet-all-promises-kept = Lời hứa đã giữ trong kỳ
report-sheet-all-promises-open = Lời hứa còn mở (lúc lập báo cáo)
report-sheet-all-promises-late = Trong đó quá hạn

# Bản Word
report-paper-title = Báo cáo
report-paper-about = Kết quả tiếp nhận, giải quyết ý kiến, kiến nghị của Nhân dân { $title }
report-paper-issuer-front = Ủy ban MTTQ Việt Nam{ "\u000A" }{ $commune }{ "\u000A" }Ban Thường trực
report-paper-issuer-committee = Ủy ban nhân dân{ "\u000A" }{ $commune }
report-paper-number-front = Số:       /BC-MTTQ
report-paper-number-committee = Số:       /BC-UBND
report-paper-addressees-front = - Thường trực Đảng ủy { $commune };{ "\u000A" }- Thường trực HĐND { $commune };{ "\u000A" }- UBND { $commune };{ "\u000A" }- Lưu.
report-paper-addressees-committee = - Thường trực Đảng ủy { $commune };{ "\u000A" }- Thường trực HĐND { $commune };{ "\u000A" }- Ủy ban MTTQ { $commune };{ "\u000A" }- Lưu: VT.
report-paper-signers-front = TM. Ban Thường trực{ "\u000A" }Chủ tịch
report-paper-signers-committee = TM. Ủy ban nhân dân{ "\u000A" }Chủ tịch
report-paper-order = TT
report-paper-charts = Phụ lục: biểu đồ
report-paper-numbers = I. Kết quả chung
report-paper-by-field = II. Kết quả theo lĩnh vực
report-paper-by-village = III. Kết quả theo thôn
report-paper-by-agency = IV. Kết quả theo cơ quan
report-paper-refusals = V. Việc bị từ chối và căn cứ
report-paper-ground = - { $ground }: { $count } việc.
report-paper-late = VI. Việc quá hạn theo cơ quan
report-paper-late-agency = { $agency }: { $count } việc
report-paper-promises = VII. Lời hứa còn mở
report-paper-about-numbers = Số liệu lấy từ hệ thống đối thoại. “Đúng hạn” là trả lời không muộn hơn hạn đang có hiệu lực lúc trả lời; việc quá hạn và lời hứa còn mở tính đến lúc lập báo cáo. Báo cáo không nêu tên người gửi.
report-paper-receives = Nơi nhận:
