# Words about minutes, outcomes, concluding, lists to print.
# { $lines } lines in order · { $code } code of a matter · { $number } number of a note

open-minutes = readminutes
    .words = minutes, read minutes
open-minutes-write = takeminutes
    .words = take minutes, write minutes
open-minutes-sign = signminutes
    .words = sign minutes, sign the minutes
open-minutes-add = addtominutes
    .words = add to minutes
open-minutes-print = minutesfile
    .words = print minutes
open-outcomes = alloutcomes
    .words = outcomes, all outcomes
open-outcome = setoutcome
    .words = outcome, set outcome
open-conclude = concludemeeting
    .words = conclude, conclude meeting, conclude the meeting
open-print-lists = printlists
    .words = print lists, lists to print

## Writing

words-note = note, ghi
words-note-correct = correct note, sửa ghi
words-note-add = addition, bổ sung
minutes-no-meeting = No meeting has begun yet, so there are no minutes and no outcomes.
minutes-are-signed = The minutes are signed; what was signed does not change. To add something, type ADDITION: and the words.
note-about-unknown = “{ $target }” was not found in this meeting. Use the number of a turn (NOTE 3: …), a code (NOTE BÌNH AN 4827: …), or CORRECT NOTE 2: … to put note 2 right.
note-about-speaker = turn { $number }, { $name }
note-about-correction = { $about }, correction of note ({ $number })
note-about-meeting = the whole meeting
note-written = Written ({ $number }): { $about }{ $later ->
        [yes] , added after signing
       *[no] { "" }
    }.
note-enough = Stop writing
ask-minutes-write-text =
    { $written ->
        [0] Each message is a note of the minutes.
       *[other] Written ({ $written }).
    } Writing for: { $now }. Go on, or choose Stop writing.
note-writing-ended = Messages are not taken as notes any more. Type TAKE MINUTES to go on.
ask-minutes-add-text = What is to be added? What was written does not change.

## Reading, signing, printing

minutes-shown =
    Minutes of the meeting { $starts }, at { $venue }: { $count ->
        [one] 1 note
       *[other] { $count } notes
    }.
    { $lines }
    { $signed }
minutes-line = · { $text }
minutes-speaker = Turn { $number }: { $name } ({ $village }){ $code ->
        [none] { "" }
       *[some] , matter { $code }
    }
minutes-matter = Matter { $code }{ $follows ->
        [none] { "" }
       *[some] , following { $follows }
    }: { $text }
minutes-not-heard = Did not speak; what was registered goes to the office.
minutes-general = General notes
minutes-conclusion = The chair's conclusion
minutes-note = ({ $number }) { $text }
minutes-correction = ({ $number }) correction of note ({ $corrects }): { $text }
minutes-added = ({ $number }) added at { $at }: { $text }
minutes-outcome = Outcome: { $outcome }
minutes-not-signed = The minutes are not signed.
minutes-signed-line = Signed: { $name } ({ $role }), { $at }.
minutes-do-write = Take minutes
minutes-do-add = Add something
minutes-do-sign = Sign the minutes
minutes-do-sign-now = I sign these minutes
minutes-do-print = Print the minutes
minutes-do-minutes = Read the minutes
minutes-sign-after = The minutes can be signed after the chair has concluded the meeting. Type MINUTES to read them.
minutes-sign-sure = Sign the minutes of the meeting { $starts } with { $count ->
        [one] 1 note
       *[other] { $count } notes
    }? After that only additions are possible.
minutes-signed-already =
    There is nothing left for you to sign here.
    { $signed }
minutes-grew = The minutes have grown since you looked. Please read them again before you sign.
minutes-signed =
    Your signature is recorded.
    { $signed }
minutes-being-printed = The file of the minutes is being made and comes at once.
minutes-printed = Minutes of the meeting { $starts }, at { $venue }. Number and date are left for the registry clerk.
paper-no-files = This channel carries no files. Open { $me } on the web page or Telegram and ask again there; or ask the office to print it.

## Outcomes

decided-resolved = resolved
    .label = Resolved
decided-unresolved = not resolved, given to an agency
    .label = Not resolved, given to an agency
decided-above = above the commune's authority
    .label = Above the commune's authority
decided-refused = refused
    .label = Refused
outcome-words = { $decided }{ $agency ->
        [none] { "" }
       *[some] : { $agency }, due { $due }
    }. “{ $words }”
outcome-blank = no outcome yet
outcome-before = none needed, { $state }
outcome-line = { $code } ({ $text }): { $outcome }
outcome-set = Outcome { $code }
outcome-change = Change outcome { $code }
outcomes =
    { $count ->
        [0] The meeting { $starts } has no matters yet.
       *[other] Meeting { $starts }: { $count } matters, { $blank } without an outcome.
    }
    { $lines }
