# Registering a challenge.

register-progress = Register a challenge, question { $place } of { $of }
register-title = What shall we call it?
register-title-hint = A few words that others will recognise. You can change them later.
register-title-example = For example: “Calmer meals in year 3”.
register-challenge = What is hard today?
register-challenge-hint = Write it as you would say it to a colleague. You do not need to have a solution. Do not write names or health information.
register-challenge-example = For example: “It is so noisy in the canteen that several pupils do not eat. They are restless in the lesson afterwards.”
register-concerns = Whom does it concern?
register-concerns-hint = Those who notice it day to day: which groups, and roughly how many.
register-concerns-example = For example: “About 60 pupils in year 3, and the six people who work there.”
register-later = Three short questions and you are done. Everything else can come later.
register-send = Register the challenge
