# Lời về việc sau hội nghị: phân loại, thông báo kết luận, công khai kết quả, mang câu trả lời, khép hồ sơ.
# { $lines } các dòng đã xếp thứ tự · { $code } mã việc · { $due } hạn · { $missing } điều còn thiếu

open-after-list = phanloai, classify-after
    .words = phân loại sau hội nghị, việc chưa phân loại
    .about = Phân loại sau hội nghị
open-after-pack = hosocoquan, packs
    .words = danh sách cho cơ quan, in danh sách cho cơ quan, hồ sơ chuyển cơ quan
open-conclusion = ketluan, conclusion
    .words = thông báo kết luận, gửi thông báo kết luận, ai đã nhận kết luận
    .about = Thông báo kết luận
open-conclusion-receive = danhan, receivedconclusion
    .words = đã nhận kết luận, đã nhận thông báo kết luận, xác nhận kết luận
open-conclusion-read = xemketluan, readconclusion
    .words = xem kết luận, xem thông báo kết luận, đọc kết luận
open-result = congkhai, publish
    .words = công khai kết quả, công khai, công bố kết quả
    .about = Công khai kết quả
open-result-tick = dacongkhai, published
    .words = đã công khai, đã công khai kết quả, đã đọc kết quả, đã dán kết quả
open-result-read = ketquahoinghi, result
    .words = kết quả hội nghị, xem kết quả hội nghị
open-closing = khephoso, closemeeting
    .words = khép hồ sơ hội nghị, khép hồ sơ, đóng hồ sơ hội nghị
    .about = Khép hồ sơ hội nghị

after-no-meeting = Chưa có hội nghị nào đã kết thúc.
after-which = { $Comrade } chọn hội nghị:

## Phân loại

after-list =
    Phân loại sau hội nghị { $starts }, tại { $venue }: { $count ->
        [0] không còn việc nào chờ { $comrade } trong { $all } việc.
       *[other] còn { $count } trong { $all } việc. Hạn: { $due } ({ $source }).
    }{ $lines ->
        [none] { "" }
       *[some] { "" }
    { $lines }
    }{ $others ->
        [0] { "" }
       *[other] { "" }
    Ngoài ra còn { $others } việc do người khác xử lý.
    }
after-list-line = · { $code }: { $text } – { $missing }
after-missing-outcome = chưa ghi kết quả
after-missing-handing = chưa giao cơ quan nào
after-missing-sending-up = vượt thẩm quyền, chưa gửi lên cấp trên
after-missing-refusal = không thụ lý, chưa lập đề nghị từ chối
after-missing-approval = từ chối đang chờ người thứ hai duyệt
after-step-outcome = Ghi kết quả: { $code }
after-step-handing = Giao cơ quan: { $code }
after-step-sending-up = Gửi lên cấp trên: { $code }
after-step-refusal = Đề nghị từ chối: { $code }
after-step-approval = Duyệt từ chối: { $code }
after-step-see = Xem { $code }
after-pack-offer = Danh sách cho từng cơ quan
after-pack-which = Danh sách việc sau hội nghị { $starts } có ở { $count } cơ quan. { $Comrade } lấy danh sách nào?
after-pack-all = Tất cả các cơ quan
after-pack-none = Chưa có việc nào của hội nghị { $starts } được giao, gửi lên cấp trên hoặc từ chối, nên chưa có danh sách cho cơ quan.
after-pack-being-made = { $Me } đang làm danh sách, sẽ gửi ngay.
after-pack-sent = Danh sách việc của các cơ quan sau hội nghị { $starts }, tại { $venue }. Danh sách không có tên người hỏi, số điện thoại và việc hạn chế.
pack-file-name = viec-sau-hoi-nghi-{ $day }.docx
pack-title = Danh sách việc sau hội nghị đối thoại
pack-about = Hội nghị { $starts }, tại { $venue }: { $subject }
pack-made = Lập lúc { $at }
pack-nothing = Không có việc nào.
pack-tasks = Việc được giao
pack-sent-up = Việc đã gửi lên cấp trên
pack-refused = Việc không thụ lý
pack-number = TT
pack-code = Mã
pack-text = Nội dung
pack-tasks-first = Kết luận của người chủ trì
pack-tasks-last = Hạn trả lời
pack-sent-up-first = Gửi tới
pack-sent-up-last = Văn bản
pack-refused-first = Căn cứ
pack-refused-last = Ngày duyệt
pack-no-number = chưa có số
redacted-phone = (số điện thoại)
redacted-identity = (dãy số riêng)
redacted-house = (số nhà)
redacted-email = (thư điện tử)
redacted-name = (tên người)
redacted-line = · { $sort }: { $words }

