"""What the small grammar sees in English sentences."""

import pytest

import argmap
from argmap.checks import Inspection, run
from argmap.checks.wording import RULES
from argmap.model import ArgumentMap, Occurrence, Statement
from argmap.wording.claims import Claim, Wording
from argmap.wording.moods import Mood, may_order, mood
from argmap.wording.pointing import pointer
from argmap.wording.reasoning import links
from argmap.wording.sentences import (
    ends_sentence,
    has_verb,
    second_clause,
    sentence_ends,
)


def claim(text: str) -> Claim:
    member = Occurrence("A", text, None)
    (found,) = Wording(ArgumentMap(statements=(Statement("A", (member,)),)), "en").every
    return found


def words(text: str, place: tuple[int, int] | None) -> str:
    return claim(text).words.phrase(*place) if place else ""


@pytest.mark.parametrize(
    "text",
    [
        "God exists.",
        "Wolves howl.",
        "Trams squeak in every curve of the track.",
        "Smokers cough.",
        "Men dawdle.",
        "Deer overgraze forests.",
        "Salt corrodes cars.",
        "Boredom zaps morale.",
        "The bridge creaks.",
        "The tram jolts along.",
        "The dog barks at night.",
        "Cars foul the air.",
        "The king of France is bald.",
        "Nitrogen dioxide damages the lungs of everyone who breathes it.",
        "Everyone lies.",
        "It rains.",
        "People in the city oppose it.",
        "Whoever pays taxes should have a vote.",
        "It won't work.",
        "The government gerrymandered the districts.",
        "The President May appointed resigned.",
        "Beijing\u2019s opposition hasn\u2019t been challenged.",
    ],
)
def test_sentences_have_a_verb(text: str) -> None:
    assert has_verb(claim(text))


@pytest.mark.parametrize(
    "text",
    [
        "Herd immunity.",
        "Freedom of speech.",
        "The death penalty's deterrent effect.",
        "More visitors in the centre.",
        "Reducing pollution in cities.",
        "Animals being treated badly.",
        "To protect children.",
        "Parents who care.",
        "Lower costs.",
        "Too expensive.",
        "The United States in May.",
        "Free will.",
        "School uniforms.",
        "Sports clubs.",
        "Taxes too high.",
        "Politics.",
    ],
)
def test_phrases_have_none(text: str) -> None:
    assert not has_verb(claim(text))


@pytest.mark.parametrize(
    ("text", "is_so"),
    [
        ("Respect nature.", True),
        ("Hate speech.", True),
        ("Vote.", False),
        ("Herd immunity.", False),
    ],
)
def test_a_phrase_may_be_a_command(text: str, *, is_so: bool) -> None:
    assert not has_verb(claim(text))
    assert may_order(claim(text)) is is_so


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("What about freedom?", Mood.QUESTION),
        ("Who will control the ban", Mood.QUESTION),
        ("Would it even work", Mood.QUESTION),
        ("Abolish this practice!", Mood.COMMAND),
        ("Remember Chernobyl.", Mood.COMMAND),
        ("Don't feed the animals.", Mood.COMMAND),
        ("First learn to write.", Mood.COMMAND),
        ("Let's ban cars.", Mood.COMMAND),
        ("Build trams.", Mood.COMMAND),
        ("Look at France.", Mood.COMMAND),
        ("Just look around.", Mood.COMMAND),
        ("Vote for change.", Mood.COMMAND),
        ("Be honest.", Mood.COMMAND),
        ("Do your homework.", Mood.COMMAND),
        ("Compare Denmark.", Mood.COMMAND),
        ("Invest in trains.", Mood.COMMAND),
        ("Reduce waste.", Mood.COMMAND),
        ("Support groups help addicts.", None),
        ("Torture yields false confessions.", None),
        ("Trust in science.", None),
        ("Torture of prisoners.", None),
        ("Direct democracy.", None),
        ("Pay gaps between men and women.", None),
        ("Vote buying.", None),
        ("Close the centre to cars.", Mood.COMMAND),
        ("Uniforms make everybody equal!", Mood.EXCLAMATION),
        ("Who dares wins.", None),
        ("What is good for one is good for all.", None),
        ('The question is "How shall we live?".', None),
        ("Close friends help each other.", None),
        ("Use of drugs harms families.", None),
        ("Stop signs save lives.", None),
        ("Support by an argument whose author is known is support.", None),
    ],
)
def test_moods(text: str, kind: Mood | None) -> None:
    assert mood(claim(text)) is kind


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("One thing. Another thing.", 2),
        ("Dr. Miller lives in the U.S. today.", 1),
        ("Some things, e.g. vaccines, are safe.", 1),
        ("The tax rose by 2.5 percent.", 1),
        ("A tram costs 3.5 Mio. Euro per km.", 1),
        ("It is corrupt. (p. 7)", 1),
        ('He said "No. Never." and left.', 1),
        ("J. S. Mill defends liberty.", 1),
        ("One thing! Another? A third.", 3),
    ],
)
def test_sentences_are_counted(text: str, count: int) -> None:
    assert len(list(sentence_ends(claim(text)))) + 1 == count


