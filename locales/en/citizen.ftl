# Words for citizens: first contact, registering, asking, following up, my data.

open-start = start
    .words = start, begin
    .about = Start
open-menu = menu
    .words = menu, main menu, what can you do
open-help = help
    .words = help, help me, please help, please help me, instructions, how does this work, how do i use this, i do not know how, i do not know what to do, i do not understand, i don't understand, i don't know how
    .about = Help
open-person = person
    .words = person, talk to a person, talk to an official, talk to somebody, a real person
open-language = language
    .words = language, change language
    .about = Tiếng Việt / English
open-english = english
    .words = english, speak english
open-vietnamese = vietnamese
    .words = vietnamese, speak vietnamese
open-register = register
    .words = register, my details, change my details
    .about = Give my name, village and phone
open-ask = ask
    .words = ask, ask a question, question, a question, send a question, new question, i want to ask, i have a question, send a report, report a problem, make a suggestion
    .about = Ask, report or propose something
open-follow = follow
    .words = follow, follow up, look up, status, track, my matters, my questions, where is my matter, where is my question
    .about = Look up what I sent
open-my-data = data
    .words = data, my data, my information
    .about = My data

first-contact =
    Hello. This is { $me } of the People's Committee of { $commune }, a program that helps people send questions and register for dialogue meetings with { $chair }. { $Me } is not an official.
    { $Me } keeps your name, village, phone number (if { $you } give it) and what { $you } send, only to answer { $you }. Please do not send pictures of identity cards.
    In an emergency call 113 (police), 114 (fire) or 115 (ambulance). To see a person on duty: { $reception }.
    .agree = I agree, start
    .rights = Show all my rights
    .decline = I do not agree
file-before-consent = { $Me } has not kept this file: your agreement comes first. Once { $you } have agreed, please send it again.
first-contact-choose = { $You } can decide now: may { $me } keep this information?
consent-already = { $You } agreed earlier. { $You } can type MENU to see what can be done here.
consent-declined = { $Me } keeps nothing about { $you }. { $You } can still come in person: { $reception }. To use { $me } later, just write again.
privacy-policy =
    1. Who runs this: the People's Committee of { $commune }.
    2. { $Me } is a program, not an official, and decides nothing in place of officials.
    3. What is kept: name, village, phone number if { $you } give it, the words and files { $you } send. What for: to take them in, to answer, to invite to dialogue meetings. Channels that { $you } link (Zalo, Telegram, the web page) are kept together as one person; to take them apart, type UNLINK.
    4. Who sees it: the office, the agency that is to answer, the leaders of the commune; the Fatherland Front committee supervises.
    5. For how long: chat messages { $chat_days } days; the files of matters { $case_years } years.
    6. Rights: type SEE, CORRECT, ERASE or STOP at any time. { $Me } replies at once; officials finish within 10 days (see, correct) or 20 days (erase).
    7. Please do not send pictures of identity cards, passwords or bank details.
    8. Not for emergencies (call 113, 114, 115), formal complaints or denunciations.
    9. To see a real person: { $reception }.
    10. Your name is not made public unless { $you } agree. Version of this policy: { $version }.

menu = { $Me } is here to help { $you }. { $You } can press an item, or just write what you want to say.
menu-known = Hello { $name }. { $Me } is here for { $you }. { $You } can press an item, or just write what you want to say.
piece-kept = Kept so far: “{ $text }”. { $You } can go on: what, and where.
menu-unclear = { $Me } is not sure what { $you } need. { $You } can press a choice, or write a little more: what, and where.
menu-official = Hello { $name }. What do { $comrade } want to do? { $Comrade } can press an item or type its number.
help =
    { $You } can type, in English or Vietnamese:
    ASK to send a question, report or proposal · FOLLOW to look up what you sent · MEETINGS to see dialogue meetings and register
    DATA to see, correct or erase what is kept about you · BACK, CANCEL, START OVER while something is under way
    To see a person on duty: { $reception }.
help-in-form = { $answer ->
        [choice] { $You } only need to press one of the choices below, or type its number.
        [story] { $You } can answer in ordinary words, or send a voice message.
       *[words] { $You } can answer in ordinary words.
    } BACK corrects the answer before, CANCEL stops.
    If it is too difficult, the village head can ask for { $you }; or see a person on duty: { $reception }.
