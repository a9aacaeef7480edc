"""Check programs against the installed TensorFlow, without the analysis that the rules use.

    python -m codemods.verify.judge FOLDER... > sites.json

It runs in the interpreter that has TensorFlow, which need not have this package's
dependencies, and only needs the standard library.
Every ``.py`` file below the folders is parsed and everything that visibly comes from
``tensorflow`` or ``keras`` is tried: names are imported, calls are bound to the real
signatures, objects are constructed with the literal arguments, strings are resolved.
What fails is a site.  Standalone ``keras`` is itself a site: it should be gone.

The kinds of sites: see ``KINDS``.  A site is not ``sure`` where only the look of a call
speaks for Keras; it is ``weak`` where only the comparison with the original can tell
whether the call still means the same (``survey.py`` does that).
"""

from __future__ import annotations

import argparse
import ast
import functools
import inspect
import json
import os
import re
import sys
import types
from collections.abc import Iterator, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path

from codemods.verify.installed import Installed, signature_of
from codemods.verify.values import (
    MISSING,
    Gone,
    Known,
    Method,
    Object,
    OwnClass,
    OwnObject,
    Project,
    Source,
    Value,
    Values,
)

KINDS = {
    "standalone": "an import of standalone keras",
    "import": "an import that fails",
    "name": "an attribute of a module or class that does not exist",
    "private-copy": "a class of tensorflow.python.keras, unknown to today's Keras",
    "star": "a name that only a star import can have bound, and does not any more",
    "undefined": "a name that nothing binds",
    "keyword": "an argument that is not accepted",
    "missing": "a required argument that is not given",
    "positional": "positional arguments that do not fit, or mean something else now",
    "ignored": "an argument that is accepted and has no effect",
    "value": "an argument whose value is refused",
    "string": "a string that does not resolve",
    "method": "a method or attribute that instances do not have",
    "eager": "a function that raises when it is run eagerly (never sure)",
    "store": "an attribute that cannot be set, or that nobody reads",
}
OLD_METHODS = frozenset(
    "fit_generator evaluate_generator predict_generator predict_classes to_yaml"
    " _make_predict_function _make_train_function _make_test_function get_output_shape_at"
    " get_input_shape_at get_output_at get_input_at _keras_shape uses_learning_phase".split()
)
OLD_KEYWORDS = frozenset(
    "nb_epoch samples_per_epoch nb_val_samples val_samples show_accuracy max_q_size"
    " nb_worker pickle_safe".split()
)
POSITIONS = {  # from how many positional arguments on a call of old Keras means another thing
    **dict.fromkeys("Conv2D SeparableConv2D Conv2DTranspose Conv3D Conv3DTranspose".split(), 3),
    "RMSprop": 3,
    "Adagrad": 2,
    "Adadelta": 4,
    "Adamax": 5,
    "Nadam": 5,
    "Lambda": 3,
}
KERAS = re.compile(r"tensorflow\.(contrib\.|python\.)?keras\b")
DEAD_STORES = {"lr", "decay", "initial_decay"}
UNREACHED = re.compile(r"(backend\(\)|_BACKEND) == ['\"](theano|cntk)['\"]$")
REACHED = re.compile(r"(backend\(\)|_BACKEND) == ['\"]tensorflow['\"]$")
EAGER = {"gradients"}
PROBED = {"add_weight": "Layer", "save": "Model", "save_weights": "Model"}
SKIPPED = {".git", ".hg", "node_modules", "__pycache__", ".venv", "venv", "site-packages"}


@dataclass(frozen=True)
class Site:
    """One place that breaks; lines and columns (code points) count from 1, ends are exclusive."""

    path: str
    line: int
    column: int
    end_line: int
    end_column: int
    first_line: int  # the statement
    last_line: int
    area: str  # keras or tensorflow: what the broken thing belongs to
    kind: str
    what: str
    detail: str
    sure: bool
    weak: bool


@dataclass(frozen=True)
class Problem:
    """What is wrong with a call: the kind, the argument, the node it stands at, the detail."""

    kind: str
    what: str
    node: ast.AST
    detail: str
    weak: bool = False

    @property
    def key(self) -> tuple[str, str, int]:
        """What two problems of alternative callees must share."""
        return self.kind, self.what, id(self.node)


