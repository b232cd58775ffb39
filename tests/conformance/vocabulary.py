"""The words the generator writes: titles, tags, plain words, and strings that nearly are syntax."""

STATEMENT_TITLES = ("A", "B", "C", "D", "Thesis", "Long title here", "T 1", "Same")
ARGUMENT_TITLES = ("a", "b", "c", "Reason", "Counter argument", "X 1", "Same")

ODD_TITLES = (
    "A <x>",
    'q "quoted" q',
    "A: x",
    "10",
    "2",
    "1",
    "Untitled 1",
    "Untitled 3",
    "Untitled",
    "Ärger 事",
    "A ",
    " A",
    "#t",
    "*s*",
    "{y}",
    "x//y",
    "x /* y */",
    "a\\b",
    "🤔 thought",
    "e\u0301",
    "a\u00a0b",
    "_u_",
    "@x",
    "a,b",
    "(1)",
    "a - b",
    "==",
    "x | y",
    "toString()",
    "hasOwn",
    "a/b",
    "a - 1",
    "a - 2",
)
"""Titles that are read as written."""

DANGEROUS_TITLES = (
    "A [x] y",
    "[x",
    "x]",
    "<x",
    "x>",
    "-x",
    "- x",
    "constructor",
    "toString",
    "__proto__",
    "a\u2028b",
    "a\tb",
    "a]:b",
    "a>:b",
    "",
    " ",
)
"""Titles that break off early, are not titles at all, or upset the engine."""

TAGS = ("t", "u", "core", "x1", "t-v", "tag_x", "Ä", "事", "v", "w", "y", "z")
ODD_TAGS = (
    "(a b)",
    "(p,q!)",
    "a^b",
    "c[d]",
    "e`",
    "a\\b",
    "(x)",
    "1",
    "(it's {k: 1})",
    "(a//b)",
    "constructor",
    "__proto__",
    "(a b )",
    "10",
    "(\t)",
)

WORDS = (
    "all", "birds", "can", "fly", "no", "the", "penguin", "is", "a", "bird", "so", "some", "rain",
    "Ünicode", "事", "naïve", "it's", '"quoted"', "5", "1984", "x=y", "100%", "$5", "a|b", "~", "^",
    "`code`", "!", "?", "AT&T", "&amp;", "é", "e\u0301", "straße",
)  # fmt: skip

ASTRAL = ("😀", "\U0001d5e2", "🤔x", "𐍈", "👩\u200d👧", "☺️")

PUNCTUATED = (
    "a, b", "a; b", "x.", "wait ...", "..", "ok..", ".5", "e.g.", "i.e. so", "U.S.A.", "U.S.", "a:b",
    "so: x", "::", ":", ":)", "a/b", "and/or", "(x)", "( y", "z )", "(1)", "1.", "2)", "a-b",
    "a - b", "a -- b", "a--b", "---", "a->b", "x -> y", "y <- x", "=> z", "a + b", "+5", "a === b",
    "==", "a ==== b", "2 < 3", "5 > 4", "a > b", "x <", "<", ">", "]", "x]", "}", "a}", ")", "[",
    "#", "a # b", "# h", "## h", "a#", "@", "@home", "me@x.org", "@ x", "a * b", "* b",
    "a ** b", "a _ b", "_ b", "__ b", "1 * 2", "/", "a /", "\\\\", "\\.", "...", ".a b.", ": a :",
    "a ; b", "-", "--", "- -", "5-6", "!-- x", "(a) b", "|-", "&", "a , b", "[ ", "٣.", "(٣)",
)  # fmt: skip
"""Strings of control characters that are nothing but text in most places."""

