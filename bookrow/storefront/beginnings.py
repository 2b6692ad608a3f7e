"""Policies to begin with, in our own words: the review rules, the terms, and how reviews are checked. A shop writes its own
versions over them; the rules keep their ids as anchors, because findings, decisions and letters lead to them."""

from collections.abc import Iterator

from django.utils.translation import gettext_lazy as _

from bookrow.desk.models import Case
from bookrow.desk.promises import CONTEST_DAYS, HOURS
from bookrow.desk.published import GROUPS, Words

RULES, TERMS, CHECKING = "review-rules", "terms", "how-we-check-reviews"

_RULES_BEGIN = _(
    "A reader says what they think of a book, and other readers decide with it what to read. These rules keep that fair. "
    "They are the same for one star and for five, and nobody at the shop may hold a review back because they dislike its "
    "opinion."
)
_RULES_END: tuple[tuple[str, Words, Words], ...] = (
    (
        "pen-name",
        _("Your name"),
        _(
            "A review stands under your pen name or anonymously, as you choose. A pen name is made of letters and digits, "
            "“-” and “_”, two or more, and belongs to one reader only, whatever capitals are used. It cannot be changed once "
            "it is taken, and it stands with everything that you do in public. If your account is erased, the name goes "
            "with it and is never given to anyone else."
        ),
    ),
    (
        "licence",
        _("What you allow us"),
        _(
            "The review stays yours. You allow the shop, and those who work for it, to show and pass on the review, without "
            "payment, without an end, and without taking it back. Which version of these rules and of the terms you accepted "
            "is kept with each review."
        ),
    ),
    (
        "removal",
        _("When a review is not shown"),
        _(
            "The shop may stop showing a review at any time. Whoever wrote it is told which rule it rests on and which words "
            "are meant, can answer, and can ask for a second look within {days} days. A review is never deleted for that: "
            "change the words, and it is read anew."
        ),
    ),
)
_TERMS: tuple[tuple[str, Words, Words], ...] = (
    (
        "accounts",
        _("Accounts"),
        _(
            "Reading needs no account. Whoever posts or sells has one, is 13 or older, and proves an e-mail address. Keep "
            "your password, codes and passkeys to yourself. An account can be closed at any time by its owner."
        ),
    ),
    (
        "reviews",
        _("Reviews"),
        _(
            "What you post keeps within the review rules, is your own, and hurts nobody's rights. You allow us to show it, "
            "as the rules say. What we decide about it, we tell you with the reason, and you can contest it."
        ),
    ),
    (
        "selling",
        _("Copies of other sellers"),
        _(
            "Each copy names who sells it, and whether that is a trader or a private person. The contract is with them. They "
            "describe their copies truly and send what they sold."
        ),
    ),
    (
        "answering",
        _("If something is wrong"),
        _(
            "Every review and every book's page can be reported without an account, and every fact of a page corrected. You "
            "get a number, and an answer from a person within the time that is named there."
        ),
    ),
    (
        "changes",
        _("Changes"),
        _(
            "When these terms change, a new version is put here with its day, and the earlier ones stay readable. What you "
            "posted stays under the version that you accepted."
        ),
    ),
)
_CHECKING: tuple[tuple[str, Words, Words], ...] = (
    (
        "who",
        _("Who may write"),
        _(
            "Anybody of 13 or older with an account. We do not ask for a purchase, so a reviewer may have read a borrowed "
            "copy, or none: we cannot know. Where a review says that the book was bought here, an order proves it."
        ),
    ),
    (
        "before",
        _("Before it is shown"),
        _(
            "Software reads each review for the form of what our rules leave out, such as telephone numbers, and marks those "
            "words while they are written. Whoever thinks that they belong there sends the review to a person. What only a "
            "person can judge, a person reads first, within {held} hours. Stars play no part in it."
        ),
    ),
    (
        "all",
        _("All of them"),
        _(
            "We show every review that keeps within the rules, good or bad. The order is never by stars unless you choose "
            "so. Nobody is paid by us for a review; whoever got something for it, or is connected with the book, says so "
            "and the page shows it. Sellers and publishers cannot take a review away."
        ),
    ),
    (
        "counting",
        _("How the stars are counted"),
        _(
            "Each reader counts once for a book, in whichever edition they read it. The average is that of all reviews "
            "shown. Where many reviews arrive at once for reasons outside the book, new ones wait, and a marked period is "
            "left out of the average."
        ),
    ),
    (
        "after",
        _("After it is shown"),
        _(
            "Anybody can report a review. A person reads it within {notice} hours and decides by the published rules, with "
            "a reason that both sides read. Whoever wrote it can ask for a second look within {days} days, which is answered "
            "within {contest} hours."
        ),
    ),
)


def policies() -> Iterator[tuple[str, str, str]]:
    """Address, title and words of each, in the language in force."""
    yield RULES, str(_("Review rules")), "\n\n".join(_rules())
    yield TERMS, str(_("Terms")), "\n\n".join(_parts(_TERMS))
    yield CHECKING, str(_("How we check reviews")), "\n\n".join(_parts(_CHECKING))


def _rules() -> Iterator[str]:
    yield str(_RULES_BEGIN)
    for group in GROUPS:
        yield f"# {group.title} {{#{group.id}}}"
        for rule in group.rules:
            yield f"## {rule.title} {{#{rule.id}}}\n\n{rule.words}"
    yield from _parts(_RULES_END)
    yield f"[{_('How we check reviews')}](/policies/{CHECKING}) · [{_('Terms')}](/policies/{TERMS})"


def _parts(parts: tuple[tuple[str, Words, Words], ...]) -> Iterator[str]:
    told = {
        "days": CONTEST_DAYS,
        "held": HOURS[Case.HELD],
        "notice": HOURS[Case.NOTICE],
        "contest": HOURS[Case.CONTEST],
    }
    for name, title, words in parts:
        yield f"# {title} {{#{name}}}\n\n{str(words).format(**told)}"
