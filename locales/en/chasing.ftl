# Chasing: not looked at, late, receipt not confirmed, waiting for the asker, an agency of which nobody has joined.

do-see-matter = See the matter
do-nudge = Remind the agency
do-nudge-office = Remind the office
do-ask-again = Ask again
do-go-on = Go on with what there is
do-on-paper = Handed on paper
do-invite-official = Invite an official

due-review-late = Not looked at in time: the office was to look at it before { $due } and has not accepted it. The office is reminded every working day.
extension-request =
    A request for more time waits for a decision: from { $old } until { $new }.
    { $by } asked at { $at }. Reason: { $reason }
receipt-no-account = { $agency }, of which nobody has joined; not noted as handed on
receipt-on-paper = { $agency }, handed on by { $name } on paper or by telephone at { $at }
answer-written-for = { $agency } (written down by the office as that body answered)

notice-review-late =
    ⏰ { $code } was to be looked at before { $review_due }, { $days ->
        [one] one working day
       *[other] { $days } working days
    } ago, and has not been accepted.
    { $field } · { $place }. “{ $text }”
notice-review-late-leaders =
    ⏰ { $code }, sent at { $asked }, has not been accepted by the office; it was to be looked at before { $review_due }, { $days ->
        [one] one working day
       *[other] { $days } working days
    } ago.
    { $field } · { $place }. “{ $text }”
notice-review-late-asker =
    { $code }, the matter that { $you } sent, has not been looked at by the promised moment ({ $review_due }). We are sorry for the delay.
    The office is reminded every working day until it accepts the matter; then { $you } will be told at once.

notice-late-leaders =
    ⏰ { $code } is { $days_late ->
        [one] one working day
       *[other] { $days_late } working days
    } overdue; it was due by { $due }.
    Now: { $state }. Agency: { $held }.
    { $field } · { $place }. “{ $text }”
notice-late-asker =
    { $again ->
        [no] The answer to { $code }, the matter that { $you } sent, is late; it was due by { $due }. We are sorry for the delay.
       *[yes] { $code }, the matter that { $you } sent, still has no answer, { $days_late ->
            [one] one working day
           *[other] { $days_late } working days
        } after it was due. We are sorry.
    } { $told } { $next }
late-told = Told: { $told }.
late-next = If there is no answer by { $at }, these are told next: { $told }.
late-no-next = They are reminded again and again until there is an answer, which { $me } sends to { $you } at once.
told-assignee = the agency that answers
told-agency-head = the head of that agency
told-office = the office
told-chair = the Chairman
told-front = the Front committee
notice-nudged =
    ⏰ { $by } reminds { $comrade } of { $code } (“{ $text }”). Now: { $state }. { $due_words }
done-nudged = Reminded about { $code }: { $told }.
nudged-nobody = There is nobody whom { $me } could remind about { $code } (agency: { $held }). { $Comrade } can get in touch directly.
nudged-already = { $by } sent a reminder about { $code } at { $at }. { $Me } reminds once a day only.

notice-receipt-late =
    ⏰ { $name }, { $code } was assigned at { $assigned } and nobody has pressed “Confirm receipt”. { $due_words }
    “{ $text }”
notice-receipt-late-leaders =
    ⏰ { $agency } has not confirmed receipt of { $code }, assigned at { $assigned }. { $due_words }
    { $field } · { $place }. “{ $text }”

notice-stands-in =
    Nobody of { $agency } has joined this service, so { $me } could not tell them about { $code }: { $comrade } can hand it on by paper or telephone and then press “Handed on paper”. Once an official joins, later matters arrive by themselves.
notice-on-paper-late =
    ⏰ { $code } was assigned to { $agency } at { $assigned } and nobody has noted that it was handed on. Nobody of { $agency } has joined this service: { $comrade } can hand it on by paper or telephone and then press “Handed on paper”. { $due_words }
done-on-paper = Noted: { $comrade } handed { $code } to { $agency } by paper or telephone. An answer is due by { $due }. When it comes, { $comrade } can press “Answer now” to write it down.
on-paper-already = { $code } was handed on by { $by } at { $at }.

notice-more-awaited =
    { $code }, the matter that { $you } sent, is waiting for { $you } to say more: { $question }
    Please answer before { $until }: press “Add something”, or tell the person at the reception: { $reception }.
notice-more-silence =
    ⏰ { $code } has been waiting for more from the asker since { $since }: { $days ->
        [one] one working day
       *[other] { $days } working days
    } without an answer. Asked by: { $askers }.
    The question was: { $question }
    “{ $text }”
done-asked-again = The askers of { $code } are asked again, to answer before { $until }.
done-go-on = { $code } goes on with what there is. { $due_words } The askers are told.
notice-more-not-given =
    { $code }: the asker has not added anything; the office asks to go on with what there is. { $due_words } Asked by: { $askers }.
    “{ $text }”
notice-more-not-given-asker = { $code }, the matter that { $you } sent, goes on with what there is. { $due_words } To add something later, { $you } can press “Add something”.

do-work-more = See more
work-page =
    Matters { $first } to { $last } of { $count } that wait for { $comrade }:
    { $matters }
work-line =
    • { $code } ({ $state })
    “{ $text }”
    { $due }
work-held = Agency: { $held }.
extension-decided =
    The request for more time for { $code } was decided by { $by } at { $at }: { $granted ->
        [yes] granted
       *[no] not granted
    }. { $due_words }
extension-lapsed = { $code } is now { $state }, so no request for more time is left to decide.
