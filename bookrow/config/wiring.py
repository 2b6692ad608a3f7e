"""Who listens to what: one table from events of the journal to jobs, and what runs by the clock."""

from bookrow.catalogue.actions import drop_expired_covers, fetch_wanted_covers, sweep_covers
from bookrow.desk.actions import on_held
from bookrow.desk.letters import on_decided, on_opened, on_said
from bookrow.intake.actions import take_in_waiting
from bookrow.offers.actions import settle_holidays
from bookrow.offers.actions.arrivals import DUE as SOURCE_DUE
from bookrow.offers.actions.asking import answer_job
from bookrow.offers.actions.fetching import look_at_sources, look_job
from bookrow.offers.actions.rules import look_again, rules_job
from bookrow.offers.actions.sending import sent_job
from bookrow.offers.actions.uploads import apply_job, check_job, drop_old_files
from bookrow.people.actions import forget_old_sessions
from bookrow.plumbing.actions import drop_old_claims, trim_invalidations
from bookrow.plumbing.jobs import Beat, Listener
from bookrow.reviews.actions import erased_job, follow_job, release_job

# A listener is called as listener(job=<id>, now=<UTC>, **facts) and may run twice.
EVENTS: dict[str, list[Listener]] = {
    "catalogue.works_merged": [follow_job],
    "catalogue.merge_undone": [follow_job],
    "desk.opened": [on_opened],
    "desk.said": [on_said],
    "desk.decided": [on_decided],
    "offers.rules_changed": [rules_job],
    "offers.stock_came": [check_job],
    "offers.stock_confirmed": [apply_job],
    "offers.stock_answered": [answer_job],
    SOURCE_DUE: [look_job],
    "offers.stock_sent": [sent_job],
    "people.pen_name_erased": [erased_job],
    "reviews.held": [on_held],
    "reviews.pause_ended": [release_job],
}

# A beat's function is called as function(now=<UTC>), by one worker at a time.
BEATS: list[Beat] = [
    Beat("take in the watched folder", 3, take_in_waiting),
    Beat("look where stock files come from by themselves", 3, look_at_sources),
    Beat("fetch covers", 30, fetch_wanted_covers),
    Beat("drop covers whose time is over", 3600, drop_expired_covers),
    Beat("sweep files that no edition shows", 7 * 24 * 3600, sweep_covers),
    Beat("drop stock files of long ago", 24 * 3600, drop_old_files),
    Beat("drop old sessions", 24 * 3600, forget_old_sessions),
    Beat("measure new copies by today's rules of prices", 6 * 3600, look_again),
    Beat("sellers go on holiday and return", 60, settle_holidays),
    Beat("trim the invalidation log", 600, trim_invalidations),
    Beat("forget requests of more than a week ago", 3600, drop_old_claims),
]
