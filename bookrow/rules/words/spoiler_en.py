"""English wordings that tell an ending, and those that only speak of one."""

_LASTS = "last, final, very last, closing, penultimate, concluding, second to last, last few, last two, final few"
_PARTS = "page, pages, chapter, chapters, scene, scenes, act, line, lines, paragraph, sentence, third, section, twist, battle"
_ENDS = [f"the {last} {part}" for last in _LASTS.split(", ") for part in _PARTS.split(", ")]
_PLACES = [f"{word} {end}" for word in ("in", "on", "by", "at", "during", "with") for end in _ENDS]

LISTS = {
    "end": ", ".join(_PLACES)
    + """
    , in the end, at the end, at the very end, by the end, at the close, in the epilogue, in the finale, in the climax,
    at the end of the book, at the end of the novel, at the end of the story, by the end of the book,
    in the end of the book, toward the end, towards the end, near the end, right at the end, just before the end,
    eventually, finally, ultimately, in the very end, at last, in the afterword, in the ending, after the trial,
    after the wedding, at the climax, by the close, in the showdown""",
    "ending": """
    the ending, the finale, the epilogue, the climax, the conclusion, the denouement, the twist, the final twist,
    the big reveal, """
    + ", ".join(_ENDS),
    "who": """
    the two of them, the three of them, the couple, the lovers, the family, the sisters, the brothers, the twins, he,
    she, they, everyone, everybody, nobody, no one, none of them, both, all of them, both of them, neither""",
    "whom": "him, her, them, everyone, everybody, both",
    "me": "who, which, when, where, i, we, you, one, my, our, your, me, us, let, it, this, that, there, what, here",
    "meta": """
    book, author, novel, story, plot, pace, chapter, chapters, text, essay, argument, prose, writing, reader, readers,
    writer, writers, ending, language, narrative, film, movie, series, style, tension, point, message, reason, whole,
    glossary, index, notes, title, blurb, translator, publisher, historian, editor, result, answer, same, question,
    volume, page, pages, print, map, maps, cover, narration, audiobook, battery, bibliography, lesson, moral, theme,
    effect, action, one thing, best, most, rest""",
    "person": """
    narrator, husband, wife, mother, father, brother, sister, son, daughter, twin, twins, boy, girl, man, woman,
    child, children, baby, doctor, detective, neighbour, neighbor, nurse, teacher, friend, friends, ghost, stranger,
    letters, house, village, king, queen, prince, princess, captain, priest, vicar, butler, maid, gardener,
    grandmother, grandfather, uncle, aunt, cousin, stepmother, stepfather, lover, hero, heroine, dog, cat, horse,
    inspector, sergeant, policeman, cop, killer, victim, nephew, niece, fiance, fiancee, lodger, landlord, landlady,
    housekeeper, cook, chauffeur, lawyer, judge, old man, old woman, best friend, wizard, dragon, aliens, planet,
    ship, boat, treasure, diary, protagonist, main character, family, guy, villain, monster, robot, soldier, colonel,
    professor, secretary, partner, roommate, therapist, babysitter, postman, sheriff, couple, parents, bride, groom,
    widow, sisters, brothers""",
    "kin": """
    mother, father, brother, sister, son, daughter, twin, husband, wife, cousin, uncle, aunt, grandfather,
    grandmother, child, half sister, half brother, grandson, granddaughter, parents, stepfather, stepmother, lover,
    ex, best friend, boss, therapist, neighbour, neighbor""",
    "culprit": """
    killer, murderer, culprit, traitor, poisoner, arsonist, stalker, kidnapper, blackmailer, strangler, impostor,
    imposter, informer, mole, murderess, real killer, real murderer, true killer, serial killer, bad guy,
    real villain, guilty one, guilty party, one who did it, one who killed, mastermind, saboteur, spy,
    person behind it, one behind it, chosen one, thief, real thief, double agent, real culprit""",
    "best": """
    best, worst, weakest, most, only, strongest, star, heart, reason, scariest, least, problem, usual, same,
    real star, kind, sort, type, first, one thing, main, perfect, point""",
    "is": "is, was, s, are, were, has been, had been, had always been",
    "turns": """
    turns out to be, turned out to be, turn out to be, proves to be, proved to be, is revealed to be, is revealed as,
    was revealed as, revealed to be, revealed as, unmasked as, exposed as, is none other than, was none other than,
    is in fact, is actually, was actually, was really, is really, turns out to have been, turned out to have been,
    is secretly, was secretly, are actually, are really""",
    "learn": """
    it turns out, it turned out, turns out, turned out, it is revealed, it was revealed, it s revealed, we learn,
    we find out, you find out, we discover, you learn, you discover, we are told at last, it emerges, it transpires,
    only to find out, only to discover, finds out, discovers, she learns, he learns, reveals, is revealed, realises,
    realizes, revealed, comes to light, found out, discover""",
    "state": """
    dead, alive, still alive, a ghost, not dead, innocent, guilty, lying, pregnant, adopted, an android, a robot,
    a clone, a dream, imaginary, never real, not real, a fake, the same person, his own, her own, the real, in a coma,
    behind it, behind everything, in on it, in on the, a spy, a vampire, a werewolf, an angel, the ghost,
    both the same, a hoax, a simulation, a figment""",
    "die": """
    dies, die, is killed, are killed, gets killed, get killed, gets shot, is shot, is murdered, are murdered,
    is executed, is hanged, hangs himself, hangs herself, drowns, drown, bleeds to death, kills himself,
    kills herself, commits suicide, commit suicide, takes his own life, takes her own life, does not survive,
    doesn t survive, doesn t make it, does not make it, is put down, has to be put down, is stabbed, is poisoned,
    burns to death, freezes to death, starves to death, is beheaded, gets murdered, drowns himself, drowns herself,
    shoots himself, shoots herself, jumps to his death, jumps to her death, falls to his death, falls to her death,
    killed off, is run over""",
    "died": """
    died, was killed, were killed, was shot, was murdered, was hanged, drowned, killed himself, killed herself,
    is dead, are dead, was dead, were dead, did not survive, didn t survive, didn t make it, dying, death, has died,
    end up dead, ends up dead, survives, survived, survive, perishes, perish, sacrifices, sacrificed, kills, killed,
    murders, murdered, shoots, shot, poisons, poisoned, stabs, stabbed, strangles, strangled, drowned, executed,
    hanged, beheaded, put down""",
    "fate": """
    open a, opens a, open the, sails away, sail away, says yes, is left, are freed, is freed, is destroyed, destroyed,
    is defeated, defeats, made up, makes up, made it all up, sold him out, sold her out, sells him out, sells her out,
    takes over, takes the blame, moves to, move to, emigrate, emigrates, drives off, ride off, rides off, walk off,
    adopt, was fake, was lying, has lied, starts a new, start a new, tells him, tells her the truth, gets caught,
    gets arrested, gets married, loses everything, goes free, walks free, is released, retires, is executed, is born,
    names the baby, names her, names him, is cured, recovers, marries, married, marry, gets married, get married,
    ends up with, end up together, end up with, get together, gets together, comes back, come back, comes home,
    come home, returns, never returns, never comes, leaves him, leaves her, leaves them, leave, leaves his,
    leaves the, leaves alone, leaves, runs away, run away, walks away, walks into, walks out, sails, jumps,
    goes to prison, go to prison, goes to jail, is arrested, are arrested, arrested, is caught, escapes, escape,
    gets away, get away, wakes up, wins, loses, lose, confesses, confessed, forgives, divorce, divorces, divorced,
    separate, reunited, reunite, burns, burn, explodes, sinks, goes down, go down, destroys, destroyed, saves,
    rescued, gives up, gives birth, sells, inherits, adopt, adopts, becomes, has a baby, have a baby, have children,
    is alive, has been, betrays, betrayed, was lying, gets back, stays with, stays, chooses, choose, picks, goes back,
    go back, moves, moves back, kiss, kisses, break up, breaks up, split up, splits up, goes home, flies, disappears,
    vanishes, never finds, finds, loved him, loves, buries, proposes, says yes, says no, gets the girl, gets the boy,
    gets her, gets his, throws, lets go, lets him, lets her, turns himself, turns herself, is free, are free,
    is blind, goes mad, goes blind, quits, burned, takes the blame, pulls the trigger, lives happily, live happily,
    dead, is not, is gone, have three, have two, was real, never real, was swapped, were swapped, swapped, learns,
    is crowned, reveals, is revealed, never existed""",
    "did": """
    did it, killed, murdered, stole, took, poisoned, shot, pushed, strangled, betrayed, wrote the, sent the,
    set the fire, started the, framed, hid the, had been writing, kidnapped, stabbed, planted""",
    "argue": """
    argues, argue, explains, sums up, sum up, shows, offers, discusses, writes, suggests, concludes, describes, asks,
    proposes that, returns to, examines, considers, looks at, reflects, summarises, summarizes, recommends, turns to,
    admits, gives us, leaves us, leaves me, leaves you, leave you, leaves the reader, comes together, come together,
    falls apart, falls flat, loses steam, loses its, picks up, wins me, wins you, saves the book, makes up for,
    loses me, lost me, won me""",
    "hide": """
    guess, say, tell, spoil, give away, reveal, suspect, see coming, find out for yourself, saw coming, wonder,
    imagine, expect, wait, know""",
}

