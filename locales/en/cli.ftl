# Words of the command line, for the administrator.

cli-about = Đối thoại: the commune's dialogue service. Unless said otherwise, every setting is in config.toml.
cli-config = path of config.toml
cli-run = start the service: the web chat, Telegram if TELEGRAM_TOKEN is set, the Zalo bot if ZALO_BOT_TOKEN is set, the Zalo OA if ZALO_OA_APP_SECRET is set
cli-demo = watch a whole dialogue in simulated time, on a database that is thrown away
cli-simulate = talk to the service in this window, in simulated time
cli-simulate-as = who speaks in lines without a name
cli-simulate-at = when it begins, for example "2026-05-04 08:00"
cli-simulate-channel = the channel whose abilities are simulated
cli-simulate-database = keep it in this SQLite file
cli-simulate-save = write the conversation to this file
cli-invite = make a single-use invitation for an official
cli-invite-role = the role
cli-invite-name = full name of the person invited
cli-invite-agency = code of the agency (needed for agency and agency_head), for example kinh_te
cli-invite-village = name of the village (needed for village_head)
cli-doctor = check settings, database and each channel, one line each
cli-replay = take messages again that failed

cli-started = Web chat: { $url }
cli-first-invitation =
    There is no administrator yet. Invitation for the administrator (single use, 14 days): { $code }
    Open { $url } and type: /join { $code }
cli-telegram-on = Telegram: connecting to bot { $account } ({ $mode }).
cli-telegram-off = Telegram: off, because TELEGRAM_TOKEN is not set.
cli-stopped = Stopped. Every message that was taken is kept.
cli-invited = Invitation for { $name } ({ $role }), single use, until { $until }: { $code }
cli-port-taken = another program uses this port; choose another one, or stop that program
cli-agency-unknown = there is no such agency; the codes are: { $codes }
cli-agency-needed = this role needs --agency; the codes are: { $codes }
cli-village-unknown = there is no such village; the villages are: { $names }
cli-village-needed = this role needs --village; the villages are: { $names }
cli-order-unknown = There is no order “! { $verb }”.
cli-order-role = “{ $role }” is no role; the roles are: { $roles }.
cli-order-agency =
    { $word ->
        [none] The role { $role } needs the code of an agency right after it
       *[other] “{ $word }” is no code of an agency; the role { $role } needs one right after it
    }: { $codes }.
cli-order-misplaced = “{ $word }” is the code of an agency and stands in the place of the name.
cli-order-name = The name is missing.
cli-order-usage = Write it like: ! invite lan office Phạm Thị Lan · ! invite hung agency kinh_te Phạm Văn Hùng · ! invite truong village_head Mộ_Trạch Trần Văn Trưởng · ! block lan
cli-at-wrong = write it like "2026-05-04 08:00"
cli-database-wrong = the database cannot be opened: { $why }

doctor-good = good: { $part }
doctor-bad = BROKEN: { $part }: { $why }
doctor-database = database
doctor-settings = settings
doctor-villages = the list of villages has { $count }; the office must complete it in config.toml
doctor-calendar = the calendar of { $year } has { $count } days without an official announcement
doctor-failed = { $count } messages failed and wait to be taken again: run python main.py replay
doctor-failed-timers = { $count } timed tasks failed, see the log: their reminders or reports were not sent
doctor-client-address = server.client_address_header is empty: with a proxy in front, everybody counts as one address and shares one limit
doctor-public-url = server.public_url is empty: people outside of this machine cannot reach the chat page
replayed = Taken again: { $done }; still failing: { $left }.
doctor-trouble-unauthorized = TELEGRAM_TOKEN is wrong or revoked; get a new one from BotFather and start again ({ $detail })
doctor-trouble-conflict = another program takes this bot's messages; stop it, only one may ({ $detail })
doctor-trouble-refused = Telegram refuses; look at telegram.mode and server.public_url ({ $detail })
doctor-trouble-unreachable = cannot be reached; look at the network, or set telegram.proxy, telegram.base_url in config.toml ({ $detail })
doctor-trouble-webhook-set = the bot has a webhook though the setting is polling; the service takes it off when it starts ({ $detail })
doctor-trouble-webhook-missing = no webhook is set; start the service once to set it ({ $detail })
doctor-trouble-webhook-differs = the webhook points somewhere else; start the service once to set it again ({ $detail })
doctor-trouble-webhook-failing = Telegram cannot call the webhook; look at the domain, the certificate and the proxy ({ $detail })
doctor-trouble-backlog = many messages wait to be taken ({ $detail }); let the service run and look again in some minutes
