"""English wordings of what will have passed soon: an event, a publication or an offer, with its time."""

from bookrow.rules.words.dates import MONTHS, WEEKDAYS, dated, soon, weekdays

_MONTHS = MONTHS["en"].split()[:12]
_HALVES = ("", " pm", "pm", " am", "am", " o clock", " 30", " 30 pm", " sharp")
_HOURS = [f"at {hour}{half}" for hour in range(1, 13) for half in _HALVES]
_CLOCK = [f"{hour} {minute}" for hour in range(8, 24) for minute in ("00", "15", "30", "45")]
_CLOCK += [f"{hour}{half}" for hour in range(1, 13) for half in ("pm", "am", " pm", " am")]
_DATES = [
    dated("en"),
    weekdays("en"),
    *(f"in {month}" for month in _MONTHS),
    *(f"this {month}" for month in _MONTHS),
    *_HOURS,
]
_BARE = [*WEEKDAYS["en"].split(), dated("en"), *_HOURS]
_WORDS = [
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "noon",
    "midday",
    "midnight",
]

LISTS = {
    "soon": soon("en"),
    "date": ", ".join(_DATES)
    + """
    , in a fortnight, in two weeks, in a week, at the end of the month, on the weekend, at the weekend, this christmas,
    in the spring, in the autumn""",
    "bare": ", ".join([*_BARE, *(f"at {word}" for word in _WORDS)]) + ", 2nite, tmrw, tomo, tomorow, tonite, sat night",
    "until": """
    until, till, through, ends, by, before, only today, closes, expires, runs out, end, close, open until,
    valid until, good until, ends on, for the next, only until, last day""",
    "limit": ", ".join([*WEEKDAYS["en"].split(), dated("en"), soon("en"), *_MONTHS])
    + """
    , midnight, the end of the month, the end of the week, the weekend, today, noon, christmas, easter, new year,
    the end of the year, few days, few hours, the first of the month, black friday, while stocks last, 48 hours,
    24 hours, two days, three days""",
    "event": """
    signing, signings, book signing, booksigning, book launch, launch, launch party, lecture, lectures, talk, talks,
    book tour, tour, tour dates, webinar, webinars, workshop, workshops, festival, book fair, q a, panel,
    panel discussion, premiere, screening, exhibition, meet and greet, meetup, conference, convention, masterclass,
    livestream, live stream, event, events, seminar, reading, readings, author event, launch event, interview,
    concert, meeting, appearance, show, zoom call, symposium, book club, reading group, ceremony, stage version,
    auction, party, ama, slam, poetry slam, gig, open mic, livestream q a, fundraiser, open day, open house,
    charity event, fair, vernissage, storytime, story time, school visit, walking tour, zoom, twitter chat,
    instagram live""",
    "held": """
    is, are, s, will be, takes place, take place, starts, start, begins, scheduled, happens, happening, held, opens,
    coming up, planned, runs, comes to, come to, coming to, kicks off, will take place, will start, will run""",
    "author": """
    author, writer, she, he, they, illustrator, translator, poet, novelist, editor, professor, dr, ms, mr, mrs,
    catch her, catch him, catch them, hear her, hear him, hear them, see her, see him, see them, meet her, meet him,
    meet them, meet the author, who""",
    "appear": """
    is signing, are signing, will be signing, signs, will sign, signing copies, signing books, sign copies,
    sign books, s signing, ll be signing, reads from, reads at, reads in, is reading, will be reading, will read,
    s reading, speaks at, speaks in, speaks on, will speak, is speaking, will be speaking, s speaking, is talking,
    will talk, will be talking, talks about, will be at, will be in, ll be at, ll be in, appears at, appears in,
    will appear, is appearing, s appearing, on tour, is touring, touring, comes to, is coming to, coming to,
    in conversation, will lecture, is lecturing, lectures at, lectures in, lectures on, gives a talk, gives a lecture,
    is giving, will give, will be giving, hosts, is hosting, will host, presents, will present, will be interviewed,
    answers questions, will answer, live on, live at, be there, performs, will perform, will be back, visits,
    is visiting, will visit, is at, is in, has a reading, has a signing, has a talk, ll sign, ll read, ll speak,
    ll give, ll appear, ll talk, ll perform, ll present, gives the, delivers, keynotes, is the keynote, keynote,
    does a reading, does a signing, will sing, will play, appearing""",
    "product": """
    film, movie, adaptation, series, show, tv show, sequel, paperback, audiobook, volume, next book, new book,
    book two, book three, part two, part three, miniseries, mini series, hardback, hardcover, new edition,
    second edition, third edition, translation, play, musical, documentary, dvd, stage version, next one, next part,
    anniversary edition, season two, second season, trailer, prequel, follow up, next instalment, next installment,
    english edition, book 2, book 3, book 4, book 5, book four, book five, edition, season 1, season 2, season 3,
    season 4, season three, the season, episode, episodes, volume 2, volume 3, second book, third book, fourth book,
    final book, last book, new novel, next novel, new volume, box set""",
    "out": """
    comes out, come out, is out, out on, out in, out, is released, released, will be released, releases, hits,
    hits cinemas, hits theaters, hits theatres, opens, airs, premieres, starts, is due, due, lands, arrives, drops,
    launches, streams, goes on sale, is published, will be published, appears, in cinemas, on netflix, on television,
    on bbc, in theaters, coming, is coming, available from, available, publishes, on general release""",
    "deal": """
    sale, offer, discount, deal, giveaway, promotion, promo, registration, early bird, contest, competition, preorder,
    preorders, pre order, bookings, applications, voucher, coupon, free shipping, half price, on sale, reduced,
    kindle deal, raffle, enrolment, enrollment, entries, submissions, special price, free on kindle, free download,
    price goes up, cheap, poll, vote, voting, crowdfunding, kickstarter, subscription""",
}

