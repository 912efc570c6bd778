# Zalo Official Account: lời cho người dân về tệp, lời trên dòng lệnh và của doctor cho người quản trị.

zalo-oa-file-at = Tệp “{ $name }”: { $address }
zalo-oa-file-elsewhere = Zalo chưa chuyển được tệp “{ $name }”. Muốn nhận tệp này, { $you } hỏi người trực: { $reception }.

zalo-oa-consent-needed =
    ⏰ { $Comrade } quản trị: kết nối với Zalo OA cần được cấp quyền lại (Zalo báo { $code }).
    { $still ->
        [yes] Zalo OA có thể còn gửi được tin đến khoảng { $until }, sau đó dừng
       *[no] Zalo OA đã ngừng gửi tin từ { $until }
    }; tin người dân nhắn đến vẫn được giữ.
    Việc cần làm: trên máy chủ chạy python main.py zalo-oa connect và làm theo hướng dẫn, khoảng 5 phút.

budget-paid-messages =
    ⏰ Tháng này { $channel } đã dùng { $used } trên { $limit } tin mất phí (tin gửi khi người dân đã hơn hai ngày chưa nhắn).
    Khi chỉ còn { $reserve } tin cuối, thông báo gửi nhiều người không đi kênh này nữa; { $reserve } tin ấy dành cho trả lời, biên nhận và lời nhắc.
    Tin miễn phí không bị ảnh hưởng. Muốn gửi thêm, { $comrade } mua thêm gói rồi sửa paid_a_month trong config.toml.
budget-paid-spent =
    ⏰ Tháng này { $channel } đã dùng hết { $limit } tin mất phí. Từ giờ đến hết tháng, ai đã hơn hai ngày chưa nhắn thì { $me } báo qua kênh khác của họ, hoặc giao người đến báo.
    Người vừa nhắn vẫn được trả lời. Mua thêm gói thì sửa paid_a_month trong config.toml.
doctor-budget-paid = { $channel } tháng này: đã dùng { $used } trên { $limit } tin mất phí

zalo-oa-silent =
    ⏰ { $Comrade } quản trị: Zalo OA chưa có tin nào đến từ { $last }, đã hơn { $days } ngày làm việc. Có thể không ai nhắn, cũng có thể Zalo đã tắt webhook.
    Việc cần làm: nhắn thử một tin vào OA. Không thấy trả lời, { $comrade } mở developers.zalo.me, mục Webhook của ứng dụng, bật lại, rồi chạy python main.py doctor trên máy chủ.
doctor-zalo-oa-last = Zalo OA: tin gần nhất đến lúc { $last }
doctor-zalo-oa-nothing-yet = Zalo OA: chưa có tin nào đến; nhắn thử một tin vào OA để biết webhook đã chạy

cli-zalo-oa = kết nối Zalo OA (connect), hoặc đo xem OA gửi được bằng cách nào (measure)
cli-zalo-oa-what = connect: cấp quyền cho dịch vụ; measure: loại OA, gói và cách gửi
cli-zalo-oa-user = mã người dùng Zalo (user_id) để gửi tin thử khi đo
cli-zalo-oa-on = Zalo OA: đang phục vụ OA { $account }; địa chỉ webhook là { $url }/zalo-oa/{ $account }

zalo-oa-no-secret = chưa có; lấy “Khóa bí mật của ứng dụng” ở developers.zalo.me và đặt vào biến môi trường này
zalo-oa-no-callback = chưa có; ghi địa chỉ callback đã khai ở developers.zalo.me, hoặc ghi server.public_url
zalo-oa-open =
    1. Mở địa chỉ này trong trình duyệt, đăng nhập bằng tài khoản quản trị OA, chọn OA và đồng ý cấp quyền:
    { $address }
    2. Trình duyệt chuyển về { $callback }… Trang ấy báo lỗi cũng không sao.
    3. Chép cả địa chỉ trên thanh địa chỉ, dán vào đây rồi nhấn Enter (trong 10 phút):
