# Giám sát: bàn của Mặt trận, ý kiến giám sát, đề nghị xem xét lại, sổ lời hứa.

see-matter = Xem việc này
list-more = Xem tiếp

open-desk = giamsat, desk
    .words = giám sát, bàn giám sát, xem việc giám sát
    .about = Bàn giám sát
desk =
    Bàn giám sát: { $open } việc đang giải quyết, { $late ->
        [0] không có việc quá hạn.
       *[other] { $late } việc quá hạn.
    } { $Comrade } xem nhóm nào?
desk-late = Quá hạn ({ $count })
desk-refused = Không xem xét lại ({ $count })
desk-waiting = Chờ lâu trên 20 ngày ({ $count })
desk-stopped = Đang chờ người dân hoặc cấp trên ({ $count })
desk-not-settled = Người dân chưa hài lòng ({ $count })
desk-examined = Đang xem xét lại ({ $count })
desk-commented = Đã có ý kiến giám sát ({ $count })
desk-answered = Đã trả lời trong 30 ngày ({ $count })
desk-by-agency = Theo cơ quan
desk-agencies =
    { $count ->
        [0] Không cơ quan nào đang giữ việc chưa trả lời.
       *[other] Việc đang giải quyết theo cơ quan:
    }
desk-agency = { $agency } ({ $count })
desk-list =
    { $title }
    { $lines ->
        [none] Hiện không có việc nào.
       *[some] { $lines }
    }
desk-line = - { $code }: { $state }; { $agency }; { $late ->
        [0] { $waiting ->
            [0] gửi hôm nay
           *[other] gửi cách đây { $waiting } ngày
        }
       *[other] quá hạn { $late } ngày làm việc, gửi cách đây { $waiting } ngày
    }. “{ $text }”

do-comment = Góp ý kiến giám sát
do-re-examine = Đề nghị xem xét lại
do-re-examined = Trả lời đề nghị xem xét lại
ask-comment-text = Ý kiến giám sát về việc { $code } ({ $state })? Văn phòng, cơ quan giải quyết và Chủ tịch sẽ đọc. Ý kiến đã gửi thì không sửa được.
    .name = Ý kiến
ask-comment-review = Ý kiến giám sát về việc { $code }: “{ $text }”
    .send = Gửi ý kiến
commented = Đã gửi ý kiến giám sát về việc { $code }. Ý kiến nằm cùng hồ sơ của việc này.
notice-commented = Ủy ban MTTQ xã ({ $by }) có ý kiến giám sát về việc { $code }: “{ $comment }”
comment-gone = Việc { $code } { $state }, nên ý kiến giám sát gửi vào việc đang được giải quyết.
comment-line = Ý kiến giám sát ({ $by }, { $at }): “{ $text }”

re-examination-not-now = Việc { $code } { $state }. Chỉ đề nghị xem xét lại khi việc đã có trả lời hoặc bị từ chối; lúc này { $comrade } góp ý kiến giám sát.
re-examination-waiting = Việc { $code } đang được xem xét lại theo đề nghị lúc { $asked }, hạn trả lời { $due }.
ask-re-examine-text = Vì sao cần xem xét lại việc { $code } ({ $state })? Hạn trả lời sẽ là { $due }.
    .name = Lý do
ask-re-examine-review =
    Đề nghị xem xét lại việc { $code }: “{ $text }”
    Văn phòng, cơ quan giải quyết và Chủ tịch phải trả lời trước { $due }.
    .send = Gửi đề nghị
re-examination-asked = Đã gửi đề nghị xem xét lại việc { $code }. Hạn trả lời: { $due }. Trợ lý sẽ báo { $comrade } khi có trả lời hoặc khi quá hạn.
re-examination-none = Việc { $code } không có đề nghị xem xét lại nào đang chờ: { $state }.
ask-re-examined-what = Mặt trận đề nghị xem xét lại việc { $code } (hạn { $due }): “{ $reason }”. Kết quả xem xét?
    .name = Kết quả
    .keep = Giữ kết quả đã trả lời
    .reopen = Mở lại để giải quyết tiếp
ask-re-examined-reply = { $Comrade } viết trả lời cho Mặt trận.
    .name = Trả lời
ask-re-examined-review =
    Việc { $code }, { $what ->
        [reopen] mở lại để giải quyết tiếp
       *[keep] giữ kết quả đã trả lời
    }. Trả lời Mặt trận: “{ $reply }”
    .send = Gửi trả lời
re-examination-answered = { $what ->
        [reopen] Đã mở lại việc { $code } và báo Mặt trận, người hỏi.
       *[keep] Đã trả lời Mặt trận về việc { $code }.
    }
