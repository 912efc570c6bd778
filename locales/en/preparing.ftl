# Words about preparing a meeting: programme, attendance, editing, what is to be prepared.

## Programme, attendance, ground

programme-line = { $number }. { $text }{ $minutes ->
        [0] { "" }
       *[other] { " " }- { $minutes } minutes
    }
programme-total =
    { $open ->
        [0] { $total } minutes in all
       *[other] { $total } minutes in all, { $open } items without minutes
    }; the meeting lasts { $length } minutes{ $over ->
        [0] .
       *[other] : { $over } minutes too long, please shorten it.
    }
programme-noted = Noted: { $count ->
        [one] 1 item
       *[other] { $count } items
    }, { $total } minutes in all. Type the next item, or DONE.
programme-none-yet = There is no item yet. Type each item with its minutes, for example: Opening - 10 minutes. For the standard programme, type SKIP.
programme-unread = Please say a little more, with the minutes, for example: Opening - 10 minutes. What was noted is still there; when it is all, type DONE.
programme-long = A programme has at most { $items } items of up to { $letters } characters. Please shorten this line.
ask-meeting-make-attending = Who attends, besides the people? Name bodies and offices.
    .name = Attending
ask-meeting-make-ground = Why is the meeting held?
    .name = Ground
    .yearly = as every year
    .voters = asked for by at least a tenth of the voters
    .needed = because it is needed
ask-meeting-make-length = How long does the meeting last? For example: 4 hours, 150 minutes.
    .name = Length
meeting-length-unread = Please give a length from 15 minutes to 12 hours, for example: 4 hours, 150 minutes.

## Editing, cancelling

open-meeting-edit = suahoinghi, editmeeting
    .words = edit meeting, edit a meeting, edit programme
ask-meeting-edit-meeting = Which meeting do you want to edit?
ask-meeting-edit-part = Meeting of { $starts }, at { $venue }. What do you want to edit? Programme, attendance and ground change at once; when time or place change, everybody is told again.
edit-programme = Programme
edit-attending = Attending
edit-ground = Ground
edit-move = Time, place
edit-keep = Leave as it is
ask-meeting-edit-programme = The new programme ({ $length } minutes)? Type each item with its minutes, for example: Opening - 10 minutes; then DONE. Skip for the standard programme.
ask-meeting-edit-attending = Who attends, besides the people?
ask-meeting-edit-ground = Why is the meeting held?
    .yearly = as every year
    .voters = asked for by at least a tenth of the voters
    .needed = because it is needed
meeting-edited = Changed; whoever looks at the meeting sees it now.
open-meeting-cancel = huyhoinghi, cancelmeeting
    .words = cancel meeting, cancel the meeting, call off meeting
words-change-both = change meeting, move meeting, change both
words-change-time = change time, change day, postpone, postpone meeting
words-change-venue = change place, change venue, move place
words-change-cancel = cancel meeting, cancel the meeting, call it off
words-same-venue = same, same place, as before

## What is to be prepared

open-preparation = chuanbi, preparation
    .words = preparation, prepare meeting, prepare the meeting, checklist
    .about = Prepare a meeting
preparation =
    Preparation of the meeting of { $starts }, at { $venue }: { $done } of { $count } done.{ $state ->
        [draft] { " " }The meeting is still a draft.
        [cancelled] { " " }The meeting is cancelled.
       *[announced] { "" }
    }
    { $lines }
preparation-which = Which meeting do you want to prepare?
preparation-see = See the preparation
preparation-assign = Give a task
preparation-tick = Tick a task
preparation-secretary = Name the secretary
preparation-opinion-team = Name the opinion team
preparation-add = Add another task
preparation-guests = Guests
preparation-proof = Proof of announcement
preparation-all-done = Everything is prepared.
task-kind-programme = Programme and content
task-kind-venue = Hall and loudspeakers
task-kind-documents = Documents, short report
task-kind-order = Order and safety
task-kind-secretary = Naming the secretary
task-kind-opinion-team = Naming the opinion team
task-kind-call = Telling those who cannot be written to, { $village }
task-line-done = ✓ { $task }: { $who }
task-line-open = { $task }: { $who }, due { $due }
task-line-late = { $task }: { $who }, late since { $due }
task-own-done = ✓ { $task }
task-own-open = { $task }, due { $due }
task-own-late = { $task }, late since { $due }
task-nobody-yet = nobody yet
task-work-line = • { $line }
official-label = { $name }, { $role }
ask-task-assign-task = Which task?
ask-task-assign-owner = Who does it?
ask-task-tick-task = Which task is done?
ask-task-name-people =
    { $role ->
        [secretary] Who writes the minutes? For several, type their numbers separated by commas.
       *[opinion_team] Who is in the opinion team? Type the numbers separated by commas, for example: 1, 3.
    }
ask-task-add-title = What is to be prepared? For example: print 100 registration slips.
ask-task-add-owner = Who does it?
ask-task-add-due = Until which day? For example: 03/11/2026.
task-day-unread = Please give a day from today on, for example: 03/11/2026.
task-done = Done
task-done-of = Done: { $task }
task-not-done = Not done, open it again
task-ticked = Noted as done: { $task }. Thank you.
task-done-already = “{ $task }” was ticked at { $day }.
task-dropped = “{ $task }” is not needed any more, because the meeting changed or was cancelled.
task-open-already = “{ $task }” is open.
task-reopened = Open again: { $task }. Due: { $due }.
task-assigned =
    { $name }, you have been asked to prepare for the dialogue meeting of { $starts }, at { $venue }:
    { $tasks }
    When it is done, choose the item below or type WORK.
task-before =
    ⏰ { $name }: soon due for the dialogue meeting of { $starts }, at { $venue }:
    { $tasks }
task-today =
    ⏰ { $name }: due today for the dialogue meeting of { $starts }, at { $venue }:
    { $tasks }
task-late =
    ⏰ { $name }: not done yet for the dialogue meeting of { $starts }, at { $venue }:
    { $tasks }
    If you need help, tell the office.
task-nobody =
    ⏰ { $name }: soon due for the dialogue meeting of { $starts }, at { $venue }, and nobody has been asked to do it:
    { $tasks }
task-late-office =
    ⏰ { $name }: not done for the dialogue meeting of { $starts }, at { $venue }:
    { $tasks }
task-moved =
    { $name }: the dialogue meeting is now at { $starts }, at { $venue }, so what you prepare has new due dates, and hall and order must be arranged anew:
    { $tasks }
task-named =
    { $name }, you have been named { $duty ->
        [secretary] the
       *[opinion_team] to the
    } { $role } of the dialogue meeting of { $starts }, at { $venue }. Subject: { $subject }
    Type HELP to see what you can do here.
