"""English wordings about a writer's person, and those about the writing."""

from bookrow.rules.words.people_en import TOLD, WRITER

LISTS = {
    "writer": WRITER,
    "he": "he, she, they",
    "is": """
    is, s, was, are, were, must be, seems, seems to be, sounds like, looks like, comes across as, has always been,
    is clearly, is obviously, is just, is only, is nothing but, is simply, is such, is a known, is known to be,
    turns out to be, is probably, is really, is still, remains, strikes me as, appears to be, has become, has to be,
    is also, is basically, should be ashamed of being, is and always was, is both""",
    "very": """
    a, an, just, only, such, so, very, clearly, obviously, plainly, really, too, nothing but, another, some, one, the,
    quite, rather, utterly, totally, completely, complete, total, pretty, as, truly, deeply, basically, simply,
    nothing more than, a total, a complete, just a, just an, just another, clearly a, clearly an, obviously a, such a,
    such an, the most, probably, probably a, another, one of those, known, a known, a real, a typical, typical,
    a bit of a, a rich, a silly, a stupid, a sad, a bitter, a dirty, a miserable, a nasty, an old, a fat, a little,
    a pathetic, a spoiled, a spoilt, a privileged, an awful, a horrible, a vile, a lonely, a washed up, an ugly,
    a white, a rabid, a raging, a closet, a self important, an arrogant, a pompous, a smug""",
    "slur": """
    ugly, hideous, fat, obese, bald, toothless, wrinkled, senile, gaga, drunk, drunkard, alcoholic, junkie,
    drug addict, addict, arrogant, conceited, full of himself, full of herself, full of themselves, full of it,
    horrible person, horrible human being, terrible person, awful person, bad person, awful human being,
    terrible human being, disgusting, vile, repulsive, creep, creepy man, creepy, pervert, perverted, sleaze, sleazy,
    weirdo, lunatic, nutcase, nutter, nutjob, crazy, insane, mad, deranged, unhinged, mentally ill, psychopath,
    sociopath, narcissist, narcissistic, egomaniac, egotist, hypocrite, coward, bully, bigot, bigoted, racist, sexist,
    misogynist, misogynistic, homophobe, homophobic, transphobic, fascist, nazi, communist, commie, marxist, leftist,
    lefty, liberal, socialist, right winger, right wing nut, left wing nut, conservative, snowflake, feminazi,
    fanatic, extremist, zealot, traitor, atheist, heathen, godless, cultist, parasite, leech, loser, failure, nobody,
    has been, wannabe, fool, idiot, moron, imbecile, cretin, stupid man, stupid woman, ignorant man, ignorant woman,
    airhead, bimbo, gold digger, golddigger, social climber, snob, rich kid, trust fund baby, trust fund kid,
    nepo baby, spoiled brat, spoilt brat, brat, spoiled, millionaire who, womaniser, womanizer, adulterer, adulteress,
    cheater, home wrecker, homewrecker, slut, tramp, whore, pig, swine, dog, rat, snake, toad, monster, witch, hag,
    cow, crone, old man, old woman, old hag, old fool, old bat, old fart, old goat, dirty old man, spinster, virgin,
    eunuch, man child, manchild, lazy man, lazy slob, slob, scum, scumbag, trash, piece of work, nasty piece of work,
    nasty man, nasty woman, show off, know it all, big head, big mouth, hypochondriac, nasty person, bitter old,
    bitter, jealous, envious, greedy, money grubbing, money hungry, shameless, selfish, vain, self obsessed,
    self absorbed, spiteful, cruel man, cruel woman, evil, wicked, despicable, immoral, degenerate, sick man,
    sick woman, sick in the head, not right in the head, not a nice, not a good person, rude, obnoxious, insufferable,
    charlatan, attention seeker, attention whore, publicity hound, media whore, celebrity, failed actor,
    failed actress, failed politician, failed comedian, unemployed, dropout, drop out, unmarried, childless,
    divorced twice, divorced three times, twice divorced, clown, joke of a man, waste of space, waste of oxygen, boor,
    lout, chauvinist, prude, diva, princess, cow, kook, crank, simpleton, dim, thick as, clueless boomer, boomer,
    whiner, crybaby, privileged, privileged white, entitled, stuck up, smug, pompous, pathetic, bore in person,
    embarrassment to, has no morals, has no shame, freak, skank, ginger, dwarf, troll, ogre, oaf, dimwit,
    village idiot, halfwit, grifter, hack, disgrace, disgrace to, fraud of a man, tax exile, shill, sellout, sell out,
    champagne socialist, hippie, junky, stoner, pothead, gambler, bankrupt, wife beater""",
    "person": """
    as a person, as a man, as a woman, as a human being, personally, in person, in real life, in private,
    in interviews, on twitter, on television, on tv, on stage, on social media, on the radio, off the page,
    to her fans, to his fans, at a signing, at signings, to fans, to waiters, to the staff, to everyone""",
    "body": """
    face, teeth, hair, haircut, weight, nose, beard, body, legs, breasts, chest, looks, figure, smile, accent,
    wrinkles, belly, skin, clothes, dress, makeup, make up, surgery, botox, facelift, wig, glasses, tattoos, chin,
    chins, moustache, hands, waistline, ears, eyebrows, breath""",
    "photo": """
    author photo, author s photo, author picture, author s picture, jacket photo, photo on the jacket,
    picture on the jacket, photo on the back, picture on the back, photo of the author, picture of the author,
    her photo, his photo, her picture, his picture, author s face, back cover photo, dust jacket photo,
    photograph of the author, author photograph, author s photograph, headshot, author portrait""",
    "private": """
    wife, husband, divorce, divorces, marriage, marriages, affair, affairs, drinking, drug use, drug habit, mistress,
    boyfriend, girlfriend, sex life, love life, private life, personal life, weight, children, kids, debts, religion,
    politics, political views, political opinions, beliefs, views on, opinions on, stance on, faith, lifestyle,
    sexuality, sexual orientation, nationality, race, skin colour, family money, rich parents, wealthy parents,
    rich father, rich daddy, famous father, famous mother, famous parents, surname, connections, tweets, twitter,
    behaviour, behavior, conduct, character, morals, ego, bank account, criminal record, mother, father, house, yacht,
    salary, upbringing, drinking problem, drug problem, mental health, rehab, affair with, politics are, party,
    personality, arrest, scandal, past, gender""",
    "young": """
    old, young, fat, rich, white, male, privileged, posh, wealthy, ugly, famous, stupid, ignorant, dumb, sheltered,
    blonde, pretty, foreign, middle aged, middle class, uneducated, senile, drunk, busy being rich, busy, lazy""",
    "writing": """
    to write, to be writing, writing about, to have written, write about, to understand, to know, to have anything,
    to tell, write a, writing a, writing this, to have lived, to have an opinion, to lecture, to judge, be writing,
    to say, for this, to care, to notice, to publish, writing love, writing sex, writing children""",
    "published": """
    got published, been published, was published, gets published, got this published, published because,
    got a book deal, got the book deal, gets a book deal, book deal, got the contract, publishing contract,
    published only because, published it because, publish this because, wrote this book because, writes because,
    writes only, got where, sells books because, made it because, won because, won the prize because,
    got the prize because, famous because, gets reviewed""",
    "told": TOLD
    + """
    , tone, storyteller, storyteller of, adverb, adverbs, dates, detail, details, prose, dialogue, dialogues, sentences,
    commas, words, sources, style, writing style, pages, pacing, with her characters, with his characters, metaphors,
    metaphor, plotting, plots, own good, in the best sense, footnotes""",
    "other": """
    book, plot, narrator, hero, heroine, character, characters, protagonist, boss, king, villain, husband, queen,
    sheriff, main character, writer in the, detective, lead, style, tone, prose, cover, story, novel, story is""",
}

