"""What the arguments of an old call become: one mechanism for every callable.

The call is bound by the signature of its dialect, each argument is sent through the
table (keep, rename, convert, merge, drop), and the call is written back with the least
change to its text.  First everything is decided (``decide``), then, if somebody needs the
text, it is made (``edits``).
"""

from __future__ import annotations

import ast
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from codemods.edits import Edit, Fix, Need
from codemods.semantics import batches
from codemods.semantics.analysis import Analysis
from codemods.semantics.calls import Argument, BoundCall, CallText, Items
from codemods.semantics.integers import python_integer
from codemods.semantics.kinds import Kind
from codemods.semantics.parameters import is_shared, takes, with_default
from codemods.semantics.scopes import Point
from codemods.semantics.wording import listed
from codemods.tables.arguments import GONE, Change, fates, insertions
from codemods.tables.keras import below_root
from codemods.tables.signatures import signatures

_NEUTRAL = ("keep", "alias", "steps", "insert", "with", "without", "integer", "whole")
"""Actions after which an argument may stand as it is: they say nothing of its age."""

NOT_LITERAL = object()
"""Stands for the value of an expression that is no literal."""


def literal(node: ast.expr) -> object:
    """The value of a literal number, string, boolean or ``None``; else ``NOT_LITERAL``."""
    if isinstance(node, ast.UnaryOp) and isinstance(node.op, ast.USub):
        value = literal(node.operand)
        return -value if isinstance(value, (int, float)) else NOT_LITERAL
    return node.value if isinstance(node, ast.Constant) else NOT_LITERAL


def dictionary(node: ast.expr) -> dict[object, ast.expr] | None:
    """The entries of ``{'a': 1}`` and ``dict(a=1)``; ``None`` if it is neither.

    A key that is no literal, and ``**``, is ``NOT_LITERAL``.
    """
    if isinstance(node, ast.Dict):
        keys = [NOT_LITERAL if key is None else literal(key) for key in node.keys]
        return dict(zip(keys, node.values))
    if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "dict":
        if not node.args:
            return {k.arg or NOT_LITERAL: k.value for k in node.keywords}
    return None


def holds(node: ast.expr, text: str) -> bool:
    """Whether a string, or a literal part of one that is put together, holds ``text``."""
    if isinstance(node, ast.BinOp):
        return holds(node.left, text) or holds(node.right, text)
    if isinstance(node, ast.JoinedStr):
        return any(holds(part, text) for part in node.values)
    if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute):
        return node.func.attr == "format" and holds(node.func.value, text)
    return isinstance(node, ast.Constant) and isinstance(node.value, str) and text in node.value


@dataclass(slots=True)
class Merge:
    """Several arguments that become one tuple; a missing one is the text of its default."""

    name: str
    parts: list[Argument | str]


@dataclass(slots=True)
class Plan:
    """What is to be done to one call, decided before any text is made."""

    renames: list[tuple[Argument, str]] = field(default_factory=list)
    drops: list[Argument] = field(default_factory=list)
    wraps: list[tuple[Argument, batches.Wrapping]] = field(default_factory=list)
    merges: list[Merge] = field(default_factory=list)
    inserts: list[tuple[str, str]] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)
    """What changes, in words."""
    assumptions: list[str] = field(default_factory=list)
    reasons: dict[str, list[str]] = field(default_factory=dict)
    """Why arguments are dropped, with their names."""
    handlers: list[tuple[Argument, Change]] = field(default_factory=list)
    """Arguments that need code of their own."""
    extras: list[Callable[[], Fix]] = field(default_factory=list)
    """Edits outside the arguments, made when they are needed."""
    old: list[str] = field(default_factory=list)
    """The old names of all arguments that are touched."""
    remarks: list[tuple[Argument, str, str]] = field(default_factory=list)
    """Arguments that stay and are refused, each with what changed and what to do."""
    problem: str = ""
    advice: str = ""

    @property
    def is_fixed(self) -> bool:
        """Whether there is something to edit."""
        touched = self.renames, self.drops, self.wraps, self.merges, self.inserts, self.handlers
        return not self.problem and any((*touched, self.extras))

    def outcome(self) -> object:
        """Something equal for plans that do the same."""
        return (
            [(a.index, name) for a, name in self.renames],
            [a.index for a in self.drops],
            [(a.index, w.before, w.after) for a, w in self.wraps],
            [
                (m.name, [p if isinstance(p, str) else p.index for p in m.parts])
                for m in self.merges
            ],
            self.inserts,
            [(a.index, c.name) for a, c in self.handlers],
            [a.index for a, _, _ in self.remarks],
            self.problem,
        )

    def touched(self) -> list[ast.expr]:
        """The values of all arguments that do not stay exactly as they are."""
        pairs = (*self.renames, *self.wraps, *self.handlers)
        parts = [p for m in self.merges for p in m.parts if isinstance(p, Argument)]
        remarked = [argument for argument, _, _ in self.remarks]
        found = [*(a for a, _ in pairs), *self.drops, *parts, *remarked]
        return [argument.value for argument in found]

    def fail(self, problem: str, advice: str) -> None:
        """Give up; the first reason counts."""
        if not self.problem:
            self.problem, self.advice = problem, advice


