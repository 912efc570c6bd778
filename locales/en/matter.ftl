# Words about a matter: seeing, changing, withdrawing, triage, assigning, answering, more time, deadlines, the asker's verdict.

open-work = work
    .words = work, my work, tasks, my tasks, what is waiting
    .about = What is waiting for me
open-data-see = see
    .words = see, see my data
    .about = See my data
open-data-correct = correct
    .words = correct, correct my data
    .about = Correct my name, village, phone
open-data-erase = erase
    .words = erase, erase my data, delete my data
    .about = Erase my data
open-data-stop = stop
    .words = stop, stop messages
    .about = Stop messages to me
open-data-resume = resume
    .words = resume, resume messages
    .about = Get messages again
open-data-policy = rights
    .words = rights, my rights, policy, privacy, privacy policy
    .about = My rights and the policy

# Seeing a matter
kind-question = question
kind-report = report
kind-proposal = proposal
kind-opinion = opinion
no-agency = not assigned yet
due = An answer is due by { $due }.
due-late = Overdue by { $days ->
        [one] { $days } working day
       *[other] { $days } working days
    } (due { $due }).
due-review = The office will look at it before { $due }.
due-paused = Waiting for more from the asker since { $since } ({ $days ->
        [one] one working day
       *[other] { $days } working days
    }); the clock stands.
due-none = No clock is running any more.
askers-front = from the Front's summary of opinions
askers-nobody = not known
due-not-set = No due date is set yet.
due-merged = It goes on under { $into }.
agency-prepares = { $agency }, preparing an answer for the meeting
receipt-not-yet = { $agency }, receipt not confirmed yet
receipt-by = { $agency }, received by { $name } at { $at }
names-and-more = { $names } and others ({ $count } people in all)
name-erased = (name erased)
matter-joined-words = { $name }, who asks the same, wrote: { $text }
matter-own =
    { $code }: { $text }
    Now: { $state }. Agency: { $agency }.
    { $due }
matter-answered =
    { $code }: { $text }
    Now: { $state }. Answer of { $agency }:
    { $answer }{ $promised ->
        [none] {""}
       *[some] {"\u000A"}{ $promised }
    }
matter-looked-up = { $code }: { $state }. Agency: { $agency }. { $due }
matter-official =
    { $code } · { $kind } · { $field }
    Place: { $place }. Asked by: { $askers }. Files: { $files }.
    Text: { $text }
    Now: { $state }. Agency: { $agency }. { $due }{ $marks }
matter-draft = Answer waiting for release: { $text }
matter-released = Answer given: { $text }
matter-moved-on = The matter { $code } is now { $state }, so this step is not possible any more.
not-your-desk = The matter { $code } is not on your desk. { $Comrade } can type WORK to see what waits for { $comrade }.
not-your-matter = This matter is not in the name of { $you }. { $You } can type FOLLOW to see your own.

follow-list =
    { $You } have sent { $count ->
        [one] { $count } matter
       *[other] { $count } matters
    }:
    { $matters }
    { $You } can press one to see it.
search-list =
    Found { $count } matters:
    { $matters }
    { $You } can press one to see it.
search-nothing = No matter holds the words “{ $words }”. { $You } can try fewer words, with or without marks.
follow-line = • { $code }: { $text } ({ $state })
ask-follow-code = { $You } can type the code from the receipt, for example BÌNH AN 4827, or a few words of what was sent.
    .name = Code
ask-follow-tail = { $You } can type the last 4 digits of the phone number that was left with this matter.
    .name = Last 4 digits of the phone
follow-tail-wrong = { $Me } needs the last 4 digits of the phone number that was left, for example: 5678.
follow-not-found = { $Me } finds no matter that fits. { $You } can check the code and the last 4 digits again, or ask the person on duty: { $reception }.
follow-no-such-code = No matter has the code { $code }. { $Comrade } can check it and type FOLLOW with the code.
follow-too-many = Today code and phone digits did not fit many times, so { $me } has stopped looking up codes here until tomorrow. { $You } can ask the person on duty: { $reception }.
follow-code-rests = Today this code was typed many times with phone digits that do not fit, so { $me } has stopped looking it up until tomorrow, to protect whoever sent it. To see it sooner, { $you } can ask the person on duty: { $reception }.

