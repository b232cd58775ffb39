"""The parts that items of QTI 2.1 are put together from."""

from collections.abc import Iterable

from argmap.renderers.markup import escaped

ITEM_NAMESPACE = "http://www.imsglobal.org/xsd/imsqti_v2p1"
_SCHEMA = "http://www.imsglobal.org/xsd/qti/qtiv2p1/imsqti_v2p1.xsd"


def root(name: str, attributes: str, inside: str) -> str:
    """A document with one element of QTI."""
    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n'
        f'<{name} xmlns="{ITEM_NAMESPACE}"'
        ' xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"'
        f' xsi:schemaLocation="{ITEM_NAMESPACE} {_SCHEMA}" {attributes}>\n{inside}</{name}>\n'
    )


def quoted(text: str) -> str:
    """A text in an attribute."""
    return f'"{escaped(text)}"'


def response(
    name: str, kind: str, *, several: bool, right: Iterable[str], worth: dict[str, float] | None
) -> str:
    """What is asked for.

    Args:
        name: the name of the response.
        kind: what it is made of, such as ``identifier``.
        several: whether it may have several parts.
        right: the parts of a right response.
        worth: the score of each part that has one; at least 0 and at most 1 or, where the parts are
            pairs, their number is what they are worth together.
    """
    values = "".join(f"<value>{value}</value>" for value in right)
    correct = f"<correctResponse>{values}</correctResponse>" if values else ""
    entries = "".join(
        f'<mapEntry mapKey="{key}" mappedValue="{value:.6g}"/>'
        for key, value in (worth or {}).items()
    )
    mapping = f'<mapping lowerBound="0" defaultValue="0">{entries}</mapping>' if entries else ""
    cardinality = "multiple" if several else "single"
    return (
        f'<responseDeclaration identifier="{name}" cardinality="{cardinality}" baseType="{kind}">'
        f"{correct}{mapping}</responseDeclaration>\n"
    )


def outcomes(most: int, feedback: str) -> str:
    """What comes of the responses.

    Args:
        most: the highest score.
        feedback: the cardinality of what is said to a response.
    """

    def number(name: str, value: int) -> str:
        return (
            f'<outcomeDeclaration identifier="{name}" cardinality="single" baseType="float">'
            f"<defaultValue><value>{value}</value></defaultValue></outcomeDeclaration>\n"
        )

    said = (
        f'<outcomeDeclaration identifier="{name}" cardinality="{cardinality}"'
        ' baseType="identifier"/>\n'
        for name, cardinality in (("FEEDBACK", feedback), ("SOLUTION", "single"))
        if cardinality
    )
    return number("SCORE", 0) + number("MAXSCORE", most) + "".join(said)


def processing(response_name: str, *, says: bool) -> str:
    """How a response is scored, and what is said to it. Without a response nothing is scored."""
    score = (
        '<setOutcomeValue identifier="SCORE">'
        f'<mapResponse identifier="{response_name}"/></setOutcomeValue>\n'
    )
    feedback = (
        '<setOutcomeValue identifier="FEEDBACK">'
        f'<variable identifier="{response_name}"/></setOutcomeValue>\n'
    )
    return (
        "<responseProcessing>\n"
        f"{score if response_name else ''}{feedback if says else ''}"
        '<setOutcomeValue identifier="SOLUTION">'
        '<baseValue baseType="identifier">SHOWN</baseValue></setOutcomeValue>\n'
        "</responseProcessing>\n"
    )


def feedback(outcome: str, value: str, html: str) -> str:
    """What is said when an outcome has a value."""
    return (
        f'<modalFeedback outcomeIdentifier="{outcome}" identifier="{value}" showHide="show">'
        f"{html}</modalFeedback>\n"
    )
