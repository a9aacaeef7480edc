"""Pins that keep a project on the packages of TensorFlow 1 give way to what the target needs.

A program that has moved to TensorFlow 2.16 cannot be installed where ``requirements.txt`` still
says ``tensorflow==1.12``, and neither can anything that was pinned beside it: TensorFlow asks
for newer releases of NumPy and h5py, and no SciPy of 2018 has files for a Python of today.
``tensorflow-gpu`` is an empty package since 2022, and ``keras`` alone brings no TensorFlow.

This rule reads requirements and constraints files, ``setup.py``, ``setup.cfg``,
``pyproject.toml`` (also of Poetry, Flit, PDM and uv), ``Pipfile``, ``environment.yml``,
``tox.ini``, Dockerfiles, and ``!pip install`` in notebooks.  A pin is changed only if it keeps
out what the target needs (those of Keras, TensorFlow and Python also if they let in what an old
program cannot use any more); comments, markers, extras, order and layout stay.  Lock files,
scripts, CI files and the README are reported, and so are requirements with hashes, those from an
address, a ``KERAS_BACKEND`` that is gone, and ``image_dim_ordering`` in ``keras.json``.  Where no
program uses Keras, nothing is said.

Safe for Keras, TensorFlow, Python and what TensorFlow itself asks for: the releases are those
in its own metadata.  Unsafe where something is assumed of the rest of the project: that it works
with newer releases of other packages, that nothing needs a package that is taken out, or that
TensorFlow was not left out on purpose.  Manual where a tool or a person has to decide.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from codemods.edits import Finding, Fix
from codemods.rules import Rule
from codemods.semantics.analysis import Analysis
from codemods.sources.requirements import KIND

if TYPE_CHECKING:
    from codemods.rules.requirements.judge import Surroundings, Verdict
    from codemods.sources.pins.model import Pins

NAME = "requirements"


def check(analysis: Analysis) -> Iterator[Finding]:
    """The pins of a requirements file, of ``setup.py`` or of the commands in a notebook."""
    from codemods.rules.requirements.judge import judge  # costs start-up time
    from codemods.sources import pins

    document = analysis.document
    said = pins.read(document) if pins.is_read(document) else pins.in_program(document)
    if (said.pins or said.whole) and _concerns(analysis, said):
        for verdict in judge(document.text, said, _surroundings(analysis)):
            yield _finding(analysis, verdict)


def _concerns(analysis: Analysis, said: Pins) -> bool:
    """Whether the file belongs to a program that uses Keras."""
    near = analysis.project.uses_keras_near(analysis.document.path)
    return near if near is not None else said.names_keras


def _surroundings(analysis: Analysis) -> Surroundings:
    from codemods.rules.requirements.judge import Surroundings

    def imports(module: str) -> bool:
        pattern = rf"(?m)^[ \t]*(?:from|import)[ \t]+{re.escape(module)}\b"
        return analysis.project.holds_beside(analysis.document.path, pattern.encode())

    return Surroundings(
        analysis.target,
        analysis.dialects.default.name != "modern",
        analysis.dialects.standalone.name in ("k1", "k2"),
        imports,
    )


def _finding(analysis: Analysis, verdict: Verdict) -> Finding:
    def render() -> Fix:
        return Fix(tuple(analysis.edit(*edit) for edit in verdict.edits), commands=True)

    return analysis.finding(
        NAME,
        verdict.start,
        verdict.end,
        verdict.message,
        verdict.safety,
        advice=verdict.advice,
        render=render,
    )


_WORDS = (
    b"keras", b"Keras", b"KERAS_BACKEND", b"image_dim_ordering", b"pip install", b"conda install",
    b"tensorflow_version", b"_requires",
)  # fmt: skip

RULE = Rule(
    NAME,
    "pins of the packages around Keras that the target cannot use",
    check,
    words=_WORDS,
    project_words=(b"Programming Language ::",),
    kinds=frozenset({"python", KIND}),
    references=(
        "TensorFlow 2.16 release notes: https://github.com/tensorflow/tensorflow/releases/tag/v2.16.1",
        "Tested build configurations: https://www.tensorflow.org/install/source#tested_build_configurations",
        "Installing TensorFlow: https://www.tensorflow.org/install/pip",
    ),
)
