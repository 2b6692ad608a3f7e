"""Words we leave out in other languages. A line is a word with the endings it takes. A word that means something
innocent in another of our readers' languages is not here, or stands in `SMALL`: it counts in small letters only."""


def _listed(words: str) -> frozenset[str]:
    return frozenset(words.split())


STRONG = {
    "de": """
    scheiß -e -er -es -en
    scheiss -e -er -es -en
    scheisse scheiße arschloch arschlöcher arschlöchern arschlochs arschgeige arschgesicht arschficker fotze -n
    wichser -n -s
    wichsen gewichst hurensohn hurensöhne hurensohns ficken fickt fick fickst ficker ficke gefickt verfickt -e -er
    -es -en
    fickerei beschissen -e -er -es -en -em
    angeschissen verschissen verpisst missgeburt drecksfotze dreckshure schwuchtel -n
    kanake -n
    titten arschfick arschkriecher möse -n
    schlampe -n
    drecksau nutte -n
    hackfresse spasti spast spasten
    """,
    "fr": """
    merde -s
    merdique -s
    emmerder emmerde emmerdant emmerdeur emmerdeuse salope -s
    salopard -s
    saloperie -s
    connard -s
    connasse -s
    conasse enculé -s -e
    enculer enculés encule enculeur nique niquer niquez niqué
    enfoiré -s -e
    couille -s
    branleur -s
    branleuse branler branlette pétasse -s
    bougnoule -s
    youpin -s
    pédé -s
    tantouze gouine -s
    trouduc ntm fdp
    """,
    "es": """
    mierda -s
    putada -s
    jodete jódete coño coños gilipollas gilipollez cabrón cabron cabrones cabrona -s
    pendejo -s
    pendeja -s
    pendejada -s
    chingar chingada chingado chingados chingadera chinguen maricón maricon maricones
    hijoputa hijueputa malparido malparida hostiaputa mamón mamones
    pelotudo -s
    pelotuda culero culeros culiao conchetumare reconcha comemierda sudaca -s
    """,
    "it": """
    cazzo cazzi cazzata cazzate cazzone cazzoni vaffanculo fanculo affanculo stronzo stronzi stronza stronze
    stronzata stronzate
    merda merdoso merdosa puttanata puttanate coglione coglioni
    cogliona coglionata minchia minchiata minchiate fottuto fottuta fottiti fottere inculare inculato
    frocio froci ricchione ricchioni pompino pompini troione porcodio diocane
    """,
    "pt": """
    merda -s
    caralho -s
    foder fodido fodida fodeu fodase buceta -s
    bosta -s
    cuzão cuzao arrombado -s
    piroca punheta
    vsf pqp filhadaputa
    """,
    "nl": """
    klootzak klootzakken klotenboek kloteboek godverdomme hoerenzoon hoerenjong kankerlijer -s
    kankerhoer kankerboek kankerzooi kankerwijf teringlijer tyfuslijer tyfushoer nikker -s
    kutboek kutverhaal kutzooi kutwijf kutschrijver kuteinde kutplot kutvent kutkind kutding kutsmoes kutfilm
    kutschrijfster kutten
    kutgevoel schijtboek
    """,
    "pl": """
    kurwa kurwy kurwo kurwą kurwie chuj chuja chujowa chujowy chujowe pierdolić pierdol pierdolę pierdolony
    pierdolona spierdalaj
    jebać jebany jebana jebane wypierdalaj skurwysyn
    """,
    "sv": "fittan fittor knulla knullar horunge",
    "tr": "siktir orospu amk amına yarrak sikeyim oruspu",
    "ru": """
    блядь бляди блядский блять хуй хуя хую хуйня хуйню хуйней хуёвый хуевый хуёво хуево нахуй похуй пизда пизды
    пиздец пиздёж ебать ебаный ебаная
    ебаная ёбаный ебал заебал заебало выебать мудак мудаки
    blyat pizdec pizda nahuj nahui huynya
    """,
    "el": "γαμώ γαμημένο μαλάκα μαλάκας μαλακία μαλακίες πούτσα μουνί",
}

# Asked about: another sense is possible.
LIKELY = {
    "de": (
        "arsch ärsche arschig hure huren hurerei schwanzlutscher muschi muschis pisser kacke verpiss wixer wixxer "
        "pisse bastarde neger negern bumsen"
    ),
    "fr": "chier chiant chiante chiants foutre salaud salauds bâtards tapette négro cul putain putains pute putes",
    "es": (
        "culo culos verga vergas polla pollas cagada cagar marica hostias mamada mamadas boludo boludez carajo "
        "coñazo puta putas puto putos joder jodido jodida jodidos jodidas cojones cojonudo follar follando"
    ),
    "it": "culo culi troia troie fica culattone segaiolo puttana puttane figa incazzato incazzata",
    "pt": "puta putas foda porra putaria viado viados puteiro",
    "nl": "kut godverdomse klote neuken geneukt neuk lul hoer hoeren verneukt opgeneukt flikker flikkers slet sletten",
}