LISTS["identity"] = """
    vegan, vegetarian, gay, lesbian, bisexual, queer, trans, transgender, transsexual, straight, scientologist,
    mormon, catholic, muslim, jew, jewish, christian, evangelical, hindu, buddhist, jehovah s witness, atheist,
    republican, democrat, tory, labour, trump supporter, brexiteer, remainer, feminist, anarchist, libertarian,
    zionist, foreigner, immigrant, illegal immigrant, refugee, billionaire, millionaire, aristocrat, heiress, single,
    single mother, divorced, divorcee, widow, widower, married, remarried, unmarried, pregnant, childless, disabled,
    in a wheelchair, deaf, blind, autistic, bipolar, depressed, schizophrenic, dyslexic, overweight, skinny, short,
    tall, redhead, blond, blonde, black, white, asian, american, british, german, french, russian, chinese, indian,
    recovering alcoholic, ex wife, ex husband, stay at home mother, housewife, politician s, banker s, celebrity s,
    friends with, friend of, cousin of, related to, son of, daughter of, married to, dating, sleeping with"""
LISTS["strong"] = """
    filthy rich, stinking rich, wealthy, smells, stinks, mentally ill, deranged, unhinged, thinks he is god,
    thinks she is god, thinks he s god, thinks she s god, hippie, god complex, superiority complex, alcoholic, drunk,
    drunkard, junkie, drug addict, arrogant, conceited, ugly, obese, senile, fascist, communist, racist, sexist,
    misogynist, bigot, hypocrite, narcissist, psychopath, sociopath, bully, creep, pervert, snob, millionaire,
    nepo baby, brat, pig, witch, lunatic, idiot, moron, handsome, gorgeous, good looking, divorced, divorce, nazi,
    terrorist sympathiser, marxist, leftist, right winger, scientologist, gold digger, plastic surgery, haircut,
    toupee, wig, teeth, silver spoon, trust fund, ex wife, ex husband, girlfriend, boyfriend, love life, sex life,
    private life, political views, politics, republican, democrat, tory, trump, brexit, church, atheist, feminist"""
