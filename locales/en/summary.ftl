# Summaries: those that go to the Front every day and week, and those that officials ask for.
# $days: the days of a period, such as 2–8 Nov 2026 · $before: the number of the period before · $open: open matters

open-summary = summary
    .words = summary, figures, numbers, show summary
    .about = Summary of figures
open-late = late
    .words = late, overdue, overdue matters

ask-summary-period = The summary of which days? { $Comrade } can choose:
    .this-week = This week
    .last-week = Last week
    .this-month = This month
    .last-month = Last month
    .this-quarter = This quarter
    .this-year = This year
    .other = Other days
    .report = Report for a period
ask-summary-first = From which day? { $Comrade } can type a date, such as 01/10/2026.
ask-summary-last = Up to which day? { $Comrade } can type a date, such as 31/10/2026, or HÔM NAY for today.
summary-day-unread = { $Me } could not read this day. { $Comrade } can type a date, such as 01/10/2026, or HÔM NAY for today.
summary-day-to-come = This day is still to come, so there are no figures yet. { $Comrade } can type a day that has passed, or HÔM NAY for today.
summary-being-made = { $Me } is making the summary { $days }. { $Comrade } will have it in a few seconds.

# How days are written (patterns of the library: d day, MMM month, yyyy year)
summary-day = d MMM yyyy
summary-day-same-year = d MMM
summary-day-same-month = d
summary-days = { $first }–{ $last }

# The summary
summary-title-day = Summary of { $day } for the Front committee of { $commune } (from { $from_hour } on { $first } to { $to_hour } on { $last })
summary-title-week = Summary of the week { $days } for the Front committee of { $commune }
summary-title-custom = Summary { $days } for the Front committee of { $commune }
summary-title-asked = Summary { $days }, figures as of { $at }
summary-digest = { $text }
summary-received =
    { $count ->
        [0] Nothing new came in ({ $before }).
       *[other] Received { $count } ({ $before }): { $fields }.
    }
summary-before-day = before: { $count }
summary-before-week = week before: { $count }
summary-before-custom = before: { $count }
summary-count = { $label } { $count }
summary-others = other fields { $count }
summary-village = Most from { $village }: { $count }.
summary-answered =
    { $count ->
        [0] No further answers.
       *[other] Answered { $count }, on time { $on_time }{ $moved ->
            [0] {""}
           *[other] {" "}({ $moved } by a later due date)
        }.
    } Open { $open }.
summary-late =
    { $count ->
        [0] Nothing is overdue.
       *[other] Overdue { $count }: { $matters }.
    }
summary-late-one =
    { $code } ({ $agency }, { $days ->
        [0] just overdue
        [one] { $days } working day late
       *[other] { $days } working days late
    })
summary-late-more = { $count } more
summary-refused = Refused { $refused }, sent to a higher level { $sent_up }.
summary-no-files = The chart and the workbook cannot be sent here. { $Comrade } can get them on Telegram or on the chat page of { $me }.
summary-offer-table = Full table
summary-offer-late = Overdue matters

# The full table as a message
summary-numbers =
    Received { $received } (before: { $before }) · Answered { $answered }, on time { $on_time }{ $moved ->
        [0] {""}
       *[other] {" "}(by a later due date { $moved })
    } · Overdue { $late } · Open { $open }
summary-by-field = By field:
summary-by-village = By village:
summary-by-state = By status:
summary-by-agency = By agency:
summary-table-line = • { $label }: { $count }

# Overdue matters
summary-late-none = Nothing is overdue now.
summary-late-list =
    { $count ->
        [one] { $count } matter is overdue
       *[other] { $count } matters are overdue
    } as of { $at } (the longest first):
summary-late-open = To see one: press its code, or type TRA CỨU and the code, such as TRA CỨU { $code }.
summary-late-line =
    • { $code }: { $field } · { $village } · { $agency } · due { $due }, { $days ->
        [0] just overdue
        [one] { $days } working day late
       *[other] { $days } working days late
    }
summary-late-list-more = … and { $count } more, all of them in the workbook.

# Labels in chart and workbook
summary-commune = { $commune }
summary-elsewhere = Elsewhere, not known
summary-no-agency = Not assigned yet
summary-hidden = (hidden)
summary-verdict =
    { $not_settled ->
        [0] Settled
       *[other] { $settled ->
            [0] Not settled
           *[other] { $settled } settled, { $not_settled } not
        }
    }
summary-state-new = New
summary-state-accepted = Accepted
summary-state-more-asked = More asked
summary-state-assigned = Assigned
summary-state-drafted = Answer to be released
summary-state-answered = Answered
summary-state-closed = Settled
summary-state-sent-up = Sent up
summary-state-split = Split
summary-state-refused = Not examined again
summary-state-merged = Merged
summary-state-withdrawn = Withdrawn
summary-kind-question = Question
summary-kind-report = Report
summary-kind-proposal = Proposal
summary-kind-opinion = Opinion
summary-file = summary-{ $first }-{ $last }

# Not looked at, waiting for askers, due soon
summary-unreviewed = Not accepted in time: { $count } – { $matters }.
summary-unreviewed-one =
    { $code } ({ $days ->
        [0] just now
        [one] one working day
       *[other] { $days } working days
    })
summary-unreviewed-list =
    Not accepted in time: { $count ->
        [one] 1 matter
       *[other] { $count } matters
    }
summary-unreviewed-line =
    • { $code }: { $field } · { $village } · to be looked at by { $due }, { $days ->
        [0] just late
        [one] one working day late
       *[other] { $days } working days late
    }
summary-asked-back =
    Waiting for askers: { $count }{ $days ->
        [0] {""}
        [one] , the longest for one working day
       *[other] , the longest for { $days } working days
    }.
summary-due-soon = Due by the end of the next working day: { $count }: { $matters }.

# The summary of a period, typed at once
open-summary-this-week = summarythisweek
    .words = summary this week, figures this week
open-summary-last-week = summarylastweek
    .words = summary last week, figures last week
open-summary-this-month = summarythismonth
    .words = summary this month, figures this month
open-summary-last-month = summarylastmonth
    .words = summary last month, figures last month
open-summary-this-quarter = summarythisquarter
    .words = summary this quarter, figures this quarter
open-summary-this-year = summarythisyear
    .words = summary this year, figures this year
summary-days-unread = { $Me } cannot tell which period. { $Comrade } can choose one, or type two days, for example 01/10 - 05/10.
