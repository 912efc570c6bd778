# Collecting before a meeting: the Front opens, associations and villages send, spreadsheet, synthesis, prepared answers.

open-collect = thuthap, collect
    .words = collect opinions, open a collection
    .about = Collect opinions before a meeting
open-give-opinion = ykien, opinion
    .words = send an opinion, give an opinion
    .about = Send an opinion of an association or village
open-collect-status = tinhhinhykien, collected
    .words = collection status, who has not sent
    .about = See who has sent opinions
open-opinion-sheet = nopbang, sheet
    .words = send the sheet, hand in the sheet
    .about = Hand in the sheet of opinions (Excel)

collect-no-meeting = There is no coming meeting, so no collection can be opened yet. Once the office has made one, write COLLECT OPINIONS again.
ask-collect-meeting = Opinions for which meeting?
    .name = Meeting
ask-collect-due = Until when do associations and villages send their opinions? The meeting begins { $starts }. For example: 17:00 20/10/2026.
    .name = Due
collect-too-late = That has to be before the meeting begins ({ $starts }).
ask-collect-review =
    Collect opinions for the meeting { $starts }, at { $venue }.
    Due: { $due }. { $count ->
        [one] 1 association or village is told
       *[other] { $count } associations and villages are told
    }.
    .send = Open it and tell them
collect-opened =
    The collection is open until { $due }. { $told } of { $count ->
        [one] 1 association or village is told
       *[other] { $count } associations and villages are told
    }; the silent ones are reminded, and you are told when it ends.
    { $without ->
        [none] Each of them has somebody here.
       *[some] Nobody here yet: { $without }. Please tell them yourself; what they give you can be sent with SEND AN OPINION.
    }
collect-see = See who has sent
collect-none = No collection is open for a coming meeting. Write COLLECT OPINIONS to open one.
collect-none-open = No collection is open for your association or village just now.
collect-over = This collection ended { $due }. For something urgent please tell the Front committee yourself.
collect-status =
    Opinions for the meeting { $starts } (due { $due }): { $opinions }, of { $voices ->
        [one] 1 person
       *[other] { $voices } people
    }; { $silent ->
        [one] 1 has sent nothing
       *[other] { $silent } have sent nothing
    }.
    { $lines }
collect-line =
    - { $source }: { $count ->
        [0] nothing yet
       *[other] { $count }, of { $voices } people
    }{ $people ->
        [no] {" "}(nobody here)
       *[yes] {""}
    }

ask-give-opinion-collection = An opinion for which meeting?
    .name = Meeting
ask-give-opinion-source = Whose opinion do you send?
    .name = Source
ask-give-opinion-text = An opinion of { $source } (due { $due }): write one opinion in one message. No names are needed.
    .name = Opinion
ask-give-opinion-voices = How many people share it? Type a number, or skip if it is one.
    .name = People
answer-voices = Type a number, for example 12. If it is only one, type SKIP.
opinion-kept = Kept: an opinion of { $source } ({ $voices ->
        [one] 1 person
       *[other] { $voices } people
    }). { $count } from there so far. Due: { $due }.
opinion-give = Send an opinion
opinion-another = Send another opinion
opinion-own = See what was sent
opinion-line = { $number }. “{ $text }” ({ $voices ->
        [one] 1 person
       *[other] { $voices } people
    })
opinion-take-back = Take back opinion { $number }
opinions-own =
    { $lines ->
        [none] You have sent no opinion to an open collection.
       *[some] { $count } sent. The latest:
            { $lines }
    }
opinion-taken-back = Taken back: “{ $text }”.

opinion-sheet-get = Get the Excel sheet
opinion-sheet-here = Here is the sheet. One opinion a row, no names. When it is filled in, write SEND THE SHEET and send this file.
opinion-sheet-no-files = This channel carries no files. Please send each opinion as a message.
opinion-sheet-file = opinions.xlsx
opinion-sheet-tab = Opinions
opinion-sheet-title = Opinions collected before the dialogue meeting
opinion-sheet-how = One opinion a row. No names or phone numbers. The field may stay empty.
opinion-sheet-number = No.
opinion-sheet-text = Opinion
opinion-sheet-voices = People who share it
opinion-sheet-field = Field
ask-opinion-sheet-file = Send the filled sheet of { $source } (an Excel file, due { $due }).
    .name = Sheet
