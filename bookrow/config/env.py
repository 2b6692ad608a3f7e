"""The environment, read once into a typed object. Every name is explained in docs/running/settings.md."""

import os
import secrets
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]


@dataclass(frozen=True, slots=True)
class Env:
    """What a shop may set from outside."""

    data: Path
    database_url: str
    secret_key: str
    debug: bool
    hosts: list[str]
    https: bool
    port: int
    cache_mib: int
    mail: str
    mail_from: str
    languages: str
    locale_paths: list[Path]
    fetch_private: list[str]
    fetch_ca: str


def read(environ: Mapping[str, str]) -> Env:
    """Read every setting, with the defaults of a shop on one laptop."""
    data = Path(environ.get("BOOKROW_DATA") or ROOT / "var").resolve()
    hosts = [host for host in environ.get("BOOKROW_HOSTS", "localhost,127.0.0.1,[::1]").split(",") if host]
    return Env(
        data=data,
        database_url=environ.get("DATABASE_URL", ""),
        secret_key=environ.get("BOOKROW_SECRET_KEY") or _kept_secret(data),
        debug=environ.get("BOOKROW_DEBUG", "") == "1",
        hosts=hosts,
        https=environ.get("BOOKROW_HTTPS", "") == "1",
        port=int(environ.get("PORT", "8000")),
        cache_mib=int(environ.get("BOOKROW_CACHE_MIB", "128")),
        mail=environ.get("BOOKROW_MAIL", ""),
        mail_from=environ.get("BOOKROW_MAIL_FROM") or f"shop@{hosts[0].lstrip('.') if hosts else 'localhost'}",
        languages=environ.get("BOOKROW_LANGUAGES", "en"),
        locale_paths=[Path(path) for path in environ.get("BOOKROW_LOCALE_PATHS", "").split(os.pathsep) if path],
        fetch_private=[
            host.strip().lower() for host in environ.get("BOOKROW_FETCH_PRIVATE", "").split(",") if host.strip()
        ],
        fetch_ca=environ.get("BOOKROW_FETCH_CA", ""),
    )


def _kept_secret(data: Path) -> str:
    """A key of the shop's own, made at the first start and kept beside its data, readable by its owner only."""
    kept = data / "secret-key"
    data.mkdir(parents=True, exist_ok=True)
    try:
        descriptor = os.open(kept, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    except FileExistsError:
        return kept.read_text(encoding="ascii")
    with os.fdopen(descriptor, "w", encoding="ascii") as file:
        key = secrets.token_urlsafe(48)
        file.write(key)
    return key
