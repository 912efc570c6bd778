# The words of talking itself: understanding, not understanding, going back, stopping.
# Facts that every text may use: { $you } { $You } · { $me } the assistant · { $Me } The assistant · { $comrade } you
# { $Comrade } You · { $commune } · { $chair } · { $reception } where to find the person on duty
# Lists of words are added to the Vietnamese ones, so they hold only what people type in English.

format-day = EEEE d MMMM yyyy
format-short-day = d MMM yyyy
format-hour = HH:mm
format-full-hour = HH:mm
format-moment = { $hour } on { $day }

# Always understood
words-cancel = cancel, never mind, nevermind, forget it, stop it, stop this
words-back = back, go back, previous
words-done = done, xong, that is all, that's all, send, send it, nothing, nothing else, no, no more, finished
words-start-over = start over, start again, begin again, restart
words-greeting = hello, hi, hey, hello there, good morning, good afternoon, good evening
words-thanks = thanks, thank you, many thanks, thank you very much, thanks a lot, thank you so much
words-fine = ok, okay, all right, yes, fine, good
words-yes = yes, i agree, agree, agreed, ok, okay, sure

choice-skip = Skip
choice-all = All choices
choice-edit = Change something
choice-cancel = Do not send
choice-done = Done

answer-choose = { $Me } is not sure which one { $you } mean. { $You } can press a button, or type the number or the words of a choice.
answer-choose-near = { $Me } is not sure which choice “{ $said }” means. { $You } can take one of these, or type ALL to see every choice again.
answer-choose-all = These are all the choices. { $You } can press one, or type its number or name.
answer-choose-several = { $Me } is not sure which ones { $you } mean. { $You } can type their numbers with commas between them, for example: 1, 3.
answer-words-none = { $You } can write it in words, so that { $me } can note it down.
answer-words-short = { $You } can add a few more words to make it clear.
answer-words-long = This text has { $length } characters, and { $me } can take at most { $most } at a time. { $You } can send the main part first and the rest afterwards.
answer-name = { $Me } could not read the name. { $You } can type your full name, for example: Nguyễn Văn Bình.
answer-phone = { $Me } could not read this phone number. { $You } can type 10 digits, for example 0912 345 678, or type SKIP.
answer-moment = { $Me } could not read the day and hour. { $You } can type both, for example: 7:30 05/11/2026 (day, month, year).
answer-moment-past = This moment has passed. { $You } can type one that is still to come, for example: 7:30 05/11/2026 (day, month, year).
answer-gather = { $You } can send photos, files or a voice message, or write more. If that is all, type DONE.
answer-gathered-words = Added. If there is more, { $you } can go on; if that is all, type DONE.
answer-file-first = File number { $count } has arrived. { $You } can add a few words now: what is it about, and where?
answer-gathered-file = File number { $count } has arrived. If there is more, { $you } can go on; if that is all, type DONE.
answer-files-many = { $Me } can take at most { $most } files for one message to the office. { $You } can type DONE to go on.
file-too-large = This file is too large to be sent here. { $You } can send a smaller picture or another file.
file-type-refused = This is a kind of file that { $me } cannot open. { $You } can send a photo, a voice message, a PDF or a Word file.
file-not-now = { $Me } did not keep this file because another question is open. { $You } can answer that first and then send the file again.
file-alone = { $count ->
        [1] One file has arrived;
       *[other] { $count } files have arrived;
    } { $me } will send it with the question that { $you } write. To leave it, type CANCEL.
file-refused = The file “{ $name }” sent with { $code } could not be kept by { $me }: { $why }. The words are all kept. If it is needed, { $you } can send it again as a photo, a voice message, a PDF or a Word file.
    .too-large = the file is too large
    .type = this kind of file cannot be opened here
    .lost = it could not be fetched

choose-what-to-change = { $You } can change any part. Which one?
share-phone = Send my phone number

form-cancelled = Stopped; nothing was sent. { $You } can write at any time, or type MENU to see what can be done here.
form-cancelled-inner = Stopped; nothing of it was sent. What { $you } were doing before goes on:
form-changed = The service has just been updated, so { $me } asks a few things again; what { $you } answered is still there.
form-gone = The service has just been updated, so what was under way is no longer there. { $You } can type MENU to start again with { $me }.
cancel-nothing = Nothing is under way now. { $You } can type MENU to see what can be done here.
back-nothing = This is the first step.
back-nowhere = There is no step to go back to now. { $You } can choose something shown above, or type MENU.
button-old = This button belongs to an earlier step, so { $me } does not do it again. { $You } can type MENU to see what can be done here.
command-unknown = { $Me } does not know this command. { $You } can type MENU to see what can be done here, or just write what you want to say.
not-your-role = This does not belong to the roles that { $you } hold. Type MENU to see what { $you } can do; for another role, ask the office for an invitation.
not-your-task = This is for the officials in charge. If { $you } are one of them, ask the office for an invitation code and type /join and the code.
edited = { $Me } sees that { $you } changed an earlier message. { $Me } can only read new ones: please send the right text again.
flood = Many messages came at once and { $me } could not read them yet. { $You } can go on in { $seconds } seconds; please wait until then.
group-chat = { $Me } only talks in private, to keep what people say confidential. { $You } can open the page of { $me } and write there.
turn-failed = { $Me } had trouble with this last message. It is kept and will be looked at again. { $You } can try again in a few minutes, or see the person on duty: { $reception }.
unsupported-sticker = { $Me } does not understand stickers yet. { $You } can write it in words.
unsupported-video = { $Me } cannot take videos yet. { $You } can send a photo or write it in words.
unsupported-location = { $Me } does not need a map position. { $You } can write the place in words: which village, near what.
unsupported-foreign-contact = This is somebody else's contact, so { $me } does not keep it. { $You } can send your own number, or type SKIP.
unsupported-other = { $Me } cannot take this kind of message yet. { $You } can write it in words or send a photo.

menu-group = { $group }: choose what to do.
menu-group-meeting = Hold a meeting
menu-group-collect = Opinions before a meeting
menu-group-day = During a meeting
menu-group-after = After a meeting
menu-group-supervision = Supervision, figures
menu-group-office = Officials and templates
