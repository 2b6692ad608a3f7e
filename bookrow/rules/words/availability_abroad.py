"""The same in other languages: dear, cheap, out of stock, to be had elsewhere."""

from bookrow.rules.words.availability import SOURCE
from bookrow.rules.words.price_availability import PLACES

ABROAD = (
    r"\b(?:el|il|o|le|der|de|het|su) (?:precio|prezzo|preco|prix|preis|prijs) (?:es|e|esta|est|ist|is|me parece"
    r"|mi sembra) (?:\w++ ){0,2}(?:excesiv\w|alt[oa]|car[oa]|eleve|hoch|hoog|abusiv\w|exagerad\w|exagere|barato|bajo"
    r"|basso|bas|niedrig|laag|ok|fair)\b"
    r"|\b(?:fur den preis|pour le prix|pour ce prix|por el precio|por este precio|per il prezzo|a questo prezzo"
    r"|pelo preco|por esse preco|voor de prijs|voor dit geld)\b(?! (?:der|de la|della|da|van|d[eu]) )",
    r"\b(?:als (?:e-?book|taschenbuch|horbuch|pdf)|uberall|nur noch|wieder|leider nicht) (?:erhaltlich|lieferbar"
    r"|verfugbar|zu haben|zu bekommen)\b|\bdisponible? (?:en|in) (?:e-?book|poche|pdf|tapa)",
    r"\b(?:leider |langst |bereits |uberall |momentan |derzeit |schon |seit jahren |ist )?(?:vergriffen|ausverkauft"
    r"|nicht (?:mehr )?(?:lieferbar|erhaltlich|zu bekommen)|sofort lieferbar|wieder lieferbar)\b",
    rf"\b(?:erhaltlich|verfugbar|lieferbar|zu haben|zu bekommen|bestellbar|bestellen|kaufen|gekauft|kauft(?: es)?"
    rf"|bestellt(?: es)?|holt(?: es)?|gibt es|gibt's|gibt es das buch)(?: (?:es|das buch|das|auch|nur|noch|lieber"
    rf"|besser|direkt|gunstiger|billiger)){{0,3}} (?:bei|beim|auf|uber|als (?:e-?book|taschenbuch|horbuch)"
    rf"|im (?:buchhandel|verlag|antiquariat|internet|online)|direkt|ab) (?:{SOURCE}|\w)",
    rf"\b(?:bei|beim|auf|im) (?:{PLACES}|@|verlag|autor|antiquariat)(?: \w++)? [^.]{{0,20}}\b(?:billiger|gunstiger"
    rf"|zu haben|bestellen|kaufen|erhaltlich|bestellt|reduziert|im angebot|kostenlos|gratis|umsonst)\b"
    rf"|\b(?:billiger|gunstiger|preiswerter) (?:bei|auf|im|als (?:hier|bei)|zu haben|gebraucht)\b|\b(?:gebraucht"
    rf"|woanders|anderswo|online) (?:viel |deutlich |weit )?(?:billiger|gunstiger)\b",
    r"\b(?:im angebot|zum halben preis|herabgesetzt|im sonderangebot|versandkosten\w*|kostenloser versand"
    r"|mit rabatt|rabattcode|gutscheincode|zum schnappchenpreis|mangelexemplar|uberteuert|zu teuer fur)\b"
    r"|\b(?:kostenlos|gratis|umsonst) (?:auf|bei|als|zum|herunter\w*|im (?:netz|internet)|downloaden|im kindle)\b",
    r"\b(?:en rupture(?: de stock)?|epuise(?:e|s)?(?= (?:partout|chez|depuis|en|$)|$)|est epuise"
    r"|indisponible (?:partout|en|chez|sur)|livraison (?:gratuite|rapide|offerte)|frais de port|en promo(?:tion)?\b"
    r"|en soldes?\b|a moitie prix|code promo|trop cher pour)\b",
    r"\b(?:moins chere?|disponible|en vente|gratuite?|gratuitement|d'occasion|on le trouve|se trouve|achetez-le"
    r"|commandez-le|a commander|telechargez-le|a telecharger|telecharger|achetez|commandez)(?: (?:le|la|aussi"
    r"|plutot|directement|gratuitement|gratuit|d'occasion|en ligne|en poche|neuf)){0,3} (?:chez|sur|a la|au"
    r"|aupres|en (?:ligne|poche|librairie|numerique|occasion)|ailleurs|que (?:chez|sur|ici)|directement)\b",
    r"\bmoins cher ailleurs\b|\bd'occasion pour\b|\b(?:prix (?:exorbitant|excessif|abusif|raisonnable|imbattable"
    r"|de vente)|le prix (?:est|du livre))\b",
    r"\b(?:esta |sigue |ya )?(?:agotad[oa]|descatalogad[oa])\b(?! (?:de|por|mentalmente|fisicamente|tras"
    r"|y (?:triste|sin)))|\b(?:envio gratis|gastos de envio|a mitad de precio|en oferta|de oferta|con descuento"
    r"|codigo de descuento|rebajad[oa]|muy caro para|demasiado caro|ya no se (?:consigue|vende))\b",
    r"\b(?:mas barat[oa]|disponible|a la venta|gratis|se consigue|lo consigues|lo encuentr\w+|se puede (?:comprar"
    r"|descargar|conseguir)|pid(?:e|an)lo|comprenlo|compralo|descarg\w+|pueden comprarlo"
    r"|puedes comprarlo)(?: (?:gratis|usado|directamente|mejor|mas barato|online|el pdf"
    r"|en pdf)){0,2} (?:en (?!la (?:novela|historia|vida)|el (?:libro|capitulo|fondo))|por (?:internet|la web)"
    r"|que en|gratis|directamente)\b",
    r"\b(?:esaurit[oa]|fuori catalogo|introvabile|spedizione (?:gratuita|veloce)|spese di spedizione|in offerta"
    r"|in sconto|scontat[oa]|a meta prezzo|codice sconto|troppo caro|usato a)\b(?! (?:da|dalla|dal|dopo|e triste))",
    r"\b(?:disponibile|costa meno|meno caro|piu economico|si trova|lo trovate|lo trovi|compratelo|ordinatelo"
    r"|acquistatelo|scaricare|scaricatelo|gratis)(?: (?:gratis|usato|direttamente|anche|meglio|scontato"
    r"|a meno)){0,2} (?:su|da|presso|in (?:libreria|edicola|offerta|ebook)|online|dall'|dal (?:sito|editore)|gratis"
    r"|direttamente)\b",
    r"\b(?:esgotad[oa]|fora de (?:catalogo|estoque)|frete gratis|em promocao|com desconto|pela metade do preco"
    r"|metade do preco|cupom|codigo de desconto|muito caro para|em estoque|portes gratis)\b(?! (?:de cansaco|mental"
    r"|fisica))",
    r"\b(?:mais barat[oa]|disponivel|a venda|de graca|gratis|se encontra|comprem|compre|encomend\w+"
    r"|pode ser comprado|baix\w+|da para baixar)(?: (?:gratis|de graca|usado|direto|diretamente|o pdf|em pdf|online"
    r"|o livro)){0,2} (?:na (?!vida|historia)|no (?:site|kindle|mercado|sebo|google)|em (?:pdf|ebook|sebos)|online"
    r"|direto|diretamente|de graca|gratis|pela internet)\b",
    r"\b(?:uitverkocht|niet (?:meer )?(?:leverbaar|verkrijgbaar|te krijgen)|gratis verzending|verzendkosten"
    r"|in de aanbieding|afgeprijsd|voor de halve prijs|halve prijs|met korting|kortingscode|te duur voor)\b",
    r"\b(?:goedkoper|verkrijgbaar|leverbaar|te koop|te krijgen|bestel(?:len)?|koop|gratis|te downloaden)(?: (?:het"
    r"|hem|dit|gewoon|direct|liever|tweedehands|online|rechtstreeks|te downloaden)){0,3} (?:bij|op (?!straat"
    r"|de markt)|via|als (?:e-?book|download)|te downloaden|in de (?:boekhandel|winkel|ramsj)|rechtstreeks)\b",
)  # fmt: skip
# Without the beginning of one of these words no pattern above can match.
STEMS = (
    r"vergriffen|ausverk|liefer|nicht lief|sofort lief|erhalt|verfug|zu haben|zu bek|bestell|kauf|gekauft|holt|gibt"
    r"|billig|gunst|preis|im angebot"
    r"|zum (?:halb|schn)|herabg|im sonder|versand|kostenl|mit rabatt|rabatt|gutschein|mangel|ubertr|uberteuert"
    r"|zu teuer|umsonst|gratis|gebraucht|woanders"
    r"|anderswo|online|bei|beim|auf|im|en rupture|epuise|est epuise|indispo|disponi|livraison|frais|en promo"
    r"|en solde|a moitie|code promo|trop cher|moins"
    r"|en vente|gratuit|d'occ|on le trouve|se trouve|achet|command|a command|telecharg|a telecharg|prix|le prix"
    r"|pour le prix|pour ce prix|agotad|descatalog|envio|gastos"
    r"|a mitad|en oferta|de oferta|con desc|codigo|rebajad|muy caro|demasiado|ya no se|mas barat|a la venta"
    r"|se consigue|lo consig|lo encuentr|se puede|pid[ea]|comprenlo|compralo"
    r"|descarg|pueden comp|puedes comp|precio|por e|esaurit|fuori|introvab|spedizion|spese|in offerta|in sconto"
    r"|scontat|a meta|codice|troppo caro|usato"
    r"|costa meno|meno caro|piu econ|si trova|lo trov|compratelo|ordinat|acquist|scaric|prezzo|per il|a questo"
    r"|esgotad|fora de|frete|em promo|com desc|pela metade|metade"
    r"|cupom|em estoque|portes|mais barat|a venda|de graca|se encontra|comprem|compre|encomend|pode ser|baix|da para"
    r"|preco|pelo preco|por esse|uitverk|niet|verzend|in de aanb"
    r"|afgepr|voor d|halve|met korting|korting|te duur|goedkop|verkrijg|leverb|te koop|te krijg|bestel|koop|te down"
    r"|prijs|fur den|als|uberall|nur noch|wieder|leider"
)
