"""German, French, Spanish, Italian, Portuguese and Dutch wordings that tell an ending."""

LISTS = {
    "end": """
    am ende, zum schluss, am schluss, auf der letzten seite, auf den letzten seiten, im letzten kapitel, im epilog,
    ganz am ende, schließlich, in der letzten szene, am ende des buches, am ende des romans, à la fin,
    a la dernière page, à la dernière page, dans le dernier chapitre, au dernier chapitre, dans les dernières pages,
    dans l'épilogue, à la fin du livre, à la fin du roman, finalement, al final, en la última página,
    en el último capítulo, en las últimas páginas, en el epílogo, al final del libro, al final de la novela,
    alla fine, nell'ultima pagina, nell'ultimo capitolo, nelle ultime pagine, nell'epilogo, alla fine del libro,
    alla fine del romanzo, no final, no fim, na última página, no último capítulo, nas últimas páginas, no epílogo,
    no final do livro, no fim do livro, ao final, aan het einde, op het einde, aan het eind, op de laatste pagina,
    op de laatste bladzijde, in het laatste hoofdstuk, uiteindelijk, in de epiloog""",
    "die": """
    stirbt, sterben, ertrinkt, bringt sich um, wird getötet, wird ermordet, wird erschossen, nimmt sich das leben,
    erhängt sich, umgebracht, überlebt, meurt, meurent, se suicide, est tué, est tuée, se noie, est assassiné,
    est mort, est morte, mourir, meurtri, muere, mueren, se suicida, se muere, es asesinado, es asesinada, se ahoga,
    se mata, está muerto, está muerta, muore, muoiono, si suicida, viene ucciso, viene uccisa, si uccide, annega,
    è morto, è morta, morre, morrem, se mata, se afoga, é morto, é morta, está morto, está morta, se suicida, sterft,
    sterven, pleegt zelfmoord, verdrinkt, wordt vermoord, gaat dood, gaan dood, komt om""",
    "fate": """
    kriegen sich, bekommen sich, bleiben zusammen, ist tot, sind tot, erschießt, se quedan juntos, terminan juntos,
    acaban juntos, finissent ensemble, restent ensemble, finiscono insieme, restano insieme, terminam juntos,
    ficam juntos, krijgen elkaar, blijven samen, heiratet, heiraten, kommt zurück, kehrt zurück, verlässt,
    kommen zusammen, tötet, ermordet, gesteht, verhaftet, flieht, verbrennt, épouse, se marient, revient, quitte, tue,
    avoue, est arrêté, est arrêtée, s'enfuit, se retrouvent, divorcent, découvre que, se casa, se casan, vuelve,
    deja a, mata, confiesa, huye, se separan, descubre que, regresa, la abandona, lo abandona, sposa, si sposano,
    torna, lascia, uccide, confessa, fugge, scopre che, si lasciano, si separano, se casa, se casam, casam, casa com,
    volta, deixa, mata, confessa, foge, descobre que, se separam, fica com, trouwt, trouwen, komt terug, keert terug,
    verlaat, vermoordt, bekent, vlucht, ontdekt dat""",
    "culprit": """
    mörder, mörderin, täter, täterin, verräter, schuldige, le meurtrier, la meurtrière, l'assassin, le tueur,
    la tueuse, le coupable, le traître, asesino, asesina, culpable, traidor, l'assassino, l'assassina, il colpevole,
    il traditore, assassino, assassina, culpado, traidor, moordenaar, dader, verrader, moordenares""",
    "is": """
    ist, war, est, était, c'est, es, era, è, é, is, was, fue, foi, ist eigentlich, est en fait, es en realidad,
    è in realtà, é na verdade""",
    "the": """
    der, die, das, seine, ihre, sein, ihr, niemand anderes als, le, la, l, son, sa, en fait, el, su, la, il, lo, suo,
    sua, il suo, la sua, o, a, seu, sua, o próprio, de, het, zijn, haar, il fratello, un""",
    "reveal": """
    stellt sich heraus dass, stellte sich heraus dass, erfährt man dass, erfahren wir dass, es kommt heraus dass,
    on apprend que, on découvre que, il s'avère que, il se révèle que, on comprend que, nous apprenons que,
    resulta que, se descubre que, descubrimos que, nos enteramos de que, se revela que, si scopre che, scopriamo che,
    viene fuori che, si viene a sapere che, descobrimos que, descobre se que, revela se que, acontece que,
    ficamos sabendo que, blijkt dat, het blijkt dat, komt uit dat, ontdekken we dat, blijkt de""",
    "secret": """
    lebt, tot, noch lebt, tot ist, mörder*, vater, mutter, schwester, bruder, zwilling*, umgebracht, getötet, selbst,
    geträumt, traum, mort, morte, vivant, vivante, père, mère, soeur, frère, assassin, meurtrier, tué, rêve, jumeau,
    jumelle, jumelles, jumeaux, muerto, muerta, vivo, viva, padre, madre, hermano, hermana, asesino, asesina, hijo,
    hija, sueño, gemelo, gemela, morto, morta, vivo, viva, padre, madre, fratello, sorella, assassino, figlio, figlia,
    sogno, gemello, gemella, ucciso, morto, morta, pai, mãe, irmão, irmã, assassino, filho, filha, sonho, matou,
    gêmeo, gêmea, dood, leeft, vader, moeder, zus, broer, moordenaar, vermoord, droom, tweeling""",
    "twist": """
    war alles nur ein traum, nur ein traum, ce n'était qu'un rêve, tout n'était qu'un rêve, todo era un sueño,
    era tutto un sogno, era tudo um sonho, het was allemaal een droom""",
    "me": "ich, wir, je, j, nous, mi, me, yo, eu, io, ik, autor*, auteur*, autrice, schrijver*",
    "hide": """
    erraten, errät, verrate, verraten, devinerez, deviner, adivinarás, adivinar, indovinerete, indovinare, adivinhar,
    raden, dire, decir""",
}

WORDINGS = {
    2: """
        hat|haben ihn|sie|ihre|seinen|ihren|den|die|das .. vergiftet|ermordet|umgebracht|erschossen|erwürgt|getötet
        kommt .. <end> .. heraus|raus
        <end> .. heraus|raus
        depuis le_début|du_début mort|morte
        est|était mort|morte depuis
        <end> .. <die>
        <end> .. <fate>
        <die> .. <end>
        <fate> ... <end>
        <culprit> <is> <the>
        <culprit> <is> @
        <is> <the> <culprit> $
        <reveal> ... <secret>
        <twist>
        spoiler : !<me> <the>
    """,
    -2: """
        <me> .. <end>
        <end> .. <me>
        ne|nie|nicht|jamais|nunca|mai|nooit|non|no .. <hide>
        wer|qui|quién|chi|quem|wie .. <culprit>
        #year
    """,
}
