"""What a call of a TensorFlow 1.x function becomes: its new name and its new arguments."""

from __future__ import annotations

import ast
from dataclasses import dataclass, field

from codemods.edits import Edit
from codemods.semantics.analysis import Analysis
from codemods.semantics.calls import Argument, CallText, bind
from codemods.semantics.dialect import Dialect, Proof
from codemods.tables.signatures import Parameters
from codemods.tables.tensorflow import COMPAT, Signature, Symbol, signature

_ATOMS = (ast.Name, ast.Attribute, ast.Constant, ast.Call, ast.Subscript)
_RECEIVERS = (ast.Name, ast.Attribute, ast.Call, ast.Subscript)
_ERA = "the program is written for TensorFlow 1"


@dataclass(slots=True)
class Migrated:
    """A call on the target."""

    target: str
    """The new name, below ``tensorflow`` (of a method: its own name)."""
    edits: list[Edit] = field(default_factory=list)
    """The edits on the arguments."""
    assumed: list[str] = field(default_factory=list)
    manual: str = ""
    """Why it cannot be migrated; empty if it can."""


def is_old(analysis: Analysis) -> bool:
    """Whether a file itself shows that it is written for TensorFlow 1.

    What other files of the project show does not count: many projects have files for both.
    """
    package, default = analysis.dialects.package, analysis.dialects.default
    old = default.name in ("k1", "k2") and _is_own(default)
    return old or (package.name == "tf1" and _is_own(package))


def _is_surely_old(analysis: Analysis) -> bool:
    """The same for sure: Keras 2.3 could run on TensorFlow 2."""
    package, default = analysis.dialects.package, analysis.dialects.default
    old = default.name == "k1" and _is_own(default)
    return old or (package.name == "tf1" and _is_own(package))


def may_be_old(analysis: Analysis) -> bool:
    """Whether a file is written for standalone Keras, and so perhaps for TensorFlow 1."""
    if is_old(analysis):
        return True
    perhaps = analysis.dialects.default.name in ("k1", "k2")
    return perhaps and "tf.function" not in analysis.document.text  # which no fix writes


def fits_only_old(order: Signature, call: ast.Call) -> bool:
    """Whether the target's function cannot be called like this, but the old one can."""
    keywords = {keyword.arg for keyword in call.keywords}
    starred = any(isinstance(argument, ast.Starred) for argument in call.args)
    if not order.today or starred or None in keywords:
        return False
    positional, _, only = " ".join(order.today).partition("*")
    words, count = positional.split(), len(call.args)
    given = {word.removesuffix("=") for word in words[:count]}
    others = [*words[count:], *only.split()]
    missing = [word for word in others if not word.endswith("=") and word not in keywords]
    known = {word.removesuffix("=") for word in others}
    fits = count <= len(words) and not missing and keywords <= known and not keywords & given
    old = (*order.old, *order.older, *order.changes)
    return not fits and count <= max(len(order.old), len(order.older)) and keywords <= {*old}


def _is_own(dialect: Dialect) -> bool:
    own = dialect.proof in (Proof.GIVEN, Proof.FILE)
    return own or (dialect.proof is Proof.PROJECT and dialect.evidence.startswith("pinned"))


def migrate(analysis: Analysis, known: Symbol, call: ast.Call | None) -> Migrated:
    """Bring the arguments of a call (``None``: the name is not called) to the target."""
    result = Migrated(known.target or known.path)
    order = signature(known.path)
    if known.verdict in ("cast", "method"):
        _template(analysis, known, call, result)
    elif known.verdict == "legacy":
        certain = order is not None and call is not None and fits_only_old(order, call)
        if not certain and not _is_surely_old(analysis):
            result.assumed.append(_ERA)
    elif order is None:
        pass
    elif call is None:
        if known.verdict != "arguments":
            result.assumed.append("whoever calls it passes only what both have")
            if order.defaults:
                result.manual = "its defaults are others"
    else:
        _Call(analysis, known, order, call, result).migrate()
    return result


