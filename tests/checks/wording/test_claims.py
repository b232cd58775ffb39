"""Which texts of a map are looked at, and as what."""

import pytest

import argmap
from argmap.checks import Inspection, run
from argmap.checks.wording import RULES
from argmap.wording.claims import Wording


def found(text: str) -> list[tuple[str, str]]:
    findings = run(RULES, Inspection(argmap.loads(text).bearing))
    return [(finding.code, finding.message) for finding in findings]


RUSSIAN = "\u0422\u0440\u0430\u043c\u0432\u0430\u0439 \u0442\u0438\u0445\u0438\u0439."
CHINESE = "\u7535\u8f66\u5f88\u5b89\u9759\u3002"
ARABIC = "\u0627\u0644\u062a\u0631\u0627\u0645 \u0647\u0627\u062f\u0626."
HINDI = "\u091f\u094d\u0930\u093e\u092e \u0936\u093e\u0902\u0924 \u0939\u0948\u0964"


@pytest.mark.parametrize("text", [RUSSIAN, CHINESE, ARABIC, HINDI])
def test_another_script_is_told_once(text: str) -> None:
    foreign = f"[T]: {text}\n  + [R]: {text}\n  - <A>: {text}\n"
    assert [code for code, _ in found(foreign)] == ["AM417"]
    assert [code for code, _ in found(f"[T]\n  + <A>: {text}\n")] == ["AM417"]


def test_a_text_in_another_script_is_left_out() -> None:
    mixed = f"[T]: Trams are quiet.\n  + [R]: {RUSSIAN}\n  + [N]: Trams make no noise.\n"
    ((code, message),) = found(mixed)
    assert code == "AM417"
    assert message.startswith("the wording of a text was not checked")


def test_accents_and_single_letters_are_no_other_script() -> None:
    assert found("[T]: Na\u00efve caf\u00e9s lose money.\n") == []
    assert found("[T]: The angle \u03b1 is larger than the angle \u03b2.\n") == []


def test_notes_are_no_claims() -> None:
    note = "I hope that you like it, because it was hard!\n\nReading: chapter 3\n\nDone?\n\n"
    assert found(f"{note}[T]: Trams are good.\n  + [Q]: Trams make no noise.\n") == []
    assert found("* Reading\n\n[T]: Trams are good.\n  + [Q]: Trams make no noise.\n") == []
    assert {code for code, _ in found(note)} >= {"AM401", "AM403", "AM404"}


@pytest.mark.parametrize("label", ["Thesis", "Pro", "Objection", "Counter-argument"])
def test_labels(label: str) -> None:
    text = f"[T]: {label}: Zoos make animals ill.\n"
    assert found(text) == [("AM407", f'"{label}:" in [T] is no part of the claim')]


def test_a_label_is_no_term() -> None:
    work = argmap.loads("[T]: Thesis: Zoos are bad.\n\n[U]: The point is this: Zoos are bad.\n")
    one, other = Wording(work.map, "en").every
    assert (one.label, one.text) == ("Thesis:", "Zoos are bad.")
    assert (other.label, other.text) == ("", "The point is this: Zoos are bad.")
