# Tổng hợp: bản gửi Ủy ban MTTQ xã hằng ngày, hằng tuần và bản cán bộ tự xem.
# $days: các ngày của kỳ, ví dụ 02–08/11/2026 · $before: số của kỳ trước · $open: việc đang giải quyết

open-summary = tonghop
    .words = tổng hợp, số liệu, xem tổng hợp, xem số liệu
    .about = Tổng hợp số liệu
open-late = quahan
    .words = quá hạn, việc quá hạn, việc trễ hạn

ask-summary-period = { $Comrade } xem tổng hợp của khoảng thời gian nào?
    .this-week = Tuần này
    .last-week = Tuần trước
    .this-month = Tháng này
    .last-month = Tháng trước
    .this-quarter = Quý này
    .this-year = Năm nay
    .other = Chọn ngày khác
    .report = Báo cáo theo kỳ
ask-summary-first = Tổng hợp từ ngày nào? { $Comrade } nhập ngày, ví dụ 01/10/2026.
ask-summary-last = Đến hết ngày nào? { $Comrade } nhập ngày, ví dụ 31/10/2026, hoặc gõ HÔM NAY.
summary-day-unread = { $Me } chưa đọc được ngày này. { $Comrade } nhập ngày dương lịch, ví dụ 01/10/2026, hoặc gõ HÔM NAY.
summary-day-to-come = Ngày này chưa tới nên chưa có số liệu. { $Comrade } nhập một ngày đã qua, hoặc gõ HÔM NAY.
summary-being-made = { $Me } đang làm tổng hợp { $days }. { $Comrade } chờ ít giây.

# Kiểu ngày (mẫu của thư viện: dd ngày, MM tháng, yyyy năm)
summary-day = dd/MM/yyyy
summary-day-same-year = dd/MM
summary-day-same-month = dd
summary-days = { $first }–{ $last }

# Bản tổng hợp
summary-title-day = Tổng hợp { $day } gửi Ủy ban MTTQ { $commune } (từ { $from_hour } ngày { $first } đến { $to_hour } ngày { $last })
summary-title-week = Tổng hợp tuần { $days } gửi Ủy ban MTTQ { $commune }
summary-title-custom = Tổng hợp { $days } gửi Ủy ban MTTQ { $commune }
summary-title-asked = Tổng hợp { $days }, số liệu lúc { $at }
summary-digest = { $text }
summary-received =
    { $count ->
        [0] Không có ý kiến mới ({ $before }).
       *[other] Nhận { $count } ý kiến ({ $before }): { $fields }.
    }
summary-before-day = kỳ trước { $count }
summary-before-week = tuần trước { $count }
summary-before-custom = kỳ trước { $count }
summary-count = { $label } { $count }
summary-others = lĩnh vực khác { $count }
summary-village = Thôn nhiều nhất: { $village } { $count }.
summary-answered =
    { $count ->
        [0] Không có việc được trả lời thêm.
       *[other] Đã trả lời { $count }, đúng hạn { $on_time }{ $moved ->
            [0] {""}
           *[other] {" "}({ $moved } theo hạn đã lùi)
        }.
    } Đang giải quyết { $open }.
summary-late =
    { $count ->
        [0] Không có việc quá hạn.
       *[other] Quá hạn { $count }: { $matters }.
    }
summary-late-one =
    { $code } ({ $agency }, { $days ->
        [0] vừa quá hạn
       *[other] trễ { $days } ngày làm việc
    })
summary-late-more = còn { $count } việc khác
summary-refused = Từ chối { $refused }, chuyển cấp trên { $sent_up }.
summary-no-files = Biểu đồ và bảng tính không gửi được ở đây. { $Comrade } nhận ở Telegram hoặc trang trò chuyện của { $me }.
summary-offer-table = Bảng đầy đủ
summary-offer-late = Việc quá hạn

# Bảng đầy đủ trong tin nhắn
summary-numbers =
    Nhận { $received } (kỳ trước { $before }) · Đã trả lời { $answered }, đúng hạn { $on_time }{ $moved ->
        [0] {""}
       *[other] {" "}(theo hạn đã lùi { $moved })
    } · Quá hạn { $late } · Đang giải quyết { $open }
