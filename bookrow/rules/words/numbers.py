"""Number words a reader may use for digits, in the languages of our markets, without accents as the Latin view has them."""

_UNITS = {
    "0": "zero null cero zero nul",
    "1": "one eins ein un une uno una um uma een",
    "2": "two zwei zwo deux dos due dois duas twee",
    "3": "three drei trois tres tre drie",
    "4": "four vier quatre cuatro quattro quatro",
    "5": "five funf fuenf cinq cinco cinque vijf",
    "6": "six sechs seis sei zes",
    "7": "seven sieben sept siete sette sete zeven",
    "8": "eight acht huit ocho otto oito",
    "9": "nine niner neun neuf nueve nove negen",
    "10": "ten zehn dix diez dieci dez tien",
    "11": "eleven elf onze undici",
    "12": "twelve zwolf zwoelf douze doce dodici doze twaalf",
    "13": "thirteen dreizehn treize trece tredici treze dertien",
    "14": "fourteen vierzehn quatorze catorce quattordici catorze veertien",
    "15": "fifteen funfzehn quinze quince quindici vijftien",
    "16": "sixteen sechzehn seize dieciseis sedici dezesseis zestien",
    "17": "seventeen siebzehn diecisiete diciassette dezessete zeventien",
    "18": "eighteen achtzehn dieciocho diciotto dezoito achttien",
    "19": "nineteen neunzehn diecinueve diciannove dezenove negentien",
}
_TENS = {
    "20": "twenty zwanzig vingt veinte venti vinte twintig",
    "30": "thirty dreißig dreissig trente treinta trenta trinta dertig",
    "40": "forty fourty vierzig quarante cuarenta quaranta quarenta veertig",
    "50": "fifty funfzig cinquante cincuenta cinquanta cinquenta vijftig",
    "60": "sixty sechzig soixante sesenta sessanta sessenta zestig",
    "70": "seventy siebzig septante setenta settanta zeventig",
    "80": "eighty achtzig huitante ochenta ottanta oitenta tachtig",
    "90": "ninety neunzig nonante noventa novanta negentig",
}


def _by_word(table: dict[str, str]) -> dict[str, str]:
    return {word: digits for digits, words in table.items() for word in words.split()}


UNITS = _by_word(_UNITS)
TENS = _by_word(_TENS)
NOUGHTS = {"hundred": "00", "hundert": "00", "thousand": "000", "tausend": "000"}
REPEATS = {"double": 2, "doppel": 2, "doble": 2, "doppio": 2, "triple": 3, "treble": 3, "dreimal": 3}
NOUGHT_WORDS = {"o": "0", "oh": "0", "oo": "00", "ooo": "000", "nought": "0", "naught": "0", "aught": "0"}
