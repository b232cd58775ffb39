"""Large data in few bytes: compressed, and written in letters that a page can hold."""

from base64 import b64encode
from zlib import compress

PLAIN_TYPE = "application/json"
PACKED_TYPE = "application/zlib"
MOST_PLAIN = 64_000
"""In bytes of UTF-8: what is not longer stays readable for whoever opens the file in an editor."""
_LEVEL = 9


def packed(text: str) -> tuple[str, str]:
    """How a page holds its data: the type of the element, and what stands in it.

    Short data stays as it is. Long data is compressed as RFC 1950 (zlib) says, which ends in a
    checksum, so that damage is noticed, and is written as base64. The same text gives the same
    letters with the same version of zlib; another may find shorter ways to say it.
    """
    content = text.encode()
    if len(content) <= MOST_PLAIN:
        return PLAIN_TYPE, text
    return PACKED_TYPE, b64encode(compress(content, _LEVEL)).decode()
