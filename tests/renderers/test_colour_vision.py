"""The palette for all eyes: reasons and objections stay apart where red and green do not.

Dichromats' colours as F. Viénot, H. Brettel and J. Mollon simulate them, "Digital video colourmaps for
checking the legibility of displays by dichromats", Color Research & Application 24 (1999), pp. 243-252;
distances in CIELAB (CIE 1976).
"""

import math

import pytest

from argmap.renderers.palette import PALETTES, Colors

Triple = tuple[float, float, float]

_SIMULATED = {
    "normal": ((1.0, 0.0, 0.0), (0.0, 1.0, 0.0), (0.0, 0.0, 1.0)),
    "protan": ((0.11238, 0.88762, 0.0), (0.11238, 0.88762, 0.0), (0.00401, -0.00401, 1.0)),
    "deutan": ((0.29275, 0.70725, 0.0), (0.29275, 0.70725, 0.0), (-0.02234, 0.02234, 1.0)),
}
_TO_XYZ = ((0.4124, 0.3576, 0.1805), (0.2126, 0.7152, 0.0722), (0.0193, 0.1192, 0.9505))
_WHITE = (0.9505, 1.0, 1.089)


def lab(color: str, eyes: str) -> Triple:
    """A colour as some eyes see it, in CIELAB."""
    parts = [int(color[place : place + 2], 16) / 255 for place in (1, 3, 5)]
    linear = [p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts]
    seen = [
        max(sum(map(math.prod, zip(row, linear, strict=True))), 0.0) for row in _SIMULATED[eyes]
    ]
    xyz = [sum(map(math.prod, zip(row, seen, strict=True))) for row in _TO_XYZ]
    x, y, z = (
        ratio ** (1 / 3) if ratio > 216 / 24389 else (24389 / 27 * ratio + 16) / 116
        for ratio in (value / white for value, white in zip(xyz, _WHITE, strict=True))
    )
    return 116 * y - 16, 500 * (x - y), 200 * (y - z)


def distance(one: str, other: str, eyes: str) -> float:
    return math.dist(lab(one, eyes), lab(other, eyes))


def test_the_measure() -> None:
    assert lab("#ffffff", "normal") == pytest.approx((100, 0, 0), abs=0.05)
    assert distance("#00ff00", "#ff0000", "normal") > 150
    assert distance("#a05000", "#647800", "deutan") < 12


@pytest.mark.parametrize("eyes", _SIMULATED)
@pytest.mark.parametrize(
    "colors", [PALETTES["safe"].light, PALETTES["safe"].dark], ids=["light", "dark"]
)
def test_for_and_against_stay_apart_for_all_eyes(colors: Colors, eyes: str) -> None:
    for against in (colors.objection, colors.rebuttal):
        assert distance(colors.support, against, eyes) > 50


def test_the_safe_palette_is_safer() -> None:
    for eyes in ("protan", "deutan"):
        safe, default = (PALETTES[name].light for name in ("safe", "default"))
        assert distance(safe.support, safe.objection, eyes) > 2 * distance(
            default.support, default.objection, eyes
        )
