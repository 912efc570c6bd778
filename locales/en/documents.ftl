# Summary chart (a picture sent in a message)
chart-title = Questions and requests of the people
chart-period-day = { $start }, { $from_hour } to { $end }, { $to_hour } · { $commune }
chart-period-week = Week { $start } – { $end } · { $commune }
chart-period-custom = { $start } to { $end } · { $commune }
chart-number = { $value }
chart-percent = { $value }%
chart-received = Received
chart-before-day = before: { $value }
chart-before-week = last week: { $value }
chart-before-custom = before: { $value }
chart-answered = Answered
chart-answered-late = of these late: { $value }
chart-on-time = On time
chart-on-time-of = { $on_time } of { $answered }
chart-no-share = –
chart-no-answers = no answers yet
chart-late = Overdue
chart-late-some = not yet answered
chart-late-none = none
chart-by-field = By field
chart-by-village = By village
chart-by-status = By status
chart-other-fields =
    { $count ->
        [one] { $count } other field
       *[other] { $count } other fields
    }
chart-other-villages =
    { $count ->
        [one] { $count } other village
       *[other] { $count } other villages
    }
chart-other-statuses =
    { $count ->
        [one] { $count } other status
       *[other] { $count } other statuses
    }
chart-empty = No one wrote in this time.
chart-footer = Open: { $open } · Sent to a higher level: { $sent_up } · Refused: { $refused }

# Summary workbook (an Excel file)
sheet-tab-summary = Summary
sheet-tab-matters = Matters
sheet-title = QUESTIONS AND REQUESTS OF THE PEOPLE: SUMMARY
sheet-matters-title = QUESTIONS AND REQUESTS OF THE PEOPLE: LIST
sheet-period-day = { $start }, { $from_hour } to { $end }, { $to_hour }, { $commune }
sheet-period-week = Week { $start } to { $end }, { $commune }
sheet-period-custom = { $start } to { $end }, { $commune }
sheet-anonymous = This list does not name the askers; phone and identity numbers in the texts are hidden. The texts are the people's own: read them before publishing.
sheet-page = Page { $page } of { $pages }
sheet-numbers = Key numbers
sheet-received = Received in this period
sheet-received-before = Received in the period before
sheet-change = More or fewer than before
sheet-answered = Answered in this period
sheet-answered-on-time = Of these on time
sheet-answered-after-first-date = On time by a later due date
sheet-on-time-share = Share on time
sheet-no-answers = none yet
sheet-answered-late = Answered late
sheet-late-now = Overdue, not yet answered
sheet-refused = Refused
sheet-sent-up = Sent to a higher level
sheet-open-now = Open
sheet-by-field = By field
sheet-by-field-column = Field
sheet-by-village = By village
sheet-by-village-column = Village
sheet-by-status = By status
sheet-by-status-column = Status
sheet-by-agency = By agency
sheet-by-agency-column = Agency
sheet-count = Matters
sheet-share = Share
sheet-total = Total
sheet-late = Overdue, not yet answered
sheet-late-none = No matter is overdue.
sheet-days-late = Working days late
sheet-order = No.
sheet-code = Code
sheet-day = Sent on
sheet-village = Village
sheet-field = Field
sheet-kind = Kind
sheet-matter = Matter in short
sheet-askers = Askers
sheet-agency = Agency
sheet-status = Status
sheet-first-due = First due
sheet-due = Due now
sheet-answered-at = Answered on
sheet-verdict = The asker's verdict
sheet-no-matters = No one wrote in this time.
