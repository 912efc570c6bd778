# Words for asking on behalf of somebody who has no phone.

open-help-ask = hoiho, askfor
    .words = ask for somebody, ask on behalf
    .about = Ask for a villager
open-help-attend = dangkyho, registerfor
    .words = register for somebody, register for someone
    .about = Register somebody for a meeting
ask-help-ask-name = What is the full name of the villager you ask for?
    .name = Villager's name
ask-help-ask-village = Which village is { $name } from?
    .name = Village
ask-help-ask-phone = The phone number of { $name }, if there is one? You can skip this.
    .name = Phone number
ask-help-ask-consent = You have read to { $name }: the commune keeps the name, the village and the question in order to answer. Does the villager agree?
    .yes = The villager agrees
    .no = Does not agree
ask-help-ask-text = What does { $name } ask, report or propose? Write it in the villager's words: what, where, since when.
    .name = Text
ask-help-ask-more = Noted. Send a photo of the signed slip, other photos or a voice message, if there are any. When that is all, type DONE.
ask-help-ask-field = Which field does this belong to?
    .name = Field
ask-help-ask-place = Where is it? Write the village and what it is near.
    .name = Place
ask-help-ask-meeting = Which dialogue meeting is it for?
    .name = Meeting
ask-help-ask-review =
    Asked for { $name }. Please read it out before sending:
    Text: { $text }
    Field: { $field } · Place: { $place }{ $files ->
        [0] {""}
       *[other] {" "}· Files: { $files }
    }
    Meeting: { $meeting }. How does the villager want it sent?
    .hidden = Send, hide the name
    .named = Send, the name may be shown
    .officials = Send, officials only
help-without-consent = { $Me } has kept nothing. Please ask the villager to come in person: { $reception }.
help-receipt =
    Received, asked for { $name }. Code: { $code } (read it out so that the villager can write it down).
    Field: { $field }. The office looks at it before { $due }. When there is an answer, { $me } sends it to you to carry it back.
do-carried = I told the villager
done-carried = Thank you. Noted: the answer to { $code } has been carried back.
notice-carry-answer =
    Please carry the answer to { $code } to { $people } (village: { $village }):
    “{ $text }”
    { $answer }
    When you have, press “I told the villager”, and say whether the matter is settled for them.
notice-not-carried = ⏰ You have not ticked that { $people } heard the answer to { $code }. When you have told them, press “I told the villager”.
notice-not-carried-office = ⏰ The answer to { $code } has not been carried back to the villager (village: { $village }). Please remind the helper or send somebody else.
notice-carry-question = About { $code } of { $people }, an official needs to know: { $question } Please ask the villager, then press “Add information”. The clock stands until then.
notice-carry-assigned = { $code } of { $people } was given to { $agency }. { $due_words }
notice-carry-merged = { $code } of { $people } is the same as { $into }, so they are joined. The answer will be at { $into }.

## Registering somebody for a meeting

help-register = Register { $name } for the meeting
help-attend-none = No meeting takes registrations for this person now. Type MEETINGS to look.
help-attend-none-now = No meeting takes registrations now. Type MEETINGS to look.
ask-help-attend-name = The full name of the person you register?
ask-help-attend-village = In which village does { $name } live?
ask-help-attend-consent = Have you read to { $name }: the commune keeps name, village and topic to arrange the places? Does the person agree?
    .yes = The person agrees
    .no = The person does not agree
ask-help-attend-meeting = For which meeting?
ask-help-attend-wish = Meeting of { $starts }, at { $venue }: does { $name } want to attend, or to speak?
    .speak = Wants to speak
    .attend = Only attends
    .name = Attend or speak
ask-help-attend-topic = What does { $name } want to speak about? A few words are enough.
    .name = Topic
ask-help-attend-minutes = About how many minutes does { $name } need?
    .name = Minutes
ask-help-attend-first = Is { $name } elderly or disabled, and needs to speak early?
    .yes = Yes, first
    .no = No, in the common order
    .name = Speaking first
ask-help-attend-phone = So that we can tell if the hour or the turn changes, please give your phone number or that of { $name }. No picture of any card is needed.
    .name = Phone number
ask-help-attend-review =
    Registering { $name }, { $village }. Please read this to them before sending:
    Meeting of { $starts }, at { $venue }
    { $wish ->
        [speak] Speaks for about { $minutes } minutes, on: { $topic }{ $first ->
            [yes] { "" } · asks to speak first
           *[no] { "" }
        }
       *[attend] Attends without speaking
    }
    .send = Send
help-attend-receipt =
    { $name } is registered: { $starts }, at { $venue }.
    { $wish ->
        [speak] Speaks, registration number { $number }, about { $minutes } minutes, on: { $topic }.
       *[attend] Attends.
    }{ $waiting ->
        [0] { $code ->
            [none] { "" }
           *[some] { " " }Code at the door: { $code } (please read it to the person).
        }
       *[other] { " " }The meeting is full: { $name } is number { $waiting } on the waiting list. As soon as there is a place { $me } will tell you.
    } { $Me } will remind you before the day, so that you can tell { $name }.
helped-given-up = Noted: { $name } does not come to the meeting of { $starts }, at { $venue }. The place goes to whoever waits.
helped-restore = This person comes after all
