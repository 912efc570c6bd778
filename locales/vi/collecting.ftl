# Tập hợp ý kiến trước hội nghị: Mặt trận mở đợt, đoàn thể và thôn gửi, bảng tính, tổng hợp, chuẩn bị trả lời.

open-collect = thuthap, collect
    .words = thu thập ý kiến, lấy ý kiến, tập hợp ý kiến, mở đợt tập hợp ý kiến
    .about = Mở đợt tập hợp ý kiến
open-give-opinion = ykien, opinion
    .words = nộp ý kiến, ý kiến đoàn thể, ý kiến của thôn
    .about = Gửi ý kiến của đoàn thể, thôn
open-collect-status = tinhhinhykien, collected
    .words = tình hình ý kiến, tình hình tập hợp, ai chưa gửi ý kiến
    .about = Xem ai đã gửi ý kiến
open-opinion-sheet = nopbang, sheet
    .words = nộp bảng, gửi bảng, nộp bảng ý kiến
    .about = Nộp bảng ý kiến (Excel)

collect-no-meeting = Chưa có hội nghị nào sắp tới, nên chưa mở được đợt tập hợp ý kiến. Văn phòng lập hội nghị rồi, { $comrade } mở lại bằng chữ THU THẬP Ý KIẾN.
ask-collect-meeting = Tập hợp ý kiến cho hội nghị nào?
    .name = Hội nghị
ask-collect-due = Các đoàn thể và các thôn gửi ý kiến trước lúc nào? Hội nghị bắt đầu { $starts }. Ví dụ: 17h ngày 20/10.
    .name = Hạn gửi
collect-too-late = Hạn gửi phải trước khi hội nghị bắt đầu ({ $starts }).
ask-collect-review =
    Mở đợt tập hợp ý kiến cho hội nghị { $starts }, tại { $venue }.
    Hạn gửi: { $due }. Nơi được báo: { $count } đoàn thể và thôn.
    .send = Mở và báo cho các nơi
collect-opened =
    Đã mở đợt tập hợp ý kiến, hạn { $due }. Trợ lý đã báo tới { $told } trong { $count } đoàn thể và thôn, sẽ nhắc nơi chưa gửi và báo { $comrade } khi hết hạn.
    { $without ->
        [none] Nơi nào cũng có người trong dịch vụ.
       *[some] Chưa có người trong dịch vụ: { $without }. { $Comrade } nhắn trực tiếp; ý kiến nhận được, { $comrade } gửi thay bằng chữ NỘP Ý KIẾN.
    }
collect-see = Xem ai đã gửi
collect-none = Chưa có đợt tập hợp ý kiến nào cho hội nghị sắp tới. { $Comrade } gõ THU THẬP Ý KIẾN để mở.
collect-none-open = Hiện không có đợt tập hợp ý kiến nào đang mở cho đoàn thể, thôn của { $comrade }.
collect-over = Đợt tập hợp ý kiến này đã hết hạn lúc { $due }. Ý kiến gấp, { $comrade } báo trực tiếp Ủy ban MTTQ xã.
collect-status =
    Ý kiến cho hội nghị { $starts } (hạn { $due }): { $opinions } ý kiến, { $voices } người, { $silent } nơi chưa gửi.
    { $lines }
collect-line =
    - { $source }: { $count ->
        [0] chưa gửi
       *[other] { $count } ý kiến, { $voices } người
    }{ $people ->
        [no] {" "}(chưa có người trong dịch vụ)
       *[yes] {""}
    }

ask-give-opinion-collection = Ý kiến cho hội nghị nào?
    .name = Hội nghị
ask-give-opinion-source = { $Comrade } gửi ý kiến của nơi nào?
    .name = Nơi gửi
ask-give-opinion-text = Ý kiến của { $source } (hạn { $due }): { $comrade } viết một ý kiến trong một tin nhắn. Không cần tên người nói.
    .name = Ý kiến
ask-give-opinion-voices = Có bao nhiêu người cùng ý kiến này? { $Comrade } gõ số, hoặc bỏ qua nếu chỉ một người.
    .name = Số người