@pytest.mark.parametrize(
    ("text", "is_ended"),
    [
        ("It works.", True),
        ("It works", False),
        ('He said "It works."', True),
        ('He said "it works".', True),
        ("It works. (p. 7)", True),
        ("It works (p. 7)", False),
        ("It works...", True),
        ("It is made in the U.S.", True),
    ],
)
def test_ends(text: str, *, is_ended: bool) -> None:
    assert ends_sentence(claim(text)) is is_ended


@pytest.mark.parametrize(
    ("text", "joint"),
    [
        ("Uniforms are ugly and nobody likes them.", "and nobody likes"),
        ("Children are weak and they cannot be vaccinated.", "and they cannot"),
        ("The lanes cost money, the city is in debt, and nobody asked.", "and nobody asked"),
        ("Taxes are high; rents are higher.", "; rents are"),
        ("The state punishes thieves and murderers are executed.", "and murderers are"),
        ("Pupils learn reading and writing.", ""),
        ("Customers leave the car at the edge and take the bus.", ""),
        ("Pupils who are tired and teachers who are ill stay at home.", ""),
        ("If the tax rises and the wages fall, people will move.", ""),
        ("The United States and other countries can add places.", ""),
        ("An approach of tax reform, new roads, and better schools helps.", ""),
        ("The report blames schools and the people they trust.", ""),
        ("She knows that taxes are high and rents are higher.", ""),
    ],
)
def test_second_clauses(text: str, joint: str) -> None:
    assert words(text, second_clause(claim(text))) == joint


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("It is good because it helps.", "because"),
        ("Keeping prisoners costs too much, therefore execution is cheaper.", "therefore"),
        ("Pupils need clothes, so uniforms suppress them.", "so"),
        ("But uniforms make everybody equal.", "But"),
        ("New plants are slow, since they need permits.", "since"),
        ("Since they need permits, new plants are slow.", "Since"),
        ("All students fail because of phones.", ""),
        ("An act is not right merely because it is legal.", ""),
        ("Crime has fallen since 1990.", ""),
        ("A file that changed since it was read is not written.", ""),
        ("Exams are fair since everybody gets the same questions.", "since"),
        ("Since 1990, crime has fallen.", ""),
        ("The sun is so hot that plants die.", ""),
        ("Abortion is killing, not unplugging.", ""),
        ("Uniforms are not only cheap, but also warm.", ""),
        ("He said “because” and left.", ""),
        ("However hard you try, you may fail.", ""),
        ("The plan is cheap, however.", "however"),
        ("Trams run on time, however bad the weather is.", ""),
        ("Trams run on time, however the weather is bad.", "however"),
        ("People thus deceived lose trust.", ""),
        ("Nobody but God is perfect.", ""),
    ],
)
def test_linking_words(text: str, word: str) -> None:
    assert words(text, next(links(claim(text)), None)) == word


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("They are expensive.", "They"),
        ("This is very rare.", "This"),
        ("This practice should end.", "This"),
        ("Such rules are unfair.", "Such"),
        ("It has been shown in many studies.", "It"),
        ("As the above shows, tariffs hurt.", "the above"),
        ("The former are paid by consumers.", "The former"),
        ("Therefore they are poor.", "they"),
        ("It is wrong to eat meat.", ""),
        ("It is better that one man dies.", ""),
        ("It seems that nobody cares.", ""),
        ("It rains.", ""),
        ("It takes two to tango.", ""),
        ("These days children play indoors.", ""),
        ("This use of force is wrong.", ""),
        ("It's cheaper than owning a car.", "It's"),
        ("It is no use crying.", ""),
        ("Those who smoke harm others.", ""),
        ("That people suffer is bad.", ""),
        ("This house would ban zoos.", ""),
        ("Such laws as protect the weak are just.", ""),
        ("He who dares wins.", ""),
        ("Of cats and dogs the former are cleaner.", ""),
    ],
)
def test_words_that_point_back(text: str, word: str) -> None:
    assert words(text, pointer(claim(text))) == word


@pytest.mark.parametrize(
    ("text", "phrase"),
    [
        ("I think that vaccines are safe.", "I think"),
        ("Clearly, the remedy is worse.", "Clearly"),
        ("Tariffs, it goes without saying, hurt.", "it goes without saying"),
        ("Clearly visible signs reduce accidents.", ""),
        ("I think, therefore I am.", ""),
        ("I believe in God.", ""),
        ("Well water is clean.", ""),
        ("The truth is out there.", ""),
        ("Everyone knows the rules of chess.", ""),
        ("Everyone knows vaccines are safe.", "Everyone knows"),
        ("Without a doubt, vaccines are safe.", "Without a doubt"),
    ],
)
def test_phrases_that_can_go(text: str, phrase: str) -> None:
    work = argmap.loads(f"[A]: {text}\n")
    found = run([RULES[6]], Inspection(work.bearing))
    assert [finding.span.text for finding in found] == ([phrase] if phrase else [])


@pytest.mark.parametrize(
    "text", ["P", "p \u2192 q", "2 + 2 = 4.", "A and B.", "\u2200x F(x)", "..."]
)
def test_formulas_are_no_prose(text: str) -> None:
    assert claim(text).words.is_formula


@pytest.mark.parametrize(
    "text", ["Cyberbullying.", "If A and B are true, Z must be true.", "I am."]
)
def test_prose_is_no_formula(text: str) -> None:
    assert not claim(text).words.is_formula
