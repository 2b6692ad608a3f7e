"""The headers that keep every answer safe, in one place: pages, files, refusals and errors alike carry them."""

Headers = list[tuple[str, str]]

POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; "
    "connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
)
SECURITY: Headers = [
    ("Content-Security-Policy", POLICY),
    ("X-Content-Type-Options", "nosniff"),
    ("X-Frame-Options", "DENY"),
    ("Referrer-Policy", "same-origin"),
    ("Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=(), usb=()"),
    ("Cross-Origin-Opener-Policy", "same-origin"),
]


def security(*, hsts_seconds: int) -> Headers:
    """The safe headers; with a promise of https for that long, if any."""
    promise = [("Strict-Transport-Security", f"max-age={hsts_seconds}; includeSubDomains")] if hsts_seconds else []
    return SECURITY + promise


def merged(headers: Headers, added: Headers) -> Headers:
    """The headers with those added that are not there yet: a view may be stricter, never be without."""
    there = {name.lower() for name, _ in headers}
    return headers + [(name, value) for name, value in added if name.lower() not in there]
