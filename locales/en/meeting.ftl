# Words about dialogue meetings: seeing, registering to attend or to speak, reminders; making, announcing, changing, cancelling.
# { $starts } hour and day · { $venue } place · { $subject } subject · { $closes } when registration closes
# { $villages } "all" for the whole commune, otherwise the names of the villages

open-meetings = hoinghi, meetings
    .words = meetings, meeting, dialogue, dialogues, next meeting, when is the meeting, when is the next meeting, is there a meeting
    .about = Coming dialogue meetings
open-attend = dangkydu, attend
    .words = attend, register to attend, register to speak, I want to speak
    .about = Register to attend or to speak
open-give-up-place = nghi, giveup
    .words = give up, give up my place, I cannot come, cannot come
open-meeting-make = taohoinghi, makemeeting
    .words = make meeting, make a meeting, new meeting
    .about = Make a meeting
open-meeting-change = doihoinghi, changemeeting
    .words = change meeting, change a meeting, move meeting, announce meeting
    .about = Announce, change or cancel a meeting

## Seeing a meeting

for-villages =
    { $villages ->
        [all] everybody in the commune
       *[some] the people of { $villages }
    }
meetings-none = No dialogue meeting has been announced yet. As soon as one is, { $me } will write to you.
meetings-none-unknown = No dialogue meeting has been announced yet. Type /register and name your village, and { $me } will write to you when there is one.
meetings-several = { $count } dialogue meetings are coming. Which one do you want to see?
meeting-label = { $day }, { $venue }
meeting-see = See the meeting
meeting-see-and-register = See and register
meeting-speakers = List of speakers
meeting-announce-now = Announce now
meeting-to-calendar = Save in my calendar
meeting-out-of-calendar = Remove from my calendar
meeting-details =
    Dialogue meeting with { $chair }: { $subject }
    { $starts }, at { $venue }, for { for-villages }.
    Attending: { $attending }.
    Programme:
    { $programme }
    { $how }
meeting-briefly =
    The dialogue meeting is on { $starts }, at { $venue }, for { for-villages }.
    { $how }
    Type MEETINGS for the programme.
meeting-is-cancelled =
    The dialogue meeting planned for { $starts }, at { $venue }, will not be held. Reason: “{ $reason }”.
    You need not come. To ask something, type /ask; to reach the person on duty, type /person.
meeting-is-over = The dialogue meeting of { $starts }, at { $venue }, is over. Type MEETINGS to see coming ones, or /ask to send a question.
how-not-announced = This is a draft; nobody has been told yet.
how-open = How to attend: register before { $closes } and come a little early to find your seat.
how-closed = Registration here closed at { $closes }. You can still come; to speak, see the opinion team in the hall.
how-other-villages = This meeting is for { for-villages }. If you need to attend, ask the person on duty: { $reception }.
place-attend = You are registered to attend.{ door-code } If you cannot come, type GIVE UP.
place-speak = You are registered to speak, registration number { $number }, about { $minutes } minutes, on: { $topic }.{ door-code } If you cannot come, type GIVE UP to give up your turn.

calendar-summary = Dialogue meeting with { $chair }
calendar-description = { $subject }. If you cannot come, write GIVE UP to the assistant.
calendar-file-name = dialogue-meeting-{ $day }.ics
calendar-sent = Open this file to save the meeting of { $starts }, at { $venue }, in your calendar. Your phone will remind you one day and two hours before.
calendar-sent-cancelled = Open this file to remove the meeting of { $starts } from your calendar.

## Registering

attend-speak = Register to speak
attend-attend = Register to attend
attend-change = Change my registration
attend-give-up = I cannot come
attend-closed =
    Registration here closed at { $closes }. You can still come: { $starts }, at { $venue }.
    To speak, see the opinion team in the hall before the meeting begins.
attend-other-villages = The meeting of { $starts }, at { $venue }, is for { for-villages }. If you need to attend, ask the person on duty: { $reception }.

