"""English words we leave out. A line is a word with the endings it takes; mild words (damn, hell, crap, sucks) are not here."""

# Nothing else is ever meant by these: the text is not posted with them.
STRONG = """
fuck -s -ed -er -ers -in -ing -ings -ery -y
fuggin fugging fucc fck -s -ed -er -ers -in -ing
fuk -s -ed -er -ers -in -ing
fuq fuxx fvck -s -ed -er -ers -in -ing
fvk phuck -s -ed -er -ers -in -ing
phuk -s -ed -er -ers -in -ing
phuq fukk -s -er -in -ing
fawk fuuck fuuuck fuccing fkin fking fkn
shit -s -ted -ter -ters -ting -ty -tier -tiest -tily -tiness -te
shite shites shithead -s
shithole -s
shitshow -s
shitstorm -s
shitbag -s
shitface -s -d
shitload -s
shitless shitlist shitfest shitstain shitposting shitpost shitheel shitgibbon shitkicker
sht shyt sheit shiit shiet
bullshit -s -ted -ter -ters -ting -ty
horseshit apeshit batshit dipshit dipshits chickenshit dogshit jackshit ratshit bullsht bullshyt gobshite gobshites
cunt -s -ed -ish -y -ing
kunt cvnt cuntface
twat -s -ty
asshole -s -ry
azzhole asswipe -s
asshat -s
assclown -s
assfuck arsehole -s
arsewipe ashole
motherfucker -s
mothafucka mothafucker muthafucka muthafucker motherfckr mutherfucker motherfing mofo mofos
cocksucker -s
cocksucking cockhead dickhead -s
dickwad -s
dickweed dickface dickless dickish
wanker -s
wankstain bellend -s
knobhead -s
sonofabitch sonuvabitch biatch beyotch biotch bytch biyatch bitchass
blowjob -s
handjob -s
rimjob -s
cumshot -s
gangbang -s -ed
jizz jism titties titty tittyfuck clusterfuck brainfuck mindfuck skullfuck fucktard fuckwit fuckface fuckhead fuckery
nigger -s
nigga -s -z
niggah niqqa niggaz
faggot -s -ry -y
faggits fagot -s
kike -s
wetback -s
gook -s
paki -s
raghead -s
towelhead -s
beaner -s
sandnigger zipperhead shemale -s
libtard -s
cockwomble cockwombles arsehat cumdump cumslut cumbucket thundercunt douchenozzle pussies spunkbucket
"""

# These have an innocent sense beside the other, or shock less: the writer is asked. DOUBTS weighs some of them.
LIKELY = """
bitch -es -ed -ing -y -ier
slut -s -ty -tiest
whore -s -d -ish
skank -s -y
arse -s -d
ass -es
dumbass -es
jackass -es
smartass -es
fatass lardass lazyass hardass
tit -s
dick -s -ed
cock -s
prick -s
pussy
bastard -s
piss -ed -es -ing -er
wank -s -ed -ing -y
cum -s -ming
bollocks bollox
tosser -s
turd -s
douchebag -s
douche -s
minge clit -s
milf -s
boner -s
dildo -s
schlong -s
horndog hoe hoes
wtf ffs stfu gtfo omfg lmfao
fag -s
retard -s -ed
spaz spazz spastic -s
chink -s
coon -s
dyke -s
spic -s
jap -s
gimp -s
mongoloid -s
negro negroes
fcuk fux fap fapping poon poontang punani coochie quim
butthole -s
scumbag -s
bugger -s -ed
pimp -s
tranny trannies spick -s
"""

# A word that holds one of these is the strong word, whatever stands around it.
PARTS = r"fuck|phuck|fvck|bullsh[i1]t|cunt|nigger|faggot|wanker|assho?le|arsehole|cocksuck|dickhead|shithead"
# ... save these.
WHOLE = r"s?cunthorpe\w{0,3}|sn?igger\w{0,6}|niggertown|fuckers?berg|sniggerer"

# What is masked with signs ("f**k"): these and what belongs to them.
MASKED = """fuck fucks fucked fucker fuckers fuckin fucking fuckery motherfucker motherfuckers motherfucking shit shits
shitty shitting shitter shite bullshit horseshit cunt cunts bitch bitches bitching bitchy asshole assholes arsehole
arseholes ass dick dicks
dickhead dickheads cock cocks cocksucker pussy pussies twat twats whore whores slut sluts bastard bastards nigger
niggers nigga faggot faggots wank wanker wankers tits prick pricks piss pissed retard retarded tranny kike spic
chink gook wanking twatty
scheisse scheiße scheiss scheiß arschloch wichser ficken fotze hurensohn merde putain connard enculé encule salope
mierda puta puto cabrón cabron coño cojones
gilipollas joder cazzo merda stronzo vaffanculo puttana caralho porra klootzak kurwa"""

