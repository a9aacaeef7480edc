"""What a rule is given: one document, what its names and values mean, and its project."""

from __future__ import annotations

import ast
import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from enum import Enum
from functools import cached_property, update_wrapper
from typing import Concatenate, ParamSpec, Protocol, TypeVar, cast

from codemods.edits import Edit, Finding, Fix, ImportNeed, Safety
from codemods.semantics.dialect import FileDialects
from codemods.semantics.kinds import Kind, Kinds, Value, result_of
from codemods.semantics.names import LOCAL, Names
from codemods.semantics.nodes import walk
from codemods.semantics.scopes import Binding, CallSite, How, Module, Point, Scope, Use
from codemods.sources.document import Document
from codemods.tables.keras import is_keras, lookup, lookup_function

P = ParamSpec("P")
T = TypeVar("T")


def once(
    work_out: Callable[Concatenate[Analysis, P], T],
) -> Callable[Concatenate[Analysis, P], T]:
    """Decorator: what a function says of a document is worked out once for each ``Analysis``.

    Its other arguments, which it takes by position, must be hashable.
    """

    def answer(analysis: Analysis, /, *args: P.args, **kwargs: P.kwargs) -> T:
        key = (work_out, args, *kwargs.items()) if args or kwargs else work_out
        known = analysis.memo.get(key, analysis)
        if known is analysis:  # which is no answer
            known = analysis.memo[key] = work_out(analysis, *args, **kwargs)
        return cast("T", known)

    update_wrapper(answer, work_out)
    return answer


_COMMENT = re.compile(r"#[^\r\n]*")
_SHORT, _LONG = 40, 70
"""Characters up to which code is quoted as it stands, and beyond which a call is cut."""


def needs_brackets(text: str) -> bool:
    """Whether an expression can be read in brackets only, because of its lines."""
    if "\n" not in text and "\r" not in text:
        return False
    try:
        return len(ast.parse(f"_ = {text}").body) > 1
    except SyntaxError:
        return True


class ProjectFacts(Protocol):
    """What a rule may ask about the rest of the project."""

    @property
    def has_keras(self) -> bool:
        """Whether any file of the project imports Keras."""

    def is_of_program(self, path: str) -> bool:
        """Whether the file at ``path`` is part of a program with Keras or TensorFlow."""

    def uses_keras_near(self, path: str) -> bool | None:
        """Whether the programs nearest to the file at ``path`` use Keras; ``None``: no programs."""

    def defines(self, method: str) -> bool:
        """Whether any class of the project defines ``method`` (by its text)."""

    def takes(self, method: str, keywords: frozenset[str]) -> bool:
        """Whether a ``method`` of the project has one of these parameters, or ``**``."""

    def may_take(self, path: str, name: str) -> bool:
        """Whether another file may take ``name`` from the module at ``path``, by its text."""

    def kinds_with(self, word: bytes) -> Iterable[tuple[str, Kinds]]:
        """The meaning of each file whose text has ``word``, as it was at first, by its path."""

    def mentions(self, *words: bytes) -> bool:
        """Whether the text of any file has one of these words."""

    def holds_beside(self, path: str, *patterns: bytes) -> bool:
        """Whether one other file has a match for each of these expressions, by its text."""

    def taken_from(self, path: str) -> frozenset[str]:
        """The names that other files of the project take from the module at ``path``."""

    def summaries(self, make: Callable[[Analysis], T], words: tuple[bytes, ...]) -> Mapping[str, T]:
        """What ``make`` says of each file, as it was, that holds one of ``words``, by path."""

    def is_python2(self, document: Document) -> bool:
        """Whether a document was Python 2 before this run, or is known to be."""

    def holds_file(self, path: str, name: str) -> bool:
        """Whether a data file ``name`` can be seen from the module at ``path``."""


class Receiver(Enum):
    """How sure it is that a method's receiver is a Keras model."""

    PROVEN = "proven"
    ASSUMED = "assumed"
    POSSIBLE = "possible"
    """It may as well be a class of the project."""
    NO = "no"