WORDINGS = {
    3: """
        tickets|doors|booking|bookings ... <soon>
        tickets|doors|booking|bookings ... <bare>
        <event> <until> <limit>
    """,
    2: """
        adaptation|film|movie|sequel|series|season|musical begins|begin|starts|start|launches|airs|opens .. \
            <date>|<soon>
        sale|offer|discount|deal|promotion ... until|till|through|ends <limit>
        <event> .. moved|postponed|rescheduled|pushed|changed|shifted .. to|until|till the #day
        last_chance ... : ... <soon>
        on tour .. : ... <soon>
        tour : ... <soon>
        <event> ... : ... <soon>
        <event> ... : ... <limit>
        performances|dates|shows|seats|places|spots|tickets|copies left|remaining|available .. <soon>|<limit>
        more|last|final performances|dates|shows|seats|readings|screenings ... <soon>
        having|has|hosting|hosts|holding|holds|throwing|throws|plans|planning|organises|organizes .. <event> .. <bare>
        sign_up|register|enter|apply|enrol|enroll|rsvp|vote|order|submit|join|book before|by|until|till <limit>|\
            <soon>|<date>
        <date>|<soon>|<limit> .. there_s|there_is|there_will_be|there_are|we_have|we_host .. <event>
        <event> ... <until> <limit>
        <event> ... , <bare>
        interviews|interview|interviewing|talks_to|hosts|welcomes him|her|the_author|them|<author> .. <soon>|<date>
        the_author|this_author|author|the_writer ... <soon>
        he|she|they .. is|s|will|re|are|ll .. town|london|berlin|york|school|library|bookshop|bookstore|theatre|\
            theater|cinema|university|festival|church|radio|tv ... <soon>|<date>
        don_t_forget|reminder|heads_up|psa|fyi|good_news|news|announcement ... <bare>|<soon>|<date>
        ends|closes|expires|starts|opens|begins tonight|tomorrow|today|soon|this_week|next_week
        leave|comment to_enter
        <event> ... <held> .. <date>
        <event> ... <held> .. <limit>
        <soon> only
        #any|one|two|three|few|some days|hours|weeks left|to_go|remaining|until|till|more
        on tv|television|breakfast_tv|radio|the_radio|air|bbc|npr|stage|the_telly ... <soon>
        before it|they|the .. closes|ends|close|end .. <limit>|<date>|<soon>
        preorder|preorders|pre_orders|pre_order|bookings|ticket_sales|tickets ... close|closes|end|open|opens|\
            start|go_on_sale .. <limit>|<soon>|<date>
        catch|see|watch the|this play|film|movie|show|exhibition|musical .. before|until|while ... <limit>|<date>|<soon>
        <author> .. doing|hosting|giving|running|holding .. <event> ... <soon>
        <author> .. doing|hosting|giving|running|holding .. <event> ... <date>
        <author> .. doing|hosting|giving|running|holding .. <event> ... <bare>
        <event> .. on .. night|evening|morning|afternoon at
        <event> with <author> .. <soon>|<date>|<bare>
        signed_copies|free_copies|goodies ... only|while .. <soon>|<limit>
        <event> ... <soon>
        <soon> ... <event>
        <event> .. <held> .. <date>
        <event> .. <held> .. <limit>
        <event> .. : .. <bare>
        <event> .. , <bare>
        ^ .. <event> .. <date> $
        ^ .. <event> .. <date> .. , .. $
        there_s|there_is|there_will_be|there_are|hosting|holding|organising|organizing|giving|announced .. <event> \
            ... <date>
        there_s|there_is|there_will_be|there_are .. <event> ... <bare>
        <event> .. moved|postponed|rescheduled|pushed|cancelled|canceled|changed .. <date>|<limit>|<soon>|till|until
        <event> ... <clock>
        last_chance ... <limit>
        <signs> .. <bare>
        be_there|see_you_there|see_you|come_along|come_and_join|rsvp|join_us|save_the_date|mark_your_calendar|\
            mark_your_calendars|doors_open|book_your_seat|all_welcome ... <bare>|<limit>|<soon>|<clock>
        <bare>|<limit>|<soon>|<clock> ... be_there|see_you_there|rsvp|join_us|all_welcome|save_the_date|\
            free_entry|free_admission|doors_open
        save_the_date|mark_your_calendar|mark_your_calendars
        entries|submissions|nominations|applications|votes|voting ... close|closes|due|end|ends .. <limit>
        contest|competition|giveaway|raffle|poll|vote ... close|closes|ends|end|ending|until|by|deadline .. <limit>
        live|free|annual|next|meet|upcoming|miss .. <event> .. <date>
        <author> .. <appear> ... <soon>
        <author> .. <appear> ... <date>
        <author> .. <appear> ... <bare>
        catch|see|meet|hear|join|miss him|her|them|us|the_author|it ... <soon>
        catch|see|meet|hear|join|miss him|her|them|us|the_author|it ... <date>
        <soon> ... <author> .. <appear>
        ^ .. <date> ... <author> .. <appear>
        next|upcoming|coming|remaining talk|talks|date|dates|signing|signings|stop|stops|show|shows|lecture|\
            lectures|appearance|reading <is> ... <bare>
        tour dates ... <bare>
        tour dates .. <announced>
        on tour this|next|in|from ... <season>
        <product> .. <out> .. <soon>
        <product> .. <out> .. <date>
        <product> .. <out> .. <limit>
        adaptation|film|movie|series|sequel .. hits|coming|comes|released|airs .. <date>
        <deal> .. <until> .. <limit>
        <deal> .. <limit> only
        <deal> ... <soon>
        only|just until|till|through <limit>
        hurry|quick|last_chance ... <limit>
        <limit> ... is|s the_deadline|the_last_day|the_closing_date
        deadline ... <limit>
        book_group|book_club|reading_group|reading_circle|we .. meets|meet|meeting|gathers .. <soon>
        book_group|book_club|reading_group|reading_circle .. meets|meet .. <date>
        runs|open|on_show|on_display|on_view|on_stage|playing .. until|till|through <limit>
        pre_order|preorder|order before|by|until <limit>
        will_be|ll_be at|in|on|signing|reading|speaking .. <date>
        comes|coming to|back .. <soon>
    """,
    -3: """
        #year
        chapter|scene|heroine|hero|plot|protagonist|narrator|mystery|detective
        was|were|had|went|came|made|met|gave|took|began|ended|bought|finished|started|arrived|attended|heard
        i|we|me|my|our .. read|read_it|reading|saw|bought|start|finish|again|lent|give|visit|planned|plan|wait|\
            cried|teach|present|take|recommend
        says the|she|he
        the .. reading of the_will
        story|novel|book|tale takes|is_set|begins|starts|opens|covers
        trial|war|storm|murder|train|party_scene|funeral
        every monday|tuesday|wednesday|thursday|friday|saturday|sunday
    """,
}
LISTS["clock"] = ", ".join(_CLOCK)
LISTS["signs"] = """
    signing, signings, book signing, reading, lecture, talk, launch, launch party, q a, webinar, meet and greet"""
LISTS["is"] = "is, are, s, will be"
LISTS["announced"] = "announced, out now, online, published, confirmed, listed, have been announced"
LISTS["season"] = """
    autumn, fall, spring, summer, winter, month, week, january, february, march, april, may, june, july, august,
    september, october, november, december"""
