"""Grading: how much of a reference map a student's map has, part by part, and why a point was lost.

:func:`argmap.teaching.grading.grade.grade` grades one map; what a grade is, stands in
:mod:`argmap.teaching.grading.model`, how much what counts in a :class:`Rubric`.
"""
