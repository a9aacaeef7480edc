"""Sessions and their options go; what the options asked for becomes ``tf.config`` calls.

TensorFlow 2 runs eagerly: ``tf.Session``, ``tf.ConfigProto`` and ``K.set_session`` are
gone, variables are initialized when they are created, and devices are configured with
``tf.config`` (tensorflow.org/guide/migrate; tensorflow.org/guide/gpu).  The statements
that only make, configure, install or initialize a session are taken together, followed
by their names; if nothing else needs the session, they change in one fix.

Safe where nothing but an empty session goes.  Unsafe where an option must be set before
TensorFlow uses a device, or where the initializers may have been run to forget weights.
Manual where the session does anything else.
"""

from __future__ import annotations

import ast
import io
import re
import tokenize
from collections.abc import Iterator
from dataclasses import dataclass, field

from codemods.edits import Edit, Finding, Fix, ImportNeed, Safety
from codemods.rules import Rule
from codemods.semantics.analysis import Analysis
from codemods.semantics.references import (
    TARGET_NAMES,
    Missing,
    is_guarded,
    missing,
    report_gone,
    shown,
)
from codemods.semantics.scopes import Binding, Block, How, Point, Scope, Use
from codemods.semantics.statements import (
    remove_statements,
    replace_statement,
    shares_line,
    siblings,
)
from codemods.semantics.tensorflow import meant
from codemods.semantics.wording import assuming
from codemods.tables.keras import Verdict, is_keras, lookup, split_root
from codemods.tables.sessions import (
    SessionOption,
    option_advice,
    session_names,
    session_options,
)

NAME = "sessions"

_TENSORFLOW = ("tensorflow", "tensorflow.compat.v1")
_OLD_KERAS = "tensorflow.compat.v1.keras"
"""TensorFlow 2.15 has ``set_session`` and ``get_session`` here still."""


def check(analysis: Analysis) -> Iterator[Finding]:
    """Groups of statements around a session, and what of sessions cannot go."""
    text = analysis.document.text
    if not any(name in text for name in session_names()):
        return
    places = _Places(analysis)
    if not places.owned and not places.imports:
        return
    settled: set[int] = set()
    advice: dict[int, str] = {}
    for group in _groups(analysis, places):
        if group.problems:
            for place in group.places:
                if place.role in ("config", "gpu_options"):
                    set_here = sorted(
                        _options(analysis, places, place),
                        key=lambda option: analysis.document.start(option[1]),
                    )
                    told = [_advice(analysis, *option) for option in set_here]
                    if told:
                        advice[id(place.node)] = "; ".join(dict.fromkeys(told))
        else:
            settled |= {id(place.node) for place in group.places}
            finding = _fixed(analysis, group)
            if finding is not None:
                yield finding
    yield from _left(analysis, places, settled, advice)


# -- where the names stand ------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class _Place:
    """A use of a name of sessions."""

    node: ast.Name | ast.Attribute
    point: Point
    name: str
    role: str
    qualified: str
    breaks: bool
    """Whether it fails on the target."""

    @property
    def shown(self) -> str:
        """The name as people know it."""
        return shown(self.qualified) if is_keras(self.qualified) else f"tf.{self.name}"


