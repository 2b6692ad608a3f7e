"""German, French, Spanish, Italian, Portuguese and Dutch wordings of what will have passed soon."""

from bookrow.rules.words.dates import MONTHS, dated, soon, weekdays

_OTHERS = ("de", "fr", "es", "it", "pt", "nl")
_IN = ("im", "en", "en", "a", "em", "in")
_MONTHS = [f"{link} {month}" for language, link in zip(_OTHERS, _IN, strict=True) for month in MONTHS[language].split()]
_DATES = [form(language) for form in (dated, weekdays) for language in _OTHERS]

LISTS = {
    "soon": ", ".join(soon(language) for language in _OTHERS)
    + """, volgende week maandag, volgende week dinsdag, nächste woche, la semaine prochaine""",
    "date": ", ".join(_DATES + _MONTHS),
    "event": """
    lesung, lesungen, signierstunde, signiert, signieren, buchvorstellung, vortrag, vorträge, workshop, lesereise,
    buchpremiere, premiere, ausstellung, buchmesse, webinar, liest, kommt nach, stellt das buch vor, spricht,
    kinostart, kommt ins kino, kommt in die kinos, tritt auf, ist zu gast, dédicace, dédicaces, dédicacera,
    séance de dédicaces, signera, conférence, rencontre, lancement, tournée, salon du livre, atelier, exposition,
    lecture publique, présente, présentera, sera à, sera en, sort au cinéma, sort en salles, sortira, sera présent,
    sera présente, firma, firmará, firma de libros, presentación, presenta, presentará, conferencia, charla, gira,
    feria del libro, taller, estreno, se estrena, exposición, estará en, dará, firmacopie, presentazione, presenterà,
    conferenza, incontro, tour, fiera del libro, laboratorio, mostra, esce al cinema, sarà a, autografa, leggerà,
    uscirà, autografa, autografará, sessão de autógrafos, apresentação, apresenta, apresentará, palestra, lançamento,
    feira do livro, oficina, estreia, exposição, estará em, signeert, signeren, signeersessie, lezing, lezingen,
    boekpresentatie, voorstelling, boekenbeurs, tentoonstelling, spreekt, leest voor, treedt op, verfilming,
    voorlezen, festival, konzert, concert, concierto, concerto, keynote, tagung, congrès, congreso, congresso,
    komt in de bioscoop, geeft een lezing""",
    "release": """
    erscheint, kommt heraus, film, verfilmung, fortsetzung, nächste band, zweite band, paraît, sort, suite,
    adaptation, prochain tome, deuxième tome, sale, sale a la venta, película, adaptación, continuación,
    segunda parte, esce, seguito, prossimo volume, sai, continuação, filme, verschijnt, vervolg""",
    "deal": """
    angebot, rabatt, aktion, verlosung, anmeldung, offre, promotion, soldes, concours, inscription, inscriptions,
    oferta, descuento, promoción, sorteo, inscripción, offerta, sconto, promozione, iscrizioni, desconto, promoção,
    sorteio, inscrições, aanbieding, korting, actie, winactie, aanmelden""",
    "until": """
    bis, läuft bis, gilt bis, nur noch, nur bis, endet, jusqu au, jusqu à, se termine, prend fin, hasta, termina,
    fino al, fino a, scade, até, acaba, tot, loopt tot, eindigt""",
    "past": """
    war, wurde, floh, gelesen, habe, hatte, letzten, letzte, ich, était, fut, lu, ai, dernier, dernière, j, fue, era,
    leí, pasado, pasada, he, fu, letto, scorso, scorsa, ho, foi, li, passado, passada, eu, was, gelezen, vorige, ik,
    novela, roman, romanzo, romance, kapitel, chapitre, capítulo, capitolo, hoofdstuk, moi, yo, mi, meine, mijn,
    histoire, historia, geschichte, storia""",
}

LISTS["author"] = """
    der autor, die autorin, l auteur, l autrice, l auteure, l écrivain, el autor, la autora, l autore, o autor,
    a autora, de auteur, de schrijver, de schrijfster, el escritor, la escritora, lo scrittore, la scrittrice"""

WORDINGS = {
    2: """
        <author> ... <date>
        <author> ... <soon>
        messe|buchmesse|halle|salon|feria|fiera|beurs ... samstag|sonntag|freitag|samedi|dimanche|sábado|domingo|\
            sabato|domenica|zaterdag|zondag|uhr
        <event> .. um|à|a_las|alle|às|om #any|#hour
        samstag|sonntag|freitag|donnerstag|montag|samedi|dimanche|vendredi ... <event>
        samstag|sonntag|freitag|samedi|dimanche ... : .. <event>
        <event> ... <soon>
        <event> ... <date>
        <soon> ... <event>
        <date> ... <event>
        <release> .. <soon>
        <release> .. <date>
        <soon> .. <release>
        <deal> .. <until> .. <soon>
        <deal> .. <until> .. <date>
        <deal> ... <until> .. mitternacht|minuit|medianoche|mezzanotte|meia_noite|middernacht|monatsende|sonntag|\
            dimanche|domingo|domenica|zondag|freitag|vendredi|viernes|venerdi|sexta|vrijdag
    """,
    -3: """
        #year
        <past>
    """,
}
