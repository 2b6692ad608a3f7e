"""Names that editions share: found by identity, or taken in, each with a slug nobody else has."""

from collections.abc import Iterable
from hashlib import blake2b
from typing import Any

from django.utils.text import slugify

from bookrow.catalogue.composing import Shown
from bookrow.catalogue.models import Contributor, Imprint, Publisher, Series, Subject
from bookrow.catalogue.models.names import Named
from bookrow.trade.grouping import folded

_MOST_KNOWN = 50_000


class NameBook:
    """The names one run has met, with their ids, so that each is asked about once. `settle` before use in a group."""

    def __init__(self) -> None:
        self._known: dict[type[Named], dict[str, int]] = {}

    def forget(self) -> None:
        """After a group that was rolled back: what it took in is gone."""
        self._known.clear()

    def settle(self, editions: Iterable[Shown]) -> None:
        """Find or take in every name these editions use: at most three statements a kind."""
        wanted: dict[type[Named], dict[str, dict[str, Any]]] = {}
        for shown in editions:
            for model, identity, values in _names(shown):
                wanted.setdefault(model, {}).setdefault(identity, values)
        for model, rows in wanted.items():
            self._settle(model, rows)

    def id(self, model: type[Named], identity: str) -> int:
        """The id of a settled name."""
        return self._known[model][identity]

    def _settle(self, model: type[Named], rows: dict[str, dict[str, Any]]) -> None:
        known = self._known.setdefault(model, {})
        if len(known) > _MOST_KNOWN:
            known.clear()
        missing = [identity for identity in rows if identity not in known]
        if missing:
            found = model._default_manager.filter(identity__in=missing).values_list("identity", "pk")
            known.update(found)
            fresh = [identity for identity in missing if identity not in known]
            slugs = _free_slugs(model, {identity: rows[identity]["name"] for identity in fresh})
            made = model._default_manager.bulk_create(
                [model(identity=identity, slug=slugs[identity], **rows[identity]) for identity in fresh]
            )
            known.update((identity, row.pk) for identity, row in zip(fresh, made, strict=True))


def _names(shown: Shown) -> Iterable[tuple[type[Named], str, dict[str, Any]]]:
    if shown.publisher:
        yield Publisher, name_identity(shown.publisher), {"name": shown.publisher}
    if shown.imprint:
        yield Imprint, name_identity(shown.imprint), {"name": shown.imprint}
    for series in shown.series:
        yield Series, name_identity(series["name"]), {"name": series["name"]}
    for person in shown.people:
        values = {"name": person["plain"], "sort_name": person["sort"], "corporate": person["corporate"]}
        yield Contributor, person_identity(person), values
    for subject in shown.subjects:
        identity, code, name = subject_identity(subject)
        yield Subject, identity, {"name": name, "scheme": subject["scheme"], "code": code}


def name_identity(name: str) -> str:
    """Two spellings that fold alike are one name."""
    return (folded(name) or name.strip())[:320]


def person_identity(person: dict[str, Any]) -> str:
    """An ISNI or ORCID where sent, else the folded name."""
    return str(person["identity"] or "name:" + name_identity(person["plain"]))[:320]


def subject_identity(subject: dict[str, Any]) -> tuple[str, str, str]:
    """Identity, code and name. A code that came without words counts as its head subject: PSY028000 as PSY, FBA as F."""
    scheme, code, name = subject["scheme"], subject["code"], subject["name"]
    if code and not name:
        code = code[:3] if scheme == "bisac" else code[:1]
        return f"{scheme}:{code}", code, ""
    return f"{scheme}:{code or name_identity(name)}"[:320], code, name


def _free_slugs(model: type[Named], names: dict[str, str]) -> dict[str, str]:
    plain = {i: slugify(name, allow_unicode=True)[:60].strip("-") or _mark(i, 10) for i, name in names.items()}
    taken = set(model._default_manager.filter(slug__in=set(plain.values())).values_list("slug", flat=True))
    slugs: dict[str, str] = {}
    for identity, slug in plain.items():
        slugs[identity] = slug if slug not in taken else f"{slug}-{_mark(identity, 10)}"
        taken.add(slugs[identity])
    return slugs


def _mark(identity: str, length: int) -> str:
    return blake2b(identity.encode(), digest_size=8).hexdigest()[:length]
