"""Headings: the sections of a text, and the one that is open."""

from argmap.argdown.meaning.draft import Draft, DraftSection, Plain
from argmap.argdown.meaning.inline import WHITE, Content
from argmap.argdown.meaning.settings import Tree, group
from argmap.argdown.syntax.tree import Heading
from argmap.text import Span


class Sections:
    """Makes a section of each heading; ``current`` is the one that elements now stand in."""

    def __init__(self, draft: Draft, settings: Tree, *, exact: bool) -> None:
        self.draft = draft
        self.settings = settings
        self.exact = exact
        self.current: DraftSection | None = None

    def open(self, heading: Heading, content: Content, data: Plain, span: Span) -> None:
        """Start the section of a heading; its parent is the nearest one of a smaller level."""
        title = (content.text or "").strip(WHITE) if self.exact else content.tidied().text or ""
        section = DraftSection(
            id=f"s{len(self.draft.sections) + 1}",
            title=title,
            level=heading.level,
            tags=list(content.tags),
            data=data,
            ranges=content.frozen_ranges(),
            span=span,
        )
        self._set_group_facts(section)
        self.draft.deepest_heading = max(self.draft.deepest_heading, heading.level)
        parent = self.current
        while parent is not None and parent.level >= section.level:
            parent = parent.parent
        section.parent = parent
        self.draft.sections.append(section)
        self.current = section

    def _set_group_facts(self, section: DraftSection) -> None:
        """Whether the section is a group, and closed: what its data and the settings say."""
        groups = group(self.settings, "group")
        if isinstance(section.data, dict):
            if "isGroup" in section.data and not groups.get("ignoreIsGroup"):
                section.is_group = _flag(section.data["isGroup"])
            if "isClosed" in section.data and not groups.get("ignoreIsClosed"):
                section.is_closed = _flag(section.data["isClosed"])
        listed = groups.get("sections")
        if isinstance(listed, dict):
            entry = listed.get(section.title)
            if isinstance(entry, dict):
                section.is_group = _flag(entry.get("isGroup"))
                section.is_closed = _flag(entry.get("isClosed"))
            elif section.is_group is None:
                section.is_group = False


def _flag(value: object) -> bool | None:
    return value if isinstance(value, bool) else None
