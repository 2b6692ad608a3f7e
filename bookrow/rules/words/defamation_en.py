"""English wordings that say a crime or dishonesty of a real person, and those of crimes that books are about."""

from bookrow.rules.words.people_en import TOLD, TRADE, WRITER

LISTS = {
    "writer": WRITER,
    "trade": TRADE,
    "real": WRITER + ", " + TRADE,
    "title": """
    dr, doctor, professor, prof, mr, mrs, ms, miss, sir, lady, lord, father, reverend, rev, senator, judge, captain""",
    "is": """
    is, s, was, are, were, is also, must be, is nothing but, is just, is a known, is known as, is known to be,
    has always been, is actually, turned out to be, turns out to be, is really, is simply, is clearly, is obviously,
    are all, are just, is both, has been, remains, is basically, is in fact, is quite simply, is such, is probably,
    re, are nothing but""",
    "very": """
    a, an, the, just, only, such, nothing but, another, some, one, such a, complete, a complete, total, a total,
    convicted, a convicted, known, a known, serial, a serial, common, a common, petty, a petty, real, a real, proven,
    a proven, registered, a registered, notorious, a notorious, career, an utter, an absolute, absolute, utter, lying,
    a lying, self confessed, shameless, a shameless, professional, dirty, a dirty, cheap, a cheap, obvious,
    an obvious, all, basically, ex, former, a former, pathological, a pathological, compulsive, a compulsive,
    bunch of, a bunch of, a gang of, pack of, dangerous, a dangerous, confirmed, a confirmed, filthy, a filthy,
    little""",
    "crime": """
    plagiarist, plagiarists, plagiariser, plagiarizer, thief, thieves, fraud, frauds, fraudster, fraudsters, crook,
    crooks, con man, conman, con artist, con men, swindler, swindlers, scammer, scammers, scam artist, scam, liar,
    liars, cheat, cheats, criminal, criminals, felon, felons, murderer, murderers, killer, rapist, rapists,
    paedophile, pedophile, paedo, pedo, child molester, molester, abuser, wife beater, sex offender, predator,
    sexual predator, embezzler, forger, forgers, counterfeiter, money launderer, drug dealer, dealer in drugs,
    smuggler, trafficker, human trafficker, terrorist, extortionist, blackmailer, stalker, arsonist, burglar, robber,
    tax cheat, tax dodger, tax evader, perjurer, charlatan, quack, impostor, imposter, nazi, neo nazi, war criminal,
    spy, traitor, pimp, racketeer, gangster, gangsters, mobster, bribe taker, corrupt, on the take, dishonest,
    fraudulent, crooked, fake doctor, fake, phony, phoney, sex pest, groomer, child abuser, animal abuser, poisoner,
    hitman, jailbird, ex convict, ex con, convict, fugitive, wanted by the police, under investigation, a front for,
    money laundering, on the run, guilty of, in jail, behind bars, in prison, pickpocket, shoplifter, kleptomaniac,
    bigamist, copycat, slaver, slumlord, violent, mafia, bent, copyright thief, copyright thieves, pirates, pirate,
    double crosser, identity thief, arrested for, convicted of, charged with, wanted for, accused of, sued for,
    indicted for, jailed for""",
    "did": """
    plagiarised, plagiarized, plagiarises, plagiarizes, plagiarise, plagiarize, copied, copies, stole, steals, steal,
    stolen, lifted, ripped off, rips off, rip off, forged, forges, faked, fakes, falsified, falsifies, fabricated,
    fabricates, embezzled, embezzles, laundered, launders, launder, bribed, bribes, bribe, extorted, extorts,
    blackmailed, blackmails, defrauded, defrauds, swindled, swindles, swindle, scammed, scams, conned, cons, cheated,
    cheats, cheat, robbed, robs, evades taxes, evaded taxes, dodges taxes, dodged taxes, evades tax, doesn t pay tax,
    never paid tax, does not pay taxes, cheats on his taxes, cheats on her taxes, cheated on his taxes,
    cheated on her taxes, molested, molests, raped, rapes, abused, abuses, assaulted, assaults, groped, gropes,
    harassed, harasses, grooms, groomed, beats, beat, murdered, murders, killed, kills, poisoned, stabbed, strangled,
    drugged, drugs, kidnapped, stalks, stalked, threatened, threatens, lied, lies, perjured, went to prison,
    went to jail, spent time in prison, did time, served time, was arrested, been arrested, got arrested,
    was convicted, been convicted, was jailed, was charged, been charged, was sued, been sued, was caught,
    been caught, got caught, was indicted, sells drugs, sold drugs, deals drugs, dealt drugs, smuggles, smuggled,
    takes bribes, took bribes, accepts bribes, accepted bribes, bought his degree, bought her degree, bought his way,
    bought her way, bought a degree, fake degree, fakes his, paid someone, paid a student, paid for fake, buys fake,
    bought fake, writes fake, wrote fake, posts fake, pays for, pays reviewers, paid reviewers, paid critics,
    invented his, invented her, invents his, made up his, made up her, never served, never went to, never paid,
    runs a scam, ran a scam, runs a brothel, runs a cult, funds terrorists, funded by, finances terrorists, pockets,
    pocketed, siphons, siphoned, skims, skimmed, trafficked, traffics, exploits, exploited, withholds royalties,
    refuses to pay, doesn t pay, does not pay, didn t pay, never pays, never paid, hit his, hits his, hits her,
    tortures, tortured, sexually, exposed himself, exposes himself, sleeps with students, slept with students,
    slept with a student, slept with his students, spied for, spies for, collaborated, perverted, commits fraud,
    committed fraud, committed perjury, committed murder, committed tax, got away with, pirated, pirates,
    counterfeits, sells stolen, sells fake, sells counterfeit, sells pirated, sold stolen, sold me a fake,
    sells copies, forging, stealing, molesting, laundering, bribing, fenced, fences, hacked, hacks, set fire to,
    burned down, burnt down, left the scene, ran over, drove drunk, hired someone, hired thugs, hired a hitman,
    sabotaged, tricked, tricks, deceives, deceived, fooled the, poses as, posed as, impersonates, passes off,
    passed off, is wanted, cooked the books, cooks the books, rigged, rigs, fixed the, fixes the, sexted, solicits,
    solicited, skipped bail, employs children, uses child labour, uses slave, uses sweatshops""",
    "object": """
    his wife, her husband, his children, her children, children, a child, his girlfriend, her mother, his mother,
    his kids, her kids, his first wife, a student, students, his students, her students, a girl, a boy, girls, boys,
    women, a woman, minors, an intern, interns, his secretary, a colleague, colleagues, employees, his employees,
    her employees, his staff, staff, writers, authors, its authors, their authors, its writers, customers, buyers,
    investors, pensioners, patients, widows, a charity, charities, money, funds, grant money, donations, royalties,
    taxes, reviewers, critics, juries, judges, the jury, officials, ministers, the critics, data, the data, his data,
    her data, results, documents, letters, the letters, quotes, interviews, sources, his sources, her sources,
    credentials, diploma, degree, his degree, her degree, her thesis, his thesis, doctorate, phd, cv, résumé,
    military record, medals, war record, prize, prizes, the prize, manuscript, manuscripts, a manuscript, this book,
    this from, the book from, this story, plot, the plot, story, idea, ideas, work, whole chapters, chapters,
    passages, paragraphs, pages, half, most of, everything, every word, all of it, the whole, drugs, cocaine, heroin,
    stolen goods, my manuscript, my money, my story, my idea, my work, our money, the elderly, the poor, an animal,
    animals, dogs, his dog, cars, a car, a neighbour, the neighbour, cash, fans, readers, welfare, insurance,
    an unpublished, other people, old people, old ladies, the vulnerable, vulnerable people, honest people, teenagers,
    tourists, small publishers, other people s, someone else s, somebody else s, another writer, another author,
    the whole thing, votes, ballots, elections, credit cards, a man, a patient, his patients, his ex, ex wife,
    ex husband, his partner, her partner, about her, about his, about being, about having, to the police, to police,
    under oath, in court, to investors, for fraud, for drug, for drugs, for theft, for assault, for tax, for murder,
    for stealing, for embezzlement, for dealing, for plagiarism, for abuse, for rape, for beating, his exams,
    her exams, exams, his lover, her sister, his brother, grandmother, his own mother, a bank, banks, a shop, shops,
    from shops, the church, church""",
    "about": TOLD
    + """
    , heart, hearts, sleep, show, scene, scenes, english language, language, suspense, metaphors, characters, tension,
    the best lines, says so, says herself, beliefs, his poems, her poems, passports, cleared, once a, once,
    the reader of, readers of the ending, us of, style, layout, the series, storyteller, pleasure, hiding a clue,
    overwriting, once told, gave it up, admirers, reason, grammar, pace, thief of hearts""",
    "he": "he, she, they",
    "grave": """
    plagiarised, plagiarized, plagiarises, plagiarizes, embezzled, embezzles, laundered, launders, extorted,
    defrauded, defrauds, swindled, swindles, scammed, molested, molests, raped, rapes, groped, gropes, trafficked,
    sells drugs, sold drugs, dealt drugs, deals drugs, evades taxes, evaded taxes, takes bribes, took bribes,
    accepts bribes, committed fraud, commits fraud, committed perjury, committed plagiarism, sexually harassed,
    sexually assaulted, sexually abused, beats his wife, beat his wife, beats her husband, beats his children,
    beats her children, beat his children, hit his wife, hits his wife, beats his dog, is wanted by,
    was caught stealing, was caught cheating, was caught plagiarising, was caught plagiarizing, faked his, faked her,
    forged his, forged her""",
    "shame": """
    harassment, sexual, abuse, fraud, theft, stealing, plagiarism, plagiarising, assault, embezzlement, misconduct,
    drinking, drugs, lying, bribery, faking, corruption, groping, beating, students, medicine, the bar""",
    "insult": """
    idiot, idiots, moron, morons, imbecile, imbeciles, retard, retards, retarded, cretin, cretins, scum, scumbag,
    scumbags, trash, garbage, filth, vermin, parasite, parasites, subhuman, subhuman trash, pig, pigs, cow, bitch,
    bastard, bastards, whore, slut, cockroach, cockroaches, rat, rats, leech, leeches, maggot, maggots, disgusting,
    pathetic idiots, losers, loser, brain dead, braindead, brain damaged, inbred, mentally ill, sheep, morons who,
    degenerate, degenerates, lowlife, lowlifes, savages, animals, apes, monkeys, illiterate, illiterates, half wits,
    halfwit, halfwits, dimwit, dimwits, dumbass, dumbasses, human garbage, stupid people, fools, stupid cow, fat cow,
    ugly cow, worthless human, waste of oxygen, waste of skin""",
    "me": "i, my, we, you, our, it",
}

