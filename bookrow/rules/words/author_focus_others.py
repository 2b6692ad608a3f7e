"""German, French, Spanish, Italian, Portuguese and Dutch wordings about a writer's person."""

LISTS = {
    "writer": """
    der autor, die autorin, dieser autor, diese autorin, autor, autorin, der verfasser, die verfasserin,
    der schriftsteller, die schriftstellerin, dieser mann, diese frau, l auteur, cet auteur, l autrice, l auteure,
    l écrivain, cet homme, cette femme, cet écrivain, cette autrice, el autor, este autor, la autora, esta autora,
    el escritor, la escritora, este hombre, esta mujer, este señor, esta señora, l autore, l autrice, questo autore,
    quest autrice, lo scrittore, la scrittrice, quest uomo, questa donna, o autor, este autor, esse autor, a autora,
    esta autora, essa autora, o escritor, a escritora, esse homem, essa mulher, de schrijver, deze schrijver,
    de schrijfster, deze schrijfster, de auteur, deze auteur, die man, deze man, deze vrouw""",
    "is": """
    ist, war, est, c est, es, è, é, is, parece, sembra, scheint, semble, lijkt, n est qu, n est que, non è che,
    no es más que, não passa de, ist nur, ist einfach, ist doch, est juste, es solo, es sólo, è solo, é só, es un,
    era, fue, foi, wirkt, gehört""",
    "too": """
    zu, viel zu, trop, bien trop, demasiado, muy, tan, troppo, demais, muito, velho demais, te, veel te""",
    "young": """
    alt, jung, dick, reich, hässlich, dumm, vieux, vieille, jeune, gros, grosse, riche, moche, laid, laide, bête,
    viejo, vieja, joven, gordo, gorda, rico, rica, feo, fea, tonto, tonta, vecchio, vecchia, giovane, grasso, grassa,
    ricco, ricca, brutto, brutta, stupido, stupida, velho, velha, jovem, gordo, gorda, feio, feia, burro, burra, oud,
    jong, dik, rijk, lelijk, dom""",
    "slur": """
    arrogant*, eingebildet*, widerlich*, ekelhaft*, hässlich*, säufer*, trinker*, idiot*, rassist*, heuchler*,
    faschist*, kommunist*, nazi, spinner*, lügnerin, abscheulich*, geldgierig*, unsympathisch*, schrecklicher mensch,
    schlechter mensch, verwöhnt*, versoffen*, geisteskrank*, snob, alte schachtel, alter sack, macho, sexist*,
    narzisst*, dumm*, prétentieux, prétentieuse, alcoolique, ivrogne, raciste, hypocrite, fasciste, communiste,
    imbécile, crétin, réactionnaire, odieux, odieuse, détestable, égoïste, sale type, méprisable, ordure, snob,
    ignoble, dégoûtant, dégoûtante, misogyne, sexiste, narcissique, malade mental, moche, laid, laide, vieux con,
    gauchiste, arrogante, borracho, borracha, racista, hipócrita, fascista, comunista, idiota, imbécil, estúpido,
    estúpida, engreído, engreída, asqueroso, asquerosa, mala persona, machista, soberbio, soberbia, prepotente,
    egoísta, narcisista, feo, fea, loco, loca, facha, rojo de mierda, ubriacone, antipatico, antipatica, antipático,
    antipática, antipathique, onsympathiek, ubriacona, razzista, ipocrita, presuntuoso, presuntuosa, egoista,
    brutta persona, pessima persona, persona orribile, schifoso, schifosa, maschilista, spocchioso, pazzo, pazza,
    cretino, cretina, viziato, viziata, bêbado, bêbada, preconceituoso, convencido, convencida, nojento, nojenta,
    péssima pessoa, arrogante, burro, burra, louco, louca, arrogante, dronkaard, racist, hypocriet, fascist,
    communist, walgelijk*, verwend*, vreselijk mens, slecht mens, zuiplap, egoïst, idioot, lelijk*, gek""",
    "link": """
    ein, eine, einfach, nur, ein alter, eine alte, ein absoluter, so ein, eine so, ein furchtbar, un, une, un homme,
    une femme, un vieux, une vieille, un sale, un être, une personne, un tel, un hombre, una mujer, un señor,
    una señora, una persona, un tipo, un viejo, un uomo, una donna, una, un vecchio, um, uma, um homem, uma mulher,
    uma pessoa, um velho, een, een oude, gewoon een, muy, très, si, molto, muito, erg, heel, sehr, unglaublich, so,
    wirklich, persönlich, un poco, een echte, ein echter, eine echte, une vraie, un vrai, als mensch, en persona,
    di persona, en personne""",
    "life": """
    frau verlassen, mann verlassen, seine frau, betrügt, verlassen, ehe, scheidung, geld, partei,
    politische ansichten, politik, aussehen, a quitté sa femme, trompe sa femme, ses opinions politiques, son divorce,
    son argent, sa vie privée, ses idées politiques, son physique, dejó a su mujer, engaña a su, sus ideas políticas,
    su vida privada, su ideología, su físico, votó, vota, ha lasciato la moglie, tradisce, le sue idee politiche,
    la sua vita privata, largou a mulher, traiu, suas ideias políticas, sua vida pessoal, sua vida privada,
    verliet zijn vrouw, zijn politieke, privéleven, wählt, stemt op, braucht einen therapeuten, a besoin d un psy,
    necesita un psicólogo, ha bisogno di uno psicologo, precisa de terapia, heeft een psychiater,
    sollte lieber zu hause, sollte sich schämen, devrait avoir honte, debería darle vergüenza, dovrebbe vergognarsi,
    devia ter vergonha, moet zich schamen""",
}