summary-by-field = Theo lĩnh vực:
summary-by-village = Theo thôn:
summary-by-state = Theo trạng thái:
summary-by-agency = Theo cơ quan:
summary-table-line = • { $label }: { $count }

# Việc quá hạn
summary-late-none = Hiện không có việc quá hạn.
summary-late-list = Quá hạn { $count } việc, lúc { $at } (lâu nhất trước):
summary-late-open = Xem một việc: bấm mã, hoặc gõ TRA CỨU và mã, ví dụ TRA CỨU { $code }.
summary-late-line =
    • { $code }: { $field } · { $village } · { $agency } · hạn { $due }, { $days ->
        [0] vừa quá hạn
       *[other] trễ { $days } ngày làm việc
    }
summary-late-list-more = … và { $count } việc nữa, có đủ trong bảng tính.

# Nhãn trong biểu đồ và bảng tính
summary-commune = { $commune }
summary-elsewhere = Nơi khác, chưa rõ
summary-no-agency = Chưa giao cơ quan
summary-hidden = (đã che)
summary-verdict =
    { $not_settled ->
        [0] Đã giải quyết xong
       *[other] { $settled ->
            [0] Chưa giải quyết xong
           *[other] { $settled } xong, { $not_settled } chưa xong
        }
    }
summary-state-new = Mới gửi
summary-state-accepted = Đã tiếp nhận
summary-state-more-asked = Chờ bổ sung
summary-state-assigned = Đã giao
summary-state-drafted = Chờ duyệt trả lời
summary-state-answered = Đã trả lời
summary-state-closed = Đã giải quyết xong
summary-state-sent-up = Đã gửi cấp trên
summary-state-split = Tách thành việc riêng
summary-state-refused = Không xem xét lại
summary-state-merged = Gộp việc trùng
summary-state-withdrawn = Người gửi rút
summary-kind-question = Hỏi
summary-kind-report = Phản ánh
summary-kind-proposal = Kiến nghị
summary-kind-opinion = Góp ý
summary-file = tong-hop-{ $first }-{ $last }

# Chưa tiếp nhận, chờ bổ sung, sắp đến hạn
summary-unreviewed = Chưa tiếp nhận, quá giờ: { $count } – { $matters }.
summary-unreviewed-one =
    { $code } ({ $days ->
        [0] vừa quá giờ xem
       *[other] quá giờ xem { $days } ngày làm việc
    })
summary-unreviewed-list = Chưa tiếp nhận, quá giờ xem { $count } việc:
summary-unreviewed-line =
    • { $code }: { $field } · { $village } · hẹn xem trước hết ngày { $due }, { $days ->
        [0] vừa quá giờ
       *[other] quá { $days } ngày làm việc
    }
summary-asked-back =
    Chờ người hỏi bổ sung { $count }{ $days ->
        [0] {""}
       *[other] , lâu nhất { $days } ngày làm việc
    }.
summary-due-soon = Sắp đến hạn (đến hết ngày làm việc tới) { $count }: { $matters }.

# Tổng hợp của một kỳ, gõ liền
open-summary-this-week = tonghoptuannay
    .words = tổng hợp tuần này, số liệu tuần này, xem tổng hợp tuần này, xem số liệu tuần này
open-summary-last-week = tonghoptuantruoc
    .words = tổng hợp tuần trước, số liệu tuần trước, xem tổng hợp tuần trước, xem số liệu tuần trước
open-summary-this-month = tonghopthangnay
    .words = tổng hợp tháng này, số liệu tháng này, xem tổng hợp tháng này, xem số liệu tháng này
open-summary-last-month = tonghopthangtruoc
    .words = tổng hợp tháng trước, số liệu tháng trước, xem tổng hợp tháng trước, xem số liệu tháng trước
open-summary-this-quarter = tonghopquynay
    .words = tổng hợp quý này, số liệu quý này, xem tổng hợp quý này, xem số liệu quý này
open-summary-this-year = tonghopnamnay
    .words = tổng hợp năm nay, số liệu năm nay, xem tổng hợp năm nay, xem số liệu năm nay
summary-days-unread = { $Me } chưa rõ kỳ nào. { $Comrade } chọn một mục, hoặc gõ hai ngày, ví dụ 01/10 - 05/10.