answer-file-none = Send the file here. If there is none yet, type CANCEL.
opinion-sheet-received = { $name } has come and is being read; the result follows at once.
opinion-sheet-taken = { $count ->
        [one] 1 opinion
       *[other] { $count } opinions
    } ({ $voices ->
        [one] 1 person
       *[other] { $voices } people
    }) kept from the sheet of { $source }.
opinion-sheet-taken-already = This sheet was taken before, so nothing was added.
opinion-sheet-refused =
    Nothing was taken: { $count ->
        [one] 1 place wants mending
       *[other] { $count } places want mending
    }:
    { $lines }{ $more ->
        [0] {""}
       *[other] {" "}and { $more } more.
    }
    Mend them in the file and send the whole sheet again.
opinion-sheet-send-again = Send the sheet again
opinion-sheet-lost = The file could not be fetched. Send the Excel file (.xlsx) again, or each opinion as a message.
opinion-sheet-unreadable = The file cannot be opened as an Excel sheet (.xlsx).
opinion-sheet-another = This is not the sheet of the collection. Get the empty one and copy the opinions into it.
opinion-sheet-empty = No row is filled in.
opinion-sheet-too-long = Row { $row }: more than 300 rows; please make several sheets.
opinion-sheet-no-text = Row { $row }: the opinion is missing.
opinion-sheet-long-text = Row { $row }: the opinion is longer than 4,000 letters.
opinion-sheet-no-number = Row { $row }: “People who share it” has to be a number.
opinion-sheet-no-field = Row { $row }: the field is not on the list; choose one of the list or leave it empty.

notice-collection-opened =
    The Front committee asks you to collect what people think for the dialogue meeting { $starts }, at { $venue }.
    Due: { $due }. No names, only what is said and by how many.
notice-collection-moved = Opinions for the meeting { $starts } are now due { $due }.
notice-collection-closed =
    The collection for the meeting { $starts } has ended: { $opinions ->
        [one] 1 opinion
       *[other] { $opinions } opinions
    } of { $voices ->
        [one] 1 person
       *[other] { $voices } people
    }; { $silent ->
        [one] 1 sent nothing
       *[other] { $silent } sent nothing
    }.
    { $lines }
    Please make the synthesis and sign it for the office.
collect-reminder = A reminder: { $source } has sent no opinion for the meeting { $starts } yet. Due: { $due }. If there is none, please send one line that says so.

open-synthesis = tonghopykien, synthesis
    .words = see the synthesis, the synthesis
    .about = Synthesis of opinions
synthesis-see = See the synthesis
synthesis-which = The synthesis of which meeting?
synthesis-nothing = No opinions were sent for a coming meeting, so there is nothing to put together.
synthesis-begin = Begin the synthesis
synthesis-not-begun =
    { $count ->
        [0] No opinions were sent yet.
        [one] 1 opinion has come; there is no synthesis yet.
       *[other] { $count } opinions have come; there is no synthesis yet.
    }
synthesis-not-signed = The Front has not signed the synthesis for the meeting { $starts } yet.
synthesis-version =
    Synthesis { $version } for the meeting { $starts }: { $groups ->
        [one] 1 group
       *[other] { $groups } groups
    }, { $voices ->
        [one] 1 person
       *[other] { $voices } people
    }. { $signed ->
        [no] Not signed.
       *[other] Signed { $signed }.
    }{ $loose ->
        [0] {""}
       *[other] {" "}{ $loose } new opinions are in no group yet.
    }
    { $lines }
synthesis-line = { $number }. { $wording } ({ $field }; { $voices ->
        [one] 1 person
       *[other] { $voices } people
    }, { $opinions ->
        [one] 1 opinion
       *[other] { $opinions } opinions
    })
synthesis-group = Group { $number }
synthesis-short = Group { $number }: { $wording }
synthesis-add-loose = Put the new opinions in
synthesis-new-version = Begin a new version
synthesis-sign = Sign and send to the office
synthesis-reword = Change the wording
synthesis-field = Change the field
synthesis-join = Join with another group
synthesis-take-out = Take one opinion out
synthesis-item =
    Group { $number } ({ $field }, { $voices ->
        [one] 1 person
       *[other] { $voices } people
    }). The Front's wording:
    “{ $wording }”
    The originals:
    { $lines }
synthesis-original = - { $source } ({ $voices ->
        [one] 1 person
       *[other] { $voices } people
    }): “{ $text }”
