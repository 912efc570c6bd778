# At the door: who comes, by code, name or list; how many are there.

open-let-in = vao, letin
    .words = let in, who is missing
    .about = Check people in
open-present = comat, present
    .words = I am here, present, here
    .about = Say that I am at the meeting
open-presence = baonhieu, presence
    .words = how many are present, how many are here
    .about = How many are present
check-in-no-meeting = No meeting is coming.
check-in-not-now = It is not yet time to check in. The next meeting is held { $starts }, at { $venue }; people can check in from two hours before.
check-in-unknown = “{ $text }” is not on the list. Type LET IN to choose from the list; for a guest who is not registered type SLIP, name, village, matter.
check-in-which = There are { $count } such people. Please choose:
check-in-option = { $code ->
        [none] { "" }
       *[some] { $code } ·{ " " }
    }{ $name } ({ $village }){ $wish ->
        [speak] { "" }, speaks
       *[attend] { "" }
    }{ $waits ->
        [yes] { "" }, waiting for a place
       *[no] { "" }
    }
check-in-withdrawn = { $name } ({ $village }) said that they would not come, so there is no place. If they attend after all, type SLIP to write them down again.
check-in-already =
    { $own ->
        [yes] You were checked in at { $at }
       *[no] Already done: { $name } ({ $village }) was checked in at { $at }
    }{ $by ->
        [none] { "" }
       *[some] { " " }by { $by }
    }.{ $own ->
        [yes] { "" }
       *[no] { " " }If somebody else shows this code, please ask their name again.
    }
check-in-full =
    { $own ->
        [yes] You are number { $waiting } on the waiting list and there is no free place now. When the meeting begins, type HERE again: if somebody has not come, their place is yours.
       *[no] Not yet: { $name } ({ $village }) is number { $waiting } on the waiting list and there is no free place now. From the hour of the meeting on, the places of those who have not come are used.
    }
checked-in =
    Checked in: { $name } ({ $village }){ $wish ->
        [speak] , speaks, registration number { $number }
       *[attend] { "" }
    }. { $present } present, { $absent } still to come.
check-in-list = Who is still to come
check-in-more = More
check-in-missing =
    { $present } people are present. { $missing ->
        [0] Nobody is missing.
       *[other] { $missing } are still to come. Choose who has just come, or type LET IN and the code, for example: let in KM47.
    }
check-in-undo = Take the check-in back
check-in-undone = { $name } ({ $village }) is no longer marked as present.
present-noted =
    { $name }, you are checked in at { $at }.{ $wish ->
        [speak] { " " }You are registered to speak, number { $number }; please take your seat and wait to be called.
       *[attend] { " " }Please take your seat.
    }
present-over = The meeting of { $starts }, at { $venue }, is over. If { $you } were there and want it noted, please tell the office.
present-no-place = There is no registration of yours for this meeting. Please ask the staff at the door to write you down.
present-other-code =
    This is not your code{ $code ->
        [none] { "" }
       *[some] { "" }; yours is { $code }
    }. If it is somebody else's, please give it to the staff at the door.
presence =
    Meeting of { $starts }, at { $venue }: { $present } people present ({ $speakers } speakers), { $absent } still to come ({ $speakers_absent } speakers){ $waiting ->
        [0] { "" }
       *[other] , { $waiting } waiting for a place
    }.
