### One person, several channels: linking by a code, choosing, taking a channel away.

## Linking
open-link = link
    .words = link, connect, link a channel, connect a channel
    .about = Link another channel
link-code =
    The linking code: { $code } (works for { $minutes } minutes, once).
    On the other channel type: LINK { $code }
    Type it there only yourself. Whoever asks for it, an official included, must not get it.
ask-link-code =
    Type the linking code from the other channel, for example K7M2-9XQP.
    No code yet: on the channel where { $you } registered, type LINK to get one.
link-code-wrong = { $Me } could not read this code. A linking code has 8 letters and digits, for example K7M2-9XQP. For a new one type LINK on the channel where { $you } registered.
link-unknown = { $Me } did not find this code. Check each letter, or type LINK on the other channel for a new one.
link-too-many = Several codes typed here did not fit, so { $me } takes no more for now. Try again in an hour, or see the person on duty: { $reception }.
link-late = This code has ended: it works for 15 minutes. On the other channel type LINK for a new one.
link-used = This code was used already, each works once. On the other channel type LINK for a new one.
link-used-by-you = This channel was linked by that code already. Type CHANNELS to see all of them.
link-same-channel = This code was made on this very channel. Open the other one (Zalo, Telegram or the web page) and type it there.
link-already = This channel and { $channel } belong to the same person already. Type CHANNELS to see.
linked =
    This channel is linked with { $channel } now. Hello { $name }.
    From now on { $you } can see and do everything on either. Type CHANNELS to choose where to get messages, UNLINK to take one away.
linked-there = The channel { $channel } was just linked by the code made here. If that was somebody else, type UNLINK at once.
link-two-people =
    Whoever registered on { $theirs } and on { $mine } both have matters on file, so { $me } does not join them alone.
    Please bring the phone to the person on duty, who will look: { $reception }.
link-other-way =
    Something is on record here on { $mine }, so the code to link must come from here: type LINK here, then type that code on { $theirs }.
    If somebody else sent the code just typed, there is nothing to do: what is on record stays safe.
ask-link-sure-mine =
    This code belongs to somebody who registered on { $channel } as { $name }. Is that { $you }?
    If somebody else gave the code, the answer is “No”: once linked, both could see everything of each other.
    .yes = Yes, that is me
    .no = No, not me
link-not-mine = Nothing was linked. Whoever asked for the code on { $channel } can still use it. To use a name of one's own: REGISTER.
link-card-short = { $name }, { $village }
link-card = { $name }, { $village }, phone number: { $phone }
ask-link-which-stays =
    The two channels have two names on record. Which is to stay?
    On { $there }: { $theirs }.
    On { $here }: { $mine }.
    If somebody else gave the code, the answer is “Do not link”.
    .theirs = Keep the other channel's
    .mine = Keep this channel's
    .neither = Do not link
link-not-done = Nothing was changed, the two channels are not linked.

## My channels
open-channels = channels
    .words = channels, my channels, choose a channel
    .about = My channels
channels-nobody = { $Me } does not know yet who { $you } are, so there is nothing to link. Type REGISTER, or LINK if { $you } registered on another channel.
channel-of-mine = { $channel }{ $here ->
        [yes] { " (this one)" }
       *[no] , used on { $day }
    }
channel-line = – { $channel }{ $state ->
        [first] : messages come here first
        [gone] : blocked or left
       *[next] : when the one before cannot carry them
    }
channels =
    { $count ->
        [1] { $You } have one channel:
       *[other] { $You } have { $count } channels:
    }
    { $channels }
channel-prefer = Write to me on { $channel }
channel-last-used = Write where I wrote last
channel-preferred-done = From now on { $me } writes on { $channel } first, and elsewhere when that one cannot carry it.
channel-last-used-done = From now on { $me } writes where { $you } wrote last.

## Taking a channel away
open-unlink = unlink
    .words = unlink, disconnect, remove a channel
ask-unlink-which = Which channel is to be taken away? Nothing can be seen there any more and no messages come; everything sent so far stays.
unlink-keep = Leave it as it is
unlink-kept = Nothing was changed.
unlink-only-one = There is only one channel, { $channel }, so there is nothing to take away. To stop using the service type ERASE or STOP.
unlinked = { $channel } was taken away. Nothing can be seen there any more.
unlinked-here = This channel was taken away and belongs to no record any more. To use it again, just write as if for the first time.
unlinked-there = The channel { $channel } was just taken away from { $you }. If that was somebody else, tell the person on duty: { $reception }.

