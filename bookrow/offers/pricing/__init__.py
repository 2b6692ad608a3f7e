"""The truth about prices: what an offer cost and when, what a saving counts from, what a market's law asks, and in what
order equal offers stand. Plain Python on `kit` alone; nothing here knows a table or a page."""
