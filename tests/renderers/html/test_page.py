"""The page as one file: what it holds, and what it allows."""

import os
import re
import subprocess
import sys
from base64 import b64decode
from hashlib import sha256
from html.parser import HTMLParser

import pytest
from hypothesis import given, settings

from argmap import loads
from argmap.diagram.elements import Diagram
from argmap.renderers.html.contents import Contents
from argmap.renderers.html.data import data_json, paragraphs_json
from argmap.renderers.html.page import page
from tests.renderers.html.made import contents


class Elements(HTMLParser):
    """The elements of a page with their attributes, and the texts that stand in them."""

    def __init__(self, text: str) -> None:
        super().__init__(convert_charrefs=True)
        self.found: list[tuple[str, dict[str, str | None], str]] = []
        self.is_open = False
        self.feed(text)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found.append((tag, dict(attrs), ""))
        self.is_open = True

    def handle_endtag(self, tag: str) -> None:  # noqa: ARG002 -- the parser's signature
        self.is_open = False

    def handle_data(self, data: str) -> None:
        if self.is_open:
            tag, attributes, text = self.found[-1]
            self.found[-1] = tag, attributes, text + data

    def texts(self, tag: str) -> list[str]:
        return [text for name, _, text in self.found if name == tag]

    @property
    def shape(self) -> list[tuple[str, list[str]]]:
        """The elements and their attributes, without any values."""
        return [(tag, list(attributes)) for tag, attributes, _ in self.found]

    def meta(self, name: str) -> str:
        for _, attributes, _ in self.found:
            if name in (attributes.get("name"), attributes.get("http-equiv")):
                return attributes["content"] or ""
        raise AssertionError(name)


PLAIN = Elements(page(Contents(Diagram())))


@settings(deadline=None, max_examples=60)
@given(shown=contents())
def test_nothing_in_a_map_changes_the_page(shown: Contents) -> None:
    text = page(shown)
    text.encode("utf-8")
    elements = Elements(text)
    assert elements.shape == PLAIN.shape
    data, paragraphs, code = elements.texts("script")
    assert data == data_json(shown)
    assert paragraphs == paragraphs_json(shown)
    if not shown.live:
        assert code == PLAIN.texts("script")[2]
        policy = "Content-Security-Policy"
        assert elements.meta(policy) == PLAIN.meta(policy)


@pytest.mark.parametrize("live", ["", "stamp"])
def test_policy(live: str) -> None:
    elements = Elements(page(Contents(Diagram(), live=live)))
    rules = dict(
        rule.split(" ", 1) for rule in elements.meta("Content-Security-Policy").split("; ")
    )
    assert rules["default-src"] == "'none'"
    assert rules["connect-src"] == ("'self'" if live else "'none'")
    assert rules["base-uri"] == rules["form-action"] == "'none'"
    assert not any("unsafe" in rule or "http" in rule or "*" in rule for rule in rules.values())
    for rule, text in (
        ("script-src", elements.texts("script")[2]),
        ("style-src", elements.texts("style")[0]),
    ):
        checksum = rules[rule].removeprefix("'sha256-").removesuffix("'")
        assert b64decode(checksum) == sha256(text.encode()).digest()


def test_no_markup_that_the_policy_forbids() -> None:
    for tag, attributes, _ in PLAIN.found:
        assert "style" not in attributes
        assert not any(name.startswith("on") for name in attributes)
        assert attributes.get("href", "data:,") == "data:,"
        assert "src" not in attributes
        assert tag not in ("base", "form", "iframe", "object")


def test_title_and_description() -> None:
    diagram = Diagram(title="{{data}} </title>\n &\ud800\0", description="word " * 200)
    elements = Elements(page(Contents(diagram)))
    assert elements.texts("title") == ["{{data}} </title> &\ufffd\ufffd"]
    assert len(elements.meta("description")) <= 300
    assert Elements(page(Contents(Diagram(), map_name="a.argdown"))).texts("title") == ["a.argdown"]


def test_the_same_bytes_whatever_the_hashes() -> None:
    code = (
        "import hashlib, argmap\n"
        "work = argmap.load('maps/car-free-centre.argdown')\n"
        "text = 'A centre\\n\\nCars foul the air. Nobody walks.'\n"
        "print(hashlib.sha256(work.page(text, embed_text=True).encode()).hexdigest())\n"
    )
    made = {
        subprocess.run(  # noqa: S603 -- our own code
            [sys.executable, "-c", code],
            capture_output=True,
            check=True,
            env={**os.environ, "PYTHONHASHSEED": seed},
        ).stdout
        for seed in ("0", "1", "2")
    }
    assert len(made) == 1


def test_of_a_text_only_places_are_in_the_page() -> None:
    sentences = [f"Sentence {number} of the text says that it is so." for number in range(1000)]
    paragraphs = [" ".join(sentences[at : at + 10]) for at in range(0, 1000, 10)]
    text = "\n\n".join(paragraphs)
    work = loads("[A]: It is so.")
    added = len(work.page(text).encode()) - len(work.page().encode())
    assert added <= len(text) / 4
    whole = work.page(text, embed_text=True)
    assert re.search("Sentence 999 of the text", whole)
