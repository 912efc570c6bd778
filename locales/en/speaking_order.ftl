# The speaking order: the rule, why, and when the chair decides otherwise.

open-speaking-order = thutu, order
    .words = speaking order, why this order, when is my turn, my turn
    .about = Speaking order of the meeting
open-reorder = xeplai, reorder
    .words = change the speaking order, reorder
    .about = Change the speaking order
order-no-meeting = No meeting is coming, so there is no speaking order yet.
order-none = Nobody has registered to speak at the meeting of { $starts }, at { $venue }.
order =
    Speaking order at the meeting of { $starts }, at { $venue }: { $count ->
        [one] 1 person
       *[other] { $count } people
    }.
    { $lines }{ $own ->
        [none] { "" }
       *[some] { "\u000A" }{ $own }
    }
    The rule: villages take turns, one person of each village in a round. Within a village and a round: the elderly and disabled first; then those who have not spoken at an earlier meeting; then whoever registered sooner. If the chair decides otherwise, the reason is written down.
order-line =
    { $position }. { $who ->
        [none] { $village }, registration number { $number }
       *[some] { $who } ({ $village }), registration number { $number }
    } · { $steps }
order-own = You speak as number { $position } (registration number { $number }): { $steps }.
order-elsewhere = elsewhere
order-round = round { $round }
order-goes-first = goes first
order-spoke-before = spoke at an earlier meeting
order-by-chair = placed by the chair, reason: “{ $reason }”
order-reorder = Change the order
order-gone = This person
order-changed-meanwhile = The list has just changed, so nothing was moved. It now reads:
order-set = Done. The reason is on record for whoever asks.
ask-speaking-order-meeting = The order of which meeting?
ask-speaking-order-who = Whose place should change?
ask-speaking-order-place = { $name } is now number { $position } of { $count }. Which place instead?
ask-speaking-order-reason = Please write the reason; whoever looks at the order can read it, so leave out names and health.
order-option = Number { $position }: { $name }
order-place = Number { $place }
order-by-rule = Back to the common rule
order-see = Speaking order
