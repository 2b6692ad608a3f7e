"""How addresses are written, country by country, in small letters without accents and with number words as digits."""


def _listed(words: str) -> frozenset[str]:
    return frozenset(words.split())


_TYPES = (
    r"street|st|avenue|ave|av|road|rd|lane|ln|drive|dr|court|ct|boulevard|blvd|place|pl|square|sq|terrace|ter|terr"
    r"|circle|cir|crescent|cres|close|gardens|gdns|grove|mews|parade|pde"
    r"|parkway|pkwy|trail|trl|way|wy|plaza|alley|walk|row|hill|rise|vale|view|quay|wharf|loop|turnpike|tpke"
    r"|expressway|expy|crossing|ridge|run|pike|pass|path|point|cove|bend|green"
    r"|esplanade|promenade|bypass|common|yard|heights|park|meadows?|village|center|centre|gate|hollow|landing"
    r"|overlook|spur|fork|forks|isle|mount|knoll|glen|creek|summit|shoals?|spring|springs|station|stravenue|stream"
    r"|throughway|trafficway|tunnel|union|via|ville|viaduct|fields?|ford|forest|garden|harbor|haven|inlet|island"
    r"|islands|junction|key|keys|lake|lakes|light|lights|lodge|mall|manor|mill|mills|mission|motorway|neck|orchard"
    r"|oval|plain|plains|port|prairie|radial|ramp|ranch|rapids|rest|route|shore|shores"
)
# Words that are more often something else: believed with a town and a code behind them only.
DOUBTFUL_TYPES = _listed(
    "way run pass path point green common yard park meadow meadows village center centre gate fork forks isle mount "
    "knoll view rise hill row walk place square court station stream tunnel union via ville field fields ford forest "
    "garden harbor haven island islands key keys lake lakes light lights lodge mall manor mill mills mission neck "
    "orchard oval plain plains port prairie ramp ranch rapids rest route shore shores spring springs bend loop ridge "
    "crossing pike trail close drive circle"
)
_TURN = r"(?:(?:n|s|e|w|ne|nw|se|sw|north|south|east|west)\.? )?"
UNIT_WORDS = (
    r"(?:flat|apt\.?|apartment|unit|suite|ste\.?|room|rm\.?|studio|floor|fl\.?|building|bldg\.?|lot|trailer|shop"
    r"|level|no\.?)"
)
UNIT = rf"(?:,? ?(?:{UNIT_WORDS} ?#?(?:\d[\w-]{{0,5}}|[a-z]\d{{0,4}}\b)|# ?\w{{1,5}}|\d{{1,2}}(?:st|nd|rd|th) floor))"
_BEFORE = rf"(?:{UNIT_WORDS} ?#?(?:\d\w{{0,4}}|[a-z]\b)[,/]? ?(?:/ ?)?)?"
_NUMBER = r"(?<![\w$£€.,:/#-])(?:\d{1,6}|\d(?: \d){1,4})(?:[-/]\d{1,5})?[a-z]?(?: 1/2)?,?"
_NAME = r"(?:[a-z\d][\w.'-]{0,20} )"

