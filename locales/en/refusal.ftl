# Words for proposing not to examine a settled matter again, approving that, giving notice, and objecting.

open-object = object
    .words = object, i object, i disagree, please look again

do-refuse = Propose not to examine again
do-refusal-look = See the proposal not to examine again
do-refusal-approve = Approve, do not examine again
do-refusal-return = Do not approve, give the reason
do-object = Object, ask to look again
do-objection-look = See the objection
do-objection-uphold = Uphold, examine again
do-objection-dismiss = Leave as it is, give the reason

ask-refuse-earlier = { $count ->
        [0] In which earlier matter was { $code } resolved? { $Me } found none much like it; { $comrade } can type the code of an answered matter, for example: BÌNH AN 4827.
       *[other] In which earlier matter was { $code } resolved? { $Comrade } can choose, or type the code of an answered matter.
    }
    { $matters }
    .name = Matter resolved before
refuse-line = • { $code }, answered { $at }: “{ $text }”
refuse-earlier-wrong = { $Me } found no matter of this code with an answer that was sent. Only an answered matter can be pointed to. { $Comrade } can choose or type another code, or type CANCEL.
ask-refuse-ground = On which ground is { $code } not examined again?
    .name = Ground
ask-refuse-reason = Why need { $code } not be examined again? Please write it for the asker to understand: how and when it was resolved. They read it word for word.
    .name = Reason
ask-refuse-review =
    Proposal not to examine { $code } again.
    Resolved in { $earlier }; the asker will read that answer again: “{ $answer }”
    Ground: { $ground } ({ $source }).
    Reason: { $reason }
    Please check that the old answer holds nothing private of somebody else. The asker is told only when a second person approves.
    .send = Send the proposal
refuse-impossible = { $code } is now: { $state }, so this step cannot be proposed.
refuse-waiting = { $by } has proposed this for { $code } at { $at }; it waits for a second person.
refuse-not-settled = { $earlier } is no longer answered, so it cannot be pointed to. { $code } stays as it is.
done-refusal-proposed = The proposal about { $code } went to those who approve. Meanwhile the days are counted and the asker is told nothing.
done-refusal-no-approver = The proposal about { $code } is kept, but no chairman or Standing People's Council has joined the service to approve it. { $Comrade } can invite them (type INVITE); until then the days are counted.
refusal-none = { $code } is now: { $state }; no proposal waits for approval.
refusal-second-person = The proposal about { $code } is approved by a second person: the chairman or the Standing People's Council, not whoever proposed it.
refusal-decided = { $outcome ->
        [approved] { $by } approved the proposal about { $code } at { $at }; the asker has been told.
        [returned] { $by } sent the proposal about { $code } back at { $at }. The matter is now: { $state }.
       *[dropped] The proposal about { $code } is gone, for the matter is now: { $state }.
    }
refusal-dropped = While it waited, { $code } changed (now: { $state }), so the proposal applies no more. The asker is told nothing of it.
done-refusal-approved = Approved. The asker of { $code } is told, with the old answer, the ground and how to object until { $until }. The Front knows too.
ask-return-refusal-reason = Why is the proposal about { $code } not approved? Whoever proposed it and the Front will read this.
done-refusal-returned = Sent back. { $code } goes on as usual.

notice-refusal-proposed =
    { $proposer } proposes not to examine { $code } again. A second person must approve.
    Asked by: { $askers }. Text: “{ $text }”
    Resolved in { $earlier }, answered { $earlier_at }: “{ $answer }”
    Ground: { $ground } ({ $source }).
    Reason: { $reason }
notice-refusal-waits =
    ⏰ The proposal of { $proposer } not to examine { $code } again (“{ $text }”) still waits for a second person. The days of the matter are counted.
    Reason: { $reason }
notice-refusal-returned = { $by } did not approve { $comrade }'s proposal about { $code }. Reason: { $return_reason } { $due_words }
notice-refusal-returned-front = The proposal not to examine { $code } again was not approved ({ $by }). Reason: { $return_reason } The matter goes on.
notice-refusal-dropped = { $comrade }'s proposal about { $code } applies no more: the matter changed before anybody approved.
notice-refused =
    About { $code } (“{ $text }”): the commune resolved this in { $earlier } and does not examine it again.
    The answer of { $earlier_at }: “{ $answer }”
    Reason: { $reason }
    Ground: { $ground } ({ $source }). Approved by: { $by }.
    If { $you } disagree, until { $until } { $you } can type OBJECT and write why; the Chairman of the commune will look at it. { $You } can also meet: { $reception }.
