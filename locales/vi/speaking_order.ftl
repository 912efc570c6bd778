# Lời về thứ tự phát biểu: quy tắc, vì sao, và khi chủ trì xếp lại.
# { $steps } các bước dẫn tới chỗ ấy · { $who } họ tên, "none" khi người xem không được thấy

open-speaking-order = thutu, order
    .words = thứ tự phát biểu, thứ tự, vì sao thứ tự này, bao giờ đến lượt tôi, lượt của tôi, xem thứ tự phát biểu
    .about = Thứ tự phát biểu ở hội nghị
open-reorder = xeplai, reorder
    .words = xếp lại thứ tự, đổi thứ tự phát biểu, xếp lại thứ tự phát biểu
    .about = Xếp lại thứ tự phát biểu
order-no-meeting = Hiện chưa có hội nghị nào sắp họp, nên chưa có thứ tự phát biểu.
order-none = Chưa có ai đăng ký phát biểu ở hội nghị { $starts }, tại { $venue }.
order =
    Thứ tự phát biểu ở hội nghị { $starts }, tại { $venue }: { $count } người.
    { $lines }{ $own ->
        [none] { "" }
       *[some] { "\u000A" }{ $own }
    }
    Cách xếp: các thôn nói luân phiên, mỗi lượt mỗi thôn một người. Trong thôn và trong lượt: người cao tuổi, khuyết tật trước; rồi người chưa phát biểu ở hội nghị trước; rồi ai đăng ký sớm hơn. Chủ trì xếp lại thì ghi rõ lý do.
order-line =
    { $position }. { $who ->
        [none] { $village }, số đăng ký { $number }
       *[some] { $who } ({ $village }), số đăng ký { $number }
    } · { $steps }
order-own = { $You } nói thứ { $position } (số đăng ký { $number }): { $steps }.
order-elsewhere = nơi khác
order-round = lượt { $round }
order-goes-first = ưu tiên nói trước
order-spoke-before = đã phát biểu ở hội nghị trước
order-by-chair = do chủ trì xếp, lý do: “{ $reason }”
order-reorder = Xếp lại thứ tự
order-gone = Người này
order-changed-meanwhile = Danh sách vừa thay đổi nên { $me } chưa xếp lại. Hiện nay như sau:
order-set = Đã xếp lại, lý do được ghi và ai hỏi cũng xem được.
ask-speaking-order-meeting = Xếp lại thứ tự của hội nghị nào?
ask-speaking-order-who = { $Comrade } muốn đổi chỗ của ai?
ask-speaking-order-place = { $name } đang ở thứ { $position } trong { $count } người. Chuyển tới thứ mấy?
ask-speaking-order-reason = { $Comrade } ghi lý do; ai xem thứ tự cũng đọc được nên không nêu họ tên, sức khỏe của người dân.
order-option = Thứ { $position }: { $name }
order-place = Thứ { $place }
order-by-rule = Trở lại theo quy tắc chung
order-see = Thứ tự phát biểu
