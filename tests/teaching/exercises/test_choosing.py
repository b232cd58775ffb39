"""The exercises in which one chooses: a missing premise, a mistake, what needs support, sentences."""

from collections.abc import Iterator

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from argmap import load, loads
from argmap.graph import Bearing, bearing
from argmap.model import ArgumentMap, statement_id
from argmap.passages import SourceText
from argmap.queries.questions.unsupported import open_points
from argmap.teaching.exercises.brief import Brief, CannotAskError
from argmap.teaching.exercises.choosing.seeded import could_be, seeded
from argmap.teaching.exercises.model import (
    Choice,
    Exercise,
    Open,
    Option,
    OutlineExhibit,
    TextExhibit,
)
from argmap.teaching.faults import BY_NAME
from argmap.teaching.faults.draft import draft_of
from argmap.text import Source
from tests.graph.small_maps import random_maps
from tests.teaching.exercises.making import KINDS, MAPS, prose_of
from tests.teaching.faults.lots import lots

CHOOSING = ["missing-premise", "repair", "unsupported", "find-thesis", "find-premises"]
OF_MAPS = CHOOSING[:3]

TEXT = """A lesson for the council

Last autumn the council asked every class about bullying. In all of them somebody had been laughed at
for a cheap jacket. Nobody was surprised.

So the school ought to have a uniform. Those who dress alike cannot be laughed at for what they wear.
Getting dressed takes no time, either.

Some pupils say that they want to show who they are. A small badge on the jacket does that as well.

The council meets again in May, in the large hall.
"""

MAP = """
[Uniform]: The school should introduce a uniform.
    {source: {paragraph: 2, quote: "the school ought to have a uniform"}}
    + <Teasing>
    + [Time]: A uniform saves time in the morning.
        {source: {paragraph: 2, quote: "Getting dressed takes no time"}}
    - [Show]: A uniform hides who pupils are.
        {source: {paragraph: 3, quote: "they want to show who they are"}}
        - [Badge]: A badge can show who somebody is.
            {source: {paragraph: 3, quote: "A small badge on the jacket does that as well"}}

<Teasing>

(1) [Laughed at]: Pupils are laughed at for their clothes.
    {source: {paragraph: 1, quote: "laughed at for a cheap jacket"}}
    + [Asked]: In every class somebody had been laughed at.
        {source: {paragraph: 1, quote: "In all of them somebody"}, basis: evidence}
(2) [Alike]: Pupils who dress alike are not laughed at for it.
    {source: {paragraph: 2, quote: "Those who dress alike"}}
(3) [Stop it]: The school should stop what pupils are laughed at for. {implicit: true}
----
(4) [Uniform]
"""


def brief(
    text: str = MAP, seed: int = 1, level: int = 1, source: str | None = TEXT, count: int = 0
) -> Brief:
    about = None if source is None else SourceText(Source(source, "text.txt"))
    return Brief(loads(text).bearing, seed, level, about, count=count)


def ask(kind: str, seed: int = 1, level: int = 1, text: str = MAP) -> Exercise:
    return KINDS[kind].make(brief(text, seed, level))


def every(kind: str, text: str = MAP) -> Iterator[Exercise]:
    for level in (1, 2, 3):
        for seed in range(1, 21):
            yield ask(kind, seed, level, text)


def choices(exercise: Exercise) -> list[Choice]:
    return [task for task in exercise.tasks if isinstance(task, Choice)]


def right(choice: Choice) -> list[Option]:
    return [option for option in choice.options if option.is_right]


# What holds of all of them.


def assert_can_be_chosen(exercise: Exercise) -> None:
    for choice in choices(exercise):
        assert len(choice.options) > 1
        assert len({option.text.casefold() for option in choice.options}) == len(choice.options)
        assert all(option.text and option.why.endswith(".") for option in choice.options)
        if choice.takes_several:
            assert 0 < len(right(choice)) < len(choice.options)
        else:
            assert len(right(choice)) == 1


