"""What LibYAML complains about, in words for people who write data, not parsers."""

_WORDS = (
    ("expected node content", "a value is missing here"),
    ("expected ',' or ']'", "a comma or `]` is missing here"),
    ("expected ',' or '}'", "a comma or `}` is missing here, or a value with `: ` needs quotes"),
    ("mapping values are not allowed", "a second `: ` stands in this line"),
    ("unexpected end of stream", "a quotation mark is never closed"),
    ("cannot start any token", "this character cannot begin a value"),
    ("could not find expected ':'", "a colon is missing after the key"),
    ("did not find expected key", "something follows the value, or the indentation differs"),
    ("did not find expected '-'", "a line of a list begins without `-`"),
    ("<document start>", "something follows the end of the data"),
    ("unknown escape character", 'this character cannot follow a backslash between `"`'),
    ("invalid Unicode character", "this is not the number of a character"),
    ("expected comment or line break", "text follows `|` or `>` in its line"),
    ("characters are not allowed", "it has control characters"),
    ("directive", "a line cannot begin with `%`"),
    ("incompatible YAML", "it is not YAML 1.2"),
    ("sequence entries are not allowed", "a list cannot begin here"),
    ("tag handle", "a tag with `!` is not known"),
    ("anchor or alias", "a name must follow `&` or `*`"),
    ("tab character", "a tab cannot indent YAML"),
)


def in_plain_words(problem: str) -> str:
    """The complaint in plain words; as it is where none are known for it."""
    for part, words in _WORDS:
        if part in problem:
            return words
    return problem
