# Điều người dân hay viết: từ đệm, cách nói đồng ý, từ chối, và những câu ngắn gọi thẳng một việc.

# Bỏ đi không làm đổi ý câu: "cho tôi xóa hết dữ liệu ạ" vẫn là "xóa dữ liệu"
words-filler = tôi, cho, muốn, cần, xin, thì, đây, ạ, dạ, với, nhé, nhá, của, hết, ông, bà, cháu, em, con, anh, chị, cô, chú, bác, cụ, được, hả, nhỉ, mà, là, này, mình, vậy, rồi, luôn, ơi, giùm, đấy, thế
words-skip = không, không có, không có số, không có điện thoại, không có máy, không có số điện thoại, không dùng điện thoại, không điện thoại, không có đt, không dùng đt, không có sđt, chưa có, chưa có điện thoại, không nhớ số, không nhớ, không để lại, bỏ qua, thôi
words-send = xong, xong rồi, gửi, gửi đi, gửi luôn, gửi ngay, gửi nhé, ok, oke, okay, đúng, đúng rồi, đúng thế, được, được rồi, ừ, ừ đúng rồi, ừ gửi đi, vâng, vâng ạ, đồng ý, đủ rồi
words-no = không, không đồng ý, tôi không đồng ý, không đồng ý đâu, không chịu, thôi, thôi không, không đâu, không cần, từ chối, chưa đồng ý
words-refusal = không đồng ý, chưa đồng ý, không chịu, từ chối, không muốn lưu, không cho lưu, đừng lưu
words-address = dạ, vâng, ạ, nhé, nhá, cháu, em, con, cô, chú, bác, anh, chị, các, ơi
words-settled = rồi, xong, xong rồi, đã xong, đã xong rồi, được rồi, đã được, đã được rồi, sửa rồi, đã sửa, đã sửa rồi, sửa xong rồi, làm rồi, đã làm, đã làm rồi, làm xong rồi, có rồi, tốt rồi, ổn rồi, ok rồi, giải quyết rồi, đã giải quyết, đã giải quyết rồi, hết ngập rồi, sáng rồi
words-not-yet = chưa, chưa đâu, vẫn chưa, vẫn chưa được, chưa được, chưa xong, chưa giải quyết, chưa sửa, chưa làm, chưa thấy gì, vẫn thế, vẫn như cũ, không, không được
words-not-settled = chưa, vẫn, không ai, chẳng ai, lại hỏng, lại tắc, lại ngập, không thấy ai, chưa làm, chưa xong, chưa sửa, vẫn chưa, vẫn hỏng, vẫn thế, chua duoc, chua xong, chua sua, chua ai, chua lam, chua thay
words-door-no-emergency = ghi danh tôi, phòng chống bạo hành, hay xảy ra tai nạn, hay tai nạn, hay có tai nạn, thường xảy ra tai nạn, dễ tai nạn, dễ gây tai nạn, dễ xảy ra tai nạn, sợ tai nạn, sợ xảy ra tai nạn, nguy cơ tai nạn, nguy cơ xảy ra tai nạn, gây tai nạn, tránh tai nạn, bảo hiểm tai nạn, phòng tai nạn, từng xảy ra tai nạn, đã xảy ra tai nạn, nhiều vụ tai nạn, tai nạn lao động, tiền cấp cứu, xe cấp cứu không vào được

open-withdraw = rut, withdraw
    .words = rút, rút đi, rút lại đi, rút việc, rút câu hỏi, rút lại, rút lại câu hỏi, rút lại việc, rút đơn, rút ý kiến, rút phản ánh, muốn rút
    .about = Rút việc đã gửi
open-add = guithem, add
    .words = gửi thêm, gửi thêm thông tin, gửi bổ sung, bổ sung thông tin, bổ sung thêm, thêm thông tin, nói thêm, muốn gửi thêm, muốn nói thêm
    .about = Gửi thêm cho việc đã gửi
open-correct-phone = suasodt, myphone
    .words = sửa số điện thoại, đổi số điện thoại, thay số điện thoại, sửa điện thoại, đổi số, sửa số, đổi điện thoại, thay đổi số điện thoại, cập nhật số điện thoại
    .about = Sửa số điện thoại
open-correct-village = suathon, myvillage
    .words = đổi thôn, sửa thôn, thay đổi thôn, thay thôn, chuyển thôn, sửa lại thôn
    .about = Sửa thôn
open-correct-name = suaten, myname
    .words = đổi tên, sửa tên, sửa họ tên, đổi họ tên, sửa lại tên, thay đổi tên
    .about = Sửa họ tên
