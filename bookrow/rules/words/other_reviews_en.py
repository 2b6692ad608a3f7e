"""English wordings that answer other reviews, and those of reviews elsewhere."""

LISTS = {
    "review": """
    review, reviews, rating, ratings, comment, comments, opinions, feedback, write ups, star ratings""",
    "reviews": "reviews, ratings, comments, star reviews, review, reviews here, rave reviews, raters",
    "reviewer": "reviewer, reviewers, commenter, commenters, poster, posters, commentator, raters, rater",
    "kind": """
    one star, two star, three star, four star, five star, 1 star, 2 star, 3 star, 4 star, 5 star, low, high, negative,
    positive, bad, good, glowing, rave, gushing, poor, harsh, critical, mixed, great, terrible, scathing, nasty,
    snarky, angry, fake, paid, bought, mean, enthusiastic, favourable, favorable, unfavourable, stellar, lukewarm,
    raving, stupid, silly, unfair, hateful, biased, dishonest, misleading, ridiculous, 5 stars, 1 stars, five stars,
    excellent, whiny, grumpy, sniffy, hostile, ecstatic, breathless, 1star, 5star, top, lousy, dire, spiteful""",
    "other": """
    other, others, previous, earlier, another, some, many, most, all, so many, several, those, these, certain,
    various, half, few, every, recent, older, first, last, same, two, your, a few, most of, all of, all the, half of,
    many of, some of, all these, all those, a lot of, lots of, both, different""",
    "place": """
    here, above, below, on here, on this page, on this site, on the site, before me, in this thread, under this book,
    before mine, at the top, over me, so far, up there, down there, on this book, of this book, for this book,
    on this one, on this website""",
    "say": """
    say, says, said, saying, complain, complains, complained, complaining, claim, claims, claimed, mention, mentions,
    mentioned, call, calls, called, calling, suggest, suggests, suggested, point out, pointed out, points out, note,
    notes, noted, whine, whines, whining, moan, moaning, moans, rave, raved, raving, gush, warn, warned, wrote,
    writes, writing, think, thought, seem, seems, must, clearly, obviously, missed, misses, miss, did not, didn t,
    do not, don t, does not, doesn t, cannot, can t, has, have, had, is, are, was, were, should, need, needs,
    probably, found, finds, find, hated, hate, loved, love, disliked, described, describe, compared, objected, object,
    wanted, want, expected, gave, give, gives, giving, put, put off, make, made, nearly, almost, promised, led, lead,
    convinced, got, get, tell, told, sound, agree, disagree, deserve, deserves, read, quit, who, spoil, ruined, do,
    does, seemed, praised, praise, criticised, criticized""",
    "verb": """
    ignore, disregard, believe, trust, read, reading, skip, understand, agree with, disagree with, discount, heed,
    listen to, listened to, forget, dismiss, get, fathom, see, saw, seen, looked at, look at, scrolled through,
    looking at, based on, due to, because of, despite, contrary to, unlike, given, after, considering, in spite of,
    judging by, judging from, echo, second, disputing, with, from, seeing, going by, believed, trusted, followed,
    bought it for, bought this for, bought this because of, bought it because of, thanks to, going on, in response to,
    reply to, replying to, respond to, responding to, answer to, re, like, as, per, report, flag, downvote, upvote,
    reported, flagged, deterred by, put off by, puzzled by, baffled by, surprised by, surprised at, confused by,
    misled by, fooled by, swayed by, amazed at, shocked by, tired of, sick of, don t buy, about""",
    "elsewhere": """
    times, guardian, newspaper, papers, paper, magazine, radio, press, back cover, jacket, journal, tribune, observer,
    kirkus, new yorker, london review, review of books, television, blurb, cover, telegraph, critics, post, podcast,
    academic, peer, scholarly, literary, jacket, flap, inside cover, booklist, publishers weekly, literature, spiegel,
    le monde, economist, evidence, professional, trade, blog""",
    "rate": """
    give, gives, gave, giving, given, rate, rates, rated, rating, gets, got, award, awarded, leave, left, leaving,
    mark, marked, has, have""",
    "stars": """
    one star, two stars, three stars, four stars, five stars, 1 star, 2 stars, 3 stars, 4 stars, 5 stars, a star,
    any stars, a single star, zero stars, less than five, less than 5, such low, such high, a bad review, bad reviews,
    a low rating, a high rating, low ratings, high ratings, a one star, a five star, no stars, that many stars,
    so many stars, so few stars, negative reviews, positive reviews, such a low, such a high, anything less,
    a negative review, a poor review""",
    "people": """
    people, folks, readers, so many, anyone, anybody, someone, somebody, everyone, everybody, you, others, they,
    person, whoever, those who, those, idiots, some, guy, woman, man, lady, who""",
}

