"""Which statements and arguments a map shows (ARGDOWN sections 12.1 to 12.4)."""

from collections.abc import Container, Iterable
from dataclasses import dataclass, field
from enum import StrEnum

from argmap.model import (
    Argument,
    ArgumentMap,
    Data,
    Relation,
    Role,
    Statement,
    argument_id,
    statement_id,
)


def is_statement_id(element: str) -> bool:
    """Whether an id is a statement's."""
    return element.startswith("[")


def argument_of(element: str) -> str:
    """The id of the argument that an argument's or an inference's id belongs to."""
    return element if element.endswith(">") else element[: element.rindex("#")]


@dataclass(frozen=True, slots=True)
class Uses:
    """Where a statement occurs in arguments: ids of arguments, once for each line."""

    as_premise: tuple[str, ...] = ()
    as_conclusion: tuple[str, ...] = ()
    in_any_line: tuple[str, ...] = ()


_NO_USES = Uses()


@dataclass(slots=True)
class Selection:
    """The ids of the statements and arguments that are shown."""

    statements: dict[str, Statement] = field(default_factory=dict)
    arguments: dict[str, Argument] = field(default_factory=dict)


class Hidden(StrEnum):
    """Why a statement or an argument is not shown."""

    NOT_IN_MAP = "not-in-map"
    EXCLUDED = "excluded"
    SECTION = "section"
    TAG = "tag"
    DISCONNECTED = "disconnected"
    MODE = "mode"
    CLOSED_GROUP = "closed-group"


