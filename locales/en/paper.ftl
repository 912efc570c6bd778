# Words on paper: minutes, lists to print.

paper-issuer = People's Committee{ "\u000A" }{ $name }
paper-country = SOCIALIST REPUBLIC OF VIETNAM
paper-motto = Independence - Freedom - Happiness
paper-number = No.:       /BB-UBND
paper-date = ..............., day ..... month ..... year .........
paper-minutes-title = Minutes
paper-minutes-about = Dialogue meeting between { $chair } and the people
paper-minutes-began = Began: { $began }. Place: { $venue }.
paper-minutes-subject = Subject: { $subject }.
paper-minutes-attending = Attending: { $attending }
paper-attending-blank = .....................................................................................
paper-minutes-people = People attending: { $present } checked in; { $spoke } spoke.
paper-minutes-chaired = In the chair: { $chair }. What was said, answered and decided:
paper-minutes-left-out =
    { $count ->
        [one] Besides, one matter about an official or a unit, which nobody spoke about at the meeting, is dealt with separately and not written down here.
       *[other] Besides, { $count } matters about officials or units, which nobody spoke about at the meeting, are dealt with separately and not written down here.
    }
paper-minutes-ended =
    { $ended ->
        [none] The meeting was not concluded when these minutes were printed.
       *[some] The meeting ended at { $ended }. The minutes were agreed.
    }
paper-secretary = Secretary
paper-chair = Chair
paper-signed = (signed in the service at { $at })
paper-unsigned = (signature and full name)
paper-minutes-file = minutes-{ $day }.docx

lists-file = meeting-lists-{ $day }.docx
lists-title = Dialogue meeting: { $starts }, at { $venue }
lists-made = Made at { $at }
lists-speakers = Speakers
lists-attendees = Attendees by village
lists-slips = Slips for those who come without registering
lists-number = Turn
lists-order = No.
lists-name = Full name
lists-village = Village
lists-topic = About (code)
lists-minutes = Minutes
lists-code = Check-in code
lists-present = Present
lists-time = Begin, end
lists-note = Note
lists-no-speakers = Nobody has registered to speak.
lists-no-attendees = Nobody has registered to attend.
lists-slip-title = Registration at the hall
lists-slip-name = Full name: ..............................................................................
lists-slip-village = Village: ...................................................................................
lists-slip-topic = Wants to speak about: ..........................................................{ "\u000A" }....................................................................................................
lists-slip-minutes = Minutes: ..............   ☐ Attends only
lists-slip-consent = ☐ I agree that the commune keeps my name, village and these words in order to answer.
