"""What LibYAML complains about, in words for people who write data, not parsers."""

_VALUE = "write a value, or remove the colon or comma before it"
_BRACKETS = "close every bracket, and put commas between values"
_QUOTES = 'put text that has `: `, `#`, brackets or commas in it into quotes: `{key: "a: b"}`'
_KEYS = "write one `key: value` a line, all indented alike"
_LESS = "write only one value here"
_ESCAPE = "write `\\\\` for a backslash"

# A part of the complaint, the words for it, and the repair.
_WORDS = (
    ("expected node content", "a value is missing here", _VALUE),
    ("expected ',' or ']'", "a comma or `]` is missing here", _BRACKETS),
    ("expected ',' or '}'", "a comma or `}` is missing here, or a value needs quotes", _QUOTES),
    ("mapping values are not allowed", "a second `: ` stands in this line", _QUOTES),
    ("unexpected end of stream", "a quotation mark is never closed", "write it again at the end"),
    ("cannot start any token", "this character cannot begin a value", "put the value in quotes"),
    ("could not find expected ':'", "a colon is missing after the key", _KEYS),
    ("did not find expected key", "something else than a key follows the value", _KEYS),
    ("did not find expected '-'", "a line of a list begins without `-`", _KEYS),
    ("<document start>", "something follows the end of the data", _LESS),
    ("unknown escape character", "no backslash can stand before this character", _ESCAPE),
    ("invalid Unicode character", "this is not the number of a character", _ESCAPE),
    ("expected comment or line break", "text follows `|` or `>` in its line", "put it below"),
    ("characters are not allowed", "it has control characters", "remove them"),
    ("directive", "a line cannot begin with `%`", "put the value in quotes"),
    ("incompatible YAML", "it is not YAML 1.2", "remove the line that begins with `%`"),
    ("sequence entries are not allowed", "a list cannot begin here", _KEYS),
    ("tag handle", "a tag with `!` is not known", "put the value in quotes"),
    ("anchor or alias", "a name must follow `&` or `*`", "put the value in quotes"),
    ("tab character", "a tab cannot indent YAML", "indent with blanks"),
)


def in_plain_words(problem: str) -> tuple[str, str]:
    """The complaint in plain words, with a repair; as it is where none are known for it."""
    for part, words, repair in _WORDS:
        if part in problem:
            return words, repair
    return problem, _QUOTES