ENGLISH = (
    rf"{_BEFORE}{_NUMBER} {_TURN}(?P<name>{_NAME}{{1,4}}?)(?P<type>{_TYPES})\b\.?(?: (?:n|s|e|w|ne|nw|se|sw|north"
    rf"|south|east|west)\b\.?)?"
)
HIGHWAY = (
    rf"{_NUMBER} (?P<name>(?:(?:state|us|u\.s\.|county|old) )?(?:highway|hwy|route|rte|county road|cr|fm|rural route"
    rf"|state road)) \d{{1,4}}[a-z]?\b"
    r"|\b(?P<road>county road|highway|hwy|state road|rural route|route) \d{1,4},? (?:number|no\.?|nr\.?|#"
    r"|box) ?\d{1,6}\b"
    rf"|{_NUMBER} {_TURN}(?P<only>broadway|bowery|embarcadero|the strand|strand|piccadilly|avenue of the americas"
    rf"|central park west)\b"
)
_WORDS = r"[^\W\d_][\w.'-]{0,20}(?: [^\W\d_][\w.'-]{0,20}){0,5}?"
GERMAN = (
    r"(?P<name>[^\W\d_][\w-]{1,28}(?:stra(?:ss|ß)e|str\.?|weg|platz|allee|gasse|damm|ufer|ring|steig|chaussee|graben"
    r"|hof|markt|stieg|wall|berg|garten|zeile|pfad|kamp|redder|brucke)"
    r"|[^\W\d_][\w-]{1,20} (?:stra(?:ss|ß)e|str\.|weg|platz|allee|chaussee|landstra(?:ss|ß)e|damm|ring|tor|ufer|gasse)"
    r"|(?:am|an der|an den|im|in der|in den|unter den|auf dem|auf der|zur|zum|hinter der|beim"
    r"|vor dem) (?![^\W\d_]+(?:stra(?:ss|ß)e|str\.?|weg|platz|allee|gasse|ufer"
    r"|damm)\b)(?:[^\W\d_][\w-]{1,20} ){0,2}[^\W\d_][\w-]{2,20})"
    r"(?: nr\.?)?,? (?P<number>\d{1,4})(?: ?[a-h]\b)?(?: ?[-/] ?\d{1,4})?(?!\w)"
)
FRENCH = (
    r"(?<![\w.,])\d{1,4}(?: ?(?:bis|ter|quater|[a-d])\b)?,? (?:rue|avenue|av\.|bd\.?|boulevard|place|chemin|impasse"
    r"|allees?|quai|cours|route|passage|square|ruelle|faubourg|villa|sentier|esplanade)"
    rf" (?P<name>(?:de la |de l'|du |des |de |d'|le |la |les |l')?{_WORDS})(?=,|\n| -| \d|\.|$|;|\)| [àa] )"
    rf"|\b(?:rue|avenue|boulevard|bd\.?|chemin|place|quai) (?P<name2>(?:de la |de l'|du |des "
    rf"|de )?{_WORDS}),? (?P<number>\d{{1,4}})(?!\w)(?=,| \d)"
)
SPANISH = (
    r"(?:\bcalle|\bc/|\bc\.|\bavda?\.?|\bavenida|\bav\.|\bplaza|\bpza\.?|\bpaseo|\bcarrera|\bcra\.?|\bcamino|\bronda"
    r"|\btravesia|\bjiron|\bjr\.|\bcalzada|\bcalz\.|\bblvd\.|\bboulevard|\bpasaje|\bprolongacion)"
    rf" ?(?P<name>{_WORDS}),? (?:n[o°.]{{0,2}} ?|num\.? |numero "
    rf"|# ?)?(?P<number>\d{{1,5}})(?!\w)(?:,? (?:\d{{1,3}} ?[o°a]?\.? ?[a-z]?\b|piso \w{{1,4}}|dpto\.? \w{{1,4}}"
    rf"|depto\.? \w{{1,4}}|puerta \w{{1,3}}|bajo|atico|esc\.? \w{{1,3}}|int\.? \w{{1,4}}|col\. {_WORDS})){{0,3}}"
)
ITALIAN = (
    r"\b(?:via|viale|v\.le|piazza|p\.zza|piazzale|corso|c\.so|largo|vicolo|strada|lungarno|lungotevere|contrada"
    r"|borgo|salita|calle|fondamenta|campo)"
    rf" (?P<name>{_WORDS}),? (?:n\.? ?|civico )?(?P<number>\d{{1,4}})(?: ?/ ?\w{{1,3}}| ?[a-d]\b| bis)?(?!\w)"
)
PORTUGUESE = (
    r"(?:\brua|\br\.|\bavenida|\bav\.|\btravessa|\btv\.|\bpraca|\balameda|\bal\.|\blargo|\bestrada|\brodovia|\bbeco"
    r"|\bladeira)"
    rf" (?P<name>{_WORDS}),? (?:n[o°.]{{0,2}} ?|numero )?(?P<number>\d{{1,5}})(?!\w)(?:,? ?-? ?(?:apto?\.?"
    rf" ?\w{{1,5}}|ap\.? ?\w{{1,5}}|\d{{1,2}} ?[o°a]\.? ?(?:esq|dto|dir|andar|[a-z])?\b\.?|bloco \w{{1,3}}"
    rf"|casa \d{{1,3}}|bairro {_WORDS})){{0,3}}"
)
DUTCH = (
    r"(?P<name>[^\W\d_][\w'-]{1,28}(?:straat|laan|weg|plein|gracht|kade|singel|dijk|pad|hof|steeg|dreef|plantsoen"
    r"|markt|baan|lei|vest|wal|burg|ring)"
    r"|[^\W\d_][\w'-]{1,20} (?:straat|laan|weg|plein|gracht|kade|singel|dijk|burgwal"
    r"|wal)) (?P<number>\d{1,4})(?:[- ]?(?:[a-h]|[ivx]{1,4}|hs|bis|\d{1,2})\b)?(?!\w)"
)
NORTH_EAST = (
    rf"\b(?:ul\.|al\.|pl\.|os\.|aleja|ulica) ?(?P<name>{_WORDS}) (?P<number>\d{{1,4}}[a-z]?)(?: ?/ ?\d{{1,4}}"
    rf"| m\.? ?\d{{1,4}})?(?!\w)"
    r"|(?P<name2>[^\W\d_][\w-]{2,24}(?:gatan|vagen|grand|torget|gata|gaten|veien|vegen|vej|gade|plads|alle|katu|tie"
    r"|kuja|utca|ulice|namesti)|[^\W\d_][\w-]{2,24} (?:utca|ut|u\.|ter|krt\.|utja|tere|korut|setany"
    r"|rakpart)) (?P<number2>\d{1,4})\.?(?: ?[a-h]\b)?(?!\w)"
)
BOX = (
    r"\bp\.? ?o\.? ?box,? (?:no\.? |#)?\d{1,6}\b|\bpost office box \d{1,6}\b|\b(?:gpo|locked|private|lock) (?:box"
    r"|bag) \d{1,6}\b|\bpostbus \d{1,6}\b|\bpostfach \d[\d ]{1,9}\d\b|\bboite postale \d{1,6}\b"
    r"|\bapartado (?:de correos |postal |aereo )?\d{1,6}\b|\bcasella postale \d{1,6}\b|\bcaixa postal \d{1,6}\b"
    r"|\b(?:rr|hc|rural route) ?#?\d{1,3},? box \d{1,5}\b|\b(?:psc|cmr|unit) ?\d{1,5},? box \d{1,5}\b"
    r"|\b(?:uss|usns|usnv|uscgc) [a-z]{3,15}(?=,? ?\n?\s?(?:apo|fpo|dpo))|\bpmb \d{1,6}\b|\bcasilla (?:postal "
    r"|de correo )?\d{1,6}\b|〒 ?\d{3}-?\d{4}|[\u4e00-\u9fff]{2,3}[都道府県][\u3040-\u9fff]{2,20}\d{1,4}(?:-\d{1,4}){1,2}"
    r"|\bpostboks \d{1,5}\b|\bskr\. poczt\. \d{1,4}\b"
)
FRENCH_BOX = r"\b(?:bp|cs|b\.p\.) ?\d{1,6}\b"

