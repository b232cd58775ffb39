"""Critical questions: in words of the step, with what they attack and what the map says to them."""

import argmap
from argmap.schemes import Hits, QuestionKind
from argmap.teaching.critical import AskedQuestion, QuestionedStep, Standing, StepKind
from argmap.teaching.critical import critical_questions as ask

UNIFORM = """\
<Teasing>

(1) [Teased]: Pupils at our school are teased about their clothes. {basis: testimony, by: council}
(2) [End it]: Our school should do what puts an end to teasing. {implicit: true}
-- Practical reasoning --
    <_ [Talks]: Class talks put an end to teasing at a lower cost.
        - [Tried]: Class talks have been tried.
(3) [Uniform]: Our school should introduce a uniform.
    - [Poor]: Some parents cannot pay for it.
"""


def steps(text: str) -> dict[str, QuestionedStep]:
    return {step.id: step for step in ask(argmap.loads(text).bearing)}


def asked(step: QuestionedStep) -> dict[str, AskedQuestion]:
    return {question.id: question for question in step.questions}


def only(text: str) -> dict[str, AskedQuestion]:
    (step,) = steps(text).values()
    return asked(step)


def test_a_step_with_a_scheme() -> None:
    (step,) = steps(UNIFORM).values()
    assert (step.id, step.kind, step.argument) == ("<Teasing>#3", StepKind.INFERENCE, "Teasing")
    assert [scheme.id for scheme in step.schemes] == ["practical_reasoning"]
    assert [line.is_unstated for line in step.premises] == [False, True]
    assert [line.number for line in step.premises] == [1, 2]
    found = asked(step)
    assert found["other_goals"].text == (
        "Which other aims of our school would suffer if our school were to introduce a uniform?"
    )
    assert found["feasible"].text == "Can our school actually introduce a uniform?"
    assert all(question.is_filled for question in step.questions)


def test_what_a_bad_answer_attacks() -> None:
    found = asked(steps(UNIFORM)["<Teasing>#3"])
    means, effects, works = found["other_means"], found["effects"], found["works"]
    assert (means.hits, means.target, means.marker, means.line) == (
        Hits.INFERENCE,
        "<Teasing>#3",
        "<_",
        5,
    )
    assert (effects.hits, effects.target, effects.marker, effects.line) == (
        Hits.CONCLUSION,
        "[Uniform]",
        "-",
        8,
    )
    assert (works.hits, works.premise, works.target) == (Hits.PREMISE, 0, "")
    assert works.about == "on how the action leads to the goal"


def test_what_the_map_says_to_it() -> None:
    found = asked(steps(UNIFORM)["<Teasing>#3"])
    means = found["other_means"]
    assert (means.standing, means.raised_by, means.answered_by) == (
        Standing.ANSWERED,
        ("[Talks]",),
        ("[Tried]",),
    )
    assert found["other_goals"].standing is Standing.OPEN
    effects = found["effects"]
    assert (effects.standing, effects.raised_by) == (Standing.MAYBE_RAISED, ("[Poor]",))


def test_an_objection_of_which_only_the_place_fits_may_raise_any_question_there() -> None:
    text = UNIFORM.replace("Class talks put an end to teasing at a lower cost.", "Ships sail.")
    found = asked(steps(text.replace("Talks", "Ships"))["<Teasing>#3"])
    for name in ("other_goals", "other_means", "feasible"):
        assert found[name].standing is Standing.MAYBE_ANSWERED
        assert found[name].raised_by == ("[Ships]",)
    assert found["works"].standing is Standing.OPEN


def test_a_premise_that_is_aligned_is_attacked_and_backed() -> None:
    text = (
        "<A>\n\n(1) [C]: The barometer falls.\n(2) [S]: A falling barometer is a sign of rain.\n"
        "    - [Rare]: A falling barometer is rarely reliable.\n"
        "-- sign --\n(3) [R]: It will rain.\n"
    )
    found = asked(steps(text)["<A>#3"])
    reliable = found["reliable"]
    assert (reliable.premise, reliable.target, reliable.line) == (2, "[S]", 4)
    assert (reliable.standing, reliable.raised_by) == (Standing.RAISED, ("[Rare]",))
    assert found["others"].text == "What else could be the reason why the barometer falls?"
    backed = asked(steps(text.replace("    - [Rare]", "    + [Rare]"))["<A>#3"])["reliable"]
    assert (backed.standing, backed.answered_by) == (Standing.MAYBE_ANSWERED, ("[Rare]",))