class Selector:
    """Selects by the ``selection`` group of the settings."""

    def __init__(self, argument_map: ArgumentMap, settings: Data, *, exact: bool) -> None:
        self.map = argument_map
        self.settings = settings
        self.exact = exact
        self.uses = {each.id: uses_of(each) for each in argument_map.statements}
        self.relations: dict[str, list[Relation]] = {}
        for relation in argument_map.relations:
            self.relations.setdefault(relation.source, []).append(relation)
            self.relations.setdefault(relation.target, []).append(relation)
        disconnected = settings.get("excludeDisconnected")
        self.exclude_disconnected = True if disconnected is None else bool(disconnected)
        self.ignore_is_in_map = bool(settings.get("ignoreIsInMap"))
        self.mode = settings.text("statementSelectionMode") or "with-title"
        self.selection = Selection()
        self.hidden: dict[str, Hidden] = {}

    def run(self) -> Selection:
        """The final selection: statements first, then arguments by what of them is left."""
        without = self.listed("excludeStatements"), self.listed("excludeArguments")
        preselected = Selection(
            {
                each.id: each
                for each in self.map.statements
                if self.is_kept(each.id, self.left_out(each, without[0]))
            },
            {
                each.id: each
                for each in self.map.arguments
                if self.is_kept(each.id, self.left_out(each, without[1]))
            },
        )
        self.selection = preselected
        included = self.listed("includeStatements")
        shown = {
            key: each
            for key, each in preselected.statements.items()
            if self.is_kept(key, self.hides_statement(each, included))
        }
        self.selection = Selection(shown, preselected.arguments)
        arguments = {
            key: each
            for key, each in preselected.arguments.items()
            if self.is_kept(key, None if self.shows_argument(each) else Hidden.DISCONNECTED)
        }
        self.selection = Selection(shown, arguments)
        return self.selection

    def is_kept(self, key: str, why: Hidden | None) -> bool:
        """Whether nothing hides an element; what does is noted."""
        if why is None:
            return True
        self.hidden[key] = why
        return False

    def listed(self, key: str) -> Container[str] | None:
        """A list of titles, tags or sections in the settings; ``None`` if there is none.

        In exact mode a text in the place of a list names all that it contains.
        """
        value = self.settings.get(key)
        if isinstance(value, tuple):
            titles = [item for item in value if isinstance(item, str)]
            return frozenset(titles if self.exact else map(str, value))
        if isinstance(value, str) and value:
            return value if self.exact else frozenset({value})
        return None

    def left_out(
        self, holder: Statement | Argument, excluded: Container[str] | None
    ) -> Hidden | None:
        """What of ``isInMap`` and the lists of titles, sections, tags leaves an element out."""
        if not self.ignore_is_in_map and holder.data.get("isInMap", True) is not True:
            return Hidden.NOT_IN_MAP
        if excluded and holder.title in excluded:
            return Hidden.EXCLUDED
        sections = self.listed("selectedSections")
        if sections is not None:
            section = self.map.sections_by_id.get(holder.section)
            if section is None:
                if self.settings.get("selectElementsWithoutSection") is not True:
                    return Hidden.SECTION
            elif not self.names_section(section.title, section.tags, sections):
                return Hidden.SECTION
        return None if self.has_wanted_tag(holder) else Hidden.TAG

    def has_wanted_tag(self, holder: Statement | Argument) -> bool:
        """Whether an element has one of the tags that are selected, if some are."""
        tags = self.listed("selectedTags")
        if tags is None:
            return True
        if not holder.tags:
            return self.settings.get("selectElementsWithoutTag") is True
        return any(tag in tags for tag in holder.tags)

    def names_section(self, title: str, tags: Iterable[str], wanted: Container[str]) -> bool:
        """Whether a section is wanted; its title may be written with its tags, as it is there."""
        if title in wanted or self.exact:
            return title in wanted
        written = " ".join([title, *(f"#{tag}" for tag in tags)])
        return written in wanted

    def end_is_shown(self, relation: Relation, end: str) -> bool:
        """Whether one end of a relation is in the selection, itself or in an argument."""
        arguments = self.selection.arguments
        if not is_statement_id(end):
            return argument_of(end) in arguments
        if end in self.selection.statements:
            return True
        uses = self.uses.get(end, _NO_USES)
        if relation.kind.is_symmetric:
            places = uses.in_any_line
        else:
            places = uses.as_premise if relation.target == end else uses.as_conclusion
        return any(place in arguments for place in places)

    def other_is_shown(self, relation: Relation, end: str) -> bool:
        """Whether the end of a relation opposite to ``end`` is in the selection."""
        other = relation.target if relation.source == end else relation.source
        return self.end_is_shown(relation, other)

    def hides_statement(
        self, statement: Statement, included: Container[str] | None
    ) -> Hidden | None:
        """Why a preselected statement gets no node; ``None`` if it gets one."""
        if not self.ignore_is_in_map and statement.data.get("isInMap") is True:
            return None
        if included and statement.title in included:
            return None
        key = statement.id
        uses = self.uses[key]
        arguments = self.selection.arguments
        is_used = any(place in arguments for place in (*uses.as_premise, *uses.as_conclusion))
        has_relations = any(
            self.other_is_shown(relation, key) for relation in self.relations.get(key, ())
        )
        if self.exclude_disconnected and not is_used and not has_relations:
            return Hidden.DISCONNECTED
        if self.mode_shows(statement, is_used=is_used, has_relations=has_relations):
            return None
        return Hidden.MODE

    def mode_shows(self, statement: Statement, *, is_used: bool, has_relations: bool) -> bool:
        """What ``statementSelectionMode`` says (ARGDOWN 12.3)."""
        alone = has_relations and not is_used
        match self.mode:
            case "all":
                return True
            case "with-title":
                return alone or not self.is_untitled(statement)
            case "top-level":
                return alone or Role.TOP_LEVEL in statement.roles
            case "with-relations":
                return has_relations
            case "not-used-in-argument":
                return not is_used
            case "with-more-than-one-relation":
                return has_relations and (not is_used or self.partners(statement.id) > 1)
            case _:
                return False

    def is_untitled(self, statement: Statement) -> bool:
        """Whether it counts as untitled; exact: also where the user chose such a title."""
        if self.exact:
            return statement.title.startswith("Untitled")
        return statement.is_untitled

    def partners(self, key: str) -> int:
        """The lines and arguments that the relations of a statement lead to."""
        arguments = self.selection.arguments
        count = 0
        for relation in self.relations.get(key, ()):
            other = relation.target if relation.source == key else relation.source
            if is_statement_id(other):
                uses = self.uses.get(other, _NO_USES)
                places = uses.as_premise if relation.target == other else uses.as_conclusion
                count += sum(place in arguments for place in places)
            elif argument_of(other) in arguments:
                count += 1
        return count

    def shows_argument(self, argument: Argument) -> bool:
        """Whether a preselected argument gets a node."""
        if not self.exclude_disconnected:
            return True
        if not self.ignore_is_in_map and argument.data.get("isInMap") is True:
            return True
        if any(
            self.other_is_shown(relation, end)
            for end in (argument.id, *(step.id for step in argument.inferences))
            for relation in self.relations.get(end, ())
        ):
            return True
        return any(
            self.line_connects(statement_id(line.title), line.role) for line in argument.lines
        )

    def line_connects(self, key: str, role: Role | None) -> bool:
        """Whether a premise or main conclusion links its argument to something shown."""
        if role not in (Role.PREMISE, Role.MAIN_CONCLUSION):
            return False
        is_premise = role is Role.PREMISE
        for relation in self.relations.get(key, ()):
            points_away = relation.source == key if is_premise else relation.target == key
            if points_away and not relation.kind.is_symmetric:
                continue
            if self.other_is_shown(relation, key):
                return True
        if key in self.selection.statements:
            return True
        uses = self.uses.get(key, _NO_USES)
        places = uses.as_conclusion if is_premise else uses.as_premise
        return any(place in self.selection.arguments for place in places)


def uses_of(statement: Statement) -> Uses:
    """The arguments in which a statement is a premise, a main conclusion, or any line."""
    if len(statement.members) == 1 and not statement.members[0].argument:
        return _NO_USES
    premises, conclusions, lines = [], [], []
    for member in statement.members:
        if not member.argument:
            continue
        argument = argument_id(member.argument)
        lines.append(argument)
        if member.role is Role.PREMISE:
            premises.append(argument)
        elif member.role is Role.MAIN_CONCLUSION:
            conclusions.append(argument)
    return Uses(tuple(premises), tuple(conclusions), tuple(lines))