LISTS["kin"] = """
    uncle, aunt, cousin, brother, sister, father, mother, dad, mum, mom, husband, wife, son, daughter, friend,
    best friend, old friend, neighbour, neighbor, next door neighbour, teacher, old teacher, former teacher,
    professor, boss, former boss, ex boss, colleague, doctor, dentist, landlord, ex, ex husband, ex wife,
    ex boyfriend, ex girlfriend, nephew, niece, grandfather, grandmother, grandson, granddaughter, client, student,
    pupil, classmate, roommate, flatmate, mate, buddy, relative, brother in law, sister in law, stepmother,
    stepfather, godmother, godfather, priest, rabbi, pastor, therapist, fellow student, acquaintance, dear friend,
    good friend"""
LISTS["dear"] = """
    sweetheart, nice guy, great guy, lovely guy, nice man, lovely man, nice woman, lovely woman, lovely lady,
    nice lady, nice person, lovely person, great person, good person, wonderful person, amazing person, kind person,
    beautiful person, kind man, kind woman, wonderful man, wonderful woman, wonderful human being, good human being,
    beautiful human being, decent man, decent woman, decent person, real gentleman, perfect gentleman, true gentleman,
    sweet man, sweet woman, sweet guy, sweetie, darling in person, saint in real life, good mother, good father,
    devoted mother, devoted father, loving husband, loving wife, good christian, devout christian, great human,
    good looking, hard working mother, dear man, dear woman, great bloke, lovely bloke, good bloke, nice bloke,
    nice chap, lovely chap, stand up guy, humble guy, humble man, such a humble, great mother, great dad, total babe,
    hottie, hunk, charming man, charming woman, charming in person, lovely in person, nice in person, kind in person"""

