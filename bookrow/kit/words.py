"""Marking words for translation in rooms that know no framework."""


def marked(text: str) -> str:
    """Return the text unchanged; the name alone tells the extractor that a person will read it."""
    return text
