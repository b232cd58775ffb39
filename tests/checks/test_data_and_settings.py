"""Keys and settings that have no effect: AM105 to AM109."""

import pytest

from tests.checks.asking import found, mended, told

STEP = "<A>\n\n(1) [P]: one. {DATA}\n-- r --\n(2) [C]: two.\n"
FRONT = "===\n{}\n===\n\n[T]: one claim. #for\n  + [A]: another. #against\n\n<X>: an argument\n\n# Part\n"


@pytest.mark.parametrize(
    ("wrong", "right"),
    [
        ("implict: true", "implicit: true"),
        ("Implicit: true", "implicit: true"),
        ('"im-plicit": true', "implicit: true"),
        ("hodler: Ada", "holder: Ada"),
        ("colour: '#fff'", "color: '#fff'"),
        ("sources: Ada", "source: Ada"),
        ("isinmap: false", "isInMap: false"),
        ("source: {paragraph: 1, qoute: words}", "source: {paragraph: 1, quote: words}"),
        ("source: [Ada, {paragraf: 1, quote: w}]", "source: [Ada, {paragraf: 1, quote: w}]"),
        ("source: [Ada, {Paragraph: 1, quote: w}]", "source: [Ada, {paragraph: 1, quote: w}]"),
    ],
)
def test_a_misspelt_key_is_mended(wrong: str, right: str) -> None:
    text = STEP.replace("DATA", wrong)
    assert mended(text, "AM105") == STEP.replace("DATA", right)


@pytest.mark.parametrize(
    "own",
    [
        "form: valid",  # not `from`: no list of lines
        "hedges: true",  # not `hedge`: no words
        "implicit: true, implict: true",  # the right key is there
        "isGroups: true",  # headings have groups
        "side: for, sides: both",
        "by: Ada, bye: Ada",
        "weight: 3",
        "x: 1",
        "source: {title: T, quot: a}",  # a work, no anchor
    ],
)
def test_keys_of_ones_own_are_no_slips(own: str) -> None:
    assert told(STEP.replace("DATA", own), "AM105") == []


def test_known_data_is_the_authors_own() -> None:
    head = "===\nargmap: {known-data: hodler}\n===\n\n"
    assert told(head + STEP.replace("DATA", "hodler: Ada"), "AM105") == []


@pytest.mark.parametrize(
    ("wrong", "right"),
    [
        ("titel: T", "title: T"),
        ("subtitle: T", "subTitle: T"),
        ("athor: [A, B]", "author: [A, B]"),
        ("these: [T]", "theses: [T]"),
    ],
)
def test_a_misspelt_key_of_the_front_matter_is_mended(wrong: str, right: str) -> None:
    assert mended(FRONT.format(wrong), "AM105") == FRONT.format(right)


@pytest.mark.parametrize("own", ["authors: [A, B]", "title: T\ntitel: U", "source: x", "rate: 3"])
def test_keys_of_ones_own_in_the_front_matter(own: str) -> None:
    assert told(FRONT.format(own), "AM105") == []


@pytest.mark.parametrize(
    ("data", "messages"),
    [
        ("weight: 3", ["`weight` is a key that nothing gives a meaning to"]),
        ("scheme: sign", ["`scheme` has no meaning on a statement"]),
        ("uses: [1]", ["`uses` has no meaning on a statement"]),
        ("isGroup: true", ["`isGroup` has no meaning on a statement"]),
        ("start: 3", ["`start` is a key that nothing gives a meaning to"]),
        ("quote: words", []),
        ("implict: true", []),  # told as misspelt
        ("basis: law, by: Ada, holder: [A, B], hedge: may, side: for, rank: 1, source: Ada", []),
    ],
)
def test_unknown_keys(data: str, messages: list[str]) -> None:
    assert told(STEP.replace("DATA", data), "AM106") == messages


def test_an_unknown_key_is_told_once() -> None:
    text = "[A]: one. {w: 1}\n\n[B]: two. {w: 2}\n\n[C]: three. {w: 3}\n"
    (only,) = found(text, "AM106")
    assert only.message == "`w` is a key that nothing gives a meaning to; so in 2 more places"
    assert only.span.text == "w"
    assert only.about == ("[A]",)


def test_a_paragraph_belongs_under_source() -> None:
    (only,) = found("[A]: one. {paragraph: 3}\n", "AM106")
    assert only.hint.startswith("did you mean `source: {paragraph: ...}`?")


def test_a_conclusion_may_say_what_it_uses() -> None:
    text = "(1) [P]: p.\n(2) [Q]: q.\n----\n(3) [C]: c. {uses: [1, 2]}\n"
    assert told(text, "AM106") == []


@pytest.mark.parametrize(
    ("wrong", "right"),
    [
        ("implicit: yes", "implicit: true"),
        ('implicit: "true"', "implicit: true"),
        ("implicit: 1", "implicit: true"),
        ("isInMap: off", "isInMap: false"),
        ("implicit: sometimes", "implicit: sometimes"),
    ],
)
def test_truth_values_are_mended(wrong: str, right: str) -> None:
    text = STEP.replace("DATA", wrong)
    assert told(text, "AM107")
    assert mended(text, "AM107") == STEP.replace("DATA", right)