class _Places:
    """The names of sessions in one document, and the tree around them."""

    def __init__(self, analysis: Analysis) -> None:
        self.analysis = analysis
        self.missing = [place for place in missing(analysis) if place.rule == NAME]
        chains = {id(p.node): p for p in self.missing if p.item is None}
        self.owned: dict[int, _Place] = {}
        self.imports: list[tuple[ast.ImportFrom, ast.alias, Point]] = []
        """Aliases that import a name of TensorFlow that is gone."""
        local = set(session_names())
        for statement, point in analysis.module.imports:
            if isinstance(statement, ast.ImportFrom):
                for alias, qualified in zip(statement.names, analysis.imported(statement)):
                    if alias.name in session_names():
                        local.add(alias.asname or alias.name)
                        gone = qualified == f"tensorflow.{alias.name}"
                        gone = gone and bool(session_names()[alias.name].advice)
                        if gone and not is_guarded(analysis, point):
                            self.imports.append((statement, alias, point))
        for name in analysis.module.used_names:
            for use in analysis.module.uses(name):
                for part in _parts(use, name in local):
                    place = self._place(part, use.point, chains.get(id(part)))
                    if place is not None:
                        self.owned[id(part)] = place
        self.parents: dict[int, ast.AST] = {}
        if self.owned:
            for node in ast.walk(analysis.module.tree):
                for child in ast.iter_child_nodes(node):
                    self.parents[id(child)] = node

    def _place(
        self, node: ast.Name | ast.Attribute, point: Point, gone: Missing | None
    ) -> _Place | None:
        """What of sessions an expression names, if anything."""
        names = [gone.qualified] if gone else _qualified(self.analysis, node, point)
        if not names or len({name.rpartition(".")[2] for name in names}) > 1:
            return None
        name = names[0].rpartition(".")[2]
        breaks = [_breaks(q, self.analysis.target) for q in names]
        if None in breaks:
            return None
        fails = all(breaks) and not is_guarded(self.analysis, point, name)
        return _Place(node, point, name, session_names()[name].role, names[0], fails)

    def role(self, node: ast.expr) -> str:
        """What an expression is for sessions; empty if nothing."""
        place = self.owned.get(id(node))
        return place.role if place is not None else ""

    def statement(self, node: ast.AST) -> ast.stmt:
        """The statement in which an expression stands."""
        while not isinstance(node, ast.stmt):
            node = self.parents[id(node)]
        return node


def _parts(use: Use, itself: bool) -> Iterator[ast.Name | ast.Attribute]:
    """The parts of a chain whose last name is one of sessions."""
    part: ast.expr = use.chain
    while isinstance(part, ast.Attribute):
        if part.attr in session_names():
            yield part
        part = part.value
    if itself:
        yield use.name


def _qualified(analysis: Analysis, node: ast.expr, point: Point) -> list[str]:
    """The names that an expression can stand for, those that Keras merely holds by their home."""
    found = []
    for qualified in meant(analysis, node, point):
        home, _, name = qualified.rpartition(".")
        known = lookup(home, analysis.target)
        leak = known is not None and known.verdict is Verdict.LEAK
        found.append(f"{known.target}.{name}" if known and leak else qualified)
    return found


def _breaks(qualified: str, target: str) -> bool | None:
    """Whether a name of sessions fails on the target; ``None`` if it is none of them."""
    home, _, name = qualified.rpartition(".")
    own = session_names().get(name)
    if own is None:
        return None
    if home in _TENSORFLOW:
        return bool(own.advice) and home == _TENSORFLOW[0]
    known, found = lookup(qualified, target), split_root(qualified)
    if known is None or known.rule != NAME:
        return None
    old = target == "keras2" and found is not None and found[0] == _OLD_KERAS
    return not known.target and not (old and name in ("set_session", "get_session"))


# -- groups -----------------------------------------------------------------------------


@dataclass(slots=True)
class _Step:
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


class _UnclearError(Exception):
    """A statement, or a use, that a group cannot do without."""


@dataclass(slots=True)
class _Group:
    """Statements that belong together because they share a session or its options."""

    steps: dict[int, _Step] = field(default_factory=dict)
    statements: dict[int, ast.stmt] = field(default_factory=dict)
    places: list[_Place] = field(default_factory=list)
    problems: bool = False
    attributes: set[str] = field(default_factory=set)
    """Attributes that go with it."""


def _groups(analysis: Analysis, places: _Places) -> Iterator[_Group]:
    """Every group of the document; each statement with an owned name is in one."""
    seen: set[int] = set()
    for place in sorted(places.owned.values(), key=lambda p: p.point.order):
        statement = places.statement(place.node)
        if id(statement) not in seen and place.role != "graph":
            group = _Grower(analysis, places).grow(statement, place.point)
            seen |= group.statements.keys()
            for other in places.owned.values():
                if id(places.statement(other.node)) in group.statements:
                    group.places.append(other)
            yield group


