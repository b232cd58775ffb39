"""The catalogue is whole, and its names mean one scheme each."""

import copy
import re
from collections.abc import Callable
from importlib import resources
from typing import Any

import pytest
import yaml

from argmap.schemes import CatalogueError, Scheme, catalogue, key, names_of, read_catalogue
from argmap.schemes import scheme_named as named

SCHEMES = catalogue().schemes
EACH = pytest.mark.parametrize("scheme", SCHEMES, ids=lambda scheme: scheme.id)
DOCUMENT: dict[str, Any] = yaml.safe_load(
    (resources.files("argmap.schemes") / "catalogue.yaml").read_text("utf-8")
)


@EACH
def test_every_name_means_its_scheme(scheme: Scheme) -> None:
    for name in names_of(scheme):
        found = named(name)
        assert found is not None
        # AIF's Dilemma is the argument from alternatives, which argmap tells from the dilemma
        assert found is scheme or (scheme.id, name) == ("alternatives", "Dilemma")


@EACH
def test_spellings(scheme: Scheme) -> None:
    camel = "".join(word.title() for word in scheme.id.split("_"))
    for name in (scheme.id.upper(), scheme.id.replace("_", "-"), camel, f" {scheme.name.lower()} "):
        assert named(name) is scheme


def test_numbers_of_aif() -> None:
    for scheme in SCHEMES:
        if scheme.aif_id is not None:
            assert named(str(scheme.aif_id)) is scheme
    assert named("72") is None
    assert named("9" * 400) is None


@pytest.mark.parametrize(
    "name", ["", "  ", "-", "argument", "zork", "()", "\0", "¬p", "argument from"]
)
def test_what_names_none(name: str) -> None:
    assert named(name) is None


def test_near_names() -> None:
    assert catalogue().near("analgy") == ("analogy",)
    assert catalogue().near("zzzzzz") == ()


@EACH
def test_expressions(scheme: Scheme) -> None:
    for premise in scheme.premises:
        re.compile(premise.cue)
    for hint in scheme.hints:
        re.compile(hint.premise)
        re.compile(hint.conclusion)


@EACH
def test_sentences(scheme: Scheme) -> None:
    assert re.fullmatch(r"[A-Z].*[^.]\.", scheme.summary)
    assert all(premise.name.startswith("on ") for premise in scheme.premises)
    for question in scheme.questions:
        for text in (question.ask, *question.filled):
            assert text[0].isupper()
            assert text.endswith("?")
        assert len({key(word) for word in question.words}) == len(question.words)
        assert (question.hits == "premise") or not question.premise


@EACH
def test_the_first_form_of_a_question_says_no_more_than_its_slots(scheme: Scheme) -> None:
    """A later form is asked where the slots of an earlier one cannot be filled."""
    for question in scheme.questions:
        slots = [frozenset(re.findall(r"\{(\w+)\}", form)) for form in question.filled]
        assert all(slots)
        for place, later in enumerate(slots):
            assert not any(earlier <= later for earlier in slots[:place])


def _without(key_: str) -> Callable[[dict[str, Any]], None]:
    return lambda document: document["schemes"][0].pop(key_)


def _with(key_: str, value: object) -> Callable[[dict[str, Any]], None]:
    return lambda document: document["schemes"][0].update({key_: value})


def _question(**changed: object) -> Callable[[dict[str, Any]], None]:
    return lambda document: document["schemes"][0]["cqs"][0].update(changed)


@pytest.mark.parametrize(
    ("change", "message"),
    [
        (_without("summary"), "expert_opinion: 'summary' is missing"),
        (_with("sumary", "x"), "expert_opinion: there is no key 'sumary'"),
        (_with("id", "Expert Opinion"), "is no id; write small letters and underscores"),
        (_with("family", "zork"), "expert_opinion: there is no family 'zork'"),
        (_with("names", ["on one"]), "premises, names and cues must be equally many"),
        (_with("aliases", "x"), "expert_opinion.aliases: it must be a list of texts"),
        (_with("aifdb_id", "15"), "aifdb_id must be a whole number or null"),
        (_with("cqs", []), "expert_opinion.cqs: it must be a list that is not empty"),
        (_with("hints", [{}]), "expert_opinion.hints.1: it matches everything"),
        (_with("id", "sign"), "schemes: 'sign' is there twice"),
        (_question(kind="zork"), "'kind' must be one of premise, assumption, exception"),
        (_question(hits="zork"), "'hits' must be one of premise, inference, conclusion"),
        (_question(premise=9), "premise must be a number up to 3"),
        (_question(hits="inference"), "it names a premise but does not hit one"),
        (_question(filled=["Is {zork} so?"]), "there is no slot {zork}"),
        (_question(id="field"), "expert_opinion.cqs: 'field' is there twice"),
        (_question(ask=""), "'ask' must be a text that is not empty"),
    ],
)
def test_a_slip_in_the_catalogue(change: Callable[[dict[str, Any]], None], message: str) -> None:
    document = copy.deepcopy(DOCUMENT)
    change(document)
    with pytest.raises(CatalogueError, match=re.escape(message)):
        read_catalogue(document)


@pytest.mark.parametrize("document", [None, [], {}, {"families": 1, "schemes": []}])
def test_no_catalogue(document: object) -> None:
    with pytest.raises(CatalogueError):
        read_catalogue(document)
