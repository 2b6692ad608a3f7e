"""Making the shop one's own."""

import io
import re
from datetime import datetime
from hashlib import blake2b
from pathlib import Path
from typing import Any, BinaryIO

from django.conf import settings
from django.db import transaction
from django.utils import translation
from django.utils.text import slugify
from PIL import Image, UnidentifiedImageError

from bookrow.kit.refusals import Refusal
from bookrow.plumbing import actions as plumbing
from bookrow.storefront import reasons
from bookrow.storefront.beginnings import policies
from bookrow.storefront.models import Policy, Shop

_COLOUR = re.compile(r"#[0-9a-fA-F]{6}")
_LOGO_BYTES = 512 * 1024
_LOGO_HEIGHT = 120


def set_up_shop(*, now: datetime, **columns: Any) -> Shop:
    """Change the shop's face; refuses an accent that is no colour. Pages show the nearest tone that can be read."""
    accent = columns.get("accent", "")
    if accent and not _COLOUR.fullmatch(accent):
        raise Refusal(reasons.NOT_A_COLOUR.saying(colour=accent))
    with transaction.atomic():
        shop, _new = Shop.objects.update_or_create(pk=1, defaults={**columns, "changed_at": now})
        plumbing.touch(tags=["shop"])
        plumbing.record("shop.set_up", now=now, columns=sorted(columns))
    return shop


def change_logo(*, file: BinaryIO, now: datetime) -> None:
    """Keep a logo: decoded, bounded in size, its metadata left behind, written anew as PNG."""
    try:
        raw = file.read(_LOGO_BYTES + 1)
        if len(raw) > _LOGO_BYTES:
            raise ValueError
        with Image.open(io.BytesIO(raw), formats=["PNG", "JPEG", "WEBP"]) as image:
            image.draft("RGB", (2000, 2000))
            image.thumbnail((600, _LOGO_HEIGHT))
            clean = image.convert("RGBA")
    except (UnidentifiedImageError, OSError, ValueError, Image.DecompressionBombError):
        raise Refusal(reasons.NOT_AN_IMAGE.saying(most=_LOGO_BYTES // 1024)) from None
    out = io.BytesIO()
    clean.save(out, "PNG")
    name = f"logo-{blake2b(out.getvalue(), digest_size=8).hexdigest()}.png"
    folder = Path(settings.MEDIA_ROOT) / "shop"
    folder.mkdir(parents=True, exist_ok=True)
    (folder / name).write_bytes(out.getvalue())
    set_up_shop(logo=name, logo_width=clean.width, logo_height=clean.height, now=now)


def write_policy(*, title: str, body: str, slug: str = "", now: datetime) -> Policy:
    """A new version of a policy; the same words again make none."""
    slug = slug or slugify(title)[:60] or "policy"
    with transaction.atomic():
        latest = Policy.objects.filter(slug=slug).order_by("-version").first()
        if latest and (latest.title, latest.body) == (title, body):
            return latest
        version = latest.version + 1 if latest else 1
        policy = Policy.objects.create(slug=slug, version=version, title=title, body=body, since=now)
        plumbing.touch(tags=["shop"])
    return policy


def put_up_policies(*, now: datetime) -> None:
    """Our review rules, terms and disclosure as a beginning, in the shop's first language, where it has none of its own."""
    with translation.override(settings.LANGUAGES[0][0]):
        for slug, title, body in policies():
            if not Policy.objects.filter(slug=slug).exists():
                write_policy(slug=slug, title=title, body=body, now=now)