class _Grower:
    """Finds everything that belongs to a statement, and whether all of it may go."""

    def __init__(self, analysis: Analysis, places: _Places) -> None:
        self.analysis = analysis
        self.places = places
        self.group = _Group()
        self.accounted: set[int] = set()
        self.pending: list[tuple[ast.stmt, Point]] = []
        self.uses: list[ast.expr] = []
        self.done: set[int] = set()

    def grow(self, statement: ast.stmt, point: Point) -> _Group:
        """The group of a statement."""
        group = self.group
        self.pending.append((statement, point))
        while self.pending:
            statement, point = self.pending.pop()
            if id(statement) in group.statements:
                continue
            group.statements[id(statement)] = statement
            try:
                self._take(statement, point)
            except _UnclearError:
                group.problems = True
        if any(id(use) not in self.accounted for use in self.uses):
            group.problems = True
        if not group.problems and not self._in_time():
            group.problems = True
        return group

    def _take(self, statement: ast.stmt, point: Point) -> None:
        step = _Reader(self, statement, point).read()
        self.group.steps[id(statement)] = step
        for node, role in step.reads:
            self.accounted.add(id(node))
            self._follow(node, point, role)
        if step.binds is not None:
            self._follow_binding(step.binds, self._bound(step.binds, point))
        for function in step.functions:
            self.accounted.add(id(function))
            self._follow_function(self._function(function, point))
        if isinstance(statement, ast.Return):
            self._follow_function(point.block.scope)

    def _follow(self, node: ast.expr, point: Point, role: str) -> None:
        """Add the statements that bind a variable, and those that read it."""
        for binding in self.variable(node, point):
            if self.role_of(binding) != role:
                raise _UnclearError
            if role == "graph" and len(self.analysis.uses_of(binding)) > 1:
                continue  # whatever else reads the graph keeps it
            self._follow_binding(node, binding)

    def _bound(self, target: ast.expr, point: Point) -> Binding:
        """What an assignment to ``target`` binds."""
        found: list[Binding] = []
        if isinstance(target, ast.Name):
            for scope in (point.block.scope, self.analysis.module.scope):
                found += scope.bindings.get(target.id, [])
        else:
            found = self.variable(target, point)
        for binding in found:
            if binding.node is target:
                return binding
        raise _UnclearError

    def _follow_binding(self, node: ast.expr, binding: Binding) -> None:
        """Add the statement of a binding and those that read what it binds."""
        if id(binding.node) in self.done:
            return
        self.done.add(id(binding.node))
        self.pending.append((self.places.statement(binding.node), binding.point))
        if isinstance(node, ast.Attribute):
            self._follow_attribute(node, binding)
            return
        if binding.point.block.scope.kind == "class" or self._is_taken(binding):
            raise _UnclearError
        for use in self.analysis.uses_of(binding):
            others = self.analysis.names.bindings(use.name.id, use.point)
            if not all(self.role_of(other) == self.role_of(binding) for other in others):
                raise _UnclearError
            self._add_use(use.name, use.point)

    def _is_taken(self, binding: Binding) -> bool:
        """Whether another file may use a variable of this module."""
        module = self.analysis.module.scope
        if not any(found is binding for found in module.bindings.get(binding.name, ())):
            return False
        return binding.name in self.analysis.project.taken_from(self.analysis.document.path)

    def _add_use(self, node: ast.expr, point: Point) -> None:
        self.uses.append(node)
        self.pending.append((self.places.statement(node), point))

    def _follow_attribute(self, node: ast.Attribute, binding: Binding) -> None:
        """Add what reads an attribute of ``self``, anywhere in the file."""
        path, module = self.analysis.document.path, self.analysis.module
        if node.attr in module.foreign or self.analysis.project.may_take(path, node.attr):
            raise _UnclearError
        self.group.attributes.add(node.attr)
        for name in module.used_names:
            for use in module.uses(name):
                part: ast.expr = use.chain
                while isinstance(part, ast.Attribute):
                    if part.attr == node.attr and part is not binding.node:
                        self._add_use(part, use.point)
                    part = part.value

    def variable(self, node: ast.expr, point: Point) -> list[Binding]:
        """The assignments that a name, or an attribute of ``self``, can stand for."""
        if isinstance(node, ast.Name):
            found = self.analysis.names.bindings(node.id, point)
        else:
            assert isinstance(node, ast.Attribute)
            scopes = self.analysis.module.scopes.values()
            owners = [s for s in scopes if s.kind == "class" and node.attr in s.attributes]
            if len(owners) != 1 or node.attr in owners[0].bindings:
                raise _UnclearError
            found = owners[0].attributes[node.attr]
            if len(found) != 1 or not self._is_in(node, owners[0].node):
                raise _UnclearError
        if not found or any(binding.how is not How.ASSIGN for binding in found):
            raise _UnclearError
        return found

    def _is_in(self, node: ast.AST, owner: ast.AST) -> bool:
        while node is not owner and id(node) in self.places.parents:
            node = self.places.parents[id(node)]
        return node is owner

    def role_of(self, binding: Binding) -> str:
        """What a variable holds, for sessions."""
        if binding.how is not How.ASSIGN or not isinstance(binding.value, ast.Call):
            return ""
        function = binding.value.func
        role = self.places.role(function)
        if not role and isinstance(function, ast.Name):
            found = self.analysis.names.bindings(function.id, binding.point)
            role = "session" if found and found[0].how is How.FUNCTION else ""
        return "session" if role == "current" else role

    def _function(self, node: ast.Name, point: Point) -> Scope:
        """The function of this file that a name stands for."""
        found = self.analysis.names.bindings(node.id, point)
        if len(found) != 1 or not isinstance(found[0].node, ast.FunctionDef):
            raise _UnclearError
        return self.analysis.module.scopes[found[0].node]

    def _follow_function(self, scope: Scope) -> None:
        """Add every return and every call of a function that makes a session."""
        node, outer, module = scope.node, scope.outer, self.analysis.module
        if id(node) in self.done:
            return
        self.done.add(id(node))
        if not isinstance(node, ast.FunctionDef) or outer is None or node.decorator_list:
            raise _UnclearError
        bindings = outer.block.scope.bindings.get(node.name, [])
        if len(bindings) != 1 or outer.block.scope.kind == "class" or self._is_taken(bindings[0]):
            raise _UnclearError
        returns = module.returns.get(node, [])
        uses = self.analysis.uses_of(bindings[0])
        if not returns or not uses or node in module.yields:
            raise _UnclearError
        for value, point in returns:
            if value is None:
                raise _UnclearError
            self.pending.append((self.places.statement(value), point))
        for use in uses:
            self._add_use(use.name, use.point)

    def _in_time(self) -> bool:
        """Whether every option is set for a session that is made of it for sure."""
        steps = self.group.steps.values()
        makers = [step for step in steps if step.creates]
        return all(
            any(
                maker.point.order >= step.point.order
                and _holds(maker.point.block, step.point.block)
                for maker in makers
            )
            for step in steps
            if step.options
        )


