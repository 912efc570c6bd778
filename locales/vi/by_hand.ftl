### Cán bộ trả lời trực tiếp: trợ lý im lặng một lúc, giữ lời, rồi trở lại.

open-assistant = troly, assistant
    .words = trợ lý, gọi trợ lý, trợ lý ơi, gặp trợ lý
by-hand-quiet = Cán bộ đang trả lời { $you } trực tiếp ở đây nên { $me } tạm im lặng. Lời { $you } nhắn vẫn được giữ. Cần { $me }, { $you } gõ TRỢ LÝ.
by-hand-over = { $Me } trở lại với { $you }. Lời { $you } nhắn sau cùng chưa thấy cán bộ trả lời, nên { $me } hỏi để không bị sót.
by-hand-kept =
    { $Me } trở lại với { $you }. Lúc cán bộ trả lời trực tiếp, { $you } có nhắn: “{ $words }”.
    { $Me } chưa ghi lời này vào việc nào; cần ghi, { $you } nhắn lại sau khi xong việc đang làm.