zalo-oa-no-code = Chưa thấy mã trong dòng vừa dán. Hãy chép cả địa chỉ có chữ code= rồi làm lại từ bước 1.
zalo-oa-other-attempt = Địa chỉ này là của lần thử trước. Hãy dùng địa chỉ mới in dưới đây.
zalo-oa-not-consented = Zalo chưa cấp quyền ({ $why }). Hãy làm lại và chọn đồng ý.
zalo-oa-refused = Zalo không đổi mã lấy quyền ({ $code }). Mã chỉ dùng được một lần trong 10 phút; kiểm tra cả ZALO_OA_APP_SECRET rồi làm lại.
zalo-oa-refused-14002 = Ứng dụng chưa được kích hoạt hoặc app_id chưa đúng ({ $code }). Bật ứng dụng ở developers.zalo.me, xem lại zalo_oa.app_id.
zalo-oa-refused-14003 = Địa chỉ callback chưa khớp ({ $code }). Khai đúng địa chỉ zalo_oa.callback_url ở developers.zalo.me, mục Official Account.
zalo-oa-unreachable = Chưa đến được Zalo ({ $why }). Kiểm tra mạng của máy chủ rồi làm lại.
zalo-oa-other-consented = Quyền vừa cấp là của OA { $given }, còn config.toml ghi zalo_oa.oa_id = { $wanted }. Chưa dùng được: chọn đúng OA, hoặc sửa oa_id rồi làm lại.
zalo-oa-given-up = Chưa kết nối được. Không có gì bị thay đổi; chạy lại lệnh này khi sẵn sàng.
zalo-oa-kept = Đã lưu quyền. Dịch vụ đang chạy sẽ tự dùng, không cần khởi động lại.
zalo-oa-not-introduced = Quyền đã lưu, nhưng chưa hỏi được thông tin của OA: { $why }
zalo-oa-facts =
    OA: { $name } ({ $id })
    Loại: { $kind ->
        [government] cơ quan nhà nước
        [business] doanh nghiệp
       *[other] khác
    } ({ $number }); gói: { $package }; đã xác thực: { $verified ->
        [yes] rồi
       *[no] chưa
    }
zalo-oa-write-id = Ghi vào config.toml, mục [zalo_oa]: oa_id = "{ $id }", rồi khởi động lại dịch vụ.
zalo-oa-measure-user = Muốn đo cách gửi tin: nhắn cho OA từ một máy điện thoại, đợi một phút rồi chạy lại lệnh này để thấy mã người dùng của máy ấy.
zalo-oa-measure-last = Cuộc trò chuyện mới nhất với OA: lúc { $at }. Nếu đó là máy điện thoại dùng để thử, gửi tin thử bằng: python main.py zalo-oa measure --user { $user }
zalo-oa-way = Gửi bằng { $way }: { $taken ->
        [yes] được
       *[no] không được, mã { $code }
    }
zalo-oa-advice-new = Cách gửi hiện nay dùng được; để v2_after_235 = false.
zalo-oa-advice-old = OA này chỉ gửi được bằng cách cũ; đặt v2_after_235 = true. Nếu nút bấm không hiện thì đặt buttons = 0.
zalo-oa-advice-none = OA này chưa gửi được tin cho từng người bằng cả hai cách; hỏi Zalo, và dùng kênh khác để trả lời người dân.
zalo-oa-quota = Còn trả lời miễn phí người này { $remain } trong { $total } tin.
zalo-oa-not-measured = Chưa đo được: { $why }
zalo-oa-test-message = Tin thử của trợ lý đối thoại. Không cần trả lời tin này.

doctor-zalo-oa-id = zalo_oa.oa_id còn trống nên Zalo OA chưa chạy: python main.py zalo-oa connect sẽ cho biết số này
doctor-zalo-oa-secret = Zalo OA không được kiểm tra và không chạy: cửa sổ lệnh này chưa có ZALO_OA_APP_SECRET (và ZALO_OA_WEBHOOK_KEY)
doctor-trouble-zalo-oa-not-connected = chưa được cấp quyền; chạy python main.py zalo-oa connect ({ $detail })
doctor-trouble-zalo-oa-consent = Zalo không nhận mã làm mới nữa; một người phải cấp quyền lại: python main.py zalo-oa connect ({ $detail })
doctor-trouble-zalo-oa-unreachable = không kết nối được; kiểm tra mạng và zalo_oa.api_url trong config.toml ({ $detail })
doctor-trouble-zalo-oa-refused = Zalo từ chối; kiểm tra xác thực và gói của OA, quyền của ứng dụng ({ $detail })
doctor-trouble-zalo-oa-other = quyền đang có là của một OA khác; sửa zalo_oa.oa_id hoặc chạy python main.py zalo-oa connect ({ $detail })
doctor-trouble-zalo-oa-not-verified = OA chưa được xác thực nên chưa dùng được OpenAPI và webhook; gửi hồ sơ xác thực ở oa.zalo.me ({ $detail })
