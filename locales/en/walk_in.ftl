# Paper slips and people who walk in.

open-walk-in = phieu, slip
    .words = slip, guest, new slip
    .about = Type in a paper slip or a guest
ask-walk-in-slip =
    { $again ->
        [yes] The next slip: just type it, or type DONE.
       *[no] Please type the whole slip in one message: name, village, matter. For example: Nguyễn Văn An, thôn Vạc, the lamp in hamlet 3 is broken.
    }
walk-in-unread = { $Me } could not read this slip. Please type name, village, matter, for example: Nguyễn Văn An, thôn Vạc, the lamp in hamlet 3 is broken; when there are no more, type DONE.
ask-walk-in-name = The person's full name?
    .name = Name
ask-walk-in-village = In which village does { $name } live?
    .name = Village
ask-walk-in-text =
    What does { $name } ask, report or propose? { $text ->
        [none] If they only attend, skip this.
       *[some] So far the slip says: “{ $text }”; please write it more clearly, or skip if they only attend.
    }
    .name = Matter
ask-walk-in-phone = The phone number of { $name }?
    .name = Phone number
ask-walk-in-field = Which field is it?
    .name = Field
ask-walk-in-carrier = Who brings the answer to the person?
    .name = Who brings the answer
walk-in-carrier-self = I do
walk-in-carrier-head = Village head { $name }
ask-walk-in-review =
    Slip of { $name }, { $village }{ $phone ->
        [none] { "" }
       *[some] , { $phone }
    }
    { $text ->
        [none] Attends without a matter.
       *[some] Matter: { $text }
    }{ $text ->
        [none] { "" }
       *[some] { "\u000A" }Field: { $field } · Answer brought by: { $carrier }
    }{ $meeting ->
        [none] { "" }
       *[some] { "\u000A" }Meeting: { $meeting }
    }{ $advice ->
        [none] { "" }
       *[some] { "\u000A" }Please note: { $advice }
    }
    .save = Save
    .attend = Save, registers to attend
    .present = Save, is present
    .speak = Save, wants to speak
    .speak-first = Save, speaks, elderly or disabled
walk-in-saved =
    The slip of { $name } is saved.{ $code ->
        [none] { "" }
       *[some] { " " }Code: { $code } (please read it to the person).
    }{ $wish ->
        [speak] { " " }Registered to speak, number { $number }. Code at the door: { $door_code }.
        [attend] { " " }Code at the door: { $door_code }.
        [waiting] { " " }The meeting is full; this person is on the waiting list.
       *[none] { "" }
    }{ $present ->
        [yes] { " " }Marked as present.
       *[no] { "" }
    }
walk-in-save-first =
    The open slip is not saved. Please save or drop it first{ $more ->
        [yes] ; the one just typed comes right after it
       *[no] { "" }
    }.
walk-in-done = All slips are done. Type SLIP when there is another.
village-of-somebody-elsewhere = Elsewhere
