"""What the rules about names have in common: which elements are written, and which only named."""

from collections.abc import Iterator

from argmap.model import Argument, ArgumentMap, Statement


def is_defined(element: Statement | Argument) -> bool:
    """Whether a text or, for an argument, a premise-conclusion structure was given."""
    is_reconstructed = isinstance(element, Argument) and element.is_reconstructed
    return element.canonical is not None or is_reconstructed


def titled(argument_map: ArgumentMap) -> Iterator[Statement | Argument]:
    """The statements and arguments that the user named."""
    yield from (statement for statement in argument_map.statements if not statement.is_untitled)
    yield from (argument for argument in argument_map.arguments if not argument.is_untitled)