# Buttons
do-why-date = Why this date?
do-matter-change = Change the words
do-matter-add = Add something
do-matter-withdraw = Withdraw it
do-verdict-settled = It is settled
do-verdict-not-settled = Not settled, say why
do-assign-lead = Assign to { $agency }
do-accept = Accept only
do-assign-other = Other agency or date
do-set-field = Change the field
do-merge = Merge into another matter
do-ask-more = Ask the citizen for more
do-answer = Answer now
do-receive = Confirm receipt
do-extend = Ask for more time
do-release = Release and send
do-return = Return for changes
do-extension-grant = Grant more time
do-extension-refuse = Refuse more time

# Why this date
unit-working = working days
unit-calendar = days
why-date =
    { $code }: due { $due }.
    { $count } { $unit } are counted, beginning with the day after { $start }. By: { $source }.
    Days counted: { $counted }.
    Days not counted: { $skipped }.
why-weekend = { $count ->
        [one] { $count } weekend day
       *[other] { $count } weekend days
    }
why-special = { $day } ({ $source })
why-none-skipped = none
why-unconfirmed = there is no official announcement yet about { $days }, so the date may move
why-run = { $first } to { $last }
why-swapped = { $day } (a Saturday worked instead)
why-paused = The office has been waiting for more about { $code } since { $since }. Once it comes, the date moves by as many working days.
why-moved = The date for { $code } has moved to { $due }: { $moves }.
why-extended = { $count ->
        [one] one more working day granted
       *[other] { $count } more working days granted
    }
why-first = The first date that was set, { $first }, stays on record.
working-days = { $count ->
        [one] { $count } working day
       *[other] { $count } working days
    }

# Changing, withdrawing, adding
ask-change-matter-text =
    The words of { $code } now: { $text }
    { $You } can write all of it anew.
ask-withdraw-matter-sure = { $others ->
        [no] { $You } want to withdraw { $code } ({ $text })? Then nobody will answer it any more.
       *[yes] { $You } want to leave { $code } ({ $text })? The others who ask it will still be answered; { $you } will hear nothing more of it.
    }
    .yes = Withdraw
    .no = Keep it
ask-add-more-more = { $asked ->
        [yes] An official asks about { $code }: { $question } { $You } can answer with words, photos, files or a voice message. When it is all, type DONE.
       *[no] { $You } can add words, photos, files or a voice message to { $code }. When it is all, type DONE.
    }
done-changed = The words of { $code } are changed. The office reads the new ones.
withdraw-kept = { $code } is kept.
done-withdrawn = { $code } is withdrawn. If it is needed again, { $you } can simply send it again.
done-added = Added to { $code }; the official in charge is told.
done-more-given = Added to { $code }; the officials in charge are told. { $days ->
        [0] The clock runs again.
        [one] The clock runs again, one working day of waiting being added.
       *[other] The clock runs again, { $days } working days of waiting being added.
    } { $due_words }
added-nothing = { $You } have not added anything to { $code }. To add something, { $you } can press “Add something” again.

# Triage and assigning
ask-assign-agency = Which agency is to answer { $code }?
    .name = Agency
ask-assign-days = How many working days for { $code }? { $Comrade } can type a number from 1 to 60, for example: 7.
    .name = Number of days
answer-days = { $Me } is not sure how long. { $Comrade } can type a number of working days from 1 to 60, for example: 7 days.
words-days = day, days, working day, working days
ask-set-field-field = What is { $code } really about?
ask-merge-into = { $count ->
        [0] { $Me } finds nothing like { $code } (“{ $text }”). If { $comrade } know the same matter, type its code; otherwise type CANCEL.
       *[other] Which matter is the same as { $code } (“{ $text }”)? { $Comrade } can choose, or type its code.
    }
    { $matters }
    .name = The same matter
merge-unknown = { $Me } finds no matter with this code. { $Comrade } can choose, or type the whole code, for example: BÌNH AN 4827.
ask-ask-more-text = What do the people need to be asked about { $code }? { $Comrade } can write it as they will read it.
    .name = Question
ask-ask-more-review = Send this question to the asker? The clock stands until there is an answer: { $text }
    .send = Send the question