notice-re-examination-asked =
    Ủy ban MTTQ xã đề nghị xem xét lại việc { $code } ({ $state }): “{ $reason }”
    Nội dung việc: “{ $text }”
    Hạn trả lời: { $due }.
notice-re-examination-near = Trợ lý nhắc: đề nghị của Mặt trận xem xét lại việc { $code } cần trả lời trước { $due }.
notice-re-examination-late = Đề nghị của Mặt trận xem xét lại việc { $code } đã quá hạn ({ $due }) mà chưa có trả lời.
notice-re-examination-late-front = Đề nghị xem xét lại việc { $code } đã quá hạn ({ $due }) mà chưa có trả lời. Văn phòng và Chủ tịch đã được báo.
notice-re-examined = { $by } trả lời đề nghị xem xét lại việc { $code }, { $what ->
        [reopen] mở lại để giải quyết tiếp, hạn { $new_due }
       *[keep] giữ kết quả đã trả lời
    }: “{ $reply }”
notice-re-examined-asker = Ủy ban MTTQ xã đã đề nghị xem xét lại việc { $code } của { $you }, và việc được mở lại. Hạn trả lời mới: { $new_due }. { $You } không phải làm gì thêm.
mark-examined = Mặt trận đề nghị xem xét lại ({ $at }): “{ $reason }” { $result ->
        [waits] Đang chờ trả lời, hạn { $due }.
        [reopened] Đã mở lại để giải quyết tiếp. Trả lời: “{ $reply }”
       *[kept] Giữ kết quả đã trả lời. Trả lời: “{ $reply }”
    }
mark-promise = Đã hứa với người dân: “{ $text }” { $agency }, { $state ->
        [kept] đã làm xong và được xác nhận.
        [reported] báo đã làm xong, chờ xác nhận.
       *[open] hẹn xong trước { $due }.
    }
due-examined = Mặt trận đề nghị xem xét lại, cần trả lời trước { $due }.
notice-re-examined-office =
    Việc { $code } được mở lại theo đề nghị của Mặt trận ({ $by }: “{ $reply }”).
    “{ $text }”
    Hạn trả lời mới: { $new_due }. Trước đây { $agency } giữ việc này; đề nghị { $comrade } giao việc.

open-promises = loihua, promises
    .words = sổ lời hứa, lời hứa, xem lời hứa, việc đã hứa
    .about = Sổ lời hứa
do-promise = Ghi lời hứa
promise-book = Xem sổ lời hứa
promise-number = Lời hứa { $number }
promises =
    Sổ lời hứa: { $open } lời hứa còn mở ({ $late } quá hạn), { $kept } đã giữ ({ $in_time } đúng hạn).
    { $lines ->
        [none] Không còn lời hứa nào mở.
       *[some] { $lines }
    }
promise-kept = Xem các lời hứa đã giữ
promise-see = Xem bằng chứng
promises-first =
    Nêu trước tại hội nghị: { $count } điều đã hứa với người dân còn mở, gấp nhất ở trên:
    { $lines }
promises-kept =
    Đã giữ { $count } lời hứa:
    { $lines ->
        [none] Chưa có lời hứa nào.
       *[some] { $lines }
    }
promise-line = { $number }. { $code }, { $agency }: “{ $text }” { $state ->
        [late] Quá hạn { $days } ngày làm việc (hẹn { $due }).
        [reported] Đã báo xong, chờ xác nhận.
        [kept] Đã giữ.
       *[open] Hẹn { $due }.
    }
ask-promise-text = Lời hứa với người dân về việc { $code }, đúng lời người chủ trì?
    .name = Lời hứa
ask-promise-agency = Cơ quan nào làm?
    .name = Cơ quan
ask-promise-due = Xong trước lúc nào? Ví dụ: 17h ngày 20/12.
    .name = Hẹn xong
ask-promise-review =
    Lời hứa về việc { $code }: “{ $text }”
    { $agency }, xong trước { $due }. Người hỏi và Mặt trận được báo.
    .send = Ghi vào sổ
promise-day-passed = Ngày hẹn đã qua. { $Comrade } cho ngày khác.
promise-not-now = { $restricted ->
        [True] Việc { $code } được xem riêng, nên không ghi vào sổ lời hứa.
       *[other] Việc { $code } { $state }, nên lời hứa ghi vào việc đang được giải quyết.
    }
promise-made = Đã ghi lời hứa về việc { $code }: { $agency }, xong trước { $due }.
promise-work-line = { $state ->
        [reported] • Lời hứa về việc { $code } đã được báo xong, chờ xác nhận: “{ $text }”
        [late] • Lời hứa về việc { $code } quá hẹn { $days } ngày làm việc (hẹn { $due }): “{ $text }”
       *[open] • Lời hứa về việc { $code }, hẹn xong trước { $due }: “{ $text }”
    }
