"""Fairness under attack: how much of one hand is taken, texts that were posted before, and the pause switch."""

from datetime import timedelta

import pytest

from bookrow.kit.refusals import Refusal
from bookrow.plumbing import actions as plumbing
from bookrow.plumbing.jobs import wiring
from bookrow.plumbing.models import Job
from bookrow.reviews.actions import change_review, end_pause, pause_work, pausing, post_review, publish, release_job
from bookrow.reviews.models import Draft, Pause, Review
from bookrow.reviews.sameness import alike, bands_of
from bookrow.reviews.tests.world import NOON, a_book, a_reader, assert_exact, journal, post, spread, words

pytestmark = pytest.mark.django_db
LATER = NOON + timedelta(days=1)
PHONE = "Ring me on +44 20 7946 0018."
LONG = (
    "A patient book on tides and those who live by them. The second half sags a little, the drawings of the harbour do not, "
    "and the last chapter made me walk down to the water at night."
)


def codes(refusal: pytest.ExceptionInfo[Refusal]) -> list[str]:
    """Why."""
    return [reason.code for reason in refusal.value.reasons]


def test_a_reader_posts_so_many_in_an_hour_and_what_is_refused_does_not_count() -> None:
    ann = a_reader("ann")
    for _try in range(20):
        with pytest.raises(Refusal):
            post(a_book(), ann, PHONE)
    for _number in range(10):
        post(a_book(), ann)
    last = a_book()
    with pytest.raises(Refusal) as refusal:
        post(last, ann)
    assert codes(refusal) == ["review-too-many"]
    assert "hour" in refusal.value.reasons[0].help or "minutes" in refusal.value.reasons[0].help
    assert Draft.objects.filter(work=last.work).exists()
    assert post(last, ann, now=NOON + timedelta(hours=1)).state == Review.PUBLISHED


def test_a_second_review_of_a_work_does_not_count_either() -> None:
    book, ann = a_book(), a_reader("ann")
    post(book, ann)
    for _try in range(12):
        with pytest.raises(Refusal) as refusal:
            post(book, ann, "Once more, and in other words than those before.")
        assert codes(refusal) == ["review-already"]


def test_a_network_posts_so_many_in_an_hour() -> None:
    book = a_book()
    for number in range(41):
        ann = a_reader(f"reader{number}")
        said = words(f"Reader {number} found it good, slow and long.")
        address = f"2001:db8::{number:x}"  # one home has any number of addresses
        if number < 40:
            post_review(edition=book, writer=ann, words=said, now=NOON, address=address)
    with pytest.raises(Refusal) as refusal:
        post_review(edition=book, writer=ann, words=said, now=NOON, address=address)
    assert codes(refusal) == ["review-too-many"]
    assert post_review(edition=book, writer=ann, words=said, now=NOON, address="192.0.2.1").pk


def test_a_text_that_another_account_posted_before_waits_for_a_person() -> None:
    first, second = a_book(), a_book("Dunes")
    assert post(first, a_reader("ann"), LONG).state == Review.PUBLISHED
    again = post(
        second, a_reader("bob"), LONG.upper().replace(". ", " !!\n").replace("patient", "pàtient") + " So good."
    )
    assert (again.state, journal("reviews.held")[0]["why"]) == (Review.HELD, ["same text"])
    assert post(second, a_reader("eve"), LONG[::-1].replace(".", " ")).state == Review.PUBLISHED
    assert_exact(first.work, second.work)


def test_ones_own_text_on_another_edition_and_what_many_say_are_no_copies() -> None:
    ann = a_reader("ann")
    assert post(a_book(), ann, LONG).state == Review.PUBLISHED
    assert post(a_book("Dunes"), ann, LONG).state == Review.PUBLISHED
    short = "I loved every page of it."
    assert [post(a_book(), a_reader(name), short).state for name in ("bob", "eve")] == [Review.PUBLISHED] * 2


def test_a_text_changed_into_a_copy_waits_and_the_first_is_left_alone() -> None:
    book = a_book()
    first = post(book, a_reader("ann"), LONG)
    other = post(book, a_reader("bob"))
    copied = change_review(review=other, words=words(LONG), now=LATER)
    assert copied.state == Review.HELD
    assert change_review(review=first, words=words(LONG, stars=5), now=LATER).state == Review.PUBLISHED
    assert_exact(book.work)


def test_bands_stay_what_they_are_when_libraries_change() -> None:
    # These lie in shops' databases: where this fails, every text has to be fingerprinted anew.
    assert bands_of(LONG)[:2] == PINNED
    assert bands_of("I loved every page of it.") == []
    assert len(set(bands_of(LONG)) & set(bands_of(LONG.replace("patient", "slow")))) > 3
    assert alike(LONG, LONG.replace("patient", "slow")) and not alike(LONG, LONG[::-1])


PINNED = [4794839830199109533, 3928531091218831648]


