"""Which way a text runs."""


def is_right_to_left(text: str) -> bool:
    """Whether the first letter of a text is of a script that is written from right to left."""
    if text.isascii():
        return False
    from unicodedata import bidirectional  # noqa: PLC0415 - only for texts that are not ASCII

    strong = (bidirectional(char) for char in text)
    return next((kind != "L" for kind in strong if kind in ("L", "R", "AL")), False)
