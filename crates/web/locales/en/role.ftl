# Who is in a project and what each does.

role-heading = Who takes part
role-nobody = Nobody takes part yet.
role-since = Since { $date }, entered by { $person }
role-end = End
role-give-heading = Give somebody a role
role-give-intro = A new owner or project lead takes over from the one before.
role-person = Who?
role-role = What will they do?
role-give = Give the role
role-change = Change who takes part
role-does-owner = Own the project and answer for it
role-does-lead = Lead the work
role-does-driver = Be its driving force
role-does-member = Take part in the work
role-does-partner = Take part for a partner
