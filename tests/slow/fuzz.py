"""Search by coverage for inputs that break a promise.

    python -m tests.slow.fuzz TARGET [--seconds 600] [--corpus FOLDER] [OPTION OF LIBFUZZER …]
    python -m tests.slow.fuzz TARGET --input FILE [--small]

TARGET is one of ``tests.fuzz.TARGETS``.  Searching needs Atheris (``pip install -e .[fuzz]``),
which there is for Linux; ``--input`` tries one input, and needs nothing.  FOLDER keeps what
has been found worth keeping, for the next search; an input that breaks something is written
to the current folder as ``crash-…``; ``--small`` leaves out of it what is not needed for that,
and writes the rest to ``FILE.small``.  Every option that is not known here goes to libFuzzer.
"""

from __future__ import annotations

import argparse
import hashlib
import importlib
import pkgutil
import sys
import tempfile
from collections.abc import Callable, Iterable
from pathlib import Path

from tests import fuzz

LONGEST = 4096
"""Bytes of an input.  Most promises are broken by short ones, or not at all."""


def _options() -> tuple[argparse.Namespace, list[str]]:
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("target", choices=fuzz.TARGETS)
    parser.add_argument("--seconds", type=int, default=600)
    parser.add_argument("--corpus", type=Path, help="where inputs are kept (default: nowhere)")
    parser.add_argument("--input", type=Path, help="try this input and nothing else")
    parser.add_argument("--small", action="store_true", help="make that input small first")
    return parser.parse_known_args()


def _instrumented(packages: Iterable[str]) -> None:
    """Import modules, and those below them, so that Atheris sees which parts of them run."""
    import atheris

    with atheris.instrument_imports(include=list(packages)):
        for name in packages:
            package = importlib.import_module(name)
            for module in pkgutil.walk_packages(getattr(package, "__path__", ()), f"{name}."):
                importlib.import_module(module.name)


def _small(run: Callable[[bytes], None], data: bytes) -> bytes:
    """What is left of an input that breaks something when no part of it can go."""
    size = len(data)
    while size:
        at = 0
        while at < len(data):
            shorter = data[:at] + data[at + size :]
            try:
                run(shorter)
                at += size
            except Exception:
                data = shorter
        size //= 2
    return data


def main() -> None:
    """Search, or try one input."""
    options, others = _options()
    if options.input is not None:
        run, data = fuzz.target(options.target).run, options.input.read_bytes()
        if options.small:
            data = _small(run, data)
            options.input.with_name(f"{options.input.name}.small").write_bytes(data)
        run(data)
        return
    import atheris

    _instrumented(fuzz.TARGETS[options.target])
    wanted = fuzz.target(options.target)
    with tempfile.TemporaryDirectory() as folder:
        kept, seeds, words = (Path(folder, name) for name in ("kept", "seeds", "words"))
        seeds.mkdir()
        for seed in wanted.seeds():
            (seeds / hashlib.sha256(seed).hexdigest()).write_bytes(seed)
        words.write_text("".join(f"{_quoted(word)}\n" for word in wanted.words), encoding="ascii")
        kept = options.corpus or kept
        kept.mkdir(parents=True, exist_ok=True)
        command = [sys.argv[0], f"-max_total_time={options.seconds}", f"-max_len={LONGEST}"]
        command += [*([f"-dict={words}"] if wanted.words else []), "-timeout=60", *others]
        command += [str(kept), str(seeds)]
        atheris.Setup(command, wanted.run)
        atheris.Fuzz()


def _quoted(word: str) -> str:
    """A word as the dictionaries of libFuzzer spell it."""
    return '"' + "".join(f"\\x{byte:02x}" for byte in word.encode("utf-8", "surrogatepass")) + '"'


if __name__ == "__main__":
    main()
