# What people often write: fillers, ways of agreeing and refusing, and short sentences that ask for one thing.

# Left out without a change of meaning
words-filler = please, i, want, would, like, the, my, me, now
words-skip = skip, none, no phone, i have no phone, no
words-send = send, send it, done, ok, okay, yes, right, that is right, correct
words-no = no, i do not agree, i don't agree, do not agree, disagree, refuse, no thanks
words-refusal = do not agree, don't agree, disagree
words-address = please, thanks
words-settled = done, it is done, settled, it is settled, fixed, it is fixed, solved, yes it is
words-not-yet = not yet, no, still not, not done, not settled, not fixed, still the same
words-not-settled = not yet, still broken, still not, nobody came, no one came, not fixed, not done
words-door-no-emergency = accident insurance, risk of accidents, fear of accidents

open-withdraw = withdrawmatter, takeback
    .words = withdraw, withdraw my question, withdraw it, take back my question
    .about = Withdraw a matter
open-add = add
    .words = add, add something, send more, add information, i want to add something
    .about = Add to what was sent
open-correct-phone = changephone
    .words = change my phone, change phone number, correct phone number, new phone number
    .about = Correct the phone number
open-correct-village = changevillage
    .words = change village, correct village, change my village
    .about = Correct the village
open-correct-name = changename
    .words = change name, correct name, correct my name
    .about = Correct the name
open-coming = iamcoming
    .words = i am coming, i will come, i can come
open-not-coming = cannotcome
    .words = i am not coming, i will not come, not coming
open-speakers = speakerslist
    .words = list of speakers, speakers list
open-where-it-is = whenanswered
    .words = when will i get an answer, when will you answer, no answer yet, who answers, who answers me, who will answer, who is responsible, what is my code, my code, why so long
    .about = Look up what I sent
open-why-date = visaongay, whydate
    .words = why this date, why that date, what is the due date, due date, deadline, what is the deadline
    .about = Why this date?
open-where-and-when = odau, where
    .words = where, where is it, at what time, what time
    .about = Where, at what time
open-cost = cost
    .words = does it cost anything, does it cost money, does this cost anything, is it free, is this free, how much does it cost, do i have to pay
    .about = Does it cost anything?
open-who-is-it = whoareyou
    .words = who are you, what are you, who is the assistant, what is the assistant, are you a person, are you human, are you a robot, is this a robot, are you an official
    .about = Who is the assistant?
open-who-reads = whoreads
    .words = who reads my question, who can read my question, who sees my question, who can see my question, who reads this, who can read this, who sees my name, is it private, is it secret, is it confidential, will my name be shown, is my name shown
    .about = Who reads my question?

cost = It costs nothing. Questions, answers and dialogue meetings are free.
    { $Me } never asks for money, a password or a confirmation code. If anybody does so in its name, please give nothing and tell: { $reception }.
who-is-it = { $Me } is an automatic service of the People's Committee of { $commune }, neither a person nor an official. It takes words to the officials and brings their answer.
    To see a person: { $reception }.
who-reads = It is read by the office, the agency that is to answer and the leaders of the commune; the Fatherland Front supervises. A unit never sees a complaint about itself.
    Before sending there is a choice: name hidden, name shown, or officials only. Type RIGHTS for all of it.
why-date-which = Which matter's date do you ask about?
why-review =
    { $code }: { $due }
    { $count } { $unit } are counted, starting the day after { $start }. Source: { $source }.
    The date for the answer is set when the office takes it up; { $you } will be told at once.
where-no-meeting = No dialogue meeting has been announced yet. To meet an official, come to: { $reception }.
plain-nothing-sent = { $You } have not sent anything here yet. Once it is sent, { $you } will be told its code and the day the office looks at it.

answer-which-way = Which way shall it be sent? { $You } can press a button or type the number of one.
answer-name-again = { $You } can type the full name again, for example: Nguyễn Văn Bình.
answer-name-sure = Is the full name { $name }?
    .right = Yes, it is
    .wrong = Type it again
form-cancelled-and-kept = Stopped; nothing was sent, and what { $you } wrote before is dropped too. { $You } can write at any time, or type MENU to see what can be done here.

emergency-first = { $advice }
    .keep = No emergency, note it down
ask-add-here-sure =
    { $You } wrote: “{ $text }”
    Shall this be added to what is being written?
    .add = Add it
    .no = Leave it out
ask-add-here-door =
    { $advice }
    { $still }
    .add = Add it all the same
    .stop = Stop here
upset-new = { $Me } is sorry that something went wrong. { $You } can say what it is and where, so that { $me } can pass it on.
offer-not-settled =
    { $You } wrote: “{ $text }”
    Does it mean that { $code } ({ $matter }) is not settled?
    .right = Yes, not settled
    .new = This is a new matter
    .no = Send nothing
withdraw-nothing = Nothing that { $you } sent is waiting for an answer, so there is nothing to withdraw. Type FOLLOW to see what was sent.
add-nothing = { $You } have no matter waiting for an answer to which something could be added. To send a new one: ASK.
add-which = To which matter is something to be added?
withdraw-which = Which matter shall be withdrawn?
not-coming-noted = { $Me } understands that { $you } cannot come. { $You } had not registered, so nothing more is needed. To change this, type ATTEND.
no-meeting-with-speakers = There is no coming meeting.
similar-own = • { $code }, sent by { $you } at { $at } ({ $state }): { $text }
similar-unread = • { $code } ({ $state }): { $field }, { $place }, sent { $day }
added-same = { $code } has these very words already, so { $me } added nothing. It goes on; it is now: { $state }.
similar-gone = { $code } has just been withdrawn, so { $me } sends what { $you } wrote as a matter of its own.
changed-as-addition = Others ask { $code } too by now, so { $me } kept the old words and added what { $you } just wrote.
changed-too-late-kept = { $code } cannot be changed any more; it is now: { $state }. What { $you } just wrote is still here:
follow-words-nothing = { $Me } found nothing that { $you } sent with the words “{ $words }”. { $You } can type FOLLOW and then the code, for example BÌNH AN 4827, or a few words of what was sent.
matter-left = { $code }: { $text }
    Now: withdrawn. The office does not work on it any more. To ask again, type ASK.
