# Words about what follows a meeting: classification, conclusion notice, publishing, bringing answers, closing the file.
# { $lines } lines in order · { $code } code of a matter · { $due } due date · { $missing } what is missing

open-after-list = classify-matters
    .words = classify after the meeting, classification after the meeting
    .about = Classification after the meeting
open-after-pack = agencypacks
    .words = packs, lists for agencies
open-conclusion = conclusionnotice
    .words = conclusion notice, send conclusion notice
    .about = Conclusion notice
open-conclusion-receive = received-conclusion
    .words = conclusion received, received conclusion
open-conclusion-read = readconclusionnotice
    .words = read conclusion
open-result = publishresult
    .words = publish result, publish
    .about = Making the result public
open-result-tick = resultpublished
    .words = made public, published
open-result-read = meetingresult
    .words = meeting result, result of the meeting
open-closing = closefile
    .words = close file, close the file
    .about = Close the file of a meeting

after-no-meeting = No meeting has been concluded yet.
after-which = Choose a meeting:

## Classification

after-list =
    Classification after the meeting { $starts }, { $venue }: { $count ->
        [0] none of { $all } matters waits for you.
       *[other] { $count } of { $all } matters are left. Due: { $due } ({ $source }).
    }{ $lines ->
        [none] { "" }
       *[some] { "" }
    { $lines }
    }{ $others ->
        [0] { "" }
       *[other] { "" }
    { $others } more are with somebody else.
    }
after-list-line = · { $code }: { $text } – { $missing }
after-missing-outcome = no outcome yet
after-missing-handing = not with any agency
after-missing-sending-up = above the commune, not sent up yet
after-missing-refusal = not taken up, no refusal proposed yet
after-missing-approval = the refusal waits for a second person
after-step-outcome = Set outcome: { $code }
after-step-handing = Give to an agency: { $code }
after-step-sending-up = Send up: { $code }
after-step-refusal = Propose refusal: { $code }
after-step-approval = Decide refusal: { $code }
after-step-see = See { $code }
after-pack-offer = List for each agency
after-pack-which = After the meeting { $starts }, { $count ->
        [one] 1 agency has
       *[other] { $count } agencies have
    } something on their list. Which list?
after-pack-all = All agencies
after-pack-none = Nothing of the meeting { $starts } has been assigned, sent up or refused yet, so there is no list for agencies.
after-pack-being-made = The list is being made and will come in a moment.
after-pack-sent = What the agencies have to do after the meeting { $starts }, { $venue }. It holds no names, no telephone numbers and no restricted matters.
pack-file-name = tasks-after-meeting-{ $day }.docx
pack-title = Tasks after the dialogue meeting
pack-about = Meeting { $starts }, { $venue }: { $subject }
pack-made = Made at { $at }
pack-nothing = Nothing.
pack-tasks = Assigned
pack-sent-up = Sent up
pack-refused = Not taken up
pack-number = No.
pack-code = Code
pack-text = About
pack-tasks-first = The chair's conclusion
pack-tasks-last = Answer due
pack-sent-up-first = Sent to
pack-sent-up-last = Letter
pack-refused-first = Ground
pack-refused-last = Approved
pack-no-number = no number yet
redacted-phone = (telephone number)
redacted-identity = (private number)
redacted-house = (house number)
redacted-email = (e-mail)
redacted-name = (name)
redacted-line = · { $sort }: { $words }

## What is left

after-left-line = · { $words }
after-left-minutes = The minutes are not signed by both secretary and chair
after-left-classes = Classification: { $count } left, { $late ->
        [yes] overdue since { $due }
       *[no] due { $due }
    }
after-left-notice = The conclusion notice has not gone to Party committee, Front and agencies
after-left-result = Making the result public: { $missing ->
        [none] the text is not approved
       *[some] missing are { $missing }
    }, { $late ->
        [yes] overdue since { $due }
       *[no] due { $due }
    }
after-way-minutes = Minutes
after-way-classes = Classification
after-way-notice = Conclusion notice
after-way-result = Making the result public
after-morning =
    ⏰ { $name }: after the meeting { $starts }, { $venue } this is left:
    { $lines }
after-due-today =
    ⏰ { $name }: today is the last day for classifying what came of the meeting { $starts }, { $venue }:
    { $lines }
after-last-hour =
    ⏰ { $name }: the last day for classifying what came of the meeting { $starts }, { $venue } has ended, and this is left:
    { $lines }
    From tomorrow morning the Front is told of it.
after-late =
    ⏰ { $name }: after the meeting { $starts }, { $venue } this is overdue:
    { $lines }
after-ready = { $name }: the minutes of the meeting { $starts }, { $venue } are signed, everything is classified, the conclusion notice is sent and the result is public. The file can be closed.

## Conclusion notice

ask-conclusion-number = Which number has the conclusion notice of the meeting { $starts }? For instance: 45/TB-UBND. Skip it if there is none yet.
    .name = Number
ask-conclusion-note = Is there anything to add to the closing words on record? If not, skip it.
    .name = Addition
