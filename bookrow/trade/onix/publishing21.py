"""ONIX 2.1: publishers, dates, rights and relations."""

from bookrow.trade.onix import codes21
from bookrow.trade.onix.dates import dates_named
from bookrow.trade.onix.nodes import Node
from bookrow.trade.onix.shared import identifiers, places
from bookrow.trade.record import (
    Copyright,
    Dated,
    Identifier,
    Imprint,
    Publisher,
    RelatedProduct,
    RelatedWork,
    SalesRights,
    Territory,
)

# Bare elements that hold the number of a related product, with its relation (List 51) and scheme (List 5).
_RELATED = {
    "ReplacesISBN": ("03", ""),
    "ReplacesEAN13": ("03", "03"),
    "ReplacedByISBN": ("05", ""),
    "ReplacedByEAN13": ("05", "03"),
    "AlternativeFormatISBN": ("06", ""),
    "AlternativeFormatEAN13": ("06", "03"),
    "AlternativeProductISBN": ("23", ""),
    "AlternativeProductEAN13": ("23", "03"),
}
# Roles of List 163.
_DATES = {"PublicationDate": "01", "AnnouncementDate": "09", "TradeAnnouncementDate": "10", "YearFirstPublished": "11"}
# Bare elements that number the product itself.
_BARE = {"ISBN": "", "EAN13": "03", "UPC": "04", "ISMN": "05", "DOI": "06", "PublisherProductNo": "01"}


def form_of(sent: str) -> str:
    """List 150 for a code of List 7."""
    return codes21.FORMS.get(sent, sent)


def isbn_scheme(value: str) -> str:
    """List 5: 02 for ten digits, 15 for thirteen."""
    return "02" if len([sign for sign in value if sign.isalnum()]) == 10 else "15"


def product_identifiers(product: Node) -> tuple[Identifier, ...]:
    """ProductIdentifier composites, then bare elements that add to them."""
    found = list(identifiers(product, "ProductIdentifier", "ProductIDType"))
    schemes = {one.scheme for one in found}
    for name, scheme in _BARE.items():
        if (value := product.say(name)) and (scheme := scheme or isbn_scheme(value)) not in schemes:
            schemes.add(scheme)
            found.append(Identifier(scheme=scheme, value=value))
    return tuple(found)


def imprints(product: Node) -> tuple[Imprint, ...]:
    """Imprint composites, else the bare name."""
    found = [Imprint(name=name) for one in product.all("Imprint") if (name := one.say("ImprintName", "NameCodeValue"))]
    return tuple(found) or tuple(Imprint(name=name) for name in product.says("ImprintName"))


def publishers(product: Node) -> tuple[Publisher, ...]:
    """Publisher composites, else the bare name."""
    found = [
        Publisher(name=name, role=one.say("PublishingRole") or "01", website=one.one("Website").say("WebsiteLink"))
        for one in product.all("Publisher")
        if (name := one.say("PublisherName", "NameCodeValue"))
    ]
    return tuple(found) or tuple(Publisher(name=name) for name in product.says("PublisherName"))


def dates(product: Node) -> tuple[Dated, ...]:
    """Dates of 4, 6 or 8 digits."""
    return dates_named(product, _DATES)


def copyrights(product: Node) -> tuple[Copyright, ...]:
    """CopyrightStatement composites, else the bare year."""
    found = [
        Copyright(
            years=one.says("CopyrightYear"),
            owners=tuple(
                name for owner in one.all("CopyrightOwner") if (name := owner.say("PersonName", "CorporateName"))
            ),
        )
        for one in product.all("CopyrightStatement")
    ]
    years = product.says("CopyrightYear")
    return tuple(found) or ((Copyright(years=years),) if years else ())


def sales_rights(product: Node) -> tuple[SalesRights, ...]:
    """SalesRights composites; NotForSale is the kind 03 of List 46."""
    found = [SalesRights(kind=one.say("SalesRightsType"), territory=_rights(one)) for one in product.all("SalesRights")]
    found += [SalesRights(kind="03", territory=_rights(one)) for one in product.all("NotForSale")]
    return tuple(found)


def _rights(one: Node) -> Territory:
    return Territory(
        countries=places(*one.says("RightsCountry")), regions=places(*one.says("RightsTerritory", "RightsRegion"))
    )


def related_works(product: Node) -> tuple[RelatedWork, ...]:
    """WorkIdentifier composites: the work this is a manifestation of (List 164 code 01)."""
    found = identifiers(product, "WorkIdentifier", "WorkIDType")
    return (RelatedWork(relation="01", identifiers=found),) if found else ()


def related_products(product: Node) -> tuple[RelatedProduct, ...]:
    """RelatedProduct composites, then the bare elements."""
    found = [
        RelatedProduct(
            relations=one.says("RelationCode"),
            identifiers=product_identifiers(one),
            form=form_of(one.say("ProductForm")),
        )
        for one in product.all("RelatedProduct")
    ]
    for name, (relation, scheme) in _RELATED.items():
        for value in product.says(name):
            number = Identifier(scheme=scheme or isbn_scheme(value), value=value)
            found.append(RelatedProduct(relations=(relation,), identifiers=(number,)))
    return tuple(found)