class Judge:
    """Finds the sites of one file."""

    def __init__(self, source: Source, library: Installed, name: str, stored: set[str]) -> None:
        self.source = source
        self.library = library
        self.name = name
        self.stored = stored  # attributes that some file of the project sets on anything
        self.lines = source.program.splitlines()
        self.sites: list[Site] = []
        self.tried = 0  # imports, attributes and calls whose meaning was known
        self.relevant = any(
            self._root(node) for node in ast.walk(source.tree) if isinstance(node, ast.stmt)
        )

    def _root(self, node: ast.stmt) -> bool:
        if isinstance(node, ast.Import):
            return any(self.library.owns(alias.name) for alias in node.names)
        return isinstance(node, ast.ImportFrom) and self.library.owns(node.module or "")

    def run(self) -> list[Site]:
        """Return all sites of the file."""
        for node in ast.walk(self.source.tree):
            if isinstance(node, (ast.Import, ast.ImportFrom)):
                self._import(node)
            elif isinstance(node, ast.Attribute):
                self._attribute(node)
            elif isinstance(node, ast.Name) and isinstance(node.ctx, ast.Load):
                self._undefined(node)
            elif isinstance(node, ast.Call):
                self._call(node)
        return sorted(self.sites, key=lambda site: (site.line, site.column, site.kind, site.what))

    def _site(
        self,
        node: ast.AST,
        kind: str,
        what: str,
        detail: str = "",
        sure: bool = True,
        weak: bool = False,
        area: str = "keras",
    ) -> None:
        if self._unreached(node):
            return
        statement = node
        while not isinstance(statement, (ast.stmt, ast.ExceptHandler)):
            statement = self.source.parents[id(statement)]
        last = statement.end_lineno or statement.lineno
        body = getattr(statement, "body", None)
        first = statement.lineno
        if isinstance(body, list) and body:
            last = max(first, body[0].lineno - 1)
            first = min([first, *(d.lineno for d in getattr(statement, "decorator_list", []))])
        line, column = node.lineno, node.col_offset  # type: ignore[attr-defined]
        end_line, end_column = node.end_lineno, node.end_col_offset  # type: ignore[attr-defined]
        self.sites.append(
            Site(
                self.name,
                line,
                self._column(line, column),
                end_line,
                self._column(end_line, end_column),
                first,
                last,
                "tensorflow" if what.startswith("tensorflow") and not KERAS.match(what) else area,
                kind,
                what,
                detail[:300],
                sure,
                weak,
            )
        )

    def _chain(self, node: ast.AST, path: str) -> str:
        """Return a path with the attributes that follow it in the text."""
        parent = self.source.parents.get(id(node))
        while isinstance(parent, ast.Attribute):
            path += f".{parent.attr}"
            parent = self.source.parents.get(id(parent))
        return path

    def _unreached(self, node: ast.AST) -> bool:
        """Tell whether a test on the backend keeps the program away from ``node``."""
        child = node
        for parent in self.source.ancestors(node):
            if isinstance(parent, ast.If):
                test = ast.unparse(parent.test)
                if UNREACHED.search(test) and child in parent.body:
                    return True
                if REACHED.search(test) and child in parent.orelse:
                    return True
            child = parent
        return False

    def _column(self, line: int, offset: int) -> int:
        text = self.lines[line - 1] if line <= len(self.lines) else b""
        return len(text[:offset].decode("utf-8", "replace")) + 1

    # -- names

    def _caught(self, node: ast.AST, names: set[str]) -> bool:
        """Tell whether an error of one of these names raised at ``node`` is expected."""
        child = node
        for parent in self.source.ancestors(node):
            if isinstance(parent, ast.Try) and child in parent.body:
                for handler in parent.handlers:
                    if handler.type is None:
                        return True
                    caught = {ast.unparse(t) for t in ast.walk(handler.type) if _names(t)}
                    if caught & names:
                        return True
            if isinstance(parent, (ast.If, ast.IfExp)) and "hasattr(" in ast.unparse(parent.test):
                return True
            child = parent
        return False

    def _spare(self, node: ast.Import | ast.ImportFrom) -> bool:
        """Tell whether an import stands in a handler that is not reached."""
        for parent in self.source.ancestors(node):
            if isinstance(parent, ast.ExceptHandler):
                attempt = self.source.parents[id(parent)]
                if isinstance(attempt, ast.Try):
                    imports = [
                        s for s in attempt.body if isinstance(s, (ast.Import, ast.ImportFrom))
                    ]
                    return bool(imports) and not any(
                        isinstance(value, Gone) or (isinstance(value, Known) and value.guessed)
                        for statement in imports
                        for alias in statement.names
                        if alias.name != "*"
                        for value in self.source.imported(statement, alias)
                    )
        return False

    def _import(self, node: ast.Import | ast.ImportFrom) -> None:
        expected = {"ImportError", "ModuleNotFoundError", "Exception"}
        if isinstance(node, ast.ImportFrom) and node.level:
            return
        if self._spare(node):
            return
        excused = self._caught(node, expected)
        for alias in node.names:
            module = alias.name if isinstance(node, ast.Import) else node.module or ""
            path = module if isinstance(node, ast.Import) else f"{module}.{alias.name}"
            place = self.source.project.locate(module, 0, self.source.path)
            if place is not None and place != self.source.path:
                continue
            if not self.library.owns(module):
                continue
            self.tried += 1
            if isinstance(node, ast.Import) or alias.name == "*":
                found = self.library.module(module)
                gone = found is MISSING
            else:
                values = self.source.imported(node, alias)
                gone = any(
                    isinstance(v, Gone) or (isinstance(v, Known) and v.guessed) for v in values
                )
                found = next((v.found for v in values if isinstance(v, Known)), None)
            if gone and not excused:
                self._site(alias, "import", path)
            elif module.partition(".")[0] == "keras" and not (gone and excused):
                self._site(alias, "standalone", path)
            elif self.library.private_copy(path, found) and not excused:
                self._site(alias, "private-copy", path)

    def _undefined(self, node: ast.Name) -> None:
        if self.source.defined(node.id, node):
            return
        stars = [self.source.star(star) for star in self.source.stars]
        if self._caught(node, {"NameError", "Exception"}):
            return
        if any(isinstance(star, (Known, Gone)) for star in stars):
            self._site(node, "star", node.id)
        elif not stars:
            self._site(node, "undefined", node.id)

    def _attribute(self, node: ast.Attribute) -> None:
        owners = self.source.values(node.value)
        if not owners:
            if node.attr in OLD_METHODS and self.relevant and node.attr not in self.stored:
                self._site(node, "method", node.attr, "of an unknown object", sure=False)
            return
        self.tried += 1
        problems = [self._wrong(owner, node) for owner in owners]
        if any(problem is None for problem in problems):
            return
        if self._caught(node, {"AttributeError"}):
            return
        kind, what, detail = next(problem for problem in problems if problem)
        sure = self._sure(owners, kind, node.attr)
        self._site(node, kind, what, detail, sure=sure, area=self._area(owners[0]))

    def _sure(self, owners: Values, kind: str, name: str) -> bool:
        """Tell whether an attribute that is missing once was there, or was a mistake all along."""
        for owner in owners:
            if kind == "method" and isinstance(owner, OwnObject) and name not in old_members():
                return False
            if isinstance(owner, Object) and not owner.exact:
                model = self.library.kinds.get("Model")
                if owner.cls is self.library.kinds.get("Layer") and model is not None:
                    return name not in self.library.attributes(model, exact=False)
        return True

    def _wrong(self, owner: Value, node: ast.Attribute) -> tuple[str, str, str] | None:
        """Say what is wrong with an attribute of ``owner``: kind, what, detail."""
        name = node.attr
        if isinstance(owner, Known):
            if isinstance(node.ctx, ast.Store):
                return None
            if not isinstance(owner.found, (type, types.ModuleType)):
                return None
            path = f"{owner.path}.{name}"
            found = self.library.member(owner.found, owner.path, name)
            if found is MISSING:
                if isinstance(owner.found, type) and name in self.stored:
                    return None
                return "name", self._chain(node, path), f"of a {type(owner.found).__name__}"
            if self.library.private_copy(path, found) and not self.library.private_copy(
                path, owner.found
            ):
                return "private-copy", path, ""
            return None
        cls: type | None = None
        exact = True
        if isinstance(owner, Object):
            cls, exact = owner.cls, owner.exact
        elif isinstance(owner, OwnObject):
            cls = self._behind(owner, name)
        if cls is None or self.library.open_ended(cls) or cls.__module__ == "builtins":
            return None
        what = f"{cls.__name__}.{name}"
        if name in self.library.attributes(cls, exact):
            fixed = inspect.getattr_static(cls, name, None)
            if isinstance(node.ctx, ast.Store) and isinstance(fixed, property):
                if fixed.fset is None:
                    return "store", what, "a property without a setter"
            return None
        if isinstance(node.ctx, ast.Store):
            if self.library.is_a(cls, "Optimizer") and name in DEAD_STORES:
                return "store", what, "nobody reads it"
            return None
        if name in self.stored or (name.startswith("__") and name.endswith("__")):
            return None
        return "method", what, ""

    def _behind(self, owner: OwnObject, name: str) -> type | None:
        """Return the class of the library an own object gets ``name`` from, if any can have it."""
        found: type | None = None
        todo: list[tuple[OwnClass, bool]] = [(owner.own, owner.behind)]
        seen: set[int] = set()
        while todo:
            own, behind = todo.pop()
            if id(own.node) in seen:
                continue
            seen.add(id(own.node))
            names = own.source.stored(own.node)
            if (name in names and not behind) or {"__getattr__", "__getattribute__"} & set(names):
                if not (behind and name in names):
                    return self._setter(own, name) if not behind else None
            for base in own.source.bases(own):
                if len(base) != 1:
                    return None
                value = base[0]
                if isinstance(value, OwnClass):
                    todo.append((value, False))
                elif isinstance(value, Known) and isinstance(value.found, type):
                    if found is not None or value.found.__module__ == "builtins":
                        return None
                    found = value.found
                else:
                    return None
        return found

    def _setter(self, own: OwnClass, name: str) -> type | None:
        """Return the base whose read-only property a class sets without defining it."""
        if name in self.source.bindings.get(id(own.node), {}) or own.source is not self.source:
            return None
        for base in own.source.bases(own):
            for value in base:
                if isinstance(value, Known) and isinstance(value.found, type):
                    fixed = inspect.getattr_static(value.found, name, None)
                    if isinstance(fixed, property) and fixed.fset is None:
                        return value.found
        return None

    # -- calls

    def _call(self, node: ast.Call) -> None:
        values = self.source.values(node.func)
        if not values:
            self._by_looks(node)
            return
        self.tried += 1
        found = [list(self._problems(value, node)) for value in values]
        keys = set.intersection(*({problem.key for problem in each} for each in found))
        if self._caught(node, {"TypeError"}):
            return
        for problem in found[0]:
            if problem.key in keys:
                self._site(
                    problem.node,
                    problem.kind,
                    problem.what,
                    problem.detail,
                    sure=problem.kind != "eager",
                    weak=problem.weak,
                    area=self._area(values[0]),
                )

    @staticmethod
    def _area(value: Value) -> str:
        thing = value.found if isinstance(value, Known) else getattr(value, "cls", None)
        home = getattr(thing, "__module__", None) or ""
        return "tensorflow" if home.startswith("tensorflow") else "keras"

    def _by_looks(self, node: ast.Call) -> None:
        """Judge a call of something unknown that looks like a method of a model."""
        if not self.relevant or not isinstance(node.func, ast.Attribute):
            return
        for keyword in node.keywords:
            if keyword.arg in OLD_KEYWORDS and node.func.attr.startswith(
                ("fit", "evaluate", "predict")
            ):
                self._site(
                    keyword, "keyword", f"{node.func.attr}({keyword.arg}=)", "unknown", sure=False
                )
        if node.func.attr == "compile" and any(k.arg == "loss" for k in node.keywords):
            model = self.library.kinds.get("Model")
            problems = list(self._strings(node))
            if model is not None:
                problems = list(self._problems(Method(model, "compile"), node))
            for problem in problems:
                self._site(problem.node, problem.kind, problem.what, problem.detail, sure=False)

    def _problems(self, value: Value, node: ast.Call) -> Iterator[Problem]:
        if isinstance(value, Known):
            if self.library.private_copy(value.path, value.found):
                return
            signature = signature_of(value.found)
            name = value.path.rpartition(".")[2]
            if isinstance(value.found, type):
                name = value.found.__name__
            if name in EAGER:
                yield Problem("eager", name, node.func, "raises unless in a graph")
            yield from self._bind(name, signature, node, value.found)
            if isinstance(value.found, type):
                yield from self._positions(value, node)
        elif isinstance(value, Method):
            static = inspect.getattr_static(value.cls, value.name, MISSING)
            if static is MISSING or isinstance(static, property):
                return
            function = getattr(value.cls, value.name)
            bound = not isinstance(static, (staticmethod, classmethod))
            if not callable(function) or isinstance(function, type):
                return
            signature = signature_of(function, bound)
            name = f"{value.cls.__name__}.{value.name}"
            kind = PROBED.get(value.name)
            if kind and self.library.is_a(value.cls, kind) and self._real(value):
                yield from self._called(value, node, name)
                if value.name == "add_weight":
                    return
            built = value.cls if value.name == "__init__" else None
            yield from self._bind(name, signature, node, built)
            if value.name == "compile" and self.library.is_a(value.cls, "Model"):
                yield from self._strings(node)

    def _real(self, value: Method) -> bool:
        """Tell whether the method is Keras's own."""
        return self.library.is_own(value.cls)

    def _bind(
        self, name: str, signature: inspect.Signature | None, node: ast.Call, made: object
    ) -> Iterator[Problem]:
        if signature is None:
            return
        parameters = list(signature.parameters.values())
        places = [p for p in parameters if p.kind in (p.POSITIONAL_ONLY, p.POSITIONAL_OR_KEYWORD)]
        many = any(p.kind is p.VAR_POSITIONAL for p in parameters)
        swallows = any(p.kind is p.VAR_KEYWORD for p in parameters)
        named = {p.name for p in parameters if p.kind in (p.POSITIONAL_OR_KEYWORD, p.KEYWORD_ONLY)}
        given: dict[str, ast.expr] = {}
        starred = False
        for index, argument in enumerate(node.args):
            if isinstance(argument, ast.Starred):
                starred = True
                break
            if index < len(places):
                given[places[index].name] = argument
                yield from self._misplaced(name, places[index], argument, made)
            elif not many:
                yield Problem("positional", f"{name}(argument {index + 1})", argument, "too many")
        extra: dict[str, ast.expr] = {}
        for keyword in node.keywords:
            if keyword.arg is None:
                starred = True
            elif keyword.arg in given and not starred:
                yield Problem("positional", f"{name}({keyword.arg}=)", keyword, "given twice")
            elif keyword.arg in named:
                given[keyword.arg] = keyword.value
            elif not swallows:
                yield Problem("keyword", f"{name}({keyword.arg}=)", keyword, "no such parameter")
            else:
                extra[keyword.arg] = keyword.value
        if not starred:
            for parameter in [*places, *(p for p in parameters if p.kind is p.KEYWORD_ONLY)]:
                if parameter.default is parameter.empty and parameter.name not in given:
                    yield Problem("missing", f"{name}({parameter.name})", node.func, "required")
        if isinstance(made, type) and self.library.constructible(made):
            yield from self._construct(name, made, node, given, extra)

    def _misplaced(
        self, name: str, parameter: inspect.Parameter, argument: ast.expr, made: object
    ) -> Iterator[Problem]:
        """Doubt a positional literal whose type does not go with the parameter's default."""
        known, value = self._literal(argument)
        default = parameter.default
        if not known or not (self.library.is_own(made) or name.endswith(".compile")):
            return
        number = isinstance(value, (int, float)) and not isinstance(value, bool)
        wrong = (
            isinstance(default, bool)
            and (
                isinstance(value, (str, float, list, tuple, dict))
                or (number and value not in (0, 1))
            )
        ) or (
            isinstance(value, bool)
            and not isinstance(default, bool)
            and default is not inspect.Parameter.empty
        )
        if name.endswith("compile") and parameter.name == "loss_weights":
            items = value if isinstance(value, (list, tuple)) else [value]
            wrong = any(isinstance(item, str) for item in items)
        if wrong:
            yield Problem(
                "positional",
                f"{name}({parameter.name})",
                argument,
                f"{value!r} is no {parameter.name}",
            )

    def _positions(self, value: Known, node: ast.Call) -> Iterator[Problem]:
        cls = value.found
        assert isinstance(cls, type)
        least = POSITIONS.get(cls.__name__)
        if least is None or not self.library.constructible(cls):
            return
        if len(node.args) < least or any(isinstance(a, ast.Starred) for a in node.args):
            return
        if cls.__name__.endswith(("Conv2D", "Conv3D", "Transpose")):
            if any(isinstance(a, (ast.Tuple, ast.List)) for a in node.args[1:least]):
                return
            if isinstance(node.args[2], ast.Constant) and isinstance(node.args[2].value, str):
                return
        yield Problem(
            "positional",
            f"{cls.__name__}({len(node.args)} positional)",
            node.args[least - 1],
            "meant another parameter in old Keras",
            weak=value.path.partition(".")[0] != "keras",
        )

    def _construct(
        self,
        name: str,
        cls: type,
        node: ast.Call,
        given: dict[str, ast.expr],
        extra: dict[str, ast.expr],
    ) -> Iterator[Problem]:
        least = self.library.minimal(cls)
        if least is None:
            return
        wrong: list[Problem] = []
        model = self.library.is_a(cls, "Model")
        plain = cls.__name__ in {"Model", "Sequential"}
        for keyword, argument in {**given, **extra}.items():
            if model and (keyword in {"inputs", "outputs", "layers"} or not plain):
                continue
            known, value = self._literal(argument)
            if not known:
                if keyword in given:
                    continue
                value = None
            problem = self.library.try_keyword(cls, keyword, value)
            if not known and problem is None:
                problem = self.library.try_keyword(cls, keyword, 0.5)
                if problem is not None and problem[0] != "ignored":
                    continue
            if problem is None or (not known and problem[0] == "value"):
                continue
            where = self._keyword(node, keyword) or argument
            wrong.append(Problem(problem[0], f"{name}({keyword}=)", where, problem[1]))
        if model and len(node.args) > 2 and cls.__name__ == "Model":
            yield Problem("positional", f"{name}(argument 3)", node.args[2], "too many")
        if any(problem.kind == "value" for problem in wrong):
            # one argument alone may be refused for what goes with it
            literal = {
                k: self._literal(v)[1] for k, v in {**given, **extra}.items() if self._literal(v)[0]
            }
            unknown = {p.what for p in wrong if p.kind == "keyword"}
            literal = {k: v for k, v in literal.items() if f"{name}({k}=)" not in unknown}
            if self.library.try_call(cls, (), {**least, **literal}) is None:
                wrong = [problem for problem in wrong if problem.kind != "value"]
            # what was made up for an argument that cannot be seen may be what is refused
            made_up = [k for k in least if k in given and k not in literal]
            wrong = [
                problem
                for problem in wrong
                if problem.kind != "value" or not any(k in problem.detail for k in made_up)
            ]
        yield from wrong

    def _called(self, value: Method, node: ast.Call, name: str) -> Iterator[Problem]:
        """Really call a method with its literal arguments."""
        positional: list[object] = []
        for argument in node.args:
            known, literal = self._literal(argument)
            if not known:
                if value.name != "add_weight" or positional:
                    break
                literal = (2, 2)
            positional.append(literal)
        keywords: dict[str, object] = {}
        for keyword in node.keywords:
            known, literal = self._literal(keyword.value)
            if keyword.arg and known:
                keywords[keyword.arg] = literal
        if value.name == "add_weight":
            if keywords.get("initializer") is None:
                keywords.pop("initializer", None)
            if not positional:
                keywords["shape"] = (2, 2)
            elif not isinstance(positional[0], str):
                positional[0] = (2, 2)
        elif not positional and "filepath" not in keywords:
            end = ".weights.h5" if value.name == "save_weights" else ".keras"
            positional.append(f"file{end}")
        problem = self.library.try_method(value.cls, value.name, tuple(positional), keywords)
        if problem:
            yield Problem(problem[0], name, node.func, problem[1])

    @staticmethod
    def _keyword(node: ast.Call, name: str) -> ast.keyword | None:
        return next((k for k in node.keywords if k.arg == name), None)

    def _strings(self, node: ast.Call) -> Iterator[Problem]:
        arguments = dict(zip(("optimizer", "loss", "loss_weights", "metrics"), node.args))
        arguments |= {k.arg: k.value for k in node.keywords if k.arg}
        for parameter, argument in arguments.items():
            if parameter not in {"optimizer", "loss", "metrics", "weighted_metrics"}:
                continue
            for part in _texts(argument):
                problem = self.library.try_string(parameter, str(part.value))
                if problem:
                    yield Problem("string", f"{parameter}={part.value!r}", part, problem)
            if parameter == "metrics" and isinstance(argument, ast.Constant):
                if isinstance(argument.value, str):
                    yield Problem("value", "metrics=str", argument, "must be a list")

    def _literal(self, node: ast.expr) -> tuple[bool, object]:
        """Return whether the value of an argument is known, and the value."""
        if isinstance(node, ast.Lambda):
            return True, _anything
        try:
            return True, ast.literal_eval(node)
        except (ValueError, TypeError, SyntaxError, MemoryError, RecursionError):
            pass
        values = self.source.values(node)
        if len(values) == 1 and isinstance(values[0], Known) and not values[0].guessed:
            found = values[0].found
            if isinstance(found, type) or inspect.isfunction(found):
                return True, found
        return False, None


