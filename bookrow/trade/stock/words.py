"""What columns of stock files are called, in English, German, French and Spanish, folded to letters and digits.

The headings of AbeBooks, BookRouter, Biblio, Amazon and The Art of Books are those of their public help pages; the tags
of UIEE and HomeBase those of uiee.com, BookTrakker's, Amazon's and FillZ's.
"""

from bookrow.trade.table.words import folded

# field -> headings, best first. A heading is compared without spaces, signs, accents and case.
HEADINGS: dict[str, str] = {
    "sku": "sku sellersku listingid bookid recordnumber inventorynumber stocknumber itemnumber yourbooknumber booknumber"
    " stockno itemno bookno inventoryno"
    " dealerbookid dealerid book itemid id recordid reference ref artikelnummer artikelnr bestellnummer bestellnr lagernummer"
    " interneid buchnummer kennung numerointerne referenceinterne refinterne codearticle identifiant numerodereference"
    " referencia numerodereferencia codigo numinventario",
    "isbn": "isbn13 isbn isbn10 isbnnumber isbnnummer numeroisbn numisbn isbn13ean printisbn ubid",
    "ean": "ean ean13 gtin gtin13 barcode strichcode codebarre codebarres gencod codigodebarras nc upc",
    "product_id": "productid",
    "product_id_type": "productidtype",
    "title": "title booktitle tnam maintitle titel buchtitel titre titredulivre titulo titulodellibro itemname",
    "subtitle": "subtitle untertitel soustitre subtitulo",
    "volume": "volume vol volumenumber band bandnummer bandnr tome tomo volumen se seriesvolume",
    "series": "series seriestitle reihe schriftenreihe serie collection coleccion",
    "author": "author authors anam creator writer autor autoren autorin verfasser verfasserin auteur auteurs autores"
    " author1 author2 author3 authorname",
    "author_first": "authorfirstname firstname vorname prenom nombre",
    "author_last": "authorlastname lastname surname nachname nom apellido apellidos",
    "editor": "editor editors herausgeber herausgeberin hrsg editeurscientifique compilador",
    "translator": "translator translatedby ubersetzer ubersetzerin uebersetzer traducteur traductrice traductor traductora",
    "illustrator": "illustrator illustrators illustratedby illustratorin illustrateur ilustrador ilustradora",
    "publisher": "publisher publishername pbls verlag verlagsname editeur maisondedition editorial editora",
    "place": "place placepublished placepub placeofpublication pubplace city ort erscheinungsort verlagsort lieu"
    " lieudepublication lieudedition lugar lugardepublicacion lugardeedicion",
    "year": "year yearpublished publicationyear pubyear datepub pubdate publicationdate datepublished pbyr jahr"
    " erscheinungsjahr annee anneedepublication anneedeparution datedepublication ano anodeedicion anodepublicacion"
    " fechadepublicacion date",
    "edition": "edition editiontext editionstatement edit auflage ausgabe mentiondedition edicion",
    "printing": "printing printingtext impression druck tirage impresion",
    "binding": "binding bindingtext bind bndc format bookformat media productform cover einband bindung ausstattung"
    " reliure couverture encuadernacion tapa formato",
    "language": "language lang languagecode languageoftext sprache langue idioma lengua",
    "pages": "pages pagecount numberofpages numpages nopages seiten seitenzahl nombredepages nbpages nbdepages paginas"
    " numerodepaginas",
    "price": "price bookprice pric saleprice sellingprice askingprice preis verkaufspreis vkpreis prix prixttc"
    " prixdevente precio precioventa preciodeventa pvp",
    "currency": "currency currencycode pricecurrency wahrung waehrung devise monnaie moneda divisa",
    "quantity": "quantity qty copies numberofcopies stock instock onhand stockonhand menge anzahl bestand lagerbestand"
    " stuckzahl quantite qte exemplaires nombredexemplaires cantidad existencias ejemplares unidades",
    "condition": "condition bookcondition booc itemcondition conditiontype bookcond grade zustand buchzustand erhaltung"
    " etat etatdulivre estado estadodellibro conservacion condcode cond",
    "condition_note": "conditionnote condtext conditiontext conditiondescription zustandsbeschreibung descriptiondeletat"
    " descripciondelestado",
    "jacket": "jacketcondition jacketcond jacket djcondition dustjacketcondition dustjacket dustwrapper djcond jktc"
    " schutzumschlag zustandschutzumschlag umschlag jaquette etatdelajaquette sobrecubierta",
    "has_jacket": "dj djyn hasjacket hasdustjacket jacketyn",
    "signed": "signed signedtext signedyn autographed issigned signiert signatur signe dedicace firmado",
    "inscribed": "inscribed inscription inscriptiontype widmung dedicado",
    "first_edition": "firsted firstedyn firstedition first isfirstedition first1true erstausgabe editionoriginale"
    " premiereedition primeraedicion",
    "ex_library": "exlibrary exlib library bibliotheksexemplar exbibliotheque exbiblioteca",
    "remainder": "remainder remaindered remaindermark mangelexemplar remittende saldo",
    "defects": "defects faults mangel maengel schaden defauts defectos",
    "note": "description desc comments comment note notes itemnote itemnotes sellernotes conditioncomments bookdescription"
    " remarks itemdescription beschreibung bemerkung bemerkungen anmerkung anmerkungen kommentar hinweis descriptif"
    " remarque remarques commentaire commentaires descripcion observaciones notas comentarios",
    "keywords": "keywords keyword ke tags schlagworte schlagwort stichworte motscles motsclefs palabrasclave",
    "category": "category categories catalog catalogue catalog1 catalog2 catalog3 catalog4 catalog5 subject1 subject2"
    " subject3 subject4 subject5 subject subjects sellercatalog1 sellercatalog2 sellercatalog3 bcat genre kategorie rubrik"
    " sachgebiet categorie rayon theme categoria materia tema",
    "weight": "weight itemweight shippingweight gewicht poids peso",
    "weight_unit": "weightunit weightunits gewichtseinheit unitedepoids unidaddepeso",
    "dispatch": "dispatchdays dispatch handlingtime handlingdays leadtimetoship fulfillmentlatency shipsin lieferzeit"
    " versandinnerhalb delaidexpedition delai plazodeenvio diasdeenvio",
    "image": "imageurl imageurls image images imgurl imagelink picture pictureurl photo photos mainimageurl bild bildurl"
    " bilder photographie urldelimage imagen imagenes urlimagen",
    "print_on_demand": "printondemand pod",
    "kind": "booktype producttype type booktypetext",
    "status": "status stat state adddelete action tran verkaufsstatus statut etatdestock situacion",
}
BY_HEADING: dict[str, tuple[str, int]] = {}
for _field, _headings in HEADINGS.items():
    for _rank, _heading in enumerate(_headings.split()):
        BY_HEADING.setdefault(_heading, (_field, _rank))

