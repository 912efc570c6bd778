### The words of the chat page. $office: the name of the office, for example "UBND xã Đường An".

## Top of the page
web-title = Chat with the assistant of { $office }
web-description = Send questions and reports, and sign up for the dialogue with the Chairman, { $office }.
web-skip = Go to the message box
web-assistant-note = Automatic assistant, not an official
web-call = Call the office
web-other-language = Tiếng Việt
web-other-language-short = VI
web-other-language-code = vi

## Greeting while nothing has been said
web-intro-title = Welcome
web-intro = To ask something, report something or sign up for the dialogue with the Chairman ({ $office }), press Start, or write in the box at the end of the page, as in any chat.
web-start = Start
web-no-chat = The chat could not open on this device. Please reload the page, or contact the office directly.
web-contact-title = Talk to a person at the office
web-contact-phone = Phone
web-contact-address = Address
web-loading = Opening the conversation…

## The conversation
web-log = Conversation
web-you = You:
web-assistant = Assistant:
web-choices = Choose an answer, or type its number
web-choices-closed = Answered
web-photo = Photo: { $name }
web-photo-unnamed = Photo
web-download = Download: { $name }
web-new-below = New message below
web-weekdays = Sunday|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday
web-day = { $weekday } { $date }
web-time = { $hour }:{ $minute }

## Message box
web-composer = Write a message
web-message = Your message
web-message-hint = Write here…
web-enter-hint = Enter sends, Shift + Enter starts a new line.
web-send = Send
web-attach = Photo, file
web-attach-label = Choose a photo, file or recording to send

## The state of each message you send
web-state-sending = Sending…
web-state-uploading = Sending the file: { $percent } %
web-state-waiting = Not sent yet, will be sent automatically
web-state-sent = Sent
web-state-failed = Not sent
web-retry = Send again
web-edit = Edit and send
web-remove = Remove this message

## When something is in the way: say what to do, never blame
web-offline = No network. Your messages are kept and will be sent when the network is back.
web-busy = The system is busy. Your messages are kept and will be sent again in a few seconds.
web-too-many = Many messages came at once, so sending is slower now. The rest will be sent in a few minutes.
web-no-visitor = To chat, please allow cookies for this page in the browser settings and reload the page, or call the office.
web-back-online = The network is back.
web-error-text-too-long = This message has more than { $limit } characters. Please split it into a few shorter ones.
web-error-file-too-large = This file is larger than { $limit } MB. Please choose a smaller one, or bring it to the office.
web-error-empty-file = This file is empty. Please choose another one.
web-error-unknown-file = The page closed before this file was sent. Please choose the file again.
web-error-too-much-today = Today this page has taken as many files as it can from the network you are on. You can send your words now and the file tomorrow, or bring it to the office.
web-error-other = This message has not arrived. Please press Send again; if that does not help, please call the office.

## For the administrator
web-check-uploads = The upload folder of the web chat cannot be written: check its permissions and the free disk space.
