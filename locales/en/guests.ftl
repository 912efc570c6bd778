# Words about the guests of a meeting: the list, invitations, answers, reminders.

open-guests = khachmoi, guests
    .words = guests, guest list, invite guests
guests-which = The guests of which meeting?
guests-see = See the guests
guests =
    { $count ->
        [0] The meeting of { $starts }, at { $venue }, has no guests yet.
       *[other] Guests of the meeting of { $starts }, at { $venue }: { $count }. Accepted { $accepted }, declined { $declined }, silent { $silent }, not told { $untold }.
    }
    { $lines }
guest-of = { $name } ({ $organisation })
guest-line = { $number }. { $who }: { $state ->
        [invited] invited{ told-words }, no answer yet
        [accepted] accepted{ told-words }
        [declined] declined{ $reason ->
            [none] { "" }
           *[other] { " " }(“{ $reason }”)
        }
        [substitute] sends { $substitute }
       *[listed] not told yet
    }
told-words =
    { $told ->
        [phone] { " " }(by telephone)
        [paper] { " " }(by letter)
       *[chat] { "" }
    }
guests-add = Add guests
guests-send = Send invitations here
guests-tick = Tick a guest who was told
guests-remove = Take off the list
guests-not-yet = The meeting is not announced, or has begun, so no invitation was sent. Type CHANGE MEETING to announce it first.
guests-sent =
    { $sent ->
        [0] No invitation had to be sent here.
       *[other] Invitations were sent to { $sent }.
    }{ $count ->
        [0] { "" }
       *[other] { " " }{ $count } guests cannot be written to here; tell them by telephone or letter and tick them: { $guests }.
    }
ask-guest-add-way = How do you want to add guests?
guest-way-plan = Those of the plan
guest-way-people = Choose people with a role here
guest-way-other = Write an organisation or person
ask-guest-add-people = Who is invited? Type the numbers separated by commas, for example: 1, 3.
ask-guest-add-organisation = Which organisation? For example: Party cell of Vạc.
ask-guest-add-name = Name and office of the person invited?
ask-guest-tick-guest = Which guest?
ask-guest-tick-told = How was the guest told?
    .phone = By telephone or in person
    .paper = By letter
ask-guest-tick-answer = What did the guest answer?
    .silent = Nothing yet
    .accepted = Accepted
    .declined = Declined
    .substitute = Sends somebody
ask-guest-tick-substitute = Who comes instead? Name and office, please.
ask-guest-remove-guest = Which guest is taken off the list?

guest-accept = Accept
guest-decline = I cannot come
guest-substitute = Send a substitute
guest-invitation =
    { $name }, you are invited to the dialogue meeting with { $chair }: { $subject }
    { $starts }, at { $venue }.
    Programme:
    { $programme }
    Please answer: accept, decline or send a substitute.
guest-invitation-again =
    { $name }, the dialogue meeting to which you are invited has changed: { $starts }, at { $venue }. Subject: { $subject }
    Programme:
    { $programme }
    An earlier answer does not count any more; please answer again: accept, decline or send a substitute.
guest-reminder =
    ⏰ { $name }, you are invited to the dialogue meeting with { $chair }: { $starts }, at { $venue }. Subject: { $subject }
    The office has no answer yet. Please choose one of these.
guest-cancelled =
    { $name }, the dialogue meeting with { $chair } planned for { $starts }, at { $venue }, will not be held. Reason: “{ $reason }”.
    You need not come. To reach the person on duty, type /person.
guests-silent-office =
    ⏰ { $name }: { $count ->
        [one] 1 guest has
       *[other] { $count } guests have
    } not answered about the dialogue meeting of { $starts }, at { $venue }. Please call or write a letter: { $guests }.
guests-call-cancelled =
    { $name }: the dialogue meeting of { $starts }, at { $venue }, will not be held. Please tell { $count ->
        [one] 1 guest
       *[other] { $count } guests
    } who cannot be written to here: { $guests }.
guests-call-moved =
    { $name }: the dialogue meeting is now at { $starts }, at { $venue }. Please tell { $count ->
        [one] 1 guest
       *[other] { $count } guests
    } again who cannot be written to here: { $guests }.
guest-not-you = This invitation is not meant for you any more. To ask, type /person.
guest-too-late = The meeting of { $starts }, at { $venue }, takes no more answers. See below how things stand.
guest-asked-again = The meeting has changed: { $starts }, at { $venue }. Please answer again for this date.
guest-answered =
    { $state ->
        [accepted] Noted: { $name }, you will come to the meeting of { $starts }, at { $venue }.
        [substitute] Noted: { $substitute } comes for { $name } to the meeting of { $starts }, at { $venue }.
       *[declined] Noted: { $name }, you cannot come to the meeting of { $starts }, at { $venue }. Thank you for telling us.
    }
    If anything changes, choose again below.
ask-guest-decline-reason = The reason, if you like.
ask-guest-substitute-name = Who comes instead of you? Name and office, please.
