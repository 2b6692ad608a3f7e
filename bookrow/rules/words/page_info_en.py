"""English wordings of errors on the shop's page, and those of faults in a book."""

LISTS = {
    "page": """
    this page, the page, product page, the product page, this listing, the listing, listing, listings, this entry,
    the entry, the website, this website, this site, the site, your site, your website, your page, your listing,
    your catalogue, your catalog, the shop page, item page, the item page, the details, product details,
    the product details, the product info, product information, the product information, the catalogue entry,
    book page, the book page, the web page, webpage, this web page, the shop, the store page, sales page,
    the details page, the specs, specifications, metadata, the metadata, bibliographic data, the info here,
    the information here, the data here, your shop, your store, your database, database entry, the details here,
    your description, you, item description, the item, product listing, detail page, your system, search results,
    the search results, title page here, the info""",
    "on": """
    on this page, on the page, on the product page, on this listing, in the listing, on the listing, in this listing,
    on this site, on the site, on the website, on your site, on your website, on this website, on your page,
    here on the page, shown here, listed here, given here, given above, shown above, listed above, displayed here,
    pictured here, pictured above, displayed above, in the product details, in the details,
    in the product information, in the catalogue entry, in the entry, in the description, in the product description,
    in the item description, in your catalogue, in your catalog, in the title above, in the details above,
    in the listing above, in this entry, on the sales page, in the search results, for this listing, on the item page,
    on the book page, on the web page, on the webpage, as listed, as shown, as pictured, in the metadata,
    on the shop page, on this product page, on the store page, in your listing, in the preview, in the thumbnail,
    on screen, described here, posted here, used here, stated here, quoted here, in the picture above, in the sample,
    on the detail page, in your database, in your shop, on the online page, in the specs, for this edition above,
    advertised, online here""",
    "fact": """
    isbn, isbns, page count, number of pages, pages, publication date, publication year, publishing date,
    release date, date of publication, year of publication, pub date, publisher, dimensions, size, weight, format,
    binding, language, edition, cover, cover image, cover picture, cover photo, cover art, cover shot, picture, image,
    photo, photograph, thumbnail, author, author name, author s name, writer, editor, translator, illustrator,
    narrator, title, subtitle, series, series number, series name, volume number, volume, blurb, description, summary,
    synopsis, overview, category, categories, genre, tags, subject, table of contents, contents, sample, sample pages,
    excerpt, preview, look inside, age range, reading age, reading level, year, date, information, details,
    price category, grade level, age recommendation, bio, author bio, biography, product description,
    item description, product details, product information, barcode, country of origin, page total, pagination,
    length, running time, publishing year, contributor, contributors, section, shelf, metadata, bibliographic data,
    data, number in the series, trim size, the spelling, product picture, product photo, product image, index card,
    author biography, age rating, age group, the name, first name, original title, colour, author credit, credits,
    product info, sample chapter""",
    "shown": """
    isbn, page count, number of pages, publication date, publication year, publishing date, release date,
    date of publication, year of publication, pub date, dimensions, weight, cover image, cover picture, cover photo,
    cover shot, picture, image, photo, photograph, thumbnail, series number, volume number, product description,
    item description, product details, product information, description, category, sample pages, look inside, preview,
    product picture, product photo, product image, summary, synopsis, overview, metadata, publishing year,
    product info, age range, sample chapter, reading age, page total, author bio, blurb, listing, product page, entry""",
    "wrong": """
    wrong, incorrect, incorrectly, wrongly, not right, isn t right, inaccurate, false, mistaken, an error, in error,
    mislabelled, mislabeled, mislisted, misspelled, misspelt, mispelled, misspelling, misleading, mixed up, swapped,
    missing, not correct, isn t correct, out of date, outdated, off by, off, mismatch, mismatched, doesn t match,
    does not match, do not match, don t match, not the same, different from, not match, no match, untrue, blank,
    cut off, garbled, needs correcting, needs fixing, needs to be corrected, needs to be fixed, needs updating,
    should be corrected, should be fixed, should read, should say, should be, a mistake, a typo, typo, is not the,
    isn t the, not the one, confused, confuses, mixes, mixes up, belongs to, belong to, is for, are for, is of,
    is from, are from, refers to, is that of, describes a, describes another, describes the, can t be right,
    cannot be right, left out, not listed, not mentioned, does not mention, doesn t mention, reversed, switched,
    incomplete, not accurate, duplicate, duplicated, stated as""",
    "says": """
    says, say, said, states, stated, claims, claimed, lists, list, listed, gives, gave, shows, show, showed,
    describes, described, indicates, calls, advertises, advertised, advertise, promises, promised, tells, names,
    credits, credited, has it, puts, reads, mentions, implies, implied, calls it, describes it, labels, labelled,
    categorises, categorizes, attributes, describe""",
    "filed": """
    filed, listed, categorised, categorized, classified, shelved, tagged, labelled, labeled, described, advertised,
    sold, marked, catalogued, cataloged, entered, sorted, put, miscategorised, miscategorized, misclassified,
    misfiled, presented, grouped, billed, placed, indexed, shown""",
    "kinds": """
    fiction, novel, a novel, cookery, children, children s, poetry, memoir, history, biography, romance, fantasy,
    crime, hardback, hardcover, paperback, an audiobook, audiobook, unabridged, abridged, illustrated, new,
    first edition, second edition, third edition, english, french, german, spanish, italian, young adult, ya,
    nonfiction, non fiction, science fiction, self help, travel, religion, science, graphic novel, thriller, horror,
    textbook, large print, complete, signed, volume, part, book one, book two, a set, picture book, ebook, kindle,
    in stock, pages, cookbook, cookbooks, gardening, a hardcover, a hardback, a paperback, edition, bilingual,
    in colour, translated, adult, sports, philosophy, business, psychology, reference, comics, short stories, plays,
    drama, art, music, hard cover, dutch, latin, brand new""",
    "otherbook": """
    another book, a different book, other book, the wrong book, the wrong edition, a different edition,
    another edition, the wrong title, another title, a different title, different volume, another volume, the sequel,
    volume two, volume one, the first volume, the second volume, the first edition, the second edition, old edition,
    the old edition, the older edition, an older edition, an old edition, a previous edition, previous edition,
    the previous edition, the paperback, the hardback, the hardcover, the audiobook, the film, the original edition,
    a completely different, an entirely different, someone else s book, the new edition, the newer edition,
    a different author, another author, wrong book, the us edition, the uk edition, volume three, the third edition,
    the kindle edition, the abridged, a totally different, a children s book, a cookbook, the earlier edition,
    the first book, the second book, a novel by, the ebook, volume 1, volume 2, volume 3, book two, book one,
    the prequel, an unrelated book, an unrelated, the next volume""",
    "mend": """
    correct, fix, update, change, amend, edit, check, add, remove, replace, revise, sort out, sort this out, adjust,
    mend, put right""",
}

