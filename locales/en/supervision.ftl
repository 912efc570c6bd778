# Supervision: the Front's desk, comments, re-examinations, the promise book.

see-matter = See this matter
list-more = More

open-desk = giamsat, desk
    .words = supervision, the desk
    .about = The Front's desk
desk =
    The desk: { $open ->
        [0] no matter is being dealt with now.
        [one] 1 matter is being dealt with, { $late ->
            [0] not late.
           *[other] and it is late.
        }
       *[other] { $open } matters are being dealt with, { $late ->
            [0] none is late.
            [one] 1 is late.
           *[other] { $late } are late.
        }
    } Which do you want to see?
desk-late = Late ({ $count })
desk-refused = Refused ({ $count })
desk-waiting = Waiting more than 20 days ({ $count })
desk-stopped = Waiting for the asker or a higher body ({ $count })
desk-not-settled = The asker is not satisfied ({ $count })
desk-examined = Being examined again ({ $count })
desk-commented = With a comment of the Front ({ $count })
desk-answered = Answered in the last 30 days ({ $count })
desk-by-agency = By agency
desk-agencies =
    { $count ->
        [0] No agency holds an unanswered matter.
       *[other] Matters being dealt with, by agency:
    }
desk-agency = { $agency } ({ $count })
desk-list =
    { $title }
    { $lines ->
        [none] There is none just now.
       *[some] { $lines }
    }
desk-line = - { $code }: { $state }; { $agency }; { $late ->
        [0] { $waiting ->
            [0] sent today
            [one] sent a day ago
           *[other] sent { $waiting } days ago
        }
       *[other] { $late } working days late, sent { $waiting } days ago
    }. “{ $text }”

do-comment = Comment as supervisor
do-re-examine = Ask for a re-examination
do-re-examined = Answer the request to re-examine
ask-comment-text = Your comment on { $code } ({ $state })? The office, the agency and the Chairman will read it. Once sent it is not changed.
    .name = Comment
ask-comment-review = Comment on { $code }: “{ $text }”
    .send = Send the comment
commented = The comment on { $code } is sent and stays with the matter.
notice-commented = The Front ({ $by }) comments on { $code }: “{ $comment }”
comment-gone = { $code }: { $state }. Please comment on the matter that is being dealt with.
comment-line = Comment of the Front ({ $by }, { $at }): “{ $text }”

re-examination-not-now = { $code }: { $state }. A re-examination can be asked for once there is an answer or a refusal; now you can comment.
re-examination-waiting = { $code } is being examined again, asked for { $asked }, due { $due }.
ask-re-examine-text = Why should { $code } ({ $state }) be examined again? The reply would be due { $due }.
    .name = Reason
ask-re-examine-review =
    A re-examination of { $code }: “{ $text }”
    The office, the agency and the Chairman have to reply by { $due }.
    .send = Send the request
re-examination-asked = The request to re-examine { $code } is sent. The reply is due { $due }. You will be told when it comes, or when it is late.
re-examination-none = { $code } has no request for a re-examination waiting: { $state }.
ask-re-examined-what = The Front asks to re-examine { $code } (due { $due }): “{ $reason }”. What came of it?
    .name = Result
    .keep = The answer stands
    .reopen = Open it again
ask-re-examined-reply = Write the reply to the Front.
    .name = Reply
ask-re-examined-review =
    { $code }: { $what ->
        [reopen] opened again
       *[keep] the answer stands
    }. Reply to the Front: “{ $reply }”
    .send = Send the reply
re-examination-answered = { $what ->
        [reopen] { $code } is open again; the Front and the askers are told.
       *[keep] The Front has the reply about { $code }.
    }
notice-re-examination-asked =
    The Front asks to re-examine { $code } ({ $state }): “{ $reason }”
    The matter: “{ $text }”
    Due: { $due }.
notice-re-examination-near = A reminder: the Front's request to re-examine { $code } is to be answered by { $due }.
notice-re-examination-late = The Front's request to re-examine { $code } was due { $due } and has no reply.
notice-re-examination-late-front = The request to re-examine { $code } was due { $due } and has no reply. The office and the Chairman are told.
notice-re-examined = { $by } replies on { $code }: { $what ->
        [reopen] opened again, due { $new_due }
       *[keep] the answer stands
    }: “{ $reply }”
notice-re-examined-asker = The Front asked to look at your matter { $code } again, and it is open again. The new answer is due { $new_due }. You need not do anything.
mark-examined = The Front asked to examine it again ({ $at }): “{ $reason }” { $result ->
        [waits] The reply is due { $due }.
        [reopened] It was opened again. The reply: “{ $reply }”
       *[kept] The result was kept. The reply: “{ $reply }”
    }
mark-promise = Promised: “{ $text }” { $agency }, { $state ->
        [kept] done, and confirmed.
        [reported] said to be done; to be confirmed.
       *[open] to be done by { $due }.
    }
due-examined = The Front asks to examine it again; the reply is due { $due }.
notice-re-examined-office =
    { $code } is open again, as the Front asked ({ $by }: “{ $reply }”).
    “{ $text }”
    The new due date is { $new_due }. { $agency } had it before; please assign it.

open-promises = loihua, promises
    .words = promises, promise book, see the promises
    .about = The promise book
