"""German, French, Spanish, Italian, Portuguese and Dutch wordings that ask readers to buy, follow or write."""

LISTS = {
    "see": """
    besucht, besuchen sie, besuch, schaut, schaut euch, schaut vorbei, schauen sie, kommt in, bestellt, bestellen sie,
    kauft, kaufen sie, entdeckt, abonniert, abonnieren sie, lest auch, klickt, findet, ladet, visitez, venez,
    découvrez, venez découvrir, achetez, commandez, abonnez vous, suivez, allez voir, lisez, retrouvez, téléchargez,
    cliquez, rejoignez, passez sur, jetez un œil à, visita, visiten, visitad, visite, compren, descubre, descubran,
    suscríbete, suscríbanse, sigue, echa un vistazo, descarga, únete, pásate por, conoce, lee, visitate, venite,
    comprate, acquistate, scoprite, iscrivetevi, iscriviti, seguite, date un occhiata, scaricate, scarica, unitevi,
    leggete, passate, visitem, conheça, conheçam, comprem, descubra, inscreva se, inscrevam se, siga, baixe, acesse,
    confira, leia, bezoek, koop, bestel, ontdek, volg, abonneer je op, kijk op, kijk ook, download, kom naar,
    lees ook, meld je aan""",
    "my": """
    meinen, meine, meinem, meiner, mein, unseren, unsere, unserem, unserer, unser, mon, ma, mes, notre, nos, mi, mis,
    nuestra, nuestro, nuestras, nuestros, il mio, la mia, il nostro, la nostra, mio, mia, miei, nostro, nostra, o meu,
    a minha, meu, minha, minhas, meus, nosso, nossa, mijn, onze, ons""",
    "place": """
    shop, laden, blog, kanal, seite, webseite, website, newsletter, podcast, profil, stand, buchladen, onlineshop,
    roman, buch, kurs, kurse, instagram, app, gruppe, boutique, chaîne, site, page, compte, librairie, roman, livre,
    cours, groupe, infolettre, stage, formation, atelier, tienda, canal, página, cuenta, librería, novela, libro,
    curso, grupo, perfil, web, taller, sitio, negozio, canale, sito, pagina, libreria, romanzo, libro, corso, gruppo,
    profilo, bottega, loja, canal, página, livraria, romance, livro, curso, grupo, perfil, winkel, webwinkel, webshop,
    kanaal, pagina, boek, cursus, groep, nieuwsbrief""",
    "reach": """
    schreibt mir, schreiben sie mir, meldet euch, melden sie sich, kontaktiert mich, kontaktieren sie mich,
    kontaktieren sie uns, ruft mich an, ruft an, schick mir eine nachricht, écrivez moi, contactez moi,
    contactez nous, contactez le, envoyez moi un message, en mp, en message privé, appelez moi, appelez nous,
    escríbeme, escríbanme, contáctame, contáctenos, contacten, mándame un mensaje, llámame, llámenos,
    contacta conmigo, scrivetemi, scrivimi, contattatemi, contattami, contattateci, mandatemi un messaggio,
    chiamatemi, escrevam me, me escreva, entre em contato, entrem em contacto, chama no, mande mensagem, me chama,
    fale comigo, contacte me, neem contact op, stuur me, stuur mij, mail me, app me, bel me, bel mij""",
    "follow": """
    folgt mir, folge mir, folgen sie mir, folgt uns, suivez moi, suivez nous, suis moi, sígueme, síganme, síguenos,
    seguidme, seguitemi, seguimi, seguiteci, siga me, sigam me, me siga, me sigam, sigam nos, volg mij, volg me,
    volg ons, abonnez vous, abonniert meinen, suscríbete a, iscrivetevi al, iscriviti al""",
    "code": """
    mit dem code, mit code, rabattcode, gutscheincode, gutschein code, avec le code, code promo, con el código,
    código de descuento, usa el código, con il codice, codice sconto, usate il codice, com o código, use o código,
    código de desconto, cupom, cupón, met de code, kortingscode, gebruik code, gebruik de code""",
    "offer": """
    ich biete, wir bieten, biete, wir verkaufen, je propose, nous proposons, nous vendons, ofrezco, ofrecemos,
    vendemos, offro, offriamo, ofereço, oferecemos, ik bied, wij bieden""",
    "service": """
    lektorat, nachhilfe, korrektorat, übersetzungen, kurse, unterricht, kredit*, dienstleistung*, relecture,
    correction, cours, traductions, services, prêt, prêts, formation, corrección, clases, traducciones, servicios,
    préstamos, créditos, cursos, correzione, lezioni, traduzioni, servizi, prestiti, corsi, revisão, aulas, traduções,
    serviços, empréstimos, redactie, bijles, vertalingen, diensten, lessen, cursussen""",
    "money": """
    geld verdienen von zu hause, verdienen sie, verdiene, gagnez de l argent, gagner de l argent depuis, gana dinero,
    ganar dinero desde casa, guadagna da casa, guadagnate, ganhe dinheiro, ganhar dinheiro em casa, verdien geld,
    thuis geld verdienen, jetzt bestellen, jetzt kaufen, nur heute, commandez maintenant, offre limitée, compra ya,
    oferta limitada, ordina ora, acquista ora, offerta limitata, compre agora, peça já, bestel nu, link in bio,
    link in der bio, lien en bio, enlace en la bio, link na bio, perdez du poids, pierde peso""",
}

WORDINGS = {
    2: """
        <my> praxis|firma|agentur|verlag|laden|shop|studio|schule|entreprise|agence|société|cabinet|école|empresa|\
            agencia|escuela|estudio|azienda|agenzia|scuola|agência|escola|bedrijf|praktijk|winkel|kanzlei .. \
            bietet|verkauft|hilft|macht|propose|vend|aide|ofrece|vende|ayuda|offre|vende|aiuta|oferece|ajuda|\
            biedt|verkoopt|helpt
        <see> jetzt|ahora|maintenant|subito|agora|nu|auch|también|anche|também|ook|aussi? <my>
        folge|folgt|sigue|sigan|segui|siga|suis|volg meinem|meiner|unserem|unserer|mi|nuestra|nuestro|il|la|o|a|\
            ma|mon|notre|mijn|ons <place>
        kaufen_sie|bestellen_sie|buchen_sie|achetez|commandez|ordinate|peça|bestel|reserve jetzt|noch_heute|\
            maintenant|dès|vite|ahora|hoy|subito|oggi|agora|hoje|nu|vandaag
        <see> .. <my> .. <place>
        compra|compre mi|mis|nuestro|o|a <my>? <place>
        <see> auf|in|bei|sur|dans|en|su|nel|no|na|em|op|in <my>
        <follow> auf|sur|en|su|no|na|em|op|in|für|pour|para|per|voor
        <follow> $
        <follow> <my>
        <reach>
        <code>
        werde|werdet|werden_sie|devenez|hazte|hágase|diventa|diventate|torne_se|word mitglied|membre|miembro|\
            socio|membro|lid
        <offer> .. <service>
        <money>
        auf|sur|en|su|no|op|in <my> blog|kanal|chaine|canal|canale|kanaal|shop|instagram
    """,
}