# Written with a capital they are a name, a place or a beast.
SMALL = _listed(
    "fuk fux fugging kut lul verga polla pollas troia troie puto putos figa fica foda porra slet hoer fick nique pute "
    "putes paki pakis concha cul culo culi lul amk mamada mamadas"
)

# Without their accents these are words of another language; or they are common words and shout only with the accent.
ONLY_AS_SPELLED = _listed("cono conos pede pedes mose mosen niques branle batards muni gamo malaka")

# A word that begins so is the strong word.
BEGINNINGS = r"schei(?:ß|ss)\w|arschl[oö]ch|arschf|hurens[oö]hn|klootz|kankerl|(?:ge|ver|durch)fickt|wichser|gilipoll"
# What shows another sense nearby, as in `profanity_en.DOUBTS`.
DOUBTS: dict[str, tuple[str, str]] = {
    "cul": (r"(?:trou|trous) du ~|\bton ~|\bson ~|\bmon ~|\ble ~|\bau ~|\bde ~\b", r"~[- ]de|faire ~ sec|~ sec"),
    "chier": (r"(?:fait|fais|à|va|envoyer|faire|faut) ~", ""),
    "foutre": (r"(?:faire|va te faire|se faire|à|rien à|en) ~", ""),
    "kut": (r"\b(?:is|wat een|echt|heel|zo|gewoon|ontzettend|de|vreselijk) ~\b|~ (?:boek|met|is|van een)|^~\b", ""),
    "muschi": ("", r"katze|kätzchen|kater|minka|schnurr\w*"),
    "verga": ("", r"giovanni|malavoglia|vela|novell\w*"),
    "polla": ("", r"~s? de agua|loter[ií]a|gallin\w*|quiniela"),
    "hure": ("", r"mittelalter|bordell|babylon"),
    "huren": (
        "",
        r"(?:een|te|woning|huis|kamer|auto|appartement|boot|fiets) ~|~ (?:en kopen|van|een)|mittelalter|bordell"
        r"|huurder",
    ),
    "concha": (r"~ de (?:tu|su|la)", ""),
    "troia": ("", r"guerra|cavallo|elena|ettore|achille|ulisse|omero|schliemann|mura"),
    "troie": ("", r"guerre|cheval|hélène|hector|achille|ulysse|homère"),
    "slet": ("", r"sokol\w*|všesokol\w*"),
    "neger": ("", r"wort|begriff|historisch|sprache|küsse|jahrhundert|könig"),
    "hostias": ("", r"misa|iglesia|consagr\w*"),
}

# Several words together.
PHRASES = (
    r"\bhij[oa]s? de (?:la gran )?puta\b",
    r"\bfils de (?:pute|putain)\b",
    r"\bfigli[oa]? di (?:puttana|troia)\b",
    r"\bfilh[oa]s? da puta\b",
    r"\bta gueule\b",
    r"\btrou du cul\b",
    r"\bnique ta (?:mère|mere|race)\b",
    r"\b(?:gros|sale|pauvre|petit|quel) con\b(?! [a-z]{2,12}(?:ismo|ción))",
    r"\bbande de cons\b",
    r"\bme cago en\b",
    r"\bpor(?:co|ca) (?:dio|madonna|cristo)\b",
    r"\bdio (?:cane|porco|merda)\b",
    r"\bvai tomar no cu\b",
    r"\bno cu\b(?! de)",
    r"\bputa que (?:te |o )?pari[ou]\b",
    r"\bfoda[- ]se\b",
    r"\bva te faire (?:foutre|enculer|voir chez)\b",
    r"\b(?:leck|leckt) mich am arsch\b",
    r"\bverpiss dich\b",
    r"\bchinga(?:te|r)? (?:tu|a tu) madre\b",
    r"\bde puta madre\b",
    r"\bvete a la mierda\b",
    r"\b(?:ma|sa|ta) bite\b",
    r"\btyfus op\b",
    r"\bkrijg de (?:kanker|tering|tyfus)\b",
    r"\baan mijn reet\b",
    r"\bconcha de (?:tu|su) madre\b",
)
