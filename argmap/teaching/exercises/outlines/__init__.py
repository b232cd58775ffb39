"""Outlines for exercises: a map or a part of it as lines, and which of them can be left empty.

``outline`` writes the lines down from the ``arrows`` of a map, ``parts`` takes a part that is not too
large, ``gaps`` chooses what is missing, and ``places`` knows which claims could change places.
"""