def _anything(*arguments: object, **keywords: object) -> object:
    """Stand in for a lambda."""
    return arguments[0] if arguments else None


def _names(node: ast.AST) -> bool:
    return isinstance(node, (ast.Name, ast.Attribute))


def _texts(node: ast.expr) -> Iterator[ast.Constant]:
    """Yield the string constants of a (nested) list or of the values of a dictionary."""
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        yield node
    elif isinstance(node, (ast.List, ast.Tuple)):
        for part in node.elts:
            yield from _texts(part)
    elif isinstance(node, ast.Dict):
        for part in node.values:
            yield from _texts(part)


@functools.cache
def old_members() -> frozenset[str]:
    """Return the attributes that objects of old Keras had."""
    return frozenset((Path(__file__).with_name("old_members.txt")).read_text().split())


def python_files(top: Path) -> list[Path]:
    """Return the Python files below a folder."""
    found = []
    for folder, folders, files in os.walk(top):
        folders[:] = sorted(set(folders) - SKIPPED)
        found += [Path(folder) / name for name in sorted(files) if name.endswith(".py")]
    return found


@dataclass(frozen=True)
class Judgement:
    """What a check of some files says."""

    files: int
    unparsed: list[str]
    """Files that are no Python 3, as paths from the top."""
    tried: int
    """Imports, attributes and calls whose meaning was known."""
    sites: list[Site]


