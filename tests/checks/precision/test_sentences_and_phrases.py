"""Whether a text without a verb is told from a sentence and from a command, on lists of each.

The sentences have verbs that are rare, that are also nouns, or that follow a noun without an
ending: those that a rule about missing verbs takes for phrases first.
"""

from pathlib import Path

import argmap
from argmap.checks import Inspection, run
from argmap.checks.wording import RULES

FOLDER = Path(__file__).parent
NO_VERB = "has no verb"


def told(name: str) -> list[list[str]]:
    """What AM401 and AM403 say of each line of a file."""
    texts = (FOLDER / name).read_text("utf-8").splitlines()
    return [messages(text) for text in texts]


def messages(text: str) -> list[str]:
    found = run(RULES, Inspection(argmap.loads(f"[T]: {text}\n").bearing))
    return [each.message for each in found if each.code in ("AM401", "AM403")]


def test_hardly_a_sentence_is_taken_for_a_phrase_or_a_command() -> None:
    sentences = told("sentences.txt")
    assert len(sentences) > 250
    assert sum(map(len, sentences)) <= 1


def test_most_phrases_are_found() -> None:
    phrases = told("phrases.txt")
    assert len(phrases) == 90
    assert sum(any(NO_VERB in each for each in found) for found in phrases) >= 75
    assert not any("is a command," in each for found in phrases for each in found)


def test_no_command_is_said_to_have_no_verb() -> None:
    commands = told("commands.txt")
    assert not any(NO_VERB in each for found in commands for each in found)
    assert sum(any("is a command," in each for each in found) for found in commands) >= 24
