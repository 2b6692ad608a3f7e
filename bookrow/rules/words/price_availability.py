"""How a review speaks of what the book costs, and how a story speaks of money.

Patterns read one clause in small letters, without accents, with number words as digits; every amount of money in it is `~`.
"""

_SIGN = r"(?:us|c|a|nz|hk|r|s)?\$|[£€¥₹₽₩₺₪₴฿]"
_AMOUNT = r"\d{1,6}(?:-\d)?(?:[.,]\d{1,3}){0,2}(?:[.,]-)?"
_COIN = (
    r"dollars?|bucks?|cents?|usd|us dollars|eur|euros?|gbp|quid|pounds?|pounds sterling|pence|p|francs?|chf|pesos?"
    r"|reais|real|rs|rupees?|inr"
    r"|yen|jpy|yuan|rmb|kr|kronor|kroner|sek|nok|dkk|zl|zloty\w{0,2}|lei|rubles?|roubles?|rand|cad|aud|nzd|lire"
    r"|guldens?|mark|centimes|centavos|centimos"
    r"|shillings?|smackers|crowns|soles|forint|huf|czk|kc|tl|lira|fr|sfr|ntd|won|baht|taka|dirhams?|shekels?|oyro"
    r"|dollari|dollar"
)
MONEY = (
    rf"(?:{_SIGN}) ?{_AMOUNT}|(?<![\w.,]){_AMOUNT} ?(?:{_SIGN}|(?:us |canadian "
    rf"|australian )?(?:{_COIN})\b(?!\.?m\b)(?: \d\d\b)?)|\b(?:usd|eur|gbp|chf|cad|aud|rs\.?|inr) ?{_AMOUNT}"
    r"|\ba (?:fiver|tenner|quid|dollar|buck|euro|couple (?:of )?(?:bucks|quid|dollars|euros|pounds))\b|\b(?:1|een"
    r"|ein|un) (?:paar|par de|pair of) (?:euros?|bucks|dollars|pesos|francs|pounds)|\b(?:quelques|pochi|poucos"
    r"|unos) (?:euros?|reais|pesos)|\b(?:a )?few (?:bucks|quid|dollars|euros|pounds)\b|(?<![\w])\d{1,5} ?(?:元|円|руб)"
    r"|(?<![\w.,$])\d{1,3}[.,](?:99|95|90|49|98|97)(?![\w%/]|[.,]\d| ?(?:stars?|out of|gpa|inch\w*|mm|cm|km|kg|m"
    r"|miles|seconds|mb|gb|x|percent)\b)"
    r"|(?<=\b(?:for|por|per) )\d{1,3}[.,]\d\d(?![\d%])|(?<=\b(?:voor|pour) )\d{1,3}[.,]\d\d(?![\d%])"
    r"|(?<=\bfur )\d{1,3}[.,]\d\d(?![\d%])|(?<=\bpaid )\d{1,3}(?= for\b)|(?<=\bcost me )\d{1,3}\b(?! (?:days|hours"
    r"|weeks|years|friends|nights|minutes))"
)

COPY = (
    r"(?:copy|copies|paperbacks?|hardcovers?|hardbacks?|softcover|kindle|e-?books?|audiobooks?|audible|edition"
    r"|editions|version|epub|pdf|box(?:ed)? set|mass market"
    r"|taschenbuch|ausgabe|exemplar|gebunden\w*|poche|broche|tapa|ejemplar|rustica|edicion|capa|brossura|tascabile"
    r"|copertina|paperbackversie|exemplaren)"
)
BOOK = (
    rf"(?:{COPY}|book|set|series|trilogy|textbook|volume|novel|buch|livre|libro|livro|boek|roman|manga|comic|it|this"
    rf"|that|mine|these|which|one|es|das|dies|ca|il|este|esto|isso|questo|dit|het)"
)
_I = r"(?:i|we|you|i'd|i've|you'll|you'd|i'll|ich|wir|man|je|j'|nous|on|ik|je)"
_PAID = (
    r"(?:paid|pay|paying|spent|spend|spending|bought|buy|got|get|grabbed|picked|found|snagged|ordered|scored"
    r"|purchased|shelled|forked|dropped|saved?|wasted|blew|coughed"
    r"|handed|parted|charged|downloaded|gave|had|see|saw)"
)
_ABROAD_PAID = (
    r"(?:bezahlt|gezahlt|gekauft|zahlen|bezahlen|erstanden|ergattert|bekommen|pay[eé]r?|achete|acheter|trouve|eu"
    r"|pague|pagado|pagar|compre|comprado|consegui|encontre|costo|paguei|comprei|pagar"
    r"|gastei|achei|pagato|comprato|preso|trovato|speso|betaald|gekocht|gevonden|kwijt|gastado|gaste|depense)"
)
_COSTS = (
    r"(?:costs?|costing|kostet|kosten|kostete|kost|kostte|cuesta|costaba|cuestan|costo|costa|costava|costano|coute"
    r"|coutait|coutent|custa|custou|custava|vale|valia)"
)
_SHOP = (
    r"(?:store|shop|bookstore|bookshop|thrift store|charity shop|fair|market|flea market|goodwill|library sale"
    r"|yard sale|garage sale|airport|kiosk|sale|book sale|supermarket|mall)"
)

