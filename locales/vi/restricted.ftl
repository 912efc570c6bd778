# Lời khi một việc lẽ ra phải đi cửa khác (khiếu nại, tố cáo, tòa án, khẩn cấp) được hạn chế người đọc.

do-restrict = Hạn chế: khiếu nại, tố cáo…
do-unrestrict = Bỏ hạn chế
ask-restrict-door = Việc { $code } thật ra thuộc loại nào?
    .complaint = Khiếu nại quyết định hành chính
    .denunciation = Tố cáo
    .court = Việc của tòa án, thi hành án
    .emergency = Việc khẩn cấp
    .name = Loại
ask-restrict-review =
    Hạn chế việc { $code }: chỉ Văn phòng, Chủ tịch và cơ quan được giao đọc; không hiện ở tìm kiếm, tổng hợp, công khai.
    Người hỏi sẽ nhận lời này: { $advice }
    .send = Hạn chế và báo người hỏi
restricted-already = Việc { $code } đã được hạn chế trước đó; người hỏi đã được hướng dẫn.
restricted-not = Việc { $code } hiện không bị hạn chế.
done-restricted = Đã hạn chế việc { $code } và gửi lời hướng dẫn cho người hỏi.{ $open ->
        [yes] {" "}Việc vẫn mở: { $comrade } giao nơi có thẩm quyền hoặc trả lời, rồi mới xong.
       *[no] {""}
    }
ask-unrestrict-reason = Vì sao bỏ hạn chế việc { $code }?
done-unrestricted = Đã bỏ hạn chế việc { $code }. Tên người hỏi vẫn chỉ cán bộ được xem.
notice-restricted =
    Về việc { $code } của { $you }: { $advice }
    Nội dung { $you } đã gửi được giữ kín, chỉ người có trách nhiệm đọc.
notice-carry-restricted = Nhờ { $you } báo lại riêng { $people } về việc { $code }: { $advice } Nội dung đã gửi được giữ kín.
notice-unrestricted = Việc { $code } của { $you } được xem xét như một phản ánh, kiến nghị bình thường. Tên { $you } vẫn chỉ cán bộ xem.
notice-carry-unrestricted = Việc { $code } của { $people } được xem xét như một phản ánh, kiến nghị bình thường. Nhờ { $you } báo lại riêng người dân.
mark-restricted = Hạn chế: chỉ Văn phòng, Chủ tịch và cơ quan được giao đọc.
