"""Words around telephone numbers, and around numbers that ring nobody."""

import re

_ASKING = (
    r"call|phone|telephone|tele?fon\w{0,2}|tel|tlf|tfno|tfn|ph|ring|dial|text|txt|sms|whats ?app|viber|telegram|fax|mobile?"
    r"|movil|mob|cell(?:ulare?)?|celular|handy\w{0,6}|portable|hot ?line|help ?line|my (?:number|digits|no)|phone number"
    r"|ruf|rufen|ruft|anrufen|rufnummer|durchwahl|meine nummer|appele[zr]?|appelle|mon numero|joindre|llama\w{0,3}"
    r"|llame\w{0,3}|mi numero|chiam\w{1,6}|mio numero|ligue|liga|ligar|meu numero|telemovel|bel|bellen|belt|mijn nummer"
    r"|gsm|contact|reach|ping|enquiries|pager"
)
# Said to a reader: "call", not "he called". Up to five words may follow: "ring me any time on".
CUE = re.compile(rf"\b(?:{_ASKING})\b[^\w\n]{{0,3}}(?:\w{{1,12}}[^\w\n]{{1,3}}){{0,5}}$")
CUE_REACH = 90
AFTER = re.compile(
    r"[\s,.:;()!\-]{0,3}(?:is my (?:number|phone|mobile|cell|tel)|is the (?:number|help ?line|hot ?line|phone)|text only"
    r"|text me|call me|ring me|ask for|call or text|for (?:the )?(?:reading group|book club|orders|details|enquiries)"
    r"|whats ?app|ist meine|est mon|es mi (?:numero|movil|tel)|e il mio|e o meu|is mijn)"
)
NOT_BEFORE = re.compile(
    r"(?:[$£€¥#§%]|\b(?:isbn(?:[- ]?1[03])?|issn|ean|upc|asin|lccn|oclc|doi|sku|id|no|nr|nos|pages?|pp?|seiten?|s|chapters?|ch"
    r"|chap|kap\w{0,4}|vols?|volumes?|lines?|verses?|sections?|figures?|tables?|parts?|order|order number|invoice|ticket|serial"
    r"|version|v|edition|usd|eur|gbp|years?|from|dated?|call number|dewey|plate|codex|ms|prisoner|convict|inmate|combination"
    r"|code|pin|lottery|scored?|coordinates|lat|lon|psalms?)\b)[\s:.=\-(]{0,3}$"
)
NOT_AFTER = re.compile(
    r"\s{0,2}(?:%|°|[$£€¥]|(?:pages?|copies|words|years?|dollars?|pounds|euros?|people|times|miles|km|kilomet\w+|feet|metres"
    r"|meters|souls|men|soldiers|dead|deaths|steps|lines|chapters|characters|books|editions?|readers|reviews|votes|seiten"
    r"|jahre|mots|paginas|pagine|a\.?d|b\.?c|bce|light.years)\b)"
)