help-official =
    { $Comrade } can type: WORK to see what is waiting · SUMMARY for figures · MAKE MEETING, CHANGE MEETING · INVITE to invite an official
    To see one matter: type FOLLOW and its code, for example FOLLOW BÌNH AN 4827. BACK, CANCEL, START OVER while something is under way.
talk-to-person = { $You } can see a person on duty here: { $reception }. In an emergency call 113 (police), 114 (fire), 115 (ambulance).
language-changed = From now on { $me } speaks English. Type /tiengviet to change to Vietnamese.

thanks-in-form = Thank you.
greeting-in-form = Hello, { $me } is here.
thanks = { $You } can write at any time, or type MENU to see what can be done here.
upset = { $Me } is sorry that { $you } are not satisfied. To see where a matter stands, { $you } can type FOLLOW.
words-upset = angry, disappointed, nobody answers, still no answer, waiting for ages, unacceptable
offer-to-send =
    { $more ->
        [yes] { $You } added: “{ $text }”
       *[no] { $You } wrote: “{ $text }”
    }
    Send { $more ->
        [yes] all of these words
       *[no] this
    } to the People's Committee of { $commune }?
    .now = Send it now
    .more = Write more, then send
    .no = Do not send
offer-to-send-field =
    { $more ->
        [yes] { $You } added: “{ $text }”
       *[no] { $You } wrote: “{ $text }”
    }
    { $Me } takes this to be about: { $field }. Send { $more ->
        [yes] all of these words
       *[no] this
    } to the People's Committee of { $commune }?
offer-to-add =
    The office is asking { $you } about { $code }: “{ $question }”
    { $You } wrote: “{ $text }”. Is this the answer?
    .add = Answer this
    .new = Send as something new
door-offer =
    { $advice }
    { $still }
    .go-on = Send it anyway
    .stop = Stop here
file-kept-with = One more file has arrived and goes with the words above: { $count } in all. { $You } can choose under the message before.
kept-nothing = Those words were sent or dropped already. { $You } can simply write to { $me } again about anything else.
kept-forgotten = { $Me } sends nothing. { $You } can write at any time.

ask-register-name = To answer the right person, { $me } needs to know who { $you } are. What is your full name?
    .name = Name
register-kept-words = { $Me } has kept what { $you } just wrote for the question; no need to write it again. Now only your full name is needed, for instance: Nguyễn Văn Bình.
ask-register-village = Which village is your home? { $You } can press it or type its name.
    .name = Village
ask-register-phone = A phone number where an official can call { $you } if something is not clear? { $You } can skip this.
    .name = Phone number
ask-correct-what = { $You } can correct any of these. Which one?
    .name = Name
    .village = Village
    .phone = Phone number
    .no-phone = Remove the phone number
ask-correct-name = { $You } can type the right full name, for example: Nguyễn Văn Bình.
ask-correct-phone = { $You } can type the new phone number, for example 0912 345 678.
answer-village = { $Me } does not find this village in the commune. { $You } can press or type one of these, or choose “I live elsewhere”.
words-elsewhere = elsewhere, another commune, another province
lives-elsewhere = elsewhere
village-elsewhere = I live elsewhere
no-phone = none
registered = Noted: { $name }, living in { $village }, phone number: { $phone }. To correct it, { $you } can type CORRECT.

ask-ask-text = What is it about? { $You } can ask, report or propose something. Please write what it is, where (which village, near what) and since when.
    .name = Words
ask-ask-door =
    { $advice }
    { $still }
    .go-on = Send it anyway
    .stop = Stop here
ask-ask-more = Noted. { $You } can add photos, files, a voice message or more words. If that is all, type DONE.
    .name = Photos, files, more words
    .again = A question is being written: “{ $text }”. { $You } can go on, add photos, or type DONE.
ask-ask-similar =
    { $own ->
        [yes] It seems that { $you } have sent this already:
       *[no] { $count ->
            [1] There is already a matter like the one { $you } describe:
           *[other] There are already { $count } matters like the one { $you } describe:
        }
    }
    { $matters }
    { $own ->
        [yes] Shall this be added to it, or sent as a matter of its own?
       *[no] { $You } can put your name to one of them, or send your own. Which?
    }
    .separate = Send my own
