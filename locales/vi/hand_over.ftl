# Lời khi bàn giao một việc, khi nghỉ có người làm thay, khi kết thúc vai trò.

do-hand-over = Bàn giao cho đồng nghiệp
ask-hand-over-to = Bàn giao việc { $code } cho ai?
    .name = Người nhận
ask-hand-over-note = { $Comrade } dặn lại điều gì về việc { $code }? Không có thì bỏ qua.
    .name = Lời dặn
ask-hand-over-review = Bàn giao việc { $code } cho { $name }? Lời dặn: { $note }
    .send = Bàn giao
hand-over-no-note = không có
hand-over-nobody = Chưa có đồng nghiệp nào cùng cơ quan nhận được việc { $code } lúc này. { $Comrade } đề nghị Văn phòng giao nơi khác hoặc mời thêm người.
hand-over-not-yours = Việc { $code } do { $by } nhận, nên { $by } mới bàn giao được.
hand-over-not-received = Việc { $code } chưa ai xác nhận nhận, cả cơ quan đều thấy. Ai làm thì bấm “Đã nhận việc”.
hand-over-gone = { $name } không còn giữ vai trò nào nên chưa bàn giao được. { $Comrade } chọn người khác.
done-handed-over = Đã bàn giao việc { $code } cho { $name } và đề nghị { $name } xác nhận đã nhận. Thời hạn không đổi.
notice-handed-over =
    { $giver } bàn giao việc { $code } cho { $comrade }. Lời dặn: { $note }
    { $field } · { $place }. Người hỏi: { $askers }. “{ $text }”
    { $due_words } { $Comrade } bấm “Đã nhận việc” để xác nhận.

# Nghỉ, đi vắng
open-leave = bangiao, leave
    .words = bàn giao, nghỉ phép, đi vắng, tôi đi vắng, bàn giao việc, báo nghỉ phép
    .about = Bàn giao khi vắng
ask-leave-first = { $Comrade } vắng từ ngày nào? { $Comrade } chọn, hoặc gõ ngày, ví dụ: 12/10/2026.
    .name = Từ ngày
ask-leave-last = Vắng từ { $first } đến hết ngày nào? { $Comrade } chọn, hoặc gõ ngày cuối, ví dụ: 16/10/2026.
    .name = Đến hết ngày
leave-one-day = Chỉ ngày đó
leave-day-wrong = { $Me } chưa rõ ngày, hoặc ngày này đã qua. { $Comrade } gõ ngày, ví dụ: 12/10/2026.
leave-days-wrong = Từ { $first } đến { $last } không phải một khoảng ngày còn ở phía trước. { $Comrade } gõ BÀN GIAO để ghi lại.
leave-everybody-away = Từ { $first } đến { $last } mọi đồng nghiệp cùng cơ quan đều vắng. { $Comrade } báo Văn phòng, hoặc gõ BÀN GIAO để chọn ngày khác.
leave-nobody = Chưa có đồng nghiệp nào cùng cơ quan tham gia dịch vụ để làm thay. { $Comrade } đề nghị Văn phòng mời thêm người.
leave-stand-in-away = { $name } vắng trong những ngày đó hoặc không còn giữ vai trò. { $Comrade } gõ BÀN GIAO để chọn người khác.
ask-leave-stand-in = Ai làm thay { $comrade } trong những ngày đó?
    .name = Người làm thay
ask-leave-review =
    Từ { $first } đến hết { $last }, { $name } làm thay { $comrade }: nhận cùng mọi tin báo. { $count ->
        [0] Hiện { $comrade } không giữ việc nào.
       *[other] { $count } việc { $comrade } đang giữ được đề nghị { $name } xác nhận nhận lại khi bắt đầu.
    }
    .send = Ghi bàn giao
leave-set = Đã ghi: từ { $first } đến hết { $last }, { $stand_in } làm thay { $name }. Đi làm lại sớm, hoặc muốn đổi, { $comrade } kết thúc bàn giao này trước.
do-leave-end = Kết thúc bàn giao
done-leave-set = Đã ghi: từ { $first } đến hết { $last }, { $stand_in } làm thay { $name }. Hết ngày đó, việc tự trở về. { $heads ->
        [yes] Quyền duyệt câu trả lời không chuyển theo; trong những ngày này Văn phòng duyệt.
       *[no] { "" }
    }
