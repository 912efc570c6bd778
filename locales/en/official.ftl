# Words for officials: joining, inviting, roles.

open-join = join
    .words = join, invitation, invitation code
open-invite = invite
    .words = invite, invite an official
    .about = Invite an official

ask-join-code = { $Comrade } can type the invitation code of 12 letters and digits from the office, for example: AB2C-D3EF-4GHK.
join-code-wrong = An invitation code has 12 characters, for example: AB2C-D3EF-4GHK. { $Comrade } can type all of it, or type CANCEL.
invitation-unknown = { $Me } does not find this invitation. { $Comrade } can check each letter again, or ask the office for a new code.
invitation-used = This invitation has been used. Each works only once; { $comrade } can ask the office for a new code.
invitation-yours-already = { $Comrade } have used this code and joined already. Type MENU to see what can be done here.
invitation-late = This invitation was valid until { $day }. { $Comrade } can ask the office for a new code.
invitation-made =
    Invitation for { $name } ({ $role }): { $code }
    It works once, until the end of { $until }. { $Comrade } should send it only to the person invited, who opens { $me } and types: /join { $code }
joined = Welcome, { $name }: { $comrade } joined as { $role }. { $Me } keeps your name, your role and what { $comrade } do in this service, for the work of the office.

ask-invite-name = Full name of the person invited?
    .name = Name
ask-invite-role = Which role will they have?
    .name = Role
ask-invite-agency = Of which agency?
    .name = Agency
ask-invite-village = Of which village?
    .name = Village
ask-invite-review = Invite { $name } as { $role }?
    .send = Make the invitation

role-office = Office of the People's Council and People's Committee
role-agency = official of an agency
role-agency-head = head of an agency
role-chair = Chairman of the People's Committee
role-co-chair = Standing People's Council
role-secretary = secretary of the meeting
role-opinion-team = opinion team
role-front = Fatherland Front committee
role-party = Party committee
role-village-head = village head
role-association = association
role-administrator = administrator
