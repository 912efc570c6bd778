# Lời của cách trò chuyện: hiểu, chưa hiểu, quay lại, dừng.
# Mọi câu có thể dùng: { $you } ông/bà · { $You } Ông/bà · { $me } trợ lý · { $Me } Trợ lý · { $comrade } đồng chí
# { $Comrade } Đồng chí · { $commune } xã … · { $chair } · { $reception } nơi gặp người trực

format-day = EEEE, 'ngày' dd/MM/yyyy
format-short-day = dd/MM/yyyy
format-hour = HH 'giờ' mm
format-full-hour = HH 'giờ'
format-moment = { $hour }, { $day }

# Nói lúc nào cũng hiểu
words-cancel = hủy, huỷ, thôi, dừng, dừng lại, hủy bỏ, không gửi, không gửi nữa, thôi không gửi, thôi không gửi nữa, cancel
words-back = quay lại, trở lại, lùi lại, sửa câu trước, back
words-done = xong, xong rồi, hết, hết rồi, đủ, đủ rồi, gửi, gửi đi, gửi luôn, không, không có, không thêm, thế thôi, vậy thôi, ok, done
words-start-over = bắt đầu lại, làm lại từ đầu, làm lại
words-greeting = chào, xin chào, chào bạn, chào trợ lý, alo, a lô, alo alo, hello, hi, chào anh, chào chị, chào em, dạ chào, em chào, có ai không, alo có ai không
words-thanks = cảm ơn, cám ơn, cảm ơn nhiều, cám ơn nhiều, cảm ơn rất nhiều, cảm ơn nhiều lắm, cảm ơn trợ lý, cảm ơn trợ lý nhiều, cảm ơn các, cám ơn các, cảm ơn các nhiều, cám ơn các nhiều, cảm ơn các nhiều lắm, cảm ơn các rất nhiều, xin cảm ơn, cảm ơn cán bộ, cảm ơn cán bộ xã, cảm ơn xã, cảm ơn ủy ban, vâng cảm ơn, dạ vâng cảm ơn, ok cảm ơn, tốt quá cảm ơn, cảm ơn tốt quá, 🙏, ❤️
words-fine = tốt quá, ok, oke, vâng, vâng ạ, dạ, dạ vâng, được rồi, biết rồi, rõ rồi, 👍
words-yes = đồng ý, tôi đồng ý, đồng ý ạ, ừ đồng ý, uh đồng ý, ờ đồng ý, vâng đồng ý, dạ vâng đồng ý, có đồng ý, đồng ý bắt đầu, có, vâng, vâng ạ, dạ, dạ vâng, ok, oke, được, đồng ý nhé, nhất trí, ừ

choice-skip = Bỏ qua
choice-all = Tất cả các mục
choice-edit = Sửa lại
choice-cancel = Thôi, không gửi
choice-done = Xong

answer-choose = { $Me } chưa rõ { $you } chọn mục nào. { $You } bấm một nút, hoặc gõ số hay chữ của mục đó.
answer-choose-near = { $Me } chưa rõ “{ $said }” là mục nào. { $You } chọn một mục dưới đây, hoặc gõ TẤT CẢ để xem lại các mục.
answer-choose-all = Đây là tất cả các mục. { $You } bấm một mục, hoặc gõ số hay chữ của mục đó.
answer-choose-several = { $Me } chưa rõ { $you } chọn những mục nào. { $You } gõ các số cách nhau bằng dấu phẩy, ví dụ: 1, 3.
answer-words-none = { $You } viết giúp bằng chữ để { $me } ghi lại.
answer-words-short = { $You } viết thêm vài chữ cho rõ ý nhé.
answer-words-long = Nội dung dài { $length } chữ cái, { $me } ghi được tối đa { $most } trong một lần. { $You } gửi phần chính trước, phần còn lại gửi thêm sau.
answer-name = { $Me } chưa đọc được họ tên. { $You } viết đủ họ và tên, ví dụ: Nguyễn Văn Bình.
answer-phone = { $Me } chưa đọc được số điện thoại này. { $You } nhập 10 chữ số, ví dụ 0912 345 678, hoặc gõ BỎ QUA.
answer-moment = { $Me } chưa đọc được ngày giờ. { $You } viết giờ và ngày dương lịch, ví dụ: 7 giờ 30 ngày 05/11/2026.
answer-moment-past = Ngày giờ này đã qua. { $You } nhập ngày giờ sắp tới, ví dụ: 7 giờ 30 ngày 05/11/2026.
answer-gather = { $You } gửi thêm ảnh, tệp, ghi âm hoặc viết thêm. Nếu đã đủ, gõ XONG.
answer-gathered-words = Đã ghi thêm. Còn gì nữa { $you } cứ gửi tiếp; nếu đã đủ, gõ XONG.
answer-file-first = Đã nhận tệp thứ { $count }. { $You } viết thêm vài chữ: việc gì, ở đâu.
answer-gathered-file = Đã nhận tệp thứ { $count }. Còn gì nữa { $you } cứ gửi tiếp; nếu đã đủ, gõ XONG.
answer-files-many = { $Me } nhận tối đa { $most } tệp cho một nội dung. { $You } gõ XONG để đi tiếp.
file-too-large = Tệp này quá lớn để gửi ở đây. { $You } chụp lại ảnh nhỏ hơn, hoặc gửi tệp khác giúp nhé.
file-type-refused = Loại tệp này { $me } không mở được. { $You } gửi ảnh, ghi âm, tệp PDF hoặc Word giúp nhé.
file-not-now = { $Me } chưa giữ tệp này vì đang hỏi việc khác. { $You } trả lời xong câu đang hỏi rồi gửi lại tệp giúp nhé.
file-alone = Đã nhận { $count } tệp, { $me } gửi kèm câu hỏi của { $you }. Không muốn gửi, { $you } gõ HỦY.
file-refused = Tệp “{ $name }” gửi kèm mã { $code } { $me } không giữ được: { $why }. Phần chữ vẫn còn đủ. Nếu cần, { $you } gửi lại bằng ảnh, ghi âm, tệp PDF hoặc Word.
    .too-large = tệp lớn quá
    .type = loại tệp này không mở được ở đây
    .lost = không tải về được

