"""The parts that questions in Moodle XML are put together from."""

from argmap.renderers.markup import escaped


def rich(name: str, html: str, files: str = "", attributes: str = "") -> str:
    """An element with text in HTML, and the files that the text shows."""
    safe = html.replace("]]>", "]]]]><![CDATA[>")
    data = f"<![CDATA[{safe}]]>" if html else ""
    return f'<{name}{attributes} format="html"><text>{data}</text>{files}</{name}>'


def plain(text: str) -> str:
    """A text element without markup."""
    return f"<text>{escaped(text)}</text>"


def answer(html: str, fraction: str, why: str) -> str:
    """An answer to choose, how much of the mark it is worth in percent, and what is said to it."""
    inside = rich("feedback", why)
    return rich("answer", html, inside, f' fraction="{fraction}"')


SHARED_FEEDBACK = "\n".join(
    rich(name, "") for name in ("correctfeedback", "partiallycorrectfeedback", "incorrectfeedback")
)
"""What is said to every right, half right and wrong answer: nothing, the answers have their own."""
