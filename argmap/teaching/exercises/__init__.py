"""Exercises made from a reference map: what is asked (kinds) and for whom it is written (targets)."""
