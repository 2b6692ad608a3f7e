"""What a reader's text may hold: the published rules, applied. Plain Python, usable without a shop."""
