"""What a page says to machines: schema.org Product and Book, with everything known and nothing made up."""

from dataclasses import asdict
from textwrap import shorten
from typing import Any

import orjson
from django.http import HttpRequest
from markupsafe import Markup

from bookrow.kit.dates import PartialDate
from bookrow.kit.languages import html_language
from bookrow.kit.money import Money
from bookrow.plumbing.markets import at, market_of
from bookrow.reviews.panels import Review
from bookrow.trade.clean import plain_text

# schema.org/BookFormatType by the first letters of ONIX list 150.
_FORMATS = (("BB", "Hardcover"), ("BC", "Paperback"), ("A", "AudiobookFormat"), ("E", "EBook"))
# List 17: what schema.org has a property for.
_ROLES = {
    "A01": "author", "A12": "illustrator", "A13": "contributor", "B01": "editor", "B06": "translator", "E07": "readBy",
}  # fmt: skip
_UNITS = {"in": "INH", "mm": "MMT", "cm": "CMT", "gr": "GRM", "kg": "KGM", "oz": "ONZ", "lb": "LBR"}
_MEASURES = {"01": "height", "02": "width", "03": "depth", "08": "weight"}
# Signs that could end the script element or begin markup inside it.
_ESCAPES = str.maketrans({"<": "\\u003c", ">": "\\u003e", "&": "\\u0026", "\u2028": "\\u2028", "\u2029": "\\u2029"})


_BODY = 600  # characters of a reader's text
# Where the address of the shop goes; a document is the same in every market.
_MARKET, _HOST = "https://market.invalid", "https://host.invalid"


def written(page: dict[str, Any]) -> str:
    """The document as JSON-LD, safe inside a script element, with its addresses still to be completed."""
    said = structured(page, address=_MARKET + page["address"])
    said["image"] = _HOST + page["cover"]["src"]
    return orjson.dumps(said).decode().translate(_ESCAPES)


def json_ld(page: dict[str, Any], request: HttpRequest, *, reviews: bool) -> Markup:
    """What the document holds for machines, with the addresses of this shop and market. reviews: whether readers' are shown."""
    text: str = page["structured"]
    offered, told = page["structured_copies"].get(market_of(request).code), page["structured_reviews"]
    for more in (offered, told.get("all" if reviews else "press", told["press"])):
        if more:
            text = f"{text[:-1]},{more}}}"
    return _element(text, request)


def _element(text: str, request: HttpRequest) -> Markup:
    host = f"{request.scheme}://{request.get_host()}"
    text = text.replace(_MARKET, host + at(request, "/").rstrip("/")).replace(_HOST, host)
    # Every sign that matters was escaped when it was written.
    return Markup(f'<script type="application/ld+json">{text}</script>')


def written_copies(page: dict[str, Any]) -> dict[str, str]:
    """For each market the copies as they stand in the document's JSON-LD, to be put at its end."""
    found = {}
    for market, copies in page["copies"]["markets"].items():
        shown = [copies["new"], copies["used"]]
        if copies["to_order"] != copies["new"]:
            shown.append(copies["to_order"])
        offers = [_offer(copy, page["address"]) for copy in shown if copy]
        if offers:
            found[market] = orjson.dumps({"offers": offers}).decode().translate(_ESCAPES)[1:-1]
    return found


def written_reviews(page: dict[str, Any]) -> dict[str, str]:
    """The reviews of the press, and all of them where readers have said something, for the end of the document's JSON-LD."""
    press = [_review(quote) for quote in page["passages"]["quotes"] if quote["by"]]
    told = page["reviews"]
    readers = [reader_review(review) for review in told["first"] if review["counted"]]
    found = {"press": _ending({"review": press})}
    if told["spread"]["count"]:
        found["all"] = _ending({"aggregateRating": rating(told["spread"]), "review": press + readers})
    return found


def _ending(said: dict[str, Any]) -> str:
    return orjson.dumps({name: value for name, value in said.items() if value}).decode().translate(_ESCAPES)[1:-1]


def rating(spread: dict[str, Any]) -> dict[str, Any]:
    """An AggregateRating of the counted reviews."""
    whole, tenth = divmod(spread["tenths"], 10)
    limits = {"bestRating": 5, "worstRating": 1}
    return {"@type": "AggregateRating", "ratingValue": f"{whole}.{tenth}", "reviewCount": spread["count"], **limits}


def reader_review(review: dict[str, Any]) -> dict[str, Any]:
    """A reader's review; its beginning, and never how the book ends."""
    text = "".join("…" if ending else text for text, ending in review["parts"])
    said = {
        "@type": "Review",
        "url": _MARKET + review["address"],
        "name": review["headline"],
        "author": {"@type": "Person", "name": review["name"] or "Anonymous"},
        "reviewBody": shorten(" ".join(text.split()), width=_BODY, placeholder="…"),
        "datePublished": _date(review["posted"]),
        "inLanguage": html_language(review["language"]),
        "reviewRating": {"@type": "Rating", "ratingValue": review["stars"], "bestRating": 5, "worstRating": 1},
    }
    return {name: value for name, value in said.items() if value}


def review_json_ld(shown: Review, title: str, request: HttpRequest) -> Markup:
    """A review at its own address, with the book it is about."""
    review = asdict(shown)
    item = {"@type": "Book", "name": title, "url": _MARKET + review["about"]["address"]}
    said = {"@context": "https://schema.org", **reader_review(review), "itemReviewed": item}
    return _element(orjson.dumps(said).decode().translate(_ESCAPES), request)


