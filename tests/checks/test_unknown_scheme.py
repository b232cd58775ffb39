"""Names of schemes that are none: AM110."""

import pytest

from tests.checks.asking import found, mended, told

STEP = "<A>\n\n(1) [P]: one.\n-- RULE --\n(2) [C]: two.\n"


@pytest.mark.parametrize(
    ("wrong", "right"),
    [
        ("{scheme: sings}", "{scheme: sign}"),
        ("{scheme: practical-reasonin}", "{scheme: practical_reasoning}"),
        ("{scheme: 'Slipery slope'}", "{scheme: causal_slippery_slope}"),
        ("r {scheme: ExpertOpinon, uses: [1]}", "r {scheme: expert_opinion, uses: [1]}"),
    ],
)
def test_a_misspelt_scheme_in_data_is_mended(wrong: str, right: str) -> None:
    assert mended(STEP.replace("RULE", wrong), "AM110") == STEP.replace("RULE", right)


@pytest.mark.parametrize(
    ("rule", "meant"),
    [
        ("Modus tolens", "Modus tollens"),
        ("Argument from analgy", "Argument from analogy"),
        ("Practical reasonning", "Practical reasoning (means to a goal)"),
        ("Argument from expert opinon", "Argument from expert opinion"),
        ("slipery slope", "Slippery slope"),
    ],
)
def test_a_misspelt_rule_is_told(rule: str, meant: str) -> None:
    (finding,) = found(STEP.replace("RULE", f"first, {rule}"), "AM110")
    assert finding.message == f'"{rule}" is no scheme that is known; did you mean "{meant}"?'
    assert finding.span.text == rule
    assert finding.about == ("<A>#2",)


@pytest.mark.parametrize(
    "rule",
    [
        *("hypothetical syllogism", "universal instantiation", "by definition", "P1", "from (1)"),
        *("conjunction introduction", "deduction", "induction", "Argument from design", "QED"),
        *("Argument from case", "barbara", "Leibniz's law", "necessitation", "Sinn", "warrant"),
        *("specification", "deductive reasoning", "inductive reasoning", "double negation"),
    ],
)
def test_other_rules_are_free(rule: str) -> None:
    assert told(STEP.replace("RULE", rule), "AM110") == []


@pytest.mark.parametrize(
    "data",
    [
        *("expert_opinion", "Expert Opinion", "15", "'15'", "SUPPORT_EXPERT_OPINION"),
        *("[sign, CauseToEffect]", "argument from cause to effect", "null", "false", "''"),
    ],
)
def test_known_names_are_no_finding(data: str) -> None:
    assert told(STEP.replace("RULE", f"{{scheme: {data}}}"), "AM110") == []


def test_a_scheme_that_nothing_is_near() -> None:
    (finding,) = found(STEP.replace("RULE", "{scheme: zork}"), "AM110")
    assert finding.message == "`scheme: zork` names no scheme that is known"
    assert finding.fix is None
    assert finding.hint.startswith("argmap schemes lists them; if it is your own, write")


def test_one_of_several() -> None:
    text = STEP.replace("RULE", "{scheme: [sign, zork]}")
    assert told(text, "AM110") == ["`scheme: zork` names no scheme that is known"]


def test_of_an_argument() -> None:
    assert told("<A>: a sketch. {scheme: zork}\n", "AM110") == [
        "`scheme: zork` names no scheme that is known"
    ]


def test_ones_own() -> None:
    head = "===\nargmap: {known-schemes: [zork, Modus tolens]}\n===\n\n"
    text = head + STEP.replace("RULE", "modus tolens {scheme: Zork}")
    assert told(text, "AM110") == []
