"""Writing a review through its form: every button works without script, and nothing typed is lost."""

import re
from html import unescape
from typing import Any

import pytest
from django.test import Client

from bookrow.catalogue.models import Edition
from bookrow.people.models import Account
from bookrow.reviews.models import Draft, Review, Vote
from bookrow.reviews.tests.world import GOOD, a_book, a_reader, post

pytestmark = pytest.mark.django_db
PHONE = "Slow and lovely. My number is +44 20 7946 0018, as in chapter two."


@pytest.fixture
def book() -> Edition:
    return a_book(by=["Ada Marram"], isbn="9780306406157", form="BC")


@pytest.fixture
def ann() -> Account:
    return a_reader("ann", pen_name="Dune-reader")


@pytest.fixture
def reader(ann: Account) -> Client:
    client = Client()
    client.force_login(ann)
    return client


def send(reader: Client, book: Edition, **said: Any) -> Any:
    """What the form sends; four stars under the pen name unless said otherwise."""
    return reader.post(f"/reviews/write/{book.isbn or book.key}", {"stars": "4", "text": GOOD, "name": "pen", **said})


def seen(answer: Any) -> str:
    """What a reader reads of a page."""
    return " ".join(unescape(re.sub(r"<[^>]+>", " ", answer.content.decode())).split())


def buttons(answer: Any, name: str) -> list[str]:
    """The values of the buttons or boxes of that name."""
    return [unescape(one) for one in re.findall(rf'name="{name}" value="([^"]*)"', answer.content.decode())]


def test_one_has_to_be_signed_in_and_of_age(client: Client, book: Edition) -> None:
    answer = client.get(f"/reviews/write/{book.isbn}")
    assert (answer.status_code, answer["Location"].split("?")[0]) == (302, "/sign-in")
    young = Account.objects.create(email="new@example.org", joined_at="2026-11-01T12:00Z")
    client.force_login(young)
    answer = client.get(f"/reviews/write/{book.isbn}")
    assert (answer.status_code, answer["Location"].split("?")[0]) == (302, "/account/age")


def test_a_review_is_posted_under_the_pen_name(reader: Client, book: Edition) -> None:
    answer = send(reader, book, headline="  Slow   and lovely ", insider="", rewarded="on")
    assert (answer.status_code, answer["Location"]) == (302, "/reviews/yours")
    review = Review.objects.get()
    assert (review.stars, review.headline, review.text, review.state) == (4, "Slow and lovely", GOOD, "published")
    assert review.pen_name is not None
    assert review.pen_name.name == "Dune-reader"
    assert review.rewarded
    page = seen(reader.get("/reviews/yours"))
    assert "Posted. Thank you." in page
    assert "Everybody reads it." in page


def test_line_ends_are_kept_plain_and_offsets_with_them(reader: Client, book: Edition) -> None:
    send(reader, book, text="Slow.\r\n\r\nAnd lovely.", name="anonymous")
    review = Review.objects.get()
    assert (review.text, review.pen_name) == ("Slow.\n\nAnd lovely.", None)


def test_what_is_refused_is_marked_and_kept(reader: Client, book: Edition) -> None:
    answer = send(reader, book, text=PHONE)
    assert answer.status_code == 422
    assert "<mark>+44 20 7946 0018</mark>" in answer.content.decode()
    assert PHONE in seen(answer)
    assert "nothing of it is lost" in seen(answer)
    assert not Review.objects.exists()
    assert Draft.objects.get().said["text"] == PHONE
    assert PHONE in seen(reader.get(f"/reviews/write/{book.isbn}"))


def test_one_press_takes_the_words_out(reader: Client, book: Edition) -> None:
    [press] = buttons(send(reader, book, text=PHONE), "take_out")
    answer = send(reader, book, text="Well. " + PHONE, take_out=press)  # the text has moved meanwhile
    assert "Well. Slow and lovely. My number is , as in chapter two." in seen(answer)
    assert "+44" not in answer.content.decode()
    assert not Review.objects.exists()


def test_the_writer_may_say_it_is_right_and_a_person_looks(reader: Client, book: Edition) -> None:
    assert buttons(send(reader, book, text=PHONE), "contested") == ["phone"]
    send(reader, book, text=PHONE, contested=["phone"])
    review = Review.objects.get()
    assert (review.state, review.text, review.contested.split()) == ("held", PHONE, ["phone"])
    assert "A person reads it before it is printed" in seen(reader.get("/reviews/yours"))


def test_a_told_ending_may_be_folded(reader: Client, book: Edition) -> None:
    text = "Slow and lovely. In the end the captain kills his brother. Read it twice."
    answer = send(reader, book, text=text)
    assert answer.status_code == 422
    [fold] = buttons(answer, "fold")
    assert send(reader, book, text=text, fold=[fold]).status_code == 302
    review = Review.objects.get()
    [(start, end)] = review.folds
    assert "kills his brother" in review.text[start:end]


def test_a_question_may_be_answered(reader: Client, book: Edition) -> None:
    text = "The book costs $40 in most shops, which I think is far too much for it."
    assert buttons(send(reader, book, text=text), "answered") == ["price_availability"]
    assert send(reader, book, text=text, answered=["price_availability"]).status_code == 302
    assert Review.objects.get().state == "published"


def test_without_stars_or_text_it_says_where(reader: Client, book: Edition) -> None:
    answer = send(reader, book, stars="", text="")
    assert answer.status_code == 422
    assert 'href="#id_stars_0"' in answer.content.decode()
    assert 'href="#id_text"' in answer.content.decode()


