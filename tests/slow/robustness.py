"""``check`` on every file of a Python installation: no crash, and no file that takes for ever.

    python -m tests.slow.robustness [PATH …] [--limit 60] [--worst 20]

Without paths: the standard library and the site-packages of this interpreter.  Each file is
a project of its own, looked at with the prefilter and without it, as if the project used
old Keras, so that every rule has its say.  What no Python 3 reads may be an error; an
exception is not, nor is a file that takes longer than ``--limit`` seconds (POSIX).  The
slowest files are listed by how often Python itself could have parsed them in that time:
that ratio does not depend on the machine, and does not grow with the size of a file.
"""

from __future__ import annotations

import argparse
import ast
import os
import signal
import sys
import sysconfig
import time
import warnings
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass

from codemods.project.config import Config
from codemods.project.files import read
from codemods.project.session import open_texts

BESIDE = b"""\
from keras.layers import Convolution2D
from keras.models import Sequential

model = Sequential()
model.add(Convolution2D(8, 3, 3, border_mode='same', input_shape=(8, 8, 1)))
model.fit(x, y, nb_epoch=3)
"""
"""A program of Keras 1, so that all rules look at what is beside it."""
SMALL = 0.001
"""Seconds; parsing a file that takes less says nothing about the time of others."""


class TooLongError(Exception):
    """A file took longer than it may."""


@dataclass(frozen=True)
class Time:
    """How long one file took."""

    path: str
    prefilter: bool
    size: int
    seconds: float
    parsing: float

    @property
    def ratio(self) -> float:
        """How often Python could have parsed the file in that time."""
        return self.seconds / max(self.parsing, SMALL)

    def __str__(self) -> str:
        prefilter = "with" if self.prefilter else "without"
        return (
            f"{self.ratio:8.0f} x ast.parse{self.seconds:9.2f} s{self.size:>10} bytes "
            f"{prefilter:>8} prefilter  {self.path}"
        )


def installed() -> list[str]:
    """The standard library and the site-packages of this interpreter."""
    return list(dict.fromkeys(sysconfig.get_path(name) for name in ("stdlib", "purelib")))


def programs(paths: list[str]) -> Iterator[str]:
    """Every Python file at or below these paths, each once."""
    seen: set[str] = set()
    for path in paths:
        if os.path.isfile(path):
            yield path
        for folder, _, names in os.walk(path):
            for name in sorted(names):
                found = os.path.realpath(os.path.join(folder, name))
                if name.endswith(".py") and found not in seen and os.path.isfile(found):
                    seen.add(found)
                    yield found


@contextmanager
def limited(seconds: float) -> Iterator[None]:
    """Raise ``TooLongError`` after so many seconds (POSIX)."""

    def stop(*_: object) -> None:
        raise TooLongError

    if not hasattr(signal, "setitimer"):
        yield
        return
    before = signal.signal(signal.SIGALRM, stop)
    signal.setitimer(signal.ITIMER_REAL, seconds)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, before)


def parsing(data: bytes) -> float:
    """How long Python takes to parse a file."""
    start = time.process_time()
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        with suppress(SyntaxError, ValueError, RecursionError, MemoryError):
            ast.parse(data)
    return time.process_time() - start


def checked(path: str, data: bytes, *, prefilter: bool, limit: float) -> tuple[Time, list[str]]:
    """Check one file; what went wrong that must not."""
    start = time.process_time()
    wrong: list[str] = []
    try:
        with limited(limit):
            session = open_texts(
                {"program.py": data, "beside.py": BESIDE}, Config(), prefilter=prefilter
            )
            session.check()
        wrong = [str(p) for p in session.problems if "internal error" in p.message]
    except TooLongError:
        wrong = [f"takes longer than {limit:g} s"]
    except Exception as error:
        wrong = [f"{type(error).__name__}: {error}"]
    seconds = time.process_time() - start
    return Time(path, prefilter, len(data), seconds, parsing(data)), wrong


def main() -> None:
    """Check every file twice; list what is wrong, and what is slow."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("paths", nargs="*", metavar="PATH", help="files and folders")
    parser.add_argument("--limit", type=float, default=60, help="seconds that a file may take")
    parser.add_argument("--worst", type=int, default=20, help="how many of the slowest to list")
    parser.add_argument("--every", type=int, default=1, help="only every N-th file")
    options = parser.parse_args()
    times: list[Time] = []
    bad = count = 0
    for prefilter in (True, False):  # tables are loaded on first use
        checked("", BESIDE, prefilter=prefilter, limit=options.limit)
    for path in list(programs(options.paths or installed()))[:: options.every]:
        data = read(path)
        count += 1
        for prefilter in (True, False):
            spent, wrong = checked(path, data, prefilter=prefilter, limit=options.limit)
            times.append(spent)
            bad += bool(wrong)
            for line in wrong:
                print(f"WRONG: {path} ({'with' if prefilter else 'without'} prefilter): {line}")
    total, parsed = (sum(getattr(t, name) for t in times) for name in ("seconds", "parsing"))
    print(
        f"{count} files, {bad} wrong; {total:.0f} s, {total / max(parsed, SMALL):.1f} x ast.parse"
    )
    for spent in sorted(times, key=lambda t: t.ratio, reverse=True)[: options.worst]:
        print(spent)
    sys.exit(1 if bad else 0)


if __name__ == "__main__":
    main()
