"""What the demonstration shop says of itself."""

SHOP = {
    "name": "Lantern Row Books",
    "tagline": "Books, new and found again",
    "accent": "#8a3324",
    "hours": "Monday to Friday, 10 to 18:30\nSaturday, 10 to 16",
    "about": (
        "Lantern Row is an invented bookshop. It stands here so that you can walk through a shop that Bookrow keeps: "
        "the page of a real book with everything a publisher's feed can say of it, real books of which open catalogues "
        "know the facts, and the list of a press that does not exist.\n\n"
        "Facts of real books come from open data; where a publisher's prose belongs to the publisher, the page says so "
        "in its place. What the Marginalia Press publishes was written for this shop.\n\n"
        "To make the shop your own, sign in as its operator: the name, the colours, these words and every policy can be "
        "changed there, and your own feed can be taken in."
    ),
    "contact": (
        "This shop is a demonstration, so nobody reads its post. In a shop of your own, say here how a person can be "
        "reached, and by when they answer."
    ),
    "demo": True,
}

POLICIES = [
    (
        "Delivery",
        "Nothing is delivered from a demonstration.\n\nIn your own shop, say here where you send books, what it costs, "
        "and how long it takes: by weight and country, in days that you can keep.",
    ),
    (
        "Returns",
        "In your own shop, say here how a reader sends a book back, until when, and when the money is returned. The law "
        "of the market you sell in sets the least you must offer.",
    ),
    (
        "Privacy",
        "Reading here needs no account and sets no cookie. Pages come from this shop alone: no other company hears that "
        "you were here.\n\nIn your own shop, say here what you keep of those who order, for how long, and whom they can "
        "ask.",
    ),
]

# ISBN or title, and why.
PICKS = [
    ("9781593850326", "How people find their way back to each other, told by those who sat and listened."),
    ("The Lamplighter’s Ledger", "A whole city seen by the man who walks it last and first."),
    ("Small Hours, Large Weather", "Poems for the hour when the kettle is the only other one awake."),
    ("Bread, Salt and the Rest of the Week", "The only cookery book we own with flour on every page."),
    ("An Atlas of Imaginary Rivers", "Eleven people agree on nothing but the water. A joy."),
    ("Number Nine, Ropewalk Lane", "Three hundred years without leaving one street, and never a dull door."),
]

OPERATOR = "operator@lantern-row.example"