done-leave-ended = Đã kết thúc bàn giao. { $stand_in } được báo.
leave-over = Bàn giao này đã kết thúc. Gõ BÀN GIAO để ghi lần mới.
leave-line = • { $code }: { $text } (hạn { $due })
notice-leave-set = { $name } nhờ { $comrade } làm thay từ { $first } đến hết { $last }. Đến ngày, { $me } gửi danh sách việc.
notice-leave-began =
    Từ hôm nay đến hết { $last }, { $comrade } làm thay { $name } và nhận cùng các tin báo. { $count ->
        [0] Hiện không có việc nào đang dở.
       *[other] { $count } việc cần { $comrade } mở và bấm “Đã nhận việc”:
    }
    { $matters }
notice-leave-began-absent = Từ hôm nay đến hết { $last }, { $stand_in } làm thay { $comrade }. { $count } việc đã được chuyển sang { $stand_in }. Về sớm, { $comrade } gõ BÀN GIAO.
notice-leave-began-office = Từ hôm nay đến hết { $last }, { $stand_in } làm thay { $name }.
notice-leave-ended =
    { $stand_in } đã hết thời gian làm thay { $comrade }. { $count ->
        [0] Không có việc nào trở lại chờ { $comrade }.
       *[other] { $count } việc trở lại, { $comrade } mở và bấm “Đã nhận việc”:
    }
    { $matters }
notice-leave-ended-stand-in = { $Comrade } đã hết thời gian làm thay { $name }. { $count } việc chưa xong trở lại với { $name }. Cảm ơn { $comrade }.
notice-leave-dropped = { $name } không còn cần { $comrade } làm thay từ { $first } đến { $last }.
notice-leave-dropped-absent = Bàn giao từ { $first } đến { $last } cho { $stand_in } không còn hiệu lực. Vẫn cần người làm thay, { $comrade } gõ BÀN GIAO.

# Kết thúc vai trò
open-end-role = ketthucvaitro, endrole
    .words = kết thúc vai trò, thôi vai trò, cho thôi vai trò
    .about = Kết thúc vai trò của một người
ask-end-role-name = Họ tên người thôi vai trò? { $Comrade } gõ một phần tên cũng được.
    .name = Họ tên
ask-end-role-role = Kết thúc vai trò nào?
    .name = Vai trò
ask-end-role-reason = Lý do (chuyển công tác, nghỉ hưu, kết thúc nhiệm vụ)? Người ấy cũng đọc lý do này.
    .name = Lý do
ask-end-role-review =
    Kết thúc vai trò: { $line }. Lý do: { $reason }
    { $count ->
        [0] Người này không giữ việc nào đang dở.
       *[other] { $count } việc người này đang giữ trở về bàn chung của cơ quan.
    }
    .send = Kết thúc vai trò
end-role-line = { $name }: { $role }
end-role-nobody = { $Me } không thấy ai đang giữ vai trò mà tên có “{ $name }”. { $Comrade } gõ KẾT THÚC VAI TRÒ để thử lại với tên khác.
end-role-already = Vai trò này ({ $line }) đã kết thúc lúc { $at }.
end-role-administrator = Vai trò quản trị chỉ do người quản trị kết thúc.
end-role-last-administrator = Đây là người quản trị cuối cùng nên chưa kết thúc được. { $Comrade } mời một người quản trị khác trước (gõ MỜI).
done-role-ended = Đã kết thúc vai trò: { $line }. { $count ->
        [0] Không có việc nào dở.
       *[other] { $count } việc đã trở về bàn chung.
    }
notice-role-ended = Vai trò { $role } của { $you } trong dịch vụ này đã kết thúc lúc { $at }. Người ghi: { $by }. Lý do: “{ $reason }”. Nếu có nhầm lẫn, { $you } báo: { $reception }.
notice-role-ended-administrator = { $by } đã kết thúc vai trò: { $line }. Lý do: { $reason }
notice-back-on-desk =
    Việc { $code } trở về bàn chung: người nhận trước không còn giữ vai trò.
    { $field } · { $place }. Người hỏi: { $askers }. “{ $text }”
    { $due_words } Ai làm việc này thì bấm “Đã nhận việc”.
