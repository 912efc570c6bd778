# Words for showing the office old answers beside a new matter, and what else can be done with a matter.

do-earlier = Answered before
do-open-earlier = See { $code }
do-look = See the whole matter
do-further = Something else…
further = What else would { $comrade } do with { $code }?
earlier-line =
    • { $code }, { $state }, on { $day }: “{ $text }”
      The answer then: “{ $answer }”
notice-earlier =
    Answered before, much the same as { $code }:
    { $lines }
    It is still for { $comrade } to decide: things may have changed.
earlier-none = { $Me } found nothing much like { $code } that was answered before.