class _Call:
    """One call whose arguments are brought to a new signature."""

    def __init__(
        self, analysis: Analysis, known: Symbol, order: Signature, call: ast.Call, result: Migrated
    ) -> None:
        self.analysis = analysis
        self.known = known
        self.order = order
        self.call = call
        self.result = result
        self.gone = known.verdict != "arguments"
        """Whether only TensorFlow 1 has the name, so that its order is certain."""
        self.certain = self.gone or fits_only_old(order, call)
        """Whether the call cannot mean the function of the target."""
        self.old = self.certain or may_be_old(analysis)
        self.text = CallText(analysis.document, call)
        self.deleted: list[Argument] = []
        self.kept = 0
        """Positional arguments that stay so."""
        self.spelled = False
        self.moved = False
        """Whether the old order, and not only old keywords, decides something."""

    def migrate(self) -> None:
        """Fill ``result``."""
        order = self._old_order()
        known = frozenset((*order, *self.order.changes, *self.order.new))
        bound = bind(self.call, [Parameters(order, known)], known)
        if bound.starred or bound.mappings:
            if not self.gone:
                return
            self.result.assumed.append("what is unpacked holds nothing that was renamed")
        new: list[str] = []
        for argument in bound.arguments:
            name = self._argument(argument)
            if self.result.manual or name is None:
                return
            if name:
                new.append(name)
        if len(set(new)) < len(new):
            self.result.manual = "two of its arguments have the same name now"
            return
        edits = self.text.delete(self.deleted) if self.deleted else []
        if self.old and not bound.mappings and not bound.starred:
            missing = [f"{p}={v}" for p, v in self.order.defaults.items() if p not in new]
            if missing:
                edits += self.text.append(", ".join(missing), self.deleted)
                self.moved = True
        self.result.edits += edits
        if self.moved and not self.certain and not _is_surely_old(self.analysis):
            self.result.assumed.append(_ERA)

    def _old_order(self) -> tuple[str, ...]:
        """The meaning of the positions, by the age of the program."""
        first = self.call.args[0] if self.call.args else None
        if self.order.older and self.order.old[0] == "_sentinel":
            return self._unnamed_order(first)
        if isinstance(first, ast.UnaryOp):
            first = first.operand
        if self.order.older and isinstance(first, ast.Constant) and type(first.value) is int:
            self.old = True
            return self.order.older
        return self.order.old if self.old else self.order.new

    def _unnamed_order(self, first: ast.expr | None) -> tuple[str, ...]:
        """The meaning of positions that TensorFlow 0.x and 2 have, but 1.x refuses."""
        if first is None or (isinstance(first, ast.Constant) and first.value is None):
            return self.order.old if self.old else self.order.new
        oldest = _is_surely_old(self.analysis) or self.analysis.dialects.default.name == "k1"
        self.old = self.certain or oldest
        if not self.old:
            return self.order.new
        self.result.assumed.append("the logits come first, as in TensorFlow 0.x")
        return self.order.older

    def _argument(self, argument: Argument) -> str | None:
        """Bring one argument to the target; its new name, ``None`` to leave the call alone."""
        order, old = self.order, argument.parameter
        if not old:
            if self.gone and argument.keyword is None and order.old:
                self.result.manual = "it has more arguments than were known"
            self.kept += 1
            return argument.keyword or f"*{argument.index}"
        if argument.keyword is not None and not self.gone and old in order.new:
            return old
        mark, new = order.changes.get(old, ("=", old))
        if argument.keyword is None and not self.old:
            mark, new = "=", old
        if mark == "@":
            self._compatible(argument)
            return None
        if mark == "!":
            taken, given = old in order.new, argument.value
            if not taken or not isinstance(given, ast.Constant) or given.value:
                self.result.manual = (
                    f"`{old}` has no effect any more" if taken else f"there is no `{old}` any more"
                )
                return None
            new = old  # left at what it is without the argument
        if not new:
            self.deleted.append(argument)
            self.moved |= argument.keyword is None
            return ""
        value = order.values.get(old) if self.old or argument.keyword else None
        in_place = order.new[self.kept : self.kept + 1] == (new,) and self._is_stable(argument, new)
        if argument.keyword is None and in_place and not self.spelled and not value:
            self.kept += 1
            return new
        if argument.keyword is None:
            self.spelled = self.moved = True
        self.result.edits += self.text.rename(argument, new)
        if value:
            before, _, after = value.partition("{}")
            if not isinstance(argument.value, _ATOMS):
                before, after = f"{before}(", f"){after}"
            self.result.edits += self.text.wrap(argument, before, after)
        return new

    def _is_stable(self, argument: Argument, parameter: str) -> bool:
        """Whether a position will mean ``parameter`` when the migrated call is looked at again."""
        again = signature(self.result.target)
        if again is None or again is self.order:
            return again is None or argument.index == self.kept
        old = again.old[self.kept : self.kept + 1]
        return bool(old) and again.changes.get(old[0], ("=", old[0])) == ("=", parameter)

    def _compatible(self, argument: Argument) -> None:
        """Leave the call to ``tf.compat.v1``, which has the function as it was."""
        self.result.target = f"{COMPAT}.{self.known.path}"
        self.result.edits.clear()
        known = self.certain or _is_surely_old(self.analysis)
        if argument.keyword is None and not known:
            self.result.assumed.append(_ERA)


