# Words for handing a matter over, for leave with a stand-in, and for ending a role.

do-hand-over = Hand over to a colleague
ask-hand-over-to = To whom does { $code } go?
    .name = Who takes it
ask-hand-over-note = Anything they should know about { $code }? Otherwise skip.
    .name = Note
ask-hand-over-review = Hand { $code } over to { $name }? Note: { $note }
    .send = Hand over
hand-over-no-note = none
hand-over-nobody = No colleague of the same agency can take { $code } now. { $Comrade } can ask the office to assign it elsewhere or to invite somebody.
hand-over-not-yours = { $by } has { $code } in hand, so { $by } hands it over.
hand-over-not-received = Nobody has confirmed receipt of { $code }; the whole agency sees it. Whoever does it presses “Received”.
hand-over-gone = { $name } holds no role any more. { $Comrade } can choose somebody else.
done-handed-over = { $code } went to { $name }, who is asked to confirm receipt. The due date stays.
notice-handed-over =
    { $giver } hands { $code } over to { $comrade }. Note: { $note }
    { $field } · { $place }. Asked by: { $askers }. “{ $text }”
    { $due_words } Please press “Received” to confirm.

# Leave
open-leave = leave
    .words = leave, on leave, hand over, i am away
    .about = Hand over while away
ask-leave-first = From which day is { $comrade } away? Choose, or type the day, for example: 12/10/2026.
    .name = From
ask-leave-last = Away from { $first } until the end of which day? Choose, or type the last day, for example: 16/10/2026.
    .name = Until
leave-one-day = Only that day
leave-day-wrong = { $Me } does not understand this day, or it has passed. { $Comrade } can type it, for example: 12/10/2026.
leave-days-wrong = From { $first } until { $last } is not a stretch of days to come. Type LEAVE to write it anew.
leave-everybody-away = From { $first } until { $last } every colleague is away. { $Comrade } can tell the office, or type LEAVE for other days.
leave-nobody = No colleague of the same agency has joined the service. { $Comrade } can ask the office to invite somebody.
leave-stand-in-away = { $name } is away in these days, or holds no role any more. Type LEAVE to choose somebody else.
ask-leave-stand-in = Who stands in for { $comrade } in these days?
    .name = Stand-in
ask-leave-review =
    From { $first } until the end of { $last }, { $name } stands in for { $comrade } and gets all notices too. { $count ->
        [0] { $Comrade } has no matter in hand now.
       *[other] For { $count } matters in hand, { $name } is asked to confirm receipt when it begins.
    }
    .send = Hand over
leave-set = On record: from { $first } until the end of { $last }, { $stand_in } stands in for { $name }. To be back early, or to change it, end this first.
do-leave-end = End the leave
done-leave-set = On record: from { $first } until the end of { $last }, { $stand_in } stands in for { $name }. After that day the matters come back by themselves. { $heads ->
        [yes] The right to release answers does not go along; in these days the office releases.
       *[no] { "" }
    }
done-leave-ended = The leave is over. { $stand_in } is told.
leave-over = This leave is over. Type LEAVE for a new one.
leave-line = • { $code }: { $text } (due { $due })
notice-leave-set = { $name } asks { $comrade } to stand in from { $first } until the end of { $last }. On the day { $me } sends the list.
notice-leave-began =
    From today until the end of { $last }, { $comrade } stands in for { $name } and gets their notices too. { $count ->
        [0] Nothing is open now.
       *[other] { $count } matters to open and press “Received”:
    }
    { $matters }
notice-leave-began-absent = From today until the end of { $last }, { $stand_in } stands in for { $comrade }. { $count ->
        [one] 1 matter went
       *[other] { $count } matters went
    } to { $stand_in }. Back early? Type LEAVE.
notice-leave-began-office = From today until the end of { $last }, { $stand_in } stands in for { $name }.
notice-leave-ended =
    { $stand_in } does not stand in for { $comrade } any more. { $count ->
        [0] No matter waits for { $comrade }.
       *[other] { $count } matters are back; please open them and press “Received”:
    }
    { $matters }
notice-leave-ended-stand-in = { $Comrade } does not stand in for { $name } any more. { $count ->
        [one] 1 open matter went
       *[other] { $count } open matters went
    } back to { $name }. Thank you.
notice-leave-dropped = { $name } does not need { $comrade } to stand in from { $first } until { $last } any more.
notice-leave-dropped-absent = The leave from { $first } until { $last } with { $stand_in } does not hold any more. To name somebody else, type LEAVE.

# Ending a role
open-end-role = endrole
    .words = end a role, end role
    .about = End somebody's role
ask-end-role-name = Whose role ends? Part of the name is enough.
    .name = Name
ask-end-role-role = Which role ends?
    .name = Role
ask-end-role-reason = Reason (another post, retirement, end of the task)? They read this too.
    .name = Reason
ask-end-role-review =
    End this role: { $line }. Reason: { $reason }
    { $count ->
        [0] They have no open matter in hand.
       *[other] { $count } matters that they have in hand go back to the agency's desk.
    }
    .send = End the role
end-role-line = { $name }: { $role }
end-role-nobody = { $Me } found nobody with a role whose name holds “{ $name }”. Type END ROLE to try another name.
end-role-already = This role ({ $line }) ended at { $at }.
end-role-administrator = Only an administrator ends the role of an administrator.
end-role-last-administrator = This is the last administrator, whose role cannot end. { $Comrade } can invite another one first (type INVITE).
done-role-ended = The role has ended: { $line }. { $count ->
        [0] Nothing was open.
       *[other] { $count } matters went back to the desk.
    }
notice-role-ended = The role { $role } in this service ended at { $at }. By: { $by }. Reason: “{ $reason }”. If that is a mistake: { $reception }.
notice-role-ended-administrator = { $by } ended a role: { $line }. Reason: { $reason }
notice-back-on-desk =
    { $code } is back on the desk: whoever had it in hand holds the role no more.
    { $field } · { $place }. Asked by: { $askers }. “{ $text }”
    { $due_words } Whoever does it presses “Received”.
