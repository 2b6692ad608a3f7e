"""English wordings that ask readers to buy, follow, join or write to somebody."""

LISTS = {
    "my": """
    my, our, my own, our own, my new, our new, my wife s, my husband s, my brother s, my sister s, my friend s,
    my daughter s, my son s, my online, my little, my latest""",
    "place": """
    shop, store, website, web site, site, page, blog, stall, channel, podcast, newsletter, etsy, etsy shop,
    etsy store, bookshop, bookstore, gallery, youtube, youtube channel, instagram, insta, tiktok, facebook,
    facebook page, twitter, patreon, profile, bio, link in bio, link in my bio, account, group, discord, telegram,
    telegram channel, whatsapp, substack, kickstarter, gofundme, webshop, online shop, online store, studio, linkedin,
    mailing list, server, subreddit, feed, gumroad, shopify, ebay, market stall, agency, company, business, practice,
    clinic, salon, bakery, cafe""",
    "ware": """
    novel, book, books, ebook, e book, thriller, course, courses, app, class, classes, workshop, coaching, guide,
    series, short story, short stories, memoir, poetry, album, game, product, products, planner, workbook, templates,
    bookmarks, prints, candles, soap, supplements, tutorials, tutoring, services, romance, fantasy, trilogy, debut,
    collection, cookbook, merch, patterns, seminar, training, programme, program, method, system, bootcamp,
    masterclass, lessons, translations, jewellery, jewelry, mugs, t shirts, kits, video, videos, review, reviews,
    unboxing""",
    "see": """
    check out, visit, see, find, look at, look up, take a look at, have a look at, stop by, drop by, come to, come by,
    come and see, head over to, head to, go to, try, browse, shop at, swing by, read, discover, pop over to, pop into,
    click, click on, tap, explore, buy, order, get, grab, pick up, download, search for, look for, support,
    hop over to""",
    "follow": """
    follow, subscribe to, add, like, join, find, friend, connect with, catch, sub to, message, dm, text, contact,
    email, ring, call, write to, pm, whatsapp, hit up""",
    "net": """
    instagram, insta, tiktok, twitter, facebook, youtube, goodreads, threads, bluesky, mastodon, patreon, telegram,
    whatsapp, snapchat, linkedin, pinterest, discord, booktok, bookstagram, twitch, reddit, substack, x, onlyfans,
    spotify, social media, socials, signal, viber""",
    "reach": """
    dm me, message me, contact me, contact us, write to me, write me, text me, pm me, email me, call me, call us,
    ring me, get in touch, reach out to me, reach me, reach out, inbox me, whatsapp me, contact him, contact her,
    message us, write to us, email us, drop me a line, drop me a message, send me a message, send me a dm, hit me up,
    dm for, dms are open, my dms, contact them, message him, message her, ask me for, ask me about, ask for me,
    speak to me, write to her on, write to him on, dm us, ping me, book a call, book an appointment,
    book a consultation, book your, enquire at, inquire at, call now, call today, text the word""",
    "service": """
    editing, proofreading, ghostwriting, ghostwriter, ghost writer, editing services, tutoring, tutor, coaching,
    design, cover design, formatting, translation, translating, printing, binding, bookbinding, marketing, promotion,
    lessons, consulting, consultation, consultations, readings, tarot readings, tarot, seo, web design, repair,
    repairs, therapy, mentoring, training, services, narration, bookkeeping, essay writing, resume writing,
    cv writing, essays, dissertations, publishing services, book promotion, loans, loan, mortgages, insurance,
    plumber, lawyer, accountant, personal trainer, life coach, webinars, workshops, beta reading, typesetting,
    illustration, followers, reviews for sale, legal advice, financial advice, spells, followers and likes,
    private lessons, piano lessons, riding lessons, yoga classes""",
    "win": """earn, make, making, earning""",
    "sums": """
    money, cash, a day, a week, a month, per day, per week, per month, dollars, euros, pounds, income, an hour, extra,
    thousands, hundreds, fortune""",
    "odd": """
    crypto, bitcoin, forex, casino, betting, loan, loans, weight loss, keto, cbd, viagra, spell caster, spellcaster,
    lottery, investment, binary options, trading, trader, slots, poker, payday, diet pills, slimming tea, followers,
    replica, watches, escort, escorts, psychic, herbal cure, herbal, hacker, credit score, debt, vape, supplement,
    supplements, jackpot, bonus, timeshare, essay, dropshipping, nft, nfts, sportsbook, ethereum""",
    "urge": """
    apply now, apply today, order now, order today, buy now, act now, sign up now, sign up today, shop now, call now,
    call today, click here, register now, enrol now, enroll now, join now, join today, subscribe now, limited offer,
    limited time, while stocks last, money back, satisfaction guaranteed, risk free, no obligation, free trial,
    free quote, free shipping, best prices, lowest prices, low rates, best rates, unbeatable, hurry, don t miss out,
    get yours, download now, download free, book now, start today, get started today, link in bio, link in my bio,
    link in the bio, like and subscribe, smash that, free consultation, free sample, special offer, special discount,
    great deals, best deals, special price, guaranteed results, money back guarantee, enquire now, inquire within,
    no questions asked, you won t regret it call, spots are limited, places are limited, limited spots,
    first lesson is free, first lesson free, first month free, first month is free, buy one get one, get one free,
    get the second one free, second one free""",
}

