### Một người, nhiều kênh: nối kênh bằng mã, chọn kênh, bỏ kết nối.

## Nối kênh
open-link = ketnoi, noikenh, link
    .words = kết nối, nối kênh, kết nối kênh, nối thêm kênh
    .about = Nối thêm một kênh
link-code =
    Mã kết nối của { $you }: { $code } (có trong { $minutes } phút, dùng một lần).
    Trên kênh kia, { $you } gõ: KẾT NỐI { $code }
    Chỉ { $you } tự gõ mã này; người khác hỏi mã, kể cả cán bộ, { $you } đừng đọc.
ask-link-code =
    { $You } gõ mã kết nối đã lấy ở kênh kia, ví dụ K7M2-9XQP.
    Chưa có mã: mở kênh { $you } đã đăng ký, gõ KẾT NỐI để lấy mã.
link-code-wrong = { $Me } chưa đọc được mã này. Mã kết nối có 8 chữ và số, ví dụ K7M2-9XQP. Muốn lấy mã mới, ở kênh đã đăng ký { $you } gõ KẾT NỐI.
link-unknown = { $Me } không tìm thấy mã này. { $You } xem lại từng chữ, hoặc ở kênh kia gõ KẾT NỐI để lấy mã mới.
link-too-many = Ở đây vừa có nhiều mã chưa đúng nên { $me } tạm chưa nhận mã nữa. { $You } thử lại sau một giờ, hoặc gặp người trực: { $reception }.
link-late = Mã này đã hết hạn, vì mã chỉ dùng trong 15 phút. Ở kênh kia { $you } gõ KẾT NỐI để lấy mã mới.
link-used = Mã này đã được dùng rồi, mỗi mã chỉ dùng một lần. Ở kênh kia { $you } gõ KẾT NỐI để lấy mã mới.
link-used-by-you = Kênh này đã nối bằng mã ấy rồi. Gõ KÊNH để xem các kênh của { $you }.
link-same-channel = Mã này lấy ở chính kênh này. { $You } mở kênh kia (Zalo, Telegram hoặc trang web) rồi gõ mã ở đó.
link-already = Kênh này và { $channel } đã là của cùng { $you } rồi. Gõ KÊNH để xem.
linked =
    Đã nối kênh này với { $channel }. Chào { $name }.
    Từ nay { $you } xem và làm việc của mình ở kênh nào cũng được. Gõ KÊNH để chọn kênh nhận tin, BỎ KẾT NỐI để tách ra.
linked-there = Kênh { $channel } vừa được nối với { $you } bằng mã { $you } đã lấy. Nếu không phải { $you } làm, gõ BỎ KẾT NỐI ngay.
link-two-people =
    Người đã đăng ký ở { $theirs } và ở { $mine } đều đang có việc trong hồ sơ, nên { $me } không tự gộp.
    { $You } mang điện thoại đến người trực để cán bộ xem giúp: { $reception }.
link-other-way =
    Ở { $mine } { $you } đang có việc trong hồ sơ, nên mã để nối phải lấy ngay ở đây: { $you } gõ KẾT NỐI ở { $mine }, rồi gõ mã đó ở { $theirs }.
    Nếu mã vừa gõ là do người khác gửi, { $you } không phải làm gì, hồ sơ của { $you } vẫn an toàn.
ask-link-sure-mine =
    Mã này của người đã đăng ký ở { $channel } với tên { $name }. Đó có phải chính { $you } không?
    Mã do người khác đưa thì chọn “Không phải tôi”: nối vào, hai người sẽ xem được mọi việc của nhau.
    .yes = Đúng, là tôi
    .no = Không phải tôi
link-not-mine = { $Me } chưa nối gì. Người lấy mã ở { $channel } vẫn dùng được mã ấy. { $You } muốn dùng tên mình thì gõ ĐĂNG KÝ.
link-card-short = { $name }, { $village }
link-card = { $name }, { $village }, số điện thoại: { $phone }
ask-link-which-stays =
    Hai kênh đang ghi hai người. { $You } muốn giữ tên nào?
    Ở { $there }: { $theirs }.
    Ở { $here }: { $mine }.
    Mã do người khác đưa thì chọn “Không nối”.
    .theirs = Giữ tên ở kênh kia
    .mine = Giữ tên ở kênh này
    .neither = Không nối
