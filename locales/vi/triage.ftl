# Lời khi Văn phòng xử lý việc: hạn, dự thảo đang chờ, gộp, tách, phân loại, việc phản ánh về cán bộ.

do-split = Tách thành nhiều việc
do-classify = Phân loại
do-about-official = Phản ánh về cán bộ của đơn vị nào
do-undo-merge = Tách lại, không gộp nữa
do-move-draft = Chuyển và giữ dự thảo

# Giao việc
ask-assign-term = Thời hạn trả lời việc { $code }? { $Comrade } chọn một mục; muốn số ngày khác thì chọn mục cuối.
    .name = Thời hạn
term-same = Giữ hạn đang chạy: { $day }
term-limit = Hạn chung { $count } ngày làm việc: { $day }
term-other = Số ngày khác
ask-assign-review = Giao việc { $code } cho { $agency }, hạn trả lời: { $due }?
    .send = Giao việc
assign-refused = Việc { $code } phản ánh về cán bộ của { $agency } nên không giao cho đơn vị này. { $Comrade } chọn đơn vị khác.

# Dự thảo đang chờ duyệt
draft-waits = Việc { $code } đang có dự thảo trả lời của { $agency } chờ duyệt. { $Comrade } duyệt, trả lại, hay chuyển cho nơi khác và giữ dự thảo?
ask-move-draft-agency = Chuyển việc { $code } cùng dự thảo từ { $from } sang cơ quan nào?
    .name = Cơ quan
ask-move-draft-review = Chuyển việc { $code } cùng dự thảo sang { $agency }? Người có quyền duyệt ở đó sẽ xem dự thảo. Hạn trả lời vẫn là { $due }.
    .send = Chuyển
done-draft-moved = Đã chuyển việc { $code } cùng dự thảo sang { $agency }. Hiện: { $state }.
draft-dropped-withdrawn = Người hỏi đã rút việc này nên dự thảo không dùng nữa.
draft-dropped-about = Việc này phản ánh về cán bộ của đơn vị soạn nên dự thảo không dùng nữa.
notice-draft-dropped = Dự thảo trả lời việc { $code } không còn chờ duyệt. Lý do: { $reason }

# Gộp
ask-merge-review =
    Hai việc sau là một? { $Comrade } đọc cả hai trước khi gộp.
    GIỮ { $kept } ({ $kept_state }; cơ quan: { $kept_agency }): { $kept_text }
    GỘP VÀO ĐÓ { $gone } ({ $gone_state }; cơ quan: { $gone_agency }): { $gone_text }
    Việc đã đi xa hơn được giữ. { $due_words } Người hỏi của { $gone } được báo mã { $kept }.
    .send = Gộp
double-line = Có thể trùng { $code }: “{ $text }”
notice-merged-agency = Việc { $code } được gộp vào { $into } vì cùng nội dung. Đơn vị của { $comrade } không cần trả lời riêng việc { $code } nữa.
notice-took-in =
    Việc { $code } nay trả lời chung cho cả { $other }. Người hỏi: { $askers }.
    Nội dung gộp thêm: “{ $other_text }”
    { $due_words }
mark-merged = Đã gộp vào đây: { $codes }. Gộp nhầm thì mở mã đó và chọn “Tách lại, không gộp nữa”.
why-merged = nhận hạn sớm hơn của việc được gộp vào

# Tách lại
ask-undo-merge-sure =
    Tách lại { $code } khỏi { $into }? Người hỏi, tệp, cơ quan và thời hạn trở về như trước khi gộp; người hỏi được báo.
    { $code }: { $text }
    { $into }: { $into_text }
    .yes = Tách lại
    .no = Giữ như đã gộp
undo-merge-kept = Không đổi gì: việc { $code } vẫn { $state }.
undo-merge-too-late = Không tách lại { $code } được nữa: việc { $into } hiện { $state }.
done-unmerged = Đã tách lại { $code } khỏi { $into }. Hiện: { $state }. { $due_words }
notice-unmerged = Việc { $code } của { $you } được tách khỏi việc { $into } và xem riêng trở lại. { $You } theo dõi bằng mã { $code }. Hiện: { $state }. { $due_words }
notice-unmerged-official =
    Việc { $code } được tách khỏi { $into } và cần trả lời riêng. Hiện: { $state }. { $due_words }
    “{ $text }”
notice-gave-back = Việc { $other } đã được tách ra, không trả lời chung với { $code } nữa. { $due_words }

# Tách một phiếu thành nhiều việc
ask-split-parts =
    Việc { $code } gồm những việc nào? { $Comrade } viết mỗi việc trong một tin, hoặc chọn câu có sẵn bằng số. Đủ thì gõ XONG.
    { $text }
    .name = Các việc
split-part-added = Đã ghi việc thứ { $number }: “{ $text }”. { $Comrade } viết hoặc chọn việc tiếp theo; đủ thì gõ XONG.
split-part-twice = Việc này đã được ghi rồi. { $Comrade } viết hoặc chọn việc khác; đủ thì gõ XONG.
split-too-few = Cần ít nhất { $count } việc để tách. { $Comrade } viết hoặc chọn thêm, hay gõ THÔI để giữ nguyên.
split-too-many = Đã có { $count } việc, nhiều nhất trong một lần tách. { $Comrade } gõ XONG để đi tiếp.
ask-split-field-1 = Lĩnh vực của việc thứ { $number }: “{ $text }”?
    .name = Lĩnh vực việc thứ 1
