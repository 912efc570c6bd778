# Words for sending a matter above the commune's authority up, chasing it, and taking in the reply.

do-send-up = Send up
do-chased = I chased the higher body
do-reply-up = The higher body replied
do-take-back = Take back to the commune
do-add-number = Add the letter's number

due-sent-up = Waiting for the higher body since { $since } ({ $days ->
        [one] 1 working day
       *[other] { $days } working days
    }); the days stand still.
why-sent-up = { $code } waits for a higher body since { $since }. When the reply comes, the due date moves by the working days waited.
why-waited-above = { $count ->
        [one] 1 working day
       *[other] { $count } working days
    } waited for a higher body
letter = letter no. { $number } of { $day }
letter-number-only = letter no. { $number }
letter-without-number = the letter's number follows
letter-of-today = Today

ask-send-up-body = To which body does { $code } go? { $Comrade } can choose, or type its name.
    .name = Higher body
send-up-body-wrong = { $Comrade } can choose one, or type the name of a body, for example: Department of Finance.
ask-send-up-number = Number of the letter, for example: 125/UBND-VP. Without one yet, { $comrade } can skip it; the registry adds it later and { $me } reminds.
    .name = Number of the letter
ask-send-up-day = Date of the letter? { $Comrade } can choose, or type it, for example: 05/10/2026.
    .name = Date of the letter
letter-day-wrong = { $Me } does not understand this date, or it is still to come. { $Comrade } can type the letter's date, for example: 05/10/2026.
ask-send-up-review =
    Send { $code } to { $body }: { $letter }.
    While it waits it is not late. The asker is told where it went, and that the commune asks again on { $chase }.
    .send = It was sent
done-sent-up = On record: { $code } was sent to { $body }. { $Me } reminds { $comrade } to chase it on { $chase }. The asker is told.
done-sent-up-without-number = On record: { $code } was sent to { $body }, without a number yet; { $me } reminds every working day until there is one. { $Me } reminds { $comrade } to chase it on { $chase }. The asker is told.
ask-chased-note = How was { $body } chased about { $code } (whom, how, what did they say)? Only officials read this.
done-chased = On record. { $Me } reminds { $comrade } to chase { $code } again on { $chase }. The asker is told that there is no reply yet.
ask-add-number-number = Number of the letter to { $body } about { $code }?
ask-add-number-day = Date of the letter? { $Comrade } can choose, or type it, for example: 05/10/2026.
number-there = { $code } has its { $letter } already.
done-number-added = { $code } has its { $letter } now.
ask-reply-up-text = What does { $body } reply about { $code }? Please write it as the asker should read it.
    .name = Reply
ask-reply-up-more = Noted. Photos or files of the reply can follow, or more words. Then type DONE.
    .name = Files, more words
ask-reply-up-review =
    Draft answer to { $code }, with { $files } files:
    { $text }
    .send = Send for release
answer-from-above = { $body } (passed on by: { $desk })
reply-from-above =
    { $body } replies:
    { $text }
ask-take-back-reason = Why is { $code } taken back from { $body }? The asker reads this too.
done-taken-back = { $code } was taken back. The days are counted again; the answer is due { $due }. The asker is told.

notice-sent-up =
    { $code } is above the commune's authority, so it was sent to { $body } on { $sent } ({ $letter }).
    { $You } need not send it again. Without a reply the commune asks again on { $chase } and tells { $you }.
notice-carry-sent-up = { $code } of { $people } is above the commune's authority, so it was sent to { $body } ({ $letter }). Without a reply the commune asks again on { $chase }. Please tell them.
notice-sent-up-office =
    { $sender } sent { $code } to { $body } ({ $letter }).
    Asked by: { $askers }. “{ $text }”
notice-sent-up-front = { $code } ({ $field }) is above the commune's authority and was sent to { $body } ({ $letter }). The commune asks again on { $chase }.
notice-chase-due =
    ⏰ { $code } (“{ $text }”) went to { $body } on { $sent } ({ $letter }), waits for { $waited } working days, no reply yet.
    { $times ->
        [0] Not chased yet.
       *[other] Chased { $times } times, the last time: “{ $note }”
    }
    Please call or write to them, then press “I chased the higher body”; when there is a reply, press “The higher body replied”.
notice-number-missing = ⏰ { $code } went to { $body } on { $sent } without a number. Please ask the registry and press “Add the letter's number”.
notice-chased = { $code } has waited { $waited } working days for { $body } without a reply. The commune asked again today; if there is still none, it asks again on { $chase }.
notice-carry-chased = { $code } of { $people } has waited { $waited } working days for { $body } without a reply. The commune asked again today; if there is still none, it asks again on { $chase }. Please tell them.
notice-taken-back = { $code } was taken back from { $body }; the commune goes on with it. Reason: { $why } { $due_words }
notice-carry-taken-back = { $code } of { $people } was taken back from { $body }; the commune goes on with it. Reason: { $why } { $due_words } Please tell them.
notice-taken-back-office = { $code } was taken back from { $body }. Reason: { $why } { $due_words }
