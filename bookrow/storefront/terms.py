"""Under which versions of the terms and of the review rules something is said here."""

from bookrow.storefront.models import Policy

_SLUGS = {"terms": "terms", "review-rules": "rules"}


def versions() -> str:
    """Such as "terms 1, rules 2"; empty where neither is published. One statement."""
    found = Policy.objects.filter(slug__in=_SLUGS).in_force().values_list("slug", "version")
    return ", ".join(f"{_SLUGS[slug]} {version}" for slug, version in sorted(found, reverse=True))
