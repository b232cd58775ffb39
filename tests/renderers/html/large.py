"""A large map and its text, as rich as people write them; every word of it is made up."""

import random
from dataclasses import dataclass

LENGTH = 90
"""Characters of a statement."""
_SYLLABLES = [a + b for a in ("b", "d", "f", "gr", "l", "m", "n", "pr", "s", "tr") for b in "aeiou"]
_PLACES = ("parents", "the council", "a study of 2019", "the school board")


@dataclass(frozen=True)
class Large:
    """A map, the text it is taken from, and how many bytes of titles and texts the map has."""

    argdown: str
    text: str
    said: int


def large(count: int, *, seed: int = 1) -> Large:
    """A map of so many statements: titles of three words, tags, holders, and every other an anchor.

    Words are drawn from a thousand, the common ones more often, so that they compress like prose.
    """
    rng = random.Random(seed)  # noqa: S311 -- a map, no secret
    words = ["".join(rng.choices(_SYLLABLES, k=rng.randint(1, 4))) for _ in range(1000)]
    weights = [1 / place for place in range(2, 1002)]

    def some(how_many: int) -> list[str]:
        return rng.choices(words, weights, k=how_many)

    level, lines, said, sentences = 0, [], 0, []
    for number in range(count):
        level = rng.randint(1, min(level + 1, 7)) if number else 0
        title = " ".join((*some(2), f"{rng.choice(words)}{number}")).capitalize()
        text = " ".join(some(40))[: LENGTH - 1].strip().capitalize() + "."
        sentences.append(text)
        data = []
        if number % 2:
            quote = " ".join(text.split()[:5])
            data.append(f'source: {{paragraph: {number // 10 + 1}, quote: "{quote}"}}')
        if rng.random() < 1 / 3:
            data.append(f"holder: {rng.choice(_PLACES)}, hedge: perhaps")
        elif rng.random() < 1 / 3:
            data.append(f"basis: {rng.choice(['evidence', 'value', 'testimony'])}")
        marker = rng.choice("++-") + " " if number else ""
        tag = rng.choice(("", " #legal", " #moral"))
        known = f" {{{', '.join(data)}}}" if data else ""
        lines.append(f"{'  ' * level}{marker}[{title}]: {text}{tag}{known}")
        said += len(title) + len(text)
    paragraphs = (" ".join(sentences[at : at + 10]) for at in range(0, count, 10))
    return Large("\n".join(lines), "\n\n".join(("On it all", *paragraphs)), said)