def _holds(outer: Block, inner: Block | None) -> bool:
    """Whether ``inner`` is ``outer`` or a branch of it."""
    while inner is not None and inner is not outer:
        inner = inner.parent
    return inner is outer


class _Reader:
    """Reads one statement of a group; raises ``_UnclearError`` for any other."""

    def __init__(self, grower: _Grower, statement: ast.stmt, point: Point) -> None:
        self.grower = grower
        self.places = grower.places
        self.step = _Step(statement, point)

    def read(self) -> _Step:
        """What the statement means."""
        statement = self.step.statement
        if isinstance(statement, ast.Expr):
            self._bare(statement.value)
        elif isinstance(statement, ast.Assign) and len(statement.targets) == 1:
            self._assign(statement.targets[0], statement.value)
        elif isinstance(statement, ast.Return) and statement.value is not None:
            self._session(statement.value)
        else:
            raise _UnclearError
        return self.step

    def _bare(self, value: ast.expr) -> None:
        if not isinstance(value, ast.Call):
            raise _UnclearError
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
                raise _UnclearError
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
            raise _UnclearError

    def _assign(self, target: ast.expr, value: ast.expr) -> None:
        root = target
        path: list[str] = []
        while isinstance(root, ast.Attribute):
            path.insert(0, root.attr)
            root = root.value
        if path and isinstance(root, ast.Name) and not (root.id == "self" and len(path) == 1):
            roles = {self.grower.role_of(b) for b in self.grower.variable(root, self.step.point)}
            role = roles.pop() if len(roles) == 1 else ""
            if role not in ("config", "gpu_options"):
                raise _UnclearError
            self._read(root, role)
            prefix = "gpu_options." if role == "gpu_options" else ""
            self._option(prefix + ".".join(path), value)
            return
        if not isinstance(target, (ast.Name, ast.Attribute)) or not isinstance(value, ast.Call):
            raise _UnclearError
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
            raise _UnclearError
        self.step.reads.append((node, role))

    def _session(self, node: ast.expr) -> None:
        if not isinstance(node, ast.Call):
            self._read(node, "session")
            return
        role = self.places.role(node.func)
        if role == "current":
            if node.args or node.keywords:
                raise _UnclearError
        elif role == "session":
            names = ("target", "graph", "config")
            given = dict(zip(names, node.args))
            given |= {keyword.arg or "": keyword.value for keyword in node.keywords}
            if not given.keys() <= set(names) or len(node.args) > len(names):
                raise _UnclearError
            target = given.get("target")
            if target is not None and not (isinstance(target, ast.Constant) and not target.value):
                raise _UnclearError
            if "graph" in given:
                self._graph(given["graph"])
            self.step.creates = True
            if "config" in given:
                self._config(given["config"])
        elif not role and isinstance(node.func, ast.Name):
            self.step.functions.append(node.func)
            self.step.calls.append(self.grower.analysis.document.source(node))
        else:
            raise _UnclearError

    def _graph(self, node: ast.expr) -> None:
        if isinstance(node, ast.Constant) and node.value is None:
            return
        if isinstance(node, ast.Call):
            if self.places.role(node.func) != "graph" or node.args or node.keywords:
                raise _UnclearError
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
            raise _UnclearError

    def _options(self, call: ast.Call, prefix: str) -> None:
        if call.args:
            raise _UnclearError
        for keyword in call.keywords:
            if keyword.arg is None:
                raise _UnclearError
            self._option(prefix + keyword.arg, keyword.value)

    def _option(self, option: str, value: ast.expr) -> None:
        if option == "gpu_options":
            if not isinstance(value, ast.Call):
                self._read(value, "gpu_options")
            elif self.places.role(value.func) == "gpu_options":
                self._options(value, "gpu_options.")
            else:
                raise _UnclearError
            return
        if option == "device_count" and isinstance(value, ast.Dict):
            for key, count in zip(value.keys, value.values):
                if not isinstance(key, ast.Constant) or not isinstance(key.value, str):
                    raise _UnclearError
                self._option(f"device_count.{key.value}", count)
            return
        for row in session_options(option):
            text = _fits(self.grower.analysis, row.value, value)
            if text is not None:
                self.step.options.append((row, text))
                return
        raise _UnclearError

    def _is_initializer(self, node: ast.expr) -> bool:
        if isinstance(node, ast.Call):
            return self.places.role(node.func) == "initializer"
        if not isinstance(node, ast.Name):
            return False
        found = self.grower.analysis.names.bindings(node.id, self.step.point)
        return bool(found) and all(self.grower.role_of(b) == "initializer" for b in found)

    def _initializer(self, node: ast.expr) -> None:
        if not isinstance(node, ast.Call):
            self._read(node, "initializer")
        elif self.places.role(node.func) != "initializer" or node.args or node.keywords:
            raise _UnclearError


