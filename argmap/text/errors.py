"""The root of what stops a call, with the repair in the message.

It stands at the bottom so that every layer can raise a kind of its own; what is wrong *inside* a
user's text never raises but is a :class:`argmap.text.Diagnostic`.
"""


class ArgmapError(Exception):
    """Something outside the user's text stops the work; the message says what to do."""
