### Somebody answers in person: the assistant keeps quiet for a while, keeps what it hears, and comes back.

open-assistant = assistant, troly
    .words = assistant, call the assistant, talk to the assistant
by-hand-quiet = Somebody of the office is answering { $you } here in person, so { $me } keeps quiet for now. What { $you } write is kept. To call the assistant, type ASSISTANT.
by-hand-over = { $Me } is back. Nobody seems to have answered what { $you } wrote last, so { $me } asks, lest it be missed.
by-hand-kept =
    { $Me } is back. While somebody of the office was answering, { $you } wrote: “{ $words }”.
    { $Me } has not put this into any matter; if it belongs somewhere, write it again when what { $you } are doing is finished.
