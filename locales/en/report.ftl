# The report of a period: what officials are asked, the summary in chat, charts, workbook and the paper to sign.

open-report = report, periodreport
    .words = report, period report, reports, show report, make a report, make report, show period report, report for a period
    .about = Period report

ask-report-period = The report of which period? { $Comrade } can choose one, or type it, for example Q3 2026, OCTOBER, 01/10 - 15/11.
    .this-month = This month
    .last-month = Last month
    .this-quarter = This quarter
    .last-quarter = Last quarter
    .this-half = This half-year
    .this-year = This year
    .other = Other days
report-period-unread = { $Me } could not read this period, or it has not begun. { $Comrade } can choose one, or type it, for example Q3 2026, OCTOBER, FIRST HALF OF 2026, 01/10 - 15/11.
ask-report-first = From which day? { $Comrade } can type a date, such as 01/10/2026.
ask-report-last = Up to which day? { $Comrade } can type a date, such as 15/11/2026, or HÔM NAY for today.
ask-report-part = The whole commune, or one part of it? { $Comrade } can also type the name of a village, field or agency.
    .all = The whole commune
    .village = One village
    .field = One field
    .agency = One agency
report-part-unread = { $Me } cannot tell which part. { $Comrade } can choose one, or type the name of a village, field or agency.
ask-report-village = The report of which village?
ask-report-field = The report of which field?
ask-report-agency = The report of which agency?
report-being-made = { $Me } is making the report of { $title }. It takes a few seconds.

# Periods
report-title-month = { $month }/{ $year }
report-title-quarter = quarter { $roman } of { $year }
report-title-half =
    { $half ->
        [first] the first half of { $year }
       *[second] the second half of { $year }
    }
report-title-year = { $year }
report-title-days = { $first } to { $last }
report-part-village = { $name } village
report-part-field = field: { $name }
report-part-agency = agency: { $name }

# The summary
report-text = { $text }
report-title =
    Report of { $title }{ $days ->
        [none] {""}
       *[other] {" "}({ $days })
    }, { $part }
    Figures at { $at }. Compared with { $before }.
report-empty = In this period nothing was received or answered, and nothing is overdue, refused or promised and open.
report-received =
    { $count ->
        [0] Nothing was received
        [one] One matter was received
       *[other] { $count } matters were received
    } ({ $before } in the period before).
report-top-fields = Most: { $names }.
report-top-villages = By village: { $names }.
report-answered =
    { $count ->
        [0] Nothing was answered
       *[other] Answered { $count }: { $on_time } on time ({ $percent }%{ $moved ->
            [0] {""}
           *[other] , { $moved } of them because the date had been put off
        }), { $late } late
    }; before, { $before ->
        [none] there were no answers
       *[other] { $before }% were on time
    }. More time was given for { $extended }.
report-top-agencies = On time of those answered: { $names }.
report-agency-share = { $agency } { $on_time }/{ $count }
report-late =
    { $count ->
        [0] Nothing is overdue now.
       *[other] Overdue now { $count }: { $agencies }.
    }
report-late-others = other agencies { $count }
report-refused =
    { $count ->
        [0] Nothing was refused.
       *[other] Refused { $count }, by ground: { $grounds }.
    } Sent to a higher body: { $sent_up }.
report-ground = { $ground } ({ $count })
report-examined =
    { $count ->
        [0] The Front asked for no re-examination.
       *[other] The Front asked for { $count } { $count ->
            [one] re-examination
           *[other] re-examinations
        }: { $answered } answered, { $reopened } opened again.
    }
report-verdicts =
    { $settled ->
        [0] { $not_settled ->
            [0] No asker has said anything about an answer yet.
           *[other] Askers said: not settled { $not_settled }.
        }
       *[other] Askers said: settled { $settled }, not settled { $not_settled }.
    }