LISTS["imper"] = """
    try, like, buy, watch, read, get, see, check, check out, visit, take, order, join, follow, book, use, download,
    support, hire, browse, grab, enjoy, sample, taste, listen to, tune in to, hear, play, share, back, fund,
    subscribe to, look at, find, come to, drop by, attend, sign up for, register for, enrol in, enroll in, click,
    google, discover, explore, preorder, pre order, ask about"""

WORDINGS = {
    2: """
        subscribe|sign_up|switch|go to @
        we buy everything|books|used|old|any|your|all
        get|order|buy cheap|discount|custom|personalised|personalized|handmade|premium|quality .. from|at|online
        my own? <ware> has|is|does|offers .. better|much|more|different .. look_it_up|check_it_out|available|try|\
            read|find|google|out
        look_it_up|check_it_out|google_it|give_it_a_try|see_for_yourself ... my|our <ware>
        my|our <ware> ... look_it_up|check_it_out|google_it|give_it_a_try|find_it_on|find_it_at
        apply|order|buy|book|register|shop|available online $|today|now
        come_join|come_and_join|do_join ... us|my|our|newsletter|club|group|$
        loans|loan|credit|mortgage|mortgages|insurance without|from|at|with|for no|low|bad|credit|checks|interest|\
            rates|everyone|anyone
        i_ve|i_have|i|we_have|we started|launched|opened|founded|created|built|set_up a|an|my|our newsletter|shop|\
            store|podcast|blog|channel|website|company|group|club|app|course|page|business|etsy
        cheap|discount|affordable essays|essay|followers|medication|meds|watches|handbags|bags|flights|tickets
        ^ contact|call|email|text|ring|dm|message|write|phone|whatsapp|follow our|us|me|@
        submit|apply|enrol|enroll|register|enquire|order|call|book|sign_up|donate today|now
        we_are|we_re|i_m|i_am a|an|the .. press|company|agency|studio|shop|group|startup|publisher|store|business|\
            coach|editor|designer|illustrator|translator|photographer|ghostwriter|tutor|freelancer|freelance \
            looking|offering|selling|who|seeking|taking|available|specialising|specializing|for_hire|with
        check_out|try|discover|meet|introducing|download|visit|google @ , the|a|an|your ... app|site|tool|shop|\
            service|store|website|blog|course|platform|brand|product|book|game
        tune_in|stop_by|drop_us|swing_by|pop_in ..
        follow .. for giveaways|updates|tips|more|deals|content|recommendations|reviews|freebies|discounts
        i|we have|got .. to_sell|for_sale|on_sale|going_cheap
        make me|us an_offer
        best_offer|no_timewasters|collection_only|buyer_collects|free_delivery|free_postage
        for .. call|contact|ask|see|message|ring|email|text|visit|try|go_to @|us|me|my
        we|i write|do|fix|handle|deliver|make|build|print|edit it|them|yours|everything for_you
        our|my podcast|blog|channel|magazine|radio_show|team ... tune_in|listen|subscribe|follow|check|join
        wholesale|bulk prices|orders|discounts|rates
        need|want .. help_with|someone_to|a_hand_with ... ? .. we|i|contact|call|ask
        need_help with
        ^ <imper> my|our !advice|word|words|friend|friends|favourite|favorite|mother|husband|wife|opinion|review|\
            own_advice|heart|hat|child|children|kids
        ,|and|or|please|then|instead|so <imper> my|our !advice|word|words|friend|friends|favourite|favorite|\
            mother|husband|wife|opinion|heart
        book your|yours|a_free|a_table|a_call|a_slot|a_room|a_tour .. today|now|with|at|online|call|slot|free|here
        send us|me your
        we publish|print|ship|deliver|guarantee|specialise|specialize|cater|teach|offer|provide|repair .. authors|\
            writers|worldwide|manuscript|you|your|clients|customers|results|free|everywhere|books
        i give|offer|teach|do|provide|run .. lessons|classes|workshops|tutoring|coaching|massages|readings|\
            courses|box|service|services|tours|translations|commissions|repairs
        just ask
        for a small|modest|reasonable|low fee|price|charge|sum
        small|modest|reasonable fee|rates|prices .. ask|message|contact|call|write
        if you|anyone need|needs|want|wants|are_looking|re_looking|looking .. for|a|an|some|to .. , my|our|i|we|\
            call|contact|just|me|come|try
        anyone|anybody|those|people who|looking|interested|wanting .. i|we|my|our give|offer|sell|do|teach|can|\
            run|provide
        my|our podcast|blog|channel|video|vlog|newsletter|website|column|radio_show .. covers|has|is|about|\
            episode|reviews|discusses|explains|features|goes|on
        online casino|casinos|poker|betting|pharmacy|degree|degrees|passport
        passports|licences|licenses|diplomas|documents|counterfeit ... contact|buy|order|telegram|whatsapp|available
        huge|welcome|sign_up|deposit bonus
        join thousands|hundreds|millions|us|our|over
        our|my .. agency|company|firm|studio|team|shop|store|business|brand|startup|service guarantees|guarantee|\
            ships|delivers|turns|makes|has|loves|is|wants|needs|creates|designs|does|teaches
        want|wish|ready|dream|like to ... ? .. <imper>
        want|wish|ready|dream|like to ... ?  my|our
        my|our .. episode #any
        i make|sell|design|craft|bake|knit|sew|paint|print .. see|my|etsy|shop|message|order|commission|orders|dm|\
            available|ask
        give .. a_listen|a_follow|a_like|a_watch|a_try .. my|our|it
        my|our new|latest|debut album|single|song|film|book|novel|collection|line|product|game|app .. drops|out|\
            is|coming|available|launches
        sponsored_by
        that melts|burns|cures|heals|removes|boosts fat|weight|belly|diabetes|cancer|wrinkles|debt|your
        inspired_by_this_book ... book|visit|order|shop|buy|etsy|available
        <see> .. <my> <place>
        <see> .. <my> <ware>
        <see> .. <my> .. <ware> !about|by|in|from|copy|club|of
        <see> us at|in|on|online
        <see> me at|on|online
        <see> our|my .. <place>
        <my> <place> .. has|have|sells|sell|offers|stocks|carries|is_open|ships|features|prints|is_full_of|\
            specialises|specializes|delivers
        <my> <ware> .. is|are out|available|on_sale|free|out_now|coming
        <my> own? book|novel|thriller|memoir|guide|course|app on|about|goes|is|covers|does|explains|tells
        i_also|i_have|i_ve|i_just|i_too wrote|written|published|write .. order|available|buy|get|check|out_now|find
        order|buy|get it|one|them|yours directly? from me|us|our|my
        love|enjoy|like my|our new|own|latest|first|debut|other <ware>
        my|our new|own|latest|debut|upcoming <ware> .. out_now|available|on_sale|launches|drops|out
        follow me|us|my|our|@
        <follow> me|us .. on|at <net>
        <follow> .. on <net> .. for
        find|follow|join me|us on|at|over
        subscribe to? my|our
        please|and|or subscribe $
        like and subscribe
        subscribe|subscribing for more|updates
        join my|our|us .. <place>
        join my|our|us reading|book|writing|study|support|online|facebook .. group|club|circle|community|course|class
        join our|my|the community|club|group|team|network|family .. today|now|for|only|free
        join|joining us every|for|on|each|at
        more on|at|in my|our <place>
        full|longer|complete|video|detailed review .. on|at my|our
        i .. review|reviews|post|posted|write|talk|blog .. on my|our channel|blog|site|website|podcast|instagram|\
            newsletter
        listen to my|our
        watch|see|read my|our .. <place>
        on my|our blog|channel|website|podcast|site .. i|you|we|at
        use|with|enter|using|quote|apply|type|mention my|promo|discount|coupon|voucher|referral? code .. for|at|\
            to|and|when
        use|enter|quote|apply|type my|our .. code|link
        promo|discount|coupon|voucher|referral|affiliate code|link|codes|links
        code @ .. for|at|off|discount|saves
        use code
        mention|quote this_review .. discount|off|free
        <reach> for|if|to|and|with|about|on|today|now|at|or
        <reach> $
        just|please|can|to|and <reach>
        <service> .. <reach>
        <reach> .. <service>
        i|we offer|provide|do|give|sell|teach|specialise_in|specialize_in|also_offer|also_do|run|have_started .. \
            <service> .. for|at|from|to|and|online|if
        i|we offer|provide .. <service>
        i|we|my|our .. accept|accepting|taking|take|taking_on .. commissions|clients|orders|students|bookings|pupils
        need|needs|looking_for|want|wanted|searching_for|in_need_of a|an|help_with|some|any|cheap|reliable? .. \
            <service> ?
        need|tired|looking|want|struggling|wish|ready|dreaming|interested .. ? .. <reach>
        hire|commission|book|try|choose|trust|ask me|us .. to|for|today|now
        our|my company|firm|agency|business|team|studio|press|shop|startup|service .. prints|offers|sells|helps|\
            provides|makes|buys|can|will|does|ships|publishes|builds|has
        we|i buy|sell and|or buy|sell
        we|i buy|sell|stock|ship|deliver|print|repair|publish|rent .. get_in_touch|worldwide|contact|visit|online|\
            cheap|prices|rates|near|daily
        i|we can|will|could help|get|find|sell|print|edit|teach|show|coach|design|build|send you|your
        <win> .. <sums> .. from|working|online|with|at home|your|a|without|our|this|my|the
        <win> .. money|cash|income .. online|home|fast|easily|steps|today
        work|working from home .. <sums>
        work_from_home
        get_rich|passive_income|financial_freedom|side_hustle
        <urge>
        sign_up|register|enrol|enroll for|to|at|in my|our|the free? .. <ware>
        sign_up|register|enrol|enroll for|to|at|in|with my|our|us
        download|get|try|grab|claim|request|start my|our|your free? app|trial|sample|ebook|quote|copy_today|free
        download my|our|the|your free .. <ware>|<place>
        get|claim|receive|grab your free|copy
        free|get_a_free copy|copies|ebook|pdf|chapter|download .. my|our .. <ware>
        i|we doubled|tripled|made|earned|lost|cured|won .. with|thanks_to|using|through .. <reach>|trader|product|\
            tea|pills|system|team|broker|app|dr|website|site
        <odd> .. <reach>
        <reach> .. <odd>
        <odd> .. <urge>
        <odd> bonus|bonuses|offers|sites|tips|signals|profits|returns
        lose .. pounds|kilos|kg|weight|stone .. in|with|fast|without
        written|done|made|printed|bound for_you|to_order .. cheap|fast|low|quick|from
        essays|papers|dissertations|assignments written|done|for_sale
        cheap|discount|discounted|best|quality .. for_sale
        for_sale .. <reach>
        i_m|i_am|we_re|we_are selling|giving_away|offering|looking_for .. copies|copy|services|sets|beta|readers|\
            lessons|discount|books
        <my> friend|wife|husband|brother|sister|mother|son|daughter sells|makes|offers .. <place>|online|call|visit
        <my> course|class|workshop|seminar|programme|program|method|coaching .. teaches|will|shows|starts|can|\
            helps|goes|covers
        ask|enquire|inquire|available at my|our
        sponsored by|post
        our|my experts|team|professionals|staff|specialists|consultants|technicians|tutors|designers deliver|\
            delivers|will|can|are_ready|are_here|help|offer|guarantee|work
        need|want|looking_for .. written|done|printed|edited|translated|published|designed|formatted|fixed|repaired ?
        try @ .. app|service|site|tool|software|website|course|programme|program|supplement|tea|cream|that|the
        app|service|software|tool|programme|program|supplement|course that|which doubled|tripled|changed|saved|\
            cured|helped|taught my|me
        become|join a|as member|partner|distributor|reseller|affiliate|patron|ambassador
        paid partnership
        use my link|links|code
        affiliate link|links
        if_you_like|if_you_liked|if_you_enjoyed|if_you_love|fans_of ... <my> <ware>
        back|support my|our campaign|kickstarter|patreon|gofundme|crowdfunding|project
        donate|donations to|at|welcome
        vote for my|our|me
    """,
    1: """
        <place> .. <net>
        <odd> .. cured|doubled|profit|guaranteed|win|won
    """,
    -3: """
        author|he|she|they|book|chapter|hero|heroine|narrator|publisher wants|asks|tells|keeps|advertises|offers|\
            urges|begs|says|plugs|sells|earns|ends|has|had|promotes|promises|pushes|invites
        author|he|she|chapter|reads .. keeps|constantly|always|telling|plugging|selling
        the author s
        how|taught|teaches to|me|you .. earn|make
        to|every|each chapter|page|scene
        my|our book_club|book_group|library|shelf|copy|review_copy
        characters|protagonist
        i bought|read|recommend|ordered|contacted
    """,
}