merge-impossible = { $code } and { $into } cannot be merged: they must be two matters, both open, not both with a draft, and about the same unit or none.
done-accepted = { $code } is accepted. An answer is due by { $due }.
done-assigned = { $code } is assigned to { $agency }. An answer is due by { $due }.
assigned-already = { $by } assigned { $code } to { $agency } at { $at } already. Due by { $due }. { $Comrade } need not assign it again.
done-field = The field of { $code } is now: { $field }.
done-merged = { $code } is merged into { $into }. The askers are told and will get the same answer. { $due_words }
done-more-asked = The asker of { $code } is asked for more. The clock stands until there is an answer.
done-received = Noted: { $comrade } have { $code } in hand. An answer is due by { $due }.
received-already = { $by } confirmed receipt of { $code } at { $at } already. Due by { $due }.

# Answering
ask-answer-text =
    The words of { $code }: { $question }
    { $Comrade } can write the answer as people will read it: what was found, on what ground, what will be done and when.
    .name = Answer
ask-answer-more = Noted. { $Comrade } can add photos or files, or write more. When it is all, type DONE.
    .name = Files, more words
ask-answer-review =
    Answer to { $code }, with { $files ->
        [one] { $files } file
       *[other] { $files } files
    }:
    { $text }{ $above ->
        [none] {""}
       *[other] {"\u000A"}It is passed on as the reply of { $above }.
    }
    .send = Send for release
ask-return-answer-reason = Why is the draft for { $code } returned? The agency that wrote it will read this.
done-drafted = The answer to { $code } waits for release. Once released, it goes to the askers by itself.
done-drafted-own = The answer to { $code } is noted. { $Comrade } may release it: send it to the askers now?
done-released = Released. The answer to { $code } is on its way to the askers.
done-returned = The draft for { $code } is returned with the reason.
release-nothing = No draft for { $code } is waiting for release.

# More time
ask-extend-days = { $code } is due { $due }. { $Comrade } can ask for more time: how much?
    .name = Days
ask-extend-reason = Why does { $code } need more time? The askers will read this too.
    .name = Reason
ask-extend-review = Ask for more time for { $code } until { $new }, because: { $reason }
    .send = Send the request
extension-impossible = More time cannot be asked for { $code } now.
extension-waiting = A request for more time for { $code } is already waiting to be decided.
done-extension-asked = The request for more time for { $code } is sent. Until it is decided, the old date counts.
done-extension-granted = Granted. { $code } is now due { $due }. The askers are told.
done-extension-refused = Not granted. { $code } is still due { $due }.

# The asker's verdict
ask-not-settled-reason = { $You } can say what is still open about { $code }. The office and the Fatherland Front committee will read it.
done-settled = Thank { $you }. { $code } is noted as settled.
done-reopened = { $code } is open again. The office will look at it anew; an answer is due by { $due }. The Fatherland Front committee knows of it too.
verdict-too-late = The answer to { $code } is more than { $days } days old, so it cannot be opened again. { $You } can type ASK to send a new matter, and write { $code } in it so that the officials look back.
verdict-open-again = { $code } is being looked at again (now: { $state }). To say more, { $you } can type FOLLOW and choose “Add something”.

# What is waiting
work-none = Nothing is waiting for { $comrade } now.
work-conclusion = • Confirm that the conclusion notice of the meeting { $starts } was received
work-conclusion-receive = Conclusion received
work-opinion = • Send the opinions of { $source }, until { $due }
work-none-desk = Nothing is waiting for { $you } now. To see what to supervise, type SUPERVISION.
work =
    { $count ->
        [one] { $count } matter is
       *[other] { $count } matters are
    } waiting for { $comrade }, the most urgent first:
    { $matters }

# Notices: each complete in itself
notice-new =
    New matter { $code } · { $field }
    Place: { $place }. Asked by: { $askers }.
    “{ $text }”
    To be looked at before { $review_due }.{ $doubles }
notice-changed =
    The asker has changed the words of { $code } · { $field }
    Place: { $place }. Asked by: { $askers }.
    “{ $text }”
notice-accepted = The office has accepted { $code }, the matter that { $you } sent. { $due_words } Type FOLLOW at any time to see where it is.
notice-assigned =
    { $code } is assigned to { $agency } · { $field }
    Place: { $place }. Asked by: { $askers }.
    “{ $text }”
    { $due_words } { $Comrade } can press “Confirm receipt” to let the office know.