WORDINGS = {
    2: """
        book_description|product_description|item_description|description|summary mentions|promises|says|lists|\
            claims|states ... there_was|there_were|there_is|there_are|mine_has|i_got none|no|nothing
        <fact> .. misspelled|misspelt|mispelled|spelled|wrong|incorrect|missing|outdated|inaccurate here
        <page> .. mixes|mix|merges|confuses|combines|conflates .. two|different|authors|books|editions|with|up
        listing|page|entry|description|you|website|site|shop should|must|ought_to|need_to|needs_to|might|could \
            mention|say|state|warn|include|note|specify|indicate|list|show|clarify|tell .. that|it|this|abridged|\
            which|the
        hier|here .. <filed> as
        <mend> .. <page> .. please
        <mend> the|this|your entry|page|listing|description|cover|title|isbn|details|category|metadata !of
        not|isn|aren|wasn|weren t? .. the|that right|correct|actual|real|proper <fact>
        isn|aren|not t? the_right|the_correct <fact>
        why does|is|do|are|did <page> .. say|list|show|claim|describe|filed|call|give|says
        <shown> online|on_the_web|in_the_shop|you_show|you_list|you_give|they_show|they_list|they_give
        <page> claims|promises|says|states|mentions|advertises it_has|it_is|that|maps|illustrations|pictures|\
            colour|color|photos|an_index|a_cd|audio
        <fact> from volume|another|a_different|the_wrong
        <fact> .. leads|points|goes|links to .. different|another|wrong|other
        it_says|says|said|says_it_has|states|stated ... #any pages
        wrong|incorrect <fact> is|was|are credited|listed|shown|given|displayed|here|on
        please|can_you|could_you|kindly|should .. move|put|file|place|shelve|list|classify|moved|filed|listed|\
            relisted .. category|section|genre|under|another|elsewhere
        why is|was this|it|the_book|a .. in|under|listed|filed|shelved|tagged|sold <kinds>
        <page> lists|list|names|credits|shows|says|has ... as .. , it|he|she|but|when|and|not|in_fact|actually
        <shown> doesn|don|didn|does|do|did t|not match|fit|correspond|belong|look
        <fact> here is|are|was|says|should|belongs|has|reads|isn|seems|needs|misses
        description|summary|listing|page|blurb|title says|said|claims|promised|promises|states illustrated|\
            unabridged|new|hardcover|hardback|paperback|signed|english|complete|large_print|first_edition|\
            in_colour|with|it_is|it_has|it_comes|includes
        photo|picture|image|thumbnail shows|showed ... but|there_is_none|there_is_no|mine|none|not|received|got|actual
        someone|somebody|you|they|shop|admin|moderator|webmaster|editors|staff should|must|need|needs|ought|\
            might_want|may_want|please .. update|correct|fix|change|check|edit|amend .. page|entry|listing|name|\
            title|cover|description|isbn|date|data|info|information|category|this|catalogue
        <fact> is|are|was spelled|spelt|spelling .. not|wrong|with|and|wrongly|incorrectly
        <fact> .. says|lists|gives|states ... but|yet|it_s|it_is|this_is|actually
        this|it is|s|isn|was not|t .. the|a .. edition|book|volume|cover|version shown|listed|pictured|described|\
            advertised|on_the
        this|it|book is|s|isn not|t? not? .. by .. as .. <page>|<on>
        look_inside|preview|sample ... another|different|wrong|other book|edition|title|altogether
        full_of|lots_of|several|many mistakes|errors .. <on>
        <on> ... full_of|mistakes|errors|nonsense|belongs|wrong|incorrect
        translated|published|printed|written from|by|in .. , not .. <page>|data|listing|wrong
        <page> <says> .. but|yet|and|whereas|while|though|although|however
        <page> <says> ... #any ... but|yet|and|mine|my|actual|actually|really|it_is|it_s|whereas|not
        <page> <says> ... #any pages
        <page> .. <says> .. <wrong>
        <page> <says> .. <kinds>
        <page> .. <fact> .. <wrong>
        <page> .. has|have|gets|got|shows|gives|lists|contains the|a|an|some|several wrong|incorrect|errors|error|\
            mistake|mistakes|typo
        <page> .. <filed> .. as|under|in|with
        <fact> <on>
        <fact> .. missing|absent|omitted|left_out from <page>
        <fact> .. <wrong> .. <on>
        <fact> .. on|in|for <page> .. <wrong>
        <fact> .. on|in <page> is|are|belongs|refers|shows|comes|s|does|doesn
        <wrong> .. <on>
        <on> .. <wrong>
        <on> .. <fact> .. <wrong>
        nowhere|nothing|not .. <on>
        <shown> given|listed|shown|stated|displayed|provided|above|here|pictured|online .. is|are|isn|was|has|\
            does|doesn|belongs|says|cannot|shows|seems
        <shown> .. says|states|shows|lists|claims|promises ... but|yet|however|whereas
        <shown> .. <wrong> .. <otherbook>
        <fact> .. is|are|belongs|belong|comes|seems|refers|relates|shows|appears .. <otherbook>
        <shown> is|are|s|seems|appears|must_be|was .. for|of|from|that_of <otherbook>
        <shown> describes|matches|fits|shows <otherbook>
        <shown> is|are|s|was .. misleading|wrong|incorrect|inaccurate|not_right|not_correct|mixed_up|misspelled|\
            misspelt|outdated !for|about
        <shown> does|do|did not|t match
        isbn .. <wrong>
        listing|catalogue|catalog|database|website|web_site|site|page|entry error|mistake|mix_up|typo|glitch|\
            is_wrong|is_incorrect|needs_fixing|needs_correcting
        error|errors|mistake|mistakes|typo|typos in|on <page>
        <page> .. mixed_up|mixes_up|has_confused|confuses|has_mixed|merged|merges|lumps|swapped|combined|combines
        <fact> .. is|was given|listed|stated|shown|described|advertised|marked as .. but|yet|when|and|not
        book_description|product_description|item_description|summary|description|synopsis claims|says|promises|\
            states|mentions|lists|calls .. #any|but|yet|not|illustrated|recipes
        book_description|product_description|item_description|summary|description|synopsis|blurb claims|says|\
            promises|states|mentions|lists ... i_count|i_found|there_are_only|there_are_none|but|in_fact|actually|\
            there_is_no|there_are_no
        summary|description|synopsis|blurb|overview|bio gives|gets|has|names|calls|spells ... wrong|incorrect|\
            incorrectly|fix_it|misspelled|mixed_up
        related_books|related_titles|similar_books|recommendations|suggestions|also_bought|customers_also .. \
            shown|here|next_to|below|are|above
        fix_it|fix_this|please_fix|please_correct|please_update|correct_this|needs_fixing ... <fact>
        <fact> ... fix_it|please_fix|please_correct|please_update|please_change|correct_it|sort_it_out|fix_this
        wrong|incorrect|mistaken|false|missing <shown>
        ^ the? wrong|incorrect|missing <fact> !is|was|and|in|for|of
        wrong <fact> listed|shown|given|displayed|here|pictured|above|credited|attached|uploaded|posted
        wrong|incorrect .. <on>
        credits|lists|names|shows|gives|has the_wrong author|translator|editor|illustrator|publisher|isbn|cover|\
            title|edition|narrator|picture|date|year|series
        <fact> listed|shown|displayed|pictured|stated is|are|was|as|should|does|doesn|here
        <fact> .. misspelled|misspelt|mispelled|spelled_wrong|spelt_wrong|spelled_wrongly|spelt_wrongly|\
            spelled_incorrectly .. <page>
        you .. have_left_out|left_out|forgot|have_the_wrong|have_listed|list|misspelled|misspelt|have_misspelled|\
            got|have_got .. <fact>
        your <fact>
        please|kindly|could_you|can_you|you_should|someone_should|needs_to|should|can_someone|could_someone .. \
            <mend> .. <fact>|<page>
        please|kindly .. <mend> .. it_should|not|to
        <filed> under|as|in <kinds> .. but|it_is|it_s|which|though|when|yet|and_it|instead|not|really|actually
        <filed> under|in the? wrong
        wrong|incorrect category|genre|section|tag|tags|classification|shelf
        wrongly|incorrectly|mistakenly|falsely <filed>
        miscategorised|miscategorized|misclassified|misfiled|mislabelled|mislabeled|mislisted
        should_not|shouldn_t|does_not|doesn_t|should .. be|belong .. under|in .. category|section|categories|genre
        not_as described|advertised|pictured|shown|listed
        nothing_like the_description|the_picture|the_photo|described
        different from|to|than|edition .. the_picture|the_one_shown|the_one_pictured|shown|pictured|described|\
            listed|advertised
        not the <fact>? .. shown|pictured|described|advertised|listed
        i|we|me received|got|sent|arrived|ordered .. different|another .. than|from|cover|edition .. shown|\
            pictured|listed|described|picture
        picture|photo|image|cover|thumbnail shown|shows .. but|received|got|however|although .. .. <kinds>
        picture|photo|image|thumbnail shows|showed a|the <kinds>
        it_says|it_said|says|said here|hardcover|hardback|paperback|unabridged|illustrated|new|above .. but|and|yet
        listed|described|advertised|sold|shown as .. but|yet|when|however|although|though|and_it
        listed|given|shown|stated|credited as #any
        series|volume|book number .. wrong|incorrect
        is|isn|not t? .. <otherbook> .. as|shown|pictured|listed
        reviews .. for <otherbook>
        sample|preview|look_inside|excerpt is|are|belongs|belong|shows|comes .. different|another|wrong|not
        is_not by|written_by .. as|<on>
        is|was|s not .. author .. <on>
        author|translator|editor|illustrator|narrator is|s not .. listed|credited|here|mentioned .. <on>
        links|link|leads|goes to .. <otherbook>
        two_different|same editions|isbn|books .. <page>|<on>
    """,
    -3: """
        page|pages #any
        on_the spine|title_page|jacket|back
        in_the|of_the book|index|text|caption|captions|preface|appendix
        author|he|she lists|says|shows|describes|gives|corrects
        detective|murder|narrator_is
        first|last|every|second page
        of_the battle|scene|landscape
    """,
    -2: """
        chapter|caption|captions|map|maps|battle|poem|recipe|footnote|footnotes|index
        the_pages|printed|print bound|twice|upside|yellow|thin|stuck|blank
        cover illustration
        title is misleading
        list_of
    """,
}
