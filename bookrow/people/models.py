"""Accounts, and how often somebody tried to sign in."""

from typing import Any, Self

from django.contrib.auth.models import AbstractBaseUser, BaseUserManager, PermissionsMixin
from django.db import models
from django.db.models import F, Q
from django.db.models.functions import Lower
from django.utils.translation import gettext_lazy as _


class AccountManager(BaseUserManager["Account"]):
    """Finds and makes accounts by e-mail address, whatever case it is typed in."""

    def get_by_natural_key(self, username: str | None) -> "Account":
        return self.get(email=folded(username or ""))

    def create_user(self, email: str, password: str | None = None, **more: Any) -> "Account":
        """Store a new account; without a password nobody can sign in to it. IntegrityError: the address is taken."""
        account = self.model(email=folded(email), **more)
        account.set_password(password)
        account.save(using=self._db, force_insert=True)
        return account

    def create_superuser(self, email: str, password: str | None = None, **more: Any) -> "Account":
        """Django's door to `create_user`; `bookrow operator` is ours."""
        return self.create_user(email, password, **{"is_operator": True, "is_superuser": True, **more})


class Account(AbstractBaseUser, PermissionsMixin):
    """Somebody who can sign in. email: folded to small letters, so that one address opens one account."""

    email = models.EmailField(_("e-mail address"), max_length=254, unique=True)
    display_name = models.CharField(_("name"), max_length=100, blank=True)
    is_operator = models.BooleanField(_("runs the shop"), default=False)
    is_active = models.BooleanField(_("may sign in"), default=True)
    joined_at = models.DateTimeField(_("joined"))

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

    def spend(self, *, key: str, window: int, limit: int) -> bool:
        """Count one try, and say whether it was among the first `limit` of its window. One conditional update."""
        self.bulk_create([self.model(key=key, window=window)], ignore_conflicts=True)
        return self.filter(key=key, window=window, tries__lt=limit).update(tries=F("tries") + 1) == 1

    def give_back(self, *, key: str, window: int) -> None:
        """Take back one try that proved to be the account's owner."""
        self.filter(key=key, window=window, tries__gt=0).update(tries=F("tries") - 1)

    def before(self, window: int) -> Self:
        """Those of windows that have passed."""
        return self.filter(window__lt=window)


class SignInAttempt(models.Model):
    """How many tries one key had in one window. key: keyed hash, so no address lies here; window: its first second."""

    key = models.CharField(max_length=64)
    window = models.BigIntegerField(db_index=True)
    tries = models.PositiveIntegerField(default=0)

    objects = SignInAttemptQuery.as_manager()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["key", "window"], name="one_count_a_key_and_window")]

    def __str__(self) -> str:
        return f"{self.tries} @ {self.window}"
