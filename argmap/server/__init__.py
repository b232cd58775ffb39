"""The reading view live: a server on this machine whose pages follow the map's file.

``following`` reads the map again when it changes, ``site`` answers the browser, ``queries`` is the
page on which selectors are tried, ``editors`` opens a line in the user's editor, and ``run`` binds
it all to a port until Ctrl-C. The libraries it needs come with the extra ``argmap[serve]``.
"""