WORDINGS = {
    2: """
        <real>|<title> .. takes|took|accepts|accepted|gets|got money|cash|gifts from .. nazis|neo_nazis|mafia|\
            russia|criminals|terrorists|cartel|tobacco|industry|lobby|gangsters
        <title> @ .. sleeps|slept|sleeping with his|her|their patients|clients|pupils|students
        <real> .. sleeps|slept|sleeping with his|her|their .. patients|clients|pupils|writers|students
        <real> .. <grave>
        <title> @ .. <grave>
        <real> .. sells|sold|deals|dealt|smuggles|smuggled|supplies drugs|cocaine|heroin|weapons|guns|people|\
            children|porn
        <trade> @ <is> <very>? <very>? <crime>
        <trade> .. cheats|cheat|swindles|scams|robs|exploits|defrauds .. people|customers|buyers|readers|writers|\
            authors|everyone|pensioners|ladies|clients
        <real> .. sleeping|sleeps|slept with .. jury|judge|judges|editor|publisher|critics|students|student|\
            committee|half
        people|those|anyone|everyone|readers|whoever who? .. should be shot|hanged|jailed|locked_up|put_down|\
            beaten|sterilised|banned_from_breeding|killed
        <title>|<real> @? .. never|not|no .. got|had|earned|finished|has|holds a|any degree|licence|license|\
            doctorate|diploma|phd|qualification
        <real> .. scam that|which|to|for|$
        <real> .. that|who|which steals|steal|cheats|scams|robs|swindles|defrauds|lies
        <real> .. <did> my|our
        <writer> .. murdered|raped|assaulted|molested|stabbed|kidnapped|poisoned|strangled|killed|shot|\
            blackmailed|beat|groped|drugged someone|somebody|people|a|his|her|two|three|another|children|women|\
            girls|boys
        @ @ .. has|was|is|had|been|got .. convicted|arrested|charged|sentenced|jailed|indicted|caught|fired|\
            disbarred of|for|with|from|stealing
        he|she|they pays|paid|pay|bribes|bribed people|friends|strangers|reviewers|critics|students|someone .. \
            review|reviews|write|lie
        i_have|we_have|there_is proof|evidence|witnesses ... <did>|<crime>
        <did>|<crime>|reviews ... i|we have proof|evidence|witnesses|receipts
        <trade> .. without paying
        that|this <crime> took|stole|put|sold|ruined|robbed|cheated|ran|got|owes|has|used|copied|who|is|should
        <trade> .. employs|uses|exploits|exploited|enslaves|underpays children|child|slave|slaves|prisoners|\
            workers|interns|writers|staff
        everyone|everybody|all_of_them at|in the <trade> .. <crime>
        everyone|everybody at|in the publisher|press|company|shop|publishing_house|agency is|are <very>? <crime>
        <real> .. <crime> .. and <very>? <crime>
        <title> @ .. <did> .. <object>|for
        <real> .. put|puts his|her|their|its name .. on|to .. my|work|someone|others|students
        <real> .. fired|sacked|dismissed|expelled|suspended|struck_off|disbarred|banned|thrown_out|kicked_out for|\
            from|after .. <shame>
        <real> .. has|have|had .. criminal_record|rap_sheet|conviction|convictions|prior|blood_on|ties_to|\
            links_to|mafia|a_fake
        <real> .. <is> .. in_league|in_bed|in_cahoots|connected|linked|tied with|to .. terrorists|mafia|mob|\
            kremlin|criminals|cartel|nazis|gangsters|politicians|police
        <he>|<writer> slept|sleeps|sleeping with .. jury|judge|judges|editor|publisher|critics|students|committee
        <real>|<he> .. paid_off|pays_off|bribed|bribes|bought the|a|his|her|off police|judge|mayor|witness|\
            witnesses|prosecutor|cops|jury|critics|minister|inspector|court
        <real> s .. is|are|was|were a|all? scam|fraud|sham|front|hoax|lie|fake|stolen|racket|con
        <real> .. all_lies|lies_and_fraud|pack_of_lies|nothing_but_lies|made_it_all_up|made_everything_up|\
            invented_everything
        <real> .. owes|owe|owed .. money|millions|thousands|wages|royalties .. to|half|its|his|her
        <real> .. refused|refuses|failed|never|did_not|didn_t|doesn_t|does_not to? pay|paid|pays|reimburse .. him|\
            her|them|authors|me|us|writers|staff|taxes|workers|anyone|the
        <real> .. lies|lie|lied about .. sales|everything|its|his|her|their|being|the
        <real> <is> <very>? <very>? pervert|perverts|witch_who|murderous|violent|poisoner|slaver|satanist|\
            cult_leader|addict_who|drunk_who|monster_who|drug_addict|junkie|wife_beater|brute
        that|this woman|man|guy <is> <very>? .. who poisons|beats|steals|kills|molests|cheats|lies|abuses|robs
        he|she|they .. <did> .. ask_anyone|everyone_knows|look_it_up|google_it|in_real_life|never_charged|\
            never_been_charged|never_arrested|the_police|still_walks|why_is_he|why_is_she|not_in_jail
        all|every of you|people_here|who_like|who_liked .. <insult>
        @|this|the .. photographer|illustrator|translator|editor|seller|publisher|narrator|agent|professor .. \
            stole|steals|stolen|forged|copied|traced|faked|bribed|embezzled
        the|this|that <crime> of|as an|a? author|publisher|editor|writer|seller
        knowingly|illegally|fraudulently ships|sells|sold|sell|copies|copied|published|printed|used|uses|sent
        ghostwriter|ghost_writer and_then|then refused|never_paid|stiffed
        sells|sell|sold fake|forged|stolen|counterfeit|pirated degrees|copies|books|tickets|signatures|\
            certificates|autographs|goods|passports
        <real> <is> <very>? <very>? <crime>
        <real> .. , .. , <is> <very>? <very>? <crime>
        <real> <is> .. and <very>? <very>? <crime> !in|of_the_title
        <writer> .. <did> .. <object>
        <he>|<writer> .. <did> ... and_now|and_now_a|and_then_wrote|so_why_buy a|another|book|cookbook|novel|memoir
        <trade> .. <did> .. <object>
        <real> .. <did> !by|the_show|the_scene $|,|and
        the|this|that <crime> .. who_wrote|who_writes|who_published|who_sold|who_runs|behind_this|behind_the_book
        such|what a|an <crime> , .. <real>
        <title> @ <is> <very>? <very>? <crime>
        <title> @ .. <did> .. <object>
        <title> @ @ <is> <very>? <very>? <crime>
        written|published|sold|edited|run|owned|translated|illustrated by a|an|the convicted|known|lying|common|\
            serial? <crime>
        by this|that|a convicted? <crime>
        this|it|book|half|most|chapters|text|plot|story|everything|much .. is|was|were|are|has_been all? \
            plagiarised|plagiarized|plagiarism|stolen|ripped_off|lifted|copied .. from|by|without|word_for_word|\
            off|$
        is|was|are|were blatantly|clearly|obviously|shamelessly|largely|entirely plagiarised|plagiarized|stolen|\
            copied|lifted|ripped_off .. from
        plagiarised|plagiarized from
        stolen|copied|lifted|plagiarised|plagiarized from|off .. without|student|students|friend|mine|wikipedia|\
            another|older|blog|widow|colleague|thesis|someone|somebody|dead
        he|she|they plagiarised|plagiarized|plagiarises|plagiarizes
        he|she|they stole|copied|lifted|took|nicked .. this|plot|idea|book|story|chapters|manuscript|pages|\
            every_word|half_of|whole .. from .. friend|my|student|students|another|someone|colleague|blog|\
            wikipedia|widow|unpublished|somebody|a_dead|teacher|wife|sister
        he|she|they .. didn|did|never not|t? write|wrote .. word .. paid|hired|ghostwriter|student|somebody|someone
        stole|stolen|copied|nicked|lifted my|our manuscript|idea|story|work|plot|novel|book|research|thesis|\
            photos|photographs|drawings|recipes|poem|poems
        so|self called|styled|appointed professor|doctor|expert|historian|scientist|nurse|soldier|veteran|memoir|\
            psychologist .. bought|faked|never|lied|invented|fake|no_degree|fraud|is_a|made_up
        bought|faked|forged|invented his|her|their degree|diploma|doctorate|credentials|phd|title|medals|sources|\
            prize|military|service
        lied|lies|lying about his|her|their degree|diploma|credentials|age|past|military|service|war|background|\
            research|sources|career|identity|heritage|cancer|illness|childhood|qualifications
        <crime> who .. students|charity|charities|customers|taxes|degree|investors|manuscript|buys|machine|copied
        a|an|the convicted|registered|known|admitted|proven <crime> .. <is>|wrote|writes|author|should|like|publisher
        <real> .. <is> .. known|famous|notorious for .. bribing|stealing|cheating|lying|plagiarism|plagiarising|\
            fraud|groping|harassing|beating|molesting|scamming|swindling|abusing|forging|faking|laundering
        <real> .. belongs|belong|should_be|deserves_to_be|ought_to_be|needs_to_be|will_end_up|is_now|is_currently|\
            is_sitting in prison|jail|behind_bars|handcuffs|court
        <real> .. should|ought|deserves|needs .. prison|jail|arrested|prosecuted|behind_bars|locked_up|sued
        <real> .. run|owned|financed|funded|controlled|paid|backed by .. mafia|mob|gangsters|cartel|gang|kremlin|\
            russians|criminals|cult|sect|terrorists|nazis|drug|cia|tobacco|oil|government
        front for .. money|mafia|cartel|drug|mob|sect|cult
        <trade> .. paid|bought|rigged|bribed|bribes|buys|pays|fakes|faked|writes|wrote|invented .. reviews|prizes|\
            prize|award|awards|jury|critics|reviewers|judges|bestseller
        <writer> .. bought|buys|paid|pays|bribed|faked|rigged .. reviews|prizes|prize|award|awards|jury|critics|\
            reviewers|bestseller|followers|way
        reviewer|reviewers|critics|judges|jury .. is|are|was|were paid|bribed|bought
        prizes|prize|award|awards|reviews|jury .. was|were|is|are bought|rigged|paid_for|fixed
        <trade> .. sells|sold|sell|selling .. stolen|fake|counterfeit|pirated|forged|illegal
        <trade> .. keeps|kept|took|takes|pockets|never .. money|royalties|payments|deposit .. and|from|never|of
        <trade> .. stiffed|ripped_off|scammed|robbed|conned|swindled|defrauded|cheated|tricked
        <real> .. is|s|was .. under_investigation|wanted_by|out_on_bail|on_trial|a_sex|registered
        everyone|everybody|whole_town|people|we_all .. knows|know .. <real>|he|she .. <did>|<crime>
        <real>|he|she .. went|goes|been|sent|spent to|in|time|years|months|three|two|five prison|jail|in_prison|\
            in_jail|years_in .. for .. fraud|theft|murder|rape|assault|embezzlement|drugs|dealing|tax|perjury|\
            forgery|abuse|stealing|arson
        <real> .. convicted|arrested|charged|jailed|accused|guilty|sued|sentenced|fined|indicted|caught for|of|\
            with .. fraud|theft|murder|rape|assault|embezzlement|drugs|dealing|tax|perjury|forgery|abuse|stealing|\
            arson|plagiarism|harassment|drug|shoplifting|beating|molesting|child|insider|bribery|drunk|laundering|\
            possession
        <real> .. .. beats|beat|hits|hit|molests|molested|rapes|raped|abuses|abused|gropes|groped|assaulted|\
            drugged|murdered|poisoned|harassed|stalked .. <object>
        <real> .. money|royalties|taxes|drugs|bribes .. launders|laundered|embezzled|stolen
        <real> .. laundering|embezzling|stealing|evading|bribing|molesting|dealing|trafficking|defrauding|\
            cheating|forging|plagiarising|plagiarizing|scamming
        this|that woman|man|person|guy|author|writer|publisher <is> <very>? <very>? <crime>
        <real> .. is|was .. stealing|lying|cheating|scamming
        <real> .. lied|lies|lying to|about|under .. <object>|degree|service|age|past|qualifications|cancer|\
            everything|credentials
        his|her|their .. degree|doctorate|phd|credentials|medals|diploma|thesis|medical_license|military_service \
            is|are|was|were fake|forged|bought|fraudulent|invented|plagiarised|plagiarized|made_up|stolen|a_fraud
        <real> s .. degree|doctorate|phd|credentials|medals|diploma|thesis|data|sources is|are|was|were fake|\
            forged|bought|fraudulent|invented|plagiarised|plagiarized|made_up|stolen|faked
        he|she|@ is|was <very>? convicted|registered|known <crime>
        so_called memoir|memoirs|history|biography|expert never_happened|is_a_lie|is_made_up|invented|is_fake
        you|you_people|you_lot|you_all|anyone_who|anybody_who|people_who|everyone_who|whoever|those_who|all_of_you \
            ... <insult>
        people|men|women|authors|writers like|such_as her|him|this|them|that .. <insult>|<crime>
        <real> .. <is> .. <insult>
        <writer> .. subhuman|vermin|scum|filth|human_garbage
        only|just a|an|some|complete|total? complete|total|utter|absolute? <insult> like_you|could|would|like_him|\
            like_her
        <insult> of an|a author|writer|woman|man|novelist
        you|author|writer .. should|deserve|deserves|ought|hope .. die|be_shot|be_hanged|rot|burn_in_hell|\
            drop_dead|kill_yourself|kill_himself|be_beaten
        the man|woman|author|writer|publisher|editor himself|herself .. <did>
        her|his|its|their editor|agent|publisher|translator|ghostwriter|husband|wife|illustrator|co_author ... \
            <is> <very>? <very>? <crime>|drunk|addict|junkie
        her|his|its|their editor|agent|publisher|translator|ghostwriter|co_author ... sleeps_with|<did>
        @ @ is <very>? <very>? <crime>
        @ @ .. <did> .. <object>
        @ @ .. has|was|is .. been? in prison|jail for
        that|this|the|a <crime> @ @
        that|this <crime> @
        @ @ , <very>? <crime>
    """,
    1: """
        <writer> .. <crime>
        <writer> .. <did>
        !<he> @ is|was <very>? <crime>
        he|she .. <did> .. <object>
        he|she is|was <very>? <crime>
        !<he> @ .. <did> .. <object>
        in_real_life|look_it_up|google|everyone_knows|it_was_in_the_papers|fact|allegedly|apparently|don_t_buy|\
            do_not_buy|don_t_give|boycott|avoid|buy_from|stay_away|i_know_for|as_everyone|never_buy|reported_to
        copied|plagiarised|plagiarized|stolen .. word_for_word|without_credit|without_permission
    """,
    -6: """
        <about>
    """,
    -3: """
        how|where the_novel|the_story|the_book|it|the_plot begins|starts|opens
        the author|book|film|biography|journalist|reporters follows|shows|explains|tells|reveals|documents|traces|\
            describes|recounts
        <writer> <is> not|never|hardly|no
        <real> in the novel|story|book|film
        seller of
        killed|butchered|murdered|murders|kills the series|layout|language|suspense|english|joke|story|mood|pace|\
            fun|plot|book|ending
        <me> <is> <crime>
        i am|feel|felt
        guilty pleasure
        killer storyteller
        thief of
        ^ was|is|are|did|could|were <real>
        <did> us|me of|from
        in_war|of_war|civil_war|history_of|true_story
        kind|quick
    """,
    -1: """
        history|biography|life|lives|century|court|trial|scandal|investigation
    """,
    -2: """
        in_chapter|chapter_on|chapters_on|scene|hero|heroine|narrator|character|villain|story_of
        steals|steal|stole|stolen .. from wilde|dickens|shakespeare|homer|austen|poe|himself|herself|the_best
        #year
    """,
}
