"""Why somebody cannot come in, or cannot change what they asked to."""

from bookrow.kit.refusals import Reason
from bookrow.kit.words import marked as _

NO_MATCH = Reason(
    "sign-in-no-match",
    _("This e-mail address and this password do not belong together."),
    _("Look at both once more; capital letters count in the password. A code by e-mail lets you in without it."),
)
TOO_MANY_TRIES = Reason(
    "sign-in-too-many",
    _("There were many tries to sign in within a short time, so we let the next one wait."),
    _("Please try again in {minutes} minutes; nothing is lost until then."),
)
BAD_ADDRESS = Reason(
    "account-bad-address",
    _("“{email}” is not an e-mail address."),
    _("Give an address such as name@example.org."),
)
WEAK_PASSWORD = Reason(
    "account-weak-password",
    _("This password could be guessed: {problems}"),
    _("Take a longer one; several unrelated words make a good one."),
)
TOO_OFTEN = Reason(
    "account-too-often",
    _("This was asked for many times within a short time, so we let the next one wait."),
    _("Please try again in {wait}; nothing is lost until then."),
)
TOO_MANY_CODES = Reason(
    "second-step-too-many",
    _("There were many tries at the second step of this account, so we let the next one wait."),
    _("Please try again in {wait}; a passkey works in the meantime."),
)
WRONG_CODE = Reason(
    "code-not-the-one",
    _("This is not the code that we sent."),
    _("Compare it with the newest message from us; the dash between the digits may be left out."),
)
CODE_OVER = Reason(
    "code-over",
    _("The code that we sent is no longer good: it was tried often, or its quarter of an hour is over."),
    _("Ask for a new one here; it comes to the same address."),
)
MAIL_AWAY = Reason(
    "mail-away",
    _("Our mail does not go out at the moment, so we could not send you a code."),
    _("Please try again in a few minutes. Signing in with a password or a passkey works in the meantime."),
)
WRONG_PASSWORD = Reason(
    "account-other-password",
    _("This is not the password of your account."),
    _("Look at it once more; capital letters count. If it is gone, a code by e-mail lets you choose a new one."),
)
ADDRESS_TAKEN = Reason(
    "address-taken",
    _("{email} belongs to another account by now."),
    _("Sign in with it to use that account, or add another address here."),
)
ADDRESS_IN_USE = Reason(
    "address-in-use",
    _("{email} is the address that we write to, so it stays."),
    _("Choose another of your addresses for that first; then this one can go."),
)
ADDRESS_KNOWN = Reason(
    "address-known",
    _("{email} is on your account already."),
    _("There is nothing left to do for it."),
)
ADDRESSES_FULL = Reason(
    "addresses-full",
    _("There are {most} addresses on your account, which is as many as we keep."),
    _("Take one off, and there is room for this one."),
)
NOT_YOUR_ADDRESS = Reason(
    "address-not-there",
    _("{email} is not on your account."),
    _("Add it first; we send it a code to see that it is yours."),
)
NOBODY_HAS = Reason(
    "account-nobody",
    _("Nobody has an account with {email}."),
    _("Look at the address once more; it may be written differently, or be of another shop."),
)
WRONG_APP_CODE = Reason(
    "second-step-other-code",
    _("This code does not fit, or its half minute was over."),
    _("Take the one that the app shows now. If it never fits, the clock of your phone may be wrong."),
)
APP_CODE_USED = Reason(
    "second-step-used-code",
    _("This code was used a moment ago, and each is good once."),
    _("Wait until the app shows the next one."),
)
PASSKEY_UNKNOWN = Reason(
    "passkey-unknown",
    _("This passkey is not known here, or took too long."),
    _("Try once more; if it was removed from your account, sign in with your password or a code."),
)
PASSKEY_NEEDS_SCRIPT = Reason(
    "passkey-needs-script",
    _("Your browser asks for passkeys through JavaScript, which is switched off or was not loaded."),
    _("Switch it on for this page, or use a password, a code by e-mail or an authenticator app, which work without."),
)
NO_SECOND_STEP = Reason(
    "second-step-none",
    _("Recovery codes stand in for an app or a passkey, and there is none on your account."),
    _("Set up one of them first; codes are made along with it."),
)
SIGNED_OUT = Reason(
    "session-over",
    _("You were signed out, because it has been a while."),
    _("Sign in again, and you go on where you were."),
)
NO_BIRTH_DATE = Reason(
    "age-no-date",
    _("We cannot read {typed} as a date of birth."),
    _("Type day, month and year in digits, the year with all four of them."),
)
TOO_YOUNG = Reason(
    "age-no-account",
    _("Accounts here are for people of 13 or older, so we have made none, and kept nothing of what you typed."),
    _("You can look at every book without an account. Was the date a slip? Somebody grown up can write to us."),
)
TOO_YOUNG_TO_POST = Reason(
    "age-no-posting",
    _("Posting here is for people of 13 or older, so it stays closed for this account. The date itself is not kept."),
    _("Everything else on your account works as before. Was the date a slip? Write to us, and a person will look."),
)
PEN_NAME_TAKEN = Reason(
    "pen-name-taken",
    _("“{name}” is taken already; capital letters make no other name of it."),
    _("Choose another, or add a sign or a digit to this one."),
)
PEN_NAME_STAYS = Reason(
    "pen-name-stays",
    _("You are “{name}” here already, and a pen name stays."),
    _("A review can also be posted anonymously. What else there is to do about the name stands on its page."),
)
PEN_NAME_STRONG = Reason(
    "pen-name-strong",
    _("“{name}” has a strong word in it, and a pen name stands beside everything its owner says here."),
    _("Choose another. If it is your own name or that of a place, write to us, and a person will look."),
)
PEN_NAME_ADDRESS = Reason(
    "pen-name-address",
    _("“{name}” reads like an address or a number by which somebody could be reached; we do not print those."),
    _("Choose another. If it is none, write to us, and a person will look."),
)
PEN_NAME_ALIKE = Reason(
    "pen-name-looks-alike",
    _("“{name}” looks much like “{other}”, which is another reader's. One could be taken for the other."),
    _("Choose another; or keep it, if it is your own idea."),
)
PEN_NAME_STRONG_ASK = Reason(
    "pen-name-strong-ask",
    _("Could “{name}” be read as a strong word? It would stand beside everything you say here."),
    _("If it means something else, keep it."),
)
PEN_NAME_ADDRESS_ASK = Reason(
    "pen-name-address-ask",
    _("Could somebody be reached by “{name}”, as by a number or an address? It could not be taken back."),
    _("If it is none, keep it."),
)
PEN_NAME_AGE = Reason(
    "pen-name-age",
    _("“{name}” reads like an age, and a name stays the same while its owner grows older."),
    _("If it means something else, keep it."),
)
PEN_NAME_OTHER = Reason(
    "pen-name-other",
    _("You typed “{typed}”, which is not your pen name."),
    _("Type “{name}” to have it erased. Until then everything stays as it is."),
)
