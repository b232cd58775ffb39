"""Data and front matter as Argdown text: YAML in flow style, so that it stays in one line."""

import json
import math
import re
from datetime import date, datetime

from argmap.model import Data, Value

_PLAIN = re.compile(r"[A-Za-z][A-Za-z0-9_-]*(?: [A-Za-z0-9_-]+)*")
_WORDS = frozenset({"true", "false", "null", "yes", "no", "on", "off", "y", "n"})
# Characters that would end the data, the front matter or the line, or that YAML refuses raw.
_ESCAPED = re.compile("[}\u007f-\u009f\u2028\u2029\ud800-\udfff\ufeff\ufffe\uffff]|=(?===)")


def yaml_text(text: str) -> str:
    """A text as a YAML scalar, in quotes where it needs them."""
    if _PLAIN.fullmatch(text) and text.lower() not in _WORDS:
        return text
    quoted = json.dumps(text, ensure_ascii=False)
    return _ESCAPED.sub(lambda match: _escape(match.group()), quoted)


def _escape(char: str) -> str:
    code = ord(char)
    return f"\\x{code:02x}" if code <= 0xFF else f"\\u{code:04x}"  # noqa: PLR2004  # two digits


def yaml_value(value: Value) -> str:
    """A value in flow style."""
    if isinstance(value, Data):
        pairs = (f"{yaml_text(key)}: {yaml_value(item)}" for key, item in value.items())
        return "{" + ", ".join(pairs) + "}"
    if isinstance(value, tuple):
        return "[" + ", ".join(yaml_value(item) for item in value) + "]"
    if isinstance(value, str):
        return yaml_text(value)
    if value is None or isinstance(value, bool | int):
        return json.dumps(value)
    if isinstance(value, float):
        if math.isfinite(value):
            return repr(value)
        return ".nan" if math.isnan(value) else f"{'-' if value < 0 else ''}.inf"
    if isinstance(value, datetime):
        return value.strftime("%Y-%m-%dT%H:%M:%S") + f".{value.microsecond // 1000:03}Z"
    assert isinstance(value, date)
    return value.isoformat()


def front_matter_text(data: Data) -> str:
    """Front matter with its fences, one key a line; empty when there is none."""
    if not data:
        return ""
    lines = [f"{yaml_text(key)}: {yaml_value(value)}" for key, value in data.items()]
    return "\n".join(["===", *lines, "==="]) + "\n"
