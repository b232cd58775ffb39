"""Modules and style sheets joined into one of each, as a page holds them.

The sources are plain ES modules, so that they can be read and debugged one by one; a page holds them
one after the other, each after those that it imports, without import and export lines, comments and
blanks. Names at the top of a module are therefore unique among all modules of a page, as the names of
modules are whatever folder they are in, and modules import names without renaming them. No template
stands inside another one: the minifier would take blanks out of its text.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from importlib.resources.abc import Traversable

_IMPORT = re.compile(
    r"^import\s+(?:\{[^}]*\}\s+from\s+)?\"(?:\.\.?/)+(?:\w+/)*(\w+)\.js\";\n", re.MULTILINE
)
_EXPORT = re.compile(r"^export ", re.MULTILINE)


@dataclass(frozen=True)
class Sources:
    """Folders with the sources of a page; what is in an earlier one goes first."""

    roots: tuple[Traversable, ...]

    def text(self, path: str) -> str:
        """The text of a file, by its path from one of the folders."""
        found = next(each for root in self.roots if (each := root / path).is_file())
        return found.read_text(encoding="utf-8")

    def module(self, name: str) -> str:
        """The text of a module, whatever folder it is in.

        Args:
            name: its name without its suffix.
        """
        found = next(
            each for folder in self._folders() if (each := folder / f"{name}.js").is_file()
        )
        return found.read_text(encoding="utf-8")

    def modules(self, *mains: str) -> list[str]:
        """Some modules and all that they import, each behind those that it imports.

        Raises:
            ValueError: modules import each other in a circle.
        """
        done: dict[str, None] = {}
        way: dict[str, Iterator[str]] = {"": iter(mains)}
        while way:
            name = next(reversed(way))
            needed = next(way[name], None)
            if needed is None:
                done[name] = None
                del way[name]
            elif needed in way:
                raise ValueError(f"{needed}.js imports itself: {' -> '.join((*way, needed)[1:])}")
            elif needed not in done:
                way[needed] = self._imported(needed)
        return list(filter(None, done))

    def script(self, *mains: str, start: str = "") -> str:
        """Some modules with all that they import, as one module.

        Args:
            mains: their names without suffix.
            start: what stands behind them.
        """
        from rjsmin import jsmin  # noqa: PLC0415 -- only for pages

        texts = map(self.module, self.modules(*mains))
        return str(jsmin("".join(_EXPORT.sub("", _IMPORT.sub("", text)) for text in texts) + start))

    def style_sheet(self, paths: Iterable[str]) -> str:
        """Some style sheets as one, in their order."""
        from rcssmin import cssmin  # noqa: PLC0415 -- only for pages

        return str(cssmin("\n".join(map(self.text, paths))))

    def _folders(self) -> Iterator[Traversable]:
        for root in self.roots:
            yield root
            yield from (each for each in root.iterdir() if each.is_dir())

    def _imported(self, name: str) -> Iterator[str]:
        return iter(_IMPORT.findall(self.module(name)))
