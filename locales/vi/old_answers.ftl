# Lời khi cho Văn phòng xem câu trả lời cũ bên cạnh việc mới, và các việc khác làm được với một việc.

do-earlier = Đã trả lời trước đây
do-open-earlier = Xem { $code }
do-look = Xem cả việc
do-further = Việc khác…
further = { $Comrade } muốn làm gì khác với việc { $code }?
earlier-line =
    • { $code }, { $state }, ngày { $day }: “{ $text }”
      Trả lời khi đó: “{ $answer }”
notice-earlier =
    Đã trả lời trước đây, gần giống việc { $code }:
    { $lines }
    { $Comrade } vẫn là người quyết định: tình hình có thể đã khác trước.
earlier-none = { $Me } chưa thấy việc nào gần giống { $code } đã được trả lời.