report-promises = Promises: { $made } made, { $kept } kept; { $open } open now, { $late } of them late.
report-part-note = The report of a part leaves out matters whose content is restricted; the report of the whole commune counts them.

report-offer-table = All tables
report-offer-refused = Refusals
report-offer-late = Overdue matters
report-offer-promises = Open promises
report-offer-make = Make the report
report-quarter-over = It is the end of { $title }. If { $comrade } needs its report (summary, charts, workbook, a Word paper to sign), { $comrade } can press the choice below, or type REPORT LAST QUARTER.
report-file = report-{ $first }-{ $last }
report-file-chart = { $name }-{ $number }

# Lists in chat
report-table-line = • { $label }: received { $received } (before { $before }), answered { $answered }, on time { $on_time }, overdue { $late }, refused { $refused }
report-refused-line =
    • { $code } ({ $day }; { $field }, { $village }): { $ground } ({ $source }). Reason: { $reason }{ $objection ->
        [none] {""}
       *[other] {" "}{ $objection }
    }
report-objection =
    { $what ->
        [upheld] The asker objected and was right.
       *[made] The asker objected.
    }
report-late-agency =
    { $count ->
        [one] { $agency }: one matter
       *[other] { $agency }: { $count } matters
    }
report-late-line =
    • { $code }: { $field }, { $village }; due { $due }, { $days ->
        [0] just overdue
        [one] one working day late
       *[other] { $days } working days late
    }
report-promise-line = • { $code }: { $text } ({ $agency }, promised for { $due }; { $state })
report-promise-state =
    { $state ->
        [late] late
        [reported] reported as done, to be confirmed
       *[open] in time
    }
report-more = … and { $count } more, all of them in the workbook.
report-hidden = Restricted matters
report-hidden-more =
    { $count ->
        [one] Besides, one restricted matter is counted without being described.
       *[other] Besides, { $count } restricted matters are counted without being described.
    }

# Charts
report-chart-received = What was received
report-chart-answered = Answers and promises
report-chart-before = before: { $value }
report-chart-before-share =
    { $value ->
        [none] before: –
       *[other] before: { $value }%
    }
report-chart-tile-received = Received
report-chart-tile-answered = Answered
report-chart-tile-on-time = On time
report-chart-tile-late = Overdue
report-chart-late-note =
    { $count ->
        [0] none
       *[other] not yet answered
    }
report-chart-now = this period
report-chart-then = before
report-chart-by-field = By field
report-chart-by-village = By village
report-chart-by-agency = By agency
report-chart-on-time = on time
report-chart-tardy = answered late
report-chart-late = overdue now
report-chart-share =
    { $percent ->
        [none] –
       *[other] { $percent }% on time
    }
report-chart-verdicts = What askers say after the answer
report-chart-settled = Settled
report-chart-not-settled = Not settled
report-chart-promises = Promises
report-chart-kept = Kept in the period
report-chart-open = Open, in time
report-chart-broken = Late
report-chart-others =
    { $count ->
        [one] one other
       *[other] { $count } others
    }
report-chart-nothing-received = Nothing was received.
report-chart-nothing-answered = Nothing was answered, nothing is overdue.
report-chart-no-verdicts = No asker has said anything yet.
report-chart-no-promises = There are no promises yet.
report-chart-made = Figures at { $at }