STATES = _listed(
    "al ak az ar ca co ct de fl ga hi id il in ia ks ky la me md ma mi mn ms mo mt ne nv nh nj nm ny nc nd oh ok or "
    "pa ri sc sd tn tx ut vt va wa wv wi wy dc pr gu vi as mp aa ae ap nsw vic qld tas act nt ab bc mb nb nl ns on pe "
    "qc sk yt sp rj rs mg ba pr sc pe ce"
)
_STATE_NAMES = (
    r"alabama|alaska|arizona|arkansas|california|calif\.|colorado|connecticut|delaware|florida|georgia|hawaii|idaho"
    r"|illinois|indiana|iowa|kansas|kentucky|louisiana|maine|maryland|massachusetts|mass\."
    r"|michigan|minnesota|mississippi|missouri|montana|nebraska|nevada|new hampshire|new jersey|new mexico|new york"
    r"|north carolina|north dakota|ohio|oklahoma|oregon|pennsylvania|penn\.|rhode island"
    r"|south carolina|south dakota|tennessee|texas|utah|vermont|virginia|washington|west virginia|wisconsin|wyoming"
    r"|ontario|quebec|british columbia|alberta|manitoba|saskatchewan|nova scotia|victoria|queensland|tasmania"
)
_STATE = rf"(?:{'|'.join(dict.fromkeys(STATES))}|{_STATE_NAMES})"
_ZIP = r"\d{5}(?:-\d{4})?"
_UK = r"[a-z]{1,2}\d[a-z\d]? ?\d[a-z]{2}"
_CANADA = r"[a-z]\d[a-z] ?\d[a-z]\d"
_EIRE = r"[a-z]\d[\dw] ?[a-z\d]{4}"
CODE = (
    rf"(?:\d{{5}}-\d{{3}}|\d{{4}}-\d{{3}}|\d{{2}}-\d{{3}}|\d{{3}} \d{{2,3}}|{_ZIP}|{_UK}|{_CANADA}|{_EIRE}|\d{{4}}"
    rf"|\d{{6}})\b(?!-\d)"
)
_GAP = r"[,.;]?\s{0,2}(?:-\s)?"
_TOWN_WORD = r"[^\W\d_][\w.'-]{1,20}"
# What follows the street: a unit, a town, a state or country, a code; or a code and then the town.
UNITS = rf"{UNIT}{{0,2}}"
TOWN_CODE = rf"{_GAP}(?:{_TOWN_WORD}[,\s-]{{1,3}}){{0,7}}?(?P<code>(?<![\d-]){CODE})(?!\w)"
TOWN_STATE = rf"{_GAP}(?:{_TOWN_WORD}[, \n]{{1,2}}){{1,4}}?(?P<state>{_STATE})(?!\w)"
CODE_TOWN = (
    rf"{_GAP}(?P<code>(?:[a-z]{{1,2}}-)?(?:\d{{5}}-\d{{3}}|\d{{4}}-\d{{3}}|\d{{2}}-\d{{3}}|\d{{3}} \d{{2}}"
    rf"|\d{{4}} ?[a-z]{{2}}\b|\d{{4,5}}))[ ,]{{1,2}}(?P<town>{_TOWN_WORD})"
)
# A town behind a comma, without a code.
TOWN_PLAIN = rf",? ?(?P<town>{_TOWN_WORD})(?: {_TOWN_WORD})?(?: \d{{1,2}}(?!\w))?"
# Said behind a street, this makes it the writer's own.
OWN_BEHIND = (
    r"[^.!?\n]{0,25}\b(?:(?:drop|come|stop|swing) by|that's (?:me|us)|is (?:my|our|mine)|where (?:i|we) live"
    r"|if you want to (?:swap|borrow|write|visit|buy))\b"
)
# A code that stands with its town or state, whatever else is left out.
CODE_ALONE = (
    rf"\b(?:(?P<state>{_STATE})\.?,? {_ZIP}|(?P<uk>{_UK})|(?P<army>(?:apo|fpo|dpo),? (?:aa|ae|ap) \d{{5}}))(?!\w)"
)
# Number, name, and a town with a code, whatever the street is called: "6076 Piroska u. 97., Porto Alegre, RS, Brazil 95828".
ANY_STREET = (
    rf"(?:(?<![\w$£€.,:/#-])[a-z]{{1,2}}[-/]?\d{{1,4}}(?:/\d{{1,4}})?,?|{_NUMBER}) (?:\d{{1,2}}(?:st|nd|rd"
    rf"|th) floor, )?(?P<name>(?:[^\W\d_][\w.'-]{{1,20}} ){{0,4}}?[^\W\d_][\w.'-]{{1,20}}(?:"
    rf" \d{{1,4}}\.?)?)(?:{UNIT})?"
    rf"[,\n]\s?(?:[^\W\d_][\w.'-]{{1,20}}[,\s]{{1,2}}(?:- )?){{1,6}}?(?P<code>(?<![\d-]){CODE})(?!\w)"
)
# Where somebody is, named outright: what follows is a place if it looks like one.
HERE = (
    r"\b(?:i live (?:at|on|in)|i am at|i'm at|im at|we are at|we're at|we live (?:at|on|in)|(?:find|reach|visit|meet"
    r"|write to|write|contact|see) (?:me|us) ?(?:at|in|on|:)|my (?:home |mailing |postal )?address(?: is|:| -)"
    r"|address:"
    r"|(?:mail|send|ship|post|return|bring) (?:it|them|me|your copy|a copy|copies|books|letters"
    r"|yours) (?:back )?(?:to|at)|ship to:?|my (?:house|place|flat|shop|store|office|apartment) (?:is )?(?:at|on|in)"
    r"|our (?:\w++ ){1,3}(?:is |meets |gathers |meets every \w++ )(?:at|on|in|near)|located (?:at|on)|come (?:by|over"
    r"|to) (?:my place |my house |us )?(?:at|on)|i work (?:at|on)|directions to|get to|(?:real|actual) (?:house|home"
    r"|place|shop|bookshop|cafe|flat|address) (?:is |stands )?(?:still )?(?:at|on|in)"
    r"|ich wohne (?:in der|am|im|in)|meine adresse(?: ist|:)|j'habite(?: au| a| rue)?|mon adresse(?: est|:)|vivo en"
    r"|mi direccion(?: es|:)|abito (?:in|a)|il mio indirizzo(?: e|:)|ik woon (?:op|aan|in)|mijn adres(?: is|:)"
    r"|moro n[ao]|meu endereco(?: e|:))\s{1,2}"
)
# A word of such a place in small letters, a number, or a word.
PLACE_WORD = r"(?:#? ?\d{1,6}[a-z]?\.?(?!\w)|[^\W\d_][\w.'/-]{0,24})[,.]?(?:\s|$)?"
PLACE_SMALL = _listed(
    "the corner of and de do da del della la le les los das dos du di van den der am an im apt apt. no no. nr nr. u. "
    "bis ul. near on at street road st"
)
NO_PLACE = _listed(
    "chapter page pages book part level volume section episode season act scene chapters percent stars pm am oclock "
    "age grade comic twitter instagram kapitel seite chapitre capitulo capitolo series number january february march "
    "april may june july august september october november december monday tuesday wednesday thursday friday saturday "
    "sunday"
)
CORNER = (
    r"\b(?:the )?(?:corner|intersection|junction) of (?:[^\W\d_][\w'-]{1,24} |\d{1,4}(?:st|nd|rd|th)? ){1,4}(?:and"
    r"|&) (?:(?:[^\W\d_][\w'-]{1,24}|\d{1,4}(?:st|nd|rd|th)?)(?! (?:and|if|to|for)\b) ?){1,2}(?:street|st|avenue|ave"
    r"|road|coves?|courts?|lane)?"
)