WORDINGS = {
    2: """
        <writer> .. amiga_mía|amigo_mío|amie_à_moi|ami_à_moi|un_ami|une_amie|amico_mio|amica_mia|freund_von_mir|\
            freundin_von_mir|vriend_van_mij|vriendin_van_mij|um_amigo|uma_amiga|encanto|encantadora|charmante|\
            charmant|sympathique|simpático|simpática|simpatico|simpatica|sympathisch|nett|aardig|hübsch|beau|\
            belle|guapo|guapa|bello|bella|bonito|bonita|knap
        <writer> .. <is> .. <too> <young>
        <writer> .. <is> <young> demais
        <writer> .. <is> <link>? <link>? <slur>
        <writer> .. <is> .. <slur> mensch|person|kerl|homme|femme|type|hombre|mujer|tipo|uomo|donna|homem|mulher|\
            pessoa|man|vrouw|mens
        <writer> .. <life>
        <writer> .. foto|photo|aussehen|physique|tête|gesicht|cara|faccia|rosto|gezicht|haare|cheveux|nase|nariz|\
            kleidung
        <writer> .. twitter|instagram|facebook|talkshow|fernsehen|interview|interviews
        <writer> .. mein|meine|mon|ma|mi|mio|mia|meu|minha|mijn nachbar|nachbarin|lehrer|lehrerin|freund|freundin|\
            onkel|cousin|ami|amie|voisin|voisine|professeur|oncle|vecino|vecina|amigo|amiga|profesor|profesora|\
            tío|primo|amico|amica|vicino|vicina|professore|vizinho|vizinha|professor|tio|buurman|buurvrouw|vriend|\
            vriendin|leraar|oom
        was_für_ein|was_für_eine|quel|quelle|qué|che|que|wat_een <slur> .. <writer>
    """,
    -3: """
        erzählt von|vom
        raconte|cuenta|racconta|conta|vertelt|erzählt
        dialoge|dialogues|diálogos|dialoghi|stil|style|estilo|stile|stijl
        nicht|pas|kein|keine
    """,
}