@pytest.mark.parametrize("kind", OF_MAPS)
@pytest.mark.parametrize("name", MAPS)
def test_maps_of_this_project(name: str, kind: str) -> None:
    here = load(f"maps/{name}.argdown").bearing
    seen = set()
    for level in (1, 2, 3):
        for seed in range(1, 21):
            exercise = KINDS[kind].make(Brief(here, seed, level))
            assert_can_be_chosen(exercise)
            assert exercise == KINDS[kind].make(Brief(here, seed, level))
            seen.add(exercise.tasks)
    assert len(seen) > 10  # chance does choose


@pytest.mark.parametrize("kind", CHOOSING)
def test_a_map_with_its_text(kind: str) -> None:
    for exercise in every(kind):
        assert_can_be_chosen(exercise)
        assert exercise.kind == kind


@pytest.mark.parametrize("kind", CHOOSING)
@settings(max_examples=60, deadline=None)
@given(drawn=random_maps(), seed=st.integers(-3, 3), level=st.integers(1, 3))
def test_any_map(kind: str, drawn: ArgumentMap, seed: int, level: int) -> None:
    try:
        exercise = KINDS[kind].make(Brief(bearing(drawn), seed, level, prose_of(drawn)))
    except CannotAskError:
        return
    assert_can_be_chosen(exercise)


@pytest.mark.parametrize("kind", ["find-thesis", "find-premises"])
def test_a_text_is_needed_and_asked_for(kind: str) -> None:
    with pytest.raises(CannotAskError, match="--text"):
        KINDS[kind].make(brief(source=None))


# The missing premise.


def test_the_unstated_premise_is_missing() -> None:
    [task] = choices(ask("missing-premise"))
    [answer] = right(task)
    assert answer.text == "The school should stop what pupils are laughed at for."
    assert "leaves it unsaid" in answer.why
    assert '"Pupils are laughed at for their clothes"' in task.prompt
    assert '"The school should introduce a uniform"' in task.prompt
    assert answer.text[:-1] not in task.prompt


def test_four_to_choose_among_and_none_of_them_stands_in_the_question() -> None:
    for exercise in every("missing-premise"):
        for task in choices(exercise):
            assert len(task.options) == 4
            assert not [o for o in task.options if f'"{o.text.removesuffix(".")}"' in task.prompt]


def test_fewer_than_four_are_not_asked_about() -> None:
    small = (
        "===\nlang: de\n===\n\n<A>\n\n(1) Es regnet.\n(2) Regen macht nass.\n----\n(3) Es ist nass."
    )
    with pytest.raises(CannotAskError, match="three wrong answers"):
        KINDS["missing-premise"].make(brief(small))
    for seed in range(20):
        text = "<A>\n\n(1) Trams are loud.\n(2) Noise is bad.\n----\n(3) Trams are bad."
        exercise = KINDS["missing-premise"].make(brief(text, seed))
        assert [len(task.options) for task in choices(exercise)] == [4]


def test_what_supports_the_missing_premise_is_no_wrong_answer() -> None:
    text = """
<Trams>

(1) [Noise]: The city should not have loud traffic.
    + [Sleep]: Loud traffic robs people of their sleep.
    + [Rest]: Loud traffic disturbs all who want to rest.
(2) [Cars]: Cars are loud at night.
----
(3) [Ban]: The city should ban cars at night.
    + [Walk]: People can walk in the streets again.
"""
    for level in (1, 2, 3):
        for seed in range(20):
            [task] = choices(ask("missing-premise", seed, level, text))
            if right(task)[0].text.startswith("The city should not have"):
                assert not [o for o in task.options if "sleep" in o.text or "rest" in o.text]


