"""What one statement of a group means."""

from __future__ import annotations

import ast
from dataclasses import dataclass, field

from codemods.rules.sessions.options import fitting
from codemods.rules.sessions.places import Places, UnclearError
from codemods.semantics.scopes import Point
from codemods.tables.sessions import SessionOption, session_options


@dataclass(slots=True)
class Step:
    """What one statement of a group means."""

    statement: ast.stmt
    point: Point
    options: list[tuple[SessionOption, str]] = field(default_factory=list)
    """Options that it sets, with the text of their values."""
    calls: list[str] = field(default_factory=list)
    """Calls of functions that configure, which stay."""
    creates: bool = False
    """Whether it makes a session out of a configuration."""
    initializes: bool = False
    reads: list[tuple[ast.expr, str]] = field(default_factory=list)
    """Variables that it reads, with the role that they must have."""
    functions: list[ast.Name] = field(default_factory=list)
    binds: ast.expr | None = None
    """The variable that it binds."""


class Reader:
    """Reads one statement of a group; raises ``UnclearError`` for any other."""

    def __init__(self, places: Places, statement: ast.stmt, point: Point) -> None:
        self.places = places
        self.step = Step(statement, point)

    def read(self) -> Step:
        """What the statement means."""
        statement = self.step.statement
        if isinstance(statement, ast.Expr):
            self._bare(statement.value)
        elif isinstance(statement, ast.Assign) and len(statement.targets) == 1:
            self._assign(statement.targets[0], statement.value)
        elif isinstance(statement, ast.Return) and statement.value is not None:
            self._session(statement.value)
        else:
            raise UnclearError
        return self.step

    def _bare(self, value: ast.expr) -> None:
        if not isinstance(value, ast.Call):
            raise UnclearError
        role = self.places.role(value.func)
        if role == "set":
            self._session(_only(value, "session"))
        elif role == "flag":
            _only(value, "value")
        elif role == "initializer":
            self._initializer(value)
        elif role:
            self._session(value)
        elif isinstance(value.func, ast.Attribute) and value.func.attr in ("run", "close"):
            self._method(value, value.func)
        else:
            self._session(value)

    def _method(self, call: ast.Call, function: ast.Attribute) -> None:
        """``session.run(initializer)``, ``initializer.run()`` and ``session.close()``."""
        if function.attr == "close":
            if call.args or call.keywords:
                raise UnclearError
            self._session(function.value)
            return
        self.step.initializes = True
        if self._is_initializer(function.value):
            self._initializer(function.value)
            self._session(_only(call, "session"))
            return
        self._session(function.value)
        fetches = _only(call, "fetches")
        several = isinstance(fetches, (ast.List, ast.Tuple))
        for part in fetches.elts if isinstance(fetches, (ast.List, ast.Tuple)) else [fetches]:
            self._initializer(part)
        if several and not fetches.elts:  # type: ignore[attr-defined]
            raise UnclearError

    def _assign(self, target: ast.expr, value: ast.expr) -> None:
        root = target
        path: list[str] = []
        while isinstance(root, ast.Attribute):
            path.insert(0, root.attr)
            root = root.value
        if path and isinstance(root, ast.Name) and not (root.id == "self" and len(path) == 1):
            roles = {self.places.role_of(b) for b in self.places.variable(root, self.step.point)}
            role = roles.pop() if len(roles) == 1 else ""
            if role not in ("config", "gpu_options"):
                raise UnclearError
            self._read(root, role)
            prefix = "gpu_options." if role == "gpu_options" else ""
            self._option(prefix + ".".join(path), value)
            return
        if not isinstance(target, (ast.Name, ast.Attribute)) or not isinstance(value, ast.Call):
            raise UnclearError
        self.step.binds = target
        role = self.places.role(value.func)
        if role == "config":
            self._options(value, "")
        elif role == "gpu_options":
            self._options(value, "gpu_options.")
        elif role == "initializer":
            self._initializer(value)
        elif role == "graph":
            self._graph(value)
        else:
            self._session(value)

    def _read(self, node: ast.expr, role: str) -> None:
        if not isinstance(node, ast.Name) and not (
            isinstance(node, ast.Attribute) and isinstance(node.value, ast.Name)
        ):
            raise UnclearError
        self.step.reads.append((node, role))

    def _session(self, node: ast.expr) -> None:
        if not isinstance(node, ast.Call):
            self._read(node, "session")
            return
        role = self.places.role(node.func)
        if role == "current":
            if node.args or node.keywords:
                raise UnclearError
        elif role == "session":
            names = ("target", "graph", "config")
            given = dict(zip(names, node.args))
            given |= {keyword.arg or "": keyword.value for keyword in node.keywords}
            if not given.keys() <= set(names) or len(node.args) > len(names):
                raise UnclearError
            target = given.get("target")
            if target is not None and not (isinstance(target, ast.Constant) and not target.value):
                raise UnclearError
            if "graph" in given:
                self._graph(given["graph"])
            self.step.creates = True
            if "config" in given:
                self._config(given["config"])
        elif not role and isinstance(node.func, ast.Name):
            self.step.functions.append(node.func)
            self.step.calls.append(self.places.analysis.document.source(node))
        else:
            raise UnclearError

    def _graph(self, node: ast.expr) -> None:
        if isinstance(node, ast.Constant) and node.value is None:
            return
        if isinstance(node, ast.Call):
            if self.places.role(node.func) != "graph" or node.args or node.keywords:
                raise UnclearError
            return
        self._read(node, "graph")

    def _config(self, node: ast.expr) -> None:
        if isinstance(node, ast.Constant) and node.value is None:
            return
        if not isinstance(node, ast.Call):
            self._read(node, "config")
        elif self.places.role(node.func) == "config":
            self._options(node, "")
        else:
            raise UnclearError

    def _options(self, call: ast.Call, prefix: str) -> None:
        if call.args:
            raise UnclearError
        for keyword in call.keywords:
            if keyword.arg is None:
                raise UnclearError
            self._option(prefix + keyword.arg, keyword.value)

    def _option(self, option: str, value: ast.expr) -> None:
        if option == "gpu_options":
            if not isinstance(value, ast.Call):
                self._read(value, "gpu_options")
            elif self.places.role(value.func) == "gpu_options":
                self._options(value, "gpu_options.")
            else:
                raise UnclearError
            return
        if option == "device_count" and isinstance(value, ast.Dict):
            for key, count in zip(value.keys, value.values):
                if not isinstance(key, ast.Constant) or not isinstance(key.value, str):
                    raise UnclearError
                self._option(f"device_count.{key.value}", count)
            return
        for row in session_options(option):
            text = fitting(self.places.analysis, row.value, value)
            if text is not None:
                self.step.options.append((row, text))
                return
        raise UnclearError

    def _is_initializer(self, node: ast.expr) -> bool:
        if isinstance(node, ast.Call):
            return self.places.role(node.func) == "initializer"
        if not isinstance(node, ast.Name):
            return False
        found = self.places.analysis.names.bindings(node.id, self.step.point)
        return bool(found) and all(self.places.role_of(b) == "initializer" for b in found)

    def _initializer(self, node: ast.expr) -> None:
        if not isinstance(node, ast.Call):
            self._read(node, "initializer")
        elif self.places.role(node.func) != "initializer" or node.args or node.keywords:
            raise UnclearError


def _only(call: ast.Call, name: str) -> ast.expr:
    """The only argument of a call."""
    values = [*call.args, *(k.value for k in call.keywords if k.arg == name)]
    if len(values) != 1 or len(call.args) + len(call.keywords) != 1:
        raise UnclearError
    return values[0]
