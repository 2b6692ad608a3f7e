"""The same product page as most shops would write it: the ORM for each request, Django's templates. For comparison only.

It draws what generated editions have; `bench.pages` compares its output with the shop's before anything is timed.
"""