choose-what-to-change = { $You } muốn sửa phần nào?
share-phone = Gửi số điện thoại của tôi

form-cancelled = Đã dừng, chưa gửi gì. { $You } cần gì cứ nhắn, hoặc gõ MENU để xem các việc.
form-cancelled-inner = Đã dừng việc vừa rồi, chưa gửi gì. { $You } làm tiếp việc đang dở trước đó:
form-changed = Dịch vụ vừa được cập nhật nên { $me } hỏi lại vài câu; những gì { $you } đã trả lời vẫn còn.
form-gone = Dịch vụ vừa được cập nhật nên việc đang làm dở không còn. { $You } gõ MENU để bắt đầu lại giúp { $me }.
cancel-nothing = Hiện không có việc nào đang làm dở. { $You } gõ MENU để xem các việc.
back-nothing = Đây là bước đầu tiên rồi.
back-nowhere = Hiện không có bước nào để quay lại. { $You } chọn một mục vừa hiện, hoặc gõ MENU để xem các việc.
button-old = Nút này thuộc một bước đã qua nên { $me } không làm lại. { $You } gõ MENU để xem các việc.
command-unknown = { $Me } chưa biết lệnh này. { $You } gõ MENU để xem các việc, hoặc cứ viết điều muốn nói.
not-your-role = Việc này không thuộc vai trò của { $you }. { $You } gõ MENU để xem các việc của mình; cần thêm vai trò thì xin mã mời ở Văn phòng.
not-your-task = Việc này dành cho cán bộ được giao. Nếu { $you } là cán bộ, xin mã mời ở Văn phòng rồi gõ /thamgia và mã.
edited = { $Me } thấy { $you } vừa sửa một tin nhắn cũ. { $Me } chỉ đọc được tin mới, { $you } gửi lại nội dung đúng giúp nhé.
flood = { $You } gửi hơi nhanh nên { $me } chưa kịp đọc. { $You } chờ { $seconds } giây rồi gửi tiếp giúp nhé.
group-chat = { $Me } chỉ trò chuyện riêng để giữ kín thông tin. { $You } mở trang của { $me } và nhắn riêng nhé.
turn-failed = { $Me } gặp trục trặc khi xử lý tin vừa rồi. Tin vẫn được giữ và sẽ được xem lại. { $You } có thể thử lại sau ít phút, hoặc gặp người trực: { $reception }.
unsupported-sticker = { $Me } chưa hiểu được hình dán. { $You } viết bằng chữ giúp nhé.
unsupported-video = { $Me } chưa nhận được phim. { $You } gửi ảnh hoặc viết bằng chữ giúp nhé.
unsupported-location = { $Me } không cần định vị. { $You } viết giúp địa điểm bằng chữ: thôn nào, gần chỗ nào.
unsupported-foreign-contact = Đây là danh thiếp của người khác nên { $me } không lưu. { $You } gửi số của chính mình, hoặc gõ BỎ QUA.
unsupported-other = { $Me } chưa nhận được loại tin này. { $You } viết bằng chữ hoặc gửi ảnh giúp nhé.

menu-group = { $group }: { $comrade } chọn việc cần làm.
menu-group-meeting = Tổ chức hội nghị
menu-group-collect = Ý kiến trước hội nghị
menu-group-day = Trong hội nghị
menu-group-after = Sau hội nghị
menu-group-supervision = Giám sát, số liệu
menu-group-office = Cán bộ và mẫu trả lời
