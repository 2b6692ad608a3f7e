"""Every link of every kind of page leads somewhere, and every place within a page that is linked to is there."""

from urllib.parse import quote, urljoin, urlsplit

from lxml import html

from tests.pages.walking import KINDS, OPERATOR_KINDS
from tests.shop import Shop, Visitor

TARGETS = "//a/@href | //img/@src | //link[not(@rel='canonical' or @rel='alternate')]/@href | //script/@src"


def test_every_link_leads_somewhere(shop: Shop, addresses: dict[str, str]) -> None:
    operator = Visitor(shop)
    operator.sign_in()
    pages = {path: operator.get(path).text for path in (addresses[kind] for kind in [*KINDS, *OPERATOR_KINDS])}
    faults, seen = [], {}
    for path, text in pages.items():
        for link in html.fromstring(text).xpath(TARGETS):
            part = urlsplit(urljoin(shop.url + path, str(link)))
            if part.netloc != urlsplit(shop.url).netloc or part.scheme != "http":
                continue
            there = quote(part.path, safe="/%:@!$&'()*+,;=~") + (f"?{part.query}" if part.query else "")
            if there not in seen:
                seen[there] = operator.get(there).status
            if seen[there] >= 400 and there != path:
                faults.append(f"{path} -> {there}: {seen[there]}")
    assert len(seen) > 50
    assert not faults, "\n".join(faults)


def test_every_place_within_a_page_is_there(shop: Shop, addresses: dict[str, str]) -> None:
    for kind in KINDS:
        tree = html.fromstring(shop.get(addresses[kind]).text)
        ids = [str(name) for name in tree.xpath("//@id")]
        assert len(set(ids)) == len(ids), f"{kind}: two elements have one id."
        asked = {str(link)[1:] for link in tree.xpath("//a/@href[starts-with(., '#')]")} - {""}
        for names in tree.xpath("//@for | //@aria-describedby | //@aria-labelledby | //@aria-controls"):
            asked |= set(str(names).split())
        assert asked <= set(ids), f"{kind}: nothing has the id {asked - set(ids)}."
