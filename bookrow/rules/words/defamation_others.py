"""German, French, Spanish, Italian, Portuguese and Dutch wordings that say a crime or dishonesty of a real person."""

LISTS = {
    "real": """
    der autor, die autorin, dieser autor, diese autorin, der verfasser, der schriftsteller, die schriftstellerin,
    der verlag, dieser verlag, der verleger, der herausgeber, die herausgeberin, die verlegerin, der illustrator,
    der lektor, der händler, der verkäufer, dieser verkäufer, der übersetzer, die übersetzerin, der rezensent,
    der buchhändler, l auteur, cet auteur, l autrice, l auteure, l écrivain, cet écrivain, l éditeur, ce libraire,
    cet éditeur, la maison d édition, le vendeur, ce vendeur, le traducteur, le libraire, cette maison d édition,
    el autor, este autor, la autora, esta autora, el escritor, la escritora, la editorial, esta editorial, el editor,
    el vendedor, este vendedor, el traductor, el librero, l autore, questo autore, lo scrittore, la scrittrice,
    l editore, la casa editrice, questa casa editrice, il venditore, il traduttore, il libraio, o autor, este autor,
    esse autor, a autora, esta autora, essa autora, o escritor, a editora, esta editora, essa editora, o vendedor,
    o tradutor, o livreiro, de schrijver, deze schrijver, de schrijfster, deze schrijfster, de auteur, deze auteur,
    de uitgever, deze uitgever, de uitgeverij, de verkoper, deze verkoper, de vertaler, de boekhandelaar""",
    "is": """
    ist, war, est, c est, es, è, é, is, sind, sont, son, sono, são, zijn, ist ein, ist eine, est un, est une, es un,
    es una, è un, è una, é um, é uma, is een, war ein, was een, ist nur ein, ist doch ein, ist nichts als ein,
    est juste un, no es más que un, non è che un, ist ein verurteilter, est un vrai, ist bekannt als, foi um, fue un,
    ist ein bekannter, e un""",
    "crime": """
    betrüger, betrügerin, dieb, diebin, lügner, lügnerin, plagiator, plagiatorin, verbrecher, verbrecherin, mörder,
    mörderin, pädophil*, kinderschänder, vergewaltiger, hochstapler, hochstaplerin, schwindler, schwindlerin,
    fälscher, gauner, krimineller, kriminell, korrupt, steuerhinterzieher, nazi, abzocker, vorbestraft,
    halsabschneider, voleur, voleuse, escroc, escrocs, menteur, menteuse, plagiaire, criminel, criminelle, assassin,
    pédophile, violeur, fraudeur, fraudeuse, faussaire, imposteur, charlatan, corrompu, corrompue, nazi, tricheur,
    tricheuse, ladrón, ladrona, estafador, estafadora, mentiroso, mentirosa, plagiador, plagiadora, plagiario,
    criminal, asesino, asesina, pederasta, pedófilo, violador, corrupto, corrupta, farsante, falsificador,
    delincuente, timador, timadora, impostor, impostora, nazi, ladrones, estafadores, maltratador, ladro, ladra,
    truffatore, truffatrice, bugiardo, bugiarda, plagiatore, plagiatrice, criminale, pedofilo, stupratore, corrotto,
    corrotta, falsario, impostore, delinquente, imbroglione, imbrogliona, evasore, ciarlatano, ladri, truffatori,
    mafioso, ladrão, ladra, vigarista, mentiroso, mentirosa, plagiador, plagiadora, criminoso, criminosa, pedófilo,
    estuprador, violador, corrupto, corrupta, falsário, impostor, burlão, golpista, charlatão, fraudador, ladrões,
    bandido, oplichter, oplichters, oplichtster, dief, dieven, leugenaar, plagiaris, plagiator, crimineel, moordenaar,
    pedofiel, verkrachter, corrupt, vervalser, bedrieger, zwendelaar, fraudeur, nazi, charlatan""",
    "did": """
    abgeschrieben, gestohlen, geklaut, plagiiert, betrügt, betrogen, lügt, gelogen, gefälscht, fälscht, besticht,
    bestochen, hinterzieht steuern, wäscht geld, schlägt seine, missbraucht, vergewaltigt, gekauft den titel,
    saß im gefängnis, erfunden und als wahr, unterschlagen, erpresst, begrapscht, kauft rezensionen,
    verkauft gefälschte, verkauft raubkopien, a plagié, a volé, a copié, a menti, a escroqué, escroque, arnaque,
    triche, fraude, fraude le fisc, blanchit, a falsifié, a violé, bat sa femme, a fait de la prison, corrompt,
    achète les critiques, a été condamné, a détourné, a falsifié, vend des contrefaçons, vend des livres volés,
    vend des faux, vende libros robados, vende copias falsas, vende libri rubati, vende livros roubados,
    verkoopt gestolen, verkauft gestohlene, ment sur, plagió, robó, copió, estafa, estafó, mintió, miente, falsificó,
    soborna, sobornó, evade impuestos, lava dinero, blanquea dinero, violó, pega a su mujer, maltrata a su, abusó,
    compra reseñas, compró el premio, estuvo en la cárcel, engaña a sus, ha plagiado, ha robado, ha copiado,
    ha plagiato, ha copiato, ha rubato, ruba, truffa, ha truffato, mente, ha mentito, ha falsificato, evade le tasse,
    ricicla denaro, corrompe, ha violentato, picchia la moglie, è stato in prigione, ha comprato, compra recensioni,
    ha abusato, plagiou, roubou, copiou, mentiu, mente, engana, falsificou, suborna, subornou, lava dinheiro,
    sonega impostos, estuprou, violou, bate na mulher, abusou, esteve preso, comprou o prêmio, rouba, burla, burlou,
    heeft gestolen, gestolen, plagieert, geplagieerd, overgeschreven, gejat, licht op, opgelicht, bedriegt, liegt,
    gelogen, vervalst, heeft vervalst, ontduikt belasting, witwast, wast geld wit, verkracht, slaat zijn vrouw,
    misbruikt, koopt recensies, omgekocht, zat in de gevangenis""",
    "told": """
    erzählt, erzählt von, beschreibt, schreibt über, raconte, décrit, cuenta, narra, describe, racconta, descrive,
    conta, descreve, narra, vertelt, beschrijft, schrijft over, enthüllt, dévoile, revela, rivela, onthult,
    personnage, personaje, figur, held, héros, coeur, corazón, cuore, coração, herz, sueño, sommeil, nicht, pas un,
    no es, non è""",
    "book": """
    dieses buch, das buch, der roman, ce livre, le livre, ce roman, este libro, el libro, esta novela, questo libro,
    il libro, questo romanzo, este livro, o livro, este romance, dit boek, het boek, deze roman, alles, tout, todo,
    tutto, tudo, die hälfte, la moitié, la mitad, la metà, metade""",
    "stolen": """
    abgeschrieben, gestohlen, geklaut, ein plagiat, plagiat, plagié, volé, copié, un plagiat, un plagio, plagiado,
    robado, copiado, copiato, rubato, plagiato, um plágio, plágio, roubado, overgeschreven, gestolen, plagiaat""",
}

WORDINGS = {
    2: """
        <real> <is> <crime>
        <real> .. <is> <crime>
        <real> ... <did>
        <real> hat|a|ha|heeft ... <did>
        <book> ist|est|es|è|é|is|fue|wurde|werd .. <stolen>
    """,
    -3: """
        <told>
    """,
}