ask-attend-meeting = Which meeting do you want to attend?
ask-attend-wish = Meeting of { $starts }, at { $venue }: do you want to attend, or to speak?{ full-words }
    .speak = Register to speak
    .attend = Register to attend
    .name = Attend or speak
words-wish-speak = phát biểu, nói, ý kiến, speak, talk
words-wish-attend = dự, nghe, đến, attend, listen, come
ask-attend-topic = What do you want to speak about? A few words are enough, for example: the village road floods after rain.
    .name = Topic
ask-attend-door = { $advice }
    .stop = I understand, stop here
    .go-on = Register to speak anyway
ask-attend-minutes = About how many minutes do you need?
    .name = Minutes
minutes = { $minutes } minutes
ask-attend-review =
    Please look it over before sending:
    Meeting of { $starts }, at { $venue }
    { $wish ->
        [speak] Speak for about { $minutes } minutes, on: { $topic }{ $first ->
            [yes] { "" } · asks to speak first
           *[no] { "" }
        }
       *[attend] Attend without speaking
    }
    .send = Send
place-receipt =
    Noted, { $name }. Dialogue meeting with { $chair }: { $starts }, at { $venue }.
    { $place }
    { $reminder ->
        [none] See you at the meeting.
       *[some] { $Me } will remind you at { $reminder }.
    }

give-up-nothing = You have no place at any coming meeting. Type MEETINGS to see the meetings.
give-up-which = Which meeting can you not attend?
give-up-none = None, I will come to all
give-up-kept = Your registrations stay as they are.
give-up-undo = I will come after all
given-up =
    { $wish ->
        [speak] Noted: you give up your turn to speak at the meeting of { $starts }, at { $venue }.
       *[attend] Noted: you will not attend the meeting of { $starts }, at { $venue }.
    }
    Thank you for telling us. If you can come after all, choose the item below before the meeting begins; { $limited ->
        [yes] if there is room you have a place at once, otherwise you are put on the waiting list.
       *[no] your old place is still there.
    }

speakers =
    { $count ->
        [0] Nobody has registered to speak at the meeting of { $starts }, at { $venue }.
       *[other] Registered to speak at the meeting of { $starts }, at { $venue }: { $count }.
    }
    { $lines }
speaker-line = { $number }. { $name } ({ $village }), { $minutes } minutes: { $topic }

## Making a meeting

villages-all = Whole commune
words-everybody = all, all villages, everybody, everyone, whole commune, everyone in the commune
ask-meeting-make-subject = What is the meeting about? For example: roads, drainage and waste in the villages.
    .name = Subject
ask-meeting-make-when = When will it be held? For example: 7:30 05/11/2026. From { $first } on there is still time to announce it.
    .name = Date and time
ask-meeting-make-venue = Where will it be held? For example: the commune's culture house.
    .name = Place
ask-meeting-make-villages = Which villages is it for? For several, type their numbers separated by commas, for example: 2, 3.
    .name = Villages
ask-meeting-make-programme = The programme (the meeting lasts { $length } minutes)? Type each item with its minutes, for example: Opening - 10 minutes; then DONE. If you skip this, the order of plan 15/KH-UBND is used.
    .name = Programme
ask-meeting-make-review =
    Please look the draft over:
    Subject: { $subject }
    { $starts }, at { $venue }, for { for-villages }.
    Attending: { $attending }.
    Held: { $ground }.
    Programme:
    { $programme }
    { $total }
    { $late ->
        [yes] The last moment to announce it, { $last }, has passed: give a reason when you announce it, or choose another day.
       *[no] It must be announced by { $last }.
    }
    .announce = Save and announce
    .keep = Save the draft only
make-late =
    A meeting of { $starts } must be announced by { $last } ({ $source }), and that has passed.
    The first day still in time: { $first }. You can change the day when you look the draft over; to keep it, you will have to give a reason.
