"""`python -m bench [pages | intake | stock | rules | lighthouse | million | all]`: measured, as ratios; needs wrk, nginx."""

import argparse
import os

from bench import intake, lighthouse, million, pages, review_rules, stock

_WHAT = ["usual", "pages", "intake", "stock", "rules", "lighthouse", "million", "all"]


def main() -> None:
    """Run what is named; without a name, pages, intake and the review rules."""
    parser = argparse.ArgumentParser(prog="bench", description=__doc__)
    parser.add_argument("what", nargs="?", default="usual", choices=_WHAT)
    parser.add_argument("--editions", type=int, default=100_000, help="size of the catalogue that pages are taken from")
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--seconds", type=int, default=3, help="length of one run")
    parser.add_argument("--products", type=int, default=10_000, help="size of the feed taken in")
    parser.add_argument("--sellers", type=int, default=100, help="with ten thousand copies each")
    asked = parser.parse_args()
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "bookrow.config.settings")
    if asked.what in ("usual", "pages", "all"):
        pages.bench(editions=asked.editions, rounds=asked.rounds, seconds=asked.seconds)
    if asked.what in ("usual", "intake", "all"):
        intake.bench(products=asked.products)
    if asked.what in ("stock", "all"):
        stock.bench(rows=100_000, sellers=asked.sellers)
    if asked.what in ("usual", "rules", "all"):
        review_rules.bench()
    if asked.what in ("lighthouse", "all"):
        lighthouse.bench()
    if asked.what in ("million", "all"):
        million.bench(editions=1_000_000)


if __name__ == "__main__":
    main()