def test_stronger_claims_are_no_wrong_answers() -> None:
    text = """
<Shop>

(1) [Car]: Most customers come by car.
(2) [Stay]: Customers who come by car stay away if there is a ban.
----
(3) [Lose]: Shops lose customers by a ban.
    - [Bus]: Customers can take the bus.
"""
    for level in (1, 2, 3):
        for seed in range(20):
            for task in choices(ask("missing-premise", seed, level, text)):
                assert "All customers come by car." not in {o.text for o in task.options}


@pytest.mark.parametrize("name", MAPS)
def test_right_answers_are_premises_of_the_step_that_is_asked_for(name: str) -> None:
    here = load(f"maps/{name}.argdown").bearing
    draft = draft_of(here.argument_map)
    for seed in range(1, 11):
        exercise = KINDS["missing-premise"].make(Brief(here, seed, 3))
        for task in choices(exercise):
            [answer] = right(task)
            ends = {
                f'"{draft.by_id[step.target].said.removesuffix(".")}": which premise is missing?'
                for step in draft.reasons
                if step.target in draft.by_id
                and answer.text in {draft.by_id[name].said for name in step.premises}
            }
            assert [end for end in ends if task.prompt.endswith(end)]


def test_no_step_of_two_premises_is_told_with_the_repair() -> None:
    with pytest.raises(CannotAskError, match="implicit"):
        ask("missing-premise", text="[A]: Trams are good.\n  + [B]: Trams are quiet.")


def test_count_bounds_the_steps() -> None:
    here = load("maps/car-free-centre.argdown").bearing
    exercise = KINDS["missing-premise"].make(Brief(here, 1, 3, count=2))
    assert len(exercise.tasks) == 2


# What needs support.


def rests_open(here: Bearing) -> set[str]:
    """The texts of what the question "unsupported" lists."""
    return {here.claims[number].text for number in open_points(here)}


@pytest.mark.parametrize("name", MAPS)
def test_right_are_the_claims_that_the_query_lists(name: str) -> None:
    here = load(f"maps/{name}.argdown").bearing
    wanted = {" ".join(text.split()) for text in rests_open(here)}
    unstated = {each.text for each in here.argument_map.statements if each.is_implicit}
    for seed in range(1, 21):
        [task] = choices(KINDS["unsupported"].make(Brief(here, seed, 2)))
        for option in task.options:
            assert (option.text in wanted) is option.is_right
            assert option.text not in unstated


def test_a_basis_is_shown_for_else_nobody_could_know() -> None:
    exercise = ask("unsupported")
    [shown] = exercise.exhibits
    assert isinstance(shown, OutlineExhibit)
    lines = {line.text for line in shown.lines}
    assert "In every class somebody had been laughed at. [evidence]" in lines
    assert "The school should stop what pupils are laughed at for. [unstated]" in lines


def test_each_option_says_why() -> None:
    [task] = choices(ask("unsupported", level=3))
    told = {option.text: option.why for option in task.options}
    assert told["Pupils are laughed at for their clothes."] == (
        'It has a reason: "In every class somebody had been laughed at".'
    )
    assert (
        told["In every class somebody had been laughed at."]
        == "It says what it rests on: evidence."
    )
    assert "1 claim of the map rests on it" in told["A uniform saves time in the morning."]
    assert "answer an objection" in told["A badge can show who somebody is."]
    assert "A uniform hides who pupils are." not in told  # an objection carries nothing


def test_if_all_is_supported_there_is_nothing_to_mark() -> None:
    text = "[A]: Trams are good.\n  + [B]: Trams are quiet. {basis: evidence}"
    with pytest.raises(CannotAskError, match="has a reason or a basis"):
        ask("unsupported", text=text)


# The thesis and the premises in the text.


def test_the_thesis_is_found_by_its_anchor() -> None:
    for exercise in every("find-thesis"):
        [task] = choices(exercise)
        [answer] = right(task)
        assert answer.text == "(4) So the school ought to have a uniform."
        assert "The school should introduce a uniform" in answer.why


