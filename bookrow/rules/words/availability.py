"""How a review speaks of whether the book can be had, and of other ways to get it. Read like `price_availability`; `@` is a
place written with a capital."""

from bookrow.rules.words.price_availability import COPY, PLACES

SOURCE = (
    rf"(?:{PLACES}\b|(?:the |your |any |a |an |their |his |her )?(?:author|publisher|press|printer|writer)\b(?:'s)?"
    rf"|(?:the |their |his |her )?(?:author's|publisher's|own) (?:web ?site|site|shop|store|web shop)"
    r"|(?:the |your |a |any |my )?(?:local |independent |indie |nearest |used |second[- ]?hand |online |charity "
    r"|thrift |other |big |dollar )*(?:book ?stores?|book ?shops?|booksellers?|web ?sites?|stores?|shops?"
    r"|supermarkets?|newsagents?|flea markets?|dealers?|sellers?|retailers?|thrift stores?|marketplace)"
    r"|other (?:sites|shops|sellers|stores)|elsewhere|somewhere else|(?:the )?(?:uk|us|usa|states|netherlands)\b"
    r"|abroad|overseas|another (?:shop|store|site|seller)|@)"
)
_IT = (
    r"(?:it|this|one|yours|them|these|this one|your copy|(?:a|the|your|used|cheap|new|signed"
    r"|second[- ]?hand)(?: (?:used|cheap|new|signed|free|second[- ]?hand))? (?:copy|copies|book|ebook|paperback"
    r"|hardcover|audiobook|pdf|kindle version|edition|version|series)|copies|books)"
)
_GET = (
    r"(?:order|buy|get|grab|find|purchase|download|pre-?order|rent|snag|pick up|ask for|search for|look for|go get"
    r"|read)"
)
_OPEN = (
    r"(?:^|\b(?:you|just|please|can|could|should|to|and|or|so|better|instead|then|rather|would|we|people|everyone"
    r"|i'd|go) )"
)