def _only(call: ast.Call, name: str) -> ast.expr:
    """The only argument of a call."""
    values = [*call.args, *(k.value for k in call.keywords if k.arg == name)]
    if len(values) != 1 or len(call.args) + len(call.keywords) != 1:
        raise _UnclearError
    return values[0]


def _options(analysis: Analysis, places: _Places, place: _Place) -> Iterator[tuple[str, ast.expr]]:
    """Every option, with its value, that is set for what a place makes."""
    made = places.parents.get(id(place.node))
    if not isinstance(made, ast.Call):
        return
    prefix = "gpu_options." if place.role == "gpu_options" else ""
    yield from _keywords(places, made, prefix)
    statement = places.statement(made)
    if not isinstance(statement, ast.Assign) or statement.value is not made:
        return
    target = statement.targets[0]
    source = analysis.document.source
    for attribute in analysis.module.stored_attributes:
        for node, point, value in analysis.module.stores(attribute):
            path, base = [node.attr], node.value
            while isinstance(base, ast.Attribute) and source(base) != source(target):
                path.insert(0, base.attr)
                base = base.value
            if value is None or source(base) != source(target):
                continue
            reached = isinstance(base, ast.Attribute) or any(
                binding.value is made for binding in analysis.names.bindings(source(base), point)
            )
            if reached:
                yield prefix + ".".join(path), value


