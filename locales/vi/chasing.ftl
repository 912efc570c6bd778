# Nhắc việc: quá giờ xem, quá hạn, chưa nhận việc, chờ người hỏi bổ sung, cơ quan chưa có ai trong dịch vụ.

do-see-matter = Xem việc
do-nudge = Nhắc cơ quan
do-nudge-office = Nhắc Văn phòng
do-ask-again = Nhắc lại
do-go-on = Giải quyết theo những gì đã có
do-on-paper = Đã chuyển giấy
do-invite-official = Mời cán bộ

due-review-late = Đã quá giờ xem (hẹn xem trước { $due }); Văn phòng chưa tiếp nhận và được nhắc mỗi ngày làm việc.
extension-request =
    Đề nghị gia hạn đang chờ quyết định: từ { $old } đến { $new }.
    { $by } xin lúc { $at }. Lý do: { $reason }
receipt-no-account = { $agency }, chưa có ai trong dịch vụ và chưa ghi nhận chuyển giấy
receipt-on-paper = { $agency }, { $name } đã chuyển giấy hoặc gọi điện lúc { $at }
answer-written-for = { $agency } (Văn phòng ghi theo trả lời của đơn vị)

# Quá giờ xem lần đầu
notice-review-late =
    ⏰ Việc { $code } đã quá giờ xem lần đầu { $days } ngày làm việc ({ $review_due }) mà chưa được tiếp nhận.
    { $field } · { $place }. “{ $text }”
notice-review-late-leaders =
    ⏰ Việc { $code } gửi lúc { $asked } chưa được Văn phòng tiếp nhận, đã quá giờ xem { $days } ngày làm việc (hẹn xem trước { $review_due }).
    { $field } · { $place }. “{ $text }”
notice-review-late-asker =
    Việc { $code } của { $you } chưa được Văn phòng xem đúng giờ đã hẹn ({ $review_due }). Xin lỗi { $you } vì sự chậm trễ này.
    Văn phòng được nhắc mỗi ngày làm việc cho đến khi tiếp nhận; khi đó { $me } báo { $you } ngay.

# Quá hạn trả lời
notice-late-leaders =
    ⏰ Việc { $code } đã quá hạn { $days_late } ngày làm việc, hạn là { $due }.
    Hiện: { $state }. Cơ quan: { $held }.
    { $field } · { $place }. “{ $text }”
notice-late-asker =
    { $again ->
        [no] Việc { $code } của { $you } đã quá hạn trả lời ({ $due }). Xin lỗi { $you } vì sự chậm trễ này.
       *[yes] Việc { $code } của { $you } vẫn chưa được trả lời, đã quá hạn { $days_late } ngày làm việc. Xin lỗi { $you }.
    } { $told } { $next }
late-told = Đã báo: { $told }.
late-next = Nếu đến ngày { $at } vẫn chưa có trả lời, { $me } báo tiếp: { $told }.
late-no-next = Những người này được nhắc lại cho đến khi có trả lời; có trả lời là { $me } gửi { $you } ngay.
told-assignee = cơ quan trả lời
told-agency-head = lãnh đạo cơ quan trả lời
told-office = Văn phòng
told-chair = Chủ tịch UBND
told-front = Ủy ban MTTQ
notice-nudged =
    ⏰ { $by } nhắc việc { $code } (“{ $text }”). Hiện: { $state }. { $due_words }
done-nudged = Đã nhắc về việc { $code }: { $told }.
nudged-nobody = Không có ai để { $me } nhắc về việc { $code } (cơ quan: { $held }). { $Comrade } liên hệ trực tiếp giúp.
nudged-already = Việc { $code } đã được { $by } nhắc lúc { $at }. Mỗi ngày { $me } chỉ nhắc một lần.

# Chưa xác nhận nhận việc
notice-receipt-late =
    ⏰ { $Comrade } { $name }: việc { $code } được giao lúc { $assigned } mà chưa có ai bấm “Đã nhận việc”. { $due_words }
    “{ $text }”
notice-receipt-late-leaders =
    ⏰ { $agency } chưa xác nhận nhận việc { $code }, giao lúc { $assigned }. { $due_words }
    { $field } · { $place }. “{ $text }”

# Cơ quan chưa có ai trong dịch vụ
notice-stands-in =
    { $agency } chưa có ai trong dịch vụ nên { $me } không báo được việc { $code }: { $comrade } chuyển bằng giấy hoặc điện thoại, rồi bấm “Đã chuyển giấy”. Có cán bộ tham gia thì những việc sau tự đến nơi.
notice-on-paper-late =
    ⏰ Việc { $code } giao cho { $agency } lúc { $assigned } mà chưa ghi nhận đã chuyển. { $agency } chưa có ai trong dịch vụ: { $comrade } chuyển bằng giấy hoặc điện thoại, rồi bấm “Đã chuyển giấy”. { $due_words }
done-on-paper = Đã ghi: { $comrade } chuyển việc { $code } cho { $agency } bằng giấy hoặc điện thoại. Hạn trả lời: { $due }. Khi có trả lời, { $comrade } bấm “Trả lời ngay” để ghi giúp.
on-paper-already = Việc { $code } đã được { $by } chuyển lúc { $at }.

# Chờ người hỏi bổ sung
notice-more-awaited =
    Việc { $code } của { $you } đang chờ { $you } cho biết thêm: { $question }
    Xin { $you } trả lời trước { $until }: bấm “Gửi thêm thông tin”, hoặc đến nói trực tiếp với người trực: { $reception }.
notice-more-silence =
    ⏰ Việc { $code } chờ người hỏi bổ sung từ { $since }, đã { $days } ngày làm việc mà chưa có trả lời. Người hỏi: { $askers }.
    Đã hỏi: { $question }
    “{ $text }”
done-asked-again = Đã nhắc lại người hỏi về việc { $code }, xin trả lời trước { $until }.
done-go-on = Việc { $code } được giải quyết tiếp theo những gì đã có. { $due_words } Người hỏi được báo.
notice-more-not-given =
    Việc { $code }: người hỏi chưa bổ sung, Văn phòng đề nghị giải quyết theo những gì đã có. { $due_words } Người hỏi: { $askers }.
    “{ $text }”
notice-more-not-given-asker = Việc { $code } của { $you } được giải quyết tiếp theo những gì đã có. { $due_words } Có gì thêm, { $you } vẫn gửi được: bấm “Gửi thêm thông tin”.

# Việc đang chờ, gia hạn
do-work-more = Xem tiếp
work-page =
    Việc { $first } đến { $last } trong { $count } việc chờ { $comrade }:
    { $matters }
work-line =
    • { $code } ({ $state })
    “{ $text }”
    { $due }
work-held = Cơ quan: { $held }.
extension-decided =
    Đề nghị gia hạn của việc { $code } đã được { $by } quyết định lúc { $at }: { $granted ->
        [yes] đồng ý
       *[no] không gia hạn
    }. { $due_words }
extension-lapsed = Việc { $code } hiện { $state }, nên không còn đề nghị gia hạn nào cần quyết định.
