"""The sellers of the demonstration: invented people and houses. Their stock lies in files beside this one, as the software
of the trade writes them, and comes in through the door that every stock file comes through."""

from bookrow.offers.demo.opening import open_the_doors

__all__ = ["open_the_doors"]
