"""Sellers, their copies, what a copy costs and has cost, and the files by which stock comes and goes."""
