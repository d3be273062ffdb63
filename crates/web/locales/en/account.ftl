# Signing in, and one's own account.

account-sign-in = Sign in
account-sign-in-to = Sign in to { $organisation }
account-sign-out = Sign out
account-login = Email address
account-password = Password
account-name = Name
account-wrong = The email address and the password do not belong together. Check the spelling and try again.
account-not-in = You are not signed in yet
account-paused = { $minutes ->
    [one] There have been too many attempts. Wait one minute and try again.
   *[other] There have been too many attempts. Wait { $minutes } minutes and try again.
}
account-ended-in-form = You were signed out while you were writing. What you wrote is not lost: sign in, and you will see it again before it is saved.
account-forgotten = Forgotten your password?
account-forgotten-detail = Ask an administrator in your organisation for a link. With it you choose a new password.
account-link-once = The link works once, and only for a while.
account-to-sign-in = To signing in
account-password-hint = At least 15 characters. Three or four words in a row are easy to remember and hard to guess.
account-password-short = The password is too short. It needs at least 15 characters.
account-password-long = The password is longer than we can take.
account-password-common = This is one of the passwords that are tried first. Choose another.
account-new-password = New password
account-old-password = Your password now
account-old-wrong = This is not your password now.
account-set-up = Get started with { $organisation }
account-set-up-detail = Here you make the first account. You become an administrator and can let others in.
account-set-up-send = Make the account
account-invited = Welcome to { $organisation }: choose a password
account-choose-password = Choose a new password
account-password-send = Save the password and sign in
account-title = My account
account-signed-in-by = Signs in by { $login }
account-language = Language
account-language-browser = As in the browser
account-save = Save
account-saved = Saved.
account-change-password = Change your password
account-change-detail = When you change it, you are signed out everywhere else.
account-sessions = Where you are signed in
account-session-since = Since { $moment }
account-session-here = Where you are now
account-session-end = Sign out there
account-sessions-end = Sign out everywhere
account-other-program = Another program
account-personas = Who do you want to be?
account-personas-detail = Everybody here is made up. Choose one of them to see what they see and do what they can. You need no password, and you can change whenever you like.
account-personas-to-write = To do this you have to be somebody. Choose one of the made-up people, and you go straight on. What you wrote comes along.
account-choose-persona = You are a guest. Choose who to be
account-be-persona = Choose
account-persona-chosen = This is you now
account-persona-employee = Employee: registers challenges and works on their own projects
account-persona-line-manager = Line manager: answers whether it still works
account-persona-leader = Leader: sees everything and can do everything in the projects
account-persona-administrator = Administrator: lets people in and gives them roles
account-persona-auditor = Auditor: sees everything and changes nothing
account-switch-persona = Change who you are
