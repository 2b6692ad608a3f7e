"""What a keeper is offered to say, for each deed and rule: whole kind sentences that they change as they see fit."""

from django.utils.translation import gettext as _

from bookrow.desk.models import Case, Decision
from bookrow.desk.published import BY_ID


def to_writer(case: Case, did: str, rule: str) -> str:
    """The words for whoever wrote the review."""
    if did == Decision.KEEP:
        return _("A person has read your review, and it stands as you wrote it. Thank you for your patience.")
    if did == Decision.RESTORE:
        return _(
            "We looked at it once more, and you were right: your review is shown again, as you wrote it. We are sorry for "
            "the trouble."
        )
    if did == Decision.DONE:
        return _("Your review has changed since, so there is nothing left to decide here.")
    if case.kind == Case.CONTEST:
        return _(
            "We looked at it once more, and think that it has to stay as it was decided. {rule} Change those words, and a "
            "person reads it anew."
        ).format(rule=_said(rule))
    return _(
        "A person has read your review, and it is not shown as it is. {rule} Nothing of it is lost: change those words, "
        "and a person reads it anew. If you think that we are wrong, ask for a second look on this page."
    ).format(rule=_said(rule))


def to_reporter(case: Case, did: str, rule: str) -> str:
    """The words for whoever reported it."""
    if did == Decision.WITHHOLD:
        return _(
            "Thank you for telling us. A person has read the review, and it is no longer shown. {rule}"
        ).format(rule=_said(rule))  # fmt: skip
    if did == Decision.RESTORE:
        return _(
            "Its writer asked for a second look. We read the review once more and show it again: it keeps within our rules."
        )
    if did == Decision.KEEP:
        return _(
            "Thank you for telling us. A person has read the review. It keeps within our rules, so it stays, whether we "
            "share its opinion or not."
        )
    if did == Decision.DECLINED:
        return _("Thank you for telling us. We looked, and as far as we can see the page is right as it is.")
    if case.review_id:
        return _("Thank you for telling us. The review is no longer shown in the form in which you saw it.")
    if case.kind == Case.CORRECTION:
        return _(
            "Thank you for telling us. The page has been put right, or will be with the next news from the publisher."
        )
    return _("Thank you for telling us. We have seen to it.")


def _said(rule: str) -> str:
    """The published rule in its own words."""
    return _("Our rule says: “{words}”").format(words=BY_ID[rule].words) if rule in BY_ID else ""