WORDINGS = {
    4: """
        cried|sobbed|furious|devastated|upset|shocked|gasped|cheered|sad|heartbroken|wept|angry|screamed|glad|\
            happy when ... <die>|<died>
    """,
    2: """
        let|lets @|him|her|them die|drown|burn|starve|hang
        the <person> <turns> a|an
        !<me> @ <turns> a|an|the|his|her
        it was the|her|his .. after_all|all_along $
        <end> the|her|his|their !<meta> is|are|was|were|gets sold|burned|burnt|lost|saved|destroyed|closed|\
            demolished|flooded|rebuilt|divided|freed|reunited|scattered|arrested|abandoned
        the|his|her|their|poor !<meta> .. doesn|does|didn|did|don|do|never t? not? survive|make_it|makes_it|\
            come_back|comes_back|return|returns|live|recover|recovers
        @|<person>|<who> .. is|was|are|were in_fact|actually|really|secretly|none_other_than the|her|his|their|@ \
            !<best> !<meta>
        is|was her|his|their dead|late|missing|lost|estranged|long_dead|presumed_dead .. <kin>
        discover|discovers|learn|learns|realise|realises|realize|realizes|find_out|finds_out too_late|at_last|\
            only_then that
        there is|was|are|were no treasure|ghost|monster|killer|cure|rescue|escape|body|murderer|heir|baby|child|\
            sister|brother|happy_ending|survivors|afterlife|aliens|twin|conspiracy
        her|his|the|their <person>|<kin> had|has hired|killed|murdered|planned|poisoned|betrayed|faked|hidden|\
            written|planted|stolen|known|been|staged|framed|kidnapped|arranged
        in|of|by chapter|part|book #any .. <who>|the|@|her|his .. <die>|<died>|<fate>
        takes_place|is_set|happens in|inside the_afterlife|purgatory|his_head|her_head|a_dream|a_coma|\
            a_simulation|hell|heaven|a_hospital_bed
        <whoend> survive|survives|live|die|dies but|and the|only|not
        who .. did_it $|: the|her|his|@
        the <culprit> , .. , is|was
        <culprit> : the|her|his|@
        he|she marries|married|marry @|the|her|his|him .. and|instead|never|in_the_end|after_all
        <end> <who> !<dull>
        <end> !<me> @ !<dull> .. the|him|her|his|them|it|and|to|$
        <is> the one|man|woman|person who|that forged|killed|did|wrote|sent|stole|took|murdered|betrayed|set|\
            started|planted|poisoned|called|hid|shot|sold|kidnapped|burned|pushed|framed|saved|left|made|had|has|\
            was|told|gave|leaked|made
        <ending> explained
        was|were never a|an|the|her|his|really .. , he|she|it|they was|were|is
        her|his|their .. was|were|is all|just|only? fake|faked|staged|an_act|a_trick|a_setup|a_set_up|a_ruse|\
            a_cover|a_lie
        the death|murder|accident|kidnapping|illness|suicide|affair|pregnancy|wedding|ghost|haunting|disappearance \
            was|is|were all|just? fake|faked|staged|an_act|a_trick|a_setup|a_set_up|a_ruse|a_cover|a_lie
        is|are|gets destroyed|defeated|overthrown|freed|executed|acquitted|left_behind|rescued|reunited .. and|but \
            he|she|they|@|the
        !<me> @ says|said yes|no|goodbye to
        it_was|it_is|it_s her|his|their .. who|that sold|gave|told|killed|did|took|turned|betrayed|called|wrote|left|was
        it_was|it_is !i|me|you @ .. who|that
        died|dead|dies .. in_the_final|in_the_last
        story|whole_story|tale|book|novel|everything .. told|written|narrated by .. dead|ghost|killer|murderer|\
            victim|husband|patient|mother|dog
        expect|expected|see|saw ... to die|survive|be_the_killer|turn|betray .. but|and|until|does
        <culprit> <is> the|her|his <person>
        spoiler|spoilers ahead|incoming|below|warning|follow : he|she|they|everyone|nobody|her|his|the|@
        killed|kills|killing|kill off @|him|her|them|the|my_favourite|my_favorite|poor
        the|his|her|their|my_favourite|my_favorite !<meta> .. survives|dies|perishes|drowns $|,|in|at|before|too
        don_t_worry|relax|fear_not ... survives|survive|lives|makes_it|dies|comes_back
        <ending> tells|says|informs|explains .. that <who>
        <ending> tells|says|informs|explains .. that @|the
        turns|turned out to be the one|woman|man|person|girl|boy who|that
        <is> actually|really|secretly the|a|her|his .. from|who|all_along
        mysterious|secret|unknown|anonymous|masked|hooded .. is|was|turns_out .. the|her|his|none_other|actually|really
        and_that is|was|s the_end|the_ending|how_it_ends|how_the_book_ends|the_final|it
        the|her|his wedding|marriage|rescue|cure|vaccine|plan|escape|revolution|trial|ship|letter|mission|cavalry \
            never|fails|is_a_fake|works|does_not|sinks .. happens|comes|arrives|takes_place|and|because|works
        the <person> killed|murdered|kills|murders|betrayed|betrays|poisoned|shot her|his|the|him|them|everyone|@
        the <person> and the <person> .. are|were the_same|sisters|brothers|lovers|twins|married
        everyone|everybody|all_of_them|whole|entire|crew|the_lot_of_them .. did_it|dies|is_dead|die|perishes|drowns
        he|she|they|@ chooses|chose|picks|picked ... over
        he|she|@ walks_out_on|walked_out_on|goes_back_to|went_back_to|takes_the_throne|gets_away_with_it|\
            slams_the_door|jumps_off|throws_herself|throws_himself|pushes_him|pushes_her|lets_him|lets_her|\
            turns_him_in|turns_her_in|gives_him_up|is_executed|is_acquitted|is_sentenced|forgives|shoots|betrays|\
            kills|murders .. the|her|him|his|them|@|and|$|off|under
        they break_up|get_divorced|split_up|get_married|get_back_together|never_meet|never_find|all_die|\
            live_happily|elope|separate|both_die|kiss .. at|the|each|in|on|$|and|again|with|him|her
        he|she never finds|sees|learns|meets|tells|returns|mails|sends .. her|him|the|it|out|home|again|that
        finds|find|found him|her|them|@|it blind|dead|gone|hanged|alive|married|murdered|empty
        and|where he|she|they|@ kills|murders|dies|marries|is_killed|is_shot|drowns|is_dead .. and|the|$|him|her
        final|last|climactic confrontation|showdown|fight|battle|duel|shootout ... kills|dies|is_killed|defeats|\
            loses|wins|takes|falls|sacrifices
        ends|ended|ending with ... and @|he|she|they
        the <person> was|is the <person> .. all_along|who|from|of|$
        it_was never|not|n_t .. who|but .. <did>|who
        saved|save you|yourself .. pages|hours
        guess_what|surprise|yes|yep|of_course , he|she|they|the|@ .. <die>|<fate>|<died>
        @ <fate> .. and @ <fate>
        @ <fate> @ .. and|in_the_end|instead|after_all|not
        @ dies|die|drowns|survives and|, @|everyone|he|she|they
        <who> <fate> .. instead_of|after_all|not_the|rather_than
        <end> <who> .. <die>
        <end> <who> .. <died>
        <end> <who> .. <fate>
        <end> the|her|his|their|an|a|one_of_the !<meta> .. <die>
        <end> the|her|his|their|an|a|one_of_the !<meta> .. <died>
        <end> the|her|his|their !<meta> .. <fate>
        <end> !<me> @ .. <die>
        <end> !<me> @ .. <died>
        <end> !<me> @ .. <fate>
        <die> ... <end>
        <who> .. <died> ... <end>
        <who> .. <fate> ... <end>
        the|her|his|their <person> .. <died> ... <end>
        the|her|his|their <person> .. <fate> ... <end>
        !<me> @ <died> ... <end>
        !<me> @ was|is|gets <died> ... <end>
        !<me> @ <fate> ... <end>
        ends|ended|finishes|closes|concludes with <whom> .. <going>
        ends|ended|finishes|closes|concludes with !<me> @ .. <going>
        ends|ended|finishes|closes|concludes with the|his|her|their .. <going>
        ends|ended|finishes|closes|concludes with her|his|their death|suicide|wedding|marriage|murder|arrest|\
            return|escape|execution|funeral
        ends|ended|finishes|closes|concludes with the death|suicide|wedding|marriage|murder|arrest|execution|funeral of
        ends when|as <who> .. <die>
        ends when|as <who> .. <fate>
        the <culprit> <is> the|her|his|their|none_other|no_other|one_of !<best> !<meta>
        the <culprit> <is> really|actually|in_fact|indeed the|her|his|their|@
        the <culprit> <is> !<me> @
        the <culprit> <turns>
        <turns> the|a|his|her|their <culprit>
        <turns> the|a|his|her|their real|long_lost|own|secret|dead|best? <kin>
        <turns> <state>
        himself|herself <is> the <culprit>
        <is> the <culprit> all_along|after_all|in_the_end
        <who> <is> the <culprit> $
        <who> <is> the <culprit> , and|who
        the|her|his <person> <is> the <culprit>
        !<me> @ <is> the <culprit>
        <is> really|actually|secretly|in_fact|truly his|her|the|their real|own? <kin>
        <is> his|her|their real|true|biological|secret|long_lost|birth <kin>
        the|his|her .. did_it $|,
        it_was all? a dream|hoax|hallucination|simulation|game $|,
        wake|wakes|woke up ... a_dream|it_was_a
        @ did_it $
        it was|is the|her|his|their !<meta> .. who|that <did>
        it was|is !<me> @ .. who|that <did>
        it was|is he|she|him|her|they|them who|that <did>
        the .. twist|secret|surprise|solution|big_reveal|reveal is|was that !there|it|you|i|we|most|this
        the truth is|was that <who>
        <learn> that? the|her|his|their <person> .. <is> .. <state>
        <learn> that? the|her|his|their .. <person> .. <died>
        <learn> that? the|her|his|their .. <person> .. <is> .. dead|alive|<kin>
        <learn> that? the|her|his|their <person> had|has|is|was|never|killed|did|still
        <learn> that? !<me> @ .. <is>|had|has|never|killed|did .. !<meta>
        <learn> that? <who> .. <is>|had|has|were .. <state>
        <learn> that? <who> .. <died>
        <learn> that? <who> <is> .. his|her|their|the .. <kin>
        <learn> that? <who> <is> .. <culprit>
        <ending> reveals|reveal|revealed|shows that? <who>
        <ending> reveals|reveal|revealed that the|her|his|their|@
        <is> ... all_along|the_whole_time|the_entire_time|this_whole_time
        all_along .. <who> <is>
        it was|is all|just|only|nothing_but a_dream|in_his_head|in_her_head|a_hoax|a_simulation|a_lie|a_game|\
            a_hallucination|an_illusion
        everything|all_of_it was a_dream|in_his_head|in_her_head
        one_and_the_same person?
        are|were|is the_same_person|the_same_man|the_same_woman
        swapped|switched at_birth
        spoiler alert? : he|she|they|everyone|nobody|her|his|it
        spoiler alert? : the|a !<meta>
        spoiler alert? : !<me> @
        ^ !<me> !<who> @ <die>
        he|she|they <die>
        the <person> <die>
        he|she|they kills|kill|murders|murder|shoots|poisons|stabs|strangles her|his|him|them|the|@
        !<me> @ kills|murders|shoots|poisons|stabs|strangles her|his|him|them|the|@
        ends_up|end_up|ended_up marrying|dead|in_prison|in_jail|killed|killing|murdering|pregnant|with_the|\
            together|leaving
        so <who> never
        they_all|everyone|everybody|all_of_them die|dies|died|survive|survives
        nobody|no_one|none_of_them survives|survive|survived|gets_out|comes_back|makes_it
        never <was_real>
        <person> never_existed|was_never_real|were_never_real|does_not_exist|doesn_t_exist|is_imaginary|is_a_ghost
        was never real
        dead since|from|the_whole|the_entire|all_along
        the <culprit> <is> !<best> @
        and <who> lived|live|lives happily
        the <culprit> .. gets_away|is_caught|is_her|is_his
        <turns> .. <reveal>
        the .. turns_out_to_be|turned_out_to_be a|an|the .. <reveal>
        never gets|get|got|gets_out|makes|made|make|leaves|leave|left|sees|see out|home|away|him|her|the|it|alive
        the <culprit>|<person> is her|his|their .. future|younger|older|own|real|dead|twin|former self|brother|\
            sister|son|daughter|child|mother|father|husband|wife
        gets|got shot|killed|murdered|stabbed|hanged|run_over|eaten|beheaded
        takes|took .. <place_of> .. guillotine|gallows|scaffold|stake|electric_chair|cross|firing_squad
        ends|ended|ending with|in a|an|the|her|his|their .. acquittal|hanging|wedding|suicide|funeral|murder|\
            confession|divorce|death|execution|shooting|massacre|explosion|betrayal|conviction|verdict
        and_then|then|but_then he|she|they .. confesses|dies|kills|shoots|jumps|drowns|marries|leaves_him|\
            leaves_her|runs_away|hangs
        finds|found|discovers|find him|her|them|@ dead|buried|hanged|drowned|murdered|in_bed_with
        comes|came|come home|back .. finds|find|discovers|to_find .. dead|buried|gone|married|empty|burned
        belonged|belongs to his|her|their <kin>
        <who> .. faked|fakes|faking his|her|their own? death
    """,
    1: """
        <end> we_learn|we_find_out|we_discover|it_is_revealed|you_find_out|is_revealed
        he|she|they died|is_dead|was_killed
        @ died|is_dead|was_killed
        <learn> ... <died>
        the <person> <is> the <culprit>
    """,
    -4: """
        when|after|before|since|once|if|until|whose .. <die>|<died>
        <die> , leaving|and_leaves
        dies|die|died a_little|laughing|away|down|out
        plot|interest|tension|pace|story|joke|magic|battery|romance|hope|idea .. <die>
    """,
    -2: """
        i|we|you|reader|readers|one .. <hide>
        not|never|won|wouldn|don|didn|can|cannot|without|nobody_will|no_one_will t? <hide>|guessing|telling|spoiling
        <argue>
        <end> <who> <argue>
        author|book|memoir|historian|biographer|writer|essay argues|explains|shows|says|died|dies|gets_away|tells
        opening|first|early chapter|chapters|page|pages|scene
        story|book|novel|tale|it|plot begins|starts|opens
        this|a|the memoir|biography|autobiography|history
        #year
        who|could|might|may|whether .. did_it|kill|killed|be|have
        i|we knew|thought|suspected|wanted|hoped|wished|wondered
        if|whether|how he|she|they|it
        whodunit|whodunnit
        my|our mother|father|wife|husband|dog|copy|book_club|son|daughter|sister|brother|kids
        i|me|we to|could|would|had|wanted
    """,
}
LISTS["going"] = """
    leaving, dying, marrying, returning, killing, walking, going, coming, finding, losing, becoming, standing,
    holding, giving, getting, being, burning, running, driving, sailing, burying, throwing, dead, married, alone,
    together, pregnant, in prison, at the altar, shot, killed, jumping, drowning, flying, moving, choosing, kissing,
    wedding, arrested, shooting, taking, waking, telling, forgiving"""