def _offer(copy: dict[str, Any], address: str) -> dict[str, Any]:
    """A copy on a shelf is in stock; one that a supplier of the shop's would send is on back order, and sold by nobody but
    the shop."""
    delivery: dict[str, Any] = {
        "@type": "OfferShippingDetails",
        "shippingRate": {
            "@type": "MonetaryAmount",
            "value": str(Money(copy["postage"], copy["currency"]).decimal),
            "currency": copy["currency"],
        },
    }
    offer = {
        "@type": "Offer",
        "url": _MARKET + address,
        "price": str(Money(copy["amount"], copy["currency"]).decimal),
        "priceCurrency": copy["currency"],
        "itemCondition": f"https://schema.org/{'New' if copy['grade'] == 1 else 'Used'}Condition",
        "availability": f"https://schema.org/{'BackOrder' if copy['to_order'] else 'InStock'}",
        "shippingDetails": delivery,
    }
    if not copy["to_order"]:
        seller = copy["seller"]
        kind = "Organization" if seller["trader"] else "Person"
        return {**offer, "seller": {"@type": kind, "name": seller["name"]}}
    least, most = copy["ships"]
    days = {"@type": "QuantitativeValue", "minValue": least, "maxValue": most, "unitCode": "DAY"}
    delivery["deliveryTime"] = {"@type": "ShippingDeliveryTime", "handlingTime": days}
    return offer


def structured(page: dict[str, Any], *, address: str) -> dict[str, Any]:
    """Product and Book in one node; absent facts are absent."""
    title, details, passages = page["title"], page["details"], page["passages"]
    whole = f"{title['title']}: {title['subtitle']}" if title["subtitle"] else title["title"]
    node: dict[str, Any] = {
        "@context": "https://schema.org",
        "@type": ["Product", "Book"],
        "@id": address,
        "url": address,
        "name": whole,
        "isbn": details["isbn13"],
        "gtin13": details["isbn13"],
        "bookFormat": _format(details["form"]),
        "bookEdition": details["edition_statement"] or details["edition_number"],
        "numberOfPages": int(details["pages"]) if details["pages"] else None,
        "inLanguage": title["language"],
        "datePublished": _date(details["published"]),
        "publisher": _organization(details["publisher"]),
        "brand": {"@type": "Brand", "name": details["imprint"]["name"]} if details["imprint"] else None,
        "description": passages["summary"],
        "about": list(dict.fromkeys(subject["name"] for subject in details["subjects"] if subject["name"]))[:12],
        "isPartOf": [_series(one) for one in title["series"]],
        "license": page["digital"]["licence_link"],
        "accessibilityFeature": [words for _code, words in page["digital"]["accessibility"] if words],
        "workExample": [_example(edition) for edition in page["editions"] if not edition["here"]],
        **_people(title["credits"]),
        **_sizes(details["measures"]),
    }
    return {name: value for name, value in node.items() if value not in (None, "", [], {})}


def _example(edition: dict[str, Any]) -> dict[str, Any]:
    made = {"@type": "Book", "name": edition["title"], "bookFormat": _format(edition["form"])}
    return {**{name: value for name, value in made.items() if value}, "url": _MARKET + edition["address"]}


def _format(form: str) -> str | None:
    return next((f"https://schema.org/{name}" for start, name in _FORMATS if form.startswith(start)), None)


def _date(partial: str) -> str:
    date = PartialDate.read(partial)
    return date.iso if date else ""


def _organization(named: dict[str, Any] | None) -> dict[str, Any] | None:
    return {"@type": "Organization", "name": named["name"]} if named else None


def _series(one: dict[str, Any]) -> dict[str, Any]:
    return {"@type": "BookSeries", "name": one["name"]}


def _people(credits: list[dict[str, Any]]) -> dict[str, list[dict[str, str]]]:
    made: dict[str, list[dict[str, str]]] = {}
    for credit in credits:
        kind = "Organization" if credit["corporate"] else "Person"
        for role in dict.fromkeys(_ROLES.get(code, "contributor") for code in credit["roles"]):
            made.setdefault(role, []).append({"@type": kind, "name": credit["name"]})
    return made


def _sizes(measures: list[dict[str, str]]) -> dict[str, Any]:
    made: dict[str, Any] = {}
    for measure in measures:
        name = _MEASURES.get(measure["kind"])
        if name and measure["unit"] in _UNITS:
            size = {"@type": "QuantitativeValue", "value": measure["value"], "unitCode": _UNITS[measure["unit"]]}
            made.setdefault(name, size)
    return made


def _review(quote: dict[str, Any]) -> dict[str, Any]:
    review = {
        "@type": "Review",
        "author": {"@type": "Person", "name": quote["by"]},
        "reviewBody": plain_text(quote["html"]),
        "datePublished": _date(quote["date"]),
        "publisher": {"@type": "Organization", "name": quote["source"]} if quote["source"] else None,
    }
    rating = quote["rating"]
    if rating and rating[1]:
        review["reviewRating"] = {"@type": "Rating", "ratingValue": rating[0], "bestRating": rating[1]}
    return {name: value for name, value in review.items() if value}
