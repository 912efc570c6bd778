# Places at a meeting: how many, the waiting list, the door code, the phone and precedence of those who speak.

door-code =
    { $code ->
        [none] { "" }
       *[some] { " " }Your code at the door: { $code }.
    }
turn-words =
    { $at ->
        [0] { "" }
       *[other] Your turn to speak is now { $at } of { $of }. To see why, type SPEAKING ORDER.{ " " }
    }
full-words =
    { $full ->
        [yes] { " " }The meeting is full; if you register you are put on the waiting list and told as soon as there is a place.
       *[no] { "" }
    }
place-waiting =
    { $wish ->
        [speak] The meeting is full. You are number { $number } on the waiting list (to speak, registration number { $registered }).
       *[attend] The meeting is full. You are number { $number } on the waiting list.
    } As soon as there is a place { $me } will tell you. If you no longer want to wait, type GIVE UP.
place-receipt-waiting =
    Noted, { $name }. Dialogue meeting with { $chair }: { $starts }, at { $venue }.
    { $place }
words-not-first = no, no thanks, not needed

ask-attend-first = Are you elderly or disabled, and need to speak early? Those who are speak first in each round.
    .yes = I would like to speak first
    .no = Not needed, in the common order
    .name = Speaking first
ask-attend-phone = So that we can tell you if the hour or your turn changes, please give your phone number. No picture of any card is needed. If you would rather not, you can still attend and send questions.
    .name = Phone number
answer-phone-to-speak = There is no phone number in this. Please type the digits, for example 0912 345 678. Without a phone, ask the village head to register you, or type CANCEL and register to attend.
notice-moved-up =
    { $name }, there is a place for you at the dialogue meeting with { $chair }: { $starts }, at { $venue }.
    { $wish ->
        [speak] You can speak, registration number { $number }.
       *[attend] You can attend.
    }{ door-code } If you cannot come, type GIVE UP to give the place to whoever is waiting.
notice-moved-up-helped =
    There is a place for { $name } at the dialogue meeting with { $chair }: { $starts }, at { $venue }.{ door-code }
    { $wish ->
        [speak] { $name } can speak, registration number { $number }.
       *[attend] { $name } can attend.
    } Please tell them. If they cannot come, choose the item below to give the place to whoever is waiting.
helped-give-up = This person cannot come

## The office decides how many places there are

open-meeting-places = socho, places
    .words = number of places, set places, waiting list
    .about = Places at a meeting
places-no-meeting = There is no draft and no meeting that has not been held. Type MAKE MEETING to make one.
ask-meeting-places-meeting = For which meeting?
    .name = Meeting
ask-meeting-places-capacity =
    Meeting of { $starts }, at { $venue }: { $capacity ->
        [0] at present whoever registers has a place.
       *[other] at present { $capacity } places{ $quota ->
            [0] { "" }
           *[other] , at most { $quota } for a village
        }.
    } { $held ->
        [one] 1 place is taken
       *[other] { $held } places are taken
    }, { $waiting ->
        [one] 1 person waits
       *[other] { $waiting } people wait
    }.
    How many places are there for those who register, speakers included? Type a number, for example: 150.
    .everyone = Everyone is welcome, no limit
    .name = Places
ask-meeting-places-quota = How many places at most for one village? Type a number, for example: 20.
    .none = No limit for a village
    .name = Places for a village
answer-capacity = Please type the number of places, from 2 to 9999, for example: 150; or choose “Everyone is welcome”.
answer-quota = Please type the places for one village, from 2, for example: 20; or choose “No limit for a village”.
places-too-late = The places of the meeting of { $starts }, at { $venue }, can no longer be changed.
places-set =
    Set for the meeting of { $starts }, at { $venue }: { $capacity ->
        [0] everyone is welcome.
       *[other] { $capacity } places{ $quota ->
            [0] { "" }
           *[other] , at most { $quota } for a village
        }; { $held } taken, { $waiting } waiting.
    }{ $moved ->
        [0] { "" }
       *[other] { " " }{ $moved } people of the waiting list now have a place and are told.
    }{ $above ->
        [0] { "" }
       *[other] { " " }{ $above } more people have a place than there are places now; nobody loses theirs.
    }

reminder-helped =
    ⏰ { $today ->
        [yes] Today: dialogue meeting
       *[no] A reminder: dialogue meeting
    } with { $chair }, { $starts }, at { $venue }. Please tell the { $count ->
        [one] 1 person
       *[other] { $count } people
    } you registered:
    { $lines }
helped-line =
    { $who }: { $wish ->
        [speak] speaks{ $at ->
            [0] { "" }
           *[other] , now as number { $at } of { $of }
        }
       *[attend] attends
    }{ $code ->
        [none] { "" }
       *[some] , code at the door { $code }
    }
