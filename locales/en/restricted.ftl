# Words for a matter that should have gone through another door (complaint, denunciation, court, emergency).

do-restrict = Restrict: complaint, denunciation…
do-unrestrict = Lift the restriction
ask-restrict-door = What is { $code } really?
    .complaint = A complaint against a decision
    .denunciation = A denunciation
    .court = A matter of the courts
    .emergency = An emergency
    .name = Kind
ask-restrict-review =
    Restrict { $code }: only the office, the chairman and the agency that has it read it; it is in no search, summary or publication.
    The asker will read this: { $advice }
    .send = Restrict and tell the asker
restricted-already = { $code } is restricted already; the asker was told where to go.
restricted-not = { $code } is not restricted.
done-restricted = { $code } is restricted, and the asker was told where to go.{ $open ->
        [yes] {" "}It stays open: { $comrade } assigns it to whoever is competent, or answers it.
       *[no] {""}
    }
ask-unrestrict-reason = Why is the restriction of { $code } lifted?
done-unrestricted = { $code } is not restricted any more. The asker's name still is for officials only.
notice-restricted =
    About { $code }: { $advice }
    What { $you } sent is kept private; only those responsible read it.
notice-carry-restricted = Please tell { $people } in private about { $code }: { $advice } What was sent is kept private.
notice-unrestricted = { $code } is looked at as an ordinary report or proposal. The name still is for officials only.
notice-carry-unrestricted = { $code } of { $people } is looked at as an ordinary report or proposal. Please tell them in private.
mark-restricted = Restricted: only the office, the chairman and the agency that has it read it.