LISTS["reveal"] = """
    experiment, prison experiment, simulation, robot, robots, android, ghost, ghosts, alien, aliens, hoax, fake, trap,
    set up, asylum, spaceship, clone, clones, vampire, spy, reality show, game, graveyard, dream, cult, impostor,
    imposter, afterlife, hell, heaven, purgatory, dead, imaginary, twin, twins, bomb, forgery, double agent,
    same person, not human, coma, test"""
LISTS["place_of"] = "place, head, life, her place, his place"
LISTS["dull"] = (
    LISTS["argue"]
    + """
    , is, was, are, were, s, re, has, had, have, seems, seem, feels, feel, makes, made, gives, gave, leaves, still, can,
    could, will, would, does, doesn, did, didn, don, do, say, said, says, fails, failed, may, might, must, should,
    felt, seemed, came, come, just, really, also, all, who, that, whose, one, want, wanted, wants, thought, think,
    think, found, gets, got, provides, brings, brought, delivers, manages, needs, need, focus, focuses, talks, talk,
    became, become, won, agree, agrees, covers, calls, gave, discuss"""
)
LISTS["whoend"] = """
    both boys, both girls, both brothers, both sisters, both children, both men, both women, both of them, all three,
    all four, the twins, the parents, the kids, the children, the lovers, the couple, neither of them, none of them,
    only one of them"""
LISTS["was_real"] = "was real, existed, happened, arrives, arrived, was there"