open-coming = toidi, coming
    .words = đi họp, đi, sẽ đi, sẽ đi họp, đi dự, tôi sẽ đến, sẽ dự, có đi, đi được
open-not-coming = khongdi, notcoming
    .words = không đi được, ốm không đi được, bận không đi được, mệt không đi được, ốm không đi, bận không đi, không đi, không dự được, không dự, không đi họp, không đi họp được
open-speakers = danhsachphatbieu, speakers
    .words = danh sách phát biểu, danh sách người phát biểu, người phát biểu, ai phát biểu
open-where-it-is = whenanswered
    .words = bao giờ trả lời, khi nào trả lời, bao giờ có trả lời, bao giờ mới trả lời, bao giờ có kết quả, sao chưa trả lời, sao chưa ai trả lời, chưa ai trả lời, trả lời chưa, có trả lời chưa, đã trả lời chưa, bao giờ xong, bao giờ giải quyết, sao chưa thấy ai trả lời, sao chưa thấy trả lời, chưa thấy ai trả lời, sao lâu thế, sao lâu vậy, ai trả lời, ai trả lời tôi, ai trả lời cho tôi, ai sẽ trả lời, ai sẽ trả lời tôi, ai xử lý, ai giải quyết, cơ quan nào trả lời, cơ quan nào xử lý, cơ quan nào giải quyết, tới đâu rồi, mã của tôi, bao lâu trả lời, bao lâu thì trả lời, bao lâu có trả lời, bao lâu thì có trả lời, bao lâu nữa trả lời, bao lâu mới trả lời, mấy ngày trả lời, mấy ngày thì trả lời, việc của tôi thế nào rồi
    .about = Tra cứu việc đã gửi
open-why-date = visaongay, whydate
    .words = vì sao ngày này, vì sao là ngày này, tại sao là ngày này, vì sao lại là ngày này, tại sao lại là ngày này, sao lại là ngày này, vì sao lại ngày này, tại sao ngày này, tại sao lại ngày này, sao lại ngày này, vì sao hạn này, hạn là ngày nào, hạn ngày nào, hạn đến ngày nào, hạn đến bao giờ, hạn khi nào, bao giờ đến hạn, hạn trả lời, hạn trả lời là ngày nào
    .about = Vì sao ngày này?
open-where-and-when = odau, where
    .words = ở đâu, ở chỗ nào, họp ở đâu, họp chỗ nào, mấy giờ, mấy giờ họp, họp mấy giờ, họp lúc nào, họp lúc mấy giờ, lúc mấy giờ, địa điểm ở đâu, giờ nào
    .about = Ở đâu, mấy giờ
open-cost = matphi, cost
    .words = có mất tiền không, có mất tiền gì không, mất tiền không, có mất phí không, mất phí không, có phải trả tiền không, phải trả tiền không, có tốn tiền không, tốn tiền không, có tốn phí không, có tính tiền không, có miễn phí không, miễn phí không, hỏi có mất tiền không, hỏi có mất phí không, dùng có mất tiền không, gửi có mất tiền không, nhắn có mất tiền không
    .about = Có mất tiền không?
open-who-is-it = ailatroly, whoareyou
    .words = trợ lý là ai, trợ lý là gì, bạn là ai, mày là ai, ai đang nhắn, ai đang trả lời, ai nhắn đấy, trợ lý có phải người không, trợ lý có phải cán bộ không, có phải người thật không, người hay máy, người thật hay máy, là người hay là máy, bạn là người hay máy, trợ lý là người hay máy, máy trả lời à, robot à
    .about = Trợ lý là ai?
open-who-reads = aidoc, whoreads
    .words = ai đọc được câu hỏi của tôi, ai đọc câu hỏi của tôi, ai đọc được, ai đọc được tin của tôi, ai đọc tin của tôi, ai xem được, ai xem được câu hỏi của tôi, ai xem câu hỏi của tôi, ai thấy câu hỏi của tôi, ai thấy được câu hỏi của tôi, ai biết tôi hỏi, có ai biết tôi hỏi không, có ai đọc được không, có lộ tên không, có bị lộ tên không, có lộ không, có bị lộ không, có bị lộ thông tin không, tên tôi có bị lộ không, có giấu tên không, có giấu tên được không, có giữ kín không, có giữ bí mật không, có bí mật không, hàng xóm có biết không, trưởng thôn có biết không
    .about = Ai đọc được câu hỏi của tôi?

cost = Không mất tiền. Gửi câu hỏi, xem trả lời, dự hội nghị đối thoại đều miễn phí.
    { $Me } không bao giờ xin tiền, mật khẩu hay mã xác nhận. Ai nhân danh { $me } mà xin, { $you } đừng đưa và báo giúp: { $reception }.
