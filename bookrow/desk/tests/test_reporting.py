"""Reporting and correcting, without an account: a receipt, and what came of it."""

from itertools import count
from threading import Barrier, Thread

import pytest
from django.db import connection
from django.test import Client

from bookrow.desk.models import Case
from bookrow.desk.numbers import SIGNS, number_of, plain
from bookrow.desk.tests.world import code_in, keeper, letters, report, ruled, shown
from bookrow.people.tests.people import signed_in, text
from bookrow.reviews.models import Review
from bookrow.reviews.tests.world import a_book, a_reader

pytestmark = pytest.mark.django_db


def test_a_stranger_reports_a_review_and_hears_what_came_of_it() -> None:
    review, client = shown(), Client()
    page = client.get(f"/desk/report/review/{review.key}")
    assert page.status_code == 200 and "Slow and lovely" in text(page) and "within 3 days" in text(page)
    case = report(review, client, words="It sells reading lamps.", email="Bo@example.org")
    receipt = client.get(f"/desk/case/{case.number}")
    assert case.number in text(receipt) and "answers by" in text(receipt)
    [letter] = letters("bo@example.org")
    assert case.number in letter and "reading lamps" not in letter
    assert ruled(keeper(), case, "withhold", "advert") == 302
    review.refresh_from_db()
    assert review.state == Review.WITHHELD
    letter = letters("bo@example.org")[-1]
    assert "our answer" in letter and f"/desk/case/{case.number}" in letter
    answered = client.get(f"/desk/case/{case.number}")
    assert "It is not shown." in text(answered) and "no longer shown" not in text(answered), "words need the code"
    shown_to = client.post(
        f"/desk/case/{case.number}", {"do": "code", "code-code": code_in(letter).lower()}, follow=True
    )
    assert "no longer shown" in text(shown_to) and "It sells reading lamps." in text(shown_to)


def test_the_number_alone_shows_nobodys_words() -> None:
    review = shown()
    case = report(review, words="It sells reading lamps.", email="bo@example.org")
    page = text(Client().get(f"/desk/case/{case.number}"))
    for words in ("lamps", "bo@example.org", "advertises", "Slow and lovely", "The Tide Table"):
        assert words not in page
    assert "Code from our letter" in page


def test_another_code_shows_nothing_and_tries_are_counted() -> None:
    case, client = report(shown(), email="bo@example.org"), Client()
    answers = [client.post(f"/desk/case/{case.number}", {"do": "code", "code-code": "AAAA-AAAA"}) for _ in range(11)]
    assert [answer.status_code for answer in answers] == [422] * 10 + [429]
    assert "This is not the code of our letter" in text(answers[0]) and answers[-1]["Retry-After"]


def test_the_same_thing_from_the_same_person_is_the_first_receipt() -> None:
    review = shown()
    first = report(review, words="An advertisement.", email="bo@example.org")
    assert report(review, words="And it is rude.", email=" BO@example.org") == first
    assert report(review, words="An advertisement.", email="bo@example.org") == first
    assert list(first.messages.values_list("words", flat=True)) == ["And it is rude."]
    assert report(review, email="cy@example.org") != first and report(review) == report(review)
    assert Case.objects.count() == 3 and len(letters("bo@example.org")) == 1


def test_who_is_signed_in_needs_no_address_and_reads_it_signed_in() -> None:
    client = signed_in(a_reader("bo"))
    case = report(shown(), client, words="It sells reading lamps.")
    assert (case.by and case.by.email, case.email) == ("bo@example.org", "")
    assert "E-mail address" not in text(client.get(f"/desk/report/review/{case.review and case.review.key}"))
    assert "It sells reading lamps." in text(client.get(f"/desk/case/{case.number}"))
    assert "It sells reading lamps." not in text(signed_in(a_reader("cy")).get(f"/desk/case/{case.number}"))


def test_a_book_and_a_part_of_its_page_are_reported() -> None:
    edition = a_book()
    page = Client().get(f"/desk/report/edition/{edition.key}?passage=excerpt")
    assert "Why is this product inappropriate?" in text(page) and "the excerpt" in text(page)
    for where in ("?passage=excerpt", "?passage=nonsense", ""):
        answer = Client().post(f"/desk/report/edition/{edition.key}{where}", {"reason": "hateful"})
        assert answer.status_code == 302
    told = sorted(Case.objects.values_list("edition", "passage", "kind"))
    assert told == [(edition.pk, "", Case.NOTICE), (edition.pk, "excerpt", Case.NOTICE)]


