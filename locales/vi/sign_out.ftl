### Đăng xuất khỏi trang trò chuyện
open-sign-out = thoat, logout
    .words = đăng xuất, thoát tài khoản
    .about = Đăng xuất khỏi trang này
ask-sign-out-sure =
    { $You } muốn đăng xuất khỏi trang trò chuyện này? Người dùng máy sau { $you } sẽ không thấy tên và các tin cũ. { $means }
    .yes = Đăng xuất
    .no = Ở lại
sign-out-means = Việc đã gửi vẫn được giải quyết, nhưng { $me } không báo tin về đây nữa: { $you } ghi lại mã để tra cứu bằng mã và 4 số cuối điện thoại.
sign-out-means-official = Vai trò và việc được giao vẫn giữ nguyên. Muốn làm việc lại trên trang này, { $comrade } xin Văn phòng một mã mời mới, đúng họ tên và vai trò đang giữ.
sign-out-means-unknown = Những gì đang viết dở ở đây sẽ bỏ, chưa gửi đi đâu.
sign-out-stayed = { $Me } giữ nguyên, chưa đăng xuất.
sign-out-done = Đã đăng xuất. { $You } tải lại hoặc đóng trang này để các tin cũ không còn trên màn hình. Chào { $you }.
sign-out-done-official = Đã đăng xuất. { $Comrade } tải lại hoặc đóng trang này để các tin cũ không còn trên màn hình. Chào { $comrade }.
sign-out-elsewhere = Ở đây { $me } nhận ra { $you } qua tài khoản trên điện thoại, nên không có mục đăng xuất. Nếu đổi máy hoặc mất máy, { $you } báo người trực: { $reception }.