class Migration:
    """The arguments of one call on their way to the target.

    ``callable_`` is the id of the old callable in the tables, ``new`` that of the callable
    on the target, if it is another.  ``entries`` are arguments that a dict literal behind
    ``**`` supplies.  ``is_whole``: whether ``bound`` holds all arguments there are.
    """

    def __init__(
        self,
        analysis: Analysis,
        bound: BoundCall,
        callable_: str,
        dialect: str,
        point: Point,
        *,
        new: str = "",
        entries: Sequence[Argument] = (),
        is_whole: bool = True,
    ) -> None:
        self.analysis = analysis
        self.bound = bound
        self.callable = callable_
        self.dialect = dialect
        self.point = point
        self.entries = list(entries)
        self.is_whole = is_whole
        self.named = {a.parameter: a for a in (*bound.arguments, *entries) if a.parameter}
        orders = signatures(new or callable_, analysis.target)
        self.order = orders[0].positional if orders else None
        self.accepted = orders[0].keywords if orders else None
        self._settle()
        self.plan = Plan()
        self._final: dict[str, Argument] = {}

    @property
    def given(self) -> frozenset[str]:
        """The parameters of the target that have an argument, once it is decided."""
        return frozenset(self._final)

    def _settle(self) -> None:
        """Name the arguments that only had other names, not other meanings, in some releases."""
        for argument in list(self.bound.disputed):
            finals = {self._renamed(name) for name in argument.choices}
            if len(finals) == 1 and "" not in finals:
                argument.parameter = min(argument.choices)
                self.named[argument.parameter] = argument
                self.bound.disputed.remove(argument)

    def _renamed(self, parameter: str) -> str:
        """The name of a parameter on the target; empty if more than its name has changed."""
        change = fates(self.callable, parameter, self.dialect, self.analysis.target)
        if change is None:
            return parameter
        return change.name if change.action in ("rename", "float") else ""

    def decide(self, handle: Callable[[Migration], None]) -> Plan:
        """Decide the fate of every argument; ``handle`` carries out the handlers."""
        plan = self.plan
        for argument in (*self.bound.arguments, *self.entries):
            if argument.parameter:
                self._argument(argument)
        handle(self)
        known = self.entries or not self.bound.mappings
        if self.is_whole and known and not self.bound.starred:
            for parameter, change in insertions(self.callable, self.dialect, self.analysis.target):
                if parameter not in self._final:
                    plan.inserts.append((parameter, change.name))
                    plan.notes.append(f"`{parameter}` must be given: {change.reason}")
        self._positions()
        return plan

    def _argument(self, argument: Argument) -> None:
        parameter, plan = argument.parameter, self.plan
        change = fates(self.callable, parameter, self.dialect, self.analysis.target)
        if change is None:
            self.keep(argument, parameter)
            return
        change = change.given(literal(argument.value))
        action = change.action
        if change.assuming:
            plan.assumptions.append(change.advice or change.reason)
        if action == "drop":
            plan.drops.append(argument)
            plan.reasons.setdefault(change.reason, []).append(parameter)
        elif action == "-":
            plan.fail(f"`{parameter}`: {change.reason}", change.advice)
        elif action == "manual":
            self.refuse(argument, change)
        elif action == "handler":
            plan.handlers.append((argument, change))
        elif action == "merge":
            self._merge(argument, change)
            return
        elif action == "with":
            if change.name not in self.named:  # alone it had no effect
                plan.drops.append(argument)
                plan.reasons.setdefault(change.reason, []).append(parameter)
        elif action == "map":
            self._map(argument, change)
        elif action == "alias":
            self.keep(argument, change.name if argument.keyword is None else parameter)
        elif action in ("keep", "insert", "without"):
            self.keep(argument, parameter)
            if self._refused(argument, change):
                plan.remarks.append((argument, change.reason, change.advice))
        elif action in ("rename", "integer", "whole", "steps", "samples", "float"):
            self.keep(argument, change.name)
            if action == "float" and type(literal(argument.value)) is int:
                value = batches.Wrapping(f"{literal(argument.value)}.0", "", whole=True)
                plan.wraps.append((argument, value))
                if argument.keyword in (None, change.name):
                    plan.notes.append(f"`{change.name}` is a float")
            if action == "steps":
                rounding = batches.integer(
                    self.analysis, argument.value, argument.point or self.point
                )
                if rounding is not None:
                    plan.wraps.append((argument, rounding))
                    plan.notes.append(f"`{change.name}` is an integer")
        if action not in _NEUTRAL:
            plan.old.append(parameter)

    def _integer(self, argument: Argument, change: Change) -> None:
        """Make a size an integer of Python, where it visibly is none."""
        found = python_integer(
            self.analysis,
            argument.value,
            argument.point or self.point,
            numpy=change.action == "integer",
        )
        if found is not None:
            self.plan.wraps.append((argument, found))
            self.plan.notes.append(f"`{change.name}` must be an integer of Python")
            if found.assumption:
                self.plan.assumptions.append(found.assumption)

    def refuse(self, argument: Argument, change: Change) -> None:
        """Leave an argument as it is, and say that the target does not take it."""
        self.keep(argument, argument.parameter)
        self.plan.remarks.append((argument, change.reason, change.advice))

    def _refused(self, argument: Argument, change: Change) -> bool:
        """Whether the target refuses the text of an argument (``without``)."""
        return change.action == "without" and holds(argument.value, change.name)

    def keep(self, argument: Argument, name: str) -> None:
        """Let an argument stand under ``name`` on the target."""
        other = self._final.get(name)
        if other is not None:
            if other.parameter != argument.parameter:
                problem = f"`{name}` is given twice, under an old and a new name"
                self.plan.fail(problem, "remove one of them")
            return
        self._final[name] = argument
        if name.endswith("_initializer"):
            self._take_dtype(argument)
            self._draw_anew(argument)
        if argument.keyword is not None and argument.keyword != name:
            self.plan.renames.append((argument, name))
            self.plan.notes.append(f"`{argument.parameter}` is `{name}`")
        size = fates(self.callable, name, self.dialect, self.analysis.target)
        if size is not None and size.action in ("integer", "whole"):
            self._integer(argument, size)

    def _take_dtype(self, argument: Argument) -> None:
        """Let a function of the project that initializes weights take ``dtype``."""
        values = self.analysis.kinds.of(argument.value, argument.point or self.point)
        if self.analysis.target != "keras3" or not values:
            return
        functions = []
        for value in values:
            node = value.node
            if value.kind is not Kind.FUNCTION or not isinstance(
                node, (ast.FunctionDef, ast.Lambda)
            ):
                return
            if takes(node.args, "dtype"):
                return
            functions.append((node, value.home))
        shown = self.analysis.brief(argument.value)
        edits = [
            with_default(self.analysis, node.args, "dtype") if home is self.analysis.kinds else []
            for node, home in functions
        ]
        if not all(edits):
            reason = "Keras 3 calls an initializer with `shape` and `dtype=`"
            self.plan.remarks.append((argument, reason, "add dtype=None to its parameters"))
            return
        subject = "the lambda" if isinstance(argument.value, ast.Lambda) else f"`{shown}`"
        self.plan.notes.append(f"{subject} takes `dtype`")
        fix = Fix(tuple(edit for several in edits for edit in several))
        self.plan.extras.append(lambda: fix)

    def _draw_anew(self, argument: Argument) -> None:
        """Let each layer draw its own numbers from an initializer that several are given.

        An object of Keras 3 gives the same numbers at every call.
        """
        node, point = argument.value, argument.point or self.point
        if self.analysis.target != "keras3" or self.dialect == "modern":
            return
        if not isinstance(node, ast.Name) or not is_shared(self.analysis, node, point):
            return
        values = self.analysis.kinds.of(node, point)
        if not values or not all(_is_random(value.name) for value in values):
            return
        self.plan.wraps.append((argument, batches.Wrapping("", ".clone()")))
        self.plan.notes.append(f"`{node.id}` would give every layer the same numbers")

    def _map(self, argument: Argument, change: Change) -> None:
        value = argument.value
        old = literal(value)
        if old is not NOT_LITERAL:
            new = next((n for o, n in change.values if type(o) is type(old) and o == old), old)
            if new == GONE:
                self.plan.drops.append(argument)
                self.plan.reasons.setdefault("the default", []).append(argument.parameter)
                return
            self.keep(argument, change.name)
            if new != old:
                self._noted(argument)
                text = _quoted(self.analysis, value, new)
                self.plan.wraps.append((argument, batches.Wrapping(text, "", whole=True)))
            return
        self.keep(argument, change.name)
        if _is_mapped(value):
            return  # by an earlier round, which left it at its place
        self._noted(argument)
        image = self._image_data_format(value)
        if change.name == "data_format" and image:
            self.plan.wraps.append((argument, batches.Wrapping(image, "", whole=True)))
            return
        table = ", ".join(f"{_expression(o)}: {_expression(n)}" for o, n in change.values)
        choices = " or ".join(repr(o) for o, _ in change.values)
        self.plan.assumptions.append(f"`{self.analysis.brief(value)}` is {choices}")
        wrapping = batches.Wrapping(f"{{{table}}}[", "]")
        self.plan.wraps.append((argument, wrapping))

    def _noted(self, argument: Argument) -> None:
        """Say that a value changes, where no new name says it."""
        if argument.keyword is None:
            self.plan.notes.append(f"`{argument.parameter}` takes other values")

    def _image_data_format(self, value: ast.expr) -> str:
        """``K.image_data_format()`` for ``K.image_dim_ordering()``; empty for anything else."""
        if not isinstance(value, ast.Call) or not isinstance(value.func, ast.Attribute):
            return ""
        module = self.analysis.names.qualified(value.func.value, self.point)
        known = {below_root(name) for name in module}
        if value.func.attr != "image_dim_ordering" or known != {"backend"}:
            return ""
        return f"{self.analysis.document.source(value.func.value)}.image_data_format()"

    def _merge(self, argument: Argument, change: Change) -> None:
        names = [name for name, _ in change.parts]
        parts: list[Argument | str] = []
        here = argument in self.entries
        for name, default in change.parts:
            part = self.named.get(name)
            if part is not None and (part in self.entries) != here:
                apart = f"`{argument.parameter}` and `{name}` are not given in the same place"
                self.plan.fail(apart, f"give `{change.name}` as one tuple")
                return
            if part is None and default is None:
                missing = f"`{name}` is missing beside `{argument.parameter}`"
                self.plan.fail(missing, change.advice or f"give `{change.name}` as one tuple")
                return
            parts.append(default or "" if part is None else part)
        self.plan.old += [name for name in names if name in self.named]
        given = [part for part in parts if isinstance(part, Argument)]
        if change.name in self.named:
            self.plan.fail(f"`{change.name}` is given beside {listed(names)}", "remove one of them")
        self._final[change.name] = given[0]
        self.plan.merges.append(Merge(change.name, parts))
        present = listed(part.parameter for part in given)
        verb = "are" if len(given) > 1 else "is part of"
        self.plan.notes.append(f"{present} {verb} `{change.name}`")

    def _positions(self) -> None:
        """Give a keyword to every positional argument that would change its meaning."""
        plan, order = self.plan, self.order
        merged = {
            id(p): (m, i)
            for m in plan.merges
            for i, p in enumerate(m.parts)
            if not isinstance(p, str)
        }
        finals = {id(argument): name for name, argument in self._final.items()}
        dropped = {id(a) for a in plan.drops} | {id(a) for a, _ in plan.handlers}
        stayed, forced = 0, bool(self.bound.starred)
        for argument in self.bound.arguments:
            if argument.keyword is not None or id(argument) in dropped:
                continue
            if id(argument) in merged and id(argument) not in finals:
                continue  # goes with the first of its merge
            name = finals.get(id(argument), "")
            if not name:
                continue
            # An argument that moves up would be taken for another when read once more.
            place = argument.index
            fits = order is None or (place < len(order) and order[place] == name)
            if fits and not forced and place == stayed:
                stayed += 1
                continue
            if self.bound.starred:
                if name != argument.parameter or not fits:
                    plan.fail("arguments behind `*` cannot be told apart", "give them keywords")
                continue
            forced = True
            if id(argument) in merged:
                merged[id(argument)][0].name = f"{name}="
            else:
                plan.renames.append((argument, name))
                plan.notes.append(f"argument {argument.index + 1} is `{name}`")

    # -- text ---------------------------------------------------------------------

    def edits(self, groups: Sequence[tuple[BoundCall, Items]]) -> tuple[list[Edit], list[Need]]:
        """The edits of the arguments; ``groups``: the call, and its dict literal if it has one."""
        plan = self.plan
        edits: list[Edit] = []
        needs: list[Need] = []
        for extra in plan.extras:
            fix = extra()
            edits += fix.edits
            needs += fix.needs
        for group, places in groups:
            mine = {id(argument) for argument in group.arguments}
            for argument, name in plan.renames:
                if id(argument) in mine:
                    edits += places.rename(argument, name)
            for argument, wrapping in plan.wraps:
                if id(argument) not in mine:
                    continue
                if wrapping.whole:
                    edits += places.replace(argument, wrapping.before)
                else:
                    edits += places.wrap(argument, wrapping.before, wrapping.after)
                needs += wrapping.needs
            drops = [a for a in plan.drops if id(a) in mine]
            for merge in plan.merges:
                given = [p for p in merge.parts if isinstance(p, Argument)]
                if id(given[0]) in mine:
                    merged, gone = _merged(places, merge)
                    edits += merged
                    drops += gone
            edits += places.delete(drops)
            if isinstance(places, CallText) and group is self.bound:
                for name, value in plan.inserts:
                    edits += places.append(f"{name}={value}", drops)
        return edits, needs