WORDINGS = {
    2: """
        reviewer|review number|no|#any
        readers|people|folks|others <place>
        in|from the comments|comment_section|review_section|reviews_section
        people|readers|others|everyone|anyone|they|you rate|rated|rates|reviewed|score|scored|mark|downvote this|\
            it|the_book|a_book .. low|high|badly|down|poorly|highly|unfairly|so|without
        the|its|average|overall|current|such_a? rating|score is|seems|was|should|deserves|of|here|unfair|too|makes
        reviewing|review|rate|rating the delivery|shipping|seller|packaging|price|postage|postman|courier
        <verb> the reviewers|reviewer|raters|commenters
        the_person|the_one|the_guy|the_lady|the_reader|the_man|the_woman|that_person|that_guy|the_people|the_ones|\
            to_those|those who|that said|says|called|calls|wrote|thinks|thought|complained|complains|gave|give|\
            rated|claims|claimed|hated|left
        ^ response|reply|answer|regarding|re|to|hey|sorry|dear to? @ :
        in response|reply|answer to
        bots|robots|trolls|friends_and_family|relatives|employees|paid_people .. give|gave|rate|rated|wrote|write|post
        could|can|would .. give .. this|it|the_book <stars>
        agree|disagree|understand|share|noticed|saw the comment|comments|remark|remarks|criticism|criticisms|\
            complaint|complaints|praise about|on|regarding|that
        agree|disagree|concur with .. the|that|this|your|his|her comment|comments|rating|ratings|complaints|\
            criticism|criticisms|praise
        several|some|many|a_few|lots_of|so_many|other|two|three|most people|readers|folks|others|buyers|customers|\
            of_you mentioned|mention|said|complained|noted|complain|pointed|say|warned|commented|remarked|\
            reported|claim|claimed|called|criticised|criticized
        whoever .. left|gave|wrote|posted|rated .. rating|review|stars|star|it_one
        most|all|other|some|many|the reviews|ratings|reviewers|raters|commenters here|say|are|differ|i|seem|mention|don
        different|differs|contrary|opposite|unlike from|to|than .. reviews|reviewers|ratings|others_here|\
            most_people_here
        the_haters|the_naysayers|the_fans|the_fanboys|the_fangirls|the_trolls
        must|have_to come|be from|written|family|friends|paid|fake .. reviews|reviewers|stars
        reviews .. must|come|came .. family|friends|author|publisher|bots
        the reviews
        all_the|why_the|why_all|so_much|such .. hate|praise|hype|negativity|love|complaints|fuss|criticism|outrage \
            .. here|on_here|reviews|comments|below|above|page|site
        praise|hate|hype|negativity|complaints|criticism|whining|moaning <place>|in_the_reviews|in_reviews|\
            in_the_comments
        someone|somebody|people|person|one_person|guy|lady|others|folks <place>
        previous|last|other|earlier|above|preceding|top|first|next comment|review|post|commenter
        ignore|dismiss|forget|block @ , he|she|they|who
        <verb> the <kind> rating|ratings|review|score
        how did|does|can|could|has|come|on_earth|is .. get|have|got|average|averages|averaging|has .. stars|\
            rating|ratings
        how .. this|it .. #any stars
        vote|mark|click|rate|press .. review|reviews|this|mine helpful|useful|up|down
        you|some|all guys|people|folks|lot|of_you are|re|seem|obviously|clearly|don|must|need .. too|way|harsh|\
            wrong|missing|mean|not|t|be|to
        some|many|most|half|all|few|lots|majority of the|these people|folks|readers commenting|reviewing|rating|\
            complaining|whining|posting|writing
        people|folks|readers|those|anyone commenting|reviewing|rating|downvoting|upvoting .. here|this|it|have|\
            haven|are|should|need|must
        the|that|a|this .. review from|by|titled|called|entitled|headed|saying|says|that_says|which|claiming|\
            comparing|below|above !in
        bunch|lot|load|pack|string|series|number|ton of .. reviews|reviewers|ratings
        seeing|saw|checked|scanned|skimmed|read|reading|browsing the|all|some|so_many|these .. ratings|reviews|\
            score|stars
        everyone|everybody|most_people|people|readers here|on_here|below|above seems|seem|loves|love|hates|hate|\
            says|say|is|are|raves|thinks
        crowd|brigade|haters|naysayers|fanboys|fangirls|shills|sock_puppets|sockpuppets|trolls
        reviews|ratings ?
        <other> <kind>? <reviewer>
        <other> <kind>? reviews|ratings|comments|star_reviews <say>
        <other> <kind>? reviews|ratings|comments|star_reviews <place>
        <other> <kind> reviews|ratings|comments
        the|those|these|all other <reviews>
        the <kind> <reviews> <say>
        the <kind> <kind>? reviews|ratings|comments|reviewers !in|on_the_back|of|from
        <verb> .. <kind> <reviews> !in|of|from|on_the
        <verb> the|these|all|those|all_the|all_these|your|other <reviews> !in|of|from|on_the|about|for
        <review>|<reviewer> <place>
        the|this|that|our|your|dear <reviewer> <place>|who|above|below|from|named|called
        the .. <reviewer> .. <say>
        <reviewer> .. <place>
        these|those|you|fellow|dear|your|other|you_other <reviewer>
        <reviews> .. <place>
        the reviews are|were all|wrong|right|mixed|fake|misleading|so|too|not|spot_on|true|paid|ridiculous|unfair|\
            divided
        the reviews on|of this site|page|website|shop|book|one
        these|those reviews|ratings|comments
        half|many|most|all|some|any of the|these|those reviews|ratings|comments|reviewers|five_star|one_star
        in|from his|her|their|your review|reviews|comment|comments !of|copy
        your|his|her review|comment is|was|made|helped|nearly|above|below|says|that
        <people> .. <rate> .. this|it|the_book <stars>
        <people> .. <rate> .. <stars>
        how|why|can .. <people> .. <rate> .. <stars>
        why .. <kind> <review>
        why .. <stars>
        to .. <people> who|that called|said|complained|wrote|gave|thinks|think|thought|says|hated|asked|claimed|\
            claims|found
        to the|everyone|anyone|all one_star|those|person|people|haters|critics|reviewer|complainers|naysayers who|\
            that|above|below|complaining|saying|calling|giving
        whoever .. wrote|gave|rated|said .. <review>|<stars>
        i see|notice|noticed|know others|people|many|some|that_others|that_some|that_people|several .. <say>
        others|some|several|many|people <place> have|say|said|complain|complained|claim|wrote|called|thought|found|seem
        others have|who complained|mentioned|said|noted|pointed|commented|remarked|written|criticised|criticized
        did|have|do you|these|those|the_other|other people|reviewers|others|guys|all .. read|open|finish|understand
        did|have|are you|we|they people|guys|all? .. the_same_book
        the_same_book as
        read a_different_book|another_book|the_wrong_book
        reading the reviews
        reply|response|answer|replying|responding to .. :
        reply|response|answer|replying|responding|rebuttal to the|a|other|an .. <reviewer>|<review>
        @ s review
        as .. <reviewer> .. <say>
        <reviewer> .. <reviewer>
        as @ said|wrote|says|writes|pointed|noted|mentioned .. review|below|above|here|comment
        i .. agree|disagree|concur|side with @ below|above|here|who
        reviews|reviewers|ratings .. fake|bots|bot|paid_for|by_friends|friends_of|shills|bought|planted|trolls|\
            are_wrong|written_by
        shills|trolls|haters|naysayers|review_bombing|review_bombers|review_bombed
        don|do|not|never t? not? believe|trust|mind|heed|listen|be_put_off|be_fooled|let .. reviews|reviewers|\
            ratings|comments|haters
        the_hype|hype in|from .. reviews
        average rating|star|score
        rating|ratings|score here|is_too|are_too|should|deserves|so_low|so_high
        helpful .. review
        <reviewer> @ ... <say>|gave
        <reviewer> .. gave_away|gives_away|spoils|spoiled|spoilt|should_be_banned|banned|blocked|ought|lied|lies
        first_review|be_the_first|i_m_the_first|i_am_the_first .. nobody|written|yet|here|to_review
        nobody|no_one|surprised|strange|hard_to_believe .. reviewed|written|rated it|one|this|yet
        what|which book|version|copy did .. the|these|those|you|last|people|he|she .. read
        the_last|the_first|the_other|that|this|previous|next guy|person|commenter|lady|woman|dude|one|poster .. \
            read|wrote|said|says|gave|reviewed|complained
        everyone|everybody|people|others|many|most|some|a_lot_of_people|lots_of_people|so_many .. <place>|else_is|\
            else_says|else_said
        second|echo|agree|disagree .. what everyone|everybody|others|people|the_others|most
        agree|disagree|concur with everyone|everybody|most_people|the_others|others|the_majority|the_haters .. \
            else|here|who|about|saying|on
        stop|please|quit|don_t|do_not posting|post|putting|writing|giving spoilers|away|reviews ... comments|\
            reviews|review|here
        <people> .. whining|whine|moaning|moan|complaining|complain|complained|raving|gushing .. <place>|about
        <place> .. <people> .. whining|complaining|raving|moaning|saying
        i|you see|notice|read .. people|others .. whining|complaining|raving|moaning
        review from|by @ #any
        <people> .. complaining|complain|whining|moaning|whine|moan about
        that|this|the_top|the_first|the_last|the_other|her|his review is|was|says|said|made|should|must|got|of_yours
        this .. people s? opinions? here
        not_sure|no_idea|can_t_believe|cannot_believe|don_t_get|don_t_understand|do_not_understand .. reviews|\
            ratings|reviewers|<stars>
        the_reviews convinced|sold|put|said|made|led|had|warned|promised|didn|did|do|don|give|spoil
        all_the|all_these|all_those <kind> <review>
        because_of|based_on|despite|thanks_to|after the|all|its|such|so_many <kind>? <kind>? reviews
        bought .. <reviews> !in|from|of|on_the
        one_star|five_star|1_star|5_star people|crowd|brigade|folks|reviews|reviewers|raters|rating|ratings
        spoiler|spoilers|spoiled .. in_a_review|by_a_review|in_the_reviews|by_the_reviews|reviewer
        wish .. reviews
        not .. as .. reviews|reviewers
    """,
    1: """
        <kind> reviews
        reviewers
    """,
    -3: """
        <elsewhere>
        <review> .. <elsewhere>
        <reviewer> .. <elsewhere>
        my|this_is_my|my_first|own|my_own review
        i|i_m|i_ve|i_d|i_ll|i_am|i_have|i_would give|gave|giving|given|rate|rated|gave_it|never_given .. <stars>
        honest|unbiased|exchange|free review|copy
        chapter|novel_about|hero_is|heroine_is|narrator_is|peer|performance|code|restaurant|hotel|chef|cook|film
        <reviewer> of restaurants|films|plays|wine|academic
        review questions|copy|section|board
        in|from|of|about the|her|his|my life|work|career
        writes|wrote|write .. for_a_living|living
        nobody|no_one gives|gave
    """,
}
