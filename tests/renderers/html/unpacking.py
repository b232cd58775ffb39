"""What a page holds, with its data unpacked, so that a test can look for words in it."""

import re
from base64 import b64decode
from zlib import decompress

_PACKED = re.compile(r'(<script type="application/zlib" id="data">)([^<]*)')


def unpacked(page: str) -> str:
    """The page with its data as it was before it was packed; a page of plain data as it is."""
    return _PACKED.sub(lambda found: found[1] + decompress(b64decode(found[2])).decode(), page)