answer-voices = { $Comrade } gõ một số, ví dụ 12. Nếu chỉ một người, gõ BỎ QUA.
opinion-kept = Đã ghi ý kiến của { $source } ({ $voices } người). Từ nơi này đã có { $count } ý kiến. Hạn gửi: { $due }.
opinion-give = Gửi một ý kiến
opinion-another = Gửi ý kiến khác
opinion-own = Xem ý kiến đã gửi
opinion-line = { $number }. “{ $text }” ({ $voices } người)
opinion-take-back = Rút ý kiến { $number }
opinions-own =
    { $lines ->
        [none] { $Comrade } chưa gửi ý kiến nào cho đợt đang mở.
       *[some] Đã gửi { $count } ý kiến. Mới nhất:
            { $lines }
    }
opinion-taken-back = Đã rút ý kiến “{ $text }”.

opinion-sheet-get = Lấy bảng Excel để điền
opinion-sheet-here = Đây là bảng ý kiến. Mỗi dòng một ý kiến, không ghi tên người. Điền xong, { $comrade } gõ NỘP BẢNG rồi gửi lại chính tệp này.
opinion-sheet-no-files = Kênh này không gửi được tệp. { $Comrade } gửi từng ý kiến bằng tin nhắn.
opinion-sheet-file = bang-y-kien.xlsx
opinion-sheet-tab = Ý kiến
opinion-sheet-title = Bảng tập hợp ý kiến trước hội nghị đối thoại
opinion-sheet-how = Mỗi dòng một ý kiến. Không ghi tên, số điện thoại của người nói. Cột “Lĩnh vực” có thể để trống.
opinion-sheet-number = STT
opinion-sheet-text = Nội dung ý kiến
opinion-sheet-voices = Số người cùng ý kiến
opinion-sheet-field = Lĩnh vực
ask-opinion-sheet-file = { $Comrade } gửi bảng ý kiến của { $source } đã điền (tệp Excel, hạn { $due }).
    .name = Bảng
answer-file-none = { $Comrade } gửi tệp vào đây. Chưa có tệp thì gõ HỦY, lấy bảng bằng chữ NỘP Ý KIẾN.
opinion-sheet-received = Đã nhận tệp { $name }, đang đọc. Trợ lý báo kết quả ngay.
opinion-sheet-taken = Đã ghi { $count } ý kiến ({ $voices } người) từ bảng của { $source }.
opinion-sheet-taken-already = Bảng này đã được ghi trước đó, nên không ghi lần nữa.
opinion-sheet-refused =
    Chưa ghi dòng nào, vì bảng còn { $count } chỗ cần sửa:
    { $lines }{ $more ->
        [0] {""}
       *[other] {" "}và { $more } chỗ nữa.
    }
    { $Comrade } sửa trong tệp rồi gửi lại cả bảng.
opinion-sheet-send-again = Gửi lại bảng
opinion-sheet-lost = Chưa lấy được tệp. { $Comrade } gửi lại tệp Excel (.xlsx), hoặc gửi từng ý kiến bằng tin nhắn.
opinion-sheet-unreadable = Tệp không mở được như bảng Excel (.xlsx).
opinion-sheet-another = Tệp này không phải bảng mẫu của đợt tập hợp. { $Comrade } lấy bảng mẫu rồi chép ý kiến sang.
opinion-sheet-empty = Bảng chưa có dòng nào được điền.
opinion-sheet-too-long = Dòng { $row }: bảng dài quá 300 dòng, { $comrade } chia làm nhiều bảng.
opinion-sheet-no-text = Dòng { $row }: thiếu nội dung ý kiến.
opinion-sheet-long-text = Dòng { $row }: ý kiến dài quá 4.000 chữ cái.
opinion-sheet-no-number = Dòng { $row }: “Số người cùng ý kiến” phải là một số.
opinion-sheet-no-field = Dòng { $row }: “Lĩnh vực” không có trong danh sách; chọn trong danh sách hoặc để trống.

notice-collection-opened =
    Ủy ban MTTQ xã đề nghị { $comrade } tập hợp ý kiến của hội viên, bà con cho hội nghị đối thoại { $starts }, tại { $venue }.
    Hạn gửi: { $due }. Không cần tên người nói, chỉ cần nội dung và số người cùng ý kiến.