## Telling somebody whom no channel reaches
notice-tell =
    { $Comrade } { $reader }: no channel could carry a message to { $name } ({ $village }, { $phone ->
        [none] no phone number
       *[other] phone { $phone }
    }). Please call or visit and tell them:
    “{ $words }”
    Due: { $due }.
notice-tell-due = ⏰ { $reader }: please tell { $name } ({ $village }) today: “{ $words }”
notice-tell-late = ⏰ { $reader }: { $name } ({ $village }) has not been told, due { $due }.{ $owner ->
        [none] { "" }
       *[other] { " " }If help is needed, tell the office.
    }
notice-tell-late-office = ⏰ { $reader }: { $owner } has not told { $name } ({ $village }), due { $due }.
tell-line = Tell { $name } ({ $village }) what no channel could carry, due { $due }{ $late ->
        [yes] , late
       *[no] { "" }
    }
tell-read = What to tell { $name }
tell-done = { $name } was told
tell-words =
    Please tell { $name } ({ $village }, { $phone ->
        [none] no phone number
       *[other] phone { $phone }
    }), due { $due }:
    “{ $words }”
tell-ticked = Noted: { $name } was told. Thank you.
tell-done-already = { $by } told { $name } at { $at }.
tell-dropped = What { $name } was to be told is of no use any more.

## Before something is sent to many
reach-on-channel = { $channel } { $count }{ $paid ->
        [0] { "" }
       *[other] { " " }({ $paid } at a price)
    }
reach-paid-left = { $channel } has { $left ->
        [0] no paid messages
        [1] one paid message
       *[other] { $left } paid messages
    } left this month for telling many people{ $used ->
        [0] { "" }
       *[other] , { $used } used this time
    }.
reach-plan =
    Carried by: { $channels ->
        [none] no channel
       *[other] { $channels }
    }.{ $cost ->
        [none] { "" }
       *[other] { " " }Cost about { $cost } dong.
    }{ $left ->
        [none] { "" }
       *[other] { " " }{ $left }
    }{ $to_call ->
        [0] { "" }
       *[other] { " " }No channel reaches { $to_call } people, who must be called or visited: type TO CALL to see them.
    }
open-to-call = tocall
    .words = to call, call list, whom to call
to-call-no-meeting = There is no coming meeting, so nobody needs a call.
to-call-nobody = Meeting at { $starts }: nobody needs a call now.
to-call =
    Meeting at { $starts }, { $venue }: { $count } people whom no channel reaches{ $paged ->
        [yes] { " " }({ $first }–{ $last })
       *[no] { "" }
    }:
    { $people }
to-call-line = { $place }. { $name } ({ $village }){ $phone ->
        [none] , no phone number
       *[other] , { $phone }
    }
to-call-more = More

## Going on on the web page to send a file
unsupported-here =
    This channel cannot bring { $me } that kind of message. To send a file, open the page below; what { $you } were doing goes on there (it opens once, within { $minutes } minutes):
    { $link }
    Without the file is fine too: write in words or send a photo right here.
page-opened-said = (opened from a link)
page-opened = This is the chat page, linked with { $channel }{ $name ->
        [none] { "" }
       *[other] { " " }of { $name }
    }. Files are sent here with the button for photos and files. On somebody else's device type LOGOUT when done.
page-opened-there = The page was opened from the link; what { $you } were doing goes on at: { $channel }. If that was somebody else, type UNLINK at once.
ask-join-page-mine =
    This page is { $name }'s. The link just opened comes from an account on { $channel } that is not registered. Is that account your own?
    If somebody else sent the link, choose No: linked, they could see everything of yours.
    .yes = Yes, it is mine
    .no = No, it is not mine
join-page-done = { $channel } is now linked with { $you }. Type CHANNELS to see them, UNLINK to part them.
join-page-not-done = { $channel } was not linked. On this page everything is as it was.
join-page-there = This channel is now linked with { $channel } of yours. If that was somebody else, type UNLINK at once.
page-link-late = This link has ended. Write again on the other channel for a new one, or just write here.
page-link-used = This link was opened already, each opens once. Write again on the other channel for a new one, or just write here.
page-link-used-here = This page was opened from that link already, please go on here.
page-link-of-another = The chat page on this device belongs to somebody else now. Type LOGOUT here, then open the link again.
notice-asked-on-page = { $Me } has what { $you } sent from the web page. Code: { $code }. The office looks at it before { $review }. Type STATUS here or on the page to see where it stands.
