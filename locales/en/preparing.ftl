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
programme-noted = Noted: { $count } items, { $total } minutes in all. Type the next item, or DONE.
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