ask-conclusion-review =
    Please look again before it goes to { $receivers }:

    { $text }
    .send = Send the notice
conclusion-text =
    CONCLUSION NOTICE{ $number ->
        [none] { "" }
       *[some] { " " }no. { $number }
    }
    Dialogue meeting { $starts }, { $venue }. Subject: { $subject }
    The chair concludes: { $words }
    { $parts ->
        [none] No matters were raised.
       *[some] { $parts }
    }{ $note ->
        [none] { "" }
       *[some] { "" }
    { $note }
    }
    The Front of the commune is asked to supervise how this is carried out.
conclusion-before = Answered before the meeting
conclusion-part =
    { $decided } ({ $count }):
    { $lines }
conclusion-line = · { $code }: { $text } – { $words }{ $agency ->
        [none] { "" }
       *[some] { " " }({ $agency }{ $due ->
            [none] { "" }
           *[some] , due { $due }
        })
    }
conclusion-code = · { $code }: see the matter assigned, due { $due }
conclusion-sent = The conclusion notice is sent.
conclusion-sent-meanwhile = The notice was sent or the file was closed just now, so nothing more was sent. It stands like this:
conclusion-stands =
    Conclusion notice{ $number ->
        [none] { "" }
       *[some] { " " }no. { $number }
    } of the meeting { $starts }: sent by { $by } at { $at }, { $confirmed } of { $count } have received it.
    { $lines }
conclusion-receipt-line = · { $receiver }: { $how ->
        [yes] confirmed by { $by } at { $at }
        [paper] handed over on paper, noted by { $by } at { $at }
        [nobody] nobody has joined, needs it on paper
       *[no] not confirmed yet
    }
conclusion-paper = Handed over on paper: { $receiver }
conclusion-send-again = Write and send again
conclusion-list = See who has it
conclusion-receive = Received
conclusion-received = Noted: you have received the conclusion notice of the meeting { $starts }. Thank you.
conclusion-received-already = { $by } confirmed this notice at { $at }.
conclusion-not-yours = This notice is for others; you need not confirm it.
conclusion-newer = There is a newer version of this notice:
conclusion-nothing-awaited = No conclusion notice waits for your receipt. To read one again, type READ CONCLUSION.
conclusion-none-yet = No conclusion notice has been sent to you yet.
conclusion-shown =
    { $text }{ $tasks ->
        [none] { "" }
       *[some] { "" }

    For your agency:
    { $tasks }
    }
notice-conclusion =
    { $name }, the office sends you this notice:

    { $text }{ $tasks ->
        [none] { "" }
       *[some] { "" }

    For your agency ({ $count }):
    { $tasks }
    }

    Please choose Received, or type CONCLUSION RECEIVED.
notice-conclusion-silent = ⏰ { $name }: the conclusion notice of the meeting { $starts } is not confirmed yet. Please choose Received, or type CONCLUSION RECEIVED; to read it again, type READ CONCLUSION.
notice-conclusion-silent-office = ⏰ { $name }: these have not confirmed the conclusion notice of the meeting { $starts }: { $receivers }. Those who have joined were reminded.

## Making the result public

result-text =
    RESULT OF THE DIALOGUE MEETING
    Held { $starts }, { $venue }. Subject: { $subject }
    The chair concluded: { $words }
    { $items ->
        [none] No matters are told of here.
       *[some] { $items }
    }{ $promises ->
        [none] { "" }
       *[some] { "" }
    The commune promised:
    { $promises }
    }
    Follow your own matter by its code, or ask the office of the commune.
result-item = { $number }. { $text }
result-matter = { $village ->
        [none] { "" }
       *[some] { $village } village:{ " " }
    }{ $text }{ $names ->
        [none] { "" }
       *[some] { " " }(asked by { $names })
    } – { $decided ->
        [none] no outcome
       *[some] { $decided }: { $words }
    }{ $agency ->
        [none] { "" }
       *[some] { " " }({ $agency }, due { $due })
    }{ $answer ->
        [none] { "" }
       *[some] { " " }Answer: { $answer }
    }
result-promise = · { $text } ({ $agency }, due { $due })
result-not-approved = The result of the meeting { $starts } has no approved text yet. It has to be public by { $due } ({ $source }).
result-not-fit = The approved text tells of something that may not be public any more. The office approves another text by { $due }; please take down what was posted.
result-see-draft = See and approve the draft
result-read = Read the approved text
result-tick = Note that it is public
result-stands =
    Result of the meeting { $starts }: { $by } approved the text at { $at }{ $version ->
        [1] { "" }
       *[other] , version { $version }
    }. To be public by { $due }.
    { $lines ->
        [none] Nobody has noted yet that it is public.
       *[some] { $lines }
    }
    { $missing ->
        [none] Nothing is missing.
       *[some] Missing: { $missing }.
    }
result-posted-line = · { $means }, { $where }: noted by { $by } at { $at }{ $photo ->
        [yes] , with a photo
       *[no] { "" }
    }