## Còn lại sau hội nghị

after-left-line = · { $words }
after-left-minutes = Biên bản chưa đủ chữ ký của thư ký và người chủ trì
after-left-classes = Phân loại: còn { $count } việc, { $late ->
        [yes] quá hạn từ { $due }
       *[no] hạn { $due }
    }
after-left-notice = Thông báo kết luận chưa gửi Đảng ủy, MTTQ và các cơ quan
after-left-result = Công khai kết quả: { $missing ->
        [none] bài chưa duyệt
       *[some] còn thiếu { $missing }
    }, { $late ->
        [yes] quá hạn từ { $due }
       *[no] hạn { $due }
    }
after-way-minutes = Biên bản
after-way-classes = Phân loại sau hội nghị
after-way-notice = Thông báo kết luận
after-way-result = Công khai kết quả
after-morning =
    ⏰ { $Comrade } { $name }: sau hội nghị { $starts }, tại { $venue } còn:
    { $lines }
after-due-today =
    ⏰ { $Comrade } { $name }: hôm nay là hạn phân loại việc sau hội nghị { $starts }, tại { $venue }:
    { $lines }
after-last-hour =
    ⏰ { $Comrade } { $name }: đã hết giờ làm việc của ngày cuối phân loại sau hội nghị { $starts }, tại { $venue } mà vẫn còn:
    { $lines }
    Từ sáng mai MTTQ được báo việc còn lại.
after-late =
    ⏰ { $Comrade } { $name }: việc sau hội nghị { $starts }, tại { $venue } đã quá hạn:
    { $lines }
after-ready = { $Comrade } { $name }: hội nghị { $starts }, tại { $venue } đã ký biên bản, phân loại xong, gửi thông báo kết luận và công khai kết quả. { $Comrade } có thể khép hồ sơ.

## Thông báo kết luận

ask-conclusion-number = Thông báo kết luận hội nghị { $starts } mang số nào? Ví dụ: 45/TB-UBND. Chưa có số thì bỏ qua.
    .name = Số thông báo
ask-conclusion-note = { $Comrade } cần nói thêm điều gì, ngoài lời kết luận đã ghi? Không thì bỏ qua.
    .name = Điều nói thêm
ask-conclusion-review =
    { $Comrade } xem lại trước khi gửi tới { $receivers }:

    { $text }
    .send = Gửi thông báo
conclusion-text =
    THÔNG BÁO KẾT LUẬN{ $number ->
        [none] { "" }
       *[some] { " " }số { $number }
    }
    Hội nghị đối thoại { $starts }, tại { $venue }. Nội dung: { $subject }
    Người chủ trì kết luận: { $words }
    { $parts ->
        [none] Không có việc nào được nêu.
       *[some] { $parts }
    }{ $note ->
        [none] { "" }
       *[some] { "" }
    { $note }
    }
    Đề nghị Ủy ban MTTQ xã giám sát việc thực hiện.
conclusion-before = đã trả lời trước hội nghị
conclusion-part =
    Việc { $decided } ({ $count }):
    { $lines }
conclusion-line = · { $code }: { $text } – { $words }{ $agency ->
        [none] { "" }
       *[some] { " " }({ $agency }{ $due ->
            [none] { "" }
           *[some] , hạn { $due }
        })
    }