notice-collection-moved = Hạn gửi ý kiến cho hội nghị { $starts } đổi thành: { $due }.
notice-collection-closed =
    Đợt tập hợp ý kiến cho hội nghị { $starts } đã hết hạn: { $opinions } ý kiến, { $voices } người, { $silent } nơi chưa gửi.
    { $lines }
    { $Comrade } tổng hợp và ký bản gửi Văn phòng.
collect-reminder = Trợ lý nhắc { $comrade }: { $source } chưa gửi ý kiến cho hội nghị { $starts }. Hạn gửi: { $due }. Không có ý kiến gì, { $comrade } cũng gửi một dòng “không có ý kiến”.

open-synthesis = tonghopykien, synthesis
    .words = tổng hợp ý kiến, bản tổng hợp, xem bản tổng hợp
    .about = Bản tổng hợp ý kiến
synthesis-see = Xem bản tổng hợp
synthesis-which = Bản tổng hợp của hội nghị nào?
synthesis-nothing = Chưa có ý kiến nào được gửi cho hội nghị sắp tới, nên chưa có gì để tổng hợp.
synthesis-begin = Bắt đầu tổng hợp
synthesis-not-begun =
    { $count ->
        [0] Chưa có ý kiến nào được gửi, nên chưa tổng hợp được.
       *[other] Đã nhận { $count } ý kiến, chưa có bản tổng hợp.
    }
synthesis-not-signed = Bản tổng hợp cho hội nghị { $starts } chưa được Ủy ban MTTQ xã ký.
synthesis-version =
    Bản tổng hợp số { $version } cho hội nghị { $starts }: { $groups } nhóm ý kiến, { $voices } người. { $signed ->
        [no] Chưa ký.
       *[other] Đã ký { $signed }.
    }{ $loose ->
        [0] {""}
       *[other] {" "}Có { $loose } ý kiến mới gửi chưa xếp vào nhóm nào.
    }
    { $lines }
synthesis-line = { $number }. { $wording } ({ $field }; { $voices } người, { $opinions } ý kiến)
synthesis-group = Nhóm { $number }
synthesis-short = Nhóm { $number }: { $wording }
synthesis-add-loose = Xếp ý kiến mới vào bản tổng hợp
synthesis-new-version = Làm bản tổng hợp mới
synthesis-sign = Ký và gửi Văn phòng
synthesis-reword = Sửa câu chữ
synthesis-field = Đổi lĩnh vực
synthesis-join = Gộp vào nhóm khác
synthesis-take-out = Tách một ý kiến ra
synthesis-item =
    Nhóm { $number } ({ $field }, { $voices } người). Câu chữ của Mặt trận:
    “{ $wording }”
    Ý kiến gốc:
    { $lines }
synthesis-original = - { $source } ({ $voices } người): “{ $text }”
synthesis-group-gone = Nhóm này không còn trong bản tổng hợp: đã được gộp. { $Comrade } gõ TỔNG HỢP Ý KIẾN để xem bản mới nhất.
synthesis-frozen = Bản tổng hợp số { $version } đã ký { $signed }, không sửa nữa. Muốn đổi, { $comrade } làm bản mới.
ask-synthesis-reword-text = Câu chữ mới cho nhóm { $number }? Ý kiến gốc vẫn giữ nguyên bên cạnh. Hiện nay: “{ $wording }”
ask-synthesis-field-field = Nhóm { $number } thuộc lĩnh vực nào?
ask-synthesis-join-into = Gộp nhóm { $number } vào nhóm nào? Câu chữ của nhóm kia được giữ.
ask-synthesis-take-out-opinion = Tách ý kiến nào ra thành nhóm riêng?
ask-synthesis-sign-review =
    Ký bản tổng hợp số { $version }: { $groups } nhóm ý kiến, { $voices } người.{ $loose ->
        [0] {""}
       *[other] {" "}Còn { $loose } ý kiến chưa xếp nhóm, không có trong bản này.
    }
    Ký rồi thì bản này không sửa được nữa, gửi ngay tới Văn phòng và Chủ tịch.
    .send = Ký và gửi
