"""Accounts, and how often somebody tried to sign in."""

from typing import Any, Self

from allauth.account.models import EmailAddress
from django.contrib.auth.models import AbstractBaseUser, BaseUserManager, PermissionsMixin
from django.db import models, transaction
from django.db.models import F, Q
from django.db.models.functions import Lower
from django.utils.translation import gettext_lazy as _


class AccountManager(BaseUserManager["Account"]):
    """Finds and makes accounts by e-mail address, whatever case it is typed in."""

    def get_by_natural_key(self, username: str | None) -> "Account":
        return self.get(email=folded(username or ""))

    def holding(self, email: str) -> "Account | None":
        """The account that this address belongs to, whether it is the one that is written to or a further one."""
        address = EmailAddress.objects.filter(email=folded(email), verified=True).first()
        known = Q(pk=address.user_id) if address else Q(email=folded(email))
        return self.filter(known).first()

    def create_user(self, email: str, password: str | None = None, **more: Any) -> "Account":
        """Store a new account, its address taken as proved; without a password one signs in by codes or passkeys.

        IntegrityError: the address is taken.
        """
        account = self.model(email=folded(email), **more)
        account.set_password(password)
        return self.add(account)

    @transaction.atomic
    def add(self, account: "Account") -> "Account":
        """Store an account together with its address. IntegrityError: the address is taken."""
        account.save(using=self._db, force_insert=True)
        EmailAddress.objects.create(user=account, email=account.email, verified=True, primary=True)
        return account

    def create_superuser(self, email: str, password: str | None = None, **more: Any) -> "Account":
        """Django's door to `create_user`; `bookrow operator` is ours."""
        return self.create_user(email, password, **{"is_operator": True, "is_superuser": True, **more})


class Account(AbstractBaseUser, PermissionsMixin):
    """Somebody who can sign in. email: folded to small letters, so that one address opens one account. of_age_on: the day on
    which they said they are 13 or older; the age itself is kept nowhere."""

    email = models.EmailField(_("e-mail address"), max_length=254, unique=True)
    display_name = models.CharField(_("name"), max_length=100, blank=True)
    is_operator = models.BooleanField(_("runs the shop"), default=False)
    is_active = models.BooleanField(_("may sign in"), default=True)
    joined_at = models.DateTimeField(_("joined"))
    of_age_on = models.DateField(_("said to be 13 or older on"), null=True)

    objects = AccountManager()

    USERNAME_FIELD = "email"
    EMAIL_FIELD = "email"
    REQUIRED_FIELDS = ["joined_at"]

    class Meta:
        verbose_name = _("account")
        verbose_name_plural = _("accounts")
        constraints = [models.CheckConstraint(condition=Q(email=Lower("email")), name="account_email_is_folded")]

    def __str__(self) -> str:
        return self.display_name or self.email

    @property
    def is_staff(self) -> bool:
        """What Django calls whoever may look behind the counter."""
        return self.is_operator


def folded(email: str) -> str:
    """The form in which an address is kept and compared."""
    return email.strip().lower()


class SignInAttemptQuery(models.QuerySet["SignInAttempt"]):
    """Counting that holds when many processes count at once."""

    def spend(self, *, key: str, window: int, limit: int, ends: int = 0) -> bool:
        """Count one try, and say whether it was among the first `limit` of its window. One conditional update."""
        self.bulk_create([self.model(key=key, window=window, ends=ends)], ignore_conflicts=True)
        return self.filter(key=key, window=window, tries__lt=limit).update(tries=F("tries") + 1) == 1

    def give_back(self, *, key: str, window: int) -> None:
        """Take back one try that proved to be the account's owner."""
        self.filter(key=key, window=window, tries__gt=0).update(tries=F("tries") - 1)

    def over(self, second: int) -> Self:
        """Those of windows that have ended by this second."""
        return self.filter(ends__lte=second)


class SignInAttempt(models.Model):
    """How many tries one key had in one window, at the door or of anything else that is limited.

    key: keyed hash, so no address lies here; window: its first second; ends: the first second after it.
    """

    key = models.CharField(max_length=64)
    window = models.BigIntegerField(db_index=True)
    ends = models.BigIntegerField(db_index=True, default=0)
    tries = models.PositiveIntegerField(default=0)

    objects = SignInAttemptQuery.as_manager()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["key", "window"], name="one_count_a_key_and_window")]

    def __str__(self) -> str:
        return f"{self.tries} @ {self.window}"


class PenName(models.Model):
    """The name under which a reader is seen. It is taken once and stays.

    key: what every other room points to. name: the letters, empty once they were erased. folded: without regard to case.
    look: how it looks to the eye (`rules.names.look`), so that a name like another's can be asked about.
    """

    key = models.CharField(max_length=16, unique=True)
    name = models.CharField(max_length=30, blank=True)
    folded = models.CharField(max_length=30, unique=True, null=True)
    look = models.CharField(max_length=60, blank=True, db_index=True)
    account = models.OneToOneField(Account, on_delete=models.PROTECT, null=True, related_name="pen_name")
    taken_at = models.DateTimeField()
    erased_at = models.DateTimeField(null=True)

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=Q(erased_at=None, folded=Lower("name"))
                | Q(erased_at__isnull=False, folded=None, account=None),
                name="pen_name_is_whole_or_erased",
            )
        ]

    def __str__(self) -> str:
        return self.name or self.key


class SpentName(models.Model):
    """A pen name that was erased and is never given out again. mark: a keyed hash of its folded letters."""

    mark = models.CharField(max_length=64, unique=True)
