"""The desk of the keepers: one queue, one case at a time, a reason with every decision."""

from datetime import datetime, timedelta
from threading import Barrier, Thread

import pytest
from django.db import connection
from django.test import Client
from django.utils import timezone
from pytest_django import DjangoAssertNumQueries as QueryCount

from bookrow.desk.actions import on_held
from bookrow.desk.models import Case, CaseQuery, Decision
from bookrow.desk.tests.world import PHONE, held, keeper, letters, report, ruled, shown
from bookrow.people.models import Account
from bookrow.people.tests.people import signed_in, text
from bookrow.plumbing.models import Journal
from bookrow.reviews.actions import take_back
from bookrow.reviews.models import Review
from bookrow.reviews.tests.world import a_book, assert_exact

pytestmark = pytest.mark.django_db


def test_a_held_review_comes_to_the_desk_with_its_words_marked() -> None:
    review, case = held()
    page = keeper().get(f"/operator/desk/{case.number}")
    assert f"<mark>{PHONE}</mark>" in page.content.decode()
    assert "Telephone numbers" in text(
        page
    ) and "Telephone numbers are left out, since anyone could ring them." in text(page)
    assert PHONE not in str(Journal.objects.values_list("facts", flat=True)) + str(case.findings)
    assert case.due_at - case.opened_at == timedelta(hours=24)
    on_held(job=1, now=timezone.now(), review=review.pk, why=["person"], findings=[["phone", 0, 4]])
    on_held(job=1, now=timezone.now(), review=review.pk, why=["person"], findings=[["phone", 0, 4]])
    assert Case.objects.get().findings == [["phone", 0, 4, "text"]], (
        "one case a review; held anew it tells the new words"
    )


@pytest.mark.parametrize(("did", "rule", "state"), [("keep", "", "published"), ("withhold", "phone", "withheld")])
def test_a_held_review_is_kept_or_withheld_with_a_reason(did: str, rule: str, state: str) -> None:
    review, case = held()
    assert ruled(keeper(), case, did, rule) == 302
    review.refresh_from_db()
    decision = Decision.objects.get()
    assert (review.state, decision.did, decision.rule) == (state, did, rule)
    assert decision.to_writer and not decision.to_reporter and decision.automated_detection
    assert PHONE not in decision.decision_facts and "a person read it" in decision.decision_facts
    hidden = did == "withhold"
    assert decision.decision_visibility == ("DECISION_VISIBILITY_CONTENT_DISABLED" if hidden else "")
    assert decision.decision_ground == ("DECISION_GROUND_INCOMPATIBLE_CONTENT" if hidden else "")
    assert len(letters("ada@example.org")) == 1
    assert_exact(review.work)
    assert "Nothing waits" in text(keeper("second@example.org").get("/operator/desk"))


def test_no_decision_without_a_reason() -> None:
    review, case = held()
    desk = keeper()
    assert ruled(desk, case, "withhold", "phone", to_writer="  ") == 422
    said = desk.post(f"/operator/desk/{case.number}", {"did": "withhold", "version": "1", "to_writer": "No."})
    assert said.status_code == 422 and "rests on a published rule" in text(said)
    assert "There is no reason yet that the writer could read" in text(
        desk.post(f"/operator/desk/{case.number}", {"did": "keep", "version": "1", "to_writer": ""})
    )
    first = desk.get(f"/operator/desk/{case.number}", {"did": "withhold", "rule": ""})
    assert "rests on a published rule" in text(first) and first.status_code == 422
    review.refresh_from_db()
    assert review.state == Review.HELD and not Decision.objects.exists()


def test_a_notice_is_answered_to_both_sides() -> None:
    review = shown()
    first, other = report(review, email="bo@example.org"), report(review, email="cy@example.org")
    assert ruled(keeper(), first, "withhold", "advert", quoted="lovely") == 302
    assert Decision.objects.count() == 2, "whoever else reported it hears the same"
    for case in (first, other):
        case.refresh_from_db()
        assert case.decided_at and case.decision.to_writer and case.decision.to_reporter
    assert "our answer" in letters("cy@example.org")[-1] and len(letters("ada@example.org")) == 2
    page = signed_in(Account.objects.get(email="ada@example.org")).get(f"/desk/case/{first.number}")
    assert "<mark>lovely</mark>" in page.content.decode() and "bo@example.org" not in page.content.decode()
    assert_exact(review.work)


def test_a_notice_that_is_not_borne_out_leaves_the_review_and_its_writer_in_peace() -> None:
    review = shown()
    case = report(review, email="bo@example.org", words="It sells lamps.")
    assert ruled(keeper(), case, "keep") == 302
    review.refresh_from_db()
    assert review.state == Review.PUBLISHED and not letters("ada@example.org")
    page = signed_in(Account.objects.get(email="ada@example.org")).get(f"/desk/case/{case.number}")
    assert "lamps" not in text(page) and "Your review" not in text(page)
    assert report(review, email="bo@example.org") == case, "the same text, the same answer"


def test_words_that_do_not_stand_there_cannot_be_marked() -> None:
    review = shown()
    case = report(review)
    assert ruled(keeper(), case, "withhold", "advert", quoted="reading lamps") == 422
    review.refresh_from_db()
    assert review.state == Review.PUBLISHED


