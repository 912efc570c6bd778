### Lời trên trang trò chuyện. $office: tên cơ quan, ví dụ "UBND xã Đường An".

## Đầu trang
web-title = Trò chuyện với trợ lý của { $office }
web-description = Gửi câu hỏi, phản ánh và đăng ký đối thoại với Chủ tịch { $office }.
web-skip = Đến ô viết tin
web-assistant-note = Trợ lý tự động, không phải cán bộ
web-call = Gọi văn phòng
web-other-language = English
web-other-language-short = EN
web-other-language-code = en

## Lời chào khi chưa có tin nào
web-intro-title = Chào ông/bà
web-intro = Ông/bà muốn hỏi, phản ánh hoặc đăng ký đối thoại với Chủ tịch { $office }: bấm Bắt đầu, hoặc viết vào ô ở cuối trang như nhắn tin.
web-start = Bắt đầu
web-no-chat = Máy này chưa mở được khung trò chuyện. Ông/bà tải lại trang, hoặc liên hệ trực tiếp với văn phòng.
web-contact-title = Gặp người của văn phòng
web-contact-phone = Điện thoại
web-contact-address = Địa chỉ
web-loading = Đang mở cuộc trò chuyện…

## Cuộc trò chuyện
web-log = Cuộc trò chuyện
web-you = Ông/bà:
web-assistant = Trợ lý:
web-choices = Chọn một câu trả lời, hoặc gõ số
web-choices-closed = Đã trả lời
web-photo = Ảnh: { $name }
web-photo-unnamed = Ảnh
web-download = Tải về: { $name }
web-new-below = Có tin mới ở dưới
web-weekdays = Chủ nhật|thứ Hai|thứ Ba|thứ Tư|thứ Năm|thứ Sáu|thứ Bảy
web-day = { $weekday }, ngày { $date }
web-time = { $hour } giờ { $minute }

## Ô viết tin
web-composer = Viết tin
web-message = Nội dung tin nhắn
web-message-hint = Viết vào đây…
web-enter-hint = Phím Enter để gửi, Shift + Enter để xuống dòng.
web-send = Gửi
web-attach = Ảnh, tệp
web-attach-label = Chọn ảnh, tệp hoặc ghi âm để gửi

## Tình trạng của từng tin ông/bà gửi
web-state-sending = Đang gửi…
web-state-uploading = Đang gửi tệp: { $percent } %
web-state-waiting = Chưa gửi, trợ lý sẽ tự gửi lại
web-state-sent = Đã gửi
web-state-failed = Chưa gửi được
web-retry = Gửi lại
web-edit = Sửa rồi gửi
web-remove = Bỏ tin này

## Khi có trở ngại: nói việc cần làm, không trách
web-offline = Mất mạng. Trợ lý giữ tin của ông/bà và sẽ gửi lại khi có mạng.
web-busy = Hệ thống đang bận. Trợ lý giữ tin của ông/bà và sẽ gửi lại sau ít giây.
web-too-many = Trợ lý nhận nhiều tin liền nhau nên gửi chậm lại. Tin còn lại sẽ được gửi sau ít phút.
web-no-visitor = Để trò chuyện, ông/bà cho phép trang này dùng cookie trong phần cài đặt trình duyệt rồi tải lại trang, hoặc gọi văn phòng.
web-back-online = Đã có mạng trở lại.
web-error-text-too-long = Tin này dài hơn { $limit } chữ. Ông/bà chia thành vài tin ngắn hơn rồi gửi.
web-error-file-too-large = Tệp này lớn hơn { $limit } MB. Ông/bà chọn tệp nhỏ hơn, hoặc mang đến văn phòng.
web-error-empty-file = Tệp này không có nội dung. Ông/bà chọn tệp khác.
web-error-unknown-file = Trang đóng trước khi gửi xong tệp này. Ông/bà chọn lại tệp để gửi.
web-error-too-much-today = Hôm nay trang này đã nhận đủ dung lượng tệp từ mạng ông/bà đang dùng. Ông/bà gửi lời nhắn trước, ngày mai gửi tệp, hoặc mang đến văn phòng.
web-error-other = Trợ lý chưa nhận được tin này. Ông/bà bấm Gửi lại; nếu vẫn chưa được, xin gọi văn phòng.

## Dành cho người quản trị
web-check-uploads = Thư mục tệp tải lên của trang trò chuyện không ghi được: kiểm tra quyền ghi và dung lượng đĩa trống.
