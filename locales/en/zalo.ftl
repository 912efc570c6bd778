## The Zalo channels: a bot of the Zalo Bot Platform, files that go out as links, budgets.

zalo-file-link = File “{ $name }”, open it here: { $url }
zalo-file-without-link = The file “{ $name }” could not be sent over Zalo. { $You } can ask to see it at: { $reception }.

shared-file-expired = This address is no longer valid, or the file is no longer kept. { $You } can ask { $me } again in the conversation, or go to: { $reception }.

unsupported-not-carried =
    Zalo does not hand over what is in this message: files (PDF, Word), links and videos cannot come through the Zalo bot.
    { $You } can write it in words, or take a photo of each page and send the photos to { $me }.
    If that does not work either, the office is here for { $you }: { $reception }.

channel-alarm =
    ⏰ To the administrators: { $channel } cannot send, and that will not pass by itself ({ $why }).
    What to do: on the server run python main.py doctor and follow its line that says HỎNG; see also the channel's guide.

budget-messages =
    ⏰ { $channel } has used { $used } of { $limit } messages this month.
    When only the last { $reserve } are left, announcements to many people stop; those { $reserve } are kept for replies, receipts and reminders.
    You can buy a larger plan, or invite people to use the chat page as well.
budget-spent =
    ⏰ { $channel } has used up the { $limit } messages of this month. Until the month ends the assistant cannot answer there.
    Tell people to use the chat page or to come to: { $reception }. With a larger plan, change messages_a_month in config.toml.
budget-users =
    ⏰ { $used } people have written over { $channel }; the present plan is for { $limit }.
    Whoever comes later may not be able to write. You can buy a larger plan, or invite people to use the chat page as well.

cli-zalo-bot-on = Zalo bot: connecting to bot { $account } ({ $mode }).
cli-zalo-bot-off = Zalo bot: off, because ZALO_BOT_TOKEN is not set.

doctor-budget = { $channel } this month: { $sent } sent, { $received } received, { $used } of { $limit } messages used up; { $users } people have written
doctor-zalo-bot-links = the Zalo bot cannot send photos and files yet: that needs a server.public_url with https://
doctor-zalo-bot-polling = the Zalo bot takes its messages by polling; Zalo advises that for trials only, for daily use set zalo_bot.mode = "webhook"
doctor-zalo-bot-seen = Zalo bot, as really seen: { $seen }

# What is wrong with the Zalo bot, by the name that the channel gives
doctor-trouble-zalo-bot-unauthorized = ZALO_BOT_TOKEN is wrong or was reset; take the new one from Zalo Bot Manager and start again ({ $detail })
doctor-trouble-zalo-bot-other-host = the host in zalo_bot.base_url does not answer but another one does; set zalo_bot.base_url = "{ $detail }"
doctor-trouble-zalo-bot-unreachable = Zalo cannot be reached; look at the network and at zalo_bot.base_url in config.toml, or wait if Zalo itself is down ({ $detail })
doctor-trouble-zalo-bot-quota = Zalo says that the quota is used up; look at the bot's plan in Zalo Bot Manager ({ $detail })
doctor-trouble-zalo-bot-refused = Zalo refuses; look at zalo_bot.base_url and at the bot's token ({ $detail })
doctor-trouble-zalo-bot-conflict = another process takes this bot's messages; only one may, or set zalo_bot.mode = "webhook" ({ $detail })
doctor-trouble-zalo-bot-webhook-set = the bot has a webhook though the setting is polling; the service takes it off when it starts ({ $detail })
doctor-trouble-zalo-bot-webhook-missing = no webhook is set; start the service once to set it ({ $detail })
doctor-trouble-zalo-bot-webhook-differs = the webhook points somewhere else; start the service once to set it again ({ $detail })
doctor-trouble-zalo-bot-webhook-failing = Zalo cannot call the webhook; look at the domain and the certificate, and with Cloudflare switch its Browser Integrity Check off ({ $detail })
