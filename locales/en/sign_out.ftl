### Signing out of the web chat
open-sign-out = logout
    .words = sign out, log out
    .about = Sign out of this page
ask-sign-out-sure =
    Sign out of this chat page? Whoever uses this machine next will see neither the name nor the earlier messages. { $means }
    .yes = Sign out
    .no = Stay
sign-out-means = What was sent goes on, but no news will come here: please write the code down, to follow it with the code and the last 4 digits of the phone.
sign-out-means-official = The role and the assigned work stay. To work on this page again, please ask the office for a new invitation with the same name and role.
sign-out-means-unknown = What is being written here is dropped; it has not been sent to anybody.
sign-out-stayed = Nothing has changed, nobody was signed out.
sign-out-done = Signed out. Please reload or close this page, so that the earlier messages leave the screen. Goodbye.
sign-out-done-official = Signed out. Please reload or close this page, so that the earlier messages leave the screen. Goodbye.
sign-out-elsewhere = Here { $me } knows { $you } by the account on the phone, so there is no signing out. If the phone is changed or lost, please tell the person on duty: { $reception }.
