"""Grading: how much of a reference map a student's map has, part by part, and why a point was lost.

:func:`argmap.teaching.grading.grade.grade` grades one map; what a grade is, stands in
:mod:`argmap.teaching.grading.model`, how much what counts in a :class:`Rubric`. What is there and what
is lost is found in :mod:`~argmap.teaching.grading.scoring`, put into words in
:mod:`~argmap.teaching.grading.telling`, and put together for a class in
:mod:`~argmap.teaching.grading.classes`.
"""