similar-line = • { $code } ({ $state }): { $text }
join-matter = Join: { $code }
add-to-matter = Add it to { $code }
joins-matter = joins { $code }
ask-ask-field = What is it about?
    .name = Field
ask-ask-place = Where is it? { $You } can write the village and near what.
    .name = Place
ask-ask-meeting = { $You } can bring this to a dialogue meeting. Which one?
    .name = Meeting
meeting-option = { $day }
meeting-none = no meeting
in-village = { $village } village
place-unknown = not given
ask-ask-review = { $joins ->
        [no] { $You } can look through it before it is sent:
       *[code] { $You } join { $joins }. { $You } can look through it before it is sent:
    }
    Words: { $text }{ $joins ->
        [no] {"\u000A"}Field: { $field } · Place: { $place }
       *[code] {""}
    }{ $files ->
        [0] {""}
       *[other] {" "}· Files: { $files }
    }
    { $meets ->
        [yes] Meeting: { $meeting }. How should it be sent?
       *[no] How should it be sent?
    }
    .hidden = Send, keep my name hidden
    .named = Send, my name may be shown
    .officials = Send, only officials see it
receipt =
    It is recorded. The code for { $you }: { $code } (it can be read out over the phone).
    Field: { $field } · { $place }. The office will look at it before { $due }.
    Type FOLLOW at any time to see where it is.
receipt-joined =
    Noted: { $you } join the matter { $code }, which is now: { $state }.
    When there is an answer, { $me } will write. Type FOLLOW at any time to see where it is.
receipt-joined-answered = Noted: { $you } join { $code }. It has been answered already:
ask-too-many = Today { $you } have sent { $count } matters, more than { $me } takes in one day. { $You } can go on tomorrow, or see the person on duty: { $reception }.

matter-state-new = new, waiting for the office to look at it
matter-state-accepted = accepted
matter-state-more-asked = waiting for more information
matter-state-assigned = with the agency that is to answer
matter-state-drafted = waiting for its answer to be released
matter-state-answered = answered
matter-state-closed = answered and settled
matter-state-merged = joined with another matter
matter-state-sent-up = sent to a higher body, whose reply is awaited
matter-state-split = split into matters of their own
matter-state-refused = not taken up again; the reasons were sent
matter-state-withdrawn = withdrawn

words-kind-proposal = please, propose, proposal, we ask that, we request, i request
words-kind-opinion = suggest, suggestion, in my opinion, it would be better
words-kind-apart-from = nobody who, no one who
words-kind-question = when, why, how, where, who, is it possible, how much, how many

words-door-emergency = on fire, house is burning, fire brigade, ambulance, accident, drowning, drowned, electric shock, stroke, snake bite, being beaten, beats me, beating me, hits me, domestic violence, want to die, somebody is dying, someone is dying
words-door-denunciation = denounce, denunciation, corruption, bribe, bribes, bribery
words-door-complaint = formal complaint, complaint against a decision, administrative decision
words-door-court = lawsuit, go to court, court case, court judgment, law court
door-emergency = If somebody is in danger now, { $you } should call at once: 113 (police), 114 (fire, rescue), 115 (ambulance). { $Me } cannot pass on emergencies.
door-denunciation = Denunciations have a law of their own, and the name of the one who denounces is kept secret, so they are not sent through here. { $You } can hand in a letter or explain it in person at: { $reception }. There is no need to write the details here.
door-complaint = Complaints against an administrative decision have a law, forms and time limits of their own, so they are not sent through here. { $You } can hand in the complaint at: { $reception }.
door-court = Matters of the courts and of enforcing judgments are decided by those bodies; the commune cannot answer for them. { $You } can ask for guidance at: { $reception }.
door-still = If this is only a report or a proposal, { $you } can still send it; only officials read it, and it is never published.
door-still-emergency = If nobody is in danger and this is only a report, { $you } can still send it.
door-stopped = { $Me } has stopped and sends nothing of this. { $You } can write about anything else.