def _keywords(places: _Places, call: ast.Call, prefix: str) -> Iterator[tuple[str, ast.expr]]:
    """The options that a call sets itself."""
    for keyword in call.keywords:
        option, value = prefix + (keyword.arg or ""), keyword.value
        if isinstance(value, ast.Call) and places.role(value.func) == "gpu_options":
            if value.lineno == call.lineno:  # else it has a finding of its own
                yield from _keywords(places, value, "gpu_options.")
        elif option == "device_count" and isinstance(value, ast.Dict):
            for key, count in zip(value.keys, value.values):
                kind = key.value if isinstance(key, ast.Constant) else ""
                yield (f"{option}.{kind}" if kind in ("CPU", "GPU") else option), count
        elif keyword.arg and option != "gpu_options":
            yield option, value


def _advice(analysis: Analysis, option: str, value: ast.expr) -> str:
    """What to do about an option."""
    for row in session_options(option):
        text = _fits(analysis, row.value, value)
        if text is not None:
            call = row.call.removeprefix(_EACH).format(tf="tf", gpu="gpu", value=text)
            if call and row.call.startswith(_EACH):
                call += " for each gpu of tf.config.list_physical_devices('GPU')"
            return f"`{option}`: {call or 'delete it'}"
    return _no_counterpart(option)


def _no_counterpart(option: str) -> str:
    """Advice about an option that no row speaks of."""
    advice = option_advice(option) or option_advice(option.partition(".")[0])
    if not advice and session_options(option):
        advice = "assign its value to a variable first, then it can become a tf.config call"
    return f"`{option}`: {advice or 'it has no counterpart; set the others with tf.config'}"


_RANGE = re.compile(r"\d+(,\d+)*")


def _fits(analysis: Analysis, wanted: str, value: ast.expr) -> str | None:
    """The text that stands for an option's value, if a row of the table speaks of it."""
    if not wanted:
        return analysis.document.source(value) if _is_plain(value) else None
    if isinstance(value, ast.Attribute):
        return wanted if value.attr == wanted else None
    if not isinstance(value, ast.Constant):
        return None
    if wanted != "range":
        return wanted if repr(value.value) == wanted else None
    if not isinstance(value.value, str) or not _RANGE.fullmatch(value.value):
        return None
    numbers = [int(number) for number in value.value.split(",")]
    if numbers != list(range(numbers[0], numbers[-1] + 1)):
        return None
    return f"{numbers[0] or ''}:{numbers[-1] + 1}"


def _is_plain(node: ast.expr) -> bool:
    """Whether an expression may be evaluated more than once, or not at all."""
    if isinstance(node, ast.Call):
        inner = isinstance(node.func, ast.Name) and node.func.id in ("bool", "int")
        return inner and not node.keywords and all(_is_plain(part) for part in node.args)
    if isinstance(node, (ast.Constant, ast.Name)):
        return True
    if isinstance(node, (ast.Attribute, ast.UnaryOp, ast.BoolOp, ast.Compare, ast.BinOp)):
        parts = [part for part in ast.iter_child_nodes(node) if isinstance(part, ast.expr)]
        return all(_is_plain(part) for part in parts)
    return False


# -- findings ---------------------------------------------------------------------------


