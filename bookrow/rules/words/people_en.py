"""How English reviews name the people around a book, and what makes a sentence the book's own matter."""

WRITER = """
    the author, this author, author, authors, the authors, the writer, this writer, the novelist, this novelist,
    the poet, this poet, the historian, the so called author, the so called expert, the man who wrote this,
    the woman who wrote this, the person who wrote this, whoever wrote this, the guy who wrote this,
    the so called historian, the so called professor, the professor, the journalist, this so called author,
    the so called writer, this hack, the translator, the illustrator, the editor, the ghostwriter, this woman,
    this man, this guy, this person, mr author, the essayist, the memoirist, the lady who wrote this, the biographer,
    the co author, our author, the illustrious author, this so called writer, this so called expert, the columnist,
    the critic who wrote this, the bloke who wrote this, dear author, this fellow, this creature,
    the self styled expert, the photographer, the narrator of the audiobook, that author, that writer, that woman,
    that man"""
TRADE = """
    the publisher, this publisher, publishers, the publishing house, this publishing house, the press, the imprint,
    the editors, the bookshop, this bookshop, the bookseller, this bookseller, the seller, this seller, the shop,
    this shop, the store, this store, the bookstore, the company behind, the reviewer, the reviewers, the agent,
    her agent, his agent, his publisher, her publisher, the printer, this company, their publisher,
    the author s agent, the author s publisher, the author s husband, the author s wife, the author s father,
    the author s brother, the dealer, the owner of this shop, the shop owner, the owner, the distributor, the jury,
    the judges, the critics, the prize committee, the other reviewers, this reviewer, that reviewer,
    the audiobook company, the bookshop owner, the book dealer, the vendor, this vendor, this merchant"""
# Words that show the sentence is about a life told, a character or a subject.
TOLD = """
    in the story, in the novel, in the book, memoir, autobiography, biography, hero, heroine, narrator, character,
    protagonist, tells how, tells of, tells us, describes, writes about, writes of, writes how, admits, confesses,
    recalls, remembers, recounts, exposes, investigates, uncovers, reveals how, shows how, explains how, argues,
    portrays, account of, the story of, the history of, a history of, a life of, of the title, in this memoir,
    in the memoir, he tells, she tells, villain, in chapter, chapters on, imagines, invents, depicts, researched,
    explores, examines, traces how, looks at how, shows us"""
