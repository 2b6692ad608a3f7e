"""German, French, Spanish, Italian, Portuguese and Dutch wordings of errors on the shop's page."""

LISTS = {
    "fact": """
    seitenzahl, seitenanzahl, titelbild, coverbild, cover, beschreibung, produktbeschreibung, isbn, erscheinungsjahr,
    erscheinungsdatum, kategorie, inhaltsangabe, autorenname, der autor, der übersetzer, sprache, foto, bild, titel,
    leseprobe, klappentext, maße, format, couverture, description, nombre de pages, résumé, catégorie, image, photo,
    titre, date de parution, traducteur, auteur, langue, format, extrait, quatrième de couverture, édition, portada,
    cubierta, descripción, número de páginas, sinopsis, categoría, imagen, foto, título, fecha de publicación,
    traductor, autor, idioma, formato, edición, ficha, copertina, descrizione, numero di pagine, trama, categoria,
    immagine, titolo, data di pubblicazione, traduttore, autore, lingua, formato, edizione, scheda, capa, descrição,
    sinopse, categoria, imagem, data de publicação, tradutor, formato, edição, ficha, resumo, omslag, beschrijving,
    aantal pagina s, samenvatting, categorie, afbeelding, titel, vertaler, taal, uitgave, kaft, flaptekst, jaartal""",
    "wrong": """
    falsch, stimmt nicht, stimmen nicht, stimmt nicht überein, passt nicht, gehört zu, gehört zur, gehört zum,
    gehören zu, gehören zum, ist nicht, nicht korrekt, fehlerhaft, fehlt, verwechselt, faux, fausse, erroné, erronée,
    incorrect, incorrecte, inexact, inexacte, n est pas, ne correspond pas, ne correspondent pas, correspond à,
    pas la bonne, pas le bon, mal orthographié, equivocada, equivocado, incorrecta, incorrecto, errónea, erróneo,
    no corresponde, no coincide, no es, es de otro, es de otra, corresponde a, mal escrito, sbagliata, sbagliato,
    errata, errato, non corrisponde, non è, si riferisce a, è di un altro, scorretta, errada, errado, incorreta,
    incorreto, não corresponde, não é, é de outro, é de outra, corresponde a, klopt niet, kloppen niet, verkeerd,
    verkeerde, onjuist, hoort bij, komt niet overeen, is niet, ontbreekt, foutief, fout, está mal, están mal,
    mal escrita, est fausse, es falsa, es falso, é falsa, è falsa, errónea""",
    "other": """
    anderen buch, anderes buch, anderen ausgabe, einer anderen, eines anderen, ein anderes, einem anderen,
    autre livre, autre édition, un autre, une autre, otro libro, otra edición, otra obra, de otro, de otra,
    altro libro, altra edizione, un altro, un altra, outro livro, outra edição, de outro, de outra, ander boek,
    andere uitgave, andere editie, een ander""",
    "on": """
    auf dieser seite, auf der seite, hier steht, hier angegeben, hier abgebildet, hier angezeigt, angezeigte,
    angezeigt, abgebildete, auf der produktseite, in der beschreibung, laut beschreibung, angegebene, angegeben,
    in der artikelbeschreibung, sur cette page, sur la page, affichée, affiché, indiquée, indiqué, indiqués,
    sur le site, sur votre site, dans la description, fiche produit, sur la fiche, annoncé, annoncée, ici,
    en esta página, en la página, en la web, mostrada, indicado, indicada, que aparece, que se muestra, en la ficha,
    en la descripción, aquí, in questa pagina, sulla pagina, sul sito, mostrata, indicato, indicata, nella scheda,
    nella descrizione, qui, nesta página, na página, no site, mostrada, indicado, indicada, na ficha, na descrição,
    aqui, op deze pagina, op de pagina, op de site, getoond, getoonde, vermeld, vermelde, afgebeeld, hier staat,
    in de beschrijving""",
    "of": """
    schlacht, bataille, batalla, battaglia, batalha, slag, kapitel, chapitre, capítulo, capitolo, hoofdstuk, im buch,
    dans le livre, en el libro, nel libro, no livro, in het boek, auf dem rücken, personnages, figuren, personajes""",
    "page": """
    auf der seite, auf dieser seite, auf ihrer seite, die seite, diese seite, ihre seite, die beschreibung, la page,
    cette page, la fiche, la description, la página, esta página, la ficha, la ficha del producto, la descripción,
    la pagina, questa pagina, la scheda, la descrizione, a página, esta página, a ficha, a descrição, de pagina,
    deze pagina, de beschrijving""",
    "says": """
    steht, stehen, dice que, dit que, sagt, nennt, behauptet, gibt, indique, dit, annonce, dice, indica, pone,
    anuncia, indica, diz, zegt, vermeldt, geeft, meldet""",
    "but": "aber, doch, mais, pero, ma, mas, maar, sino, alors que, sondern, però, obwohl, statt",
}

WORDINGS = {
    2: """
        <fact> .. est|es|è|é|ist|is|são|son|sont trompeuse|trompeur|engañosa|engañoso|irreführend|ingannevole|\
            enganosa|misleidend
        <page> .. indique|montre|affiche|donne|zeigt|nennt|muestra|indica|mostra|toont|vermeldt .. mauvais|\
            mauvaise|faux|fausse|falschen|falsche|falsches|equivocado|equivocada|otro|otra|sbagliato|sbagliata|\
            errado|errada|verkeerde
        angezeigte|abgebildete|angegebene <fact>
        <fact> .. <wrong> ... <other>
        <fact> .. <on> .. <wrong>
        <on> .. <fact> .. <wrong>
        <on> .. <wrong>
        <fact> .. <wrong> .. <on>
        <fact> est|es|è|é|ist|is .. <other>
        <page> <says> ... <but>
        <page> .. <wrong>
        <on> .. <but>
        falsches|falsche|falscher cover|kategorie|titelbild|autor|isbn|beschreibung|seitenzahl
        mauvaise|mauvais|fausse couverture|description|catégorie|photo|isbn|auteur
        seitenzahl|isbn|produktbeschreibung|erscheinungsjahr|aantal_pagina_s|nombre_de_pages|número_de_páginas|\
            numero_di_pagine <wrong>
        entspricht|entsprach nicht .. beschreibung|bild|foto
        ne_correspond_pas|no_corresponde|non_corrisponde|não_corresponde .. description|photo|image|descripción|\
            foto|imagen|descrizione|descrição|imagem|immagine
        bitte|veuillez|merci_de|por_favor|per_favore|graag korrigieren|ändern|corriger|corrijan|correggete|\
            corrijam|aanpassen|corregir|corrigir|correggere
    """,
    -3: """
        <of>
        seite|page|página|pagina|bladzijde #any
    """,
}
