"""Small stock files, written for these tests, and the shortest way to their rows."""

import io
import os
from pathlib import Path

from bookrow.trade.stock import Copy, Defaults, StockFile, StockRow, open_stock
from bookrow.trade.table.sheets import SheetWriter

ROOT = Path(__file__).parents[4]
INVENTORIES = Path(os.environ.get("BOOKROW_SHARED", ROOT.parent / "shared")) / "data" / "inventories-made"
DOLLARS = Defaults(currency="USD")

ABEBOOKS = (
    "listingid\ttitle\tauthor\tprice\tquantity\tdescription\tbookcondition\tisbn\r\n"
    "A1\tA Walk\tMeadow, Ann\t12.50\t1\tNeat name in ink.\tGood\t1-59385-032-8\r\n"
    "A2\tA Swim\tRivers, Tom\t$9.00\t\tSpine sunned.\tVery Good\t\r\n"
    "A3\tA Climb\tHill, Joan\t30\t0\t\tFine\t\r\n"
)
UIEE = (
    "SHOP9\r\nBOOKS\r\n2026-11-23\r\n10:00:00\r\n\r\n"
    "UR|U1\r\nAA|Meadow, Ann\r\nTI|A Walk\r\nPR|24.00\r\nCO|2\r\nCN|VG/G\r\nED|1st Edition\r\nNT|Slight foxing.\r\n"
    "NT|Name in ink.\r\nCA|Walks\r\nCA|Hills\r\nWT|14 oz\r\nXB|1\r\nXD|S\r\n\r\n"
    "UR|U2\r\nTI|A Swim\r\nPR|3.00\r\nXB|5\r\nXD|S\r\n"
)
HOMEBASE = (
    "BOOK|H1\nTRAN|A\nANAM|Meadow, Ann\nTNAM|A Walk\nPRIC|5.00\nPPRC|0.50\nSTAT|For Sale\nBOOC|Good\nPBYR|2003\n\n"
    "BOOK|H2\nTRAN|D\nTNAM|A Swim\n\n"
    "BOOK|H3\nTRAN|A\nTNAM|A Climb\nPRIC|6\nSTAT|On Hold\nBOOC|Fine\n"
)
BOOKROUTER = (
    "R1|Meadow, Ann|A Walk|With maps|London|Example House|1995|First Edition|1593850328||Paperback|VG|Good|Neat name.|y|n"
    "||Penn, Iva|hills;maps|Walks|Hills|||||||https://pictures.example/r1.jpg|18.10|1\n"
    "R2|Rivers, Tom|A Swim||||||||Hardcover|Fine|||n|y|y||||||||||||9.00|0\n"
)
GERMAN = (
    "Bestellnummer;Titel;Autor;Verlag;Jahr;Preis;Währung;Anzahl;Zustand;Beschreibung\n"
    "D1;Ein Gang;Wiese, Anna;Beispielhaus;1995;1.234,50;EUR;1;wie neu;Name auf Vorsatz\n"
    "D2;Ein Bad;Fluss, Tom;Beispielhaus;1996;18,10;EUR;2;befriedigend;\n"
)
FRENCH = (
    "Référence;Titre;Auteur;Éditeur;Année;Prix TTC;Devise;Quantité;État;Remarques\n"
    "F1;Une marche;Prés, Anne;Maison;1995;18,10;EUR;1;Très bon état;Rousseurs\n"
)
SPANISH = (
    "Referencia,Título,Autor,Editorial,Año,Precio,Moneda,Cantidad,Estado,Observaciones\n"
    'S1,Un paseo,"Prado, Ana",Casa,1995,"18,10",EUR,1,Muy bueno,Firma\n'
)
AMAZON = (
    "sku\tproduct-id\tproduct-id-type\tprice\titem-condition\tquantity\tadd-delete\titem-note\n"
    "Z1\t1593850328\t2\t12.00\t3\t1\ta\tNeat.\nZ2\t9781593850326\t3\t20.00\t11\t4\ta\t\nZ3\t1593850328\t2\t1\t1\t1\tx\t\n"
)


def opened(sent: str | bytes, defaults: Defaults = DOLLARS) -> StockFile:
    """The file of some text or bytes."""
    return open_stock(sent.encode() if isinstance(sent, str) else sent, defaults=defaults)


def rows(sent: str | bytes, defaults: Defaults = DOLLARS) -> list[StockRow]:
    """All rows."""
    with opened(sent, defaults) as stock:
        found = list(stock.rows())
        assert stock.stopped is None, stock.stopped
        return found


def copies(sent: str | bytes, defaults: Defaults = DOLLARS) -> list[Copy]:
    """The copies of a file without refused rows."""
    found = rows(sent, defaults)
    assert not [reason for row in found for reason in row.reasons]
    return [row.copy for row in found if row.copy]


def ends(sent: str | bytes, defaults: Defaults = DOLLARS) -> list[tuple[int, str, list[str]]]:
    """Line, SKU and the codes of the reasons of each row."""
    return [(row.line, row.sku, [reason.code for reason in row.reasons]) for row in rows(sent, defaults)]


def sheet(*told: list[str]) -> bytes:
    """A spreadsheet of texts."""
    out = io.BytesIO()
    writer = SheetWriter(out)
    for cells in told:
        writer.write(cells)
    writer.close()
    return out.getvalue()
