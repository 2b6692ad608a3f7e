"""What carriers take."""

HEAVIEST = 30_000  # grams; what no carrier takes as a parcel
