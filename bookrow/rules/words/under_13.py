"""How a writer says that they are younger than thirteen, in the view with number words as digits and without accents.

`AGE` stands for 3 to 12, `SOON` for 3 to 13, `END` for what may stand behind an age that has no unit.
"""

AGE = r"(?<![\d.,$])(?:1 ?[0-2]|[3-9])(?![\d%/:'\"]|[.,]\d)"
SOON = r"(?<![\d.,$])(?:1 ?[0-3]|[3-9])(?![\d%/:'\"]|[.,]\d)"
_STOP = r"\s{0,3}(?:$|[.!?;:)(\n]|,(?!\s?\d)| -|-(?=\s))"
END = (
    rf"(?={_STOP}|\s{{1,3}}(?:and|but|so|yet|lol|btw|haha|rn|now|today|too|who|because|though|this year|und|aber|et"
    rf"|mais|y|pero|e|ma|mas|en|maar|oder|i|my|i'm|,)\b"
    r"(?! (?:\d|a half|(?:een|1) half|1/2|eine? halbe)))"
)
PART = (
    r"(?:[ -](?:and|und|et|y|e|en)? ?(?:(?:a|1) half|1/2|½|3[- ]quarters?|a quarter|a bit|demi|medio|mezzo|meio"
    r"|(?:een|1) half|(?:[a-z]++ )?months?)| going on \d\d?|\.5|½|einhalb)?"
)
_ENOUGH = (
    r"(?:(?:only|just|still|already|now|almost|nearly|about|like|currently|literally|actually|barely|really|exactly"
    r"|officially|also|all|both) ){0,3}"
)
_ME = r"\b(?:i\s?'?m|i am|im|we\s?'?re|we are|i are)\s{1,3}"
_CHILD = r"(?: (?:old )?(?:girl|boy|kid|child|reader|student|fan|bookworm|schoolgirl|schoolboy))?"
_YEARS = r"[ -]{0,2}(?:(?:years?|yrs?|yr)[ -]{0,2}(?:olds?|of age|young)|y\.?/?o|yo)\b"
_ORDINAL = r"(?:1st|2nd|3rd|[4-6]th|first|second|third|fourth|fifth|sixth)"
_BIRTHDAY = r"(?:[4-9]th|1[0-2]th|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth)"
_WHEN = (
    r"(?:last|yesterday|today|this|next|in|on|soon|tomorrow|a (?:week|month|day|few|couple)|\d{1,2} (?:days|weeks"
    r"|months))"
)
_PAST = (
    r"(?:would|was|had|were|used|could|did|never|once|first|remember\w*|read|hated|thought|found|couldn't|didn't"
    r"|wanted|wrote|knew|felt|got|saw)"
)
_KIDS = r"(?:girl|boy|kid|child)"

