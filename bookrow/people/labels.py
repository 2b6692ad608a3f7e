"""What this room offers to every template."""

from typing import Any

from django.contrib.messages import get_messages


def for_pages(language: str) -> dict[str, Any]:
    """What was just done, said once on the page that follows; nothing where nobody can be signed in."""
    return {"just_done": get_messages}