conclusion-code = · { $code }: nội dung xem trong việc được giao, hạn { $due }
conclusion-sent = Đã gửi thông báo kết luận.
conclusion-sent-meanwhile = Thông báo kết luận vừa được gửi hoặc hồ sơ vừa khép, nên { $me } chưa gửi thêm. Hiện nay như sau:
conclusion-stands =
    Thông báo kết luận{ $number ->
        [none] { "" }
       *[some] { " " }số { $number }
    } hội nghị { $starts }: { $by } gửi lúc { $at }, { $confirmed } trên { $count } nơi đã nhận.
    { $lines }
conclusion-receipt-line = · { $receiver }: { $how ->
        [yes] { $by } xác nhận lúc { $at }
        [paper] đã gửi bản giấy, { $by } ghi lúc { $at }
        [nobody] chưa có ai tham gia dịch vụ, cần gửi bản giấy
       *[no] chưa xác nhận
    }
conclusion-paper = Đã gửi bản giấy: { $receiver }
conclusion-send-again = Soạn và gửi lại
conclusion-list = Xem nơi đã nhận
conclusion-receive = Đã nhận
conclusion-received = Đã ghi: { $comrade } xác nhận nhận thông báo kết luận hội nghị { $starts }. Cảm ơn { $you }.
conclusion-received-already = Thông báo này đã được { $by } xác nhận lúc { $at }.
conclusion-not-yours = Thông báo này gửi tới nơi khác, { $comrade } không cần xác nhận.
conclusion-newer = Thông báo này đã có bản mới:
conclusion-nothing-awaited = Không có thông báo kết luận nào chờ { $comrade } xác nhận. Cần đọc lại, gõ XEM KẾT LUẬN.
conclusion-none-yet = Chưa có thông báo kết luận nào gửi tới { $comrade }.
conclusion-shown =
    { $text }{ $tasks ->
        [none] { "" }
       *[some] { "" }

    Việc giao cho cơ quan của { $comrade }:
    { $tasks }
    }
notice-conclusion =
    { $Comrade } { $name }, Văn phòng gửi thông báo sau đây:

    { $text }{ $tasks ->
        [none] { "" }
       *[some] { "" }

    Việc giao cho cơ quan của { $comrade } ({ $count }):
    { $tasks }
    }

    Mời { $comrade } chọn Đã nhận, hoặc gõ ĐÃ NHẬN KẾT LUẬN.
notice-conclusion-silent = ⏰ { $Comrade } { $name }: thông báo kết luận hội nghị { $starts } chưa được xác nhận. Mời { $comrade } chọn Đã nhận, hoặc gõ ĐÃ NHẬN KẾT LUẬN; cần đọc lại, gõ XEM KẾT LUẬN.
notice-conclusion-silent-office = ⏰ { $Comrade } { $name }: chưa xác nhận thông báo kết luận hội nghị { $starts }: { $receivers }. { $Me } đã nhắc những nơi có người tham gia.

## Công khai kết quả

result-text =
    KẾT QUẢ HỘI NGHỊ ĐỐI THOẠI
    Họp { $starts }, tại { $venue }. Nội dung: { $subject }
    Kết luận của người chủ trì: { $words }
    { $items ->
        [none] Không có việc nào nêu ở đây.
       *[some] { $items }
    }{ $promises ->
        [none] { "" }
       *[some] { "" }
    Xã hứa với người dân:
    { $promises }
    }
    Người dân theo dõi việc của mình bằng mã việc, hoặc hỏi Văn phòng HĐND và UBND xã.
result-item = { $number }. { $text }
result-matter = { $village ->
        [none] { "" }
       *[some] Thôn { $village }:{ " " }
    }{ $text }{ $names ->
        [none] { "" }
       *[some] { " " }({ $names } hỏi)
    } – { $decided ->
        [none] chưa có kết quả
       *[some] { $decided }: { $words }
    }{ $agency ->
        [none] { "" }
       *[some] { " " }({ $agency }, hạn { $due })
    }{ $answer ->
        [none] { "" }
       *[some] { " " }Trả lời: { $answer }
    }