def test_the_findings_alone_come_when_a_field_is_left(reader: Client, book: Edition) -> None:
    answer = reader.post(f"/reviews/check/{book.isbn}", {"text": PHONE})
    assert answer.content.decode().lstrip().startswith('<div id="findings" role="status" aria-live="polite">')
    assert "<mark>+44 20 7946 0018</mark>" in answer.content.decode()
    assert Draft.objects.get().said["text"] == PHONE
    assert "Nothing in the way" in seen(reader.post(f"/reviews/check/{book.isbn}", {"text": GOOD}))
    assert "Nothing in the way" not in seen(reader.post(f"/reviews/check/{book.isbn}", {"text": " "}))


def test_other_books_are_found_attached_and_taken_away(reader: Client, book: Edition) -> None:
    other = a_book("Dunes and Marsh", by=["Marram, Ben"], group_key="dunes and marsh|marram", form="BC")
    answer = send(reader, book, q="dunes", find="1")
    assert buttons(answer, "add") == [str(other.pk)]
    answer = send(reader, book, add=str(other.pk))
    assert buttons(answer, "recommended") == [str(other.pk)]
    answer = send(reader, book, recommended=[str(other.pk)], drop=str(other.pk))
    assert buttons(answer, "recommended") == []
    gone = send(reader, book, recommended=[str(other.pk), "nonsense", "999999999"])
    assert "can no longer be found" in seen(gone)
    send(reader, book, recommended=buttons(gone, "recommended"))
    assert [one.edition_id for one in Review.objects.get().recommended.all()] == [other.pk]


def test_a_book_is_found_by_its_writer(reader: Client, book: Edition) -> None:
    other = a_book("Dunes", by=["Ben Sorrel"], form="BC")
    other.contribution_set.get().contributor.__class__.objects.filter(name="Ben Sorrel").update(sort_name="Sorrel, Ben")
    for typed in ("sorrel", "Ben Sorrel", "Sorrel, B"):
        assert buttons(send(reader, book, q=typed, find="1"), "add") == [str(other.pk)], typed
    assert "No book of ours begins so" in seen(send(reader, book, q="zzz", find="1"))


def test_ones_own_review_is_changed_and_taken_back(reader: Client, book: Edition, ann: Account) -> None:
    review = post(book, ann)
    page = reader.get(f"/reviews/write/{book.isbn}")
    assert review.text in seen(page)
    send(reader, book, stars="2", text="On second reading it is only slow.")
    review.refresh_from_db()
    assert (review.stars, review.earlier.count(), Review.objects.count()) == (2, 1, 1)
    back = f"/reviews/yours/{review.key}/take-back"
    assert "Take this review back?" in seen(reader.get(back))
    reader.post(back)
    review.refresh_from_db()
    assert review.state == "taken back"
    assert "Nothing yet." in seen(reader.get("/reviews/yours"))


def test_nobody_takes_back_what_is_anothers(reader: Client, book: Edition) -> None:
    review = post(book, a_reader("ben"))
    assert reader.post(f"/reviews/yours/{review.key}/take-back").status_code == 404


def test_a_vote_is_counted_once_and_not_ones_own(reader: Client, book: Edition, ann: Account) -> None:
    review = post(book, a_reader("ben"))
    for said in ("yes", "yes", "no"):
        reader.post(f"/reviews/vote/{review.key}", {"helpful": said})
    review.refresh_from_db()
    assert (review.helpful, review.unhelpful, Vote.objects.count()) == (0, 1, 1)
    own = post(a_book("Dunes"), ann)
    assert "It is your own" in seen(reader.get(f"/reviews/vote/{own.key}"))
    reader.post(f"/reviews/vote/{own.key}", {"helpful": "yes"})
    own.refresh_from_db()
    assert own.helpful == 0


def test_what_is_kept_for_later_is_listed(reader: Client, book: Edition) -> None:
    answer = send(reader, book, text="Half a tho", save="1")
    assert answer.status_code == 302
    assert "Not posted yet" in seen(reader.get("/reviews/yours"))
    assert "Half a tho" in seen(reader.get(f"/reviews/write/{book.isbn}"))


def test_it_is_seen_as_it_will_be(reader: Client, book: Edition) -> None:
    answer = send(reader, book, preview="1", headline="Slow")
    assert "As it will be seen" in seen(answer)
    assert "Dune-reader" in seen(answer)
    assert not Review.objects.exists()


def test_behind_a_proxy_each_reader_counts_by_their_own_network(book: Edition, settings: Any) -> None:
    settings.SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")
    for number in range(41):  # one more than a network may post in an hour
        client = Client()
        client.force_login(a_reader(f"r{number}"))
        sent = {"stars": "4", "text": f"Slow and lovely, says number {number}.", "name": "anonymous"}
        answer = client.post(
            f"/reviews/write/{book.isbn}",
            sent,
            headers={"X-Forwarded-For": f"198.51.{number}.7", "X-Forwarded-Proto": "https"},
        )
        assert answer.status_code == 302, number


def test_a_folded_ending_stays_folded_when_the_review_is_changed(reader: Client, book: Edition, ann: Account) -> None:
    text = "Slow and lovely. In the end the captain kills his brother. Read it twice."
    [fold] = buttons(send(reader, book, text=text), "fold")
    send(reader, book, text=text, fold=[fold])
    Draft.objects.all().delete()
    assert f'name="fold" value="{fold}" checked' in reader.get(f"/reviews/write/{book.isbn}").content.decode()