notice-carry-refused =
    Please tell { $people } about { $code } (“{ $text }”): the commune resolved this in { $earlier } and does not examine it again.
    The answer of { $earlier_at }: “{ $answer }”
    Reason: { $reason }
    Ground: { $ground } ({ $source }). Approved by: { $by }.
    If they disagree, until { $until } { $you } can type OBJECT and write down their words; the Chairman of the commune will look at it.
notice-refusal-approved = { $by } approved { $comrade }'s proposal about { $code }. The asker is told and can object until { $until }.
notice-refused-front =
    { $code } is not examined again, for it was resolved in { $earlier }.
    Text: “{ $text }”. Reason: { $reason }
    Ground: { $ground } ({ $source }). Proposed by { $proposer }, approved by { $by }. The asker can object until { $until }.

object-nothing = { $You } have no matter that was refused. To say more about an answer, { $you } can type FOLLOW and choose that it is not settled.
object-which = { $You } have { $count } matters that were refused. Which one is it about?
ask-object-text = Why should { $code } be examined again: what is not right, what is new? The Chairman of the commune will read it. Until: { $until }.
object-moved-on = { $code } is now: { $state }, so there is nothing to object to. { $You } can type FOLLOW to see it.
object-waiting = { $Me } has { $you } on record about { $code } since { $at }. It waits for the Chairman of the commune; { $me } will tell the outcome.
object-decided = The Chairman of the commune has looked at what { $you } said about { $code }. It stays as it is. Reason: { $decision } To talk about it: { $reception }.
object-too-late = The time to object about { $code } ended at { $until }. With something new { $you } can type ASK to send a new matter, or meet: { $reception }.
done-objected = What { $you } said about { $code } is on record and went to the Chairman of the commune. The Front knows too. { $Me } will tell { $you } the outcome.
objection-none = { $code } is now: { $state }; no objection waits for a decision.
objection-decided = { $upheld ->
        [yes] { $by } upheld the objection about { $code } at { $at }; the matter is being examined.
       *[no] { $by } answered the objection about { $code } at { $at }: it stays as it is.
    }
done-objection-upheld = Upheld. { $code } is examined again; the answer is due { $due }. The asker, the office and the Front are told.
ask-dismiss-objection-reason = Why does the notice about { $code } stay as it is? The asker and the Front read this word for word.
done-objection-dismissed = On record. The asker of { $code } is told the reason; the Front knows too.

due-objected = An objection made at { $at } waits for the Chairman's decision; { $late ->
        [yes] it was due
       *[no] it is due
    } { $due }.

notice-objected =
    The asker objects to { $code } not being examined again (“{ $text }”), at { $at }:
    “{ $objection }”
    The old answer ({ $earlier }): “{ $answer }”
    The reason given: { $reason }
    The asker is to be answered before { $due }.
notice-objected-front =
    The asker of { $code } objects to its not being examined again: “{ $objection }”
    The Chairman of the commune will decide, until { $due }.
notice-objection-waits =
    ⏰ The objection about { $code } (“{ $text }”), of { $at }, still waits for the Chairman; { $late ->
        [yes] it was due
       *[no] it is due
    } { $due }:
    “{ $objection }”
notice-objection-late =
    ⏰ It was due { $due }, and the objection about { $code } (“{ $text }”), of { $at }, is not decided:
    “{ $objection }”
    { $supervisors ->
        [yes] Whoever objected, the People's Council and the Front are told too that it is late.
       *[no] Whoever objected is told too that it is late.
    }
notice-objection-late-seen =
    ⏰ The objection about { $code } (“{ $text }”), of { $at }, was due { $due }, and the Chairman has not decided it:
    “{ $objection }”
notice-objection-late-objector =
    What { $you } said about { $code } at { $at } is not answered; it was due { $due }. The Chairman of the commune is reminded today{ $supervisors ->
        [yes] ; the People's Council and the Front are told too
       *[no] {""}
    }.
    { $Me } will tell { $you } the outcome at once. To talk about it: { $reception }.
notice-objection-upheld = The Chairman of the commune agrees with { $you }: { $code } is examined again. { $due_words } Type FOLLOW at any time to see it.
notice-objection-upheld-others = { $code } is examined again, after the Chairman of the commune looked at an objection. { $due_words }
notice-objection-upheld-office =
    { $by } upheld an objection: { $code } (“{ $text }”) is examined again. { $due_words }
    The asker says: “{ $objection }”
notice-objection-upheld-front = { $code } is examined again: { $by } upheld the objection. { $due_words }
notice-objection-dismissed =
    The Chairman of the commune ({ $by }) looked at what { $you } said about { $code }; it stays as it is. Reason: { $decision }
    To talk about it: { $reception }.
notice-objection-dismissed-front =
    The objection about { $code }: “{ $objection }”
    { $by } leaves it as it is. Reason: { $decision }