result-promise = · { $text } ({ $agency }, hạn { $due })
result-not-approved = Kết quả hội nghị { $starts } chưa có bài được duyệt để công khai. Hạn công khai: { $due } ({ $source }).
result-not-fit = Bài đã duyệt nhắc tới việc nay không được công khai nữa. Văn phòng duyệt lại bài trước { $due }; nơi đã dán xin gỡ xuống.
result-see-draft = Xem bản thảo, duyệt
result-read = Xem bài đã duyệt
result-tick = Ghi đã công khai
result-stands =
    Kết quả hội nghị { $starts }: { $by } duyệt bài lúc { $at }{ $version ->
        [1] { "" }
       *[other] , bản { $version }
    }. Hạn công khai: { $due }.
    { $lines ->
        [none] Chưa ai ghi đã công khai.
       *[some] { $lines }
    }
    { $missing ->
        [none] Đã công khai đủ.
       *[some] Còn thiếu: { $missing }.
    }
result-posted-line = · { $means }, { $where }: { $by } ghi lúc { $at }{ $photo ->
        [yes] , có ảnh
       *[no] { "" }
    }
result-missing-media = loa, báo đài hoặc cổng thông tin
result-missing-board = bảng tin trụ sở (Toàn xã)
result-missing-villages = thôn { $villages }
ask-result-text-what =
    Bản thảo để công khai, hạn { $due }.{ $left_out ->
        [0] { "" }
       *[other] { " " }Không đưa vào { $left_out } việc (hạn chế, nói về cán bộ, hoặc { $comrade } đã bỏ).
    }

    { $text }

    { $taken ->
        [none] Không có gì phải che.
       *[some] Đã che:
    { $taken }
    }
    .approve = Duyệt bài này
    .edit = Viết lại một mục
    .drop = Bỏ một mục
    .later = Để sau
ask-result-text-item = Mục nào?
ask-result-text-words = { $Comrade } viết lại mục này:
result-changed-meanwhile = Có việc trong bài vừa không được công khai nữa nên { $me } chưa duyệt. Bản thảo mới:
result-approved = Đã duyệt. { $heads ->
        [0] Chưa có Trưởng thôn nào tham gia dịch vụ, Văn phòng gửi bài cho các thôn.
       *[other] { $Me } đã gửi bài cho { $heads } Trưởng thôn và mời đọc, dán ở thôn.
    }
result-approved-already = Bài này đã được duyệt lúc { $at }.
result-none-to-read = Chưa có kết quả hội nghị nào được công bố ở đây. Muốn hỏi về việc của mình, { $you } gõ TRA CỨU.
ask-result-posting-means = Kết quả hội nghị { $starts } đã công khai bằng cách nào?
ask-result-posting-village = Ở thôn nào? Bảng tin trụ sở thì chọn Toàn xã.
ask-result-posting-photo = { $Comrade } gửi một ảnh làm bằng chứng, nếu có.
result-ticked = Đã ghi: { $means }{ $photo ->
        [yes] , có ảnh
       *[no] { "" }
    }. Cảm ơn { $you }.
notice-result-to-post =
    { $Comrade } { $name }: mời { $comrade } đọc loa, dán bảng tin hoặc báo cho bà con thôn { $village } kết quả hội nghị, trước { $due }{ $version ->
        [1] .
       *[other] . Đây là bản { $version }, thay bản trước.
    }

    { $text }

    Xong, { $comrade } chọn Ghi đã công khai, hoặc gõ ĐÃ CÔNG KHAI.
notice-result-remind = ⏰ { $Comrade } { $name }: kết quả hội nghị { $starts } chưa ghi là đã công khai ở thôn { $village }, hạn { $due }. Bài đọc: gõ KẾT QUẢ HỘI NGHỊ. Xong, { $comrade } chọn Ghi đã công khai, hoặc gõ ĐÃ CÔNG KHAI.