synthesis-group-gone = This group is not in the synthesis any more: it was joined with another. Write SEE THE SYNTHESIS for the newest.
synthesis-frozen = Synthesis { $version } was signed { $signed } and is not changed any more. Begin a new version to change something.
ask-synthesis-reword-text = The new wording of group { $number }? The originals stay beside it. Now: “{ $wording }”
ask-synthesis-field-field = Which field does group { $number } belong to?
ask-synthesis-join-into = Join group { $number } with which group? The other one's wording stays.
ask-synthesis-take-out-opinion = Which opinion becomes a group of its own?
ask-synthesis-sign-review =
    Sign synthesis { $version }: { $groups ->
        [one] 1 group
       *[other] { $groups } groups
    }, { $voices ->
        [one] 1 person
       *[other] { $voices } people
    }.{ $loose ->
        [0] {""}
       *[other] {" "}{ $loose } opinions are in no group and not in it.
    }
    Once signed it is never changed; it goes to the office and the Chairman at once.
    .send = Sign and send
synthesis-signed = Synthesis { $version } is signed and sent to the office: { $groups ->
        [one] 1 group
       *[other] { $groups } groups
    }, { $voices ->
        [one] 1 person
       *[other] { $voices } people
    }. Each group is a matter of the meeting { $starts } with a code of its own.
notice-synthesis-signed = The Front sends synthesis { $version } for the meeting { $starts }: { $groups ->
        [one] 1 group
       *[other] { $groups } groups
    }, { $voices ->
        [one] 1 person
       *[other] { $voices } people
    }. Each group is now a matter of the meeting.

open-prepare-status = chuanbitraloi, prepared
    .words = prepared answers, prepare answers
    .about = Prepare answers before a meeting
prepare-assign-all = Ask for prepared answers by field
prepare-too-late = The meeting { $starts } has begun or is not held, so nothing is prepared any more.
prepare-assigned-all = { $count ->
        [one] 1 matter went
       *[other] { $count } matters went
    } to the agencies that lead their fields, to be prepared by { $due }. Open a matter to ask another agency.
prepare-not-possible = { $code } is not brought to a coming meeting, or is answered, so nothing has to be prepared.
do-prepare-assign = Ask for a prepared answer
ask-prepare-assign-agency = Which agency prepares { $code } for the meeting { $starts }?
ask-prepare-assign-due = By when? Skip for { $due }.
prepare-assigned = { $agency } is asked to prepare { $code } by { $due }.
prepare-write = Write what to say
prepare-write-code = Write for { $code }
prepare-change = Change what to say
prepare-see = See what is prepared
ask-prepare-text =
    { $code } (due { $due }): “{ $text }”
    { $before ->
        [none] Write what the chair will say in answer.
       *[some] There is: “{ $before }”. Write it all anew.
    }
    .name = What to say
ask-prepare-review =
    To be said on { $code }:
    “{ $prepared }”
    Only the office, the Chairman and the secretary read it; nothing is sent to the people.
    .send = Keep
prepared = Kept for { $code }, and the office is told. It can be changed until the meeting.
prepare-none = Nothing of a coming meeting has to be prepared.
prepare-status =
    Prepared for the meeting { $starts }: { $ready } of { $count ->
        [one] 1 matter
       *[other] { $count } matters
    }.
    { $lines }
prepare-line = - { $code }, { $agency }: “{ $text }” { $ready ->
        [yes] Ready ({ $by }).
        [needless] Not needed any more: { $state }.
       *[no] Not yet, due { $due }.
    }
notice-prepare-asked = The office asks { $agency } to prepare { $code } ({ $field }) for the meeting { $starts }, at { $venue }. Due: { $due }.
    “{ $text }”
notice-prepare-moved = The meeting is now { $starts }. What to say on { $code } is due { $due }.
notice-prepare-near = ⏰ What to say on { $code } is wanted by { $due }, for the meeting { $starts }, at { $venue }.
    “{ $text }”
notice-prepare-late = It was due { $due }, and nothing is prepared for { $code }. The meeting begins { $starts }, at { $venue }; until then it can still be written.
    “{ $text }”
notice-prepare-late-office = { $agency } has prepared nothing for { $code }, due { $due }. The meeting begins { $starts }, at { $venue }.
    “{ $text }”
notice-prepared = { $agency } has prepared { $code }:
    “{ $prepared }”
do-prepare = Write what to say
