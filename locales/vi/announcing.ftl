# Lời về bằng chứng đã thông báo hội nghị: tin nhắn tới ai, loa, bảng tin, cổng thông tin, bản in.

open-posting = dathongbao, posted
    .words = đã thông báo, ghi đã thông báo, đã đọc loa, đã phát loa, đã dán thông báo, đã dán bảng tin
open-proof = bangchung, proof
    .words = bằng chứng thông báo, bằng chứng, chứng minh đã thông báo

means-loudspeaker = Loa truyền thanh
means-notice-board = Bảng tin, niêm yết
means-portal = Cổng thông tin điện tử
means-media = Báo, đài
means-village-head = Trưởng thôn báo trực tiếp
means-letter = Giấy mời, thông báo giấy
channel-telegram = Telegram
channel-web-chat = trang web
channel-zalo-bot = Zalo
channel-zalo-oa = Zalo OA

ask-posting-meeting = { $Comrade } đã thông báo hội nghị nào?
ask-posting-means = Hội nghị { $starts }, tại { $venue }: { $comrade } đã thông báo bằng cách nào?
ask-posting-village = Thông báo ở thôn nào?
ask-posting-photo = { $Comrade } gửi ảnh chụp nếu có. Không có thì bấm hoặc gõ KHÔNG CÓ ẢNH.
posting-no-photo = Không có ảnh
posting-photo-or-not = { $Comrade } gửi một ảnh, hoặc gõ KHÔNG CÓ ẢNH.
words-no-photo = không có ảnh, không ảnh, bỏ qua, no photo, skip
posting-photo-refused = Ảnh “{ $name }” chưa lưu được: { $why }. Việc đã ghi vẫn giữ; có ảnh khác, { $comrade } gõ ĐÃ THÔNG BÁO để gửi lại.
posting-none = Hiện không có hội nghị nào đã thông báo và chưa họp.
posting-already = Việc này ({ $means }) đã được { $by } ghi lúc { $day }. Có ảnh thì { $comrade } ghi lại kèm ảnh.
posting-kept =
    Đã ghi: { $means }, { $where ->
        [all] toàn xã
       *[some] thôn { $where }
    }, hội nghị { $starts }{ $photo ->
        [yes] , kèm ảnh
       *[no] { "" }
    }. Cảm ơn { $comrade }.
posting-more = Ghi thêm cách khác
posting-tick = Ghi đã thông báo
notice-posting-asked =
    { $Comrade } { $name }: nhờ { $comrade } báo cho người dân thôn { $village } bằng loa, bảng tin hoặc đến tận nhà.
    Hội nghị đối thoại với { $chair }: { $subject }. Họp lúc { $starts }, tại { $venue }; đăng ký trước { $closes }.
    Làm xong, { $comrade } chọn mục dưới đây hoặc gõ ĐÃ THÔNG BÁO, có ảnh thì gửi kèm.
notice-posting-asked-again =
    { $Comrade } { $name }: hội nghị đối thoại đã đổi, nhờ { $comrade } báo lại cho người dân thôn { $village } bằng loa, bảng tin hoặc đến tận nhà.
    Nay họp lúc { $starts }, tại { $venue }; đăng ký trước { $closes }. Nội dung: { $subject }
    Làm xong, { $comrade } chọn mục dưới đây hoặc gõ ĐÃ THÔNG BÁO, có ảnh thì gửi kèm.
task-call-asked =
    { $Comrade } { $name }: tin về hội nghị đối thoại không tới được { $count } người ở thôn { $village }. Nhờ { $comrade } gọi hoặc đến báo trước { $due }: { $people }. Gõ CẦN GỌI để xem số điện thoại.
    Hội nghị họp lúc { $starts }, tại { $venue }. Nội dung: { $subject }

