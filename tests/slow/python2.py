"""Programs for Python 2 against themselves as Python 3, and the library of Python 2.

    python -m tests.slow.python2 PYTHON2 [--library]

PYTHON2 is an interpreter of Python 2.7.  Each program of ``python2.txt`` runs with it, is
made Python 3 and runs again, with this interpreter: the output must be the same.  With
``--library`` every file of Python 2's own library that Python 3 does not parse is made
Python 3, and what does not compile is listed.  The exit code tells whether all is well.
"""

from __future__ import annotations

import argparse
import subprocess
import sys
import tempfile
from pathlib import Path

from codemods.sources.document import Document, SourceError
from codemods.sources.python2 import modernise

PROGRAMS = Path(__file__).with_suffix(".txt")

KNOWN = frozenset(
    {
        "test/badsyntax_nocaret.py",  # a mistake on purpose
        "test/test_xmlrpc.py",  # xmlrpclib.False
        "xml/dom/xmlbuilder.py",  # a variable called async
    }
)
"""Files of the library that cannot become Python 3."""


def programs() -> list[str]:
    """The programs, which lines of ``#`` tell apart."""
    text = PROGRAMS.read_text(encoding="utf-8")
    return [part.strip() + "\n" for part in text.split("\n####\n")]


def output(python: str, text: str) -> str:
    """What a program prints, and how it ends."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "program.py")
        path.write_text(text, encoding="utf-8")
        done = subprocess.run([python, path], capture_output=True, text=True, check=False)
    return done.stdout + done.stderr


def differs(python2: str, text: str) -> str:
    """What is wrong with a program as Python 3; nothing, if it does the same."""
    found = modernise(text)
    if found is None:
        return "not made Python 3"
    before, after = output(python2, text), output(sys.executable, found.text)
    return "" if before == after else f"{found.text}\nbefore:\n{before}\nafter:\n{after}"


def library(python2: str) -> tuple[int, list[str]]:
    """How many files of the library only Python 2 takes, and which of them do not compile."""
    code = "import os; print(os.path.dirname(os.__file__))"
    root = Path(
        subprocess.run([python2, "-c", code], capture_output=True, text=True).stdout.strip()
    )
    total, failed = 0, []
    for path in sorted(root.rglob("*.py")):
        name = path.relative_to(root).as_posix()
        if name.startswith("site-packages/"):
            continue
        try:
            document = Document.from_bytes(name, path.read_bytes())
        except SourceError:
            continue
        if not document.parses:
            total += 1
            failed += [] if modernise(document.text) else [name]
    return total, failed


def main() -> int:
    """Run the comparison."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("python2")
    parser.add_argument("--library", action="store_true")
    options = parser.parse_args()
    wrong = 0
    for text in programs():
        problem = differs(options.python2, text)
        wrong += bool(problem)
        if problem:
            print(f"differs:\n{text}\n{problem}\n")
    print(f"{len(programs())} programs, {wrong} differ")
    if options.library:
        total, failed = library(options.python2)
        print(f"{total} files of the library, {total - len(failed)} compile; not: {failed}")
        wrong += len(set(failed) - KNOWN)
    return int(wrong > 0)


if __name__ == "__main__":
    sys.exit(main())