promise-work-see = Lời hứa { $code }
promise-not-yours = Lời hứa này thuộc cơ quan khác.
promise-report = Báo đã làm xong
promise-confirm = Xác nhận đã làm xong
promise-doubt = Chưa xong, trả lại
ask-promise-done-proof = “{ $text }” đã làm những gì? { $Comrade } viết vài dòng và gửi ảnh hoặc văn bản làm bằng chứng. Đủ rồi gõ XONG.
    .name = Bằng chứng
ask-promise-done-review =
    Báo đã làm xong “{ $text }”:
    { $proof ->
        [none] (không có chữ)
       *[some] “{ $proof }”
    } Tệp kèm: { $files }. Người khác sẽ xác nhận.
    .send = Báo đã xong
promise-no-proof = Lời hứa chỉ khép khi có bằng chứng: { $comrade } viết đã làm gì, hoặc gửi ảnh.
promise-reported = Đã báo xong lời hứa về việc { $code }. Văn phòng hoặc Chủ tịch xem bằng chứng rồi xác nhận.
promise-own-report = { $Comrade } đã báo xong lời hứa này, nên người khác phải xác nhận.
promise-confirmed = Đã xác nhận lời hứa về việc { $code } được giữ, và báo người hỏi, Mặt trận.
ask-promise-doubt-text = Còn thiếu gì? Cơ quan sẽ đọc.
promise-doubted = Đã trả lại lời hứa về việc { $code } cho { $agency }. Ngày hẹn vẫn là { $due }.
promise-shown =
    Lời hứa về việc { $code }, { $agency }: “{ $text }”
    { $state ->
        [late] Quá hạn { $days } ngày làm việc (hẹn { $due }).
        [reported] { $by } báo đã làm xong, chờ xác nhận.
        [kept] Đã giữ, do { $by } báo.
       *[open] Hẹn xong trước { $due }.
    }{ $proof ->
        [none] {""}
       *[some] {" "}Bằng chứng: “{ $proof }”
    }{ $doubt ->
        [none] {""}
       *[some] {" "}Lần trước bị trả lại: “{ $doubt }”
    }
notice-promise-made = Người chủ trì hứa với người dân về việc { $code }: “{ $text }”. { $agency } làm xong trước { $due }. Xong thì { $comrade } báo kèm bằng chứng; gõ LỜI HỨA để xem sổ.
notice-promise-made-asker = Về việc { $code } của { $you }, UBND xã hứa: “{ $text }”, xong trước { $due }. { $agency } làm; Mặt trận xã theo dõi. Xong, trợ lý báo { $you }.
notice-promise-made-front = Lời hứa mới về việc { $code }: “{ $text }”. { $agency }, xong trước { $due }.
notice-promise-near = Trợ lý nhắc: lời hứa “{ $text }” (việc { $code }) hẹn xong trước { $due }.
notice-promise-due = Hôm nay là ngày hẹn của lời hứa “{ $text }” (việc { $code }). Xong rồi, { $comrade } báo kèm bằng chứng.
notice-promise-late = Lời hứa “{ $text }” (việc { $code }) đã quá ngày hẹn ({ $due }). Xong rồi, { $comrade } báo kèm bằng chứng.
notice-promise-late-asker = Lời hứa về việc { $code } của { $you } (“{ $text }”) chưa xong đúng hẹn { $due }. Văn phòng và Chủ tịch đã được báo; xong, trợ lý báo { $you } ngay.
notice-promise-late-leaders = { $agency } chưa làm xong lời hứa “{ $text }” (việc { $code }), hẹn { $due }.
notice-promise-very-late = Lời hứa “{ $text }” (việc { $code }) quá hẹn { $days } ngày làm việc. { $agency } chưa báo xong.
notice-promise-reported = { $by } báo đã làm xong lời hứa “{ $text }” (việc { $code }). Bằng chứng: { $proof ->
        [none] { $files } tệp
       *[some] “{ $proof }”{ $files ->
            [0] {""}
           *[other] , { $files } tệp
        }
    }.
notice-promise-doubted = Lời hứa “{ $text }” (việc { $code }) bị trả lại: “{ $doubt }”. Ngày hẹn vẫn là { $due }.
notice-promise-kept = UBND xã đã làm xong điều đã hứa về việc { $code } của { $you }: “{ $text }”.{ $proof ->
        [none] {""}
       *[some] {" "}{ $proof }
    }
notice-promise-kept-officials = Lời hứa “{ $text }” (việc { $code }) đã được xác nhận là giữ.
