"""Bookrow: the software behind a great bookseller's product page."""