def test_the_text_is_shown_with_its_title_apart() -> None:
    [shown] = ask("find-thesis").exhibits
    assert isinstance(shown, TextExhibit)
    assert shown.title == "A lesson for the council"
    assert shown.paragraphs[0][0] == "Last autumn the council asked every class about bullying."
    numbered = [sentence for paragraph in shown.paragraphs for sentence in paragraph]
    for exercise in every("find-premises"):
        for task in choices(exercise):
            for option in task.options:
                number, _, text = option.text.partition(") ")
                assert numbered[int(number.removeprefix("(")) - 1] == text


def test_wrong_sentences_say_what_they_do() -> None:
    told = {
        option.text.partition(") ")[2]: option.why
        for exercise in every("find-thesis")
        for option in choices(exercise)[0].options
    }
    assert "objection" in told["Some pupils say that they want to show who they are."]
    assert "gives a reason" in told["Getting dressed takes no time, either."]
    assert "No claim" in told["The council meets again in May, in the large hall."]
    assert "answers an objection" in told["A small badge on the jacket does that as well."]


def test_what_may_say_the_thesis_again_is_no_wrong_sentence() -> None:
    again = TEXT.replace("Nobody was surprised.", "A uniform for the school is what is needed.")
    for level in (1, 2, 3):
        for seed in range(20):
            exercise = KINDS["find-thesis"].make(brief(MAP, seed, level, again))
            assert not [o for o in choices(exercise)[0].options if "what is needed" in o.text]


def test_the_thesis_is_not_always_the_first_of_the_sentences_to_choose_among() -> None:
    for exercise in every("find-thesis"):
        assert not choices(exercise)[0].options[0].is_right  # three sentences stand before it


def test_a_thesis_without_a_place_is_told_with_the_repair() -> None:
    bare = MAP.replace(
        '    {source: {paragraph: 2, quote: "the school ought to have a uniform"}}\n', ""
    )
    with pytest.raises(CannotAskError, match=r"\[Uniform\]; give it an anchor"):
        ask("find-thesis", text=bare)


def test_an_anchor_in_the_title_does_not_count() -> None:
    moved = MAP.replace(
        'paragraph: 2, quote: "the school ought to have a uniform"',
        'paragraph: 0, quote: "A lesson for the council"',
    )
    with pytest.raises(CannotAskError, match="title"):
        ask("find-thesis", text=moved)


def test_anchors_of_headings_and_steps_are_no_claims() -> None:
    text = MAP.replace("----", "-- Practical {source: {paragraph: 1, quote: surprised}} --")
    text += '\n# The meeting {source: {paragraph: 4, quote: "meets again in May"}}\n'
    for kind in ("find-thesis", "find-premises"):
        for exercise in every(kind, text):
            told = {o.text: o.why for task in choices(exercise) for o in task.options}
            assert not [
                why for name, why in told.items() if "May" in name and "No claim" not in why
            ]


def test_premises_are_marked_and_what_supports_them_is_not() -> None:
    tasks = {
        task.prompt: {option.text.partition(") ")[2]: option.is_right for option in task.options}
        for exercise in every("find-premises")
        for task in choices(exercise)
    }
    about_thesis = next(told for prompt, told in tasks.items() if "introduce a uniform" in prompt)
    assert about_thesis["Those who dress alike cannot be laughed at for what they wear."]
    assert about_thesis["Getting dressed takes no time, either."]
    assert not about_thesis["Some pupils say that they want to show who they are."]


CASE = """The boiler

Mrs Hale has to pay for the boiler. She turned the valve with a wrench. The boiler broke that evening.
The report found marks on the valve.

Her counsel replied that the boiler broke of age. Boilers of nineteen years break by themselves. Yet fresh
marks on the valve show that age does not explain it.

The court sat on a Friday in the large hall.
"""
PLEA = """
[Pay]: Mrs Hale must pay for the boiler. {source: {paragraph: 1, quote: "has to pay for the boiler"}}
    + [Wrench]: Mrs Hale turned the valve with a wrench. {source: {paragraph: 1, quote: "with a wrench"}}
        + [Marks]: There are marks on the valve. {source: {paragraph: 1, quote: "marks on the valve"}}
    - [Age]: The boiler broke of age. {source: {paragraph: 2, quote: "the boiler broke of age"}}

<Old>

(1) [Old boilers]: Boilers of nineteen years break by themselves.
    {source: {paragraph: 2, quote: "break by themselves"}}
----
    <_ [Fresh]: The marks on the valve are fresh. {source: {paragraph: 2, quote: "marks on the valve"}}
(2) [Age]
"""


