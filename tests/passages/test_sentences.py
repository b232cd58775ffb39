"""Sentences: what ends one, what does not, in several languages."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from argmap.passages import SourceText, sentences
from argmap.passages.sentences import prose
from argmap.text import Source


@pytest.mark.parametrize(
    ("said", "count"),
    [
        ("Dr. Smith met Capt. Jones on Mt. Rigi. They spoke.", 2),
        ("He lives in the U.S. He likes it. The U.S. Army left.", 3),
        ("He came at 5 a.m. on Monday. He left at 6 p.m. It rained.", 3),
        ("She has a Ph.D. in law. He has a B.A. Both work.", 3),
        ("J. R. R. Tolkien wrote it. A. I. Jones read it. So was I. He went.", 4),
        ("Vitamin C. It helps. Plan B. We lost.", 4),
        ("It was No. 5. Did she say no? No. He left on Jan. 3.", 4),
        ("See Fig. 3 and Eqs. 4 and 5. Foo Ltd. sells. Smith et al. (2003) showed it.", 3),
        ("We like e.g. The Hague. Others, i.e. Germans, do not.", 2),
        ("Apples, pears etc. Nobody came.", 2),
        ("Das gilt z. B. für Kinder. Der 3. Oktober im 19. Jahrhundert. Es war 1990. Dann kam er.", 4),
        ("„Geh weg.“ Er ging. »Nein.« Sie blieb.", 4),
        ("C'est vrai. « Oui. » Il part. Élan vital.", 4),
        ("¿Qué pasa? ¡Nada! Sí.", 3),
        ("Das ist so. élan bleibt klein.", 1),
        ("iPhone sales grew. iPads do not sell.", 2),
        ("He left.[1] She stayed.² They ate.* It rained.", 4),
        ("He left. — She stayed. • They ate. 😀 It rained. 😀", 4),
        ("Wait… Maybe not. He left . . . and came. So . . . . Then nothing.", 5),
        ("Is it so?! Yes. “Stop!” she said. “Go.” He went.", 5),
        ("1. The first thing. 2. The second thing.", 2),
        ("See https://example.org/a.b?c=D. It costs 3.50.", 2),
        ("这是真的。“谁对呢\uff1f”老师问道。\uff08他走了。\uff09是\uff01", 4),
        ("彼は言った。「行こう。」そして去った。", 2),
        ("यह सच है। वह गया।", 2),
        ("هذا صحيح. هل ذهب؟ نعم.", 3),
        ("We need:\n- bread and butter\n- milk. And honey.\n- nothing else", 5),
        ("a line with a dash\n- of one item - is not a list", 1),
        ("verse goes on\nand on\nwithout a stop", 1),
    ],
)  # fmt: skip
def test_how_many_sentences_there_are(said: str, count: int) -> None:
    found = [said[start:end] for start, end in sentences(said)]
    assert len(found) == count, found


@given(st.text("aA1 .?!…。\uff1f”“\"'()[]«»\n-*¹😀Dré", max_size=60))
def test_sentences_leave_out_nothing_but_blanks(said: str) -> None:
    found = sentences(said)
    kept = "".join(said[start:end] for start, end in found)
    assert "".join(kept.split()) == "".join(said.split())
    assert all(end <= start for (_, end), (start, _) in pairwise(found))


def test_prose_may_end_with_a_note_a_colon_or_no_stop() -> None:
    said = (
        "A title\n\nIt rains.[1]\n\nWe need:\n\n- bread\n\n"
        "It rains. It pours and pours\n\nHEADING\n\nIt is so. 😀\n\nThe end.\n\nA. B."
    )
    assert prose(SourceText(Source(said))) == (1, 2, 4, 6, 7, 8)