def test_a_reason_is_chosen_from_the_list() -> None:
    edition = a_book()
    for said in ({}, {"reason": "because"}):
        answer = Client().post(f"/desk/report/edition/{edition.key}", {"words": "Kept as it was.", **said})
        assert answer.status_code == 422 and "Kept as it was." in text(answer)
    assert not Case.objects.exists()


def test_a_correction_carries_words_over_and_stands_in_the_same_queue() -> None:
    edition, client = a_book(), Client()
    page = client.get(
        f"/desk/correct/{edition.key}", {"field": "pages", "words": "258 pages, but <i>my</i> copy has 312"}
    )
    assert '<option value="pages" selected>' in page.content.decode()
    assert "258 pages, but &lt;i&gt;my&lt;/i&gt; copy has 312" in page.content.decode()
    sent = client.post(f"/desk/correct/{edition.key}", {"field": "pages", "words": "312", "email": "bo@example.org"})
    case = Case.objects.get(kind=Case.CORRECTION)
    assert sent["Location"] == f"/desk/case/{case.number}" and (case.field, case.words) == ("pages", "312")
    desk = keeper()
    assert "Number of pages, or length" in text(desk.get("/operator/desk"))
    assert ruled(desk, case, "done") == 302
    again = client.post(f"/desk/correct/{edition.key}", {"field": "pages", "words": "313", "email": "bo@example.org"})
    assert again["Location"] != f"/desk/case/{case.number}", "what was answered may be said again: the page has changed"
    assert len(letters("bo@example.org")) == 3


def test_a_review_that_is_not_public_cannot_be_reported() -> None:
    review = shown()
    Review.objects.filter(pk=review.pk).update(state=Review.WITHHELD)
    assert Client().get(f"/desk/report/review/{review.key}").status_code == 404
    assert Client().get("/desk/report/edition/none").status_code == 404
    assert Client().get("/desk/correct/9781593850327").status_code == 404


def test_one_place_cannot_flood_the_desk() -> None:
    edition, said = a_book(), {"field": "other"}
    sent = [Client().post(f"/desk/correct/{edition.key}", {**said, "words": str(n)}) for n in range(21)]
    assert [answer.status_code for answer in sent] == [302] * 20 + [429]
    assert "we let the next one wait" in text(sent[-1])
    elsewhere = Client(REMOTE_ADDR="203.0.113.9").post(f"/desk/correct/{edition.key}", {**said, "words": "x"})
    assert elsewhere.status_code == 302


def test_numbers_are_read_aloud_without_doubt() -> None:
    case = report(shown())
    assert len(case.number) == 9 and set(case.number) - {"-"} <= set(SIGNS) and not set(SIGNS) & set("0O1ILZS8BUV")
    typed = f" {case.number.replace('-', ' ').lower()} "
    assert plain(typed) == case.number
    assert Client().get("/desk/case", {"number": typed})["Location"] == f"/desk/case/{case.number}"
    assert Client().get(f"/desk/case/{case.number.lower()}")["Location"] == f"/desk/case/{case.number}"
    unknown = Client().get("/desk/case", {"number": "AAAA-AAAA"})
    assert unknown.status_code == 422 and "There is no receipt" in text(unknown)
    assert Client().get("/desk/case/none").status_code == 404


def _both_report(review: Review) -> list[str]:
    """The same report sent twice at the same moment, as by an impatient finger: the receipts."""
    start, said = Barrier(2), list[str]()

    def send() -> None:
        start.wait()
        try:
            said.append(report(review, words="An advertisement.", email="bo@example.org").number)
        finally:
            connection.close()

    hands = [Thread(target=send) for _ in range(2)]
    for hand in hands:
        hand.start()
    for hand in hands:
        hand.join()
    return said


@pytest.mark.django_db(transaction=True)
def test_two_hands_get_one_receipt() -> None:
    for by in ("ada", "cy", "di"):
        first, second = _both_report(shown(by=by))
        assert first == second
    assert Case.objects.count() == 3


@pytest.mark.django_db(transaction=True)
def test_numbers_drawn_by_lot_would_be_two(monkeypatch: pytest.MonkeyPatch) -> None:
    """Negative control: it is the number that makes one case of them."""
    drawn = count()
    monkeypatch.setattr("bookrow.desk.actions.opening.number_of", lambda *said: number_of(next(drawn)))
    first, second = _both_report(shown())
    assert first != second and Case.objects.count() == 2
