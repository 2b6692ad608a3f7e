"""Long proofs: the same functions run at small counts in `make test` and at full counts in `make prove`.

A proof is a function `prove(times) -> dict` that raises AssertionError where the promise does not hold, and gives the
figures it found. A module of this folder registers it with `@proof(...)`; nothing else has to be told.
"""
