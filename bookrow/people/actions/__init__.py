"""Everything that changes an account, and letting people in."""

from bookrow.people.actions.accounts import (
    ADDRESSES_AT_MOST,
    add_address,
    checked,
    choose_password,
    drop_address,
    forget_old_sessions,
    name_account,
    open_account,
    write_to,
)
from bookrow.people.actions.ages import answer_at_the_door, ask_age_again, said_of_age, said_too_young, say_age
from bookrow.people.actions.limits import allow, allow_code, once, was_used
from bookrow.people.actions.operators import NewOperator, forget_second_step, make_operator
from bookrow.people.actions.pennames import erase_pen_name, take_pen_name
from bookrow.people.actions.signing_in import (
    TRIES_AT_ACCOUNT,
    TRIES_FROM_ADDRESS,
    TRIES_HERE,
    TRIES_OVERALL,
    admit,
    allow_second_step,
    confirm_password,
)

__all__ = [
    "ADDRESSES_AT_MOST",
    "TRIES_AT_ACCOUNT",
    "TRIES_FROM_ADDRESS",
    "TRIES_HERE",
    "TRIES_OVERALL",
    "NewOperator",
    "add_address",
    "admit",
    "allow",
    "allow_code",
    "allow_second_step",
    "answer_at_the_door",
    "ask_age_again",
    "checked",
    "choose_password",
    "confirm_password",
    "drop_address",
    "erase_pen_name",
    "forget_old_sessions",
    "forget_second_step",
    "make_operator",
    "name_account",
    "once",
    "open_account",
    "said_of_age",
    "said_too_young",
    "say_age",
    "take_pen_name",
    "was_used",
    "write_to",
]