PLACES = (
    r"(?:amazon\w*|ebay|kindle|kobo|audible|abe ?books|thrift ?books|thriftbooks|bookshop\.org|waterstones|wh ?smith"
    r"|blackwell\w*|barnes|b&n|target|walmart|costco|tesco|asda|indigo|chapters"
    r"|half price books|powell\w*|book depository|world of books|better world books|alibris|scribd|hoopla|libby"
    r"|overdrive|project gutenberg|gutenberg|librivox|internet archive|archive\.org"
    r"|google (?:books|play)|apple books|itunes|audiobooks\.com|standard ebooks|wattpad|smashwords|thalia|hugendubel"
    r"|weltbild|medimops|rebuy|booklooker|fnac|cultura|decitre|momox|vinted|casa del libro"
    r"|el corte ingles|mercado ?libre|wallapop|feltrinelli|mondadori|ibs|libraccio|bertrand|wook|saraiva"
    r"|estante virtual|mercado livre|bol|bruna|marktplaats|boekwinkeltjes|kindle unlimited|ku|prime"
    r"|gumtree|craigslist|etsy|ollie'?s|dollar tree|goodwill|oxfam|the works|aldi|lidl|foyles|hatchards|dymocks"
    r"|booktopia|flipkart)"
)

# The amount is what the book costs.
PRICED = (
    rf"\b{_I}\b[^~]{{0,45}}\b{_PAID}\b[^~]{{0,70}}~",
    rf"\b{_PAID} (?:me|us) [^~]{{0,12}}~|\b(?:cost|set) (?:me|us|you) (?:back )?[^~]{{0,12}}~"
    rf"|\bset you back [^~]{{0,12}}~",
    rf"\b{BOOK}(?: \w++){{0,3}}(?:'s| is| was| are| were| at| for| goes for| went for| going for| sells for"
    rf"| selling for| sold for| runs| listed at| listed for| comes (?:in )?at"
    r"| comes to| starts at| starting at| from| ist| est| es| e| is nu)? (?:(?:only|just|about|around|over|under"
    r"|nearly|like|still|now|currently|almost|more than|less than|nur|seulement|solo|so|slechts) ){0,2}~",
    r"\b(?:list|cover|retail|full|asking|sale|kindle|current|usual|original|sticker) price\b[^~]{0,25}~"
    r"|\b(?:priced|retails?|retailing|rrp|msrp|price tag)\b[^~]{0,25}~",
    r"\b(?:price|preis|prix|precio|preco|prezzo|prijs)\b(?! (?:of|der|de la|della|da|van) (?!the book|this"
    r"|it))[^~]{0,25}~|~ (?:price|is the price|price tag)\b",
    rf"(?:^|^\w+ |\b{BOOK} (?:[\w-]++ ){{0,3}}){_COSTS} (?!him|her|them|his|lives|ihn|sie\b)[^~]{{0,22}}~",
    r"\b(?:dropped|drops|down|went down|goes down|reduced|went up|goes up|dips|jumped) (?:back )?(?:to|from) ~"
    r"|^(?:it |they |this )?(?:sells?|selling|going) for ~",
    r"\b(?:steep|high|much|pricey|dear|expensive|cheap|reasonable|fair|teuer|cher|caro|duur) (?:\w++ )?(?:at|for|mit"
    r"|a|bei) ~|~ (?:d'occasion|gebraucht|usato|usado|tweedehands|de segunda mano|neuf)\b",
    r"\b(?:(?:lo|la|los) venden?|se vende|vendono|vendem|wird verkauft|verkaufen es|on le vend"
    r"|te koop)\b[^~]{0,30}~|~ (?:\w++ )?(?:na|em|in|im|en|de) (?:promo\w*|offerta|angebot|soldes?|oferta"
    r"|aanbieding)\b",
    rf"\b(?:bij|bei|chez|su|en|na|at|from|on|auf|sur) (?:{PLACES})\b[^~]{{0,25}}~",
    rf"~(?: \w++)? (?:for|pour|fur|por|per|voor|on) [^~]{{0,25}}\b(?:{COPY}|book|books|this|it|that"
    rf"|\d{{1,4}} (?:\w++ )?(?:pages|seiten|paginas|pagine|recipes|stories|poems|chapters|words|essays|books|rezepte"
    rf"|recettes|recetas|hours)|das|dieses|buch|livre|libro|livro|boek|something (?:so|this))\b",
    rf"\b{COPY}\b[^~]{{0,50}}~|~[^~]{{0,40}}\b{COPY}\b",
    r"\b(?:worth|not worth|isn't worth|save (?:your|yourself)|keep your|wert) (?:(?:the|your|every|my|it at|it for"
    r"|a|its|seine|die) ){0,2}~|~ (?:well spent|too much|too many|wasted|off\b|cheaper|less than here)",
    r"~ (?:or so )?(?:plus |with |incl\w* |and )?(?:shipping|postage|delivery|p&p|porto|versand|frais de port|envio"
    r"|frete|spedizione|verzendkosten)",
    rf"~ (?:here|there|elsewhere|online|new|used|second[- ]?hand|(?:on|at|in|from|bei|auf|sur|chez|en|na|no|su|bij"
    rf"|op|im) (?:the |a |my |your |der |el |la |le )?(?:amazon|ebay|kindle|target|walmart|{_SHOP}))\b",
    rf"\b{_ABROAD_PAID}\b[^~]{{0,50}}~|~[^~]{{0,40}}\b{_ABROAD_PAID}\b",
    r"\b(?:gibt es|gibt's|erhaltlich|zu haben|gebraucht|disponible|se consigue|trouve|occasion|segunda mano|usato"
    r"|usado|tweedehands|vanaf|a partir de|da soli|nur noch|trovate|trovi|trova|encuentra\w*|encontra\w*"
    r"|estan? a)\b[^~]{0,40}~",
    r"~ (?:ist|is|est|es|e) (?:(?:a|far|way|much|zu|trop|muy|molto|te|ein) ){0,2}(?:too|lot|steep|fair|cheap"
    r"|robbery|ridiculous|insane|outrageous|reasonable|steal|bargain|crazy|viel|teuer|cher|caro|duur|fair\w*)\b",
    r"^(?:and |so |all )?(?:at|for|at (?:under|over|only|just|about|around|nearly|almost|less than|more than)|only"
    r"|just|fur|nur|pour|por|per|voor|a|under|over|still|now|mere|under|barely) ~(?!,? (?:he|she|they|his|her|we"
    r"|the (?:hero|villain|killer|bank)))",
    r"^~$|^~ (?:is|was|seems|feels|e-?book price|for (?:a|an|so|such|this|that|\d+)|pour|fur|por|per"
    r"|voor)\b(?! (?:week|month|night))|^~ (?:ebook|paperback|hardcover|only|now)\b|\b(?:on sale|half off"
    r"|discount\w*|reduced|marked down|cheap|bargain|deal|steal|rip-?off|value|used|overpriced"
    r"|expensive)\b[^~]{0,35}~",
)  # fmt: skip
# Whoever pays in the same breath: this is the book.
SURELY = (
    r"~ (?:for|pour|fur|por|per|voor) (?:a |the |this )?(?:\d{1,4} (?:pages|seiten|paginas|pagine|recipes|poems"
    r"|stories)|(?:this|the|a) (?:book|paperback|hardcover|e-?book|kindle|audiobook)|this)\b"
)
# An amount in a sum that shops write, not stories: a price whatever stands around it.
SHOP_SUM = (
    r"^(?:(?:us|c|a|nz)?[$£€]) ?\d{1,3}[.,](?:99|95|49|97|98)$|^\d{1,3}[.,](?:99|95|49|97|98) ?(?:[$£€]|euros?|eur"
    r"|dollars?|usd|gbp|pounds?)$"
)

