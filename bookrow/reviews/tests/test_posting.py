"""Posting a review: published, refused with every reason at once, asked about, or kept for a person."""

import pytest

from bookrow.kit.refusals import Refusal
from bookrow.people.models import Account
from bookrow.plumbing.models import Document, Invalidation
from bookrow.reviews.actions import drop_draft, post_review, save_draft
from bookrow.reviews.models import Draft, Review
from bookrow.reviews.tests.world import GOOD, NOON, a_book, a_reader, assert_exact, journal, post, spread, words

pytestmark = pytest.mark.django_db
PHONE, TOLD = "Ring me on +44 20 7946 0018.", "In the end the captain kills his brother and she marries the doctor."
PERSON = "The publisher is a thief who stole this from a student, he is a criminal."


def refused(**more: object) -> list[str]:
    """The codes for which a review by a reader is refused."""
    with pytest.raises(Refusal) as refusal:
        post(a_book(), a_reader("ann"), **more)  # type: ignore[arg-type]
    assert not Review.objects.exists()
    return [reason.code for reason in refusal.value.reasons]


def test_a_review_is_published_as_typed_and_counted() -> None:
    book, other = a_book(by=["Ada Marram"], form="BC"), a_book("Dunes")
    text = f"  {GOOD}\n\nTwice!  "
    folds = ((2, 20), (15, 30))
    review = post(book, a_reader("ann"), text, headline="Lovely", recommended=(other.pk,), folds=folds, language="eng")
    kept = Review.objects.get()
    assert (kept.text, kept.headline, kept.state, kept.rules) == (text, "Lovely", Review.PUBLISHED, "1")
    assert kept.about == {"title": "The Tide Table", "by": "Ada Marram", "form": "BC", "isbn": ""}
    assert kept.folds == [[2, 30]]
    assert [one.edition for one in kept.recommended.all()] == [other]
    assert spread(book.work) == (0, 0, 0, 1, 0, 1)
    assert journal("reviews.posted")[0]["review"] == review.pk
    assert not journal("reviews.held")


def test_pages_that_show_it_are_composed_anew() -> None:
    book = a_book()
    sibling, other = a_book(work=book.work, isbn="9780306406157"), a_book("Dunes")
    review = post(book, a_reader("ann"), recommended=(other.pk,))
    wanted = {book.address, "/isbn/9780306406157", other.address}
    assert {sibling.address} <= wanted == set(Document.objects.values_list("key", flat=True))
    assert wanted | {review.address} == set(Invalidation.objects.values_list("tag", flat=True))


def test_all_reasons_come_at_once_with_the_words_quoted() -> None:
    with pytest.raises(Refusal) as refusal:
        post(a_book(), a_reader("ann"), f"{PHONE} {TOLD}", stars=0, headline="Visit www.example.org now")
    about = {reason.code: reason.about for reason in refusal.value.reasons}
    assert {"review-stars", "url", "phone", "spoiler"} <= set(about)
    assert about["phone"]["words"] == "+44 20 7946 0018"
    assert (about["phone"]["field"], about["url"]["field"]) == ("text", "headline")
    assert (about["phone"]["asks"], about["spoiler"]["asks"]) == (False, True)
    assert not Review.objects.exists()


def test_what_is_refused_is_kept_as_a_draft_and_dropped_when_posted() -> None:
    book, ann = a_book(), a_reader("ann")
    with pytest.raises(Refusal):
        post(book, ann, PHONE, headline="Mine")
    said = Draft.objects.get(account=ann, work=book.work).said
    assert (said["text"], said["headline"], said["stars"], said["name"]) == (PHONE, "Mine", "4", "anonymous")
    post(book, ann)
    assert not Draft.objects.exists()


def test_a_draft_is_replaced_and_dropped() -> None:
    book, ann = a_book(), a_reader("ann")
    for said in ({"text": "One"}, {"text": "Two"}):
        save_draft(account=ann, work=book.work, said=said, now=NOON)
    assert Draft.objects.get().said == {"text": "Two"}
    drop_draft(account=ann, work=book.work)
    assert not Draft.objects.exists()


@pytest.mark.parametrize(
    ("said", "code"),
    [
        ({"text": " \n"}, "review-empty"),
        ({"text": "good " * 2001}, "review-long"),
        ({"text": f"{GOOD}\x07"}, "review-control"),
        ({"headline": "good " * 25}, "review-long"),
        ({"text": "Great"}, "single_word"),
        ({"stars": 6}, "review-stars"),
        ({"anonymous": False}, "review-pen-name"),
        ({"language": "English"}, "review-language"),
        ({"insider": "cousin"}, "review-insider"),
        ({"recommended": (1, 2, 3, 4, 5, 6)}, "review-recommends-many"),
        ({"recommended": (987,)}, "review-recommends-gone"),
    ],
)  # fmt: skip
def test_what_the_fields_say_by_themselves(said: dict[str, object], code: str) -> None:
    assert refused(**said) == [code]