def test_what_the_text_says_against_a_claim_is_told_of_that_claim() -> None:
    told = {
        (task.prompt.partition(" for ")[2], option.text[:8]): option.why
        for seed in range(1, 11)
        for task in choices(KINDS["find-premises"].make(brief(PLEA, seed, 3, CASE)))
        for option in task.options
    }
    against = told['"Mrs Hale must pay for the boiler"?', "(5) Her "]
    assert against == 'It says "The boiler broke of age", which speaks against this claim.'
    undercut = told['"The boiler broke of age"?', "(7) Yet "]
    assert undercut.endswith('which denies that "The boiler broke of age" follows.')


def test_what_the_map_is_silent_about_is_not_asked_beside_a_premise_while_there_is_other() -> None:
    for seed in range(1, 21):
        exercise = KINDS["find-premises"].make(brief(PLEA, seed, 1, CASE))
        for task in choices(exercise):
            silent = {option.text for option in task.options if option.why.startswith("No claim")}
            assert silent == {"(8) The court sat on a Friday in the large hall."}


def test_of_two_theses_the_sentences_are_told_from_the_one_that_is_asked_for() -> None:
    sides = PLEA.replace("<Old>", "[Pay]\n    >< [Age]\n\n<Old>")
    sides = sides.replace("    - [Age]: ", "\n[Age]: ")
    whys = {
        option.text: option.why
        for seed in range(1, 11)
        for option in choices(KINDS["find-thesis"].make(brief(sides, seed, 3, CASE)))[0].options
    }
    [why] = [why for text, why in whys.items() if "nineteen" in text]
    assert why.startswith("It belongs to an objection")
    [why] = [why for text, why in whys.items() if "Yet fresh" in text]
    assert why.startswith("It answers an objection")


def test_of_a_long_text_only_the_paragraphs_that_matter_are_shown() -> None:
    filler = "\n\n".join(f"On day {day} it rained all day long. We waited." for day in range(80))
    exercise = KINDS["find-thesis"].make(brief(source=f"{TEXT}\n{filler}\n"))
    [shown] = exercise.exhibits
    assert isinstance(shown, TextExhibit)
    assert len(shown.paragraphs) < 8
    assert right(choices(exercise)[0])[0].text.endswith("So the school ought to have a uniform.")


# The mistake.


def test_a_mistake_is_found_named_and_mended() -> None:
    exercise = ask("repair")
    where, what = choices(exercise)
    assert len(where.options) == 4
    assert len(what.options) == 4
    [mend] = [task for task in exercise.tasks if isinstance(task, Open)]
    assert mend.answer[0].startswith("It should be: ")
    [shown] = exercise.exhibits
    assert isinstance(shown, OutlineExhibit)
    lines = {f"{line.number}: {line.text}" for line in shown.lines}
    assert {option.text for option in where.options} <= lines


@pytest.mark.parametrize("name", MAPS)
def test_of_the_names_only_the_right_one_fits(name: str) -> None:
    here = load(f"maps/{name}.argdown").bearing
    summaries = {fault.summary: fault.name for fault in BY_NAME.values()}
    apart = [
        {"two-claims-in-one-box", "reasoning-inside"},
        {"flipped-relation", "negated-claim"},
        {"reversed-relation", "orphan"},
        {"restated-conclusion", "circle"},
    ]
    for level in (1, 2, 3):
        for seed in range(1, 8):
            exercise = KINDS["repair"].make(Brief(here, seed, level))
            task = choices(exercise)[1]
            real = summaries[right(task)[0].text]
            offered = {summaries[option.text] for option in task.options}
            assert not [pair for pair in apart if real in pair and pair <= offered]
            assert f"of the kind {real}." in exercise.notes[0]