def test_a_review_that_changed_meanwhile_is_looked_at_once_more() -> None:
    review = shown()
    case, desk = report(review), keeper()
    seen = {"did": "keep", "rule": "", "version": "1", "to_reporter": "It stays."}
    Review.objects.filter(pk=review.pk).update(version=2)
    stale = desk.post(f"/operator/desk/{case.number}", seen)
    assert stale.status_code == 422 and "no longer as it was" in text(stale) and not Decision.objects.exists()
    review.refresh_from_db()
    take_back(review=review, now=timezone.now())
    assert "Keep it" not in text(desk.get(f"/operator/desk/{case.number}"))
    assert ruled(desk, case, "done") == 302


def test_a_decision_stands() -> None:
    _review, case = held()
    desk = keeper()
    assert ruled(desk, case, "withhold", "phone") == 302
    again = desk.post(
        f"/operator/desk/{case.number}", {"did": "withhold", "rule": "phone", "version": "2", "to_writer": "No."}
    )
    assert again.status_code == 422 and "A colleague has decided" in text(again)
    assert Decision.objects.count() == 1 and "What is to be done?" not in text(
        desk.get(f"/operator/desk/{case.number}")
    )


def test_the_queue_shows_what_was_promised_soonest_and_what_is_late() -> None:
    notice = report(shown(by="cy"))
    _review, first = held()
    correction = _a_correction()
    Case.objects.filter(pk=correction.pk).update(due_at=timezone.now() - timedelta(hours=1))
    desk = keeper()
    page = text(desk.get("/operator/desk"))
    places = [page.index(case.number) for case in (correction, first, notice)]
    assert places == sorted(places) and "3 cases" in page
    assert (
        page.count(" late ") == 1 and "Held review 24 hours 1 0 0 0" in page and "Correction 168 hours 1 1 0 0" in page
    )
    assert "3 cases wait at the desk (1 of them late)" in text(desk.get("/operator/"))
    for asked, there in (("kind=notice", notice), ("state=late", correction), ("kind=held", first)):
        found = text(desk.get(f"/operator/desk?{asked}"))
        assert [case.number in found for case in (notice, first, correction)].count(True) == 1 and there.number in found
    ruled(desk, correction, "declined")
    ruled(desk, first, "keep")
    page = text(desk.get("/operator/desk?state=decided"))
    assert correction.number in page and first.number in page and notice.number not in page
    assert "Held review 24 hours 0 0 1 1" in page and "Correction 168 hours 0 0 1 0" in page, "late answers are counted"


def test_the_queue_asks_the_database_the_same_however_long_it_is(django_assert_num_queries: QueryCount) -> None:
    edition, desk = a_book(), keeper()
    for number in range(12):
        Client(REMOTE_ADDR=f"203.0.113.{number}").post(
            f"/desk/correct/{edition.key}", {"field": "other", "words": str(number)}
        )
    desk.get("/operator/desk")
    with django_assert_num_queries(5):
        desk.get("/operator/desk")


def test_the_desk_is_for_keepers() -> None:
    _review, case = held()
    for path in ("/operator/desk", f"/operator/desk/{case.number}"):
        assert Client().get(path).status_code == 302
        assert signed_in(Account.objects.get(email="ada@example.org")).get(path).status_code == 403
    assert keeper().get("/operator/desk/AAAA-AAAA").status_code == 404


def _both_decide(case: Case) -> list[int]:
    """Two keepers press the button at the same moment; what each is answered."""
    desks, start, said = [keeper(), keeper("second@example.org")], Barrier(2), list[int]()
    for desk in desks:
        desk.raise_request_exception = False
    told = {"did": "done", "version": "0", "to_reporter": "It was put right."}

    def press(desk: Client) -> None:
        start.wait()
        try:
            said.append(desk.post(f"/operator/desk/{case.number}", told).status_code)
        finally:
            connection.close()

    hands = [Thread(target=press, args=(desk,)) for desk in desks]
    for hand in hands:
        hand.start()
    for hand in hands:
        hand.join()
    return sorted(said)


def _a_correction() -> Case:
    edition = a_book()
    Client().post(f"/desk/correct/{edition.key}", {"field": "pages", "words": "312"})
    return Case.objects.get(kind=Case.CORRECTION)


@pytest.mark.django_db(transaction=True)
def test_of_two_keepers_one_decides() -> None:
    for _ in range(5):
        case = _a_correction()
        assert _both_decide(case) == [302, 422]
        assert Decision.objects.filter(case=case).count() == 1
        Decision.objects.all().delete()
        Case.objects.all().delete()
        Account.objects.all().delete()


@pytest.mark.django_db(transaction=True)
def test_without_the_condition_both_would_decide(monkeypatch: pytest.MonkeyPatch) -> None:
    """Negative control: both hands come through, and only the table's own constraint ends the second with an error."""

    def unconditional(self: CaseQuery, *, case: int, at: datetime) -> bool:
        return self.filter(pk=case).update(decided_at=at) == 1

    monkeypatch.setattr(CaseQuery, "decide", unconditional)
    assert _both_decide(_a_correction()) == [302, 500]
