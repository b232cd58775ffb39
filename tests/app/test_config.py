"""The settings of a folder: where they are found, what they say, what is wrong with them."""

from pathlib import Path

import pytest

from argmap.app.config import LEVELS, NOTHING, Config, ConfigError, Configs, read_config
from argmap.app.errors import UnreadableError
from argmap.app.plugins import INSTALLED
from argmap.checks import selected

KNOWN = INSTALLED.known_rules


@pytest.fixture(autouse=True)
def _here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def read(text: str, name: str = "argmap.toml") -> Config:
    Path(name).write_text(text)
    return read_config(name, KNOWN)


def test_all_that_can_be_said() -> None:
    config = read(
        'select = ["AM2", "wording"]\nextend-select = "AM101"\nignore = ["orphan"]\nteach = true\n'
        'fail-on = "error"\nexclude = ["drafts"]\nknown-data = ["rating"]\ntext = "essay.txt"\n'
        '[per-file-ignores]\n"old/*" = ["AM202"]\n"notes.argdown" = "structure"\n'
    )
    assert config.choice.select is not None
    assert [selector.codes for selector in config.choice.extend] == [{"AM101"}]
    assert (config.choice.teach, config.fail_on) == (True, "error")
    assert config.options.plain() == {"known-data": ["rating"]}
    assert config.text_for("any/map.argdown") == "essay.txt"
    assert config.excludes("drafts")
    codes = {
        path: selected(KNOWN, [config.choice_for(path)])
        for path in ("map.argdown", "old/map.argdown", "new/notes.argdown")
    }
    assert "AM201" not in codes["map.argdown"]
    assert codes["map.argdown"] - codes["old/map.argdown"] == {"AM202"}
    assert not {code for code in codes["new/notes.argdown"] if code.startswith("AM2")}


def test_the_same_in_pyproject() -> None:
    text = 'ignore = ["AM202"]\nfail-on = "never"\n'
    own = read(text)
    shared = read(f"[project]\nname = 'x'\n\n[tool.argmap]\n{text}", "pyproject.toml")
    assert (own.choice, own.fail_on) == (shared.choice, shared.fail_on)


def test_the_nearest_file_counts_alone() -> None:
    Path("a/b/c").mkdir(parents=True)
    Path("argmap.toml").write_text('fail-on = "error"\nteach = true\n')
    Path("a/argmap.toml").write_text('fail-on = "hint"\n')
    Path("a/b/pyproject.toml").write_text('[project]\nname = "argmap"\n')
    configs = Configs(KNOWN)
    assert configs.of("a/b/c/map.argdown").fail_on == "hint"
    assert configs.of("a/b/c/map.argdown").choice.teach is None
    assert configs.of("a").fail_on == "hint"
    assert configs.of("map.argdown").fail_on == "error"
    assert configs.of("-").fail_on == "error"
    assert configs.of("a/b/c/map.argdown") is configs.of("a/b/other.argdown")
    assert Configs(KNOWN, isolated=True).of("a/map.argdown") is NOTHING
    assert Configs(KNOWN, path="argmap.toml").of("a/map.argdown").fail_on == "error"


def test_own_file_goes_before_the_shared_one() -> None:
    Path("pyproject.toml").write_text('[tool.argmap]\nfail-on = "error"\n')
    Path("argmap.toml").write_text('fail-on = "hint"\n')
    assert Configs(KNOWN).of("map.argdown").fail_on == "hint"


def test_no_settings_at_all(tmp_path: Path) -> None:
    assert Configs(KNOWN).of(str(tmp_path / "map.argdown")) is NOTHING
    assert NOTHING.text_for("map.argdown") == ""


def test_a_text_for_each_pattern() -> None:
    Path("maps").mkdir()
    config = read(
        '[text]\n"a-*.argdown" = "texts/a.txt"\n"b/*" = "texts/b.txt"\n', "maps/argmap.toml"
    )
    assert config.text_for("maps/a-1.argdown") == "maps/texts/a.txt"
    assert config.text_for("maps/b/x.argdown") == "maps/texts/b.txt"
    assert config.text_for("maps/c.argdown") == ""


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("\nselct = []\n", "argmap.toml:2: there is no setting `selct`; did you mean 'select'?"),
        (
            'teach = true\nselect = ["AM2", "AM9"]\n',
            "argmap.toml:2: there is no rule 'AM9'; did you mean",
        ),
        (
            "[tool.argmap]\nteach = true\n",
            "argmap.toml:1: settings stand in argmap.toml without [tool.argmap]",
        ),
        ("select = 3\n", "argmap.toml:1: `select` must be a list of texts"),
        ("select = [3]\n", "argmap.toml:1: `select` must be a list of texts"),
        ('teach = "yes"\n', "argmap.toml:1: `teach` must be true or false"),
        ('fail-on = "eror"\n', "argmap.toml:1: `fail-on` cannot be 'eror'; did you mean 'error'?"),
        ("fail-on = 2\n", f"argmap.toml:1: `fail-on` cannot be 2; known are {', '.join(LEVELS)}"),
        ("per-file-ignores = 1\n", "argmap.toml:1: `per-file-ignores` must be a table"),
        (
            '[per-file-ignores]\n"a.argdown" = ["orphn"]\n',
            "argmap.toml:2: there is no rule 'orphn'; did you mean 'orphan'?",
        ),
        ("text = 1\n", "argmap.toml:1: `text` must be a table"),
        ('[text]\n"a.argdown" = 1\n', "argmap.toml:2: `text` must name a file"),
        ("known-data = 1\n", "argmap.toml:1: `known-data` must be a word, or a list of words"),
        ('select = ["AM2"\n', "argmap.toml:1: this is not TOML: unclosed array"),
        ("a = 1\na = 2\n", "argmap.toml:2: this is not TOML: "),
    ],
)
def test_what_is_wrong_is_told_with_its_line(text: str, message: str) -> None:
    with pytest.raises(ConfigError) as raised:
        read(text)
    assert str(raised.value).startswith(message)


def test_a_file_that_cannot_be_read() -> None:
    with pytest.raises(UnreadableError):
        read_config("nowhere.toml", KNOWN)
    Path("latin.toml").write_bytes(b"# caf\xe9\n")
    with pytest.raises(UnreadableError, match=r"cannot read latin\.toml: it is not UTF-8 text"):
        read_config("latin.toml", KNOWN)


def test_a_byte_order_mark_is_no_fault() -> None:
    assert read("\ufefffail-on = 'error'\n").fail_on == "error"


def test_a_broken_shared_file_is_told_even_if_it_names_no_settings() -> None:
    Path("near").mkdir()
    Path("near/argmap.toml").write_text("")
    Path("pyproject.toml").write_text("[project]\nname = 'x\n")
    with pytest.raises(ConfigError, match=r"pyproject\.toml:2: this is not TOML"):
        Configs(KNOWN).of("map.argdown")
    assert Configs(KNOWN).of("near/map.argdown") == Config(folder="near")
    assert Configs(KNOWN, isolated=True).of("map.argdown") is NOTHING


@pytest.mark.parametrize("text", ["[project]\nname = 'argmap'\n", "[tool]\nargmap = 1\n"])
def test_a_shared_file_without_settings(text: str) -> None:
    with pytest.raises(ConfigError):
        read(text, "pyproject.toml")
