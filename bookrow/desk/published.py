"""The review rules as the shop publishes them: what each says, under the id by which findings and decisions name it."""

from collections.abc import Iterator
from dataclasses import dataclass

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

Words = str | Promise


@dataclass(frozen=True, slots=True)
class Rule:
    """One rule. id: as findings name it, and its place on the page of the rules."""

    id: str
    title: Words
    words: Words


@dataclass(frozen=True, slots=True)
class Group:
    """Rules that belong together, below a heading of their own."""

    id: str
    title: Words
    rules: tuple[Rule, ...]


GROUPS = (
    Group(
        "who",
        _("Who writes"),
        (
            Rule(
                "under_13",
                _("Thirteen or older"),
                _(
                    "Accounts and reviews are for people of 13 or older. The age itself is kept nowhere. "
                    "Where a text sounds younger, a person reads it first; whatever they decide, nothing "
                    "of it is public."
                ),
            ),
            Rule(
                "own_words",
                _("Your own words"),
                _(
                    "The words are your own and true as far as you know, and nobody's rights are hurt by "
                    "them. A sentence quoted from the book, or from someone you name, is welcome."
                ),
            ),
            Rule(
                "insider",
                _("Say how you are connected"),
                _(
                    "Who wrote the book, works for its publisher, knows its author, or was given something for the "
                    "review, says so in the form, and the page shows it. Such a review is welcome."
                ),
            ),
            Rule(
                "law",
                _("What the law forbids"),
                _(
                    "What the law forbids is not shown, whoever wrote it. Our answer then says which law we mean, and why."
                ),
            ),
        ),
    ),
    Group(
        "about",
        _("What a review is about"),
        (
            Rule(
                "author_focus",
                _("The book, not the person who wrote it"),
                _(
                    "Say of the writing what you like, as harshly as it deserves. What concerns the "
                    "person of the author, such as their age, looks, faith or private life, does not "
                    "belong to a review."
                ),
            ),
            Rule(
                "other_reviews",
                _("The book, not other reviews"),
                _(
                    "A review stands by itself. Answers to other reviews, or to those who wrote them, are "
                    "left out; if one of them troubles you, report it, and a person looks."
                ),
            ),
            Rule(
                "page_info",
                _("Errors of our page go elsewhere"),
                _(
                    "Where our page is wrong about a book, the correction form brings it to those who can "
                    "mend it. Faults of the book itself, such as misprints or a bad binding, belong to a "
                    "review."
                ),
            ),
        ),
    ),
    Group(
        "form",
        _("What is left out: things one can point at"),
        (
            Rule(
                "html",
                _("HTML"),
                _("Tags such as <b> are left out: a review is plain text. Signs such as <3 or x < y are no tags."),
            ),
            Rule(
                "profanity",
                _("Strong language"),
                _(
                    "Profanities, obscenities and vulgarities are left out. Mild words such as damn or "
                    "crap pass, and so do words in a title or a name."
                ),
            ),
            Rule(
                "single_word",
                _("Reviews of one word"),
                _("One word tells another reader too little. Two are enough: “Loved it.”"),
            ),
            Rule(
                "phone",
                _("Telephone numbers"),
                _(
                    "Telephone numbers are left out, since anyone could ring them. Numbers within a story, ISBNs, "
                    "years and pages pass."
                ),
            ),
            Rule(
                "address",
                _("Postal addresses"),
                _("An address at which somebody could be found is left out. Places in a story or a title pass."),
            ),
            Rule(
                "email",
                _("E-mail addresses"),
                _("E-mail addresses are left out, also where they are spelled out in words."),
            ),
            Rule(
                "url",
                _("Web addresses"),
                _(
                    "Web addresses are left out, also where they are spelled out in words. Name a book or a magazine instead."
                ),
            ),
            Rule(
                "price_availability",
                _("Prices, stock and other places to buy"),
                _(
                    "What the book costs, whether it can be had, and where else to order it changes by "
                    "the day, so it is left out. Sums of money within a story or an argument pass."
                ),
            ),
        ),
    ),
    Group(
        "meaning",
        _("What is left out: things that need judging"),
        (
            Rule(
                "defamation",
                _("What defames somebody"),
                _(
                    "Claims that damage somebody's name, insults and threats are left out. A person "
                    "decides, never a machine."
                ),
            ),
            Rule(
                "time_sensitive",
                _("What will soon be over"),
                _("Dates of tours, signings and lectures are left out, because a review stays for years."),
            ),
            Rule(
                "spoiler",
                _("Endings"),
                _(
                    "What tells how a story ends is left out, or folded away so that whoever wants it "
                    "opens it. Hinting that there is a surprise passes."
                ),
            ),
            Rule(
                "advert",
                _("Advertising"),
                _("Advertisements and offers of services are left out, whoever they are for."),
            ),
        ),
    ),
)


def all_rules() -> Iterator[Rule]:
    """Every rule, in the order of the page."""
    for group in GROUPS:
        yield from group.rules


BY_ID = {rule.id: rule for rule in all_rules()}


def title_of(rule: str) -> str:
    """What a rule is called; its id where it is none of ours."""
    return str(BY_ID[rule].title) if rule in BY_ID else rule
