"""The reading view: one HTML file with the map, the text it was made from, and all that is known of it.

``contents`` is what a page is made of, ``data`` writes it as JSON, ``bundle`` joins the scripts and
style sheets of ``web/``, and ``page`` puts it all into one file that asks the network for nothing.
What other pages need as well is in ``joining``, ``shell``, ``looks`` and ``base.css``.
In ``web/``, ``data`` is what the page knows, ``map`` the pane with the boxes, ``panes`` the rest of what
is seen, ``place`` where the reader is and goes, and ``served`` what only a served page has.
"""