do-promise = Write down a promise
promise-book = See the promise book
promise-number = Promise { $number }
promises =
    The promise book: { $open } open ({ $late } late), { $kept } kept ({ $in_time } in time).
    { $lines ->
        [none] No promise is open.
       *[some] { $lines }
    }
promise-kept = See the promises kept
promise-see = See the proof
promises-first =
    First at this meeting, what was promised and is still open ({ $count ->
        [one] 1 promise
       *[other] { $count } promises
    }, the most pressing first):
    { $lines }
promises-kept =
    { $count ->
        [one] 1 promise was kept
       *[other] { $count } promises were kept
    }:
    { $lines ->
        [none] None yet.
       *[some] { $lines }
    }
promise-line = { $number }. { $code }, { $agency }: “{ $text }” { $state ->
        [late] { $days } working days late (due { $due }).
        [reported] Reported done, to be confirmed.
        [kept] Kept.
       *[open] Due { $due }.
    }
ask-promise-text = What is promised about { $code }, in the chair's words?
    .name = Promise
ask-promise-agency = Which agency does it?
    .name = Agency
ask-promise-due = Done by when? For example: 17:00 20/12/2026.
    .name = Due
ask-promise-review =
    A promise about { $code }: “{ $text }”
    { $agency }, done by { $due }. The askers and the Front are told.
    .send = Write it down
promise-day-passed = That day has passed. Give another.
promise-not-now = { $restricted ->
        [True] { $code } is dealt with apart, so it has no promise in the book.
       *[other] { $code }: { $state }. Please write the promise down for the matter that is being dealt with.
    }
promise-made = Written down for { $code }: { $agency }, done by { $due }.
promise-work-line = { $state ->
        [reported] • The promise about { $code } is said to be done and waits to be confirmed: “{ $text }”
        [late] • The promise about { $code } is { $days } working days late (due { $due }): “{ $text }”
       *[open] • The promise about { $code }, to be done by { $due }: “{ $text }”
    }
promise-work-see = Promise { $code }
promise-not-yours = This promise belongs to another agency.
promise-report = Report it done
promise-confirm = Confirm it is done
promise-doubt = Not done, give it back
ask-promise-done-proof = What was done about “{ $text }”? Write some lines and send a photo or paper as proof. Type DONE when that is all.
    .name = Proof
ask-promise-done-review =
    “{ $text }” is reported done:
    { $proof ->
        [none] (no words)
       *[some] “{ $proof }”
    } Files: { $files }. Somebody else confirms it.
    .send = Report it done
promise-no-proof = A promise is closed only with proof: write what was done, or send a photo.
promise-reported = The promise about { $code } is reported done. The office or the Chairman looks at the proof and confirms it.
promise-own-report = You reported this promise done, so somebody else has to confirm it.
promise-confirmed = The promise about { $code } is confirmed as kept; the askers and the Front are told.
ask-promise-doubt-text = What is missing? The agency will read it.
promise-doubted = The promise about { $code } went back to { $agency }. It is still due { $due }.
promise-shown =
    A promise about { $code }, { $agency }: “{ $text }”
    { $state ->
        [late] { $days } working days late (due { $due }).
        [reported] { $by } reports it done; to be confirmed.
        [kept] Kept, reported by { $by }.
       *[open] Due { $due }.
    }{ $proof ->
        [none] {""}
       *[some] {" "}Proof: “{ $proof }”
    }{ $doubt ->
        [none] {""}
       *[some] {" "}It was given back before: “{ $doubt }”
    }
notice-promise-made = The chair promised about { $code }: “{ $text }”. { $agency } does it by { $due }. When it is done, please report it with proof; type PROMISES to see the book.
notice-promise-made-asker = About your matter { $code } the People's Committee promises: “{ $text }”, done by { $due }. { $agency } does it, the Front watches. You will be told when it is done.
notice-promise-made-front = A new promise about { $code }: “{ $text }”. { $agency }, done by { $due }.
notice-promise-near = A reminder: the promise “{ $text }” ({ $code }) is due { $due }.
notice-promise-due = Today the promise “{ $text }” ({ $code }) is due. When it is done, report it with proof.
notice-promise-late = The promise “{ $text }” ({ $code }) was due { $due }. When it is done, report it with proof.
notice-promise-late-asker = What was promised about your matter { $code } (“{ $text }”) is not done by { $due }. The office and the Chairman have been told; you will hear when it is done.
notice-promise-late-leaders = { $agency } has not kept the promise “{ $text }” ({ $code }), due { $due }.
notice-promise-very-late = The promise “{ $text }” ({ $code }) is { $days ->
        [one] 1 working day
       *[other] { $days } working days
    } late. { $agency } has not reported it done.
notice-promise-reported = { $by } reports the promise “{ $text }” ({ $code }) done. Proof: { $proof ->
        [none] { $files } files
       *[some] “{ $proof }”{ $files ->
            [0] {""}
           *[other] , files: { $files }
        }
    }.
notice-promise-doubted = The promise “{ $text }” ({ $code }) was given back: “{ $doubt }”. It is still due { $due }.
notice-promise-kept = What was promised about your matter { $code } is done: “{ $text }”.{ $proof ->
        [none] {""}
       *[some] {" "}{ $proof }
    }
notice-promise-kept-officials = The promise “{ $text }” ({ $code }) is confirmed as kept.
