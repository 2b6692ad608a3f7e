"""Days and months as reviewers write them, as phrases for the grammars."""

WEEKDAYS = {
    "en": "monday tuesday wednesday thursday friday saturday sunday mon tues wed thurs fri sat",
    "de": "montag dienstag mittwoch donnerstag freitag samstag sonnabend sonntag",
    "fr": "lundi mardi mercredi jeudi vendredi samedi dimanche",
    "es": "lunes martes miércoles jueves viernes sábado domingo",
    "it": "lunedì martedì mercoledì giovedì venerdì sabato domenica",
    "pt": "segunda terça quarta quinta sexta sábado domingo",
    "nl": "maandag dinsdag woensdag donderdag vrijdag zaterdag zondag",
}
MONTHS = {
    "en": "january february march april may june july august september october november december "
    "jan feb mar apr jun jul aug sept sep oct nov dec",
    "de": "januar februar märz april mai juni juli august september oktober november dezember",
    "fr": "janvier février mars avril mai juin juillet août septembre octobre novembre décembre",
    "es": "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre",
    "it": "gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre",
    "pt": "janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro",
    "nl": "januari februari maart april mei juni juli augustus september oktober november december",
}
DAYS = range(1, 32)
ENDINGS = {1: "st", 2: "nd", 3: "rd", 21: "st", 22: "nd", 23: "rd", 31: "st"}
_NEXT = {
    "en": "next {0}|this {0}|this coming {0}|coming {0}|the coming {0}",
    "de": "nächsten {0}|nächste {0}|nächster {0}|kommenden {0}|kommende {0}|diesen {0}|nächstes {0}|dieses {0}",
    "fr": "{0} prochain|{0} prochaine|ce {0}|cette {0}",
    "es": "próximo {0}|próxima {0}|este {0}|esta {0}|{0} que viene",
    "it": "{0} prossimo|{0} prossima|prossimo {0}|prossima {0}|questo {0}|questa {0}",
    "pt": "próximo {0}|próxima {0}|este {0}|esta {0}|neste {0}|nesta {0}|{0} que vem",
    "nl": "volgende {0}|aanstaande {0}|komende {0}|deze {0}|dit {0}",
}
_SPANS = {
    "en": "week weekend month spring summer autumn fall winter year evening afternoon",
    "de": "woche wochenende monat frühling sommer herbst winter jahr",
    "fr": "semaine week-end mois printemps été automne hiver année",
    "es": "semana fin_de_semana mes primavera verano otoño invierno año",
    "it": "settimana fine_settimana mese primavera estate autunno inverno anno",
    "pt": "semana fim_de_semana mês primavera verão outono inverno ano",
    "nl": "week weekend maand lente zomer herfst winter jaar",
}
_AT_ONCE = {
    "en": "tomorrow|tonight|this very evening|later today|today only|the day after tomorrow",
    "de": "morgen abend|heute abend|übermorgen|morgen um",
    "fr": "demain|ce soir|après demain",
    "es": "mañana|esta noche|pasado mañana",
    "it": "domani|stasera|dopodomani",
    "pt": "amanhã|esta noite|hoje à noite",
    "nl": "morgenavond|vanavond|overmorgen|morgen om",
}


def soon(language: str) -> str:
    """Times that count from the day of writing: "next Tuesday", "tomorrow"."""
    names = [word.replace("_", " ") for table in (WEEKDAYS, MONTHS, _SPANS) for word in table[language].split()]
    phrases = [form.format(name) for form in _NEXT[language].split("|") for name in names]
    return ", ".join([*phrases, *_AT_ONCE[language].split("|")])


def dated(language: str) -> str:
    """Days of a month: "3 May", "May 3rd", "3. Mai", "le 12 mars"."""
    forms = [f"{day}{ending}" for day in DAYS for ending in ("", ENDINGS.get(day, "th") if language == "en" else "")]
    months = MONTHS[language].split()
    phrases = {f"{day} {month}" for day in forms for month in months}
    phrases |= {f"{day} {link} {month}" for day in forms for month in months for link in ("of", "de")}
    if language == "en":
        phrases |= {f"{month}{link}{day}" for day in forms for month in months for link in (" ", " the ")}
        phrases |= {f"on the {day}{ENDINGS.get(day, 'th')}" for day in DAYS}
    return ", ".join(sorted(phrases))


def weekdays(language: str) -> str:
    """A weekday with the word before it that makes it a time."""
    before = {"en": "on", "de": "am", "fr": "le", "es": "el", "it": "di", "pt": "na", "nl": "op"}[language]
    return ", ".join([f"{before} {day}" for day in WEEKDAYS[language].split()])