def _template(analysis: Analysis, known: Symbol, call: ast.Call | None, result: Migrated) -> None:
    """``tf.to_float(x)`` is a cast, and ``tf.assign(v, x)`` a method of the variable."""
    if call is None:
        result.manual = "it is not called here"
        return
    arguments = [*call.args, *(k.value for k in call.keywords)]
    names = [k.arg for k in call.keywords]
    plain = not any(isinstance(value, ast.Starred) for value in call.args)
    text = CallText(analysis.document, call)
    if known.verdict == "cast":
        result.target = "cast"
        positional = len(call.args)
        if not plain or positional > 2 or any(name not in ("x", "name") for name in names):
            result.manual = "its arguments cannot be seen"
            return
        prefix = _package(analysis, call)
        if not prefix:
            result.manual = "it was imported by itself"
            return
        dtype = f"{prefix}.{known.target}"
        if positional == 2:  # the second is the name
            second = Argument(1, call.args[1], None, "")
            result.edits += text.rename(second, "name")
            at = text.spans[1].start
            result.edits.insert(0, Edit(analysis.document.path, at, at, f"{dtype}, "))
        elif names:
            first = Argument(0, arguments[0], names[0] if not positional else None, "")
            last = text.spans[first.index].end
            dtype = f", dtype={dtype}" if not positional or names[0] == "x" else f", {dtype}"
            result.edits.append(Edit(analysis.document.path, last, last, dtype))
        else:
            result.edits += text.append(dtype, [])
        return
    order = signature(known.path)
    assert order is not None
    parameters = dict(zip(order.old, call.args))
    if not plain or len(call.args) < 2 or len(parameters) > 2:
        result.manual = "its arguments cannot be seen"
        return
    if any(name not in ("name", "use_locking") for name in names):
        result.manual = f"the method has no `{names[0]}`"
        return
    document = analysis.document
    start, left, right = document.start(call), text.spans[0], text.spans[1]
    gap = document.text[left.end : right.start]
    if "#" in document.text[start : left.start] + gap:
        result.manual = "a comment stands between its arguments"
        return
    opening, closing = ("", "") if isinstance(call.args[0], _RECEIVERS) else ("(", ")")
    lines = gap.partition(",")[2] if "\n" in gap else ""
    result.edits.append(analysis.edit(start, left.start, opening))
    result.edits.append(analysis.edit(left.end, right.start, f"{closing}.{known.target}({lines}"))
    without = [  # they do nothing, and a variable of Keras does not take them
        Argument(index, keyword.value, keyword.arg, "")
        for index, keyword in enumerate(call.keywords, start=2)
    ]
    result.edits += text.delete(without) if without else []


def _package(analysis: Analysis, call: ast.Call) -> str:
    """The text of what a callee is taken from (``tf`` of ``tf.to_float``)."""
    if not isinstance(call.func, ast.Attribute):
        return ""
    return analysis.document.source(call.func.value)