ENGLISH = (
    rf"{_ME}{_ENOUGH}(?:(?:an?|the) (?:[a-z]{{3,10}} )?)?{AGE}{_YEARS}{_CHILD}(?! (?:at heart|inside|again"
    rf"|in my head|when\b|older))",
    rf"(?:\b(?:my (?:friends?|sisters?|brothers?|cousins?|twin) and )?i are\s|{_ME}){_ENOUGH}{AGE}{PART}{END}",
    rf"\bas an? {AGE}{_YEARS}{_CHILD}(?: myself)?(?=,? (?:i|my|me)\b)(?!,? i (?:[a-z]{{2,9}} )?{_PAST}\b)",
    rf"\bi(?:'ve| have)? (?:just|recently|only just|finally|literally just) turned {AGE}(?! (?:when|the year|as"
    rf"|pages?|before))",
    rf"\bi turned {AGE} (?:last|yesterday|today|this (?:week|month|year|spring|summer|fall|autumn|winter)"
    rf"|\d{{1,2}} (?:days|weeks|months) ago|a (?:week|month) ago)(?: (?:week|month|year))?",
    rf"\b(?:i'll|i will|ill|i'm going to|i'm gonna|i'm about to|im about to|im going to) (?:soon )?(?:be"
    rf"|turn) {SOON}(?: years old)?(?=\s{_WHEN}\b|{_STOP})",
    rf"\bi(?:'m| am) turning {SOON}(?=\s{_WHEN}\b|{_STOP})|\bi turn {SOON}(?=\s{_WHEN}\b)",
    rf"{_ME}(?:almost|nearly|not quite|not yet|not|not even|still not|under|younger than|below"
    rf"|close to)(?: the age of)? 13(?: yet| years old)?{END}",
    rf"{_ME}(?:(?:currently|now|only|just|still) )?(?:in|going (?:in)?to|starting|entering"
    rf"|finishing)(?: the)? (?:{_ORDINAL}[- ]grade|grade [1-6])\b(?! (?:teacher|class of))",
    rf"{_ME}(?:(?:just|only|still|now) )?an? {_ORDINAL}[- ]grader\b|\bas an? {_ORDINAL}[- ]grader(?!,? i (?:would"
    rf"|was|had|were|used|could)\b),? (?:i|my|me)\b",
    rf"\b(?:i will be|i'll be|i'm going to be|i will start|i'll start|i start|i just (?:finished|started|started)"
    rf"|i go to) (?:in )?{_ORDINAL}[- ]grade"
    rf"(?: (?:next|this|in|after)(?: (?:year|fall|autumn|week|month|september|august|summer))?)?(?!\s(?:teach|math"
    rf"|science|class with))",
    rf"\b(?:in|for) my {_ORDINAL}[- ]grade (?:class|book report|reading class|english class|homework|book club)\b",
    rf"\bmy {_ORDINAL}[- ]grade teacher (?:is|says|makes|told us|made us)\b",
    rf"{_ME}(?:(?:currently|now|only|just|still) )?in (?:year|yr) [1-7]\b(?! of\b)",
    r"\b(?:i go to|i attend|i'm (?:still )?in|i am (?:still )?in|im in) (?:an? |the )?(?:elementary|primary"
    r"|grade) school\b(?! (?:teach|educ|admin))",
    rf"(?<![\w-]){AGE}{_YEARS}{_CHILD} (?:here|speaking|reporting)\b|\bmy age is {AGE}{END}|\bi(?:'m"
    rf"| am) aged {AGE}{END}",
    rf"{_ME}an? (?:[a-z]{{3,9}} )?{_KIDS}(?: of|, aged?| aged?|,) {AGE}(?:{_YEARS}|{END})",
    rf"\b(?:being|only) {AGE}(?: years old)?,? i (?:am|think|don't|do|can|can't|still|really|love|like)\b",
    rf"\bmy {_BIRTHDAY} birthday (?:is|was|comes)? ?(?:last|yesterday|today|tomorrow|next|coming|in \d|in a|this)\b",
    rf"(?:^|(?<=[.!?\n] ))(?:only )?{AGE} years old(?= (?:and|but) i\b)",
    rf"\b(?:me and my [a-z]{{3,10}}|my [a-z]{{3,10}} and (?:i|me)) (?:are|r) (?:both |all )?{AGE}\b(?! (?:books"
    rf"|chapters|years (?!old)|pages))|^\s?{AGE}{_YEARS}\W{{0,3}}$|\bi(?:'ve| have)? (?:just|only just) (?:had"
    rf"|celebrated) my {_BIRTHDAY} birthday\b|\bage: ?{AGE}\W{{0,3}}$|\bi(?:'ve| have) been {AGE} (?:for|since)\b",
    rf"\bi have {AGE} years(?: old)?{END}|\bi(?:'m| am) (?:a )?(?:pre-?teen|tween)\b",
)

