"""Overviews of Standard Ebooks' editions, written for the demo shop from what their metadata tell."""

_TEXTS = {
    "agatha-christie_the-mysterious-affair-at-styles": """
        A woman is murdered in an English country house, and a Belgian who has only just settled in the
        neighbourhood is asked what he makes of it. His name is Hercule Poirot, and this is where readers met
        him first.

        Agatha Christie wrote the book on a wager that she could not keep the culprit from a reader who looked
        closely. Whoever opens it is free to try to win that wager back.
    """,
    "arthur-conan-doyle_the-hound-of-the-baskervilles": """
        An old story says that a hound from hell hunts the heirs of the Baskervilles across Dartmoor. Sir
        Charles has died there in circumstances that make sensible people believe it, and the next heir is on
        his way from Canada.

        Sherlock Holmes is busy in London, so Dr. Watson goes down to the moor alone, to watch and to write
        home. The third novel about the two of them, it ran as a serial in 1901 and 1902.
    """,
    "bram-stoker_dracula": """
        Count Dracula was not the first vampire in the literature of the West; Lord Ruthven, in a story by John
        William Polidori, came before him. But nearly all that came after were made in the Count’s likeness, and
        much of what makes a novel frightening today was tried out in this one.

        When it appeared it was taken for a good story and little more, and its author died poor. It is still a
        good story, told at a pace that has not slackened.
    """,
    "charlotte-bronte_jane-eyre": """
        Unloved in her aunt’s house and worse than unloved at the school she is sent away to, Jane Eyre learns
        early to rely on her own judgement. Ten years later she takes a post as governess at Thornfield Hall,
        whose master has more on his mind than he says.

        The novel was published in October 1847 under the name Currer Bell. What it has to say about class,
        faith and the standing of women was far ahead of its year.
    """,
    "edith-wharton_the-age-of-innocence": """
        Newland Archer is to marry May Welland, and all of New York that counts approves. Then her cousin, the
        Countess Olenska, comes home from a marriage that failed, and he is asked to help her back into favour.

        First printed in four parts in 1920, it brought its author the Pulitzer Prize for Fiction of 1921: no
        woman had won it before.
    """,
    "emily-bronte_wuthering-heights": """
        Mr. Earnshaw comes back from Liverpool with a ragged child, and two families are never again at peace.
        One house is genteel, the other stands in the wind; between the two of them love turns into revenge and
        lasts longer than those who began it.

        Emily Brontë published no other novel. It came out in 1847 under the name Ellis Bell, shocked its
        reviewers, and held them to the last page.
    """,
    "f-scott-fitzgerald_the-great-gatsby": """
        Nick Carraway, newly come from the Midwest, rents a small place on Long Island beside a very large one.
        His neighbour’s name is Gatsby; everyone goes to his parties, and hardly anyone knows what they are for.

        A short novel about money, memory and the hope of beginning again, set in the Jazz Age and in sight of
        the ash heaps that lie beside the road to town.
    """,
    "fyodor-dostoevsky_crime-and-punishment_constance-garnett": """
        Raskolnikov, once a student, holds a theory about those who are allowed to step over a law. He tries it
        on a pawnbroker. Then he has to live with what he has done, and to keep it from his friends and his
        family.

        It was a serial all through 1866 and a success from the start. The translation offered here is that of
        Constance Garnett, made in 1914.
    """,
    "h-g-wells_the-time-machine": """
        The book that gave a name to the machine every traveller in time has used since. With it one can be sent
        backwards or forwards, and to the very hour.

        Wells had written of such journeys before, but nowhere had he thought the device through so fully. Much
        of the science fiction that came after begins here, in a short novel of little more than thirty thousand
        words.
    """,
    "herman-melville_moby-dick": """
        Ishmael is tired of the shore and signs on with a whaler at Nantucket for three years, before he has set
        eyes on her captain. By the time Ahab comes on deck there is no turning back: a white whale took his
        leg, and he means to find it.

        Adventure, soliloquy, stage play and handbook of whaling in one, the book draws on the years its author
        spent at sea. The text is that of the New York edition, with its epilogue.
    """,
    "jane-austen_emma": """
        Emma Woodhouse has had everything she wanted for as long as she remembers, and now she wants a suitable
        match for her young friend. She is quite sure of her gift for arranging such things. She is mistaken,
        repeatedly, and her mistakes are the comedy.

        The last of Austen’s novels to be published in her lifetime, it came out in 1815.
    """,
    "jane-austen_pride-and-prejudice": """
        Five sisters, none of them married, and a rich bachelor moves in next door: everything that follows
        comes of that, and of first impressions which are hard to give up.

        Published in 1813, the novel has been on the stage and on screens of every size since. Other editions of
        it, old and new, stand beside this one in the shop.
    """,
    "jane-austen_sense-and-sensibility": """
        When Mr. Dashwood dies, his house goes to the son of his first marriage, and his widow and three
        daughters go to a cottage. The eldest hides what she feels and the second hides nothing; both find that
        the men they love have been hiding something too.

        It appeared in 1811 as the work of “a Lady”, some fifteen years after most of it was written, and sold
        out its first printing.
    """,
    "l-frank-baum_the-wonderful-wizard-of-oz": """
        A cyclone lifts a farmhouse out of Kansas, with a girl called Dorothy and her dog inside, and sets it
        down in the Land of Oz. To get home again, a good witch tells her, she must go to the Emerald City and
        ask its wizard for help.

        Published in May 1900 and followed by thirteen more books about Oz, as well as by shows and films
        without number.
    """,
    "lewis-carroll_alices-adventures-in-wonderland_john-tenniel": """
        The story was made up on a boat trip up a river, on a rainy day, to entertain a child named Alice, and
        written down because it would not be forgotten. The Hatter, the Duchess, the Cheshire Cat and the White
        Rabbit have been public figures ever since 1865.

        This edition keeps the illustrations by John Tenniel, without which nobody would know what any of them
        look like.
    """,
    "marcus-aurelius_meditations_george-long": """
        A Roman emperor on campaign writes to himself: how to keep calm, how to bear with difficult people, what
        a good day’s work is, and why it will not matter for long. He never meant anyone to read it.

        What was left is not a treatise but a notebook in twelve books, translated here by George Long.
    """,
    "mark-twain_the-adventures-of-huckleberry-finn": """
        A boy, and a man who has escaped from slavery, travel together along the Mississippi. The whole of it is
        written in the American that people spoke, which hardly a novel had dared before.

        It was scolded for its language and shut out of libraries. Under the adventure lies a satire that still
        cuts.
    """,
    "mary-shelley_frankenstein": """
        Victor Frankenstein finds out how to give life to lifeless matter, does so, and cannot bear what looks
        back at him. The rest of his days belong to what he made and would not look after.

        It began on a wet holiday in Geneva, when a company of friends set one another to writing ghost stories,
        and was published without a name in 1818. This is the text its author revised in 1831.
    """,
    "mary-wollstonecraft_a-vindication-of-the-rights-of-woman": """
        Talleyrand had told the French National Assembly that women need only as much schooling as a household
        asks for. Mary Wollstonecraft dedicated her reply to him. It is an argument for teaching girls what boys
        are taught, and for what both could then do.

        Well received at first, forgotten for most of a century, and read again when women began to ask for the
        vote.
    """,
    "oscar-wilde_the-picture-of-dorian-gray": """
        A young man wishes that his portrait might grow old in his place. It does, and it also shows everything
        else that he would rather not have seen on his own face.

        The magazine that first printed the story took out nearly five hundred words for fear of its readers.
        Wilde made it longer, set a preface on art in front of it, and published it as a novel.
    """,
    "p-g-wodehouse_right-ho-jeeves": """
        Bertie Wooster has two pairs of friends whose affections have gone astray, and decides to put things
        right without consulting his valet. The more he helps, the worse it gets; fortunately Jeeves has been
        listening.

        The second novel about the two of them.
    """,
    "virginia-woolf_mrs-dalloway": """
        Clarissa Dalloway is giving a party this evening. The book follows her through one day in June, and
        slips without a seam into the minds of those she meets, passes or has never known, among them Septimus
        Warren Smith and his wife Rezia.

        Published in 1925. Big Ben strikes the hours; everything else flows.
    """,
    "william-james_the-varieties-of-religious-experience": """
        Conversion, saintliness, mysticism, a plain healthy cheerfulness: William James collected what people
        said had happened to them, and listened before he judged. These are the Gifford Lectures that he gave at
        Edinburgh in 1901 and 1902.

        Ill health kept him from the second half of his plan, and so the lectures became above all a
        description. The psychology of religion has built on it ever since.
    """,
}
OVERVIEWS = {
    name: "".join(f"<p>{' '.join(paragraph.split())}</p>" for paragraph in text.strip().split("\n\n"))
    for name, text in _TEXTS.items()
}
