"""The tables that the interpreter fills: statements, arguments and tags by name.

What has no title gets a number, one count for statements and arguments together (ARGDOWN section 3).
"""

from argmap.argdown.meaning.data_reader import FailedError
from argmap.argdown.meaning.draft import Draft, DraftArgument, DraftMember, DraftStatement
from argmap.argdown.meaning.inline import Content
from argmap.argdown.problems import Findings, Problem, shown
from argmap.argdown.syntax.tokens import Kind, Token
from argmap.argdown.syntax.tree import Document
from argmap.model import Role

# JavaScript objects have these before anybody puts something in; the official engine keeps
# statements and arguments in such objects and fails on these titles.
_INHERITED = frozenset(
    {
        "__defineGetter__",
        "__defineSetter__",
        "__lookupGetter__",
        "__lookupSetter__",
        "__proto__",
        "constructor",
        "hasOwnProperty",
        "isPrototypeOf",
        "propertyIsEnumerable",
        "toLocaleString",
        "toString",
        "valueOf",
    }
)
_UNTITLED = "Untitled"
_TITLE_ENDS = {
    Kind.STATEMENT_DEFINITION: 2,
    Kind.STATEMENT_REFERENCE: 1,
    Kind.ARGUMENT_DEFINITION: 2,
    Kind.ARGUMENT_REFERENCE: 1,
}


class Register:
    """Finds or makes the statement, argument or tag with a name.

    In exact mode titles are taken as they come. Otherwise a number that the user gave as a title is
    left out, and such titles are reported.
    """

    def __init__(
        self, draft: Draft, document: Document, findings: Findings, *, exact: bool
    ) -> None:
        self.draft = draft
        self.findings = findings
        self.exact = exact
        self.count = 0
        self.taken = frozenset[str]() if exact else self._titles_like_ours(document)

    def _titles_like_ours(self, document: Document) -> frozenset[str]:
        """The titles in the text that look like the ones we number ourselves."""
        text = self.findings.source.text
        found: dict[str, Token] = {}
        if _UNTITLED in text:
            for token in document.tokens:
                if token.kind in _TITLE_ENDS:
                    title = text[token.start + 1 : token.end - _TITLE_ENDS[token.kind]]
                    if title.startswith(_UNTITLED):
                        found.setdefault(title, token)
        for title, token in found.items():
            self.findings.add(
                Problem.RESERVED_TITLE,
                token.start,
                token.end,
                f"the title `{shown(title)}` looks like those that elements without a title get",
                "choose another one: the official tool treats all that begin with Untitled so",
            )
        return frozenset(found)

    def new_title(self) -> str:
        """The next number that nobody has taken as a title."""
        while True:
            self.count += 1
            title = f"{_UNTITLED} {self.count}"
            if title not in self.taken:
                return title

    def statement(self, title: str, *, is_untitled: bool = False) -> DraftStatement:
        """The statement with a title; made if there is none."""
        found = self.draft.statements.get(title)
        if found is None:
            self._check(title)
            found = self.draft.statements[title] = DraftStatement(title, is_untitled=is_untitled)
        return found

    def argument(self, title: str, *, is_untitled: bool = False) -> DraftArgument:
        """The argument with a title; made if there is none."""
        found = self.draft.arguments.get(title)
        if found is None:
            self._check(title)
            found = self.draft.arguments[title] = DraftArgument(title, is_untitled=is_untitled)
        return found

    def holder(self, member: DraftMember) -> DraftStatement | DraftArgument:
        """The statement or argument that a member belongs to."""
        is_untitled = not member.title
        if is_untitled:
            member.title = self.new_title()
        if member.role is Role.DESCRIPTION:
            return self.argument(member.title, is_untitled=is_untitled)
        return self.statement(member.title, is_untitled=is_untitled)

    def note_tags(self, content: Content) -> None:
        """Number the tags of a content by their first use."""
        tags = self.draft.tags
        for tag in content.tags:
            if tag not in tags and not (self.exact and tag in _INHERITED):
                tags[tag] = len(tags)

    def _check(self, title: str) -> None:
        if self.exact and title in _INHERITED:
            raise FailedError(f"the title {title} is a property of every JavaScript object")