## Mang câu trả lời

bring-line = Mang câu trả lời { $code } đến { $name } ({ $village }){ $phone ->
        [none] { "" }
       *[some] , điện thoại { $phone }
    }: { $late ->
        [yes] quá hạn từ { $due }
       *[no] hạn { $due }
    }
bring-done-of = Đã đưa { $code } đến { $name }
bring-hand = Giao người khác: { $code }, { $name }
ask-bring-hand-owner = Giao ai mang câu trả lời { $code } đến { $name } ({ $village })?
bring-handed = Đã giao { $owner } mang câu trả lời { $code } đến { $name }. Hạn: { $due }.
bring-not-to-them = Việc này phản ánh về đơn vị của { $name }, nên cần giao người khác.
bring-ticked = Đã ghi: câu trả lời { $code } đã đến { $name }. Cảm ơn { $you }.
bring-done-already = Câu trả lời { $code } đã được { $by } đưa đến { $name } lúc { $at }.
bring-dropped = Câu trả lời { $code } cho { $name } đã có bản mới, việc cũ không cần làm nữa.
notice-bring =
    { $Comrade } { $reader }: { $name } ({ $village }{ $phone ->
        [none] { "" }
       *[some] , điện thoại { $phone }
    }) không nhận được tin nhắn, nhờ { $comrade } đưa tận nơi câu trả lời { $code }, hạn { $due }:
    { $answer }
notice-bring-due = ⏰ { $Comrade } { $reader }: hôm nay là hạn đưa câu trả lời { $code } đến { $name } ({ $village }).
notice-bring-late = ⏰ { $Comrade } { $reader }: câu trả lời { $code } chưa đến { $name } ({ $village }), quá hạn từ { $due }. Cần giúp đỡ, { $comrade } báo Văn phòng.
notice-bring-late-office = ⏰ { $Comrade } { $reader }: { $owner } chưa đưa câu trả lời { $code } đến { $name } ({ $village }), quá hạn từ { $due }.

## Khép hồ sơ

closing-not-yet =
    Chưa khép được hồ sơ hội nghị { $starts }, tại { $venue }. Còn:
    { $lines }
closing-sure = Hội nghị { $starts }, tại { $venue } đã ký biên bản, phân loại xong, gửi thông báo kết luận và công khai kết quả. Khép hồ sơ?
closing-close = Khép hồ sơ
closing-done = Đã khép hồ sơ hội nghị { $starts }, tại { $venue }. Các việc đã giao vẫn được theo dõi tới khi trả lời xong.
closing-closed-already = Hồ sơ hội nghị { $starts } đã khép lúc { $at }.
notice-meeting-closed = { $Comrade } { $name }: hồ sơ hội nghị { $starts }, tại { $venue } đã khép: biên bản đã ký, việc đã phân loại, kết luận đã gửi, kết quả đã công khai.

## Lời hứa, đợt tập hợp ý kiến

notice-promises-first =
    Trước hết, { $count } lời hứa với người dân còn mở{ $late ->
        [0] { "" }
       *[other] , { $late } lời hứa quá hạn
    }:
    { $lines }
notice-promises-drafting =
    Nhắc { $comrade }: khi họp, { $count } lời hứa còn mở được nêu đầu tiên{ $late ->
        [0] { "" }
       *[other] , { $late } lời hứa quá hạn
    }:
    { $lines }
promises-first-line = { $number }. { $text } ({ $agency }, hạn { $due }{ $state ->
        [late] , quá hạn
        [reported] , đã báo xong
       *[other] { "" }
    })
collection-other-day = Đổi hạn tập hợp ý kiến
notice-collection-after-meeting = { $Comrade } { $name }: hội nghị nay họp { $starts }, mà đợt tập hợp ý kiến hết hạn { $due }, sau hội nghị. Mời { $comrade } đặt hạn sớm hơn.
