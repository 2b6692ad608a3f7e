"""Whoever wrote a review that was held or withheld reads why, answers, and asks for a second look, once."""

from datetime import timedelta

import pytest
from django.test import Client
from django.utils import timezone

from bookrow.desk.models import Case, Decision
from bookrow.desk.promises import CONTEST_DAYS
from bookrow.desk.tests.world import PHONE, code_in, held, keeper, letters, report, ruled, shown
from bookrow.offers.tests.desks import work
from bookrow.people.models import Account
from bookrow.people.tests.people import signed_in, text
from bookrow.reviews.actions import change_review
from bookrow.reviews.models import Review
from bookrow.reviews.tests.world import a_reader, assert_exact, words

pytestmark = pytest.mark.django_db


def browser(name: str = "ada") -> Client:
    return signed_in(Account.objects.get(email=f"{name}@example.org"))


def contest(case: Case, client: Client | None = None, why: str = "It is the inn's number in the story.") -> int:
    said = {"do": "contest", "contest-words": why}
    return (client or browser()).post(f"/desk/case/{case.number}", said).status_code


def withheld() -> tuple[Review, Case]:
    review, case = held()
    assert ruled(keeper(), case, "withhold", "phone") == 302
    return review, case


def test_the_writer_reads_why_it_waits_and_by_when() -> None:
    review, case = held()
    assert browser().get(f"/desk/review/{review.key}")["Location"] == f"/desk/case/{case.number}"
    page = browser().get(f"/desk/case/{case.number}")
    assert f"<mark>{PHONE}</mark>" in page.content.decode() and "answers by" in text(page)
    assert "Telephone numbers" in text(page) and "Its writer asked for a person" in text(page)
    for other in (Client(), signed_in(a_reader("bo"))):
        assert PHONE not in text(other.get(f"/desk/case/{case.number}"))
    assert browser("bo").get(f"/desk/review/{review.key}").status_code == 404


def test_before_the_worker_came_the_writer_is_told_to_wait_a_moment() -> None:
    review, case = held()
    Case.objects.filter(pk=case.pk).delete()
    assert "on its way to the desk" in text(browser().get(f"/desk/review/{review.key}"))


def test_writer_and_keeper_speak_in_the_thread() -> None:
    _review, case = held()
    desk = keeper()
    asked = desk.post(f"/operator/desk/{case.number}", {"say": "1", "say-words": "Whose number is it?"})
    assert asked.status_code == 302 and "a question" in letters("ada@example.org")[0]
    assert "Whose number" not in letters("ada@example.org")[0]
    answer = {"do": "say", "say-words": "The inn's, on page 9."}
    assert browser().post(f"/desk/case/{case.number}", answer).status_code == 302
    assert Client().post(f"/desk/case/{case.number}", answer).status_code == 404
    page = text(browser().get(f"/desk/case/{case.number}"))
    assert page.index("Whose number is it?") < page.index("The inn's, on page 9.")
    assert "The inn's, on page 9." in text(desk.get(f"/operator/desk/{case.number}"))
    assert browser().post(f"/desk/case/{case.number}", {"do": "say", "say-words": " "}).status_code == 422
    assert ruled(desk, case, "keep") == 302
    closed = browser().post(f"/desk/case/{case.number}", answer)
    assert closed.status_code == 422 and "nobody would read a further word" in text(closed)


def test_what_was_withheld_is_contested_once_and_restored() -> None:
    review, case = withheld()
    page = text(browser().get(f"/desk/case/{case.number}"))
    assert (
        "Telephone numbers are left out, since anyone could ring them." in page
        and "Do you think that we are wrong?" in page
    )
    assert contest(case) == 302 and contest(case) == 422
    second = Case.objects.get(kind=Case.CONTEST)
    assert second.due_at - second.opened_at == timedelta(hours=72)
    desk = keeper("second@example.org")
    page = text(desk.get(f"/operator/desk/{second.number}"))
    assert "It is the inn's number in the story." in page and "It is not shown." in page
    assert "was yours" not in page and "was yours" in text(
        signed_in(Account.objects.get(email="keeper@example.org")).get(f"/operator/desk/{second.number}")
    )
    assert ruled(desk, second, "restore") == 302
    review.refresh_from_db()
    assert review.state == Review.PUBLISHED
    assert_exact(review.work)
    last = Decision.objects.get(did="restore")
    assert last.after == Decision.objects.get(did="withhold") and last.automated_detection
    page = text(browser().get(f"/desk/case/{case.number}"))
    assert "you were right" in page and "Do you think" not in page
    assert (
        page == text(browser().get(f"/desk/case/{second.number}")).replace(second.number, case.number, 2)
        or second.number in page
    )
    assert len(letters("ada@example.org")) == 3, "withheld, receipt of the second look, restored"


def test_a_decision_that_stands_is_not_contested_again() -> None:
    review, case = withheld()
    contest(case)
    assert ruled(keeper("second@example.org"), Case.objects.get(kind=Case.CONTEST), "withhold", "phone") == 302
    review.refresh_from_db()
    assert review.state == Review.WITHHELD
    page = text(browser().get(f"/desk/case/{case.number}"))
    assert "has to stay as it was decided" in page and "Do you think" not in page and contest(case) == 422


def test_whoever_reported_it_hears_that_it_is_shown_again() -> None:
    review = shown()
    case = report(review, email="bo@example.org")
    ruled(keeper(), case, "withhold", "advert")
    assert contest(case) == 302
    page = text(browser().get(f"/desk/case/{case.number}"))
    assert "bo@example.org" not in page and "It advertises something" not in page
    assert ruled(keeper("second@example.org"), Case.objects.get(kind=Case.CONTEST), "restore") == 302
    letter = letters("bo@example.org")[-1]
    assert case.number in letter
    client = Client()
    client.post(f"/desk/case/{case.number}", {"do": "code", "code-code": code_in(letter)})
    page = text(client.get(f"/desk/case/{case.number}"))
    assert "keeps within our rules" in page and "inn's number" not in page


def test_only_its_writer_contests_and_only_for_half_a_year() -> None:
    _review, case = withheld()
    assert contest(case, signed_in(a_reader("bo"))) == 404 and contest(case, Client()) == 404
    assert contest(case, why=" ") == 422
    Decision.objects.update(at=timezone.now() - timedelta(days=CONTEST_DAYS + 1))
    assert "Do you think" not in text(browser().get(f"/desk/case/{case.number}")) and contest(case) == 422
    assert not Case.objects.filter(kind=Case.CONTEST).exists()


def test_a_withheld_review_that_is_changed_is_read_anew() -> None:
    review, case = withheld()
    review.refresh_from_db()
    change_review(review=review, words=words("Slow and lovely, and no number in it."), now=timezone.now())
    work()
    again = Case.objects.get(kind=Case.HELD, decided_at=None)
    assert PHONE in text(browser().get(f"/desk/case/{case.number}")), "the first page shows what was decided"
    page = text(keeper("second@example.org").get(f"/operator/desk/{again.number}"))
    assert "no number in it" in page and "has changed a review that was withheld" in page
    assert ruled(browser_of_second(), again, "keep") == 302
    review.refresh_from_db()
    assert review.state == Review.PUBLISHED
    assert_exact(review.work)


def browser_of_second() -> Client:
    return signed_in(Account.objects.get(email="second@example.org"))
