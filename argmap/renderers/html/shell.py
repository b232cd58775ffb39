"""What the pages have in common: one file that loads nothing and runs nothing but its own script."""

import re
from base64 import b64encode
from collections.abc import Mapping
from hashlib import sha256

_GAP = re.compile(r"\{\{(\w+)\}\}")
_UNFIT = re.compile("[\0-\x08\x0b-\x1f\x7f\ud800-\udfff]")  # not allowed in HTML, or in UTF-8


def filled(template: str, parts: Mapping[str, str]) -> str:
    """A template with its ``{{gaps}}`` filled, all at once: what fills one may look like another."""
    return _GAP.sub(lambda gap: parts[gap[1]], template)


def policy(style: str, code: str, *, talks_to_server: bool = False) -> str:
    """The Content-Security-Policy of a page with one style sheet and one script.

    It lets run only these two, by their checksums, and lets nothing be loaded but pictures in
    ``data:`` addresses. Data in the page is no script that runs, so that it needs no checksum.
    """
    return "; ".join(
        (
            "default-src 'none'",
            f"script-src '{_checksum(code)}'",
            f"style-src '{_checksum(style)}'",
            "img-src data:",
            "connect-src 'self'" if talks_to_server else "connect-src 'none'",
            "base-uri 'none'",
            "form-action 'none'",
        )
    )


def plain(text: str) -> str:
    """A text as UTF-8 and markup can hold it, in one line."""
    return " ".join(_UNFIT.sub("\N{REPLACEMENT CHARACTER}", text).split())


def _checksum(text: str) -> str:
    return f"sha256-{b64encode(sha256(text.encode()).digest()).decode()}"