# No book costs this much in these coins.
TOO_MUCH = (
    r"^000\b|^(?:(?:us|c|a|nz)?[$£€]) ?(?:\d{1,3}(?:[.,]\d{3}){1,2}|\d{4,6})(?!\d)|^(?:\d{1,3}(?:[.,]\d{3}){1,2}"
    r"|\d{4,6}) ?(?:[$£€]|dollars?|bucks|euros?|pounds?|quid|francs?|marks?)"
)

# The amount belongs to a story or an argument.
STORY = (
    r"~ ?(?:million|billion|trillion|thousand|mio|mrd|milliarden|millionen|millions|millones|milioni|milhoes"
    r"|miljoen|k\b|m\b|bn\b|a (?:pop|piece))",
    r"~ ?(?:(?:an?|1|per|each|every|pro|par|al|a la|por|im|in der|der|de|al|ao|per|elke) ?|/ ?)(?:week|month|year"
    r"|day|hour|night|annum|mile|acre|share|head|barrel|ounce|vote|word|monat|woche|jahr"
    r"|tag|stunde|mois|an|jour|semaine|heure|mes|dia|semana|ano|hora|mese|anno|giorno|settimana|ora|maand|jaar|dag"
    r"|uur)s?\b",
    r"~[- ](?:bill|note|question|coin|reward|ransom|debt|loan|fine|prize|bet|wager|bribe|fortune|inheritance|tip"
    r"|check|cheque|advance|bounty|dowry|house|car|suit|dress|watch|hammer|lamp|pistol"
    r"|job|salary|wage|idea|mistake|company|business|industry|investment|fund|meal|lunch|dinner)",
    r"\b(?:ransom|reward|salary|wages?|income|rent|debts?|loan|bribe|fortune|inherit\w*|dowry|bounty|invest\w*"
    r"|stocks?|shares?|revenue|profit\w*|turnover|gdp|budget|mortgage|pension|earn\w*"
    r"|verdien\w*|gagne\w*|gana|guadagna\w*|ganha\w*|owes?|owed|(?<!\ba )steals?|stole|stolen|robs?|bets?|lends?"
    r"|lent|borrows|gambl\w*|raised|valuation|acquired|retire\w*|wealth|hush|heist|landlady|alimony)\b",
    r"\b(?:he|she|they|hero|heroine|who|detective|father|mother|company|wife|husband|brother|king|family|villain"
    r"|killer|narrator|protagonist|er|sie|il|elle|el|ella|lui|lei|ele|ela|hij|zij|raskolnikov|characters?)"
    r" (?:\w++ ){0,2}(?:pays?|paid|sells?|sold|buys?|bought|costs?|charg\w+|offers?|offered|gets?|got|has|had|finds?"
    r"|found|makes?|made|needs?|wins?|won|lost|loses?|left|leaves?|gives?|gave|spends?|spent|demands?"
    r"|receives?|received|asks?|wants?|takes?|took|lives?|works?|hides?|sues?|verliert|verkauft|bezahlt|vend|paie"
    r"|vende|paga|koopt|betaalt)\b[^~]{0,40}~",
    r"\b(?:cost|costs|paid|left|gave|pays|gives|offers|owes) (?:him|her|them)\b",
    r"\b(?:live|lives|living|survive|surviving|get by|started|starts|start|began) (?:on|with) ~|\b~ in (?:17|18"
    r"|19)\d\d\b",
    r"\b(?:woolf|author|argues?|says a|needs?) [^~]{0,40}needs? ~|\b(?:1|every|each|a) (?:dollar|euro|pound|franc"
    r"|cent) (?:saved|earned|becomes|spent|invested)",
    r"\bmy (?:two|2) cents\b|\bmy ~|\b(?:like|for) a million\b|\b1 dollar\b(?! (?:book|bin|copy))"
    r"|\bpieces of silver\b|\bif you (?:save|invest|put|earn|have|owe)\b",
)  # fmt: skip
