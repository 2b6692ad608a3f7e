"""Codes of ONIX 2.1 (lists of issue 27) in those of 3.1 (issue 75), where the two differ.

The trap: List 33 and List 153 give the same numbers to different texts. Codes that are not here mean the same in both.
"""

# List 7 to List 150. DG, electronic book text, is delivered electronically; DH, online resource, is read there.
FORMS = {
    "DD": "VI",
    "DG": "EA",
    "DH": "EC",
    "DO": "LB",
    "FB": "FF",
    "VB": "VJ",
    "VC": "VJ",
    "VD": "VK",
    "VE": "VK",
    "VG": "VJ",
    "VH": "VK",
    "WW": "SA",
    "WX": "SA",
}

# List 10 (EpubType) to List 175 (ProductFormDetail). A file that is handed over makes the form ED, a download.
EPUB_DETAILS = {
    "001": "E105",
    "002": "E107",
    "003": "E107",
    "004": "E107",
    "005": "E126",
    "006": "E126",
    "010": "E121",
    "022": "E127",
    "023": "E102",
    "025": "E112",
    "026": "E122",
    "027": "E117",
    "029": "E101",
    "031": "E116",
    "034": "E118",
    "035": "E119",
    "036": "E120",
    "037": "E125",
    "028": "E131",
    "030": "E128",
    "032": "E133",
    "033": "E132",
    "038": "E130",
    "039": "E131",
    "040": "E134",
    "041": "E135",
    "042": "E136",
    "043": "E115",
    "044": "E141",
}

# List 33 to List 153. Texts for the trade become 01, the sender's own agreement, which is never shown.
TEXTS = {
    "01": "03",
    "02": "02",
    "03": "03",
    "04": "04",
    "05": "06",
    "06": "07",
    "07": "06",
    "08": "06",
    "09": "10",
    "10": "08",
    "12": "03",
    "13": "12",
    "17": "27",
    "18": "05",
    "19": "11",
    "20": "18",
    "21": "13",
    "22": "15",
    "23": "14",
    "24": "14",
    "30": "09",
    "33": "26",
    "35": "10",
    "43": "16",
    "44": "17",
    "47": "20",
}
SENDERS_OWN = "01"

# List 33 to List 154 where the text is not for readers: 02 the trade, 04 librarians, 05 teachers, 07 press, 01 others.
AUDIENCES = {"25": "02", "26": "07", "27": "01", "28": "05", "31": "02", "32": "04"}
READERS = "00"

# List 54 to List 65.
AVAILABILITY = {
    "AB": "01",
    "AD": "44",
    "CS": "99",
    "EX": "43",
    "IP": "20",
    "MD": "23",
    "NP": "10",
    "NY": "11",
    "OF": "42",
    "OI": "31",
    "OP": "51",
    "OR": "41",
    "PP": "09",
    "RF": "43",
    "RM": "47",
    "RP": "32",
    "RU": "32",
    "TO": "22",
    "TP": "31",
    "TU": "30",
    "UR": "33",
    "WR": "20",
    "WS": "46",
}

# List 38 (MediaFileTypeCode) to List 158 and List 159 (03 image, 02 audio, 05 video).
MEDIA = {
    "03": ("29", "03"),
    "04": ("01", "03"),
    "05": ("29", "03"),
    "06": ("01", "03"),
    "07": ("27", "03"),
    "08": ("04", "03"),
    "10": ("05", "03"),
    "11": ("06", "03"),
    "12": ("08", "03"),
    "16": ("30", "03"),
    "17": ("09", "03"),
    "18": ("10", "03"),
    "22": ("25", "03"),
    "23": ("15", "03"),
    "24": ("02", "03"),
    "25": ("02", "03"),
    "26": ("02", "03"),
    "31": ("12", "05"),
    "32": ("11", "05"),
    "33": ("13", "05"),
    "35": ("15", "05"),
    "36": ("26", "05"),
    "41": ("12", "02"),
    "42": ("11", "02"),
    "43": ("13", "02"),
    "44": ("15", "02"),
}

# List 36 and List 39 (formats of pictures) to List 178.
FILE_FORMATS = {"02": "D501", "03": "D502", "04": "E107", "05": "D504", "07": "A103", "08": "D105", "09": "D503"}
