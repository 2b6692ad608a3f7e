"""What columns are called, in English, German and French, folded to letters and digits."""

import re
import unicodedata

# field -> headings, best first. A heading is compared without spaces, signs, accents and case.
HEADINGS: dict[str, str] = {
    "isbn": "isbn13 isbn isbn10 isbn978 isbnnumber isbnnummer numeroisbn numisbn isbn13ean isbnean printisbn",
    "ean": "ean ean13 gtin gtin13 barcode strichcode codebarre codebarres gencod",
    "reference": "recordreference reference ref id bookid productid itemid sku listingid docid recordid titleid"
    " artikelnummer artikelnr bestellnummer bestellnr titelnummer titelnr interneid kennung identifiant"
    " numero referenceinterne refinterne internalid stocknumber itemnumber goodreadsbookid",
    "title": "title booktitle maintitle titel haupttitel buchtitel titre titreprincipal titredulivre name"
    " shorttitle kurztitel",
    "subtitle": "subtitle untertitel soustitre subheading",
    "part_number": "volnum volume volumenumber vol band bandnummer bandnr tome numerodetome",
    "author": "author authors creator creators writer autor autoren autorin verfasser verfasserin urheber auteur"
    " auteurs auteure by contributor contributors beteiligte mitwirkende contributeurs author1 author2"
    " author3 autor1 autor2 autor3 auteur1 auteur2 auteur3 firstauthor secondauthor primaryauthor",
    "editor": "editor editors herausgeber herausgeberin hrsg hg editeurscientifique directeurdepublication"
    " sousladirectionde",
    "translator": "translator translators translatedby ubersetzer ubersetzerin ubersetzung uebersetzer uebersetzung"
    " traducteur traductrice traduction",
    "illustrator": "illustrator illustrators illustratedby illustratorin illustrateur illustratrice illustrations",
    "narrator": "narrator reader readby sprecher sprecherin gelesenvon narrateur lupar",
    "role": "role roles edited contributorrole authorrole rolle funktion fonction editedorauthored",
    "publisher": "publisher publishername publishedby verlag verlagsname editeur maisondedition",
    "imprint": "imprint imprintname marke marque collectionediteur",
    "city": "city place placepublished placeofpublication cityofpublication ort erscheinungsort verlagsort lieu"
    " lieudepublication ville",
    "date": "publicationdate pubdate datepublished publishdate published releasedate dateofpublication"
    " erscheinungsdatum erscheinungstermin erscheint datedeparution parution datedepublication date datum",
    "year": "year yearpublished publicationyear pubyear yearofpublication jahr erscheinungsjahr annee"
    " anneedepublication anneedeparution imprintdate inferreddate",
    "pages": "pages pagecount numberofpages numpages nopages pagination extent seiten seitenzahl seitenanzahl"
    " umfang nombredepages nbpages nbdepages",
    "duration": "duration runningtime playingtime spieldauer laufzeit duree",
    "form": "format binding bindingtext productform form cover einband bindung ausgabeart ausstattung reliure"
    " presentation produktform typedereliure",
    "language": "language lang languagecode metalanguage languageoftext textlanguage sprache sprachcode langue"
    " codelangue",
    "original_language": "originallanguage originalsprache languageoriginal langueoriginale translatedfrom",
    "price": "price listprice rrp retailprice recommendedretailprice publisherprice msrp srp preis ladenpreis"
    " verkaufspreis bruttopreis prix prixttc prixpublic",
    "currency": "currency currencycode pricecurrency wahrung waehrung devise monnaie",
    "description": "description longdescription annotation summary synopsis blurb abstract overview about"
    " beschreibung langbeschreibung klappentext inhalt inhaltsangabe resume"
    " presentationdulivre quatriemedecouverture",
    "short_description": "shortdescription kurzbeschreibung kurztext descriptioncourte accroche",
    "contents": "tableofcontents toc inhaltsverzeichnis tabledesmatieres sommaire",
    "biography": "authorbio biography biographicalnote aboutauthor abouttheauthor autorenportrat biografie biographie",
    "series": "series seriestitle seriesname collection reihe reihentitel schriftenreihe serie titredecollection"
    " titredelaserie",
    "series_number": "seriesnumber seriesnum seriesno numberinseries seriesvolume volumeinseries reihennummer"
    " bandinderreihe reihenband numerodanslacollection numerodecollection numerodeserie",
    "edition": "edition editionstatement editionnumber auflage ausgabe numeroedition mentiondedition",
    "subjects": "subjects subject genre genres category categories topic topics thema schlagwort schlagworte"
    " sachgebiet sachgruppe warengruppe sujet sujets categorie rayon",
    "bisac": "bisac bisaccode bisaccodes bisacsubject bisac1 bisac2 bisac3",
    "thema_code": "themacode themacodes themasubject themacategory themahauptklassifikation codethema",
    "bic": "bic biccode biccodes bicsubject",
    "keywords": "keywords keyword tags stichwort stichworte stichworter motscles motsclefs",
    "height": "height hohe hoehe hauteur",
    "width": "width breite largeur",
    "thickness": "thickness depth spine dicke tiefe epaisseur",
    "weight": "weight gewicht poids",
    "licence": "licence license lizenz rights",
    "doi": "doi",
    "url": "url link website ebookurl openaccessurl downloadurl fulltext fulltexturl weblink adresseweb lien siteweb",
    "original_title": "originaltitle titleoriginal originaltitel titreoriginal",
    "original_year": "originalpublicationyear originalyear firstpublished firstpub yearfirstpublished"
    " firstpublicationyear jahrdererstausgabe erstausgabe erstveroffentlichung anneeoriginale"
    " premiereparution",
}
BY_HEADING = {
    heading: (field, rank) for field, headings in HEADINGS.items() for rank, heading in enumerate(headings.split())
}