_DE_PAST = r"(?:habe|hatte|hab|war|las|fand|mochte|liebte|konnte|durfte|musste|wurde|bekam|verschlang)"
_DE_YEARS = r"(?:1[0-2]|[3-9]|drei|vier|funf|sechs|sieben|acht|neun|zehn|elf|zwolf)[- ]?jahrige[rsn]?\b"
GERMAN = (
    rf"\bich, {AGE}(?: jahre(?: alt)?)?,|\b(?:ich )?mit meinen {AGE} jahren\b|\bich bin schuler(?:in)? (?:der"
    rf"|in der|einer) (?:[1-6]\.|ersten|zweiten|dritten|vierten|funften|sechsten) klasse\b",
    rf"\bich bin (?:(?:erst|gerade|jetzt|fast|schon|noch|nur|grad|nun|eben|mal) ){{0,3}}{AGE}(?: ?(?:jahre?"
    rf"|j\.?)(?: (?:alt|jung|geworden))?| geworden)?{PART}{END}",
    rf"\bich bin (?:(?:erst|gerade|jetzt|fast|schon|noch|nur) ){{0,3}}{AGE} jahre alt\b",
    rf"\bich bin (?:(?:eine?n?|1) )?{_DE_YEARS}(?: (?:junge|madchen|leserin|leser))?|\bich bin (?:eine?"
    rf"|1) (?:madchen|junge|kind|schuler(?:in)?)(?: von|,) {AGE}\b",
    rf"\bich werde (?:(?:bald|morgen|heute|im|in|diese[ns]?|nachste[ns]?"
    rf"|[a-z]++) ){{0,3}}{SOON}(?: jahre(?: alt)?)?{END}",
    rf"\bals {_DE_YEARS}(?! {_DE_PAST})(?=[^.!?]{{0,25}}\b(?:ich|mir|mich)\b)",
    r"\bich (?:gehe|geh|bin|komme)(?: (?:jetzt|gerade|noch|erst|bald|nach den ferien)){0,2} in (?:die|der) (?:erste"
    r"|zweite|dritte|vierte|funfte|sechste|[1-6]\.)n? ?klasse\b",
    r"\bich (?:gehe|geh|bin)(?: (?:noch|jetzt))? (?:in (?:die|der)|auf die|zur) (?:grundschule|volksschule"
    r"|primarschule)\b",
)
_FR_CHILD = r"(?:(?:petite? |jeune )?(?:fille|garcon|enfant|eleve|lectrice|lecteur|gamine?|ecolier|ecoliere))"
FRENCH = (
    rf"\b(?:avec|malgre) mes {AGE} ans\b|\ba (?:seulement )?{AGE} ans,? (?:je (?:suis|lis|peux|comprends|trouve"
    rf"|sais|pense|prefere|adore)|j'(?:adore|aime))\b",
    rf"\bj\s?'?\s?ai (?:(?:seulement|que|juste|deja|presque|bientot|a peine|tout juste|maintenant"
    rf"|environ) ){{0,2}}{AGE} ans(?: et demi)?"
    r"(?! (?:d[eu]\b|d'|de plus|derriere|que|quand|passes|dans ma tete|pour|lorsque))",
    rf"\bje (?:viens (?:juste )?d'avoir|vais (?:bientot )?avoir|viens de feter mes) {SOON} ans"
    rf"|\bj'ai eu {AGE} ans (?:hier|aujourd'hui|la semaine|le mois|lundi|samedi|dimanche|il y a)"
    rf"|\bj'aurai {SOON} ans (?:en|le|dans|bientot|la|au|demain)\b",
    rf"\bje suis (?:une?|1) {_FR_CHILD}(?: [a-z]{{3,12}})? (?:de|age(?:e)? de) {AGE} ans",
    r"\b(?:je |j')suis en (?:classe de )?(?:cp|ce ?1|ce ?2|cm ?1|cm ?2|6e|6eme|sixieme|primaire)\b",
    rf"\bdu haut de mes {AGE} ans\b|\bage(?:e)? de {AGE} ans, (?:je|j')",
)
_ES_CHILD = r"(?:nin[ao]|chic[ao]|chiquill[ao]|lectora?|estudiante|alumn[ao]|muchach[ao]|peque)"
SPANISH = (
    rf"\bcon mis (?:once|{AGE}) an(?:os|itos)\b",
    rf"\btengo (?:(?:solo|apenas|casi|ya|solamente|recien|nada mas) ){{0,2}}(?:once|{AGE}) an(?:os|itos)(?: y medio"
    rf"| de edad)?"
    r"(?! (?:de\b|que\b|en\b|sin\b|como\b|menos|mas\b|[a-z]+(?:ando|iendo|yendo)\b))",
    rf"\bsoy (?:(?:una?|1) )?(?:[a-z]{{3,9}} )?{_ES_CHILD}(?: [a-z]{{3,12}})? de (?:once|{AGE}) an(?:os|itos)",
    rf"\b(?:acabo de cumplir|voy a cumplir|cumplo|cumplire|pronto cumplo) (?:once|{SOON})(?: anos)?{END}",
    rf"(?<!cuando )(?<!desde que )\bcumpli (?:once|{AGE})(?: anos)? (?:ayer|hoy|hace (?:poco|unos|una|un)|la semana"
    rf"|el mes|el (?:lunes|sabado|domingo))\b",
    r"\b(?:estoy en|curso|voy a|voy en) (?:[1-6] ?[oa]?|primero|segundo|tercero|tercer|cuarto|quinto"
    r"|sexto) (?:grado|curso)?(?: ?de)? ?(?:primaria|grado|basica)\b",
)
_IT_CHILD = r"(?:bambin[ao]|ragazzin[ao]|ragazz[ao]|lettrice|lettore|bimb[ao]|alunn[ao])"
ITALIAN = (
    rf"\bcon i miei {AGE} anni\b",
    rf"\bho (?:(?:solo|quasi|appena|gia|soltanto) ){{0,2}}{AGE} anni(?: e mezzo)?(?! (?:di\b|in\b|da\b|piu|meno"
    rf"|che\b|alle spalle))",
    rf"\bsono (?:una?|1) (?:[a-z]{{3,9}} )?{_IT_CHILD}(?: [a-z]{{3,12}})? di {AGE} anni",
    rf"\bho appena compiuto {AGE} anni|\b(?:compio|compiro|sto per compiere|faro|faccio) {SOON} anni\b",
    r"\b(?:faccio|frequento|sono in|vado in|sono alla|faccio la)(?: la)? (?:(?:prima|seconda|terza|quarta|quinta"
    r"|[1-5]a?) (?:elementare|primaria)|prima media|scuola elementare)\b",
)
_PT_CHILD = r"(?:menin[ao]|garot[ao]|crianca|rapaz|rapariga|leitora?|alun[ao]|miud[ao])"
PORTUGUESE = (
    rf"\bcom (?:os )?meus {AGE} anos\b",
    rf"\btenho (?:(?:so|apenas|quase|ja|somente) ){{0,2}}{AGE} an(?:os|inhos)(?: e meio| de idade)?"
    r"(?! (?:de\b|que\b|em\b|mais\b|menos|a mais|[a-z]+(?:ando|endo|indo)\b))",
    rf"\bsou (?:(?:uma?|1) )?(?:[a-z]{{3,9}} )?{_PT_CHILD}(?: [a-z]{{3,12}})? (?:de|com) {AGE} anos",
    rf"\b(?:acabei de fazer|vou fazer|faco|farei|acabei de completar) {SOON} anos\b|\bfiz {AGE} anos (?:ontem|hoje"
    rf"|na semana|semana|mes|no mes|ha)\b",
    r"\b(?:estou|ando|estudo) (?:no|na) (?:[1-6] ?[oa]?|primeiro|segundo|terceiro|quarto|quinto|sexto) (?:ano|serie"
    r"|classe)\b(?! (?:da faculdade|de (?:medicina|direito|faculdade)))",
)
DUTCH = (
    rf"\bik ben (?:(?:pas|nog|maar|bijna|net|nu|al|nog maar) ){{0,3}}{AGE}(?: (?:jaar|jr)(?: oud| geworden)?"
    rf"| geworden)?{PART}{END}",
    rf"\bik ben (?:(?:pas|nog|maar|bijna|net|nu|al) ){{0,3}}{AGE} jaar(?: oud)\b",
    rf"\bik ben (?:een|1) (?:[a-z]{{3,9}} )?(?:meisje|jongen|kind) van {AGE}\b(?: jaar)?",
    rf"\bik word (?:(?:bijna|binnenkort|morgen|volgende|in|over|[a-z]++) ){{0,3}}{SOON}(?: jaar)?{END}",
    r"\bals (?:1[0-2]|[3-9]|zes|zeven|acht|negen|tien|elf|twaalf)[- ]?jarige?\b(?: (?:jongen|meisje))?(?! (?:was"
    r"|had|las|vond|heb|hield|kreeg))(?=[^.!?]{0,25}\bik\b)",
    r"\bik zit (?:nu )?(?:in (?:groep [3-8]|de brugklas)|op de (?:basisschool|lagere school))\b",
)
_SV = r"(?:1[0-2]|[3-9]|tre|fyra|fem|sex|sju|syv|atta|atte|nio|ni|tio|ti|elva|elleve|tolv|fire|seks|otte)"
FURTHER = (
    rf"\b(?:jag ar|jeg er) (?:(?:bara|kun|bare|snart|nastan|nesten|naesten) )?{_SV} (?:ar|aar|a\u030ar)(?: gammal"
    rf"| gammel)?{END}",
    rf"\bmam (?:(?:dopiero|prawie|tylko) )?{AGE} lat(?! (?:doswiadczenia|stazu|temu))\b",
    rf"\bmam (?:dopiero |prawie )?(?:dziewiec|dziesiec|jedenascie|dwanascie|osiem|siedem) lat\b|\bje mi {AGE} let\b"
    rf"|\b{AGE} ?yas[i\u0131]nday[i\u0131]m\b",
    rf"\bam {AGE} ani{END}|\b{AGE} eves vagyok\b|\bolen {AGE}[- ]?vuotias\b",
)
# In the plain view: scripts that the other one reads as Latin letters.
OTHER_SCRIPTS = (
    rf"мне (?:(?:всего|уже|почти|только|сейчас|скоро) ){{0,2}}{AGE} (?:лет|года)(?! (?:назад|опыта))",
    r"мне (?:(?:всего|уже|почти|только) )?(?:восемь|девять|десять|одиннадцать|двенадцать) лет|я учусь в (?:[1-6]"
    r"|первом|втором|третьем|четв[её]ртом|пятом|шестом)(?:-?м)? классе",
    rf"мені (?:(?:лише|вже|майже) )?{AGE} рок(?:ів|и)",
    r"我(?:今年|现在|現在)?(?:才|已经|已經|快|刚|剛)?(?:滿|满)?(?:1[0-2]|[3-9]|[三四五六七八九十]|十[一二])(?:岁|歲)(?!的?(?:时|時|那年|儿子|女儿))",
    r"(?:僕|私|わたし|ぼく|俺|あたし)は?(?:、)?(?:1[0-2]|[3-9])(?:歳|才)(?:です|だ|の)",
    r"小学校?[1-6一二三四五六]年生です|저는 ?(?:1[0-2]|[3-9]) ?살",
)
