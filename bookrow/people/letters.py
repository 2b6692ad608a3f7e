"""Mail to people: plain text, in our own words, from templates people/mail/<name>.txt that a shop may write anew."""

import html
import logging
from email.utils import formataddr
from typing import Any

from django.conf import settings
from django.core.mail import EmailMessage
from django.http import HttpRequest
from django.template.loader import render_to_string

from bookrow.kit.refusals import Refusal
from bookrow.people import reasons

logger = logging.getLogger(__name__)


def send(name: str, *, to: str, request: HttpRequest, **about: Any) -> None:
    """Send a letter, or refuse what depends on it where mail is away. The first line of its template is the subject."""
    subject, _, body = words(f"people/mail/{name}.txt", request, email=to, **about).partition("\n")
    message = EmailMessage(
        subject=subject.strip(),
        body=body.strip() + "\n",
        from_email=formataddr((name_of_shop(request), settings.DEFAULT_FROM_EMAIL)),
        to=[to],
        headers={"Auto-Submitted": "auto-generated"},
    )
    try:
        message.send()
    except OSError as away:  # what smtplib raises, and what a full disk does
        logger.exception("A letter (%s) could not be sent.", name)
        raise Refusal(reasons.MAIL_AWAY) from away


def tell(name: str, *, to: str, request: HttpRequest, **about: Any) -> None:
    """Send a letter that only tells of something done: where mail is away, it stays done."""
    try:
        send(name, to=to, request=request, **about)
    except Refusal:
        return


def name_of_shop(request: HttpRequest | None) -> str:
    """What the shop calls itself; templates know it."""
    return words("people/shop.txt", request).strip()


def words(template: str, request: HttpRequest | None, **about: Any) -> str:
    """A template's text. Everything in it was escaped as for a page, once."""
    return html.unescape(render_to_string(template, about, request))