# Workbook
report-sheet-title = How requests of the people were dealt with
report-sheet-tab-numbers = Figures
report-sheet-tab-field = Fields
report-sheet-tab-village = Villages
report-sheet-tab-agency = Agencies
report-sheet-tab-refusals = Refusals
report-sheet-tab-late = Overdue
report-sheet-tab-promises = Promises
report-sheet-title-numbers = How requests of the people were dealt with
report-sheet-title-field = By field
report-sheet-title-village = By village
report-sheet-title-agency = By agency
report-sheet-title-refusals = Refusals and their grounds
report-sheet-title-late = Overdue, not answered
report-sheet-title-promises = Promises still open
report-sheet-order = No.
report-sheet-what = What
report-sheet-now = This period
report-sheet-then = Before
report-sheet-count = Matters
report-sheet-total = Total
report-sheet-field = Field
report-sheet-village = Village
report-sheet-agency = Agency
report-sheet-received = Received
report-sheet-before = Before
report-sheet-answered = Answered
report-sheet-on-time = On time
report-sheet-tardy = Late
report-sheet-share = Share on time
report-sheet-late-now = Overdue now
report-sheet-extended = More time
report-sheet-refused = Refused
report-sheet-sent-up = Sent up
report-sheet-code = Code
report-sheet-refused-on = Decided on
report-sheet-ground = Ground
report-sheet-source = Legal source
report-sheet-reason = Reason
report-sheet-objection = Objection
report-sheet-due = Due
report-sheet-days-late = Working days late
report-sheet-promise = What was promised
report-sheet-promised-for = Promised for
report-sheet-state = State
report-sheet-by-ground = Refusals by ground
report-sheet-no-refusals = Nothing was refused in this period.
report-sheet-no-late = Nothing is overdue.
report-sheet-no-promises = No promise is open.
report-sheet-all-received = Received in the period
report-sheet-all-answered = Answered in the period
report-sheet-all-on-time = Of these on time
report-sheet-all-after-first-date = On time because the date was put off
report-sheet-all-tardy = Answered late
report-sheet-all-share = Share on time
report-sheet-all-late-now = Overdue and not answered (when the report was made)
report-sheet-all-extended = Matters given more time
report-sheet-all-refused = Refused, with a ground
report-sheet-all-sent-up = Sent to a higher body
report-sheet-all-examined = Re-examinations asked for by the Front
report-sheet-all-examined-answered = Of these answered
report-sheet-all-examined-reopened = Of these opened again
report-sheet-all-settled = Askers: settled
report-sheet-all-not-settled = Askers: not settled
report-sheet-all-promises-made = Promises made in the period
report-sheet-all-promises-kept = Promises kept in the period
report-sheet-all-promises-open = Promises open (when the report was made)
report-sheet-all-promises-late = Of these late

# The paper
report-paper-title = Report
report-paper-about = How requests of the people were dealt with: { $title }
report-paper-issuer-front = Vietnam Fatherland Front{ "\u000A" }{ $commune }{ "\u000A" }Standing Board
report-paper-issuer-committee = People's Committee{ "\u000A" }{ $commune }
report-paper-number-front = No.       /BC-MTTQ
report-paper-number-committee = No.       /BC-UBND
report-paper-addressees-front = - the Party committee of { $commune };{ "\u000A" }- the People's Council of { $commune };{ "\u000A" }- the People's Committee of { $commune };{ "\u000A" }- file.
report-paper-addressees-committee = - the Party committee of { $commune };{ "\u000A" }- the People's Council of { $commune };{ "\u000A" }- the Fatherland Front of { $commune };{ "\u000A" }- file.
report-paper-signers-front = For the Standing Board{ "\u000A" }Chair
report-paper-signers-committee = For the People's Committee{ "\u000A" }Chair
report-paper-order = No.
report-paper-charts = Annex: charts
report-paper-numbers = I. All together
report-paper-by-field = II. By field
report-paper-by-village = III. By village
report-paper-by-agency = IV. By agency
report-paper-refusals = V. Refusals and their grounds
report-paper-ground = - { $ground }: { $count }.
report-paper-late = VI. Overdue matters by agency
report-paper-late-agency =
    { $count ->
        [one] { $agency }: one matter
       *[other] { $agency }: { $count } matters
    }
report-paper-promises = VII. Promises still open
report-paper-about-numbers = The figures come from the dialogue service. "On time" means not later than the due date that held when the answer went out; overdue matters and open promises are as they were when the report was made. Nobody who asked is named.
report-paper-receives = Sent to:
