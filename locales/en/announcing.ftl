# Words about the proof that a meeting was announced: whom messages reached, loudspeaker, notice board, portal, printout.

open-posting = dathongbao, posted
    .words = posted, I posted it, announced by loudspeaker
open-proof = bangchung, proof
    .words = proof, proof of announcement

means-loudspeaker = Loudspeaker
means-notice-board = Notice board
means-portal = Web portal
means-media = Press, radio
means-village-head = Village head in person
means-letter = Letter, printed notice
channel-telegram = Telegram
channel-web-chat = web page
channel-zalo-bot = Zalo
channel-zalo-oa = Zalo OA

ask-posting-meeting = Which meeting did you announce?
ask-posting-means = Meeting of { $starts }, at { $venue }: how did you announce it?
ask-posting-village = In which village?
ask-posting-photo = Send a photo if you have one. Otherwise choose or type NO PHOTO.
posting-no-photo = No photo
posting-photo-or-not = Please send one photo, or type NO PHOTO.
words-no-photo = không có ảnh, không ảnh, bỏ qua, no photo, skip
posting-photo-refused = The photo “{ $name }” could not be kept: { $why }. What was ticked stays; with another photo, type POSTED.
posting-none = There is no announced meeting that has not begun.
posting-already = This ({ $means }) was ticked by { $by } at { $day }. With a photo it can be ticked again.
posting-kept =
    Noted: { $means }, { $where ->
        [all] whole commune
       *[some] { $where }
    }, meeting of { $starts }{ $photo ->
        [yes] , with a photo
       *[no] { "" }
    }. Thank you.
posting-more = Tick another way
posting-tick = Tick an announcement
notice-posting-asked =
    { $name }: please tell the people of { $village } by loudspeaker, notice board or in person.
    Dialogue meeting with { $chair }: { $subject }. { $starts }, at { $venue }; register before { $closes }.
    When it is done, choose the item below or type POSTED; a photo is welcome.
notice-posting-asked-again =
    { $name }: the dialogue meeting has changed; please tell the people of { $village } again by loudspeaker, notice board or in person.
    It is now at { $starts }, at { $venue }; register before { $closes }. Subject: { $subject }
    When it is done, choose the item below or type POSTED; a photo is welcome.
task-call-asked =
    { $name }: news of the dialogue meeting did not reach { $count ->
        [one] 1 person
       *[other] { $count } people
    } of { $village }. Please call or visit them by { $due }: { $people }. Type TO CALL to see their phone numbers.
    The meeting is at { $starts }, at { $venue }. Subject: { $subject }

proof-see = Proof of announcement
proof-print = Get the printout
proof-none = The meeting of { $starts }, at { $venue }, has not been announced, so there is no proof.
proof-no-meeting = No meeting has been announced yet.
proof-which = The proof for which meeting?
proof =
    Proof of announcement of the meeting of { $starts }, at { $venue }
    { $moved ->
        [yes] The change was announced
       *[no] Announced
    } at { $announced }, { $days ->
        [one] 1 day before
       *[other] { $days } days before
    }; the last moment was { $last }.{ $late ->
        [yes] { " " }Later than allowed, decided by { $by }: “{ $why }”.
       *[no] { " " }In time.
    }
    { $told ->
        [0] Nobody was written to.
       *[other] { $told } people were written to: reached { $delivered }{ $channels ->
            [none] { "" }
           *[other] { " " }({ $channels })
        }, waiting { $waiting }, not reached { $missed }.
    }
    People who want to hear and cannot be written to: { $unreached }.
    { $means }
proof-on-channel = { $channel } { $count }
proof-posted = ✓ { $means }: { $where }, { $at }, { $by }{ $photo ->
        [none] { "" }
       *[other] { " " }({ $photo })
    }
proof-not-posted = Not ticked: { $means }.
proof-in-village = { $village }
proof-photo-name = photo { $number }
proof-file-name = announcement-of-meeting-{ $day }.xlsx
proof-sent = The printout that proves the announcement of the meeting of { $starts }. Print it on A4 and file it.

## Printout

proof-office = People's Committee of { $commune }
proof-tab = Proof
proof-tab-people = People written to
proof-title = HOW THE DIALOGUE MEETING WAS ANNOUNCED
proof-people-title = PEOPLE WHO WERE WRITTEN TO
proof-order = No.
proof-by-message = Messages
proof-channel = Channel
proof-delivered = Reached (people)
proof-waiting = Waiting (people)
proof-missed = Not reached (people)
proof-other-means = Other means
proof-means = Means
proof-where = Where
proof-who = Ticked by, when
proof-photo = Photo
proof-name = Name
proof-village = Village
proof-fate = Result
proof-no-means = Nothing ticked yet
proof-by-whom = { $by }, { $at }
proof-made-on = { $commune }, { $day }
proof-made-by = MADE BY
proof-confirmed-by = OFFICE OF THE COUNCIL AND THE COMMITTEE
proof-sign-here = (signature, full name)
proof-fact-meeting = { $subject }
    .label = Subject
proof-fact-time = { $starts }
    .label = Time
proof-fact-place = { $venue }
    .label = Place
proof-fact-for = { $villages ->
        [all] Everybody in the commune
       *[some] The people of { $villages }
    }
    .label = For
proof-fact-announced = { $announced }{ $moved ->
        [yes] { " " }(change of time or place)
       *[no] { "" }
    }, { $days ->
        [one] 1 day before
       *[other] { $days } days before
    }
    .label = Announced
proof-fact-gate = At the latest { $last } ({ $source }). { $late ->
        [yes] Later than allowed, decided by { $by }. Reason: { $why }
       *[no] In time.
    }
    .label = Last lawful moment
proof-fact-reached = { $told ->
        [one] 1 person was written to
       *[other] { $told } people were written to
    }: reached { $delivered }, waiting { $waiting }, not reached { $missed }
    .label = Messages
proof-fact-unreached = { $unreached } people who want to hear; the village heads call or visit them
    .label = Cannot be written to
fate-delivered = reached, { $at }
fate-waiting = waiting
fate-missed = not reached