make-day-passed = The chosen time has passed meanwhile. Please choose again.
draft-kept = The draft is saved; nobody has been told. It must be announced by { $last }. Type CHANGE MEETING to announce or change it.
draft-day-passed = The day of this draft ({ $starts }) has passed. Type CHANGE MEETING to choose another.

## Announcing

ask-meeting-announce-meeting = Which meeting do you want to announce?
ask-meeting-announce-late =
    It cannot be announced yet: a meeting of { $starts } must be announced by { $last } ({ $source }).
    The first day still in time: { $first }. If you announce it all the same, your name and reason are recorded and told to the agencies and the Front.
    .override = Announce all the same
    .other-day = Choose another day
    .later = Later
ask-meeting-announce-reason = Why does it have to be announced later than the law allows?
ask-meeting-announce-sure =
    { $people ->
        [0] No citizen has registered yet, so this invitation reaches nobody now; whoever looks later sees it. Announce it, and tell the officials?
        [one] Send this invitation to 1 registered citizen, and tell the officials?
       *[other] Send this invitation to { $people } registered citizens, and tell the officials?
    }{ $reach }
    { $text }
    .send = Send
    .later = Later
announced =
    The meeting of { $starts }, at { $venue }, is announced. { $people ->
        [0] Whoever looks at the coming meetings sees it.
        [one] The invitation is on its way to 1 citizen.
       *[other] The invitation is on its way to { $people } citizens.
    }
    Remember the loudspeakers, the notice board and the letters of invitation, and invite the Standing People's Council to co-chair. To limit the places, type NUMBER OF PLACES.
announced-already = This meeting is no longer a draft. See below how it stands, or type CHANGE MEETING.
announce-later = Nothing was sent and the draft is kept. It must be announced by { $last }. Type CHANGE MEETING to go on.
announce-not-yours = The last moment to announce it, { $last }, has passed. Announcing late must be decided by somebody who may, with a reason. Nothing was sent.

broadcast-announced =
    You are invited to the dialogue meeting with { $chair }: { $subject }
    { $starts }, at { $venue }, for { for-villages }.
    { $open ->
        [yes] To attend or to speak, register before { $closes }: choose the item below or type MEETINGS.
       *[no] No registration is needed. To speak, see the opinion team in the hall.
    }
    To reach the person on duty, type /person.
notice-meeting-announced =
    { $name }: the dialogue meeting of { $chair } with { for-villages } has been announced.
    { $starts }, at { $venue }. Subject: { $subject }
    { $override ->
        [yes] Announced later than { $last }, as { $by } decided. Reason: “{ $why }”.
       *[no] In time: the last moment is { $last }.
    }

## Changing, cancelling

change-none = There is no draft and no coming meeting. Type MAKE MEETING to make one.
ask-meeting-change-meeting = Which meeting is it about?
ask-meeting-change-what =
    The meeting of { $starts }, at { $venue }: { $state ->
        [draft] a draft, not announced.
       *[announced] announced, { $registered } registered.
    } What do you want to do?
change-announce = Announce it
change-edit = Change the draft
change-drop = Drop the draft
change-time = Change the time
change-venue = Change the place
change-both = Change both
change-cancel = Cancel the meeting
change-keep = Leave it as it is
ask-meeting-change-when = The new date and time? For example: 7:30 05/11/2026. From { $first } on there is still time to announce it.
ask-meeting-change-venue = The new place? For example: the commune's culture house. To keep the place, type SAME PLACE.
ask-meeting-change-late =
    It cannot be changed yet: people must be told of a meeting of { $starts } by { $last } ({ $source }).
    The first day still in time: { $first }. If you change it all the same, your name and reason are recorded and told to the agencies and the Front.
    .override = Change it all the same
    .other-day = Choose another day
    .later = Later
ask-meeting-change-reason =
    { $what ->
        [cancel] Why is the meeting cancelled? This reason goes to everybody who was invited.
       *[move] Why does it have to be changed later than the law allows?
    }