ask-split-field-2 = Lĩnh vực của việc thứ { $number }: “{ $text }”?
    .name = Lĩnh vực việc thứ 2
ask-split-field-3 = Lĩnh vực của việc thứ { $number }: “{ $text }”?
    .name = Lĩnh vực việc thứ 3
ask-split-field-4 = Lĩnh vực của việc thứ { $number }: “{ $text }”?
    .name = Lĩnh vực việc thứ 4
ask-split-field-5 = Lĩnh vực của việc thứ { $number }: “{ $text }”?
    .name = Lĩnh vực việc thứ 5
ask-split-field-6 = Lĩnh vực của việc thứ { $number }: “{ $text }”?
    .name = Lĩnh vực việc thứ 6
ask-split-review =
    Tách { $code } thành { $count } việc, mỗi việc một mã? Lĩnh vực nào chưa đúng thì chọn “Sửa lại”.
    { $parts }
    .send = Tách
split-line = { $number }. { $field }: “{ $text }”
done-split = Đã tách { $code } thành: { $codes }. Người hỏi được báo các mã mới. { $Comrade } mở từng việc để giao.
split-told-line = • { $code }: { $text }
notice-split =
    Việc { $code } của { $you } có { $count } nội dung khác nhau nên được tách ra để trả lời từng việc:
    { $parts }
    { $You } theo dõi bằng các mã mới này. Không cần gửi lại gì.
notice-carry-split =
    Việc { $code } của { $people } được tách thành { $count } việc. { $You } báo lại các mã mới giúp:
    { $parts }
notice-split-agency = Việc { $code } được tách thành { $count } việc. Văn phòng sẽ giao lại từng việc; { $comrade } không cần trả lời { $code } nữa.
notice-split-office =
    Việc { $code } đã được tách thành { $count } việc:
    { $parts }
due-split = Theo dõi tiếp bằng các mã { $into }.
mark-split-from = Tách ra từ { $code }.

# Phân loại
ask-classify-kind =
    Việc { $code } là loại nào? Đang ghi: { $kind }.
    “{ $text }”
    .question = Hỏi đáp
    .report = Phản ánh
    .proposal = Kiến nghị
    .opinion = Góp ý
ask-classify-authority = Việc { $code } thuộc thẩm quyền của ai? Đang ghi: { $authority }.
    .commune = Xã
    .city = Thành phố
    .sector = Ngành dọc
    .party_front = Đảng, MTTQ, đoàn thể
    .other = Nơi khác
authority-none = chưa xác định
authority-commune = xã
authority-city = thành phố
authority-sector = ngành dọc
authority-party-front = Đảng, MTTQ, đoàn thể
authority-other = nơi khác
mark-authority = Thẩm quyền: { $authority }.

# Việc phản ánh về cán bộ
ask-about-official-unit =
    Việc { $code } phản ánh về cán bộ của đơn vị nào? Đơn vị ấy sẽ không được giao và không xem được việc này.
    “{ $text }”
    .name = Đơn vị
about-no-unit = Không phản ánh đơn vị nào trong xã
ask-about-official-review = { $unit ->
        [none] Ghi rằng việc { $code } không phản ánh cán bộ của đơn vị nào trong xã?
        [van_phong] Ghi rằng việc { $code } phản ánh về cán bộ của { $agency }? Chủ tịch UBND sẽ được báo và xử lý việc này; Văn phòng không xem được nữa.
       *[other] Ghi rằng việc { $code } phản ánh về cán bộ của { $agency }? { $has ->
            [yes] Việc đang ở đơn vị này sẽ trở về Văn phòng; đơn vị không xem được nữa.
           *[no] Đơn vị này sẽ không được giao và không xem được việc này.
        }
    }
    .send = Ghi
done-about = Đã ghi: việc { $code } phản ánh về cán bộ của { $agency }. Đơn vị này không nhận và không xem được việc này.
done-about-none = Đã ghi: việc { $code } không phản ánh cán bộ của đơn vị nào trong xã.
about-office-handed-over = Việc { $code } đã chuyển để Chủ tịch UBND xử lý; Văn phòng không xem được việc này nữa.
mark-about = Phản ánh về cán bộ của { $agency }: đơn vị này không được giao và không xem được việc.
notice-about-office =
    Việc { $code } phản ánh về cán bộ Văn phòng nên { $comrade } xử lý thay Văn phòng · { $field }
    Nơi: { $place }. Người hỏi: { $askers }.
    “{ $text }”
    { $due_words }

# Đồng hồ
clock-stop = thời hạn dừng từ { $since }, chạy lại từ { $until }, cộng thêm { $count } ngày làm việc

# Trạng thái có mã
matter-state-merged-into = đã gộp vào { $codes }
matter-state-split-into = đã tách thành { $codes }

# Tổng hợp
summary-restricted = việc hạn chế người đọc
summary-untold = không nêu