_INSULTING = (
    r"you|ye|u|stupid|dumb|fat|old|ugly|little|lazy|crazy|total|complete|utter|absolute|such an?|what an?|greedy"
    r"|evil|nasty|rotten|smug|selfish"
    r"|arrogant|pompous|sick|dirty|filthy|lying|cheating|heartless|cruel|mean|poor|lucky|cheap|boring|miserable"
    r"|insufferable|horny|sneaky|slimy|racist"
    r"|sexist|ungrateful|spoiled|whiny|annoying|rich|cold|petty|sadistic|cocky|sorry|worthless|condescending"
    r"|self-righteous|pretentious"
)
_WHOSE = r"my|your|yer|his|her|their|our|its|whose|the author's|ur"
_BEASTS = (
    r"donkeys?|ox|oxen|mules?|balaam|stables?|hay|brays?|braying|colt|cart|saddle|apuleius|golden|buridan|jenny|foal"
    r"|hoo[fv]\w*|horses?|camels?"
    r"|sancho|bottom|midsummer|nativity|manger|milk|neighbou?r|jawbone|samson|aesop|fables?|lion|thistles?|wild"
    r"|beasts?|bible|biblical|herd"
)
_BIRDS = (
    r"hens?|crow(?:s|ed|ing)?|rooster|barn\w*|farm\w*|bull|pheasants?|robin|turkey|weather|feathers?|pecks?"
    r"|chickens?|chicks?|eggs?|dawn|yard"
    r"|fights?|fighting|ball|stop|petcock|hay|of the (?:walk|north|rock)|a doodle|doodle|sparrow|half|poultry"
    r"|chauntecleer|chanticleer|nun's"
    r"|bird\w*|up|an? (?:ear|eyebrow|snook|head)|pistol|gun|musket|trigger|sunrise|morning|comb|wren|black"
)
_NESTS = (
    r"great|blue|coal|marsh|willow|crested|long-tailed|bearded|penduline|birds?|nest\w*|feeders?|finch\w*|sparrows?"
    r"|wrens?|robins?|garden"
    r"|feathers?|eggs?|warblers?|nuthatch\w*|flock\w*|seeds?"
)
_DOGS = (
    r"pupp(?:y|ies)|pups?|litters?|whelp\w*|kennels?|dogs?|hounds?|breed\w*|pack|wol(?:f|ves)|spaniels?|terriers?"
    r"|collies?|retrievers?|heat"
    r"|setters?|cubs?|fox(?:es)?|vixen|cur|lurcher|otters?|bred|dachshunds?|poodles?|greyhounds?|sheepdogs?|husk(?:y"
    r"|ies)|sled|bitch wars"
)

