"""German, French, Spanish, Italian, Portuguese and Dutch wordings that answer other reviews."""

LISTS = {
    "reviews": """
    rezensionen, bewertungen, stern bewertungen, fünf sterne bewertungen, ein stern bewertungen, kritiken, kommentare,
    rezensenten, sterne bewertungen, rezensentinnen, vorredner, vorrednerin, vorrezensent, vorrezensenten,
    sternebewertungen, avis, commentaires, critiques, notes, évaluations, reseñas, críticas, comentarios, opiniones,
    valoraciones, reseñistas, reseñadores, calificaciones, recensioni, commenti, critiche, recensori, valutazioni,
    giudizi, resenhas, avaliações, comentários, críticas, opiniões, recensões, resenhistas, notas, recensies,
    beoordelingen, reviews, recensenten, commentaren, reacties""",
    "one": """
    rezension, bewertung, rezensent, rezensentin, kommentar, avis, commentaire, critique, reseña, comentario, crítica,
    reseñista, opinión, recensione, commento, recensore, resenha, avaliação, comentário, resenhista, recensie,
    recensent, beoordeling, reactie""",
    "which": """
    die anderen, andere, anderen, andere hier, den anderen, vielen, meisten, alle, vielen positiven, diese, dieser,
    diesen, vorherigen, manche, einige, schlechten, negativen, positiven, guten, ganzen, begeisterten, les autres,
    ces, tous les, tous ces, toutes les, certains, nombreux, mauvais, mauvaises, bons, précédents, las otras, otras,
    los otros, otros, las demás, demás, estas, estos, todas las, todos los, algunas, malas, buenas, muchas, tantas,
    le altre, altre, gli altri, altri, queste, tutte le, tutti i, certe, molte, troppe, tante, cattive, brutte,
    as outras, outras, os outros, outros, estas, essas, esses, todas as, todos os, algumas, tantas, demais, de andere,
    andere, alle, deze, sommige, die, veel, vele, slechte, goede, vorige, negatieve, positieve, die vielen, so viele,
    vielen, so viel""",
    "after": """
    négatifs, négatives, positifs, positives, dithyrambiques, élogieux, enthousiastes, précédents, ci dessus,
    ci dessous, d autres lecteurs, des autres, sur cette page, sur ce site, negativas, positivas, negativos,
    positivos, anteriores, de aquí, de otros, de los demás, de esta página, de una estrella, falsas, negative,
    positive, precedenti, entusiastiche, degli altri, qui sotto, qui sopra, false, di altri, altrui, di una stella,
    a una stella, negativos, positivos, dos outros, de outros, anteriores, de uma estrela, aqui, hier, hieronder,
    hierboven, van anderen, met één ster, op deze pagina""",
    "near": """
    unter mir, über mir, vor mir, weiter unten, weiter oben, hier, ci dessus, ci dessous, avant moi, de abajo,
    de arriba, anterior, antes que yo, qui sopra, qui sotto, prima di me, precedente, précédent, acima, abaixo,
    antes de mim, hierboven, hieronder, boven mij, onder mij, voor mij""",
    "who": """
    ich verstehe nicht warum so viele, wie kann man diesem buch nur, wer hier nur einen stern,
    im gegensatz zu den anderen, entgegen der, ein stern bewertungen, je ne comprends pas les,
    contrairement aux autres, contrairement à ce que disent, je suis d accord avec le commentaire, no entiendo las,
    no entiendo los, al contrario de lo que dicen, no estoy de acuerdo con las, a diferencia de otros, non capisco le,
    non capisco i, contrariamente a quanto dicono, non sono d accordo con le, não entendo as, não entendo os,
    ao contrário do que dizem, discordo das, não concordo com as, ik begrijp niet waarom zo veel, ik snap de,
    in tegenstelling tot de andere""",
}

WORDINGS = {
    2: """
        <which> .. <reviews>
        <reviews> <after>
        <one> <near>
        <reviews> <near>
        <who> .. <reviews>
        <who> .. <one>
        wie|comment|como|come|hoe .. einen_stern|une_étoile|una_estrella|una_stella|uma_estrela|een_ster|ein_stern
        laut|nach|selon|según|secondo|segundo|volgens den|les|las|le|as|de reviews? <reviews>
    """,
    -3: """
        zeitung|presse|presse|prensa|periódico|stampa|giornale|giornali|imprensa|jornal|jornais|krant|kranten|\
            dell_epoca|de_la_época|da_época|à_mon|meine|mon|mi|mia|minha|mijn|spiegel|diesem_kapitel
        kapitel|chapitre|capítulo|capitolo|hoofdstuk
    """,
}
