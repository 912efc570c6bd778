# Words of the day of a meeting: doors, beginning, the queue, asking on, a meeting left open.
# { $number } number of the turn · { $name } full name · { $village } village · { $topic } about · { $code } code, "none" until there is one

open-run-meeting = runmeeting
    .words = run meeting, run the meeting, meeting day
    .about = Run the meeting
open-open-doors = opendoors
    .words = open doors, open the doors
open-begin-meeting = beginmeeting
    .words = begin meeting, open the meeting
open-queue = board
    .words = queue, who speaks, who is next
open-speaking-call = callnext
    .words = call next, next speaker
open-speaking-begin = startspeaking
    .words = start speaking, begins to speak
open-speaking-absent = missing
    .words = absent, not here
open-speaking-pause = pauseclock
    .words = pause, pause the clock
open-speaking-resume = resumeclock
    .words = resume speaking, go on speaking
open-speaking-more = moreminutes
    .words = more minutes, more time
open-speaking-done = turndone
    .words = turn done, finished speaking
open-speaking-done-next = doneandnext
    .words = done and next
open-follow-up = askon
    .words = ask on, follow-up, follow up question

## Doors, beginning

day-do-open = Open the doors
day-do-begin = Begin the meeting
day-do-open-now = Open the doors now
day-do-begin-now = Begin now all the same
day-do-wait = Wait for the hour
day-do-leave = Leave it
day-do-queue = Speakers' queue
day-do-minutes = Minutes
day-do-outcomes = Outcome of each matter
day-do-conclude = Conclude the meeting
day-do-print = Lists to print
day-do-not-held = It was not held
day-which = There are several meetings today. Which one, { $comrade }?
day-none = There is no meeting to run now. Type MAKE MEETING for a new one.
day-not-today =
    The next meeting is at { $starts }, at { $venue }; doors and beginning are for that day.
    To hold it on another day, type CHANGE MEETING. For lists on paper, type PRINT LISTS.
day-early =
    It is { $now }; the meeting was announced for { $starts }, at { $venue }.
    { $step ->
        [open] Open the doors early, or wait?
       *[begin] Whoever comes on time may miss their turn. Begin now, or wait?
    }
day-late =
    This meeting was announced for { $starts }, at { $venue }, and that day is past.
    Do you want to record a meeting that was held (for instance on paper, without network)?
day-waits = Nothing was changed. When it is time, type BEGIN MEETING.
day-stands =
    { $state ->
        [open] The doors of the meeting { $starts }, at { $venue } were opened at { $hour }. Begin when everybody is there.
        [cancelled] The meeting { $starts }, at { $venue } was cancelled. Type MEETINGS to see others.
        [draft] The meeting { $starts } is still a draft. Announce it first: type ANNOUNCE MEETING.
       *[other] The meeting { $starts }, at { $venue } is concluded. Type MINUTES or OUTCOMES to read.
    }
day-opened =
    Doors open at { $hour }: meeting { $starts }, at { $venue }.
    { $speaking } registered to speak, { $attending } to attend; { $present } are present. Begin when everybody is there.
day-begun = The meeting began at { $hour }. The speaking order is fixed; whoever comes later is appended.
day-begun-already = The meeting began at { $hour }.
day-before-begin =
    Meeting { $starts }, at { $venue }{ $state ->
        [open] : the doors are open.
       *[announced] .
    }
    { $speaking } registered to speak, { $attending } to attend; { $present } are present.
day-in-session =
    The meeting { $starts }, at { $venue } is in session. { $present } are present.
    Choose, or type: CALL NEXT, ABSENT, ASK ON, TAKE MINUTES.
day-concluded = The meeting { $starts }, at { $venue } is concluded.
notice-meeting-begun = The meeting at { $venue } began at { $hour }: { $speaking } to speak, { $attending } to attend.
how-doors-open = The doors are open.
how-in-session-place = The meeting is being held now. You are on the list to { $wish ->
        [speak] speak
       *[attend] attend
    }; come in and see the opinion team.
how-in-session = The meeting is being held now. You can still come; to speak, see the opinion team in the hall.

## The queue

queue-not-in-session = No meeting is in session now. On its day, type BEGIN MEETING; to see what is coming, type MEETINGS.
board-nobody = Nobody is speaking now.
board-about = { $topic }{ $code ->
        [none] { "" }
       *[some] { " " }({ $code })
    }
board-called =
    Called: { $number }. { $name } ({ $village }), { $minutes } minutes
    About: { board-about }
board-speaking =
    Speaking: { $number }. { $name } ({ $village }); { $used } so far, { $over ->
        [yes] { $left } over
       *[no] { $left } left
    }
    About: { board-about }
board-paused =
    Paused: { $number }. { $name } ({ $village }); { $used } so far, { $over ->
        [yes] { $left } over
       *[no] { $left } left
    }
    About: { board-about }
board-next = Next: { $number }. { $name } ({ $village }), { $minutes } minutes{ $again ->
        [yes] , called again
       *[no] { "" }
    }: { board-about }