outcomes-left =
    { $blank ->
        [0] Every matter has an outcome. The chair types CONCLUDE MEETING.
       *[other] Without an outcome: { $blank }.
    }
outcome-by-chair = The meeting is concluded: “resolved” goes to the askers of { $code } at once, so the chair sets it.
outcome-not-now = Outcomes can be set once the meeting { $starts } has begun. Type BEGIN MEETING when it is time.
outcome-gone = { $code } is not a matter of its own at this meeting any more.
outcome-set-meanwhile = Somebody else has just set the outcome of { $code }: { $outcome } Please look before you change it.
outcome-kept = Outcome of { $code }: { $outcome }
outcome-days = { $count ->
        [one] 1 working day
       *[other] { $count } working days
    }, until the end of { $due }
ask-outcome-decided =
    { $code }: “{ $text }”{ $before ->
        [none] { "" }
       *[some] { "\u000A" }So far: { $before }
    }
    What does the chair conclude?
    .name = Outcome
ask-outcome-words = { $decided ->
        [resolved] The chair's answer to { $code } (the askers get these very words after the meeting):
       *[other] The chair's words about { $code }:
    }
    .name = The chair's words
ask-outcome-agency = Which agency takes { $code }?
    .name = Agency
ask-outcome-days = { $code }: by when are the askers answered? Choose, or type a number of days, such as: 7 days.
    .name = Due
ask-outcome-reason = { $code } has an outcome. Why is it changed? The reason is kept with the old outcome.
    .name = Reason
ask-outcome-review =
    { $code }: { $decided }
    “{ $words }”{ $agency ->
        [none] { "" }
       *[some] { "\u000A" }Given to { $agency }, due { $due }.
    }{ $reason ->
        [none] { "" }
       *[some] { "\u000A" }Reason: { $reason }
    }
    .send = Set the outcome

## Concluding

conclude-nothing = No meeting is in session to be concluded.
conclude-by-chair = The chair concludes the meeting. { $blank ->
        [0] Every matter has an outcome.
       *[other] Without an outcome: { $blank }; type OUTCOMES to set them.
    }
conclude-already = The meeting is concluded. Type MINUTES to read and sign.
conclude-blank =
    It cannot be concluded yet: { $blank } matters have no outcome.
    { $lines }
conclude-counts = { $matters } matters: resolved { $resolved }, given to agencies { $unresolved }, above authority { $above }, refused { $refused }.
ask-conclude-words =
    { conclude-counts }{ $waiting ->
        [0] { "" }
       *[other] { "\u000A" }{ $waiting } people have not spoken; if you conclude, what they registered goes to the office to be answered.
    }
    Your closing words:
    .name = Closing words
ask-conclude-review =
    Conclude the meeting with these words:
    “{ $words }”
    { conclude-counts }
    .send = Conclude the meeting
concluded =
    The meeting { $starts } is concluded. { conclude-counts }
    Askers, those present, the Front and the agencies are told. Secretary and chair type SIGN MINUTES to sign.
notice-decided =
    About your matter { $code } the chair said at the meeting: “{ $words }”
    { $decided ->
        [sent-up] It is above the commune's authority and has been sent up. { $waits_for }
        [above] It is above the commune's authority. The office prepares to send it up; you are told when it is sent.
       *[refused] The office is going through it as the rules have it. You are told the formal result.
    }
answering-chair = At the dialogue meeting { $chair }
concluded-line = { $code }: { $outcome }
notice-concluded-present =
    Thank you for coming to the dialogue meeting at { $venue }. The chair concluded:
    “{ $conclusion }”
    { conclude-counts } Whoever asked is told the outcome of their matter.
notice-concluded-agency =
    The meeting { $starts } is concluded. Your agency was given { $count ->
        [one] 1 matter
       *[other] { $count } matters
    }:
    { $lines }
notice-concluded-front =
    The meeting { $starts }, at { $venue } is concluded. { conclude-counts }
    “{ $conclusion }”
    Not settled:
    { $unsettled }
notice-concluded-office =
    The meeting { $starts }, at { $venue } is concluded. { conclude-counts }
    { $to_do ->
        [none] Nothing has to be sent up or refused formally.
       *[some] Still to be gone through:{ "\u000A" }{ $to_do }
    }

## Lists to print

lists-none = There is no coming meeting to print lists for.
lists-being-drawn = The lists for the meeting { $starts }, at { $venue } are being made and come at once.
lists-evening =
    Lists to print for the meeting { $starts }, at { $venue }: { $speaking } speakers, { $attending } attendees, and blank slips for those who come without registering.
    Please print them and bring them, in case the network fails.
lists-asked = Lists to print for the meeting { $starts }, at { $venue }: { $speaking } speakers, { $attending } attendees.
