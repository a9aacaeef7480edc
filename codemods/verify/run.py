"""Ask an interpreter that has TensorFlow about a project."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import codemods
from codemods.edits import Finding, Safety
from codemods.project.files import Problem
from codemods.project.run import Result
from codemods.project.suppression import Suppressions
from codemods.sources.document import Document, SourceError
from codemods.sources.reader import Source

NAME = "verify"
"""The name of its findings, also in ``# keras-codemods: ignore[verify]``."""

_MESSAGES = {
    "import": "{what} cannot be imported",
    "name": "{what} does not exist",
    "private-copy": "{what} belongs to a copy of Keras that today's Keras does not know",
    "star": "{what} came from a star import, which does not bring it any more",
    "undefined": "nothing binds {what}",
    "keyword": "{what} is not an argument that it takes",
    "missing": "{what} is required and not given",
    "positional": "{what} does not fit",
    "ignored": "{what} has no effect",
    "value": "{what} refuses what it is given",
    "string": "{what} does not resolve",
    "method": "{what} does not exist",
    "store": "{what} cannot be set with effect",
}
"""What is said of each kind of ``judge.KINDS`` that keeps a program from running."""

_START = "import sys; sys.path.append(sys.argv[1]); from codemods.verify.answer import main; main()"


class VerifyError(Exception):
    """TensorFlow could not be asked."""


@dataclass(frozen=True, slots=True)
class Verdict:
    """What an installed TensorFlow says about a project."""

    tensorflow: str
    keras: str
    target: str
    """``keras3`` or ``keras2``: what ``tensorflow.keras`` is there."""
    tried: int
    """How many imports, attributes and calls were understood and tried."""
    files: int
    results: list[Result]
    """The files with findings."""
    problems: list[Problem]


def verify(python: str, files: Mapping[str, Source | None]) -> Verdict:
    """Check every file of a project (by path) against the TensorFlow of an interpreter.

    Raises ``VerifyError`` if the interpreter cannot be started or has no TensorFlow.
    """
    places = {os.path.abspath(path): path for path in files}
    top = os.path.commonpath([os.path.dirname(place) for place in places]) if places else "."
    answer = _ask(python, top, list(places))
    sites: dict[str, list[dict[str, Any]]] = {}
    for site in answer["sites"]:
        if site["kind"] in _MESSAGES and site["sure"] and not site["weak"]:
            sites.setdefault(places[os.path.join(top, *site["path"].split("/"))], []).append(site)
    problems = [
        Problem(places[os.path.join(top, *path.split("/"))], 1, "not Python 3: it does not parse")
        for path in answer["unparsed"]
    ]
    results = []
    for path, found in sites.items():
        source = files[path]
        result = _result(source, found) if source else None
        if result is not None and result.findings:
            results.append(result)
    return Verdict(
        answer["tensorflow"],
        answer["keras"],
        "keras3" if int(answer["keras"].partition(".")[0]) >= 3 else "keras2",
        answer["tried"],
        answer["files"],
        results,
        problems,
    )


def _ask(python: str, top: str, files: Sequence[str]) -> dict[str, Any]:
    """Start the interpreter, which writes its answer to a file: imports may print anything."""
    package = str(Path(codemods.__file__).resolve().parent.parent)
    with tempfile.TemporaryDirectory() as folder:
        question, answer = os.path.join(folder, "question"), os.path.join(folder, "answer")
        with open(question, "w", encoding="utf-8") as file:
            json.dump({"top": top, "files": files}, file)
        try:
            done = subprocess.run(
                [python, "-c", _START, package, question, answer],
                stdin=subprocess.DEVNULL,
                capture_output=True,
                check=False,
            )
        except OSError as error:
            raise VerifyError(f"{python} cannot be started: {error.strerror}") from error
        if done.returncode == 0 and os.path.exists(answer):
            with open(answer, encoding="utf-8") as file:
                found: dict[str, Any] = json.load(file)
                return found
    lines = done.stderr.decode(errors="replace").strip().splitlines() or ["no reason given"]
    if "ModuleNotFoundError: No module named 'tensorflow" in lines[-1]:
        raise VerifyError(
            f"{python} has no TensorFlow: install it there, "
            "or name an interpreter that has it with --python"
        )
    raise VerifyError(f"TensorFlow could not be asked: {lines[-1]}")


def default_python() -> str:
    """The interpreter that runs this program."""
    return sys.executable


def _result(source: Source, sites: Sequence[dict[str, Any]]) -> Result | None:
    """The sites of one file as findings, without what a comment suppresses."""
    try:
        document = source.document()
    except SourceError:
        return None
    suppressed = Suppressions(document)
    findings = []
    for site in sites:
        finding = Finding(
            NAME,
            source.path,
            _offset(document, site["line"], site["column"]),
            _offset(document, site["end_line"], site["end_column"]),
            _message(site),
            Safety.MANUAL,
        )
        if not suppressed.holds(finding):
            findings.append(finding)
    return Result(document, document, findings)


def _offset(document: Document, line: int, column: int) -> int:
    """The offset of a line and column, both from 1, in code points."""
    return document.line_starts[line - 1] + column - 1


def _message(site: Mapping[str, Any]) -> str:
    text = _MESSAGES[site["kind"]].format(what=f"`{site['what']}`")
    detail = site["detail"] if site["kind"] in ("value", "string", "ignored", "positional") else ""
    return f"{text} ({detail})" if detail else text