# Said before a street, this makes it the writer's own or one to write to.
OWN = (
    r"\b(?:i|we)(?:'m| am| are|'re)? (?:now |also |still |just |both )?(?:live|lived|living|reside|work|stay|staying"
    r"|moved|sell|am|at|run|based|located)\b|\bi'm at\b|\bi am at\b"
    r"|\b(?:my|our) (?:new |home |own |mailing |postal |work |little |book |old |full |current "
    r"|business )*(?:address|house|home|place|shop|store|bookshop|bookstore|office|apartment|flat|studio|club|group"
    r"|door|family|street|mail|mailbox|warehouse|gallery|cafe|library)\b"
    r"|\b(?:mail|send|ship|post|return|forward|deliver)(?:ed|ing)? (?:\w++ ){0,5}(?:to|at)\b|\bwrite (?:to )?(?:me|us"
    r"|them|him|her|the author|the publisher)?\b|\b(?:letters?|postcards?|parcels?|checks?|copies|books|donations?"
    r"|fan mail) (?:\w++ )?to\b|\baddress(?: is|:)"
    r"|\b(?:ring|knock) (?:\w++ ){0,3}(?:at|on)\b|\b(?:come|stop|drop|swing|pop) (?:by|over|in|round|to)\b"
    r"|\b(?:meets?|meeting) (?:\w++ ){0,4}(?:at|in) (?:my|our)\b|\b(?:contact|reach|find|visit|see|join|meet) (?:me"
    r"|us|them|the (?:author|publisher|shop|store))\b|\blocated at\b|\bfor sale at\b|\bwhere i live\b"
    r"|\b(?:directions|get|drive|route|way) to\b|\b(?:how (?:do|can) i get to|shop at|store at|office at|bookshop at"
    r"|signing at|based at|headquartered at|lives? at my|neighbou?r at|contact:|return to)\b"
    r"|\b(?:our|my|the) (?:\w++ ){1,3}(?:meets?|gathers?) (?:every \w++ )?(?:at|in|on|near)\b"
    r"|\bich (?:wohne|lebe|arbeite)|\bwir wohnen|\b(?:meine|unsere) (?:adresse|anschrift|wohnung)|\b(?:schickt"
    r"|schick|schicken|schreibt|schreib|sendet|senden|besucht|kommt)\b|\badresse\b|\banschrift\b|\bbei mir\b"
    r"|\bj'(?:habite|vis|e)\b|\bnous habitons|\b(?:mon|notre) adresse|\b(?:ecrivez|envoyez|venez|passez)\b|\bchez moi\b"
    r"|\b(?:vivo|vivimos|resido|trabajo) en\b|\b(?:mi|nuestra) (?:direccion|casa)\b|\b(?:escrib\w+|envi\w+|mandad\w*"
    r"|manden|visit\w+)\b|\bdireccion\b"
    r"|\b(?:abito|abitiamo|vivo|lavoro) (?:in|a)\b|\b(?:mio|nostro) indirizzo|\b(?:scrivetemi|scrivete|inviate"
    r"|spedite|venite)\b|\bindirizzo\b"
    r"|\bik (?:woon|werk)\b|\bwij wonen|\b(?:mijn|ons) adres|\b(?:stuur|schrijf|kom langs)\b|\badres\b|\b(?:moro"
    r"|vivo|resido|trabalho) n[ao]\b|\b(?:meu|nosso) endereco|\b(?:escrev\w+|envi\w+|mandem)\b|\bendereco\b"
)