def _fixed(analysis: Analysis, group: _Group) -> Finding | None:
    """The finding with a fix, for a group that does nothing else."""
    broken = [place for place in group.places if place.breaks]
    broken.sort(key=lambda place: analysis.document.start(place.node))
    if not broken:
        return None
    first = next((place for place in broken if place.role == "set"), broken[0])
    options = [option for step in group.steps.values() for option, _ in step.options]
    notes = list(dict.fromkeys(option.note for option in options if option.note))
    if any(option.early for option in options):
        notes.insert(0, "TensorFlow has used no device before")
    if any(step.initializes for step in group.steps.values()):
        notes.append("no weights were loaded or trained before that the initializers reset")
    notes += [f"nothing else reads the attribute `{name}`" for name in sorted(group.attributes)]
    goes = "the session goes"
    if all(place.role in ("flag", "initializer") for place in broken):
        goes = "variables are initialized when they are created"
    elif any(option.call for option in options):
        goes += ", its options become `tf.config` calls"
    message = f"`{first.shown}` does not exist in {TARGET_NAMES[analysis.target]}: {goes}"
    message += assuming(notes)
    return analysis.finding(
        NAME,
        analysis.document.start(first.node),
        analysis.document.end(first.node),
        message,
        Safety.UNSAFE if notes else Safety.SAFE,
        dialect=analysis.dialects.of(first.qualified).name,
        render=lambda: _render(analysis, group),
    )


def _render(analysis: Analysis, group: _Group) -> Fix:
    edits: list[Edit] = []
    needs: list[ImportNeed] = []
    removed: list[ast.stmt] = []
    document = analysis.document
    for step in sorted(group.steps.values(), key=lambda s: s.point.order):
        statement = step.statement
        lines = _lines(analysis, group, step, needs)
        if isinstance(statement, ast.Return) and not _is_last(analysis, statement, step.point):
            lines.append("return")
        comments = _comments(analysis, statement)
        if not lines and not comments:
            removed.append(statement)
            continue
        start, end = document.start(statement), document.end(statement)
        if not lines and all(id(other) in group.steps for other in siblings(analysis, statement)):
            lines.append("pass")
        separator = document.newline + document.indentation(start)
        first = separator.join([*comments, *lines[:1]])
        edits += replace_statement(analysis, start, end, [first, *lines[1:]])
    return Fix((*edits, *remove_statements(analysis, removed)), tuple(dict.fromkeys(needs)))


_EACH = "each GPU: "
"""Before a call of the table that is made for every GPU."""


def _lines(analysis: Analysis, group: _Group, step: _Step, needs: list[ImportNeed]) -> list[str]:
    """What stands in the place of a statement."""
    lines = list(step.calls)
    each: list[str] = []
    gpu = _free(analysis, "gpu", step.point)
    for option, value in step.options:
        if not option.call:
            continue
        tf, extra = _tensorflow(analysis, group, step.point)
        needs += extra
        call = option.call.removeprefix(_EACH)
        text = call.format(tf=tf, gpu=gpu, value=value)
        if call == option.call:
            lines.append(text)
            continue
        gpus = f"for {gpu} in {tf}.config.list_physical_devices('GPU')"
        if shares_line(analysis, step.statement):
            each.append(f"[{text} {gpus}]")
        else:
            each += [f"{gpus}:", f"{_indent(analysis)}{text}"]
    return lines + each


def _tensorflow(
    analysis: Analysis, group: _Group, point: Point
) -> tuple[str, tuple[ImportNeed, ...]]:
    """The name of TensorFlow (or of its old interface, which has ``config`` as well)."""
    text, needs = analysis.name_for("tensorflow", "", "tf", point)
    for place in group.places if needs else ():
        node = place.node.value if isinstance(place.node, ast.Attribute) else place.node
        if isinstance(node, ast.Name) and analysis.names.certain(node.id, point):
            here = ast.Name(node.id, ast.Load())
            if analysis.names.qualified(here, point) == ("tensorflow.compat.v1",):
                return node.id, ()
    return text, needs


def _free(analysis: Analysis, name: str, point: Point) -> str:
    """A name that means nothing at ``point``, nor to what reads it elsewhere."""
    names, module = analysis.names, analysis.module
    while (
        name in point.block.scope.bindings
        or names.bindings(name, point)
        or any(not names.bindings(name, use.point) for use in module.uses(name))
    ):
        name += "_"
    return name


