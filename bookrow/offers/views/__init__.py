"""The seller's workspace, and what operators see of sellers."""
