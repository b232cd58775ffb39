"""The attributes of the networkx graph: names, types, meanings.

They are part of the public interface: a name is not taken away and does not change its meaning.
Every node has all node attributes and every edge all edge attributes, as text, whole numbers or
truth values, never ``None``, so that the graph can be written in any format.
"""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Attribute:
    """One attribute. ``default`` is what an element has that the attribute does not concern."""

    name: str
    default: str | int | bool
    meaning: str

    @property
    def type(self) -> str:
        """The name of the attribute's type."""
        return type(self.default).__name__


NODE_ATTRIBUTES = (
    Attribute("kind", "", "`statement`, `argument` or `inference`"),
    Attribute("title", "", "the title; for an inference that of its argument"),
    Attribute("text", "", "the text; for an inference its rules"),
    Attribute("label", "", "what to print for it: the text, else the title or id"),
    Attribute("tags", "", "the tags, without `#`, joined with `, `"),
    Attribute("section", "", "the title of the section, empty outside of all"),
    Attribute("path", "", "the file in which it is written"),
    Attribute("line", 0, "the line in which it is written, from 1; 0 if it is written nowhere"),
    Attribute("column", 0, "the column, from 1, in code points; 0 if it is written nowhere"),
    Attribute("untitled", False, "whether the user gave no title, so that it was numbered"),
    Attribute("reconstructed", False, "whether an argument has premises and conclusion"),
    Attribute("argument", "", "the id of the argument that an inference belongs to"),
    Attribute("rules", "", "the rules of an inference, joined with `, `"),
    Attribute("scheme", "", "the ids of the schemes that an inference names, joined with `, `"),
    Attribute("aif", "", "what AIFdb calls the first of these schemes, where that is attested"),
    Attribute("aif_id", 0, "its number there; 0 where none is attested"),
    Attribute("implicit", False, "whether the author left it unstated (`implicit: true`)"),
    Attribute("holder", "", "who puts it forward (`holder`)"),
    Attribute("hedge", "", "the words that qualify it (`hedge`)"),
    Attribute("basis", "", "what the author backs it with (`basis`)"),
    Attribute("data", "{}", "all data of the element, as JSON"),
)

EDGE_ATTRIBUTES = (
    Attribute("kind", "", "one of the kinds of edge"),
    Attribute("order", 0, "the place of a premise or a step among its fellows, from 1; else 0"),
    Attribute("symmetric", False, "whether the relation holds in both directions"),
    Attribute("mirror", False, "whether the edge is the second one of a symmetric relation"),
    Attribute("path", "", "the file in which a relation is written"),
    Attribute("line", 0, "the line in which a relation is written, from 1; 0 for other edges"),
)

GRAPH_ATTRIBUTES = (
    Attribute("title", "", "the title that the front matter gives the map"),
    Attribute("mode", "loose", "`loose` or `strict`: how relations of statements are meant"),
)

EDGE_KINDS = (
    ("premise", "statement", "inference", "the statement is a premise of the inference"),
    ("conclusion", "inference", "statement", "the statement is the conclusion of the inference"),
    ("part", "argument", "inference", "the inference is a step of the argument"),
    ("support", "statement, argument", "statement, argument", "the source speaks for the target"),
    ("entails", "statement", "statement", "the source implies the target (strict mode)"),
    (
        "attack",
        "statement, argument",
        "statement, argument",
        "the source speaks against the target",
    ),
    ("undercut", "statement, argument", "inference, else any", "the source attacks the step"),
    ("contrary", "statement", "statement", "not both are true (strict mode); symmetric"),
    ("contradictory", "statement, argument", "statement", "exactly one is true; symmetric"),
)
"""Kind, source, target and meaning of every kind of edge."""