def judge_files(top: Path, files: Sequence[Path], library: Installed) -> Judgement:
    """Check some files of the project at ``top``, which is where its imports start."""
    project = Project(top, library)
    sources = {path: project.source(path) for path in files}
    parsed = [source for source in sources.values() if source is not None]
    stored: set[str] = set()
    for source in parsed:
        for node in ast.walk(source.tree):
            if isinstance(node, ast.Attribute) and isinstance(node.ctx, ast.Store):
                stored.add(node.attr)
            elif isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef)):
                stored.add(node.name)
    names = {path: path.relative_to(top).as_posix() for path in files}
    judges = [Judge(source, library, names[source.path], stored) for source in parsed]
    sites = [site for judge in judges for site in judge.run()]
    unparsed = [names[path] for path, source in sources.items() if source is None]
    return Judgement(len(files), unparsed, sum(judge.tried for judge in judges), sites)


def judge_folder(top: Path, library: Installed) -> Judgement:
    """Check every Python file below ``top``."""
    return judge_files(top, python_files(top), library)


def main(arguments: Sequence[str] | None = None) -> None:
    """Judge the folders; print one JSON object per line."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("folders", type=Path, nargs="+")
    options = parser.parse_args(arguments)
    library = load()
    for folder in options.folders:
        answer = {"folder": str(folder), **asdict(judge_folder(folder, library))}
        print(json.dumps(answer), flush=True)


def load() -> Installed:
    """Import TensorFlow.  Raises ``ImportError`` where there is none."""
    os.environ.setdefault("TF_CPP_MIN_LOG_LEVEL", "3")
    os.environ.setdefault("CUDA_VISIBLE_DEVICES", "-1")
    sys.setrecursionlimit(5000)
    return Installed()


if __name__ == "__main__":
    main()