NEAR_SYNTAX = (
    "{", "a { b", "{ ", "[a\nb](c)", "[a](b\nc)", "#(a\nb)", "[A\nB]:", "<a\nb>", "@[A\nB]", "\\\n",
    "[a]\n(b)", "\n# x", "\n1. x", "\n* x", "\n(1) x", "\n===\n", "\n--\n", "\n---- x", "\n#t", "\n+ x",
    "snake_case", "2*3*4", "[sic]", "<x>", "f(x[i])", "{x, y}", "a < b and c > d", "*x", "_x", "x*",
    "x_", "**x", "__x", "*", "_", "**", "__", "***", "____", "*a **b* c**", "__*x__*", "*_x*_",
    "[A]: x", "<A>: x", "[a](b", "[a] (b)", "[](b)", "[a]()", "@[A", "@<A", "@[]", "@<>", "http://x.org",
    "see https://x.org/p?q=1#f", "a // b", "a //b", "//", "/* open", "close */", "<!-- open",
    "===", "=== x ===", "=====", "#()", "#(a", "\\", "x\\", "{}", "{k}", "{k: 1}", "{k: 1", "{ {", "} }",
    "}}", "{,}", "<->", "[-x]", "<-x>", "<_x>", "_x_y", "*x*y", "**x**y", "_x_,", "*x*.", "*x*)", "(*x*)",
    "(_x_)", "*x *", "* x*", "_x _y_", "a*b", "a_b", "**x*", "*x**", "***x***", "___x___", "*(x)*",
    "[x]y", "<x>y", "[a][b]", "[A][A]:", "<a><b>", "1984_x", ".v_.x", ":v_:_x_", "#a#b", "#t,", "#t#",
    "#-", "a:b:c", ".a.b.c.", ":a.b:c.", "*@[A] x*", "_#t_", "*#t*", "*[a](b)*", "*\\**", "_\\__", "*x\\*",
    "--x--", "<!---->", "<!-->", "/**/", "/***/", "//\\", "x//", "`*`", "'_'", "*\t*", "*.", "_,", "**.",
)  # fmt: skip
"""Strings that look like text to a writer; many of them make the engine refuse the document."""

SHORTCODES = (
    ".A.", ":E:", ".->.", ".<->.", ".~.", ":^:", ".v.", ".v_.", ".<>.", ".[].", ":heart:", ".smile.",
    ":+1:", ".-1.", ":eye-roll:", ".?.", ":O:", ".P.", ":smile:", ".y.", ":n:", ".zz.", ":unknown:",
    ":up:", ".A.x", "x.A.", ":->:",
)  # fmt: skip

ESCAPES = (
    "\\[", "\\]", "\\<", "\\>", "\\*", "\\_", "\\{", "\\}", "\\#", "\\@", "\\\\", "\\a", "\\ ", "\\  x",
    "\\/", "\\//", "\\.", "\\:", "\\-", "\\😀", "\\(", "\\,", "\\事", "\\\t", "\\+", "\\[x\\]",
)  # fmt: skip

EXOTIC = (
    "\u00a0", "\u2028", "\u2029", "\u0085", "\x0b", "\x0c", "\x1c", "\x1f", "\ufeff", "\u200b", "\u3000",
    "\u2003", "\x00", "\x07", "\x7f", "\ufffd", "\u180e", "\u1680", "\ud83d", "\ude00", "\uffff", "\ue000",
)  # fmt: skip
"""Blanks, line ends and control characters on which regular expression dialects disagree."""

MARKERS = ("+", "+", "<+", "+>", "-", "-", "<-", "->", "_", "<_", "_>", "><")
UNDERCUTS = ("_", "<_")

RULES = (
    "modus ponens", "MP", "from 1, 2", "a, b, c", "multi-step rule", "Ünion", "generalisation (weak)",
    "rule:one", "x.y", "a/b", "r #1", "*r*", "_r_", "[r]", "<r>", "r > s", "\\, r", ".A. r", "😀", "'r'",
    "r.", "r ; s", "  padded  ", "@r", "1", "r = s",
)  # fmt: skip
BAD_RULES = (
    "r,",
    ", r",
    "r -- s",
    ",",
    "a,,b",
    "r // x",
    "r --- s",
    "{r}",
    "r {k: 1} s",
    "- r",
    "r -",
)

COLORS = (
    "#f00",
    "#a0b0c0",
    "#ABCDEF",
    "red",
    "#12",
    "#12345",
    0,
    1,
    3,
    7,
    8,
    99,
    -1,
    1.5,
    True,
    "2",
)
COLOR_SCHEMES = (
    "default", "iwanthue-fancy", "iwanthue-blue-ocean", "iwanthue-colorblind-friendly",
    "iwanthue-fluo", "iwanthue-red-roses", "iwanthue-ochre-sand", "iwanthue-yellow-lime",
    "iwanthue-green-mint", "iwanthue-ice-cube", "iwanthue-indigo-night", "iwanthue-purple-wine",
    "colorbrewer-category10", "colorbrewer-paired", "colorbrewer-accent", "colorbrewer-dark2",
    "colorbrewer-set", "colorbrewer-set2", "colorbrewer-set3", "no-such-scheme",
)  # fmt: skip
