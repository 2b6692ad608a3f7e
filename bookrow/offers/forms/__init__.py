"""The forms of the seller's workspace."""