_FIXED = frozenset({"Constant", "Identity", "Ones", "Zeros", "constant", "identity"})
"""Initializers that draw no numbers."""


def _is_random(name: str) -> bool:
    """Whether a qualified name is that of an initializer of Keras that draws numbers."""
    home, _, last = (below_root(name) or "").rpartition(".")
    return home == "initializers" and last[:1].isupper() and last not in _FIXED


def _merged(places: Items, merge: Merge) -> tuple[list[Edit], list[Argument]]:
    """The edits that make one tuple of several arguments, and the arguments to delete."""
    given = [part for part in merge.parts if isinstance(part, Argument)]
    first = given[0]
    name = merge.name.rstrip("=")
    keyword = merge.name.endswith("=") or first.keyword is not None
    head = f"{places.key(name)}(" if keyword else "("
    spans = [places.spans[part.index] for part in given]
    neighbours = [part.index - first.index for part in given] == list(range(len(given)))
    if neighbours and all(isinstance(part, Argument) for part in merge.parts):
        start = places.spans[first.index].start
        edits = [places.edit(start, spans[0].value_start, head)]
        for part, span in zip(given[1:], spans[1:]):
            if part.keyword is not None:
                edits.append(places.edit(span.start, span.value_start, ""))
        end = spans[-1].end
        edits.append(places.edit(end, end, ",)" if len(given) == 1 else ")"))
        return edits, []
    texts = [
        part if isinstance(part, str) else places.text[_value(places, part)] for part in merge.parts
    ]
    text = head + ", ".join(texts) + ("," if len(texts) == 1 else "") + ")"
    span = places.spans[first.index]
    return [places.edit(span.start, span.end, text)], given[1:]


def _value(places: Items, argument: Argument) -> slice:
    span = places.spans[argument.index]
    return slice(span.value_start, span.end)


def _expression(value: object) -> str:
    """A value of the table as Python source."""
    if value == GONE:
        return "None"
    return f'"{value}"' if isinstance(value, str) else repr(value)


def _is_mapped(value: ast.expr) -> bool:
    """Whether a value of an argument has been converted already."""
    if isinstance(value, ast.Call):
        return getattr(value.func, "attr", "") == "image_data_format"
    return isinstance(value, ast.Subscript) and isinstance(value.value, ast.Dict)


def _quoted(analysis: Analysis, old: ast.expr, new: object) -> str:
    """A value of the table as Python source, in the quotes of the literal it replaces."""
    text = _expression(new)
    source = analysis.document.source(old)
    return text.replace('"', "'") if source.endswith("'") else text
