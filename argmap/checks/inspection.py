"""What a rule looks at."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cached_property

from argmap.graph import Bearing
from argmap.model import ArgumentMap
from argmap.passages import SourceText


@dataclass(frozen=True, eq=False)
class Inspection:
    """A map as rules see it.

    Attributes:
        bearing: what bears on what in the map.
        text: the text that the map is about; rules that need it find nothing without it.
        options: what a file of settings says to rules, by key; the front matter goes before it.
    """

    bearing: Bearing
    text: SourceText | None = None
    options: Mapping[str, object] = field(default_factory=dict)

    @property
    def map(self) -> ArgumentMap:
        """The map."""
        return self.bearing.argument_map

    @cached_property
    def language(self) -> str:
        """The language of its statements as the front matter gives it (``lang``), else ``en``."""
        return self.map.front_matter.text("lang") or "en"

    def option(self, key: str) -> object:
        """What the front matter, else a file of settings, says under a key; ``None`` if neither."""
        front_matter = self.map.front_matter
        return front_matter[key] if key in front_matter else self.options.get(key)

    def limit(self, key: str, default: int) -> int:
        """A number that is the most of something; the default unless a whole number is given."""
        value = self.option(key)
        is_number = isinstance(value, int) and not isinstance(value, bool) and value > 0
        return value if is_number and isinstance(value, int) else default

    def listed(self, *keys: str) -> tuple[str, ...]:
        """The texts that are given under some keys, in the front matter and in the settings."""
        values = [place.get(key) for place in (self.map.front_matter, self.options) for key in keys]
        found: dict[str, None] = {}
        for value in values:
            entries = (
                value if isinstance(value, Iterable) and not isinstance(value, str) else [value]
            )
            found.update((str(entry), None) for entry in entries if entry is not None)
        return tuple(found)