def test_a_pause_keeps_reviews_unharmed_and_lets_them_go() -> None:
    book, keeper = a_book(), a_reader("keeper")
    before = post(book, a_reader("ann"))
    pause = pause_work(work=book.work, by=keeper, why="A video calls for one star.", apart=False, now=NOON)
    waiting = post(book, a_reader("bob"), stars=1)
    contested = post(book, a_reader("eve"), PHONE, contested=frozenset({"phone", "advert"}))
    assert [one.state for one in (waiting, contested)] == [Review.HELD] * 2
    assert [news["why"] for news in journal("reviews.held")] == [
        ["contested", "pause"]
    ]  # the desk need not see the other
    assert spread(book.work) == (0, 0, 0, 1, 0, 1)
    assert end_pause(pause=pause, now=LATER) == 1
    waiting.refresh_from_db()
    assert (waiting.state, waiting.posted_at, waiting.text) == (Review.PUBLISHED, NOON, waiting.text)
    assert Review.objects.get(pk=contested.pk).state == Review.HELD
    assert spread(book.work) == (1, 0, 0, 1, 0, 2)
    assert before.pk and post(book, a_reader("zoe")).state == Review.PUBLISHED


def test_a_person_may_publish_one_while_others_wait() -> None:
    book = a_book()
    pause_work(work=book.work, by=a_reader("keeper"), why="A flood.", apart=False, now=NOON)
    assert publish(review=post(book, a_reader("bob")), now=LATER).state == Review.PUBLISHED
    assert spread(book.work)[-1] == 1


def test_copies_and_persons_matters_stay_with_a_person_when_a_pause_ends() -> None:
    book = a_book()
    pause = pause_work(work=book.work, by=a_reader("keeper"), why="A flood.", apart=False, now=NOON)
    first, copy = post(book, a_reader("ann"), LONG), post(book, a_reader("bob"), LONG)
    person = post(book, a_reader("eve"), "The publisher is a thief who stole this from a student, he is a criminal.")
    assert end_pause(pause=pause, now=LATER) == 1
    states = [Review.objects.get(pk=one.pk).state for one in (first, copy, person)]
    assert states == [Review.PUBLISHED, Review.HELD, Review.HELD]


def test_what_was_posted_in_a_period_set_apart_is_shown_and_does_not_count() -> None:
    book = a_book()
    pause = pause_work(work=book.work, by=a_reader("keeper"), why="A flood.", apart=True, now=NOON)
    post(book, a_reader("bob"), stars=1)
    end_pause(pause=pause, now=LATER)
    assert spread(book.work) == (0, 0, 0, 0, 0, 1)
    post(book, a_reader("ann"), now=LATER)
    assert spread(book.work) == (0, 0, 0, 1, 0, 2)


def test_in_a_pause_words_may_be_mended_and_stars_wait() -> None:
    book = a_book()
    review = post(book, a_reader("ann"))
    pause = pause_work(work=book.work, by=a_reader("keeper"), why="A flood.", apart=False, now=NOON)
    mended = change_review(review=review, words=words("A typing error less, and else the same."), now=NOON)
    assert mended.state == Review.PUBLISHED
    moved = change_review(review=mended, words=words("Now I think less of it, alas.", stars=1), now=NOON)
    assert moved.state == Review.HELD
    assert change_review(review=moved, words=words("Now I think less of it.", stars=1), now=NOON).state == Review.HELD
    assert end_pause(pause=pause, now=LATER) == 1
    assert spread(book.work) == (1, 0, 0, 0, 0, 1)


def test_one_pause_at_a_time_with_a_reason() -> None:
    book, keeper = a_book(), a_reader("keeper")
    seen = []
    with pytest.raises(Refusal) as refusal:
        pause_work(work=book.work, by=keeper, why=" ", apart=False, now=NOON)
    seen += codes(refusal)
    pause = pause_work(work=book.work, by=keeper, why="A flood.", apart=False, now=NOON)
    with pytest.raises(Refusal) as refusal:
        pause_work(work=book.work, by=keeper, why="A flood.", apart=False, now=NOON)
    seen += codes(refusal)
    end_pause(pause=pause, now=LATER)
    with pytest.raises(Refusal) as refusal:
        end_pause(pause=pause, now=LATER)
    assert seen + codes(refusal) == ["pause-why", "pause-already", "pause-over"]
    assert pause_work(work=book.work, by=keeper, why="Another.", apart=False, now=LATER).pk != pause.pk


@pytest.mark.django_db(transaction=True)
def test_what_waits_is_let_go_though_the_hand_that_ended_the_pause_broke_off(monkeypatch: pytest.MonkeyPatch) -> None:
    book = a_book()
    pause = pause_work(work=book.work, by=a_reader("keeper"), why="A flood.", apart=False, now=NOON)
    post(book, a_reader("bob"))

    def broken(*_given: object, **_more: object) -> None:
        raise KeyboardInterrupt

    with monkeypatch.context() as broken_off, pytest.raises(KeyboardInterrupt):
        broken_off.setattr(pausing, "publish", broken)
        end_pause(pause=pause, now=LATER)
    assert Pause.objects.get().ended_at == LATER
    plumbing.dispatch(wiring().events, now=LATER)
    job = Job.objects.get(listener__endswith=release_job.__qualname__)
    assert plumbing.run_job(job, wiring().listeners(), now=LATER)
    assert Review.objects.get().state == Review.PUBLISHED
    assert_exact(book.work)
