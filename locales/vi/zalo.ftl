## Kênh Zalo: bot của Zalo Bot Platform, tệp gửi bằng đường dẫn, hạn mức.

zalo-file-link = Tệp “{ $name }”, mở tại đây: { $url }
zalo-file-without-link = Tệp “{ $name }” chưa gửi được qua Zalo. { $You } hỏi xem tệp tại: { $reception }.

shared-file-expired = Đường dẫn này đã hết hạn hoặc tệp không còn được lưu. { $You } hỏi lại { $me } trong cuộc trò chuyện, hoặc liên hệ: { $reception }.

unsupported-not-carried =
    Zalo không chuyển nội dung tin này đến { $me }: tệp (PDF, Word), đường dẫn và phim không đi qua bot Zalo được.
    { $You } viết bằng chữ, hoặc chụp ảnh từng trang rồi gửi ảnh giúp nhé.
    Nếu vẫn không được, mời { $you } gặp: { $reception }.

channel-alarm =
    ⏰ { $Comrade } quản trị: kênh { $channel } không gửi được tin, và không tự hết được ({ $why }).
    Việc cần làm: trên máy chủ chạy python main.py doctor và làm theo dòng HỎNG; xem thêm hướng dẫn của kênh.

budget-messages =
    ⏰ Kênh { $channel } tháng này đã dùng { $used } trên { $limit } tin.
    Khi chỉ còn { $reserve } tin cuối, thông báo gửi nhiều người sẽ dừng; { $reserve } tin ấy dành cho trả lời, biên nhận và lời nhắc.
    { $Comrade } có thể mua gói lớn hơn, hoặc mời người dân dùng thêm trang trò chuyện.
budget-spent =
    ⏰ Kênh { $channel } đã dùng hết { $limit } tin của tháng này. Từ giờ đến hết tháng, trợ lý không trả lời được ở kênh này.
    { $Comrade } báo người dân dùng trang trò chuyện hoặc đến gặp: { $reception }. Mua thêm gói thì sửa messages_a_month trong config.toml.
budget-users =
    ⏰ Kênh { $channel } đã có { $used } người nhắn, gói hiện tại cho { $limit } người.
    Người đến sau có thể không nhắn được. { $Comrade } có thể mua gói lớn hơn, hoặc mời người dân dùng thêm trang trò chuyện.

cli-zalo-bot-on = Bot Zalo: đang kết nối với bot { $account } ({ $mode }).
cli-zalo-bot-off = Bot Zalo: tắt, vì chưa có ZALO_BOT_TOKEN.

doctor-budget = { $channel } tháng này: gửi { $sent }, nhận { $received }, đã dùng { $used } trên { $limit } tin; { $users } người đã nhắn
doctor-zalo-bot-links = bot Zalo chưa gửi được ảnh và tệp: cần server.public_url bắt đầu bằng https://
doctor-zalo-bot-polling = bot Zalo đang lấy tin bằng polling; Zalo chỉ khuyên dùng cách này khi thử, hằng ngày nên đặt zalo_bot.mode = "webhook"
doctor-zalo-bot-seen = bot Zalo, thực tế đã thấy: { $seen }

# Chỗ hỏng của bot Zalo, theo tên mà kênh báo
doctor-trouble-zalo-bot-unauthorized = ZALO_BOT_TOKEN không đúng hoặc đã được đặt lại; mở Zalo Bot Manager lấy mã mới rồi khởi động lại ({ $detail })
doctor-trouble-zalo-bot-other-host = máy chủ trong zalo_bot.base_url không trả lời nhưng máy chủ khác trả lời; đặt zalo_bot.base_url = "{ $detail }"
doctor-trouble-zalo-bot-unreachable = không kết nối được Zalo; kiểm tra mạng và zalo_bot.base_url trong config.toml, nếu Zalo đang gián đoạn thì đợi ({ $detail })
doctor-trouble-zalo-bot-quota = Zalo báo hết hạn mức; xem gói của bot trong Zalo Bot Manager ({ $detail })
doctor-trouble-zalo-bot-refused = Zalo từ chối; xem lại zalo_bot.base_url và mã của bot ({ $detail })
doctor-trouble-zalo-bot-conflict = một tiến trình khác đang lấy tin của bot này; chỉ để một nơi lấy, hoặc đặt zalo_bot.mode = "webhook" ({ $detail })
doctor-trouble-zalo-bot-webhook-set = bot đang đặt webhook mà cài đặt là polling; dịch vụ sẽ tự gỡ khi khởi động ({ $detail })
doctor-trouble-zalo-bot-webhook-missing = chưa đặt webhook; khởi động dịch vụ một lần để đặt ({ $detail })
doctor-trouble-zalo-bot-webhook-differs = webhook đang trỏ tới nơi khác; khởi động dịch vụ một lần để đặt lại ({ $detail })
doctor-trouble-zalo-bot-webhook-failing = Zalo gọi webhook không được; kiểm tra tên miền, chứng thư, và tắt bước kiểm tra trình duyệt (Browser Integrity Check) nếu dùng Cloudflare ({ $detail })
