# What people ask and say of a project.

remark-section = Questions and comments
remark-add = Ask a question or write a comment
remark-heading = Ask or comment
remark-intro = Everybody who can see the project can read what you write. It stays in the timeline.
remark-kind = What do you want to do?
remark-kind-question = Ask a question
remark-kind-comment = Write a comment
remark-text = What do you want to ask or say?
remark-text-hint = Do not write anything that points out users or their families.
remark-about = What is it about?
remark-mentions = Who should see it?
remark-mentions-hint = Those you choose will find it in My work.
remark-somebody-else = Should somebody else see it?
remark-somebody-else-hint = One more from the organisation.
remark-nobody = Nobody
remark-send = Save
remark-reply = Reply
remark-reply-heading = Reply
remark-reply-text = What do you want to reply?
remark-reply-send = Save the reply
remark-answered = The question is answered
remark-read = I have read it
remark-see-about = See what it is about
remark-open = Waiting for an answer
remark-answered-on = Answered on { $date }
remark-asked-by = { $person } asked about { $about }
remark-said-by = { $person } wrote about { $about }
remark-replied-by = { $person } replied
remark-for = To { $people }
remark-earlier = { $count ->
    [one] Show one more
   *[other] Show { $count } more
}
