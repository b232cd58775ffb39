"""Which words count as akin, which terms hang loose, and which claims say the same."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

import argmap
from argmap.checks import Inspection, run
from argmap.checks.wording import RULES
from argmap.model import ArgumentMap, Occurrence, Statement
from argmap.wording.claims import Wording
from argmap.wording.language import Language, language
from argmap.wording.likeness import ALIKE, says_the_same, twins


def english() -> Language:
    found = language("en")
    assert found is not None
    return found


def are_akin(one: str, other: str) -> bool:
    keys = english().keys
    return not keys[english().family(one)].isdisjoint(keys[english().family(other)])


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("centre", "centres"),
        ("city", "cities"),
        ("refugee", "refugees"),
        ("die", "death"),
        ("child", "children"),
        ("taught", "teaching"),
        ("korea", "korean"),
        ("vaccine", "vaccination"),
        ("employ", "employee"),
        ("economy", "economic"),
        ("democracy", "democratic"),
        ("censored", "censorship"),
        ("visit", "visitor"),
        ("consistent", "inconsistent"),
        ("health", "healthy"),
        ("decide", "decision"),
    ],
)
def test_akin(one: str, other: str) -> None:
    assert are_akin(one, other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("policy", "police"),
        ("new", "news"),
        ("party", "part"),
        ("convict", "convince"),
    ],
)
def test_not_akin(one: str, other: str) -> None:
    assert not are_akin(one, other)


def test_opposites_have_stems_of_their_own() -> None:
    stem = english().stem
    for one, other in [("legal", "illegal"), ("moral", "immoral"), ("safe", "unsafe")]:
        assert stem[one] != stem[other]


def messages(text: str, code: str) -> list[str]:
    found = run(RULES, Inspection(argmap.loads(text).bearing))
    return [finding.message for finding in found if finding.code == code]


STEP = "<A>\n\n(1) {}\n(2) {}\n----\n(3) [C]: {}\n"
SMOKE = STEP.format("Cars emit smoke.", "Smoke harms lungs.", "{}")


@pytest.mark.parametrize(
    ("conclusion", "words"),
    [
        ("Cars harm lungs.", None),
        ("Automobiles harm lungs.", '"Automobiles"'),
        ("The city should ban cars.", None),  # who is to act need not have been named
        ("The city should build trams.", '"trams"'),
        ("Taxes should fall.", '"Taxes"'),
        ("Lungs should heal.", None),
        ("Trams and trains need rails.", '"Trams", "trains" and "rails"'),
    ],
)
def test_rabbits(conclusion: str, words: str | None) -> None:
    found = messages(SMOKE.format(conclusion), "AM409")
    if words is None:
        assert found == []
    else:
        verb = "are" if " and " in words else "is"
        assert found == [f"{words} in the conclusion [C] {verb} in neither premise of <A>#3"]


def test_words_that_a_map_calls_one() -> None:
    text = SMOKE.format("Automobiles harm lungs.")
    front = "===\nterms: {car: [automobile, motor vehicle], North Korean: [DPRK]}\n===\n\n"
    assert messages(front + text, "AM409") == []
    pair = "[A]: North Korean cars poison children.\n\n[B]: DPRK motor vehicles poison children.\n"
    assert messages(pair, "AM412") == []
    assert messages(front + pair, "AM412") == ["[B] says the same as [A]"]


@pytest.mark.parametrize("terms", ["3", "[a, b]", "{a: {b: c}}", '{"": x, 3: [null, 4]}', "null"])
def test_terms_of_another_form_do_no_harm(terms: str) -> None:
    text = f"===\nterms: {terms}\n===\n\n" + SMOKE.format("Cars harm lungs.")
    assert messages(text, "AM409") == []


def test_a_mention_takes_up_a_term() -> None:
    text = STEP.format("[P]: Cars emit smoke.", "What @[P] says is serious.", "Smoke is serious.")
    assert messages(text, "AM410") == []


def test_lonely_premises() -> None:
    text = STEP.format("Cars emit smoke.", "[D]: Footballers eat vegetables.", "Cars emit soot.")
    assert messages(text, "AM410") == [
        '"Footballers" and "vegetables" in the premise [D] are in no other claim of <A>#3'
    ]


def test_a_step_with_a_long_claim_is_not_looked_at() -> None:
    long = "Smoke harms " + "very " * 30 + "old lungs."
    text = STEP.format("Cars emit smoke.", long, "Trams need rails.")
    assert messages(text, "AM409") == []
    assert len(messages(text, "AM408")) == 1


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("Phones distract students.", "Students are distracted by phones.", False),
        ("Phones distract students.", "Phones are a distraction for students.", True),
        ("Waste can be stored safely.", "Waste should be stored safely.", False),
        ("Waste can be stored safely.", "Waste cannot be stored safely.", False),
        ("China attacks Korea.", "Korea attacks China.", False),
        ("Some students use phones.", "All students use phones.", False),
        ("The watch shows order in its parts.", "The world shows order in its parts.", False),
        ("If prices rise, bubbles burst.", "If prices do not rise, bubbles do not burst.", False),
        ("Sales rose in 1990.", "Sales rose in 1991.", False),
        ("Citizens vote in elections.", "Only citizens vote in elections.", False),
        ("Prices rise every year.", "Prices will rise every year.", False),
        ("If it rains, streets get wet.", "If streets get wet, it rains.", False),
        ("Cars stay outside if it snows.", "Cars stay outside unless it snows.", False),
        ("Meat should not be eaten.", "It is wrong to eat meat.", True),
        ("Tickets are cheap for pupils in town.", "In town, tickets are cheap for pupils.", True),
        ("In town, pupils\u2019 tickets are cheap.", "Tickets are cheap for pupils in town.", True),
        ("Dogs are better than cats.", "Cats are better than dogs.", False),
        ("Trams in towns annoy drivers of cars.", "Drivers of cars annoy trams in towns.", False),
        ("If it rains, streets in town get wet.", "If streets in town get wet, it rains.", False),
    ],
)
def test_likeness(one: str, other: str, *, same: bool) -> None:
    first, second = wording([one, other]).every
    assert says_the_same(first.gist, second.gist) is same


@pytest.mark.parametrize(
    "denial",
    [
        "Uniforms do not cost a fortune.",
        "Uniforms don\u2019t cost a fortune.",
        "It is false that uniforms cost a fortune.",
        "It is not true that uniforms cost a fortune.",
        "It\u2019s not the case that uniforms cost a fortune.",
    ],
)
def test_denials(denial: str) -> None:
    text = f"[S]: Uniforms cost a fortune.\n  - [D]: {denial}\n"
    assert messages(text, "AM415") == ["[D] only denies [S]"]


def test_denials_of_what_should_be() -> None:
    text = "[S]: Pupils should wear uniforms.\n  - [D]: Pupils shouldn't wear uniforms.\n"
    assert messages(text, "AM415") == ["[D] only denies [S]"]
    assert messages(text.replace("shouldn't", "can't"), "AM415") == []
    assert messages(text.replace("Pupils shouldn't", "It is false that dogs should"), "AM415") == []


@pytest.mark.parametrize(
    ("text", "hint"),
    [
        (
            "[T]: It is so.\n  + Because trams help.",
            'leave out "Because"; the arrow says it already',
        ),
        (
            "[T]: It is so.\n  + But trams help.",
            'leave out "But"; if it speaks against [T], write - in place of +',
        ),
        ("[T]: It is so.\n  - But trams help.", 'leave out "But"; the arrow says it already'),
        (
            "[T]: It is so, because trams help.",
            'split the text at "because" into two boxes, and let the arrow say it',
        ),
        (
            "<A>\n\n(1) However, trams cost money.\n----\n(2) [C]: It is so.",
            (
                "if it speaks against [C], it is no premise: write it under [C] with -; if not, "
                'leave out "However"'
            ),
        ),
        (
            "<A>\n\n(1) Since trams cost money.\n----\n(2) [C]: It is so.",
            'leave out "Since"; the line under the premises says it already',
        ),
        (
            "<A>\n\n(1) Trams help.\n----\n(2) [C]: Therefore, it is so.",
            'leave out "Therefore"; the line above it says it already',
        ),
        (
            "<A>\n\n(1) Trams help because it is so.\n----\n(2) [C]: It is good.",
            'split the text at "because" into two boxes, a line each',
        ),
    ],
)
def test_what_to_do_about_a_linking_word(text: str, hint: str) -> None:
    found = run(RULES, Inspection(argmap.loads(f"{text}\n").bearing))
    assert [each.hint for each in found if each.code == "AM404"] == [hint]


def wording(texts: list[str]) -> Wording:
    statements = (
        Statement(f"S{number}", (Occurrence(f"S{number}", text, None),))
        for number, text in enumerate(texts)
    )
    return Wording(ArgumentMap(statements=tuple(statements)), "en")


NOUNS = [
    "cars",
    "smoke",
    "lungs",
    "trams",
    "rails",
    "students",
    "phones",
    "parents",
    "schools",
    "taxes",
    "wages",
    "zoos",
]


def claims() -> st.SearchStrategy[str]:
    nouns = st.lists(st.sampled_from(NOUNS), min_size=1, max_size=12, unique=True)
    return st.tuples(st.sampled_from(["harm", "do not harm", "should harm"]), nouns).map(
        lambda each: f"{' '.join(sorted(each[1]))} {each[0]} us."
    )


@given(st.lists(claims(), max_size=8))
def test_twins_are_those_that_a_comparison_of_all_pairs_finds(texts: list[str]) -> None:
    every = wording(texts)
    found = {(one.id, other.id) for one, other in twins(every)}
    later = {one for one, _ in found}
    expected = set(_with_an_earlier_twin(every))
    assert later == expected
    assert all(one in expected for one in later)


def _with_an_earlier_twin(every: Wording) -> Iterator[str]:
    for place, claim in enumerate(every.claims):
        mine = claim.gist.content
        for earlier in every.claims[:place]:
            theirs = earlier.gist.content
            shared = len(mine & theirs) / len(mine | theirs)
            if shared >= ALIKE and says_the_same(claim.gist, earlier.gist):
                yield claim.id
                break


@given(st.text(max_size=80))
def test_any_text_is_checked(text: str) -> None:
    every = wording([text, f"It is {text}", "Cars harm lungs."])
    inspection = Inspection(argmap.loads("").bearing)
    inspection.__dict__["wording"] = every
    for rule in RULES:
        for finding in rule.check(inspection):
            assert finding.hint


def test_other_languages_are_left_alone() -> None:
    german = "[A]: Hunde sind treue Tiere und Katzen auch, sagt man.\n\n" * 3
    text = german + "[B]: Wer das nicht glaubt, der irrt sich und sollte einmal genau hinsehen.\n"
    assert {f.code for f in run(RULES, Inspection(argmap.loads(text).bearing))} == {"AM417"}
    for tag in ("de", "de-AT", "x" * 50, "../en", ""):
        found = run(RULES, Inspection(argmap.loads(f"===\nlang: {tag!r}\n===\n\n{text}").bearing))
        assert {finding.code for finding in found} == {"AM417"}
    assert language("en-GB") is language("en_US") or language("en-GB") is not None


@pytest.mark.parametrize(
    "text",
    [
        "[T]: Auf Autobahnen sollte ein Tempolimit gelten.\n  + [L]: Es rettet Leben.\n",
        "[T]: Les écoles devraient offrir un repas.\n  + [F]: Les élèves qui ont faim sont distraits.\n",
        "[T]: Los zoos deberían cerrar.\n  + [S]: Los animales sufren cuando están solos.\n",
        "[T]: Gli zoo sono crudeli.\n  - [S]: Nella natura molte specie non sono al sicuro.\n",
        "[T]: Трамваи тихие.\n  + [S]: Они не шумят.\n",
        "[T]: \u7535\u8f66\u5f88\u5b89\u9759\u3002\n",
        "[T]: Er moet een limiet zijn.\n  + [L]: Het redt levens.\n",
    ],
)
def test_a_few_words_show_another_language(text: str) -> None:
    assert {f.code for f in run(RULES, Inspection(argmap.loads(text).bearing))} == {"AM417"}


@pytest.mark.parametrize(
    "text",
    [
        "[T]: School uniforms.\n  + [E]: Equality.\n  - [C]: Cost.\n",
        '[T]: The proverb "que sera, sera" is not an argument, and nor is "das ist so".\n',
    ],
)
def test_headings_and_foreign_phrases_are_no_other_language(text: str) -> None:
    assert "AM417" not in {f.code for f in run(RULES, Inspection(argmap.loads(text).bearing))}


def test_a_note_beside_the_map_is_no_claim() -> None:
    note = "This is my first map. I hope that you like it, because it was hard!\n\nDone?\n"
    beside = f"{note}\n[T]: Taxes are high.\n  + They rose last year.\n"
    assert "AM404" not in {f.code for f in run(RULES, Inspection(argmap.loads(beside).bearing))}
    assert "AM404" in {f.code for f in run(RULES, Inspection(argmap.loads(note).bearing))}
    line = "<A>\n\n(1) Taxes rose because prices rose.\n----\n(2) Taxes are high.\n"
    assert "AM404" in {f.code for f in run(RULES, Inspection(argmap.loads(line).bearing))}


def test_sketched_arguments_fill_a_box_too() -> None:
    text = "[T]: Taxes are high.\n  + <A>: They rose. They will rise, because prices rise\n"
    found = run(RULES, Inspection(argmap.loads(text).bearing))
    assert [(finding.code, finding.about) for finding in found] == [("AM406", ("<A>",))]
    leading = "[T]: Taxes are high.\n  + <A>: Because prices rise.\n"
    assert messages(leading, "AM404") == ['"Because" in <A> links claims inside one box']
    whole = text + "\n<A>\n\n(1) [P]: Taxes rose.\n----\n(2) [T]\n"
    assert "AM406" not in {f.code for f in run(RULES, Inspection(argmap.loads(whole).bearing))}


def test_a_rule_whose_list_is_missing_says_nothing() -> None:
    bare = Language("xx", "Xish", "german", {})
    text = "[A]: Because herd immunity? They think. I think so\n  + [B]: This.\n\n" + SMOKE
    every = Wording(argmap.loads(text.format("Trams harm rails.")).map, "xx")
    every.__dict__["listed"] = bare
    inspection = Inspection(argmap.loads(text).bearing)
    inspection.__dict__["wording"] = every
    found = {rule.name for rule in RULES for _ in rule.check(inspection)}
    assert found <= {"several-sentences", "not-an-assertion", "rabbit-term", "missing-full-stop"}


def test_every_list_is_read_by_something() -> None:
    folder = Path(argmap.__file__).parent
    code = "".join(path.read_text("utf-8") for path in folder.rglob("*.py"))
    for name in english().texts:
        assert f'"{name}"' in code, name