class Analysis:
    """One document and its meaning."""

    def __init__(
        self,
        document: Document,
        module: Module,
        names: Names,
        kinds: Kinds,
        dialects: FileDialects,
        target: str,
        project: ProjectFacts,
    ) -> None:
        self.document = document
        self.module = module
        self.names = names
        self.kinds = kinds
        self.dialects = dialects
        self.target = target
        self.project = project
        self.memo: dict[object, object] = {}
        """See ``once``."""

    @cached_property
    def imports_keras(self) -> bool:
        """Whether this file itself imports Keras, under any name."""
        return any(
            is_keras(name)
            for statement, point in self.module.imports
            for name in self.imported(statement)
        )

    @property
    def in_keras_project(self) -> bool:
        """Whether this file, or any other of the project, imports Keras."""
        return self.project.has_keras or self.imports_keras

    def imported(self, statement: ast.Import | ast.ImportFrom) -> list[str]:
        """The qualified names that an import statement imports."""
        if isinstance(statement, ast.Import):
            return [self.names.home(a.name, a.name, 0) for a in statement.names]
        module = "." * statement.level + (statement.module or "")
        home = self.names.home(module, statement.module or "", statement.level)
        return [home if a.name == "*" else f"{home}.{a.name}" for a in statement.names]

    @cached_property
    def named_calls(self) -> list[tuple[CallSite, tuple[str, ...]]]:
        """Every call of something reached through imports, with its qualified names."""
        return [
            (site, names)
            for site in self.module.calls
            if (names := self.names.qualified(site.node.func, site.point))
        ]

    # -- findings -----------------------------------------------------------------

    def finding(
        self,
        rule: str,
        start: int,
        end: int,
        message: str,
        safety: Safety,
        *,
        advice: str | None = None,
        dialect: str = "",
        render: Callable[[], Fix] | None = None,
    ) -> Finding:
        """A finding in this document."""
        return Finding(
            rule,
            self.document.path,
            start,
            end,
            message,
            safety,
            advice,
            dialect or self.dialects.default.name,
            None if safety is Safety.MANUAL else render,
        )

    def edit(self, start: int, end: int, text: str) -> Edit:
        """An edit in this document."""
        return Edit(self.document.path, start, end, text)

    def attribute_span(self, node: ast.Attribute) -> tuple[int, int]:
        """Where the attribute's own name stands."""
        end = self.document.end(node)
        return end - len(node.attr), end

    def tail(self, base: ast.expr, node: ast.expr, text: str) -> Edit:
        """Put ``text`` in the place of the attributes of ``base`` up to ``node``.

        Parentheses around a part of the chain stay, directly behind ``base``, and so do
        comments, which are on lines before ``text``.
        """
        document = self.document
        start, end = document.end(base), document.end(node)
        line = document.newline + document.indentation(end)
        comments = _COMMENT.findall(document.text, start, end)
        code = _COMMENT.sub("", document.text[start:end])
        before = "".join(f"  {comment}{line}" for comment in comments)
        return self.edit(start, end, ")" * code.count(")") + before + text)

    def source(self, node: ast.expr) -> str:
        """The source of an expression, which can stand anywhere.

        It becomes one line if its lines need the brackets that stand around it.
        """
        text = self.document.source(node)
        return ast.unparse(node) if needs_brackets(text) else text

    def brief(self, node: ast.expr) -> str:
        """The source of an expression on one line, for a message; only the callee of a long call.

        What is long does not depend on the layout.
        """
        text = self.document.source(node)
        one_line = "\n" not in text and "\r" not in text
        if one_line and len(text) <= _SHORT:
            return text
        plain = ast.unparse(node)
        if isinstance(node, ast.Call) and len(plain) > _LONG:
            return f"{self.brief(node.func)}(…)"
        return text if one_line else plain

    # -- receivers ----------------------------------------------------------------

    def model_receiver(self, node: ast.expr, point: Point, method: str) -> Receiver:
        """Whether ``node.method`` is the method of a Keras model."""
        values = [v for v in self.kinds.of(node, point) if v.kind is not Kind.NONE]
        own = [v for v in values if self.kinds.defines(v, method)]
        models = [v for v in values if v.kind is Kind.MODEL and v not in own]
        unknown = [v for v in values if v not in own and self._is_unknown(v)]
        if method in self.module.foreign and (models or unknown):
            return Receiver.POSSIBLE  # somebody puts a method of that name on something
        if values and len(models) == len(values):
            return Receiver.PROVEN
        if values and not models and not unknown:
            return Receiver.NO
        if not models and not self.in_keras_project:
            return Receiver.NO
        if own or (unknown and self.project.defines(method)):
            return Receiver.POSSIBLE
        return Receiver.ASSUMED

    def _is_unknown(self, value: Value) -> bool:
        return value.kind is Kind.UNKNOWN or (
            value.kind is Kind.NAME
            and not is_keras(value.name)
            and not value.name.startswith(LOCAL)  # a module of the project
        )

    def is_model_class(self, node: ast.expr, point: Point) -> bool:
        """Whether ``node`` is a model class of Keras itself, not an instance."""
        return any(
            value.kind is Kind.NAME
            and is_keras(value.name)
            and value.name.rpartition(".")[2][:1].isupper()
            and result_of(value.name) is Kind.MODEL
            for value in self.kinds.of(node, point)
        )

    def overrides(self, node: ast.expr, point: Point, method: str) -> bool:
        """Whether a class of the project that ``node`` may be an instance of has ``method``."""
        return any(self.kinds.defines(value, method) for value in self.kinds.of(node, point))

    def home_of(self, node: ast.expr, point: Point) -> str:
        """The qualified name of what made the value (``keras.models.Sequential``), if known."""
        homes = {v.name for v in self.kinds.of(node, point) if is_keras(v.name)}
        return homes.pop() if len(homes) == 1 else ""

    # -- names for a fix's text ---------------------------------------------------

    def name_for(
        self, module: str, attribute: str, default: str, point: Point
    ) -> tuple[str, tuple[ImportNeed, ...]]:
        """A name for ``module`` (or ``module.attribute``) that works at ``point``.

        An existing binding is used if one is visible there, else ``default`` (or a
        variant that is free) with the import it needs.
        """
        wanted = f"{module}.{attribute}" if attribute else module
        scope: Scope | None = point.block.scope
        while scope is not None:
            for name, homes in _import_names(self, scope):
                if all(wanted in home for home in homes):
                    visible = self.names.certain(name, point)
                    if visible and all(wanted in self._homes(b) for b in visible):
                        return name, ()
            scope = scope.parent
        if attribute and not self.names.bindings(attribute, point):
            supplied = lookup(self.names.from_star(attribute), self.target)
            if supplied is not None and supplied.target == wanted:
                return attribute, ()
        name = default
        while self.module.scope.bindings.get(name) or self.names.bindings(name, point):
            name += "_"
        return name, (ImportNeed(module, attribute, name),)

    def _homes(self, binding: Binding) -> tuple[str, ...]:
        """The qualified names that an import binds a name to, now and on the target."""
        if binding.how not in (How.IMPORT, How.FROM):
            return ()
        names = self.names.of_binding(binding)
        if len(names) != 1:
            return ()
        known = lookup(names[0], self.target)
        if known is None or lookup_function(names[0], self.target) is not None:
            return names  # a function in Keras 1, a module since
        return (names[0], known.target)

    def assigned_once(self, node: ast.expr, point: Point) -> tuple[ast.expr, Point] | None:
        """The value of a name or attribute of ``self`` that is assigned once, and where."""
        bindings: list[Binding] = []
        if isinstance(node, ast.Name):
            bindings = self.names.bindings(node.id, point)
            if len(bindings) == 1:
                bindings = bindings[0].point.block.scope.bindings.get(node.id, [])
        elif isinstance(node, ast.Attribute) and not self.names.qualified(node, point):
            for value in self.kinds.of(node.value, point):
                if value.home is not self.kinds:
                    return None
                for owner, home in self.kinds.classes(value):
                    scope = home.module.scopes[owner]
                    made = scope.attributes.get(node.attr, []) + scope.bindings.get(node.attr, [])
                    if made and home is not self.kinds:
                        return None  # in another file, about which this one is not asked
                    bindings += made
        if len(bindings) != 1 or bindings[0].how is not How.ASSIGN:
            return None
        if isinstance(node, ast.Attribute) and self._overridden(bindings[0]):
            return None
        value_: ast.expr = bindings[0].value
        return value_, bindings[0].point

    def _overridden(self, binding: Binding) -> bool:
        """Whether another class of the file sets the same attribute."""
        return len(self.module.setting(binding.name)) > 1

    def means_same(self, node: ast.expr, there: Point, here: Point) -> bool:
        """Whether the text of ``node``, written at ``there``, means the same at ``here``."""
        own = {
            target.id
            for part in walk(node)
            if isinstance(part, ast.comprehension)
            for target in walk(part.target)
            if isinstance(target, ast.Name)
        }
        for part in walk(node):
            if not isinstance(part, ast.Name) or part.id in own:
                continue
            left = self.names.bindings(part.id, there)
            right = self.names.bindings(part.id, here)
            if self._is_self(left) and self._is_self(right):
                continue
            if not left and not right:
                continue  # a builtin, or what a star import supplies
            if left != right or not self.names.certain(part.id, there):
                return False
        return True

    def _is_self(self, bindings: list[Binding]) -> bool:
        if len(bindings) != 1 or bindings[0].how is not How.PARAMETER:
            return False
        scope = bindings[0].point.block.scope
        arguments = bindings[0].value.args
        first = (arguments.posonlyargs + arguments.args)[:1]
        inside = scope.parent is not None and scope.parent.kind == "class"
        return inside and bool(first) and first[0] is bindings[0].node

    def point_of(self, call: ast.Call) -> Point | None:
        """Where a call of this document stands."""
        return self.module.call_points.get(call)

    def is_exported(self, name: str) -> bool:
        """Whether the module's ``__all__`` lists ``name``, as far as its literals tell."""
        return any(
            isinstance(part, ast.Constant) and part.value == name
            for binding in self.module.scope.bindings.get("__all__", ())
            if isinstance(binding.value, ast.AST)
            for part in walk(binding.value)
        )

    def uses_of(self, binding: Binding) -> Sequence[Use]:
        """Every place that reads exactly what ``binding`` binds (possibly among others)."""
        return _readers(self, binding.name).get(id(binding), [])

    def uses_of_alias(self, alias: ast.alias) -> Sequence[Use]:
        """Every place that reads what an alias of an import binds (possibly among others)."""
        name = alias.asname or alias.name.partition(".")[0]
        return _readers(self, name).get(id(alias), [])


@once
def _readers(analysis: Analysis, name: str) -> dict[int, list[Use]]:
    """The uses of a name, by the ``id`` of each binding, and of each node, that they read."""
    found: dict[int, list[Use]] = defaultdict(list)
    for use in analysis.module.uses(name):
        bindings = analysis.names.bindings(name, use.point)
        for what in {id(it) for binding in bindings for it in (binding, binding.node)}:
            found[what].append(use)
    return found


@once
def _import_names(analysis: Analysis, scope: Scope) -> list[tuple[str, list[tuple[str, ...]]]]:
    """The names that only imports bind in a scope, and to what each of them does."""
    found = []
    for name, bindings in scope.bindings.items():
        homes = [analysis._homes(binding) for binding in bindings]
        if all(homes):
            found.append((name, homes))
    return found
