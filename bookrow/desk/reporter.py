"""Who brings something before the desk: somebody signed in, somebody with an address, or nobody in particular."""

from dataclasses import dataclass

from bookrow.people.models import Account


@dataclass(frozen=True, slots=True)
class Reporter:
    """account: who is signed in, if anybody; email: where the answer goes otherwise, or ""; place: the IP address."""

    account: Account | None = None
    email: str = ""
    place: str = ""

    @property
    def mark(self) -> tuple[str, str]:
        """By what they are known again; it is kept as a keyed hash only."""
        if self.account:
            return "account", str(self.account.pk)
        return ("email", self.email.strip().lower()) if self.email else ("place", self.place)
