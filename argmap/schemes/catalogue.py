"""The catalogue, and the scheme that a name means."""

import re
from collections.abc import Iterator, Mapping
from functools import cache, cached_property
from importlib import resources

from argmap.model import Argument, Data, Inference
from argmap.schemes.model import Scheme
from argmap.schemes.reading import read_catalogue
from argmap.text.nearest import nearest

SOURCE = (
    "D. Walton, C. Reed and F. Macagno, Argumentation Schemes (Cambridge University Press, 2008)"
)
"""Where most of the schemes are from; the wording is argmap's own."""

_CAMEL = re.compile(r"(?<=[a-z])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])")
_BRACKETS = re.compile(r"\([^()]*\)")
_WORD = re.compile(r"[^\W_]+")
_OPENINGS = (
    *("argumentation", "argument", "arguments", "inference", "reasoning", "arguing"),
    *("scheme", "appeal", "support", "the", "an", "a"),
)
_PARTICLES = frozenset({"from", "by", "to", "of", "for", "based", "on", "an", "a", "the"})
_ENDINGS = ("argument", "scheme", "inference", "reasoning")


class Catalogue:
    """The schemes, with look-ups; ``about`` says in a few words what each family is about."""

    def __init__(self, about: Mapping[str, str], schemes: tuple[Scheme, ...]) -> None:
        self.about = about
        self.schemes = schemes

    @cached_property
    def by_id(self) -> Mapping[str, Scheme]:
        """The schemes by id."""
        return {scheme.id: scheme for scheme in self.schemes}

    @cached_property
    def families(self) -> Mapping[str, tuple[Scheme, ...]]:
        """The schemes of each family, in the order of the catalogue."""
        found: dict[str, list[Scheme]] = {family: [] for family in self.about}
        for scheme in self.schemes:
            found[scheme.family].append(scheme)
        return {family: tuple(members) for family, members in found.items()}

    @cached_property
    def by_key(self) -> Mapping[str, Scheme]:
        """The schemes by key; what argmap calls a scheme goes before what others do."""
        found: dict[str, Scheme] = {}
        for scheme in self.schemes:
            found.setdefault(key(scheme.id), scheme)
            found.setdefault(key(scheme.name), scheme)
        for scheme in self.schemes:
            for name in names_of(scheme):
                found.setdefault(key(name), scheme)
        return found

    @cached_property
    def _by_aif_id(self) -> Mapping[int, Scheme]:
        return {scheme.aif_id: scheme for scheme in self.schemes if scheme.aif_id is not None}

    def named(self, text: str) -> Scheme | None:
        """The scheme that a text names; see :func:`scheme_named`."""
        found = self.by_key.get(key(text))
        if found is None and text.strip().isascii() and text.strip().isdigit():
            found = self._by_aif_id.get(int(text.strip()[:9]))
        return found

    def about_word(self, word: str) -> tuple[Scheme, ...]:
        """The schemes that have a word in a name, in the summary or in a question."""
        low = word.strip().casefold()
        return tuple(
            scheme
            for scheme in self.schemes
            if any(
                low in text.casefold()
                for text in (
                    *names_of(scheme),
                    scheme.summary,
                    *(question.ask for question in scheme.questions),
                )
            )
        )

    def near(self, text: str) -> tuple[str, ...]:
        """The ids of the schemes whose names are most like a text, the nearest first."""
        known = self.by_key
        return tuple(dict.fromkeys(known[each].id for each in nearest(key(text), known)))


@cache
def catalogue() -> Catalogue:
    """The catalogue of argmap; it is read once."""
    import yaml  # noqa: PLC0415 -- only when a scheme is looked up

    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)  # ten times as fast
    text = (resources.files(__package__) / "catalogue.yaml").read_text("utf-8")
    return Catalogue(*read_catalogue(yaml.load(text, loader)))  # noqa: S506 -- both are safe


def names_of(scheme: Scheme) -> tuple[str, ...]:
    """All names of a scheme: its own, those in other catalogues, and its aliases."""
    names = (
        *(scheme.name, _BRACKETS.sub(" ", scheme.name), scheme.id),
        *(scheme.aif_name, scheme.aif_owl, scheme.arguebuf),
        *scheme.aliases,
    )
    return tuple(name for name in names if name)


def key(text: str) -> str:
    """A name without what may differ: capitals, blanks and hyphens, "argument from".

    >>> key("Argument from Expert Opinion") == key("ExpertOpinion") == key("expert_opinion")
    True
    """
    words = [word.casefold() for word in _WORD.findall(_CAMEL.sub(" ", text))]
    start = 0
    while start < len(words) - 1 and (
        words[start] in _OPENINGS or (start and words[start] in _PARTICLES)
    ):
        start += 1
    end = len(words)
    while end > start + 1 and words[end - 1] in _ENDINGS:
        end -= 1
    return "".join(words[start:end])


def scheme_named(text: str) -> Scheme | None:
    """The scheme that a text names, if one does.

    Its id, its name, an alias, or what AIF, AIFdb, OVA or arguebuf call it, with or without "argument
    from" and the like; capitals, blanks, hyphens and underscores do not count. A number is that of
    AIFdb.
    """
    return catalogue().named(text)


def schemes_of(element: Inference | Argument) -> tuple[Scheme, ...]:
    """The schemes that a step, or the data of an argument, names, each once.

    What the data says (``scheme:``, a name or a list of names) goes before the rules; a name that is
    none counts for nothing.
    """
    named = (scheme_named(name) for name in scheme_names(element.data))
    found = tuple(dict.fromkeys(scheme for scheme in named if scheme is not None))
    if found or isinstance(element, Argument):
        return found
    rules = map(scheme_named, element.rules)
    return tuple(dict.fromkeys(scheme for scheme in rules if scheme is not None))


def scheme_of(inference: Inference) -> Scheme | None:
    """The scheme that a step names, the first if it names several."""
    return next(iter(schemes_of(inference)), None)


def schemes_in(argument: Argument, inference: Inference) -> tuple[Scheme, ...]:
    """The schemes of a step of an argument.

    Those that it names; else, if it is the only step, those that the data of the argument names.
    """
    whole = schemes_of(argument) if len(argument.inferences) == 1 else ()
    return schemes_of(inference) or whole


def scheme_names(data: Data) -> Iterator[str]:
    """What data says the scheme is, as written: a name, or each of a list of names."""
    value = data.get("scheme")
    for name in value if isinstance(value, tuple) else (value,):
        if isinstance(name, str | int | float) and not isinstance(name, bool) and str(name).strip():
            yield str(name)