notice-taken-over = { $code } has gone from the agency where { $comrade } work to { $agency }. { $Comrade } need not answer it any more.
notice-assigned-asker = { $code }, the matter that { $you } sent, is now with { $agency }. { $due_words }
notice-merged = { $code }, the matter that { $you } sent, is like { $into } and goes on together with it. { $You } can follow it with the code { $into } and will get the answer there. { $into_due }
notice-more-asked =
    About { $code }, the matter that { $you } sent, an official needs to know more: { $question }
    Please answer before { $until }: press “Add something”, or tell the person at the reception: { $reception }. The clock stands until { $you } do.
notice-more-given = The asker has added to { $code }; the clock runs again. { $due_words } Asked by: { $askers }. “{ $text }”
notice-added-to = The asker has added something to { $code }. { $due_words } “{ $text }”
notice-withdrawn = The asker has withdrawn { $code } (“{ $text }”). { $Comrade } need not answer it any more.
notice-drafted =
    An answer to { $code } waits for release ({ $agency }, written by { $by }). { $due_words }
    Question: “{ $text }”
    Draft: “{ $answer }”
notice-returned =
    The answer to { $code } is returned for changes. Reason: { $reason }
    { $due_words }
notice-answered =
    { $agency } answers { $code }, the matter that { $you } sent (“{ $text }”):
    { $answer }
    Released by: { $by }. Is the matter settled? { $You } can say so below.
notice-answer-released = The answer to { $code } has been released by { $by } and sent to the askers.
notice-reopened =
    { $code } is open again: the asker says that it is not settled. Reason: { $reason }
    { $due_words } Question: “{ $text }”
notice-reopened-asker = { $code }, the matter that { $you } sent, is open again, because somebody who asks the same says it is not settled. { $due_words }
notice-reopened-front = { $code } ({ $field }, { $agency }) is open again because the asker is not satisfied. Reason: { $reason } { $due_words }
notice-extension-asked = { $by } ({ $agency }) asks for more time for { $code }: from { $old } until { $new }. Reason: { $reason }
notice-extension-granted = The request for more time for { $code } is granted. It is now due { $new }.
notice-extension-refused = The request for more time for { $code } is not granted. It is still due { $old }.
notice-extension-asker = { $code }, the matter that { $you } sent, needs more time: the answer is now due { $new } instead of { $old }. Reason: { $reason }
notice-deadline-near = ⏰ { $Comrade } have { $days ->
        [one] { $days } working day
       *[other] { $days } working days
    } left, { $name }, to answer { $code } (“{ $text }”). { $due_words }
notice-deadline-today = ⏰ { $Comrade } have only today left, { $name }, to answer { $code } (“{ $text }”). { $due_words }
notice-late = ⏰ { $Comrade } have an overdue matter, { $name }: { $code } (“{ $text }”). { $due_words }

# My data
my-data = What about the data kept here? { $You } can choose:
data-nothing = { $Me } holds no name or phone number for { $you }.
erase-unknown =
    { $Me } holds no name or phone number for { $you }; the words written here have just been erased.{ $draft ->
        [yes] {" "}What is being written is still there: to drop it, type CANCEL.
       *[no] {""}
    }
data-seen =
    Name: { $name }. Living in: { $village }. Phone number: { $phone }.
    Matters sent: { $matters }. Files kept: { $files }. Messages: { $messages }.
    Agreed that this is kept: { $consent }.{ $channels ->
        [none] { "" }
       *[other] { " " }Channels: { $channels }.
    }
data-stopped = stopped
data-not-stopped = on
data-stop-done = From now on { $me } writes only when there is an answer, or when the office needs to know more about what { $you } sent. Type RESUME to get messages again.
stop-official = { $Comrade } hold an official role, so messages about that work still have to come. On leave, or when the role ends, { $comrade } can tell the office.
data-resume-done = { $Me } will write to { $you } as before.
ask-erase-sure =
    { $You } want to erase the data kept here? Name, village, phone number and chat messages go at once; matters without an answer are withdrawn; answered ones stay on file as the archive rules ask, but nothing in them names { $you }.
    .yes = Yes, erase all
    .no = Do not erase
erase-kept = Nothing was erased; what is kept stays as it is.
erase-done = Erased. { $Me } holds no name, village or phone number for { $you } any more. For help, { $you } can see the person on duty: { $reception }.
erase-official = { $Comrade } hold a role here, so this cannot be erased here yet. { $Comrade } can first ask the office or the administrator to end the role.
