"""What a reader sees of HTML: its text, without markup."""

from html.parser import HTMLParser

from tests.teaching.exercises.strategies import squeezed


class _Text(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.parts: list[str] = []
        self.open: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        assert tag in KNOWN, f"<{tag}> is no markup of ours"
        self.open.append(tag)
        self.parts.append(" ")
        self.parts += [f" {value} " for name, value in attrs if name == "alt" and value]

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.handle_starttag(tag, attrs)
        self.open.pop()

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag
        self.parts.append(" ")

    def handle_data(self, data: str) -> None:
        self.parts.append(data)


KNOWN = {
    *("p", "br", "ul", "ol", "li", "strong", "em", "s", "sup", "img", "details", "summary"),
}


def seen(html: str) -> str:
    """The text of HTML; fails where there is markup that is not ours, or an element is left open."""
    reader = _Text()
    reader.feed(html)
    reader.close()
    assert not reader.open
    return squeezed("".join(reader.parts))


def both(text: str) -> str:
    """A text as it is compared: blanks do not count."""
    return "".join(squeezed(text).split())