link-not-done = { $Me } giữ nguyên, chưa nối hai kênh.

## Các kênh của tôi
open-channels = kenh, channels
    .words = kênh, kênh của tôi, các kênh, chọn kênh
    .about = Các kênh của tôi
channels-nobody = { $Me } chưa biết { $you } là ai nên chưa có kênh nào để nối. { $You } gõ ĐĂNG KÝ, hoặc gõ KẾT NỐI nếu đã đăng ký ở kênh khác.
channel-of-mine = { $channel }{ $here ->
        [yes] { " (đang dùng)" }
       *[no] , dùng ngày { $day }
    }
channel-line = – { $channel }{ $state ->
        [first] : nhận tin ở đây trước
        [gone] : đã chặn hoặc rời đi
       *[next] : khi kênh trước không nhận được
    }
channels =
    { $count ->
        [1] { $You } có một kênh:
       *[other] { $You } có { $count } kênh:
    }
    { $channels }
channel-prefer = Nhận tin ở { $channel }
channel-last-used = Kênh nào dùng sau cùng thì nhận
channel-preferred-done = Từ nay { $me } nhắn { $you } ở { $channel } trước. Kênh ấy không nhận được thì { $me } nhắn kênh khác của { $you }.
channel-last-used-done = Từ nay { $me } nhắn ở kênh { $you } dùng sau cùng.

## Bỏ kết nối
open-unlink = bonoi, bokenh, unlink
    .words = bỏ kết nối, bỏ nối, tách kênh, hủy kết nối, ngắt kết nối
ask-unlink-which = { $You } muốn tách kênh nào? Kênh ấy không còn xem được việc của { $you } và không nhận tin nữa; việc đã gửi vẫn giữ nguyên.
unlink-keep = Giữ nguyên
unlink-kept = { $Me } giữ nguyên các kênh.
unlink-only-one = { $You } chỉ có một kênh là { $channel }, nên không có gì để tách. Muốn thôi dùng, { $you } gõ XÓA DỮ LIỆU hoặc DỪNG TIN.
unlinked = Đã tách { $channel }. Kênh ấy không còn xem được việc của { $you }.
unlinked-here = Kênh này đã được tách ra, không còn gắn với hồ sơ nào. Muốn dùng lại, nhắn cho { $me } như lần đầu.
unlinked-there = Kênh { $channel } vừa được tách khỏi hồ sơ của { $you }. Nếu không phải { $you } làm, báo người trực: { $reception }.

## Báo giúp người không kênh nào nhắn được
notice-tell =
    { $Comrade } { $reader }: { $me } không nhắn được cho { $name } ({ $village }, { $phone ->
        [none] không để lại số điện thoại
       *[other] điện thoại { $phone }
    }) ở kênh nào. Nhờ { $comrade } gọi hoặc đến báo giúp:
    “{ $words }”
    Hạn: { $due }.
notice-tell-due = ⏰ { $Comrade } { $reader }: hôm nay báo giúp { $name } ({ $village }): “{ $words }”
notice-tell-late = ⏰ { $Comrade } { $reader }: { $name } ({ $village }) chưa được báo, quá hạn từ { $due }.{ $owner ->
        [none] { "" }
       *[other] { " " }Cần giúp đỡ, { $comrade } báo Văn phòng.
    }
notice-tell-late-office = ⏰ { $Comrade } { $reader }: { $owner } chưa báo cho { $name } ({ $village }), quá hạn từ { $due }.
tell-line = Báo cho { $name } ({ $village }) việc không nhắn được, hạn { $due }{ $late ->
        [yes] , đã quá hạn
       *[no] { "" }
    }
tell-read = Xem nội dung báo { $name }
tell-done = Đã báo cho { $name }
tell-words =
    Nhờ { $comrade } báo cho { $name } ({ $village }, { $phone ->
        [none] không để lại số điện thoại
       *[other] điện thoại { $phone }
    }), hạn { $due }:
    “{ $words }”
tell-ticked = Đã ghi: { $name } đã được báo. Cảm ơn { $you }.
tell-done-already = { $name } đã được { $by } báo lúc { $at }.
tell-dropped = Nội dung cần báo cho { $name } đã hết hạn, không cần báo nữa.

## Trước khi gửi cho nhiều người
reach-on-channel = { $channel } { $count } người{ $paid ->
        [0] { "" }
       *[other] { " " }({ $paid } người mất phí)
    }
