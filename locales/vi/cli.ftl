# Lời trên dòng lệnh, cho người quản trị.

cli-about = Đối thoại: dịch vụ đối thoại trực tiếp của xã. Không nói gì thêm thì mọi cài đặt ở config.toml.
cli-config = đường dẫn tới config.toml
cli-run = chạy dịch vụ: trò chuyện trên web, Telegram nếu có TELEGRAM_TOKEN, bot Zalo nếu có ZALO_BOT_TOKEN, Zalo OA nếu có ZALO_OA_APP_SECRET
cli-demo = xem trọn một cuộc đối thoại trong thời gian mô phỏng, trên cơ sở dữ liệu tạm
cli-simulate = trò chuyện với dịch vụ ngay trong cửa sổ này, theo thời gian mô phỏng
cli-simulate-as = ai nói trong những dòng không ghi tên
cli-simulate-at = lúc bắt đầu, ví dụ "2026-05-04 08:00"
cli-simulate-channel = khả năng của kênh được mô phỏng
cli-simulate-database = giữ lại trong tệp SQLite này
cli-simulate-save = ghi lại cuộc trò chuyện vào tệp này
cli-invite = tạo một mã mời dùng một lần cho cán bộ
cli-invite-role = vai trò
cli-invite-name = họ và tên người được mời
cli-invite-agency = mã cơ quan (cần cho agency và agency_head), ví dụ kinh_te
cli-invite-village = tên thôn (cần cho village_head)
cli-doctor = kiểm tra cài đặt, cơ sở dữ liệu và từng kênh, mỗi thứ một dòng
cli-replay = xử lý lại những tin nhắn đã bị lỗi

cli-started = Trò chuyện trên web: { $url }
cli-first-invitation =
    Chưa có người quản trị. Mã mời người quản trị (dùng một lần, 14 ngày): { $code }
    Mở { $url }, gõ: /thamgia { $code }
cli-telegram-on = Telegram: đang kết nối với bot { $account } ({ $mode }).
cli-telegram-off = Telegram: tắt, vì chưa có TELEGRAM_TOKEN.
cli-stopped = Đã dừng. Mọi tin đã nhận đều được giữ.
cli-invited = Mã mời cho { $name } ({ $role }), dùng một lần đến { $until }: { $code }
cli-port-taken = cổng này đang có chương trình khác dùng; đổi số cổng, hoặc dừng chương trình kia
cli-agency-unknown = không có cơ quan này; các mã đang có: { $codes }
cli-agency-needed = vai trò này cần --agency; các mã đang có: { $codes }
cli-village-unknown = không có thôn này; các thôn đang có: { $names }
cli-village-needed = vai trò này cần --village; các thôn đang có: { $names }
cli-order-unknown = Chưa có lệnh “! { $verb }”.
cli-order-role = “{ $role }” không phải vai trò; các vai trò: { $roles }.
cli-order-agency =
    { $word ->
        [none] Vai trò { $role } cần mã cơ quan ngay sau vai trò
       *[other] “{ $word }” không phải mã cơ quan; vai trò { $role } cần mã cơ quan ngay sau vai trò
    }: { $codes }.
cli-order-misplaced = “{ $word }” là mã cơ quan mà đứng ở chỗ của họ tên.
cli-order-name = Còn thiếu họ tên.
cli-order-usage = Viết như: ! invite lan office Phạm Thị Lan · ! invite hung agency kinh_te Phạm Văn Hùng · ! invite truong village_head Mộ_Trạch Trần Văn Trưởng · ! block lan
cli-at-wrong = viết như "2026-05-04 08:00"
cli-database-wrong = không mở được cơ sở dữ liệu: { $why }

doctor-good = tốt: { $part }
doctor-bad = HỎNG: { $part }: { $why }
doctor-database = cơ sở dữ liệu
doctor-settings = cài đặt
doctor-villages = danh sách thôn có { $count } thôn; Văn phòng nhớ bổ sung đủ trong config.toml
doctor-calendar = lịch năm { $year } còn { $count } ngày chưa có thông báo chính thức
doctor-failed = { $count } tin nhắn bị lỗi đang chờ xử lý lại: chạy python main.py replay
doctor-failed-timers = { $count } việc hẹn giờ bị lỗi, xem nhật ký: lời nhắc hoặc báo cáo của những việc này chưa được gửi
doctor-client-address = server.client_address_header còn trống: nếu có máy chủ trung gian (proxy) đứng trước, mọi người bị tính chung một địa chỉ và chung một giới hạn
doctor-public-url = server.public_url còn trống: người dân ngoài máy này chưa vào được trang trò chuyện
replayed = Đã xử lý lại { $done } tin, còn lỗi { $left } tin.
doctor-trouble-unauthorized = TELEGRAM_TOKEN không đúng hoặc đã bị thu hồi; lấy mã mới từ BotFather rồi khởi động lại ({ $detail })
doctor-trouble-conflict = có chương trình khác đang nhận tin của bot này; tắt chương trình đó, chỉ để một nơi nhận ({ $detail })
doctor-trouble-refused = Telegram từ chối; xem lại telegram.mode và server.public_url ({ $detail })
doctor-trouble-unreachable = không kết nối được; kiểm tra mạng, hoặc đặt telegram.proxy, telegram.base_url trong config.toml ({ $detail })
doctor-trouble-webhook-set = bot đang đặt webhook mà cài đặt là polling; dịch vụ sẽ tự gỡ khi khởi động ({ $detail })
doctor-trouble-webhook-missing = chưa đặt webhook; khởi động dịch vụ một lần để đặt ({ $detail })
doctor-trouble-webhook-differs = webhook đang trỏ tới nơi khác; khởi động dịch vụ một lần để đặt lại ({ $detail })
doctor-trouble-webhook-failing = Telegram gọi webhook không được; kiểm tra tên miền, chứng thư và máy chủ trung gian ({ $detail })
doctor-trouble-backlog = còn nhiều tin chờ nhận ({ $detail }); để dịch vụ chạy, vài phút sau kiểm tra lại