synthesis-signed = Đã ký bản tổng hợp số { $version } và gửi Văn phòng: { $groups } nhóm, { $voices } người. Mỗi nhóm là một việc của hội nghị { $starts }, có mã riêng để theo dõi.
notice-synthesis-signed = Ủy ban MTTQ xã gửi bản tổng hợp ý kiến số { $version } cho hội nghị { $starts }: { $groups } nhóm, { $voices } người. Mỗi nhóm đã thành một việc của hội nghị.

open-prepare-status = chuanbitraloi, prepared
    .words = chuẩn bị trả lời, nội dung chuẩn bị
    .about = Chuẩn bị trả lời trước hội nghị
prepare-assign-all = Giao chuẩn bị theo lĩnh vực
prepare-too-late = Hội nghị { $starts } đã bắt đầu hoặc không còn tổ chức, nên không giao chuẩn bị nữa.
prepare-assigned-all = Đã giao chuẩn bị trả lời { $count } việc cho cơ quan phụ trách từng lĩnh vực, hạn { $due }. Muốn giao nơi khác, { $comrade } mở từng việc.
prepare-not-possible = Việc { $code } không nằm trong hội nghị nào sắp tới, hoặc đã có trả lời, nên không cần chuẩn bị.
do-prepare-assign = Giao chuẩn bị trả lời
ask-prepare-assign-agency = Cơ quan nào chuẩn bị trả lời việc { $code } cho hội nghị { $starts }?
ask-prepare-assign-due = Hạn chuẩn bị? Bỏ qua thì hạn là { $due }.
prepare-assigned = Đã giao { $agency } chuẩn bị trả lời việc { $code }, hạn { $due }.
prepare-write = Viết nội dung chuẩn bị
prepare-write-code = Viết cho { $code }
prepare-change = Sửa nội dung chuẩn bị
prepare-see = Xem nơi nào đã chuẩn bị
ask-prepare-text =
    Việc { $code } (hạn chuẩn bị { $due }): “{ $text }”
    { $before ->
        [none] { $Comrade } viết nội dung người chủ trì sẽ nói khi trả lời.
       *[some] Bản đang có: “{ $before }”. { $Comrade } viết lại toàn bộ.
    }
    .name = Nội dung
ask-prepare-review =
    Nội dung chuẩn bị cho việc { $code }:
    “{ $prepared }”
    Chỉ Văn phòng, Chủ tịch và thư ký đọc; chưa gửi cho người dân.
    .send = Lưu
prepared = Đã lưu nội dung chuẩn bị cho việc { $code } và báo Văn phòng. Trước hội nghị { $comrade } vẫn sửa được.
prepare-none = Chưa có việc nào của hội nghị sắp tới cần chuẩn bị trả lời.
prepare-status =
    Chuẩn bị trả lời cho hội nghị { $starts }: { $ready } trên { $count } việc đã có nội dung.
    { $lines }
prepare-line = - { $code }, { $agency }: “{ $text }” { $ready ->
        [yes] Đã có ({ $by }).
        [needless] Không cần nữa: { $state }.
       *[no] Chưa có, hạn { $due }.
    }
notice-prepare-asked = Văn phòng giao { $agency } chuẩn bị trả lời việc { $code } ({ $field }) cho hội nghị { $starts }, tại { $venue }. Hạn: { $due }.
    “{ $text }”
notice-prepare-moved = Hội nghị đổi lịch sang { $starts }. Hạn chuẩn bị trả lời việc { $code } nay là { $due }.
notice-prepare-near = ⏰ Nội dung chuẩn bị trả lời việc { $code } cần có trước { $due }, cho hội nghị { $starts }, tại { $venue }.
    “{ $text }”
notice-prepare-late = Đã đến hạn ({ $due }) mà việc { $code } chưa có nội dung chuẩn bị. Hội nghị bắt đầu { $starts }, tại { $venue }; trước giờ ấy { $comrade } vẫn viết được.
    “{ $text }”
notice-prepare-late-office = { $agency } chưa có nội dung chuẩn bị cho việc { $code }, hạn { $due }. Hội nghị bắt đầu { $starts }, tại { $venue }.
    “{ $text }”
notice-prepared = { $agency } đã chuẩn bị trả lời việc { $code }:
    “{ $prepared }”
do-prepare = Viết nội dung chuẩn bị
