"""What claims say, in words: sentences, terms, denials, and whether two claims say the same.

The word lists of a language stand in ``languages``, a file each. Rules, comparison and teaching
read claims through :class:`argmap.wording.claims.Wording`.
"""