AVAILABLE = (
    r"\b(?:out of|back in|low on|low in|no longer in|not in|still in|currently in|now in|never in|is in|was in"
    r"|have in|had it in|keep it in) stock\b(?! (?:market|footage|photo))|^in stock\b(?![- ]market)"
    r"|\bit's in stock\b|\bin stock at\b|\brestock\w*\b",
    r"(?:\b(?:it|book|copies|edition|editions|they|paperback|hardcover|everything|was|is|are|were|be|currently"
    r"|already|always|quickly|had) |^)sold out\b(?! (?:to|by|his|her|their|our|its|the|of his))",
    r"\b(?:sold out|out of stock|unavailable) (?:everywhere|online|in (?:stores|shops|most|all)|at|on)\b",
    r"(?<!information )(?<!evidence )(?<!data )(?<!sources )(?<!records )(?<!research )(?<!options )(?<!resources"
    r" )(?<!tools )(?<!technology )\bavailable"
    rf"(?: (?:again|now|only|also|both|cheaply|digitally|used|for free))? (?:from|at|on|through|via|in|by) {SOURCE}",
    r"^(?:now|also|still|only|currently|widely|finally|not|no longer|soon) available\b(?! (?:to|light|evidence"
    r"|for (?:a|the|her|him)))",
    r"\b(?:is|are|it's|was|now|also|still|only|currently|widely|finally|easily|readily|isn't|not|longer"
    r"|be) available (?:now|everywhere|anywhere|online|second[- ]?hand|used|new|direct|again|worldwide|here\b"
    r"|for (?:pre-?order|purchase|download|sale|free|kindle|rent)|in (?:paperback|hardcover|hardback|kindle|audio"
    r"|e-?book|print|english|stores|shops|bookstores|bookshops|all|most|my country|the (?:us|uk|states)"
    r"|large print|canada|europe|australia|germany)|as (?:an? )?(?:e-?book|audiobook|pdf|download|kindle|free"
    r"|paperback|hardcover|print))",
    r"^available (?:now|everywhere|online|used|in (?:paperback|hardcover|kindle|print|all|stores)|as an?"
    r"|for (?:pre-?order|download|free))",
    r"\bunavailable (?:in|on|at|as|anywhere|right now|everywhere|these days|for (?:months|weeks|years))\b|\b(?:is"
    r"|was|currently|now) unavailable$",
    r"\bout[- ]of[- ]print\b|\b(?:no longer|still|back|not|never been) in print\b|\bgone out of print\b"
    r"|\bdiscontinued\b",
    r"\bback-?order\w*|\bon back ?order\b|\bspecial[- ]order(?:ed)?\b|\bwhile (?:supplies|stocks?) lasts?\b"
    r"|\blimited (?:stock|supply|quantities)\b|\bstock (?:is|was|runs) (?:low|out|running)"
    r"|\b(?:only|just|last) (?:had |have |has |got )?(?:a )?(?:few|couple|\d{1,3}) (?:cop(?:y|ies) )?(?:left"
    r"|remaining)\b(?! (?:alive|to|me|him|her|of (?:us|them)|in (?:the )?(?:story|crew|world)|on (?:earth"
    r"|the island)))|\blast copy (?:in|at|on|they|left)\b",
    r"\b(?:hard|difficult|impossible|tough|easy|not easy) to (?:find|get|come by|track down|get hold of"
    r"|get a hold of|source|buy)(?: (?:a|any|this|the) (?:cheap )?(?:copy|copies|book|edition|one)|(?: anywhere"
    r"| in (?:print|stores|shops)| these days| now| new| used| online)|$)",
    r"\b(?:can't|cannot|couldn't|can not|could not) (?:find|get|buy|order|get hold of) (?:it|this|one|a copy"
    r"|the (?:book|paperback|hardcover|sequel)|copies) (?:anywhere|in (?:any|stores|shops|the)|online|for less|new"
    r"|here)",
)  # fmt: skip
ORDERED = (
    r"\b(?:check|try|ask|call) (?:at |in |with )?(?:your|the|any) (?:(?:local|used|independent|nearest"
    r"|second[- ]?hand|indie) )*(?:book ?stores?|book ?shops?|library|bookseller|thrift stores?|dealers?)\b"
    r"|\binter-?library loan\b",
    r"\b(?:shop|store|bookshop|bookstore|library|publisher|seller|dealer|amazon) (?:still )?(?:has|have"
    r"|had) (?:a few|some|plenty|several|\d{1,2}|loads|only \d{1,2}|copies|it)(?: of (?:it|them|these))? (?:left"
    r"|in stock|copies|on the shelf)\b",
    r"\b(?:arrived|came|delivered) (?:\d{1,2}|a|1) (?:days?|weeks?|months?) late\b|\bfree (?:samples?|preview"
    r"|first chapter) (?:on|at|from|is|available|to)\b",
    r"^(?:it|this|the (?:book|e-?book|novel|(?:kindle |e-?book |audio )?(?:version|edition)|audiobook|pdf))(?:'s"
    r"| is| was) (?:(?:currently|now|also|completely|totally|even|actually) )?free$",
    rf"\b(?:{COPY}|book|it|this|sequel|series) (?:is |are |was |isn't |were )?(?:currently )?(?:no longer|not|still"
    rf"|only|isn't) available\b(?! (?:to|for (?:comment|him|her)))|^for the (?:money|price)\b",
    rf"{_OPEN}(?:get|borrow|check|rent|find|read|try) (?:it|this|this one|a copy)(?: out)? (?:from|at|through|in"
    rf"|via) (?:the|your)(?: local| public| nearest| school)? library\b",
    r"\b(?:the|your|my|our|local|public|central) (?:local |public |central )?(?:library|branch) (?:has|have|had"
    r"|holds|carries|stocks|owns|probably has|should have|will have|can order) (?:it|this|one|both|copies|a copy"
    r"|several|plenty|\d{1,2}|loads|the (?:book|ebook|audiobook|series|paperback))\b"
    r"|\blibrary cop(?:y|ies) (?:only|instead|is|are|will)\b|\bthey have (?:it|\d{1,2}|copies|a copy|plenty|stacks"
    r"|loads)(?: \w++)? (?:at|in) (?:the|my|our|your) (?:\w++ )?(?:library|branch|store|shop|bookshop|bookstore)",
    rf"{_OPEN}{_GET} {_IT} (?:(?:straight|direct|directly|cheaper|cheap|used|new|online|instead|second[- ]?hand"
    rf"|signed|for (?:free|less|cheap|half)|much cheaper) )*(?:from|at|on|through|via|in|off) {SOURCE}",
    rf"{_OPEN}{_GET} {_IT} (?:(?:much|way|a lot|far|for) )?(?:cheaper|cheap|used|second[- ]?hand|online|for (?:free"
    rf"|less|cheap|next to nothing|half)|elsewhere|somewhere else|direct(?:ly)?|free|on sale|at a discount)\b",
    rf"\b(?:i|we|mine|copy) [^.]{{0,40}}\b(?:on|at|from|in) {SOURCE}[^.]{{0,25}}\b(?:for (?:next to nothing|half"
    rf"|less|cheap|pennies|a song|free)|(?:at|on|with) (?:a )?(?:sale|discount)|cheap|cheaper|much less)\b",
    rf"\b(?:you can|you could|you'll|you will|can be|easily) (?:also )?(?:be )?(?:found|had|find|bought|ordered"
    rf"|purchased|downloaded|gotten|got|borrowed|get|buy|order|download)(?: (?:it|this|one|copies|them))?(?: (?:very"
    rf"|for))?"
    rf" (?:(?:cheap|cheaply|free|used|online|for less|second[- ]?hand|new|cheaper|directly) )*(?:(?:from|at|on"
    rf"|through|via|in|off) {SOURCE}|online\b|for free\b|cheap\b|cheaper\b|used\b|second[- ]?hand\b)",
    rf"(?:^|\b)(?:{PLACES}) (?:has|have|had|sells?|lists?|offers?|carries|stocks?) (?:it|this|this one|copies"
    rf"|stacks|them|a copy|the (?:book|paperback|ebook|audiobook|hardcover|set))\b",
    r"\b(?:my|your|any|the|our) (?:local )?(?:bookseller|bookshop|bookstore|book store|dealer|library) (?:can|could"
    r"|will) (?:get|order|find)\b|^order (?:now|today|yours|early|soon)\b|\border (?:it |yours )?(?:now|today"
    r"|before it (?:sells|is))\b",
    r"\b(?:pre-?order|pre-?orders) (?:now|it|yours|your|this|here|today|is|are|link|price|available|at|on|from)\b"
    r"|\b(?:for|on|open for) pre-?order\b",
    r"\b(?:it's|it is|is|also|included|available|free|read it|get it|they're|are|all) (?:(?:also|free|included|part"
    r"|available|now|currently|yet) ){0,2}(?:on|in|with|of|through|via|at) (?:the )?(?:kindle unlimited|ku"
    r"|prime(?: reading)?|audible(?: plus)?|scribd|hoopla|libby|overdrive"
    r"|project gutenberg|gutenberg|librivox|internet archive|archive\.org|standard ebooks|kobo plus|everand)\b",
    rf"\b(?:free|gratis|cheap|cheaper|cheapest|less|discounted|half price|half-price|lower|better (?:price|deal)s?"
    rf"|bargain|best price) (?:(?:if you (?:buy|order|get) |to (?:buy|read|download|get|order) |used |new |online "
    rf"|as an? e-?book |e-?book |copies |copy |download |over )){{0,2}}(?:on|at|from|through|via|in|with"
    rf"|by) {SOURCE}",
    r"\bfree (?:to (?:read|download)|downloads?|pdfs?|e-?books?|shipping|delivery|postage|kindle|epub|online"
    r"|audiobook)\b(?! (?:is not|of))",
    r"(?<!received )(?<!given )(?<!sent )\b(?:download\w*|read it|get it|find it|available|online|pdf|epub"
    r"|borrow it|yours|grab it|got it|book|copy)\b[^.]{0,30}\bfor free\b|\bfor free (?:on|at|online|from|as|with|in"
    r"|through|via)\b",
    r"\b(?:pdf|epub|torrents?)\b[^.]{0,25}\b(?:online|free|floating|download\w*|available|sites?)\b"
    r"|\bdownload (?:the|a|it as a) (?:pdf|epub|torrent|e-?book|free)",
    r"\bships? (?:in|within|free|fast|quickly|promptly|worldwide|internationally|same day|next day|overseas"
    r"|from (?:@|the (?:us|uk|warehouse|publisher)|germany|china|amazon))\b(?! (?:the|a|bottles?|harbou?r|full|port"
    r"|sight|convoys?|battle|distress))",
    r"\b(?:fast|slow|quick|cheap|free|prompt|speedy|next-?day|two-?day|2-?day|overnight|express|high"
    r"|expensive) (?:shipping|delivery|dispatch|postage)\b|\b(?:shipping|postage|delivery) (?:was|is|costs?|took"
    r"|fees?|time|charges?|alone|included)\b",
    r"\b(?:delivered|arrived|came|here) (?:in|within) (?:just |only |under )?\d+ (?:business |working )?(?:days"
    r"|weeks)\b|\b(?:arrived|delivered) (?:the )?next day\b",
)  # fmt: skip
CHEAPER = (
    r"\bhalf[- ]price\b|\bhalf the price\b|\bhalf off\b|(?<!with )\b\d{1,2} ?(?:%|percent|per cent) (?:off|cheaper"
    r"|discount(?! rate)|less (?:on|at)|reduced)(?! (?:the coast))|\bsave \d{1,2} ?%(?! of (?:your|their|his|her"
    r"|the))",
    r"(?:^|\b(?:is|was|it's|now|currently|it|book|copy|copies|paperback|hardcover|still|goes|went|often|go|bought"
    r"|got) (?:it |mine |this )?(?:now |currently )?)on (?:sale|offer|special)\b(?! (?:of|to)\b)",
    r"\bdiscount(?:ed)? (?:code|price|copy|copies|books?|store|at|coupon|voucher|edition|bin|if|when|for)\b"
    r"|\bfor a discount\b|\bat a (?:huge |big |deep |steep |good |nice |small )?discount\b|\b(?:promo|coupon"
    r"|voucher|discount) codes?\b|\buse (?:the )?(?:code|coupon)\b",
    r"\b(?:bargain bin|clearance|marked down|price drop|price cut|reduced to clear|black friday|cyber monday"
    r"|prime day|daily deal|kindle deal|remaindered?)\b|\bbuy (?:1|2|3|one) get (?:1|one|2)\b"
    r"|\b3 for (?:the price of )?2\b|\b2 for 1 (?:deal|offer|at)",
    r"^(?:much |far |way )?cheaper (?:in|at|on|from)\b|\bcheaper (?:at|on|from|elsewhere|in (?:paperback|stores"
    r"|shops|the)|online|to (?:buy|get|order)|used|second[- ]?hand|than (?:here|on|at|amazon|the (?:paperback"
    r"|hardcover|kindle|ebook|print|list|cover)|in))\b|\b(?:cheapest|lowest|best) (?:price|place to (?:buy|get))\b"
    r"|\b(?:find|found|get|got|buy|bought|order|ordered|have|had) (?:it|this|one|mine|a copy) (?:much |far |a lot "
    r"|way |for )?(?:cheaper|cheap|less)\b(?! (?:than|to)\b)",
    r"\b(?:pay|paid|paying|buy\w*|bought)(?: it| this)?(?: at| for)? full price\b|(?:^|\bi(?:'ve"
    r"| have)? )paid (?:way |far )?too much for (?:this|it|that|the book|what)\b|\b(?:pricey|too dear)$|^(?:way "
    r"|far |a bit |much )?too expensive$|\bbetter off (?:buying|getting|renting|borrowing|ordering)\b",
    r"\bover-?priced\b(?! (?:houses?|homes?|hous|stocks?|market|coffee|assets?|art|drinks?|real))|\b(?:way |far "
    r"|much |a bit |a little |so |rather |quite |too |very )+(?:expensive|pricey|dear) (?:for|to buy"
    r"|in (?:hardcover|paperback)|on kindle)(?: (?:a|such|what|the|this|an|its|so|\d))?",
    r"\b(?:the|its|their|this) (?:list |kindle |cover |e-?book |paperback |hardcover |asking )?price (?:is|was|has"
    r"|went|keeps|seems|dropped|doubled|rose|jumped|should|tag is|for (?:the|a|this|an) (?:book|kindle|paperback"
    r"|e-?book|hardcover|edition|copy|slim|thin|short))\b(?! (?:death|high for (?:love|freedom)|paid|terrible"
    r"|too high for (?:love|freedom)))",
    r"\b(?:at|for) (?:full|this|that|its|such a|the|list|cover|half the|a (?:good|great|fair|low|high|reasonable"
    r"|silly|ridiculous|steep|bargain|knock-?down)) (?:low |high )?price\b(?! (?:of))",
    r"\b(?:great|good|excellent|fair|low|unbeatable|amazing|reasonable|steep|outrageous|ridiculous|insane|hefty"
    r"|high) (?:prices?|price tag|price point)\b(?! (?:to pay|he|she|for (?:love|freedom|fame|his|her)"
    r"|of (?!the book)))",
    r"\bcosts? (?:an arm and a leg|a fortune|next to nothing|too much|way too much|pennies|more than (?:the"
    r"|a) (?:paperback|hardcover|ebook|kindle|print))\b|\b(?:found|got|bought|picked up|grabbed|snagged) (?:it|mine"
    r"|this|a (?:used |cheap |second[- ]?hand )?copy) [^.]{0,30}\bfor (?:next to nothing|a song|pennies|peanuts"
    r"|a steal|cheap|almost nothing)\b",
    r"\bused copies (?:are|go|sell|start|can|cost)\b|\b(?:used|second[- ]?hand) cop(?:y|ies) (?:for|from|at|on"
    r"|online|is|are)\b(?! (?:the shelf))",
)  # fmt: skip

