"""Why a review is not taken as it is, or what its writer is asked first. The rules on words have theirs in `rules`."""

from bookrow.kit.refusals import Reason
from bookrow.kit.words import marked as _

STARS = Reason(
    "review-stars",
    _("No stars are chosen yet."),
    _("Choose from one star, “I did not like it”, to five, “I loved it”."),
)
OF_AGE = Reason(
    "review-age",
    _("We do not know yet whether you are 13 or older, and reviews are for those who are."),
    _("Tell us once in your account; only the answer is kept, never your age."),
)
PEN_NAME = Reason(
    "review-pen-name",
    _("This is to stand under a pen name, and you have not chosen one yet."),
    _("Choose a pen name in your account, or post it anonymously."),
)
LANGUAGE = Reason(
    "review-language",
    _("“{language}” is no code of a language that we know."),
    _("Give three small letters of ISO 639-2 such as “eng”, or leave it open."),
)
INSIDER = Reason(
    "review-insider",
    _("“{insider}” is none of the ways in which one can be connected with a book."),
    _("Choose one of those on the form, or leave it open where there is none."),
)
RECOMMENDS_MANY = Reason(
    "review-recommends-many",
    _("Here are {many} books that you recommend; there is room for {most}."),
    _("Leave out those you would miss least."),
)
RECOMMENDS_GONE = Reason(
    "review-recommends-gone",
    _("{many} of the books that you recommend can no longer be found."),
    _("Take them off the list, or search for another edition."),
)
RECOMMENDS_ITSELF = Reason(
    "review-recommends-itself",
    _("“{title}” is the book that you write about."),
    _("Your stars recommend it already; take it off the list of others."),
)
TIE = Reason(
    "tie",
    _("Your {where} is “{own}”, and {name} has a part in this book. Are you connected with it?"),
    _(
        "If so, choose how under “Your connection with the book”; it is shown beside the review. If not, say so and post again."
    ),
)
ALREADY = Reason(
    "review-already",
    _("You have reviewed this book already, on {day}."),
    _("Change that review instead; what you have written here is kept as a draft until then."),
)
TOO_MANY = Reason(
    "review-too-many",
    _("Many reviews came from you or from your network within a short time, so we let the next one wait."),
    _("Your words are kept as a draft. Please post them in {wait}."),
)
TOO_MANY_VOTES = Reason(
    "review-too-many-votes",
    _("You have said of many reviews within a short time whether they help, so we let the next one wait."),
    _("Please try again in {wait}."),
)
CHANGED = Reason(
    "review-changed",
    _("This review was changed while you were looking at it."),
    _("Look at it as it is now, and decide again."),
)
TAKEN_BACK = Reason(
    "review-taken-back",
    _("You have taken this review back, so it can no longer be changed."),
    _("Write a new one for the book; there is room for it."),
)
NOT_PUBLIC = Reason(
    "review-not-public",
    _("This review is not shown at the moment, so it cannot be voted on."),
    _("There may be others beside it that helped you."),
)
OWN_VOTE = Reason(
    "review-own-vote",
    _("This review is yours, so the vote on it is left to others."),
    _("If you think of something that would help them more, change the review."),
)
PAUSE_WHY = Reason(
    "pause-why",
    _("Nothing is written here yet about why reviews of this book shall wait."),
    _("Write a sentence; those who run the shop read it."),
)
PAUSED = Reason(
    "pause-already",
    _("Reviews of this book wait already, since {day}."),
    _("End that pause first if you want to begin another."),
)
PAUSE_OVER = Reason(
    "pause-over",
    _("This pause has ended already."),
    _("Nothing needs to be done: what waited is being published."),
)