ask-meeting-change-sure =
    { $what ->
        [move] Change the meeting to: { $new_starts }, at { $new_venue }. Tell { $registered } registered, { $people } other citizens and the officials?
        [cancel] Cancel the meeting of { $starts }, at { $venue }, reason: “{ $reason }”. Tell { $registered } registered, { $people } other citizens and the officials?
       *[drop] Drop the draft of the meeting of { $starts }, at { $venue }? Nobody was invited, so nobody is told.
    }{ $reach }
    .send = Yes
    .later = Later
change-nothing = Nothing was changed: the meeting of { $starts }, at { $venue }, stays as it is.
changed-meanwhile = This meeting has just been changed otherwise, so nothing was done. This is how it stands:
meeting-dropped = The draft is dropped; nobody was told.
meeting-cancelled = The meeting of { $starts }, at { $venue }, is cancelled. Everybody who was invited is being told; the reminders are gone.
meeting-moved = Changed: { $starts }, at { $venue }, registration until { $closes }. Everybody is being told; the old reminders are gone and new ones planned.

was-words =
    { $changed ->
        [time] before: { $was_starts }
        [venue] before: at { $was_venue }
       *[both] before: { $was_starts }, at { $was_venue }
    }
broadcast-moved =
    The dialogue meeting with { $chair } has changed: { $subject }
    { $starts }, at { $venue } ({ was-words }).
    { $open ->
        [yes] To attend or to speak, register before { $closes }: choose the item below or type MEETINGS.
       *[no] No registration is needed. To speak, see the opinion team in the hall.
    }
    To reach the person on duty, type /person.
broadcast-cancelled =
    The dialogue meeting with { $chair } planned for { $starts }, at { $venue }, will not be held. Reason: “{ $reason }”.
    You need not come. To ask something, type /ask; to reach the person on duty, type /person.
notice-meeting-moved =
    { $name }: the dialogue meeting of { $chair } with { for-villages } has changed.
    { $starts }, at { $venue } ({ was-words }). Subject: { $subject }
    { $override ->
        [yes] Told later than { $last }, as { $by } decided. Reason: “{ $why }”.
       *[no] In time: the last moment is { $last }.
    }
notice-meeting-moved-place =
    { $name }, the dialogue meeting that you registered for has changed; we are sorry for the trouble.
    { $starts }, at { $venue } ({ was-words }).
    Your registration stands. If you cannot come, type GIVE UP. To reach the person on duty, type /person.
notice-meeting-cancelled =
    { $name }: the dialogue meeting of { $chair } with { for-villages }, planned for { $starts }, at { $venue }, will not be held.
    Decided by { $by }. Reason: “{ $reason }”.
notice-meeting-cancelled-place =
    { $name }, the dialogue meeting that you registered for, planned for { $starts }, at { $venue }, will not be held. Reason: “{ $reason }”.
    You need not come. To ask something, type /ask; to reach the person on duty, type /person.
notice-speaker-gone =
    { $name }: { $speaker }, speaker, registration number { $number }, has just said that they cannot come.
    Meeting of { $starts }, at { $venue }. Please look at the list of speakers again.
notice-speaker-back =
    { $name }: { $speaker }, speaker, registration number { $number }, has just said that they can come after all.
    Meeting of { $starts }, at { $venue }. Please look at the list of speakers again.

## Reminders

reminder-attendee =
    ⏰ { $today ->
        [yes] Today: dialogue meeting
       *[no] A reminder: dialogue meeting
    } with { $chair }, { $starts }, at { $venue }.
    You are registered to attend; please come a little early to find your seat.{ door-code }
    If you cannot come, type GIVE UP.
reminder-speaker =
    ⏰ { $today ->
        [yes] Today: dialogue meeting
       *[no] A reminder: dialogue meeting
    } with { $chair }, { $starts }, at { $venue }.
    { $name }, you are registered to speak, registration number { $number }, about { $minutes } minutes, on: { $topic }
    { turn-words }Please come a little early.{ door-code } If you cannot come, type GIVE UP to give up your turn.