# A copy sent for review is no price.
DISCLOSED = (
    r"\b(?:received|given|got|provided|sent|gifted|won|thank(?:s| you)|courtesy|gave|gifting)\b.*\b(?:free"
    r"|complimentary|advance|review|digital|gratis|kostenlos\w*|gratuit\w*)\b.*\b(?:copy|copies|arc|e-?book|galley"
    r"|e-?arc"
    r"|book|exemplar|rezensionsexemplar|exemplaire|ejemplar|copia)\b|\b(?:in exchange for|for (?:an )?(?:honest"
    r"|fair)|voluntar\w+|netgalley|edelweiss|arc)\b"
)

# Without one of these no pattern above can match: most clauses are done here.
STEMS = (
    r"stock|sold out|left|paid|remaining|librar|branch|back-?order|back order|special[- ]order|availab|print\b"
    r"|of-print|discontinu"
    r"|(?:hard|difficult|impossible|easy|tough) to|can't|cannot|can not|couldn't|could not"
    r"|\b(?:find|get|buy|order|grab|purchase|download|rent|snag|pick|search|look for|ask for|read|borrow|check|try"
    r"|call|found|picked|got|bought)\b"
    r"|ordered|borrow|pre-?order|free|gratis|cheap|\bless\b|discount|price|pdf|epub|torrent|\bships?\b|shipping"
    r"|deliver|dispatch|postage"
    r"|arrived|came|here (?:in|within)|%|percent|per cent|on sale|on offer|on special|coupon|code|voucher|bargain"
    r"|clearance|marked down|remainder"
    r"|friday|monday|prime|deal|kindle unlimited|\bku\b|scribd|hoopla|libby|overdrive|gutenberg|librivox|archive"
    r"|audible|everand|kobo"
    r"|expensive|pricey|dear\b|\bcosts?\b|used cop|hand cop|buy 1|3 for|2 for|save \d|for the money|book ?stores?"
    r"|book ?shops?|booksell"
    r"|(?:store|shop|seller|dealer|publisher|amazon) (?:still )?ha[sd]|loan|late\b|better off|\bebay|target|walmart"
    r"|thrift"
)
