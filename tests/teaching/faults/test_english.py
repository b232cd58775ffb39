"""Sentences are changed only where they stay good English, and say what is meant."""

import pytest

from argmap.teaching.faults.english import negated, restated, strengthened, unattributed, within

NEGATED = [
    ("Pupils are teased about their clothes.", "Pupils are not teased about their clothes."),
    ("The school should not ban phones.", "The school should ban phones."),
    ("Teachers can see the screen.", "Teachers cannot see the screen."),
    ("An execution cannot be undone.", "An execution can be undone."),
    ("A ban isn't enforceable in schools.", "A ban is enforceable in schools."),
    (
        "Pupils who wear the same uniform are not teased about their clothes.",
        "Pupils who wear the same uniform are teased about their clothes.",
    ),
    ("People who smoke are often ill.", ""),
]


@pytest.mark.parametrize(("text", "denial"), NEGATED)
def test_a_claim_is_denied_at_its_main_verb(text: str, denial: str) -> None:
    assert negated(text, "en") == denial


@pytest.mark.parametrize(
    "text",
    [
        "All pupils are teased.",  # "all are not" is none or some
        "Some people cannot walk.",
        "Pupils may leave the building.",  # "may not" forbids
        "Pupils must wear a uniform.",
        "Pupils are teased, and teachers are helpless.",
        "If it is cold, pupils are unhappy.",
        "A uniform is only useful at school.",
        "Customers who may not drive into the centre shop at the ring road.",
        "There is evil.",
        "Is a uniform useful?",
        "Fees.",
        "",
    ],
)
def test_what_would_not_be_a_denial_is_left_alone(text: str) -> None:
    assert negated(text, "en") == ""


def test_other_languages_are_left_alone() -> None:
    for change in (negated, strengthened, unattributed):
        assert change("Pupils are teased about their clothes.", "de") == ""


@pytest.mark.parametrize(
    ("text", "strong"),
    [
        ("Volunteers could run the library.", "Volunteers will run the library."),
        ("The plight may be the gravest of all.", "The plight will be the gravest of all."),
        ("Most customers come by car.", "All customers come by car."),
        ("The city may well get it.", "The city will well get it."),
        ("Courts sometimes convict innocent people.", "Courts always convict innocent people."),
        ("It is the most beautiful town of all.", ""),
        ("Acts may be forbidden by law.", ""),
        ("People are ill more often than before.", ""),
        ("Some people cannot walk.", ""),
    ],
)
def test_reserve_is_taken_away(text: str, strong: str) -> None:
    assert strengthened(text, "en") == strong.replace("will well get", "will get")


def test_who_says_it_is_taken_away() -> None:
    assert unattributed("According to the WHO, cars make people ill.", "en") == (
        "Cars make people ill."
    )
    assert unattributed("Critics say that trams are loud.", "en") == "Trams are loud."
    assert unattributed("Trams are loud at night.", "en") == ""


def test_a_claim_in_other_words() -> None:
    assert restated("Our school should introduce a uniform.", "en", frozenset()) == (
        "Our school ought to introduce a uniform."
    )
    assert restated("Trams run at night.", "en", frozenset({"trams"})) == (
        "It is true that trams run at night."
    )


def test_a_name_keeps_its_capital() -> None:
    assert within("Beijing sends them back.", "en", frozenset()) == ""
    assert within("The city pays for it.", "en", frozenset()) == "the city pays for it."