reach-paid-left = Tháng này { $channel } { $left ->
        [0] đã hết tin mất phí để gửi nhiều người
       *[other] còn { $left } tin mất phí để gửi nhiều người
    }{ $used ->
        [0] { "" }
       *[other] , lần này dùng { $used }
    }.
reach-plan =
    Gửi được qua: { $channels ->
        [none] chưa có kênh nào
       *[other] { $channels }
    }.{ $cost ->
        [none] { "" }
       *[other] { " " }Chi phí khoảng { $cost } đồng.
    }{ $left ->
        [none] { "" }
       *[other] { " " }{ $left }
    }{ $to_call ->
        [0] { "" }
       *[other] { " " }Không kênh nào tới được { $to_call } người, cần gọi điện hoặc đến báo: gõ CẦN GỌI để xem.
    }
open-to-call = cangoi
    .words = cần gọi, danh sách cần gọi, ai cần gọi
to-call-no-meeting = Hiện không có hội nghị nào sắp tới, nên không có ai cần gọi báo.
to-call-nobody = Hội nghị { $starts }: hiện không có ai phải gọi báo.
to-call =
    Hội nghị { $starts }, tại { $venue }: { $count } người không kênh nào nhắn tới được{ $paged ->
        [yes] { " " }({ $first }–{ $last })
       *[no] { "" }
    }:
    { $people }
to-call-line = { $place }. { $name } ({ $village }){ $phone ->
        [none] , không để lại số điện thoại
       *[other] , { $phone }
    }
to-call-more = Xem tiếp

## Sang trang web để gửi tệp
unsupported-here =
    Ở kênh này { $me } không nhận được loại tin ấy. Muốn gửi tệp, { $you } mở trang dưới đây, việc đang làm dở vẫn còn đủ (mở được một lần, trong { $minutes } phút):
    { $link }
    Không có tệp cũng được: { $you } viết bằng chữ hoặc gửi ảnh ngay ở đây.
page-opened-said = (mở từ liên kết)
page-opened = { $You } đang ở trang trò chuyện, nối với { $channel } của { $name ->
        [none] { $you }
       *[other] { $name }
    }. Tệp gửi ở đây bằng nút “Ảnh, tệp”. Dùng máy của người khác thì khi xong gõ ĐĂNG XUẤT.
page-opened-there = Trang web đã mở từ liên kết vừa gửi, việc đang làm dở chuyển sang { $channel }. Nếu không phải { $you } mở, gõ BỎ KẾT NỐI ngay.
ask-join-page-mine =
    Trang này là của { $name }. Liên kết { $you } vừa mở là từ một tài khoản { $channel } chưa đăng ký. Tài khoản { $channel } đó có phải của chính { $you } không?
    Nếu liên kết do người khác gửi, { $you } chọn Không: nối vào thì người đó sẽ xem được mọi việc của { $you }.
    .yes = Đúng, của tôi
    .no = Không phải của tôi
join-page-done = Đã nối { $channel } với { $you }. Gõ KÊNH để xem các kênh, BỎ KẾT NỐI để tách ra.
join-page-not-done = { $Me } không nối { $channel }. Ở trang này mọi việc của { $you } vẫn như cũ.
join-page-there = Kênh này đã nối với { $channel } của { $you }. Nếu không phải { $you } làm, gõ BỎ KẾT NỐI ngay.
page-link-late = Liên kết này đã hết hạn. { $You } nhắn lại ở kênh cũ để lấy liên kết mới, hoặc viết luôn ở đây.
page-link-used = Liên kết này đã được mở rồi, mỗi liên kết chỉ mở một lần. { $You } nhắn lại ở kênh cũ để lấy liên kết mới, hoặc viết luôn ở đây.
page-link-used-here = Trang này đã mở từ liên kết ấy rồi, { $you } cứ tiếp tục ở đây.
page-link-of-another = Trang trò chuyện trên máy này đang là của người khác. { $You } gõ ĐĂNG XUẤT ở đây rồi mở lại liên kết.
notice-asked-on-page = { $Me } đã nhận nội dung { $you } gửi từ trang web. Mã: { $code }. Văn phòng sẽ xem trước { $review }. Gõ TRA CỨU ở đây hoặc trên trang để xem đang ở đâu.
