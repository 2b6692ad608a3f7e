"""What one may choose from when reporting or correcting, and what the desk calls things. All of it is data."""

from django.utils.translation import gettext_lazy as _

from bookrow.desk.models import Case, Decision
from bookrow.desk.published import Words, all_rules

# Why a review should not be there: the published rules in a reader's words.
REVIEW_REASONS: dict[str, Words] = {
    "author_focus": _("It is about the author's person, not about the book"),
    "other_reviews": _("It is about another review or another reader"),
    "spoiler": _("It gives an ending away"),
    "profanity": _("It has vulgar or obscene words in it"),
    "defamation": _("It insults, threatens or defames somebody"),
    "phone": _("It tells how to reach somebody: a telephone number or an address"),
    "url": _("It leads to a web page"),
    "price_availability": _("It is about prices, or where else to buy"),
    "time_sensitive": _("It is about an event that will be over"),
    "advert": _("It advertises something"),
    "page_info": _("It is about an error of your page"),
    "own_words": _("The words are somebody else's, or it hurts somebody's rights"),
    "insider": _("Its writer has to do with the book and does not say so"),
    "law": _("I think it breaks the law"),
    "other": _("Something else"),
}
# "Why is this product inappropriate?"
EDITION_REASONS: dict[str, Words] = {
    "hateful": _("It is hateful towards a group of people"),
    "sexual": _("It shows or says something sexual that should not be seen here"),
    "violent": _("It glorifies violence or tells how to do harm"),
    "children": _("It is offered to children and is not for them"),
    "rights": _("It hurts somebody's rights: a copy, a stolen text, a name"),
    "misleading": _("It is not what it says it is"),
    "law": _("I think it breaks the law"),
    "other": _("Something else"),
}
# Parts of a book's page that can be reported by themselves.
PASSAGES: dict[str, Words] = {
    "overview": _("the overview"),
    "quotes": _("the editorial reviews"),
    "biography": _("what is said of the author"),
    "excerpt": _("the excerpt"),
    "contents": _("the table of contents"),
    "cover": _("the cover"),
    "title": _("the title"),
}
# What the page shows of a book, so that an error can be named.
FIELDS: dict[str, Words] = {
    "title": _("Title or subtitle"),
    "contributors": _("Who wrote, edited, translated or drew it"),
    "form": _("Format"),
    "isbn": _("ISBN"),
    "publisher": _("Publisher or imprint"),
    "published": _("Publication date"),
    "edition": _("Edition"),
    "pages": _("Number of pages, or length"),
    "measures": _("Size and weight"),
    "language": _("Language"),
    "series": _("Series"),
    "subjects": _("Subjects"),
    "price": _("List price"),
    "cover": _("Cover"),
    "overview": _("Overview"),
    "quotes": _("Editorial reviews"),
    "biography": _("About the author"),
    "excerpt": _("Excerpt"),
    "contents": _("Table of contents"),
    "work": _("Other editions shown beside it"),
    "other": _("Something else"),
}
# Why a review waits, beyond the rules.
WHY_HELD: dict[str, Words] = {
    "contested": _("Its writer asked for a person"),
    "person": _("A rule that only a person can judge"),
    "pause": _("Reviews of this book wait at the moment"),
    "same text": _("The same text stands elsewhere"),
    "tie": _("Its writer may be connected with the book"),
    "withheld": _("Its writer has changed a review that was withheld"),
}
KINDS: dict[str, Words] = {
    Case.HELD: _("Held review"),
    Case.NOTICE: _("Notice"),
    Case.CORRECTION: _("Correction"),
    Case.CONTEST: _("Second look"),
}
DID: dict[str, Words] = {
    Decision.KEEP: _("It stands as it was written."),
    Decision.WITHHOLD: _("It is not shown."),
    Decision.RESTORE: _("It is shown again."),
    Decision.DONE: _("It was seen to."),
    Decision.DECLINED: _("It stays as it is."),
}
DEEDS: dict[str, Words] = {
    Decision.KEEP: _("Keep it"),
    Decision.WITHHOLD: _("Withhold it"),
    Decision.RESTORE: _("Show it again"),
    Decision.DONE: _("Done"),
    Decision.DECLINED: _("Leave it as it is"),
}


def reason_of(case: Case) -> str:
    """The reason of a case in words."""
    if case.kind == Case.CORRECTION:
        return str(FIELDS.get(case.field, FIELDS["other"]))
    if case.kind == Case.CONTEST:
        return str(_("Its writer asks for a second look"))
    known = {**{rule.id: rule.title for rule in all_rules()}, **WHY_HELD}
    if case.kind == Case.NOTICE:
        known = REVIEW_REASONS if case.review_id else EDITION_REASONS
    return str(known.get(case.reason, case.reason))
