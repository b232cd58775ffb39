"""``group.regroup``: sections from the settings instead of the headings."""

from argmap.argdown.meaning.draft import Draft, DraftArgument, DraftSection, DraftStatement
from argmap.argdown.meaning.settings import Tree, group


def regroup(draft: Draft, settings: Tree, *, exact: bool) -> None:
    """Replace all sections by those that the settings list, if they list any."""
    wanted = group(settings, "group").get("regroup")
    if not isinstance(wanted, list) or not wanted:
        return
    draft.sections = []
    holders: list[DraftStatement | DraftArgument] = [
        *draft.statements.values(),
        *draft.arguments.values(),
    ]
    for holder in holders:
        holder.section = None
    _assign(draft, wanted, exact=exact)
    if not exact:
        # The headings are gone, and with them the sections that occurrences stand in.
        for holder in holders:
            for member in holder.members:
                member.section = holder.section
        for argument in draft.arguments.values():
            for line in argument.lines:
                line.section = draft.statements[line.title].section


def _assign(draft: Draft, wanted: list[object], *, exact: bool) -> None:
    # The official engine numbers sections by depth and place, so that ids repeat.
    stack: list[tuple[object, int, int, DraftSection | None]] = [
        (config, 1, index, None) for index, config in reversed(list(enumerate(wanted)))
    ]
    while stack:
        config, level, number, parent = stack.pop()
        if not isinstance(config, dict):
            continue
        section = DraftSection(
            id=_repeated_id(draft, number) if exact else f"s{len(draft.sections) + 1}",
            title=str(config.get("title") or ""),
            level=level,
            parent=parent,
            tags=_texts(config.get("tags")),
            is_closed=config["isClosed"] if isinstance(config.get("isClosed"), bool) else None,
        )
        draft.sections.append(section)
        for title in _texts(config.get("statements")):
            if title in draft.statements:
                draft.statements[title].section = section
        for title in _texts(config.get("arguments")):
            if title in draft.arguments:
                draft.arguments[title].section = section
        children = config.get("children")
        if isinstance(children, list):
            stack.extend(
                (child, level + 1, number + 1 + index, section)
                for index, child in reversed(list(enumerate(children)))
            )


def _repeated_id(draft: Draft, number: int) -> str:
    """The id that the official engine gives; a repeated one is marked to tell the two apart."""
    wanted = f"s{number}"
    count = sum(section.id.partition("~")[0] == wanted for section in draft.sections)
    return f"{wanted}~{count}" if count else wanted


def _texts(value: object) -> list[str]:
    return [str(item) for item in value] if isinstance(value, list) else []