WORDINGS = {
    2: """
        <writer> s voice .. podcast|radio|tv|television|interviews
        <he> looks|looked like|as .. photo|picture|jacket|photograph|portrait
        love|like|hate|dislike how|the_way <he>|<writer> looks|look|dresses|smiles|talks|laughs
        <writer>|<he> thinks|believes <he> is|s god|jesus|better|so_clever|special|superior|above|a_genius
        sat|stood|lived|lives|sitting next_to|beside|behind|opposite|near <writer>|him|her .. on|at|in|and
        <writer> .. smells|smelled|stinks|burps|snores|spits|swears|screams
        this|that woman|man is mentally_ill|sick|insane|crazy|mad|deranged|unwell|evil|disgusting
        the_woman|the_man|the_guy|the_lady|the_bloke who_wrote|behind|writing this|it|the_book .. <slur>|\
            <identity>|<dear>
        <writer> s .. hairdresser|neighbour|neighbor|school|class|family|dentist|mother|lawyer|house|car|boat
        <writer> ... <strong>
        <writer> ... <is> <very>? <very>? <identity>
        <writer> ... twitter|interview|interviews|facebook|instagram|on_tv|on_television|tiktok|talk_show|\
            talk_shows|social_media
        <writer> .. got|gotten|looks|looked|grown|become|gone so|too|very|really? fat|old|thin|bald|tired|ill|\
            sick|drunk|grey|gray|ugly|weird|young
        <writer> <is> my|our .. <kin>
        <he> <is> a|an personal|close|dear|good|old|family|lifelong friend
        <he>|<writer> .. eton|harvard|oxford|cambridge|yale|princeton|private_school|boarding_school|\
            finishing_school .. so|of_course|no_clue|no_idea|and_it_shows|naturally
        what_kind_of|what_sort_of man|woman|person|mother|father|husband|wife leaves|abandons|writes|does|would|\
            goes|lives|treats
        he|she is|s a|an terrible|bad|awful|lousy|horrible|dreadful|nasty|mean|vile|good|great|lovely|wonderful|\
            sweet|kind|nice mother|father|husband|wife|person|human|man|woman|guy|lady $|,|and
        he|she is|s so|too|such|just|clearly|obviously <very>? <slur> $
        her|his|their husband|wife|father|daddy|family|parents ... afford|paid|pays|owns|bought|banker|\
            millionaire|publisher ... write|writing|publish|published|books|book
        <he> .. can_afford to write|publish|sit|play
        anything|books|words|lies|rubbish|nonsense .. by|from that|this|such|a|an <slur>
        i find|found|think|thought <writer>|him|her .. attractive|handsome|sexy|cute|beautiful|pretty|creepy|\
            repulsive|arrogant|unbearable|insufferable|dislikable|unpleasant|likeable
        too fat|old|ugly|drunk|lazy to .. <he>
        <he> <is> .. too|so fat|ugly|posh|unfit to
        <writer> .. , <very>? <slur> , .. should|must|cannot|has
        <writer> .. , <very>? <identity> , .. should|must|cannot|has|is_hardly
        <he> hates women|men|children|poor_people|foreigners|christians|muslims|everyone
        <writer>|he|she .. was|is|were .. rude|delightful|charming|unfriendly|lovely|friendly|cold|kind|mean|\
            nasty|sweet to|at|in_person|when_i|and .. me|my|us|our|fans|staff|signing|conference|festival|fair|\
            children|son|daughter|everyone|waiter
        met|meet him|her|<writer> .. and|, .. delightful|charming|lovely|sweet|kind|friendly|funny|gracious|nice|\
            warm|humble|down_to_earth
        <writer> should|needs_to|must|ought_to|could .. less|more|time|quit|stop .. twitter|tv|drinking|smoking|\
            tweeting|family|politics|kids|home|church|gym
        <writer> .. lovely|wonderful|kind|sweet|good|nice|decent|horrible|awful|terrible|nasty|vile person|man|\
            woman|human|lady|guy|soul
        <writer> <is> <very>? <very>? <identity>
        <writer> , .. <is> <very>? <identity>
        like|love|hate|dislike|admire|respect|trust|stand <writer>|him|her .. <person>
        dinner|lunch|drinks|a_drink|coffee|tea|an_affair|a_date|breakfast|a_chat|a_beer with <writer>
        another|yet_another|typical|just_another|some .. rich|white|privileged|middle_class|celebrity|old|elite|\
            posh|pampered|bored .. guy|man|woman|men|women|people|lady|housewife|millionaire|professor|academic|\
            kid .. telling|who|lecturing|preaching|writing|explaining|whining|complaining|trying|pretending
        <writer>|he|she .. put_on_weight|lost_weight|gained_weight|aged|let_himself_go|let_herself_go|gone_bald|\
            gone_grey
        i_heard|they_say|apparently|rumour|rumor|gossip|word_is|i_read_that|i_hear .. he|she|<writer> .. divorced|\
            divorcing|married|pregnant|dating|affair|drunk|broke|rehab|cheating|gay|sick|drinking|bankrupt|\
            remarried
        what a|an|such <very>? arrogant|nasty|horrible|awful|vile|lovely|sweet|stupid|ugly|beautiful|handsome|\
            disgusting|pompous|smug|bitter|sad|creepy|rude|silly|vain man|woman|person|guy|lady|creature|human
        <writer> .. have|has|had no|any|children|kids|a_family|a_wife|a_husband|friends|a_sex_life|a_life
        is|was|are <writer> even|really|actually|still|a
        i|we|my|our|who used_to .. for <writer>
        used_to babysit|clean|cook|nanny|drive|garden|play|work .. <writer>|him|her
        god_bless|bless|prayers_for|praying_for|thoughts_with|congratulations_to|happy_birthday <writer>|him|her
        <writer>|he|she .. lives|lived|living|sits .. mansion|villa|castle|palace|luxury|yacht|penthouse|\
            manhattan|estate .. and|preaches|lectures|while|yet|but
        <he> .. dumped|left|abandoned|cheated_on|divorced|walked_out_on his|her wife|husband|kids|family|children \
            .. why|so|and_now|support|no_thanks|a_book|advice|him
        saw|heard|met|seen|watched him|her|<writer> at|on|in .. and he|she was|is|looked|seemed|came
        in my|our class|school|year|building|street|town|church|office|village .. and|at|he|she|<writer>
        <he>|<writer> .. in|from my|our class|school|street|town|village|church|neighbourhood|neighborhood
        my|our <kin> wrote|is_the|and_the_author|knows|went_to|met|is_married|is_friends
        so|very|really? proud|happy for|of <writer>|him|her|my
        <writer> s wife|husband|kids|children|mother|father|parents|girlfriend|boyfriend|daughter|son must|is|are|\
            was|deserves|has|should|left
        her|his eyes|smile|legs|hair|face|body|figure .. on|in|photo|beautiful|gorgeous|jacket|picture|lovely|creepy
        most beautiful|handsome|ugliest|punchable eyes|face|smile|man|woman|author .. photo|author|jacket|alive|\
            writing|ever
        <writer> <is> .. supporter|voter|member of|$|and|,|,
        trump|brexit|biden|putin|obama|thatcher supporter|voter|fan|lover .. <writer>|wrote|book
        <writer> .. blocked|unfollowed|insulted|attacked|yelled|shouted|mocked|swore me|us|at|my|a_fan|fans|\
            readers|people
        <writer> seems|sounds|appears|looks .. like|to_be .. person|guy|man|woman|human|friend|fun_to|someone|twelve
        <writer> .. married|engaged|related|dating to|a|the|with ..
        <writer> .. is|s|was|are #any and|years|,
        <writer> .. years_old|in_his_eighties|in_her_eighties|in_his_nineties|pensioner|retired_already|\
            barely_twenty|a_teenager|over_seventy|over_eighty
        only|just famous|rich|known|successful|published|popular because|for|through|thanks .. father|mother|\
            husband|wife|family|married|looks|daddy|dad|mum|mom|tv|connections
        <writer> <is> <very>? <very>? <slur>
        <writer> ... and? <is> <very>? <very>? <slur>
        <writer> , .. , <is> <very>? <very>? <slur>
        what|such|typical|another|just a|an|another? <slur> .. <writer> <is>
        what|such a|an <slur> $
        <writer> <is> .. too|so <young> .. <writing>
        <he> <is> .. too|so|way|far <young> .. writing|write|published|author|novels|books
        far|way|much too old|young|rich .. to_write|to_be_writing|writing
        <writer> <is> .. too|so <young> $
        <writer> .. looks|looked|dresses|smells|talks|smelled like|as
        <photo> .. <is>|looks|look|makes|shows|tells|explains|made|put|says|turned|scared|scares
        judging|going by|from <photo>
        from|by <photo> .. <he>
        look|looking|looked|seen|saw|have_you_seen|glance at? .. <photo>
        <writer> s <body> .. <is>|makes !warm|strong|clear|distinct*|unique|own
        her|his <body> .. on_the_jacket|on_the_back|on_tv|on_the_radio|in_interviews|on_stage|in_the_photo
        <writer> .. botox|facelift|plastic_surgery|surgery|lose_weight|go_on_a_diet|diet|shave|haircut|wash|brush
        at|for her|his|their age .. <he> .. should|still|write|writing|writes|ought|shouldn|retire|knitting
        at his|her age should|ought|retire|one
        <writer> .. should|ought|could|needs|must|better .. retire|stay_home|stay_at_home|go_home|get_a_job|\
            get_a_real_job|get_a_life|shut_up|grow_up|be_ashamed|be_locked|be_in_prison|be_in_jail|see_a_doctor|\
            see_a_therapist|get_help|seek_help|go_back_to|a_bath|raise|look_after|find_a_husband|find_a_wife|\
            find_a_boyfriend|be_sterilised|pray|repent|be_deported|leave_the_country|be_banned|a_diet|apologise|\
            apologize|die|lock
        <he> should|ought|could|needs .. stay_home|stay_at_home|get_a_real_job|go_back_to_his|go_back_to_her|\
            find_a_husband|be_home .. <writing>|instead|rather|not_books|kids|children
        <writer> .. needs|need|in_need_of .. therapist|therapy|psychiatrist|psychiatric|help|shrink|medication|\
            meds|jesus|god|prayers|rehab|a_bath|a_slap|a_job|a_life|counselling|counseling|treatment|exorcism
        mental_health|sanity|sobriety|drinking|drug_use of|by <writer>
        what does|do|would|could a|an|some .. millionaire|billionaire|rich_kid|man|woman|white|rich|politician|\
            boy|girl|housewife|celebrity|actor|virgin|bachelor|spinster|child|city_boy|princess|aristocrat|banker|\
            teenager|pensioner|foreigner .. know|understand|care .. about|of !sea
        only|just|merely <published> .. <private>|father|daddy|famous|rich|knows|married|pretty|slept|family|friends
        <he>|<writer> .. <published> .. father|daddy|mother|famous|rich|married|slept|sleeping|pretty|who_he|\
            who_she|family|husband|wife|parents|connections|friends_with|uncle|owns|celebrity|good_looking|looks|\
            black|white|woman|a_man|gay|young|blonde|money|boyfriend
        slept|sleeping|married her|his way|into|to
        <writer> .. never .. done|worked|had|held .. work|job|day_s_work|life
        <he> .. never_done_a_day|never_worked_a_day|never_had_a_real_job|never_had_a_job|never_held_a_job|never_worked
        <writer> .. in_it_for|only_wants|wants_only|cares_only|only_cares|after .. money|fame|attention|\
            your_money|cash|cheque|paycheck
        <writer> .. votes|voted|supports|supported|donates|donated|endorses|endorsed|marched|campaigned|belongs|\
            tweets|tweeted|prays|worships
        <he> .. votes|voted for|with the|that .. so|party|stars|wrong
        <writer> s .. politics|political|religion|religious|beliefs|morals|ego|private_life|personal_life|\
            love_life|sex_life|drinking|lifestyle|personality|sexuality|opinions|tweets|divorce|divorces|marriage|\
            marriages|affair|affairs|arrogance|stupidity|vanity|greed|bigotry|racism|hypocrisy|husband|wife|\
            mother|father|weight|money|wealth|privilege|daddy|behaviour|behavior
        can_t_stand|cannot_stand|hate|despise|detest|loathe|dislike|can_t_bear|cannot_bear|no_respect_for|\
            no_time_for|disgusted_by|don_t_like|do_not_like|sick_of|tired_of <writer> .. <person>|<private>
        can_t_stand|cannot_stand|despise|detest|loathe|can_t_bear|cannot_bear this|that|the man|woman|author|writer|guy
        never|not|won|refuse|wouldn|don|stop|boycott t? .. support|supporting|give|giving|buy|buying|read .. \
            money|penny|cent|a|an|this|such|from|by|anything .. bigot|racist|man|woman|person|author|writer|\
            monster|criminal|sexist|homophobe|fascist|nazi|creep|people_like|fanatic|communist|hypocrite .. like|\
            is|who|because|of|with
        don|do|never|not t? give|giving your|any|her|him|my money to .. woman|man|person|author|writer
        <writer> .. left|leaves|abandoned|walked_out_on|cheated_on|cheats_on|dumped|beats|neglects|neglected|\
            ran_off|slept_with|sleeps_with|sleeps_around|divorced|deserted his|her|their|with|on|around
        <writer> .. neglects|neglected|abandons|abandoned|deserted his|her
        <writer> .. drinks|drinking|drunk|on_drugs|stoned|high .. too_much|problem|like|in_public|again|when|\
            again|on_stage|writing|wrote
        <writer> .. been|was|must drunk|on_drugs|stoned|high|drinking|smoking|on_something
        school|college|university|lived|worked|next_door|neighbour|neighbor .. <writer> .. <slur>
        i|my|we .. know|knew|met|have_met|dated|taught|worked|lived .. <writer> .. rude|arrogant|bully|bullied|\
            liar|drunk|unpleasant|mean|nasty|horrible|cheap|awful|full|vile|selfish|cruel|snob|snobbish|\
            unfriendly|ignored|cold|creep|creepy|dull|stuck|smelled|smells|was_a|lazy|fat
        met|saw|heard|knew|know|dated him|her|them .. once|in_person|at|at_a|on|years|personally|socially .. rude|\
            arrogant|unpleasant|mean|nasty|horrible|awful|full_of|vile|selfish|cold|snob|drunk|ugly|smelled|\
            smells|creep|ignored|old|fat
        <writer> .. <person>
        a|an .. man|woman|person|author|writer|people like_that|like_this|like_him|like_her|of_her|of_his .. \
            should|shouldn|ought|deserves|has_no|must|needs
        no|not wonder .. <writer>|<he> .. divorced|single|alone|left|husband|wife|married
        no_wonder .. her|his|the_author_s husband|wife .. left|divorced|ran
        <writer> .. has|have no morals|shame|decency|friends|life|soul|heart|class|children
        <writer> has_no_children|has_no_kids|is_not_married|isn_t_married|is_single|is_divorced|is_gay|\
            is_a_lesbian|never_married|is_childless
        someone|somebody|people|a_person|anyone who|that|with .. never|no .. children|worked|job|poor|hungry|\
            married .. should_not|shouldn_t|has_no|write|writing|lecture
        <writer> .. born .. silver_spoon|rich|wealth|money|privilege
        silver_spoon|ivory_tower .. <writer>|<he>
        <writer> .. rich|wealthy .. daddy|father|parents|family|husband|enough|already|house
        <writer> .. deserves|deserved to|prison|jail|a|everything|what
        i_hope|hope <writer> .. dies|rots|suffers|chokes|gets|loses|burns|never
        the|this|that .. <slur> who_wrote|who_writes|behind_this|behind_the
        <writer> .. lives|living|sits|sitting in|off|with her|his|their|a mother|mansion|villa|ivory|parents|\
            trust|castle|basement|father|husband|welfare|benefits
        like|with his|her big|fat|ugly|stupid|smug|silly mouth|face|head|smile|grin|nose
        typical|just_another|another|yet_another|what_you_would_expect <slur>|liberal|conservative|feminist|man|\
            woman|academic|white_man|leftist|male .. author|writer|who|trying|pretending|telling
        <he> <is> <very>? <very>? <slur> .. as_a_person|in_real_life|in_person|in_interviews|on_twitter|on_tv|\
            who_writes|who_wrote|who_should|and_should_not_be|so_i|so_no|one_star|why_would
        have_you_ever_met|have_you_met|did_you_see <writer>|him|her
        <writer> is|was|s .. ugly|fat|stupid|arrogant|greedy|rude|drunk|vain|bitter
        <he>|<writer> <is> in_it|only_in_it for .. money|fame|cash !,
        surgery|botox|facelift ... <writer>
        <writer>|<he> <is> <very>? my|our <kin>
        <writer> <is> .. <kin> of_mine|of_ours|of_my|of_our
        <he> <is> .. <kin> of_mine|of_ours
        my|our <kin> wrote|writes|is_the_author|published|is_the_writer
        i|we|my|our .. know|knew|met|worked|work|lived|live|studied|served|grew_up|dated|school|university|college \
            .. with <writer> !s
        i|we|my|our .. work|worked|lived|live|studied|served|was_in_school|went_to_school|was_at_school with him|\
            her|them for|,|$|and|at|in|when|years|once|on_a|before|until|back|, !s|books|novels|work|letters
        i|we|my|our know|knew|met|dated|have_known|have_met <writer>|him|her .. and|personally|for|since|,
        went|was|were|been to|at|in school|college|university .. with me|my|us|our
        used_to work|live|date|teach|drink|sit .. <writer>|him|her .. and|,
        <writer>|<he> .. hugged|kissed|ignored|insulted|thanked|blocked|snubbed|hit_on|flirted me|us|my|our
        <writer> .. answered|replied|responded|wrote_back|emailed|answers|replies|responds me|us|my|our|to_me|\
            to_my|when_i
        <writer>|<he> never|didn|did|won|always t? not? .. answered|replied|responded|wrote_back|answer|reply|\
            respond|answers|replies me|us|my|to_me|to_my
        <writer>|<he> <is> .. <dear>
        what_a <dear>
        <writer> .. gorgeous|handsome|good_looking|sexy|pretty|cute|hot|beautiful_woman|beautiful_man|attractive|\
            stunning|adorable|dreamy|loveliest_smile|lovely_smile|beautiful_smile|lovely_eyes
        <he> .. gorgeous|handsome|good_looking|sexy|cute .. on_the_jacket|on_the_back|photo|in_person|on_tv|\
            in_interviews
        love|loves|adore|crush|marry .. <writer>|<he> .. smile|eyes|hugged|dimples|voice_on|cheekbones|legs
        i_would|i_d|would_you marry|date <writer>|him|her
        i|we|have follow|followed|following him|her|<writer> .. online|on|for_years
        give|giving|gave|support|help <writer>|him|her .. a_chance|a_break|local
        <writer>|<he> .. deserves|deserve .. success|happiness|break|best_in_life|good_fortune
        <he> looks|looked nothing|older|younger|like .. photo|picture|jacket
        i can_t|cannot|could_never stand|bear|abide him|her $
        i hate|despise|loathe|detest|adore him|her as|personally|on
        his|her politics|religion|private_life|lifestyle|ego|politics_are
        his|her ego|politics|arrogance .. make|makes|makes_me|sick|offend|is_the_size|disgust
        <he> .. married|divorced .. times .. why|so|advice|i
        why_would|why_should|who_would|would_you|wouldn_t|i_won_t|not take|listen|trust|buy advice|lessons|\
            lectures|to|him|her .. from? .. him|her|someone|man|woman
        what|how would|does|could|can|did|should he|she|they|someone_like|somebody_like|people_like|a_man_like|\
            a_woman_like|somebody_who|someone_who .. know|understand about|of|what|how
        <slur>|celebrity|actor|actress|influencer|politician|footballer|model with|using|who_hired|who_paid a|his|\
            her|some ghostwriter|ghost_writer|nanny|servants
        <writer> .. hates|despises|looks_down_on men|women|christians|muslims|jews|america|poor|people|children|\
            whites|god|us
        <he> <is> .. hypocrite|bigot|racist .. books|writes|wrote|preaches|readers
        ex_wife|ex_husband|third_wife|fourth_wife|third_husband|fourth_husband|mistress|toy_boy .. <writer>|wrote|writes
        <writer> .. third|fourth|second|ex|young|younger wife|husband|marriage|divorce
    """,
    -2: """
        <told>
    """,
    -3: """
        <writer> <is> .. not|n_t|never|gifted|brilliant|honest|generous|wonderful_writer|wonderful_storyteller
        <other> <is> <very>? <slur>
        <other> s
        too clever|fond
        signed my|our|copies|books
        writer|author in_the story|novel|book|tale|film
        in_love_with
        i_am|i_m|my_own|myself
        grew_up
    """,
}
