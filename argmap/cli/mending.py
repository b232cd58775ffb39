"""``argmap check --fix`` and ``--diff``."""

import sys
from collections.abc import Sequence

from argmap.app.checking import Checked, Job, failed, with_selector_used
from argmap.app.files import STDIO
from argmap.app.fixing import Mended, mend
from argmap.cli.failures import complain_of
from argmap.cli.output import ExitCode, complain
from argmap.text import ArgmapError


def mended(jobs: Sequence[Job]) -> tuple[tuple[Checked, ...], int]:
    """Mend files in place; what is wrong with them after that, and how much was mended."""
    files = []
    count = 0
    for job in jobs:
        try:
            done = _written(job)
        except Exception as error:  # noqa: BLE001 -- whatever is wrong with one map, mend the next
            files.append(failed(job, error))
            continue
        _tell_dropped(done)
        files.append(done.checked)
        count += len(done.done)
    return tuple(files), count


def _written(job: Job) -> Mended:
    if job.path == STDIO:
        raise ArgmapError("standard input cannot be mended; name a file, or use --diff")
    done = mend(job)
    done.write()
    return done


def shown(jobs: Sequence[Job]) -> ExitCode:
    """Print what would change; the exit code is 1 if something would."""
    files = []
    code = ExitCode.CLEAN
    for job in jobs:
        try:
            done = mend(job)
        except Exception as error:  # noqa: BLE001 -- whatever is wrong with one map, show the next
            files.append(failed(job, error))
            continue
        files.append(done.checked)
        _tell_dropped(done)
        if done.after:
            sys.stdout.write(done.diff())
            code = ExitCode.FINDINGS
    return max(code, complain_of(with_selector_used(files)))


def _tell_dropped(done: Mended) -> None:
    for found, reason in done.dropped:
        complain(f"{found.span}: {found.code} is not mended: {reason}")
