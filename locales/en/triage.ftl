# Words while the office deals with matters: time limits, waiting drafts, merging, splitting, classifying, matters about officials.

do-split = Split into several matters
do-classify = Classify
do-about-official = About an official of which unit
do-undo-merge = Separate again
do-move-draft = Pass on with the draft

# Assigning
ask-assign-term = By when is { $code } to be answered? { $Comrade } can choose; for another number of days take the last one.
    .name = Time limit
term-same = Keep the date: { $day }
term-limit = The usual { $count } working days: { $day }
term-other = Another number of days
ask-assign-review = Assign { $code } to { $agency }, due by { $due }?
    .send = Assign
assign-refused = { $code } is about an official of { $agency }, so it cannot be assigned there. { $Comrade } can choose another unit.

# A draft that waits
draft-waits = A draft answer of { $agency } to { $code } waits for its release. Release it, return it, or pass the matter on and keep the draft?
ask-move-draft-agency = To which agency does { $code } go from { $from } with its draft?
    .name = Agency
ask-move-draft-review = Pass { $code } with its draft on to { $agency }? Whoever releases there will look at it. It is still due by { $due }.
    .send = Pass on
done-draft-moved = { $code } and its draft are with { $agency } now: { $state }.
draft-dropped-withdrawn = The asker has withdrawn this matter, so the draft is not used.
draft-dropped-about = This matter is about an official of the unit that wrote the draft, so the draft is not used.
notice-draft-dropped = The draft answer to { $code } does not wait for release any more. Reason: { $reason }

# Merging
ask-merge-review =
    Are these two the same? Please read both before merging.
    KEPT { $kept } ({ $kept_state }; agency: { $kept_agency }): { $kept_text }
    MERGED INTO IT { $gone } ({ $gone_state }; agency: { $gone_agency }): { $gone_text }
    The one on which more was done is kept. { $due_words } The askers of { $gone } are told the code { $kept }.
    .send = Merge
double-line = Perhaps the same as { $code }: “{ $text }”
notice-merged-agency = { $code } goes on under { $into }, which is about the same. The agency where { $comrade } work need not answer { $code } separately.
notice-took-in =
    { $code } now answers { $other } too. Asked by: { $askers }.
    Its words: “{ $other_text }”
    { $due_words }
mark-merged = Merged into this: { $codes }. If that was a mistake, open that code and choose “Separate again”.
why-merged = the earlier date of a matter merged into it

# Undoing
ask-undo-merge-sure =
    Separate { $code } from { $into } again? Askers, files, agency and time limit come back as they were; the askers are told.
    { $code }: { $text }
    { $into }: { $into_text }
    .yes = Separate
    .no = Leave it merged
undo-merge-kept = Nothing is changed: { $code } is still { $state }.
undo-merge-too-late = { $code } cannot be separated any more: { $into } is now { $state }.
done-unmerged = { $code } is separated from { $into }. Now: { $state }. { $due_words }
notice-unmerged = { $code }, the matter that { $you } sent, is separated from { $into } again. { $You } can follow it with the code { $code }. Now: { $state }. { $due_words }
notice-unmerged-official =
    { $code } is separated from { $into } and needs an answer of its own. Now: { $state }. { $due_words }
    “{ $text }”
notice-gave-back = { $other } is separated again and not answered together with { $code } any more. { $due_words }

# Splitting
ask-split-parts =
    Which matters are in { $code }? { $Comrade } can write each in a message of its own, or choose sentences by number. Type DONE when that is all.
    { $text }
    .name = Matters
split-part-added = Matter { $number } is noted: “{ $text }”. Write or choose the next one; type DONE when that is all.
split-part-twice = That one is noted already. Write or choose another; type DONE when that is all.
split-too-few = Splitting needs at least { $count } matters. Write or choose more, or type CANCEL to leave it as it is.
split-too-many = There are { $count } matters, the most that one splitting makes. Type DONE to go on.
ask-split-field-1 = What is matter { $number } about: “{ $text }”?
    .name = Field of matter 1
ask-split-field-2 = What is matter { $number } about: “{ $text }”?
    .name = Field of matter 2
ask-split-field-3 = What is matter { $number } about: “{ $text }”?
    .name = Field of matter 3
ask-split-field-4 = What is matter { $number } about: “{ $text }”?
    .name = Field of matter 4
ask-split-field-5 = What is matter { $number } about: “{ $text }”?
    .name = Field of matter 5
ask-split-field-6 = What is matter { $number } about: “{ $text }”?
    .name = Field of matter 6
ask-split-review =
    Split { $code } into { $count } matters, each with its own code? If a field is wrong, choose “Change something”.
    { $parts }
    .send = Split
split-line = { $number }. { $field }: “{ $text }”
done-split = { $code } is split into: { $codes }. The askers are told the new codes. { $Comrade } can open each to assign it.
split-told-line = • { $code }: { $text }
notice-split =
    { $code }, which { $you } sent, holds { $count } different matters, so each is answered for itself:
    { $parts }
    { $You } can follow them with these new codes. Nothing needs to be sent again.
notice-carry-split =
    { $code } of { $people } is split into { $count } matters. Please tell them the new codes:
    { $parts }
notice-split-agency = { $code } is split into { $count } matters. The office will assign each; { $comrade } need not answer { $code } any more.
notice-split-office =
    { $code } is split into { $count } matters:
    { $parts }
due-split = It goes on under { $into }.
mark-split-from = Split from { $code }.

# Classifying
ask-classify-kind =
    What sort of matter is { $code }? So far: { $kind }.
    “{ $text }”
    .question = Question
    .report = Report
    .proposal = Proposal
    .opinion = Suggestion
ask-classify-authority = Whose decision is { $code }? So far: { $authority }.
    .commune = The commune's
    .city = The city's
    .sector = A vertical sector's
    .party_front = Party, Front, associations
    .other = Somebody else's
authority-none = not set
authority-commune = the commune
authority-city = the city
authority-sector = a vertical sector
authority-party-front = Party, Front, associations
authority-other = somebody else
mark-authority = Whose decision: { $authority }.

# Matters about officials
ask-about-official-unit =
    Which unit's official is { $code } about? That unit will neither get nor read this matter.
    “{ $text }”
    .name = Unit
about-no-unit = No unit of the commune
ask-about-official-review = { $unit ->
        [none] Note that { $code } is about no unit of the commune?
        [van_phong] Note that { $code } is about an official of { $agency }? The chair is told and deals with it; the office cannot read it any more.
       *[other] Note that { $code } is about an official of { $agency }? { $has ->
            [yes] It comes back from that unit to the office; the unit cannot read it any more.
           *[no] That unit will neither get nor read this matter.
        }
    }
    .send = Note it
done-about = Noted: { $code } is about an official of { $agency }. That unit neither gets nor reads it.
done-about-none = Noted: { $code } is about no unit of the commune.
about-office-handed-over = { $code } has gone to the chair; the office cannot read it any more.
mark-about = About an official of { $agency }: that unit neither gets nor reads it.
notice-about-office =
    { $code } is about an official of the office, so { $comrade } deal with it instead · { $field }
    Place: { $place }. Asked by: { $askers }.
    “{ $text }”
    { $due_words }

# The clock
clock-stop = the clock stood from { $since } to { $until }; working days given back: { $count }

# States with codes
matter-state-merged-into = joined with { $codes }
matter-state-split-into = split into { $codes }

# Summaries
summary-restricted = a restricted matter
summary-untold = not told
