"""What distinguishes a copy, packed into one number. The bits are kept in the database: they are never given a new meaning."""

from bookrow.trade.stock.copies import Copy

BITS = {
    "signed": 1,
    "inscribed": 2,
    "first": 4,
    "library": 8,
    "remainder": 16,
    "defects": 32,
    "on_demand": 64,
}


def packed(copy: Copy) -> int:
    """The marks of a row."""
    told = {
        "signed": copy.signed,
        "inscribed": copy.inscribed,
        "first": copy.first_edition,
        "library": copy.ex_library,
        "remainder": copy.remainder,
        "defects": bool(copy.defects),
        "on_demand": copy.print_on_demand,
    }
    return sum(BITS[name] for name, is_so in told.items() if is_so)


def unpacked(marks: int) -> list[str]:
    """Their names, as `offers.labels` has words for them."""
    return [name for name, bit in BITS.items() if marks & bit]
