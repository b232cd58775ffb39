"""Grades in words: faults as sentences, what is right, and the feedback that students are given."""