# Words in a column of roles, or in brackets behind a name -> List 17.
ROLES = {
    "author": "A01", "authors": "A01", "autor": "A01", "autorin": "A01", "verfasser": "A01", "auteur": "A01",
    "aut": "A01", "verf": "A01", "a01": "A01", "by": "A01", "writer": "A01", "authored": "A01", "editor": "B01",
    "editors": "B01", "ed": "B01", "eds": "B01", "edited": "B01", "herausgeber": "B01", "herausgeberin": "B01",
    "hrsg": "B01", "hg": "B01", "edt": "B01", "b01": "B01", "dir": "B01", "translator": "B06", "trans": "B06",
    "transl": "B06", "tr": "B06", "trl": "B06", "ubers": "B06", "ubersetzer": "B06", "ubersetzerin": "B06",
    "traducteur": "B06", "traductrice": "B06", "trad": "B06", "b06": "B06", "illustrator": "A12", "ill": "A12",
    "illus": "A12", "illustrateur": "A12", "illustratorin": "A12", "a12": "A12", "photographer": "A13",
    "photographs": "A13", "fotograf": "A13", "photographe": "A13", "pht": "A13", "introduction": "A24",
    "introd": "A24", "einleitung": "A24", "foreword": "A23", "vorwort": "A15", "preface": "A15", "afterword": "A19",
    "nachwort": "A19", "postface": "A19", "narrator": "E07", "reader": "E07", "sprecher": "E07",
    "sprecherin": "E07", "lecteur": "E07", "nrt": "E07", "contributor": "A32", "ctb": "A32", "mitwirkende": "A32",
}  # fmt: skip

# Words for bindings -> List 150 and List 175; the first found in the cell, longest first.
FORMS = {
    "hardcover": "BB", "hardback": "BB", "hardbound": "BB", "casebound": "BB", "cloth": "BB", "clothbound": "BB",
    "hbk": "BB", "hc": "BB", "gebunden": "BB", "festeinband": "BB", "leinen": "BB", "pappband": "BB", "relie": "BB",
    "cartonne": "BB", "paperback": "BC", "softcover": "BC", "softback": "BC", "pbk": "BC", "pb": "BC",
    "trade paper": "BC", "taschenbuch": "BC", "broschiert": "BC", "broschur": "BC", "kartoniert": "BC",
    "kart": "BC", "broche": "BC", "poche": "BC", "spiral": "BE", "wire o": "BE", "spiralbindung": "BE",
    "loose leaf": "BD", "loseblatt": "BD", "leather": "BG", "leder": "BG", "board book": "BH",
    "pappbilderbuch": "BH", "pamphlet": "BF", "heft": "BF", "audio cd": "AC", "cd": "AC", "mp3": "AJ",
    "audiobook": "AJ", "audio book": "AJ", "horbuch": "AJ", "livre audio": "AJ", "ebook": "ED", "e book": "ED",
    "epub": "ED", "epub3": "ED", "kindle": "ED", "pdf": "ED", "mobi": "ED", "digital": "ED",
    "livre numerique": "ED", "map": "CB", "karte": "CB",
}  # fmt: skip
FORM_DETAILS = {"epub": "E101", "epub3": "E101", "pdf": "E107", "kindle": "E116", "mobi": "E127"}

UNITS = {
    "mm": "mm", "millimeter": "mm", "millimetre": "mm", "cm": "cm", "centimeter": "cm", "zentimeter": "cm",
    "centimetre": "cm", "in": "in", "inch": "in", "inches": "in", "zoll": "in", "pouces": "in", "g": "gr",
    "gr": "gr", "gram": "gr", "grams": "gr", "gramm": "gr", "grammes": "gr", "kg": "kg", "kilo": "kg", "oz": "oz",
    "ounce": "oz", "ounces": "oz", "lb": "lb", "lbs": "lb", "pound": "lb", "pounds": "lb",
}  # fmt: skip

SYMBOLS = {
    "€": "EUR",
    "£": "GBP",
    "$": "USD",
    "¥": "JPY",
    "₹": "INR",
    "zł": "PLN",
    "US$": "USD",
    "C$": "CAD",
    "A$": "AUD",
}


def folded(text: str) -> str:
    """Lower case without accents; anything that is neither letter nor digit becomes one space."""
    plain = "".join(c for c in unicodedata.normalize("NFKD", text.casefold()) if not unicodedata.combining(c))
    return re.sub(r"[\W_]+", " ", plain).strip()
