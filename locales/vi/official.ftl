# Lời với cán bộ: tham gia, mời, phân loại, giao việc, trả lời, gia hạn.

open-join = thamgia, join
    .words = tham gia, mã mời, nhập mã mời
open-invite = moi, invite
    .words = mời, mời cán bộ
    .about = Mời cán bộ tham gia

ask-join-code = { $Comrade } nhập mã mời 12 ký tự do Văn phòng cấp, ví dụ: AB2C-D3EF-4GHK.
join-code-wrong = Mã mời có 12 ký tự, ví dụ: AB2C-D3EF-4GHK. { $Comrade } xem lại rồi nhập đủ, hoặc gõ HỦY.
invitation-unknown = { $Me } không thấy mã mời này. { $Comrade } kiểm tra lại từng chữ, hoặc xin mã mới ở Văn phòng.
invitation-used = Mã mời này đã được dùng. Mỗi mã chỉ dùng một lần; { $comrade } xin mã mới ở Văn phòng.
invitation-yours-already = { $Comrade } đã dùng mã này và đã tham gia rồi. Gõ MENU để xem các việc.
invitation-late = Mã mời này hết hạn ngày { $day }. { $Comrade } xin mã mới ở Văn phòng.
invitation-made =
    Mã mời cho { $name } ({ $role }): { $code }
    Mã dùng một lần, đến hết { $until }. { $Comrade } gửi mã này riêng cho người được mời; người ấy mở { $me } và gõ: /thamgia { $code }
joined = Đã ghi nhận { $comrade } { $name }: { $role }. { $Me } lưu họ tên, vai trò và việc làm của { $comrade } trong dịch vụ này để phục vụ công việc.

ask-invite-name = Họ và tên người được mời?
    .name = Họ tên
ask-invite-role = Người ấy giữ vai trò gì?
    .name = Vai trò
ask-invite-agency = Thuộc cơ quan, đơn vị nào?
    .name = Cơ quan
ask-invite-village = Phụ trách thôn nào?
    .name = Thôn
ask-invite-review = Mời { $name } làm { $role }?
    .send = Tạo mã mời

role-office = Văn phòng HĐND và UBND
role-agency = cán bộ cơ quan
role-agency-head = lãnh đạo cơ quan
role-chair = Chủ tịch UBND
role-co-chair = Thường trực HĐND
role-secretary = thư ký hội nghị
role-opinion-team = bộ phận tổng hợp ý kiến
role-front = Ủy ban MTTQ
role-party = Đảng ủy
role-village-head = Trưởng thôn
role-association = tổ chức đoàn thể
role-administrator = quản trị