# word -> (what shows the vulgar sense and must be near, what shows another sense and clears it); `~` is the word.
DOUBTS: dict[str, tuple[str, str]] = {
    "bitch": ("", rf"\b(?:{_DOGS})\b"),
    "slut": ("", r"~[- ]?sham|[åä]|\btill ~"),
    "whore": ("", r"~ (?:of babylon|complex|dichotomy)|madonna[- /](?:and[- ])?~"),
    "ass": (
        rf"\b(?:{_INSULTING}|{_WHOSE}|kiss|smart|pain in the|up the|up yer|sweet|hot|tight|big|hard|haul|kicked my"
        rf"|grown|weird|long|piece of|rat's) ~"
        r"|\w-~\b|~[- ](?:off|backwards|kiss\w+|kick\w+|licker|hat)|(?:pain|boot|foot|stick|kick) (?:in|up) (?:the"
        r"|his|her|my|its) ~",
        rf"(?:bad|kick|kicks|kicking|kicked|wild|golden)[- ]~|such an ~|\b(?:{_BEASTS})\b",
    ),
    "asses": (rf"\b(?:{_WHOSE}|lazy|fat|sorry|dumb) ~", rf"\b(?:{_BEASTS}|jackasses)\b"),
    "jackass": ("", rf"\b(?:{_BEASTS})\b"),
    "tit": (r"\b(?:total|complete|utter|right|absolute|her|left|my|his) ~\b", rf"~[- ]for[- ]tat|\b(?:{_NESTS})\b"),
    "tits": ("", rf"\b(?:{_NESTS})\b"),
    "dick": (
        "",
        r"moby[- ]~|~ and jane|spotted ~|private ~|clever ~|deadeye ~|~ (?:test|turpin|tracy)|~ (?:wie|genug"
        r"|aufgetragen)|\b(?:und|der|das|ein|eine|zu|sehr|ist|wie|ziemlich|aber|nicht|bin)\b",
    ),
    "faggot": ("", r"sticks?|wood|fire|bundle|kindling|twigs|meat|peas|liver|stake"),
    "faggots": ("", r"sticks?|wood|fire|bundle|kindling|twigs|meat|peas|liver|stake"),
    "beaner": ("", r"coffee|mug|cup"),
    "titty": ("", r"birds?"),
    "dicks": ("", r"private ~"),
    "dicked": (r"~ (?:around|over|about)", ""),
    "cock": ("", rf"\b(?:{_BIRDS})\b|~-(?:a|and|up)|-~\b|\b(?:to|they|we|you|i) ~\b"),
    "cocks": ("", rf"\b(?:{_BIRDS})\b|\b(?:he|she|it) ~\b|-~\b"),
    "prick": (
        rf"\b(?:an?|that|this|those|{_INSULTING}|real|right|the|is|arrogant) ~\b",
        r"~ (?:of|from|with|to|the|her|his|up|a|by|at|on|my|your|holes?|ears?)\b|pin[- ]~|thorns?|needles?|fingers?"
        r"|spindle|blood",
    ),
    "pricks": (
        rf"\b(?:{_INSULTING}|those|these|of|are|the|arrogant|such) ~\b",
        r"against the ~|~ (?:up|her|his|the|my|your|at|of)\b|thorns?|needle",
    ),
    "pussy": (
        "",
        r"~[- ]?(?:cat|willow|foot|riot|galore|toes)|owl and the ~|dear ~|little ~|~ (?:hat|grabs?back|bow)|\bkitten",
    ),
    "bastard": (
        rf"\b(?:{_INSULTING}|that|this|fucking|bloody) ~\b",
        r"~ (?:son|child|daughter|of|brother|sister|half|heir|prince|king|line|out of|executioner|sword|born|boy"
        r"|girl)\b|william the ~"
        r"|(?:royal|king's|duke's|lord's|born a|a king's|his father's) ~|heir|throne|illegitimate|wedlock",
    ),
    "bastards": (
        rf"\b(?:{_INSULTING}|those|these|the|fucking|bloody|of) ~\b",
        r"~ of (?:the|a)|\bgentleman|(?:royal|king's|duke's|lord's|noble) ~|heirs?|throne|illegitimate|wedlock"
        r"|inglou?rious",
    ),
    "piss": (
        r"~ (?:off|poor|on|take|artist|myself|yourself|me|all over)|(?:the|take|taking|takes|full of|like|of|cat) ~"
        r"|~-(?:poor|take)",
        "",
    ),
    "pissed": (r"~ (?:off|me|at|on|about|that|us|him|her)|(?:so|really|was|got|get|am|me|i'm|pretty|still) ~", ""),
    "pisses": (r"~ (?:me|him|her|off|on|us|all)", ""),
    "pissing": ("", ""),
    "wank": ("", ""),
    "cum": (
        r"\b(?:his|her|my|your|hot|of|drink\w*|swallow\w*|with) ~\b|~ (?:all over|inside|in (?:her|his|my)"
        r"|on (?:her|his|my)|shot|for me)",
        r"~ laude",
    ),
    "cums": (r"~ (?:in|on|again|twice|inside|all)|(?:he|she) ~", ""),
    "cumming": ("", r"alan ~|~'s"),
    "hoe": (
        r"\b(?:a|you|dumb|stupid|these|dirty) ~\b",
        r"garden|soil|field|weeds?|rake|spade|plough|row|shovel|farm|earth|~ the|~ a|tough",
    ),
    "hoes": (
        r"\b(?:bros before|and|these|dumb|pimps and|bitches and) ~\b",
        r"garden|soil|field|weeds?|rakes?|spades?|shovels?",
    ),
    "fag": (
        r"\b(?:a|you|stupid|little|old|such a|the) ~\b",
        r"smok\w*|cigar\w*|light\w*|~[- ]end|packet|lit|drag|puff|school|eton|match|butt|boys?|sixth|prefect",
    ),
    "fags": ("", r"smok\w*|cigar\w*|light\w*|packet|lit|pack|school|eton|beer|lager|booze|match|pounds?|shop"),
    "retard": (
        r"\b(?:an?|you|such an?|total|complete|like a|of a|the|stupid|fucking) ~\b",
        r"en ~|(?:le|un|du|de|mon|son|au|ce) ~|~ (?:the|growth|progress|development|de)\b",
    ),
    "retards": ("", r"~ (?:the|its|his|growth|progress)|(?:les|des|ces|ses|it|which|that) ~"),
    "retarded": (
        r"\b(?:is|are|was|so|this|that|totally|completely|fucking|how|just|plain|utterly|beyond|absolutely|really"
        r"|the most) ~",
        r"mentally|growth|development|progress|drought|by|diagnos\w*|word|century|institution|children"
        r"|brother|sister|1\d\d\d",
    ),
    "spastic": (
        r"\b(?:an?|you|such an?|like a|total) ~(?! (?:colon|paralysis|diplegia|child|gait))",
        r"cerebral|palsy|medical|muscle",
    ),
    "spastics": ("", r"society"),
    "chink": (r"\b(?:you|that|dirty|fucking|stupid|little) ~\b", r"~ (?:in|of|between|through)"),
    "chinks": ("", r"~ (?:in|of|between|through|that|where)|armou?r|light|wall|log"),
    "coon": (r"\b(?:a|you|that|dirty|stupid) ~\b", r"maine|cats?|hounds?|dogs?|raccoon|hunt\w*|skin|cap|tree|trap"),
    "coons": ("", r"maine|cats?|raccoons?|hunt\w*|trees?|trap\w*|skins?"),
    "dyke": (
        r"\b(?:you|fucking|fat|ugly|bull|big|old) ~\b",
        r"sea|water|dutch|holland|flood\w*|finger|offa|built|van|break|river",
    ),
    "dykes": (
        r"\b(?:of|fucking|fat|ugly|bull|for|all|by) ~\b",
        r"sea|water|dutch|holland|flood\w*|watch out|van|built|river|canals?",
    ),
    "spic": ("", r"~ and span|~-and-span|~ 'n'"),
    "spics": ("", ""),
    "jap": ("", r"war|army|1\d\d\d|pearl|pacific|soldiers?|~\."),
    "japs": ("", r"war|army|1\d\d\d|pearl|pacific|soldiers?"),
    "gimp": (r"\b(?:you|such a|stupid|like a) ~\b", ""),
    "negro": (r"\b(?:you|dirty|stupid|fucking|lazy) ~\b", ""),
    "negroes": (r"\b(?:you|dirty|stupid|fucking|lazy) ~\b", ""),
    "mongoloid": (r"\b(?:you|stupid|total|complete|utter) ~\b", ""),
    "bugger": (r"~ (?:off|you|all)", ""),
    "scumbag": (r"\b(?:you|the author|writer) ~", ""),
    "pimp": (r"\byou ~", ""),
    "douche": (
        r"\b(?:an?|such an?|total|complete|utter|what a|you|the|is) ~\b",
        r"vaginal|nasal|shower|bath|salt|hygiene",
    ),
    "boner": ("", r"john|boehner|~s? of the|classic"),
    "dildo": ("", ""),
    "spick": ("", r"~[- ]and[- ]span"),
    "tranny": ("", r"gear|shift|truck|engine|car"),
}

# Several words together.
PHRASES = (
    r"\bsons? of (?:a )?bitch(?:es)?\b",
    r"\bsuck(?:s|ed|ing)? (?:my|his|your) (?:dick|cock|balls)\b",
    r"\b(?:blow jobs?|hand jobs?|rim jobs?|cum shots?|gang bangs?)\b",
    r"\bass[- ](?:holes?|hats?|wipes?|clowns?)\b",
    r"\b(?:bull|horse|bat|ape|dip|chicken|dog)[- ]shit\b",
    r"\bgo f yourself\b",
)
LIKELY_PHRASES = (
    r"\b(?:jerk|jerks|jerked|jerking|jacks|jacked|jacking|tosses) off\b(?! (?:his|her|the|their|my|a|to (?:sea"
    r"|school)))",
    r"\b(?:a-holes?|d-bags?|hard-ons?|circle jerk\w{0,3}|camel toes?|f'(?:ing|in)|screw you|balls deep)\b(?!')",
    r"\bf[- ]?(?:u|you) (?:all|author|asshole)\b|\bf u\b(?= (?:book|author|and|to))|\bf off\b|\beff(?:ing)? (?:you"
    r"|off)\b",
)
