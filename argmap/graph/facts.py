"""What the data of an element says in the keys that argmap gives a meaning to."""

from argmap.model import Argument, ArgumentMap, Data, Inference, Statement


def words(data: Data, key: str) -> str:
    """The value of a key as text, a list joined with commas; empty if it is missing or ``false``."""
    value = data.get(key)
    if value is None or value is False:
        return ""
    if isinstance(value, tuple):
        return ", ".join(str(item) for item in value)
    return str(value)


def basis(element: Statement | Argument | Inference) -> str:
    """What the author backs it with (evidence, law, authority, example, ...), else empty."""
    return words(element.data, "basis")


def hedge(element: Statement | Argument | Inference) -> str:
    """The words with which the author qualifies it, else empty."""
    return words(element.data, "hedge")


def holder(element: Statement | Argument | Inference) -> str:
    """Who puts it forward, else empty."""
    return words(element.data, "holder")


def holders(element: Statement | Argument | Inference) -> tuple[str, ...]:
    """Everyone who puts it forward, each once."""
    value = element.data.get("holder")
    names = value if isinstance(value, tuple) else (holder(element),)
    return tuple(dict.fromkeys(str(name) for name in names if name))


def language(argument_map: ArgumentMap) -> str:
    """The language of the statements as the front matter gives it (``lang``), else ``en``."""
    return argument_map.front_matter.text("lang") or "en"
