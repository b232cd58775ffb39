"""Whether the rules of ``argmap check`` find a planted fault."""

from argmap.graph import bearing
from argmap.model import ArgumentMap
from argmap.teaching.faults.fault import Planted


def is_found(planted: Planted, argument_map: ArgumentMap) -> bool:
    """Whether the rule for a fault finds something in the changed map that it did not find before.

    Args:
        planted: the fault.
        argument_map: the map in which it was planted.
    """
    before = found_by(planted.fault.code, argument_map)
    return bool(found_by(planted.fault.code, planted.argument_map) - before)


def found_by(code: str, argument_map: ArgumentMap) -> frozenset[str]:
    """The messages of a rule about a map."""
    from argmap.checks import BUILTIN, Inspection, run  # noqa: PLC0415 -- many modules, seldom asked

    rules = [rule for rule in BUILTIN if rule.code == code]
    return frozenset(each.message for each in run(rules, Inspection(bearing(argument_map))))
