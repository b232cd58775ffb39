"""The program: its commands, and what happens to whatever goes wrong in them.

A command's module is imported only when that command is called, and imports what is heavy only
inside the call: start-up time is felt on every call.
"""

import os
import sys
from collections.abc import Callable, Sequence
from importlib import import_module
from typing import TYPE_CHECKING, Annotated, Any

import typer
from typer.core import TyperGroup
from typer.exceptions import TyperException

from argmap import __version__
from argmap.app.errors import UnknownNameError, UnwritableError
from argmap.cli.output import ExitCode, complain, emit, prepare_streams, report
from argmap.cli.words import without_pydantic

if TYPE_CHECKING:
    from typer._click import Command, Context

COMMANDS = (
    "draw",
    "view",
    "check",
    "passages",
    "rules",
    "query",
    "schemes",
    "questions",
    "guide",
    "exercise",
    "grade",
    "compare",
    "merge",
    "agreement",
    "convert",
    "show",
    "format",
    "doctor",
)
"""The commands in the order of the help; ``argmap.cli.<name>`` has a function of that name."""

INTERRUPTED = 130
"""What a command ends with that Ctrl-C stopped: 128 and the number of the signal."""

_BROKEN_PIPE = 141


def _typer(**settings: Any) -> typer.Typer:
    """A typer application without rich, which costs more start-up time than all of argmap."""
    return typer.Typer(
        add_completion=False,
        pretty_exceptions_enable=False,
        rich_markup_mode=None,
        context_settings={"help_option_names": ["-h", "--help"]},
        **settings,
    )


class _Commands(TyperGroup):
    """A group that imports a command when it is asked for."""

    def list_commands(self, ctx: "Context") -> list[str]:  # noqa: ARG002 -- typer's signature
        return list(COMMANDS)

    def get_command(self, ctx: "Context", cmd_name: str) -> "Command | None":
        if cmd_name not in COMMANDS:
            return None
        function: Callable[..., Any] = getattr(import_module(f"argmap.cli.{cmd_name}"), cmd_name)
        single = _typer()
        single.command(cmd_name)(function)
        command = typer.main.get_command(single)
        without_pydantic(command.get_params(ctx))
        return command

    def parse_args(self, ctx: "Context", args: list[str]) -> list[str]:
        without_pydantic(self.get_params(ctx))
        return super().parse_args(ctx, args)

    def resolve_command(
        self, ctx: "Context", args: list[str]
    ) -> "tuple[str | None, Command | None, list[str]]":
        if args[0] not in COMMANDS and not args[0].startswith("-"):
            raise UnknownNameError("command", args[0], COMMANDS)
        return super().resolve_command(ctx, args)

    def invoke(self, ctx: "Context") -> Any:
        try:
            code = super().invoke(ctx)
            sys.stdout.flush()
        except OSError as error:  # files raise errors of their own: this is standard output
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
            if isinstance(error, BrokenPipeError):  # the reader had enough (``| head``)
                return _BROKEN_PIPE
            raise UnwritableError("the output", error) from error
        return code


app = _typer(cls=_Commands, no_args_is_help=True)


def _version(wanted: bool) -> None:
    if wanted:
        emit(f"argmap {__version__}")
        raise typer.Exit


@app.callback()
def argmap(
    *,
    version: Annotated[
        bool,
        typer.Option("--version", callback=_version, is_eager=True, help="Print the version."),
    ] = False,
) -> None:
    """Arguments as plain text: draw them, check them, question them, teach with them.

    MAP is an Argdown file, or - for standard input. The exit code is 0 when all is clean, 1 when
    there are findings, 2 for misuse or unreadable input, 3 for an internal error.
    """


def run(arguments: Sequence[str]) -> int:
    """Run a command line and return its exit code; nothing but that code leaves this function."""
    prepare_streams()
    try:
        code = app(args=list(arguments), prog_name="argmap", standalone_mode=False)
    except TyperException as error:
        return _usage_error(error, arguments)
    except Exception as error:  # noqa: BLE001 -- the last stop: a user never sees a traceback unasked
        return report(error)
    if code == INTERRUPTED:
        complain("stopped")
    return int(code or ExitCode.CLEAN)


def _usage_error(error: TyperException, arguments: Sequence[str]) -> int:
    option = getattr(error, "option_name", None)
    message = error.format_message()
    if "\n" in message:  # called without arguments: the message is the help page
        sys.stderr.write(message + "\n")
        return ExitCode.MISUSE
    if option is not None and hasattr(error, "possibilities"):
        near = error.possibilities
        message = f"there is no option {option}" + (
            f"; did you mean {' or '.join(sorted(near))}?" if near else ""
        )
    command = next((f" {word}" for word in arguments[:1] if word in COMMANDS), "")
    complain(f"{message[:1].lower()}{message[1:].rstrip('.')} (see argmap{command} --help)")
    return ExitCode.MISUSE
