"""The public names, in one list; whoever adds or removes one changes it on purpose."""

import subprocess
import sys

import argmap

PUBLIC = [
    "ArgmapError",
    "Argument",
    "ArgumentMap",
    "Data",
    "Diagnostic",
    "Inference",
    "Mode",
    "Occurrence",
    "Position",
    "Relation",
    "RelationKind",
    "Role",
    "Section",
    "Severity",
    "Source",
    "Span",
    "Statement",
    "Tag",
    "UnreadableError",
    "Workspace",
    "__version__",
    "load",
    "loads",
]


def test_public_names() -> None:
    assert sorted(argmap.__all__) == PUBLIC
    assert set(PUBLIC) <= set(dir(argmap))


def test_every_public_name_is_there_and_documented() -> None:
    for name in PUBLIC:
        value = getattr(argmap, name)
        assert value.__doc__


def test_an_unknown_name_is_an_attribute_error() -> None:
    assert not hasattr(argmap, "lod")


def test_importing_the_package_imports_nothing_else() -> None:
    code = "import sys, argmap; print([m for m in sys.modules if m.startswith('argmap.')])"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)  # noqa: S603 -- our own code
    assert done.stdout == "[]\n"