proof-see = Bằng chứng thông báo
proof-print = Lấy bản in
proof-none = Hội nghị { $starts }, tại { $venue } chưa được thông báo nên chưa có bằng chứng.
proof-no-meeting = Chưa có hội nghị nào được thông báo.
proof-which = { $Comrade } xem bằng chứng thông báo của hội nghị nào?
proof =
    Bằng chứng thông báo hội nghị { $starts }, tại { $venue }
    { $moved ->
        [yes] Báo thay đổi
       *[no] Thông báo
    } lúc { $announced }, trước ngày họp { $days } ngày; chậm nhất là { $last }.{ $late ->
        [yes] { " " }Muộn hơn hạn theo quyết định của { $by }: “{ $why }”.
       *[no] { " " }Đúng hạn.
    }
    { $told ->
        [0] Chưa nhắn tin cho ai.
       *[other] Nhắn tin cho { $told } người: đã tới { $delivered }{ $channels ->
            [none] { "" }
           *[other] { " " }({ $channels })
        }, đang gửi { $waiting }, không tới { $missed }.
    }
    Người muốn nghe tin mà không nhắn được: { $unreached }.
    { $means }
proof-on-channel = { $channel } { $count }
proof-posted = ✓ { $means }: { $where }, { $at }, { $by }{ $photo ->
        [none] { "" }
       *[other] { " " }({ $photo })
    }
proof-not-posted = Chưa ghi: { $means }.
proof-in-village = thôn { $village }
proof-photo-name = ảnh số { $number }
proof-file-name = thong-bao-hoi-nghi-{ $day }.xlsx
proof-sent = Bản in bằng chứng thông báo hội nghị { $starts }. { $Comrade } mở tệp, in trên khổ A4 và lưu hồ sơ.

## Bản in

proof-office = UBND { $commune }
proof-tab = Bằng chứng
proof-tab-people = Người được nhắn tin
proof-title = BẢN TỔNG HỢP VIỆC THÔNG BÁO HỘI NGHỊ ĐỐI THOẠI
proof-people-title = DANH SÁCH NGƯỜI ĐƯỢC NHẮN TIN
proof-order = STT
proof-by-message = Nhắn tin
proof-channel = Kênh
proof-delivered = Đã tới (người)
proof-waiting = Đang gửi (người)
proof-missed = Không tới (người)
proof-other-means = Các hình thức khác
proof-means = Hình thức
proof-where = Nơi thông báo
proof-who = Người ghi, thời điểm
proof-photo = Ảnh
proof-name = Họ và tên
proof-village = Thôn
proof-fate = Kết quả
proof-no-means = Chưa ghi hình thức nào
proof-by-whom = { $by }, { $at }
proof-made-on = { $commune }, ngày { $day }
proof-made-by = NGƯỜI LẬP
proof-confirmed-by = VĂN PHÒNG HĐND VÀ UBND
proof-sign-here = (ký, ghi rõ họ tên)
proof-fact-meeting = { $subject }
    .label = Nội dung hội nghị
proof-fact-time = { $starts }
    .label = Thời gian họp
proof-fact-place = { $venue }
    .label = Địa điểm
proof-fact-for = { $villages ->
        [all] Người dân toàn xã
       *[some] Người dân thôn { $villages }
    }
    .label = Đối tượng
proof-fact-announced = { $announced }{ $moved ->
        [yes] { " " }(báo thay đổi ngày giờ, địa điểm)
       *[no] { "" }
    }, trước ngày họp { $days } ngày
    .label = Thời điểm thông báo
proof-fact-gate = Chậm nhất { $last } ({ $source }). { $late ->
        [yes] Muộn hơn hạn, do { $by } quyết định. Lý do: { $why }
       *[no] Đúng hạn.
    }
    .label = Hạn thông báo
proof-fact-reached = { $told } người được nhắn tin: đã tới { $delivered }, đang gửi { $waiting }, không tới { $missed }
    .label = Nhắn tin
proof-fact-unreached = { $unreached } người muốn nghe tin, giao Trưởng thôn gọi hoặc đến báo
    .label = Không nhắn được
fate-delivered = đã tới, { $at }
fate-waiting = đang gửi
fate-missed = không tới