def test_a_basis_may_answer() -> None:
    text = (
        "<A>\n\n(1) [L]: The law forbids it. {basis: law, by: Civil Code}\n(2) [D]: He did it.\n"
        "-- established rule --\n(3) [W]: He did wrong.\n"
    )
    found = only(text)["in_force"]
    assert found.answered_by == ("its basis, law (Civil Code)",)


def test_the_two_universal_questions() -> None:
    text = "<A>\n\n(1) [P]: It rains.\n(2) [Q]: Rain is wet.\n----\n(3) [C]: The street is wet.\n"
    found = only(text)
    assert found["else"].text == (
        "Suppose that it rains, and that rain is wet. "
        "What else must hold before it follows that the street is wet?"
    )
    assert found["still"].text == (
        "Leave out one premise after the other: would it still follow that the street is wet?"
    )
    assert found["still"].target == "<A>#3"
    unstated = only(text.replace("Rain is wet.", "Rain is wet. {implicit: true}"))["else"]
    assert (unstated.standing, unstated.answered_by) == (Standing.MAYBE_ANSWERED, ("[Q]",))


def test_reasons_and_sketched_arguments() -> None:
    text = (
        "[T]: The pier should stay open.\n  + [R]: The pier brings guests.\n"
        "  - <S>: The pier is falling apart.\n    <_ [U]: The pier was repaired in May.\n"
        "  - [O]: The pier is ugly.\n"
    )
    found = steps(text)
    assert [step.kind for step in found.values()] == [StepKind.REASON, StepKind.OBJECTION]
    reason, objection = found.values()
    assert reason.id == "[R] -support-> [T]"
    assert asked(reason)["still"].text == (
        "Would it follow in every case, or can it be so that the pier brings guests, "
        "and still be false that the pier should stay open?"
    )
    assert (objection.argument, objection.premises[0].id) == ("S", "<S>")
    assert asked(objection)["else"].text == (
        "Suppose that the pier is falling apart. What else must hold before this tells against "
        "the claim that the pier should stay open?"
    )
    still = asked(objection)["still"]
    assert (still.standing, still.raised_by, still.target) == (Standing.RAISED, ("[U]",), "<S>")


def test_a_scheme_in_the_data_of_a_sketched_argument() -> None:
    text = "[T]: It will rain.\n  + <S>: The swallows fly low. {scheme: sign}\n"
    (step,) = steps(text).values()
    assert list(asked(step)) == ["reliable", "others"]
    others = asked(step)["others"]
    assert others.target == "<S>"
    assert others.text == "What else could be the reason why the swallows fly low?"


def test_several_schemes() -> None:
    text = UNIFORM.replace("Practical reasoning", "Practical reasoning, Argument from analogy")
    (step,) = steps(text).values()
    assert [scheme.id for scheme in step.schemes] == ["practical_reasoning", "analogy"]
    assert {question.scheme for question in step.questions} == {"practical_reasoning", "analogy"}


def test_a_suggestion_is_told_apart() -> None:
    text = "[T]: It will rain.\n  + [R]: A red sky is a sign of rain.\n"
    (step,) = steps(text).values()
    assert step.schemes == ()
    assert step.suggestion is not None
    assert (step.suggestion.scheme.id, step.suggestion.words) == ("sign", "is a sign of")
    assert list(asked(step)) == ["else", "still"]


def test_steps_come_in_the_order_of_the_text() -> None:
    text = UNIFORM + "\n[Poor]\n  + [Dear]: A uniform costs fifty francs.\n"
    assert list(steps(text)) == ["<Teasing>#3", "[Dear] -support-> [Poor]"]


def test_another_language_is_not_mixed_with_english() -> None:
    text = "===\nlang: de\n===\n" + UNIFORM.replace("Pupils", "Schüler")
    (step,) = steps(text).values()
    assert not any(question.is_filled for question in step.questions)
    assert step.questions[0].kind is QuestionKind.EXCEPTION
    assert step.questions[0].text == "Which other aims of the agent would suffer?"
