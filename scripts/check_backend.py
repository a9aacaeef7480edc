"""Check ``backend.tsv`` against the TensorFlow that runs this script.

    python check_backend.py

Under TensorFlow 2.16 or later the ``keras3`` columns are checked, under 2.0-2.15 the
``keras2`` column: the parameters must be those of the installed functions, and the
functions in templates must exist.  For ``keras3`` every sample call must work, or fail,
where the table says so, and what the table gives for Keras tensors must have the same
values.  Ends with an error if anything is wrong.
"""

from __future__ import annotations

import ast
import importlib
import os
import re
import sys
from pathlib import Path
from typing import Any

os.environ["TF_CPP_MIN_LOG_LEVEL"] = "3"
sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

import backend_surface
from build_backend import first_error

from codemods.semantics.calls import bind
from codemods.tables import backend

_MODULE = re.compile(r"<([\w.]+)>((?:\.\w+)*)")


def resolve(module: str, attributes: str) -> object:
    """What ``<module>.attributes`` of a template is."""
    found: object = importlib.import_module(module)
    for name in attributes.split(".")[1:]:
        found = getattr(found, name)
    return found


def instance(row: backend.Function, template: str, call: ast.Call) -> str | None:
    """A template with the arguments of a sample call; ``None`` if it is not meant for it."""
    if template.startswith("="):
        shared = template[1:].split(" ")
        if any(keyword.arg not in shared for keyword in call.keywords):
            return None
        text = ast.unparse(call)
        return f"<tensorflow.keras.ops>.{row.name}{text[len(row.name) :]}"
    bound = bind(call, row.orders["modern"], row.known)
    parts = {argument.parameter: ast.unparse(argument.value) for argument in bound.arguments}

    def optional(match: re.Match[str]) -> str:
        return match[1] if set(re.findall(r"\{(\w+)\}", match[1])) <= parts.keys() else ""

    text = re.sub(r"\[\[(.*?)\]\]", optional, template)
    for name in re.findall(r"\{(\w+)\}", text):
        value = parts.get(name, row.defaults.get(name, "None"))
        if value == "None":
            return None
        text = text.replace(f"{{{name}}}", value)
    return text


def evaluate(text: str, values: dict[str, Any]) -> tuple[str, Any]:
    """The outcome of an expression with modules in angle brackets."""
    modules: dict[str, Any] = {}

    def named(match: re.Match[str]) -> str:
        name = "_" + match[1].replace(".", "_")
        modules[name] = importlib.import_module(match[1])
        return name + match[2]

    return backend_surface.outcome(_MODULE.sub(named, text), {**modules, **values})


def check_calls(problems: list[str]) -> int:
    """Check places and templates with the sample calls; how many templates were tried."""
    np: Any = importlib.import_module("numpy")

    module = importlib.import_module("tensorflow.keras.backend")
    tensors, symbols, _ = backend_surface.arguments()
    tried = 0
    seen: dict[str, list[tuple[str, ...]]] = {}
    for place in backend_surface.places(module):
        seen.setdefault(place[0].partition("(")[0], []).append(place)
    for name, places in seen.items():
        row = backend.function(name, "keras3")
        assert row is not None
        columns = ("tensors", "keras_tensors", "variables")
        for number, column in enumerate(columns, start=1):
            refuses = first_error([place[number] for place in places]) != "ok"
            if refuses != (column in row.refused):
                problems.append(f"{name}: {column} {'fail' if refuses else 'work'}")
        for sample in [place[0] for place in places] if row.symbolic else []:
            call = ast.parse(sample, mode="eval").body
            assert isinstance(call, ast.Call)
            text = instance(row, row.symbolic, call)
            if text is None:
                continue
            _, old = backend_surface.outcome(f"f.{sample}", {"f": module, **tensors})
            state, new = evaluate(text, tensors)
            if state == "ok":
                state, symbol = evaluate(text, symbols)
            if state == "ok":
                if isinstance(old, str):
                    state = "ok" if symbol == old else "other text"
                else:
                    state = backend_surface.compare(np, old, new, symbol)
            tried += 1
            if state != "ok" and not (row.assumes and state.startswith("dtype int32")):
                problems.append(f"{sample}: {text}: {state}")
    return tried


def main() -> None:
    """Print what is wrong."""
    found = importlib.import_module("tensorflow").__version__
    target = "keras3" if tuple(map(int, found.split(".")[:2])) >= (2, 16) else "keras2"
    module = importlib.import_module("tensorflow.keras.backend")
    problems: list[str] = []
    for name in sorted(backend.names()):
        row = backend.function(name, target)
        assert row is not None
        installed = getattr(module, name, None)
        if (installed is None) != (row.parameters is None):
            problems.append(f"{name}: is {'not ' if installed is None else ''}there")
        elif installed is not None and row.parameters is not None:
            words = [
                word.partition("=")[0] for word in backend_surface.parameters(installed).split()
            ]
            if words != list(row.parameters):
                problems.append(f"{name}: takes {words}")
        for template in (row.template, row.symbolic, row.variable):
            for match in _MODULE.finditer(template):
                try:
                    resolve(*match.groups())
                except (AttributeError, ImportError) as error:
                    problems.append(f"{name}: {error}")
    tried = check_calls(problems) if target == "keras3" else 0
    print(f"TensorFlow {found}, {target}: {len(backend.names())} rows, {tried} calls compared")
    if problems:
        raise SystemExit("\n".join(problems))


if __name__ == "__main__":
    main()