board-prepared = Prepared answer: { $text }
board-counts = Spoken: { $done }, to come: { $coming }.
board-clock = { $minutes ->
        [0] { $seconds } seconds
       *[other] { $seconds ->
            [0] { $minutes } minutes
           *[other] { $minutes } minutes { $seconds } seconds
        }
    }
board-history = File { $code }
speaking-do-call = Call next
speaking-do-begin = Start speaking
speaking-do-absent = Absent
speaking-do-pause = Pause
speaking-do-resume = Resume
speaking-do-more = More minutes
speaking-do-done = Turn done
speaking-do-done-next = Done and next
speaking-called-already = Called at { $hour }{ $by ->
        [none] { "" }
       *[other] { " " }by { $by }
    }. If nobody comes choose ABSENT, otherwise START SPEAKING.
speaking-nobody-left = Everybody who registered was called. Type OUTCOMES to record the outcomes.
speaking-done-absent = Absent: { $number }. { $name }; they are called once more at the end.
speaking-done-missed = Absent again: { $number }. { $name }; they are not called any more.
speaking-done-done = Done: { $number }. { $name }, spoke { $used }.
speaking-moved-on =
    Turn { $number }. { $name } { $state ->
        [waiting] was not called yet.
        [called] is being called and has not begun.
        [speaking] is speaking.
        [paused] is paused.
        [absent] was absent and is called again at the end.
        [missed] was absent twice.
        [gone] gave it up.
       *[done] is done.
    }
speaking-extended = { $name } has { $minutes ->
        [one] one more minute
       *[other] { $minutes } more minutes
    }.
ask-speaking-more-minutes = { $name } has spoken { $used }. How many more minutes?
topic-unknown = Said in the hall
speaking-minute-left = ⏰ { $number }. { $name }: one minute left.
speaking-time-up = ⏰ { $number }. { $name }: { $minutes } minutes are over.

## To the speakers

speaking-first = The meeting has begun. After the opening you speak first: about { $minutes } minutes, about: { $topic }.
speaking-third = Two more people speak before you. Please stay near the hall.
speaking-soon = You are next: about { $minutes } minutes, about: { $topic }. Please come near the microphone.
speaking-now = It is your turn. Please come to the microphone: about { $minutes } minutes, about: { $topic }.
speaking-was-absent = Your turn came but you were not seen in the hall. You are called once more at the end; if you are here, tell the opinion team.
notice-raised =
    What you said at the meeting was written down. Your code: { $code }
    “{ $text }”
    Type FOLLOW at any time to see where it stands.
notice-not-heard =
    The meeting ended before your turn came. What you registered goes to the office to be answered. Your code: { $code }
    “{ $text }”
    Type FOLLOW at any time to see where it stands.

## Asking on

follow-up-nothing = The meeting has no matter to ask on about. When somebody speaks, choose START SPEAKING first.
follow-up-gone = That matter does not stand by itself any more. Type ASK ON and choose another.
follow-up-matter = { $code }: { $text }
follow-up-somebody = Somebody else in the hall
ask-follow-up-matter = Asking on about which matter?
ask-follow-up-who = Asking on about { $code }: who asks?
ask-follow-up-text = The further question (about { $code }):
follow-up-kept = Written down: { $code }, following { $follows }.

## The file of a matter

story =
    { $code } · { $field } · { $state }
    “{ $text }”
    Asked by: { $askers }
    { $agency }. { $due }
    { $lines }{ $prepared ->
        [none] { "" }
       *[some] { "\u000A" }Prepared answer: { $prepared }
    }{ $answer ->
        [none] { "" }
       *[some] { "\u000A" }Answered: { $answer }
    }{ $decided ->
        [none] { "" }
       *[some] { "\u000A" }Outcome at the meeting: { $decided }
    }
story-asked = asked
story-raised = raised at a meeting
story-joined = somebody else asks the same
story-accepted = accepted by the office
story-assigned = given to an agency
story-received = receipt confirmed
story-more-asked = more was asked of the asker
story-more-given = the asker gave more
story-drafted = answer drafted
story-returned = draft returned
story-answered = answered
story-reopened = not settled, opened again
story-extension-granted = more time granted
story-late = late
story-merged = merged into another
story-taken-up-in-meeting = taken up again by the meeting

## Held but not concluded

day-after-not-concluded =
    ⏰ The meeting { $starts }, at { $venue } was held but not concluded in the service{ $blank ->
        [0] .
       *[other] ; { $blank } matters have no outcome.
    }
    Askers hear the outcome only after the chair concludes the meeting.
day-after-not-begun =
    ⏰ The day of the meeting { $starts }, at { $venue } is past but no beginning was recorded.
    If it was held choose Begin the meeting to record it; if not, choose It was not held to tell those who registered.
ask-not-held-reason = Why was the meeting not held? Those who registered will read this.
day-not-held = Recorded: the meeting { $starts }, at { $venue } was not held; those who registered are told.

topic-restricted = (complaint or denunciation: the words are not shown here)
