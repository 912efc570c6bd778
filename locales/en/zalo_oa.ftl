# Zalo Official Account: words for citizens about files, words on the command line and of doctor for the administrator.

zalo-oa-file-at = The file “{ $name }”: { $address }
zalo-oa-file-elsewhere = Zalo does not carry the file “{ $name }”. To get it, ask the people at: { $reception }.

zalo-oa-consent-needed =
    ⏰ The Zalo OA needs a person's consent again (Zalo says { $code }).
    { $still ->
        [yes] It may go on sending until about { $until }, then it stops
       *[no] It has sent nothing since { $until }
    }; what people write is kept all the same.
    What to do: on the server run python main.py zalo-oa connect and follow it, about 5 minutes.

budget-paid-messages =
    ⏰ { $channel } has used { $used } of this month's { $limit } paid messages (those to people who have not written for over two days).
    When only the last { $reserve } are left, announcements to many people no longer go this way; those { $reserve } are kept for replies, receipts and reminders.
    Free messages go on as before. To send more, buy a larger package and change paid_a_month in config.toml.
budget-paid-spent =
    ⏰ { $channel } has used up this month's { $limit } paid messages. Until the month ends, whoever has not written for over two days is told by another channel of theirs, or by a person.
    Whoever has just written is still answered. With a larger package, change paid_a_month in config.toml.
doctor-budget-paid = { $channel } this month: { $used } of { $limit } paid messages used up

zalo-oa-silent =
    ⏰ Nothing has come from the Zalo OA since { $last }, more than { $days } working days. Perhaps nobody wrote; perhaps Zalo has switched the webhook off.
    What to do: write one message to the OA. If no answer comes, switch the webhook on again at developers.zalo.me, then run python main.py doctor on the server.
doctor-zalo-oa-last = Zalo OA: the last message came at { $last }
doctor-zalo-oa-nothing-yet = Zalo OA: no message has come yet; write one to the OA to see that the webhook works

cli-zalo-oa = connect the Zalo OA (connect), or measure by which call it can send (measure)
cli-zalo-oa-what = connect: give the service its rights; measure: kind of OA, package and ways to send
cli-zalo-oa-user = a Zalo user id to which a test message is sent when measuring
cli-zalo-oa-on = Zalo OA: serving OA { $account }; the webhook's address is { $url }/zalo-oa/{ $account }

zalo-oa-no-secret = missing; take the app's secret key at developers.zalo.me and put it into this environment variable
zalo-oa-no-callback = missing; write the callback address that is registered at developers.zalo.me, or server.public_url
zalo-oa-open =
    1. Open this address in a browser, sign in as an administrator of the OA, choose the OA and agree:
    { $address }
    2. The browser goes to { $callback }… It does not matter if that page shows an error.
    3. Copy the whole address from the address bar, paste it here and press Enter (within 10 minutes):
zalo-oa-no-code = There is no code in what was pasted. Copy the whole address with code= in it and begin again at step 1.
zalo-oa-other-attempt = This address belongs to an earlier attempt. Use the new one printed below.
zalo-oa-not-consented = Zalo has not given the rights ({ $why }). Try again and agree.
zalo-oa-refused = Zalo does not exchange the code ({ $code }). A code works once within 10 minutes; look at ZALO_OA_APP_SECRET too, then try again.
zalo-oa-refused-14002 = The app is not active, or app_id is not right ({ $code }). Activate the app at developers.zalo.me, look at zalo_oa.app_id.
zalo-oa-refused-14003 = The callback address does not match ({ $code }). Register the address of zalo_oa.callback_url at developers.zalo.me, Official Account.
zalo-oa-unreachable = Zalo cannot be reached ({ $why }). Look at the server's network and try again.
zalo-oa-other-consented = The rights just given are those of OA { $given }, but config.toml says zalo_oa.oa_id = { $wanted }. They cannot be used: choose the right OA, or change oa_id and try again.
zalo-oa-given-up = Not connected. Nothing was changed; run this command again when you are ready.
zalo-oa-kept = The rights are kept. A running service uses them by itself, without a new start.
zalo-oa-not-introduced = The rights are kept, but the OA could not be asked about itself: { $why }
zalo-oa-facts =
    OA: { $name } ({ $id })
    Kind: { $kind ->
        [government] government body
        [business] business
       *[other] other
    } ({ $number }); package: { $package }; verified: { $verified ->
        [yes] yes
       *[no] not yet
    }
zalo-oa-write-id = Write into config.toml, [zalo_oa]: oa_id = "{ $id }", then start the service again.
zalo-oa-measure-user = To measure how messages can be sent: write to the OA from a phone, wait a minute and run this command again to see that phone's user id.
zalo-oa-measure-last = The newest conversation with the OA: at { $at }. If that is the phone of the trial, send a trial message by: python main.py zalo-oa measure --user { $user }
zalo-oa-way = Sending by { $way }: { $taken ->
        [yes] works
       *[no] does not, code { $code }
    }
zalo-oa-advice-new = The present call works; leave v2_after_235 = false.
zalo-oa-advice-old = This OA can send by the old call only; set v2_after_235 = true. If buttons do not show, set buttons = 0.
zalo-oa-advice-none = This OA cannot write to single people by either call; ask Zalo, and answer people by another channel.
zalo-oa-quota = This person can still be answered { $remain } of { $total } times for nothing.
zalo-oa-not-measured = Not measured: { $why }
zalo-oa-test-message = A test message of the dialogue assistant. It needs no answer.

doctor-zalo-oa-id = zalo_oa.oa_id is empty, so the Zalo OA is off: python main.py zalo-oa connect tells this number
doctor-zalo-oa-secret = the Zalo OA is not checked and does not run: ZALO_OA_APP_SECRET (and ZALO_OA_WEBHOOK_KEY) is not in this environment
doctor-trouble-zalo-oa-not-connected = no rights yet; run python main.py zalo-oa connect ({ $detail })
doctor-trouble-zalo-oa-consent = Zalo does not take the refresh token any more; a person must consent again: python main.py zalo-oa connect ({ $detail })
doctor-trouble-zalo-oa-unreachable = cannot be reached; look at the network and zalo_oa.api_url in config.toml ({ $detail })
doctor-trouble-zalo-oa-refused = Zalo refuses; look at the OA's verification and package, and the app's rights ({ $detail })
doctor-trouble-zalo-oa-other = the rights are those of another OA; change zalo_oa.oa_id or run python main.py zalo-oa connect ({ $detail })
doctor-trouble-zalo-oa-not-verified = the OA is not verified, so OpenAPI and webhook cannot be used; send its papers at oa.zalo.me ({ $detail })