_BLOCK = re.compile(r"^\S.*:[ \t]*\r?\n([ \t]+)\S", re.MULTILINE)


def _indent(analysis: Analysis) -> str:
    """One level of indentation, as the file has it."""
    found = _BLOCK.search(analysis.document.text)
    return found.group(1) if found else "    "


def _is_last(analysis: Analysis, statement: ast.stmt, point: Point) -> bool:
    """Whether a function ends with this statement."""
    owner = point.block.scope.node
    return isinstance(owner, ast.FunctionDef) and owner.body[-1] is statement


def _comments(analysis: Analysis, statement: ast.stmt) -> list[str]:
    """The comments inside a statement, which would go with it."""
    source = analysis.document.source(statement)
    if "#" not in source or shares_line(analysis, statement):
        return []
    tokens = tokenize.generate_tokens(io.StringIO(source).readline)
    return [token.string for token in tokens if token.type == tokenize.COMMENT]


def _left(
    analysis: Analysis, places: _Places, settled: set[int], advice: dict[int, str]
) -> Iterator[Finding]:
    """What has no fix, each name of a statement once, at its line."""
    document = analysis.document
    for item in places.missing:
        if item.item is not None and _stays(analysis, item.item.alias, settled):
            yield report_gone(analysis, NAME, item)
    for _, alias, _ in places.imports:
        if _stays(analysis, alias, settled):
            unused = "it is used nowhere: delete it from the import"
            text = session_names()[alias.name].advice if analysis.uses_of_alias(alias) else unused
            name = f"tf.{alias.name}"
            yield _manual(analysis, name, document.start(alias), document.end(alias), text)
    chains = {id(item.node): item for item in places.missing}
    lines: dict[tuple[int, int], list[_Place]] = {}
    for place in sorted(places.owned.values(), key=lambda p: document.start(p.node)):
        if place.breaks and id(place.node) not in settled and not _is_imported(analysis, place):
            key = id(places.statement(place.node)), place.node.lineno
            lines.setdefault(key, []).append(place)
    told: set[tuple[int, str]] = set()
    for (statement, _), found in lines.items():
        first = found[0]
        if (statement, first.name) in told:
            continue
        told |= {(statement, place.name) for place in found}
        option = next((advice[id(p.node)] for p in found if id(p.node) in advice), None)
        gone = chains.get(id(first.node))
        if gone is not None and option is None:
            yield report_gone(analysis, NAME, gone)
            continue
        start, end = document.start(first.node), document.end(first.node)
        text = option or session_names()[first.name].advice
        if option is not None and first.role in ("session", "current", "set"):
            whole = gone.known.advice if gone is not None and gone.known is not None else ""
            text = f"{whole or session_names()[first.name].advice}; {option}"
        yield _manual(analysis, first.shown, start, end, text)


def _is_imported(analysis: Analysis, place: _Place) -> bool:
    """Whether a place is a plain name that an import binds, which is reported there."""
    if not isinstance(place.node, ast.Name):
        return False
    bindings = analysis.names.bindings(place.node.id, place.point)
    return any(binding.how is How.FROM for binding in bindings)


def _stays(analysis: Analysis, alias: ast.alias, settled: set[int]) -> bool:
    """Whether an import is needed by something that a fix leaves, or by nothing at all."""
    uses = analysis.uses_of_alias(alias)
    return not uses or not all(id(use.name) in settled for use in uses)


def _manual(analysis: Analysis, name: str, start: int, end: int, advice: str) -> Finding:
    message = f"`{name}` does not exist in {TARGET_NAMES[analysis.target]}"
    return analysis.finding(NAME, start, end, message, Safety.MANUAL, advice=advice)


RULE = Rule(
    NAME,
    "sessions go; their options become tf.config calls",
    check,
    words=(b"keras", b"tensorflow"),
    project_words=(b"K.", *(name.encode() for name in session_names())),
    references=(
        "tf.config: https://www.tensorflow.org/api_docs/python/tf/config",
        "TensorFlow 2 migration: https://www.tensorflow.org/guide/migrate",
    ),
)