result-missing-media = loudspeaker, press or portal
result-missing-board = the office's notice board (whole commune)
result-missing-villages = { $villages }
ask-result-text-what =
    The draft to be made public by { $due }.{ $left_out ->
        [0] { "" }
       *[other] { " " }{ $left_out } matters are left out (restricted, about officials, or dropped by you).
    }

    { $text }

    { $taken ->
        [none] Nothing had to be taken out.
       *[some] Taken out:
    { $taken }
    }
    .approve = Approve this text
    .edit = Rewrite an item
    .drop = Drop an item
    .later = Later
ask-result-text-item = Which item?
ask-result-text-words = Write this item anew:
result-changed-meanwhile = Something in this text may not be public any more, so it was not approved. The new draft:
result-approved = Approved. { $heads ->
        [0] No village head has joined; the office sends the text to the villages.
       *[other] It went to { $heads } village heads, who are asked to read it out and post it.
    }
result-approved-already = This text was approved at { $at }.
result-none-to-read = No result of a meeting has been published here yet. To ask about your own matter, type FOLLOW.
ask-result-posting-means = How was the result of the meeting { $starts } made public?
ask-result-posting-village = In which village? For the office's notice board choose the whole commune.
ask-result-posting-photo = Send one photo as proof, if there is one.
result-ticked = Noted: { $means }{ $photo ->
        [yes] , with a photo
       *[no] { "" }
    }. Thank you.
notice-result-to-post =
    { $name }: please read out, post or tell the people of { $village } the result of the meeting by { $due }{ $version ->
        [1] .
       *[other] . This is version { $version }, in the place of the one before.
    }

    { $text }

    When it is done, choose Note that it is public, or type MADE PUBLIC.
notice-result-remind = ⏰ { $name }: the result of the meeting { $starts } is not noted as public in { $village }, due { $due }. To read the text, type MEETING RESULT. When it is done, choose Note that it is public, or type MADE PUBLIC.

## Bringing answers

bring-line = Bring the answer { $code } to { $name } ({ $village }){ $phone ->
        [none] { "" }
       *[some] , telephone { $phone }
    }: { $late ->
        [yes] overdue since { $due }
       *[no] due { $due }
    }
bring-done-of = { $code } brought to { $name }
bring-hand = Somebody else: { $code }, { $name }
ask-bring-hand-owner = Who brings the answer { $code } to { $name } ({ $village })?
bring-handed = { $owner } is asked to bring the answer { $code } to { $name }. Due: { $due }.
bring-not-to-them = This matter is about the unit of { $name }; please choose somebody else.
bring-ticked = Noted: the answer { $code } has reached { $name }. Thank you.
bring-done-already = { $by } brought the answer { $code } to { $name } at { $at }.
bring-dropped = There is a newer answer to { $code } for { $name }; this task is not needed any more.
notice-bring =
    { $reader }: { $name } ({ $village }{ $phone ->
        [none] { "" }
       *[some] , telephone { $phone }
    }) cannot be reached by messages. Please bring them the answer { $code } by { $due }:
    { $answer }
notice-bring-due = ⏰ { $reader }: today is the last day for bringing the answer { $code } to { $name } ({ $village }).
notice-bring-late = ⏰ { $reader }: the answer { $code } has not reached { $name } ({ $village }), overdue since { $due }. If you need help, tell the office.
notice-bring-late-office = ⏰ { $reader }: { $owner } has not brought the answer { $code } to { $name } ({ $village }), overdue since { $due }.

## Closing the file

closing-not-yet =
    The file of the meeting { $starts }, { $venue } cannot be closed yet. Left:
    { $lines }
closing-sure = The minutes of the meeting { $starts }, { $venue } are signed, everything is classified, the conclusion notice is sent and the result is public. Close the file?
closing-close = Close the file
closing-done = The file of the meeting { $starts }, { $venue } is closed. What was assigned is followed until it is answered.
closing-closed-already = The file of the meeting { $starts } was closed at { $at }.
notice-meeting-closed = { $name }: the file of the meeting { $starts }, { $venue } is closed: minutes signed, matters classified, conclusion sent, result public.

## Promises, collections

notice-promises-first =
    First of all, { $count ->
        [one] 1 promise to the people is open
       *[other] { $count } promises to the people are open
    }{ $late ->
        [0] { "" }
       *[other] , { $late } of them late
    }:
    { $lines }
notice-promises-drafting =
    A reminder: at the meeting, { $count ->
        [one] 1 open promise is named first
       *[other] { $count } open promises are named first
    }{ $late ->
        [0] { "" }
       *[other] , { $late } of them late
    }:
    { $lines }
promises-first-line = { $number }. { $text } ({ $agency }, due { $due }{ $state ->
        [late] , late
        [reported] , reported as done
       *[other] { "" }
    })
collection-other-day = Another day for the collection
notice-collection-after-meeting = { $name }: the meeting is now held { $starts }, but opinions are collected until { $due }, after it. Please set an earlier day.
