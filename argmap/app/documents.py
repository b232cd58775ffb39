"""Handouts as files: which kind, and what is in them."""

from pathlib import Path
from typing import TYPE_CHECKING, Literal, TypeAlias, get_args

from argmap.app.errors import UnknownNameError
from argmap.text import ArgmapError

if TYPE_CHECKING:
    from argmap.documents.model import Document
    from argmap.renderers import Rendered

DocumentKind: TypeAlias = Literal["markdown", "html", "pdf"]
Paper: TypeAlias = Literal["a4", "letter"]

SUFFIXES: dict[str, DocumentKind] = {
    ".md": "markdown",
    ".markdown": "markdown",
    ".html": "html",
    ".htm": "html",
    ".pdf": "pdf",
}
"""How the files of handouts end."""


def kind_of(path: str) -> DocumentKind:
    """The kind that the name of a file asks for; Markdown for a name that asks for none.

    Raises:
        ArgmapError: no kind of handout has files that end so.
    """
    suffix = Path(path).suffix.lower()
    if not suffix:
        return "markdown"
    if suffix not in SUFFIXES:
        raise ArgmapError(
            f"cannot tell the format from {path!r}; end the name in .md, .html or .pdf, or give --to"
        )
    return SUFFIXES[suffix]


def written(document: "Document", kind: DocumentKind, paper: Paper = "a4") -> "Rendered":
    """A handout as the bytes of a file, and what its reader should know of it.

    Raises:
        UnknownNameError: there is no such kind.
        TypstMissingError: a PDF is asked for and typst is not installed.
        TypesettingError: typst refuses the handout.
    """
    from argmap.renderers import Rendered  # noqa: PLC0415 -- only where something is written

    if kind == "pdf":
        from argmap.documents.pdf import pdf  # noqa: PLC0415 -- only for PDF

        return pdf(document, paper)
    if kind == "html":
        from argmap.documents.html import html  # noqa: PLC0415 -- only for pages

        return Rendered(html(document).encode())
    if kind == "markdown":
        from argmap.documents.markdown import markdown  # noqa: PLC0415 -- only for Markdown

        return Rendered(markdown(document).encode())
    raise UnknownNameError("kind of handout", kind, get_args(DocumentKind))