reminder-draft =
    ⏰ { $name }: the dialogue meeting of { $starts }, at { $venue }, is still a draft; nobody has been told.
    { $late ->
        [yes] The last moment to announce it, { $last }, has passed. Type CHANGE MEETING to choose another day.
       *[no] It must be announced by { $last }.
    }
registered-words =
    { $registered ->
        [0] Nobody has registered yet.
       *[other] Registered: { speaking-words }, { $attending } to attend.
    }
speaking-words =
    { $speaking ->
        [0] nobody to speak
       *[other] { $speaking } to speak (about { $minutes } minutes)
    }
brought-words =
    { $matters ->
        [0] No questions have been brought to the meeting.
       *[other] Questions brought to the meeting: { $matters }, { open-words }.
    }
open-words =
    { $open ->
        [0] all answered
       *[other] { $open } not answered yet
    }
reminder-staff =
    ⏰ { $name }: dialogue meeting with { for-villages }, { $starts }, at { $venue }.
    { registered-words } { brought-words }
    { $jobs }
reminder-job-office =
    { $stage ->
        [early] To do now: invite the Standing People's Council to co-chair, the Party committee and the Front; announce it by loudspeaker, notice board and letters.
        [week] { $named ->
            [yes] To do now: see how far the agencies have prepared their answers (type PREPARED ANSWERS) and remind the others.
           *[no] To do now: pass the questions to the agencies for their answers; name the secretary and the opinion team.
        }
       *[near] To do now: print the programme and the list of speakers; check the hall, the loudspeakers and the seats.
    }
reminder-job-secretary =
    To do now as the secretary: { $stage ->
        [early] look at the programme (type MEETINGS) and the list of speakers, to know what the minutes will be about.
        [week] { $signed ->
            [yes] read the Front's synthesis of opinions (type THE SYNTHESIS) and the list of speakers.
           *[no] read the list of speakers; once the Front has signed its synthesis of opinions, type THE SYNTHESIS to read it.
        }
       *[near] look at the list of speakers again. On the day type RUN MEETING; write with TAKE MINUTES, and what was decided under OUTCOMES.
    }
reminder-job-opinion-team =
    To do now as the opinion team: { $stage ->
        [early] take people's registrations to speak and their opinions: type SLIP for a paper slip, REGISTER FOR SOMEBODY to register somebody.
        [week] look at the list of speakers and ask those whose topic is not clear; type SLIP for every new paper slip.
       *[near] look at the list of speakers again. On the day come early, check people in (type LET IN) and take slips and late registrations (type SLIP).
    }
reminder-agency =
    ⏰ { $name }: dialogue meeting with { for-villages }, { $starts }, at { $venue }.
    { $matters ->
        [0] No question brought to the meeting is assigned to { $agency }.
       *[other] Questions brought to the meeting and assigned to { $agency }: { $matters }, { open-words }.
    }
    { $answered ->
        [declined] You said that you cannot come: please send what the chair can answer with, type PREPARED ANSWERS.
        [substitute] { $substitute } comes in your place: please give them what was prepared, type PREPARED ANSWERS.
       *[none] Please be ready to answer at the meeting. To see what waits for you, type /work.
    }
reminder-chair =
    ⏰ { $name }: the dialogue meeting that you chair, { $starts }, at { $venue }, with { for-villages }.
    { registered-words } { brought-words }{ $speaking ->
        [0] { "" }
       *[other] { " " }The list of speakers is below.
    }
reminder-front =
    ⏰ { $name }: dialogue meeting with { for-villages }, { $starts }, at { $venue }.
    { registered-words } { brought-words }
    { $stage ->
        [near] You are invited to attend and supervise the meeting.
       *[week] { $signed ->
            [yes] The summary of the people's opinions is signed and sent to the office. If more opinions come, make another version.
           *[no] The Front is asked to send its summary of the people's opinions to the office before the meeting.
        }
    }