@pytest.mark.parametrize(
    ("data", "message"),
    [
        ("color: red", "`color` cannot be `red`, so it has no effect"),
        ("basis: {a: 1}", "`basis` cannot be this, so it has no effect"),
        ("basis: true", "`basis` cannot be `true`, so it has no effect"),
        ("side: left", "`side` cannot be `left`, so it has no effect"),
        ("holder: {name: Ada}", "`holder` cannot be this, so it has no effect"),
    ],
)
def test_values_that_a_key_cannot_have(data: str, message: str) -> None:
    assert told(STEP.replace("DATA", data), "AM107") == [message]


@pytest.mark.parametrize(
    "data",
    [
        "basis: false",
        "basis: unknown",
        "implicit:",
        "color: 3",
        "color: '#aBc'",
        "by: 2007",
        "hedge: 2007-02-19",
        "source: [Ada, {paragraph: 1}]",
    ],
)
def test_values_that_a_key_can_have(data: str) -> None:
    assert told(STEP.replace("DATA", data), "AM107") == []


@pytest.mark.parametrize(
    ("front", "messages"),
    [
        (
            "color: {tagColors: {agianst: '#fff', for: '#000'}}",
            ["`tagColors` names the tag `agianst`, which the map does not have"],
        ),
        (
            "color: {tagColors: {for: red}}",
            ["`red` is no colour, so `for` does not get one"],
        ),
        ("color: {tagColors: {for: {color: '#fff', priority: 2}, against: 3}}", []),
        ("color: {relationColors: {suport: '#fff'}}",
         ["`relationColors` names the kind of relation `suport`, which the map does not have"]),
        (
            "selection: {excludeStatements: [T, '[A]', B]}",
            ["`excludeStatements` names the statement `B`, which the map does not have"],
        ),
        (
            "selection: {excludeArguments: [Y], selectedSections: [Part, Whole]}",
            [
                "`excludeArguments` names the argument `Y`, which the map does not have",
                "`selectedSections` names the section `Whole`, which the map does not have",
            ],
        ),
        (
            "selection: {selectElementsWithoutTag: true}",
            ["`selectElementsWithoutTag` has no effect without `selectedTags`"],
        ),
        ("theses: [T, U]", ["`theses` names the statement or argument `U`, which the map does not have"]),
        ("theses: T", []),
        ("terms: [car, automobile]", ["`terms` has no effect with this value"]),
        ("terms: {car: [automobile]}", []),
        ("argmap: {most-claims: -1, most-reasons: 2.5}",
         ["`most-claims` has no effect with this value", "`most-reasons` has no effect with this value"]),
        ("argmap: {most-claims: 40}", []),
        ("theses: <X>", []),
        ("group: {sections: {Part: {isClosed: true}}}", []),
        ("color: nothing\nselection: [1]", []),
    ],
)  # fmt: skip
def test_idle_settings(front: str, messages: list[str]) -> None:
    assert sorted(told(FRONT.format(front), "AM108")) == sorted(messages)


def test_an_idle_setting_is_told_with_what_was_meant() -> None:
    (only,) = found(FRONT.format("color: {tagColors: {agianst: '#fff'}}"), "AM108")
    assert (only.span.text, only.hint) == ("agianst", "did you mean `against`?")


@pytest.mark.parametrize(
    ("front", "messages"),
    [
        ("removeTagsFromText: true", ["`removeTagsFromText` has no effect here: it is a setting of `model`"]),
        ("mode: strict", ["`mode` has no effect here: it is a setting of `model`"]),
        ("mode: reading", []),
        ("selection: {tagColors: {for: '#fff'}}", ["`tagColors` has no effect here: it is a setting of `color`"]),
        ("model: {mode: strict}", []),
        ("title: T\nsections: 3", []),
    ],
)  # fmt: skip
def test_misplaced_settings(front: str, messages: list[str]) -> None:
    assert told(FRONT.format(front), "AM109") == messages


@pytest.mark.parametrize(
    ("step", "conclusion", "messages"),
    [
        ("uses: []", "", ["`uses` cannot be this, so it has no effect"]),
        ("from: 1", "", ["`from` cannot be `1`, so it has no effect"]),
        ("", "{uses: 1}", ["`uses` cannot be `1`, so it has no effect"]),
        ("uses: 1", "", []),  # the reader says so
        ("uses: [1]", "", []),
    ],
)
def test_lines_that_a_step_uses(step: str, conclusion: str, messages: list[str]) -> None:
    text = f"(1) [P]: p.\n(2) [Q]: q.\n-- r {{{step}}} --\n(3) [C]: c. {conclusion}\n"
    assert told(text, "AM107") == messages