@pytest.mark.parametrize(
    ("text", "banned"),
    [
        ("Some help, and others come home late.", "two-claims-in-one-box"),
        ("The boiler broke because of its age.", "reasoning-inside"),
    ],
)
def test_no_name_is_offered_by_which_a_claim_could_be_called_as_it_is(
    text: str, banned: str
) -> None:
    def offered(claim: str) -> set[str]:
        here = loads(f"[A]: Trams are loud.\n  + [B]: {claim}").map
        return {fault.name for fault in could_be(BY_NAME["joined-reasons"], here)}

    assert banned not in offered(text)
    assert banned in offered("Trams run all night.")


def test_where_the_words_of_a_language_are_not_known_claims_are_not_said_to_share_a_box() -> None:
    here = loads("===\nlang: de\n===\n\n[A]: Ja.\n  + [B]: Es regnet, weil es regnet.").map
    offered = {fault.name for fault in could_be(BY_NAME["joined-reasons"], here)}
    assert offered.isdisjoint({"two-claims-in-one-box", "reasoning-inside"})


def test_where_a_relation_stands_does_not_tell_that_it_is_wrong() -> None:
    text = "[A]: Ban trams.\n  + [B]: Trams are loud.\n  - [C]: Trams are clean.\n  - [D]: Buses smell."
    flipped = [
        seeded(["flipped-relation"], loads(text).map, lots(seed), found_only=False)
        for seed in range(20)
    ]
    shown = {
        [entry.line.text for entry in found.outline.entries].index("Trams are loud.")
        for found in flipped
        if found is not None and "Trams are loud" in found.planted.after
    }
    assert shown == {1}  # an objection now, it stands before those behind it


def test_every_line_but_one_is_as_it_was() -> None:
    here = loads(MAP).map
    known = {each.text for each in here.statements}
    for exercise in every("repair"):
        where = choices(exercise)[0]
        for option in where.options:
            if not option.is_right:
                assert option.text.partition(": ")[2] in known
        assert statement_id("Uniform") in here.nodes


def test_a_map_that_is_too_small_is_told() -> None:
    with pytest.raises(CannotAskError, match="; "):
        ask("repair", text="[A]: Yes.\n  + [A]")


FACT = "[Loud]: Trams are loud at night.\n  + [Survey]: A survey found noise in all streets."
DEMAND = "[Ban]: The city should ban trams.\n  + [Loud]: Trams are loud at night."


@pytest.mark.parametrize(("text", "is_clear"), [(FACT, False), (DEMAND, True)])
def test_only_a_demand_as_a_reason_for_a_fact_surely_points_the_wrong_way(
    text: str, is_clear: bool
) -> None:
    found = seeded(["reversed-relation"], loads(text).map, lots(1), found_only=False)
    assert (found is not None) is is_clear


def test_claims_that_bear_on_each_other_do_not_change_places() -> None:
    for seed in range(5):
        assert seeded(["swapped-claims"], loads(FACT).map, lots(seed), found_only=False) is None


def test_a_circle_is_seen_where_it_closes() -> None:
    found = seeded(["circle"], loads(DEMAND).map, lots(1), found_only=True)
    assert found is not None
    assert [found.outline.entries[number].line.text for number in found.lines] == ["(see T)"]


def test_what_has_come_loose_stands_behind_the_rest() -> None:
    text = f"{DEMAND}\n  + [Dear]: Trams cost the city more than buses."
    found = seeded(["orphan"], loads(text).map, lots(1), found_only=True)
    assert found is not None
    assert found.lines == (len(found.outline.entries) - 1,)