def test_a_headline_of_one_word_is_welcome() -> None:
    assert post(a_book(), a_reader("ann"), headline="Unforgettable").state == Review.PUBLISHED


def test_a_book_does_not_recommend_itself() -> None:
    book = a_book()
    with pytest.raises(Refusal, match="The Tide Table"):
        post(book, a_reader("ann"), recommended=(a_book(work=book.work).pk,))


def test_who_has_not_said_their_age_is_asked_first() -> None:
    ann = a_reader("ann")
    Account.objects.update(of_age_on=None)
    ann.refresh_from_db()
    with pytest.raises(Refusal) as refusal:
        post(a_book(), ann)
    assert [reason.code for reason in refusal.value.reasons] == ["review-age"]


def test_a_pen_name_stands_with_the_review() -> None:
    ann = a_reader("ann", pen_name="Tidewatcher")
    assert str(post(a_book(), ann, anonymous=False).pen_name) == "Tidewatcher"
    assert post(a_book(), ann, "Anonymous words on another book of the sea, slow and long.").pen_name is None


def test_a_question_is_answered_by_a_word_or_a_fold() -> None:
    book, text = a_book(), f"{GOOD} {TOLD}"
    assert post(book, a_reader("ann"), text, answered=frozenset({"spoiler"})).state == Review.PUBLISHED
    start = text.index(TOLD)
    folded = post(book, a_reader("bob"), f"{TOLD} And then?", folds=((0, len(TOLD)),))
    assert folded.state == Review.PUBLISHED
    with pytest.raises(Refusal):
        post(book, a_reader("eve"), text, folds=((start + 10, len(text)),))
    with pytest.raises(Refusal):
        post(book, a_reader("zoe"), PHONE, answered=frozenset({"phone", "advert"}))  # no question: the form itself


def test_what_the_writer_finds_right_goes_to_a_person_with_the_text_kept() -> None:
    book = a_book()
    review = post(book, a_reader("ann"), PHONE, contested=frozenset({"phone", "advert", "html"}))
    assert (review.state, review.text, review.contested.split()[-1]) == (Review.HELD, PHONE, "phone")
    assert "html" not in review.contested  # nothing of the kind was found
    assert spread(book.work) == (0,) * 6
    news = journal("reviews.held")[0]
    assert (news["review"], news["why"]) == (review.pk, ["contested"])
    assert ["phone", 11, 27] in news["findings"] and "7946" not in str(news)


def test_about_persons_a_person_decides() -> None:
    review = post(a_book(), a_reader("ann"), PERSON, answered=frozenset({"defamation"}))
    assert review.state == Review.HELD
    assert journal("reviews.held")[0]["why"] == ["person"]


def test_the_books_own_words_never_count() -> None:
    facts = {"series": [{"id": 1, "name": "Bastard Sons", "number": "2"}]}
    book = a_book("Shit Year", facts=facts)
    text = "Shit Year is the second of the Bastard Sons, and the better one by far."
    assert post(book, a_reader("ann"), text).state == Review.PUBLISHED
    with pytest.raises(Refusal):
        post(a_book(), a_reader("bob"), text)


def test_one_review_a_reader_and_work() -> None:
    book, ann = a_book(), a_reader("ann")
    first = post(book, ann)
    with pytest.raises(Refusal) as refusal:
        post(a_book(work=book.work), ann, "Once more, and in other words than those before.")
    reason = refusal.value.reasons[0]
    assert (reason.code, reason.about["review"]) == ("review-already", first.key)
    assert Draft.objects.get().said["text"].startswith("Once more")
    assert_exact(book.work)


@pytest.mark.parametrize(
    ("own", "sign"),
    [
        ({"name": "ada.marram"}, "mail"),
        ({"name": "marram-ada+books"}, "mail"),
        ({"name": "x", "display_name": "ADA  Márram"}, "account"),
        ({"name": "x", "pen_name": "Ada_Marram"}, "pen name"),
    ],
)
def test_a_tie_to_who_made_the_book_is_a_question_with_what_it_went_by(own: dict[str, str], sign: str) -> None:
    book, writer = a_book(by=["Ada Marram"]), a_reader(**own)
    with pytest.raises(Refusal) as refusal:
        post(book, writer)
    reason = refusal.value.reasons[0]
    assert (reason.code, reason.about["sign"], reason.about["asks"]) == ("tie", sign, True)
    assert reason.about["own"] in str(reason) and "Ada Marram" in str(reason)
    declared = post_review(edition=book, writer=writer, words=words(insider="author"), now=NOON)
    assert (declared.state, declared.insider) == (Review.PUBLISHED, "author")


def test_who_only_has_the_same_name_says_so() -> None:
    writer = a_reader("ada.marram")
    assert post(a_book(by=["Ada Marram"]), writer, answered=frozenset({"tie"})).state == Review.PUBLISHED
    book = a_book("Dunes", by=["Ada Marram"])
    assert post(book, writer, contested=frozenset({"tie"})).state == Review.HELD
    assert post(a_book(by=["Ann"]), a_reader("ann")).state == Review.PUBLISHED  # not each Ann