# Fields that several columns may fill together; of the others the best-known heading wins.
MANY = frozenset(
    {"author", "note", "category", "keywords", "image", "isbn", "ean", "editor", "translator", "illustrator"}
)
# What our own files of refused rows have in front; never translated, so that they are known again.
ADDED_COLUMNS = ("reason", "line")
# Columns that are the seller's own business: never read, and not worth a remark.
PRIVATE_WORDS = (
    "cost pprc location loca shelf regal lagerort ek einkaufspreis prixdachat emplacement coste "
    "ubicacion reason line alt1 alt2 alt3 itemismarketplace expeditedshipping willshipinternationally "
    "able"
)
PRIVATE = frozenset(PRIVATE_WORDS.split())

# UIEE's tags.
UIEE = {
    "UR": "sku",
    "AA": "author",
    "AE": "editor",
    "AC": "editor",
    "AT": "translator",
    "AI": "illustrator",
    "TI": "title",
    "PU": "publisher",
    "PP": "place",
    "DP": "year",
    "BN": "isbn",
    "NC": "ean",
    "BD": "binding",
    "CN": "condition",
    "JK": "jacket",
    "ED": "edition",
    "SE": "volume",
    "NT": "note",
    "KE": "keywords",
    "CA": "category",
    "MT": "category",
    "PR": "price",
    "CO": "quantity",
    "LG": "language",
    "WT": "weight",
    "IM": "image",
    "XB": "uiee_state",
    "XD": "uiee_kind",
    "IS": "status",
}
# HomeBase 2.x.
HOMEBASE = {
    "BOOK": "sku",
    "TRAN": "status",
    "STAT": "status",
    "ANAM": "author",
    "TNAM": "title",
    "PBLS": "publisher",
    "DESC": "note",
    "PRIC": "price",
    "BIND": "binding",
    "BNDC": "binding",
    "BOOC": "condition",
    "ISBN": "isbn",
    "UBID": "isbn",
    "BCAT": "category",
    "PBYR": "year",
}
TAGS = {"uiee": UIEE, "homebase": HOMEBASE}

_ROUTER = (
    "sku author title subtitle place_pub publisher date_pub edition isbn description binding condition jacket_cond comments"
    " dj signed first_ed illustrator keywords"
)
# Rows without headings whose order is fixed: the format, its headings. BookRouter's standard export, Biblio's Pro routing,
# BookHound's (as FillZ takes it), and the fourteen fields of AbeBooks' template.
LAYOUTS: dict[str, tuple[str, ...]] = {
    "bookrouter": (*_ROUTER.split(), *(f"subject {n}" for n in range(1, 6)), "alt_1", "alt_2", "type", "image_url", "price",
                   "quantity"),
    "biblio": (*_ROUTER.split(), *(f"catalog{n}" for n in range(1, 6)), "alt_1", "alt_2", "alt_3", "image_url", "price",
               "quantity"),
    "bookhound": ("sku", "author", "title", "publisher", "year", "place", "product id", "note", "media", "condition",
                  "location", "price", "quantity"),
    "abebooks": ("listingid", "title", "author", "illustrator", "price", "quantity", "booktype", "description",
                 "bindingtext", "bookcondition", "publishername", "placepublished", "yearpublished", "isbn"),
}  # fmt: skip
# Headings that give a format away: all of a set, in any order.
SIGNS: dict[str, tuple[frozenset[str], ...]] = {
    "abebooks": (frozenset({"listingid", "bookcondition"}), frozenset({"listingid", "bindingtext"}),
                 frozenset({"listingid", "price", "title"})),
    "bookrouter": (frozenset({"placepub", "datepub", "subject1"}), frozenset({"jacketcond", "firsted", "type"})),
    "biblio": (frozenset({"placepub", "datepub", "catalog1"}), frozenset({"jacketcond", "firsted", "alt3"}),
               frozenset({"recordnumber", "author", "title", "description", "price"})),
    "homebase": (frozenset({"book", "tnam"}), frozenset({"tran", "book"})),
    "amazon": (frozenset({"itemcondition", "sku"}), frozenset({"itemcondition", "sellersku"}),
               frozenset({"productidtype", "sku"})),
}  # fmt: skip


def key(heading: str) -> str:
    """A heading as it is compared."""
    return folded(heading).replace(" ", "")