who-is-it = { $Me } là máy trả lời tự động của UBND { $commune }, không phải người, không phải cán bộ. { $Me } chuyển lời { $you } đến cán bộ và đưa câu trả lời về.
    Muốn gặp người thật, { $you } đến: { $reception }.
who-reads = Đọc được: Văn phòng, cơ quan được giao trả lời, lãnh đạo UBND xã; Ủy ban MTTQ xã giám sát. Phản ánh về đơn vị nào thì đơn vị ấy không được xem.
    Trước khi gửi, { $you } chọn giấu tên, được nêu tên, hay chỉ cán bộ xem. Gõ QUYỀN để đọc đầy đủ.
why-date-which = { $You } hỏi về hạn của việc nào?
why-review =
    { $code }: { $due }
    Đếm { $count } { $unit }, bắt đầu từ ngày sau { $start }. Căn cứ: { $source }.
    Hạn trả lời được đặt khi Văn phòng tiếp nhận; khi đó { $me } báo { $you } ngay.
where-no-meeting = Hiện chưa có hội nghị đối thoại nào được thông báo. Cần gặp cán bộ, { $you } đến: { $reception }.
plain-nothing-sent = { $You } chưa gửi việc nào ở đây. Gửi xong, { $me } báo ngay mã và ngày Văn phòng xem.

answer-which-way = { $You } muốn gửi theo cách nào? { $You } bấm một nút, hoặc gõ số của cách đó.
answer-name-again = { $You } viết lại đủ họ và tên, ví dụ: Nguyễn Văn Bình.
answer-name-sure = Có phải họ tên là { $name }?
    .right = Đúng
    .wrong = Viết lại họ tên
form-cancelled-and-kept = Đã dừng, chưa gửi gì; nội dung { $you } viết trước đó cũng đã bỏ. { $You } cần gì cứ nhắn, hoặc gõ MENU để xem các việc.

emergency-first = { $advice }
    .keep = Không khẩn cấp, cứ ghi lại
ask-add-here-sure =
    { $You } viết: “{ $text }”
    Thêm vào nội dung đang viết?
    .add = Thêm
    .no = Không
ask-add-here-door =
    { $advice }
    { $still }
    .add = Vẫn thêm vào nội dung
    .stop = Dừng ở đây
upset-new = { $Me } rất tiếc vì { $you } gặp chuyện không vừa ý. { $You } cho biết rõ việc gì, ở đâu để { $me } chuyển đến cán bộ.
offer-not-settled =
    { $You } viết: “{ $text }”
    Có phải việc { $code } ({ $matter }) chưa được giải quyết?
    .right = Đúng, chưa được
    .new = Đây là việc mới
    .no = Không gửi
withdraw-nothing = { $You } không có việc nào đang chờ trả lời để rút. Gõ TRA CỨU để xem các việc đã gửi.
add-nothing = { $You } không có việc nào đang chờ trả lời để gửi thêm. { $You } gõ HỎI để gửi việc mới.
add-which = { $You } muốn gửi thêm cho việc nào?
withdraw-which = { $You } muốn rút việc nào?
not-coming-noted = { $Me } đã hiểu: { $you } không đi được. { $You } chưa đăng ký dự nên không cần làm gì thêm. Đổi ý, { $you } gõ ĐĂNG KÝ DỰ.
no-meeting-with-speakers = Hiện chưa có hội nghị nào sắp tới.
similar-own = • { $code }, { $you } gửi lúc { $at } ({ $state }): { $text }
similar-unread = • { $code } ({ $state }): { $field }, { $place }, gửi { $day }
added-same = Việc { $code } đã có đúng những lời này rồi nên { $me } không ghi thêm. Việc vẫn đang được xử lý, hiện: { $state }.
similar-gone = Việc { $code } vừa được rút nên { $me } gửi nội dung của { $you } thành việc riêng.
changed-as-addition = Việc { $code } nay có thêm người cùng hỏi nên { $me } giữ nội dung cũ và ghi phần { $you } vừa viết thành ý bổ sung.
changed-too-late-kept = Việc { $code } hiện: { $state }, không sửa được nữa. Nội dung { $you } vừa viết vẫn còn đây:
follow-words-nothing = { $Me } không thấy việc nào của { $you } có chữ “{ $words }”. { $You } gõ TRA CỨU rồi nhập mã, ví dụ BÌNH AN 4827, hoặc vài chữ trong nội dung đã gửi.
matter-left = { $code }: { $text }
    Hiện: đã rút. Văn phòng không xử lý việc này nữa. Cần hỏi lại, { $you } gõ HỎI.
