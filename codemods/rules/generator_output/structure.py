"""The structure of a batch: tuples of arrays, where old Keras took lists."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from dataclasses import dataclass, field

from codemods.edits import Edit, Finding, Fix, ImportNeed, Safety
from codemods.semantics import arrays, feeding, yields
from codemods.semantics.analysis import Analysis, Receiver
from codemods.semantics.feeding import Feed
from codemods.semantics.kinds import Kind, Value
from codemods.semantics.nodes import walk
from codemods.semantics.scopes import How, Point
from codemods.semantics.statements import parents
from codemods.semantics.wording import assuming, listed
from codemods.semantics.yields import Batch
from codemods.tables.keras import is_standalone

NAME = "generator-output"

_LISTS = "Keras 3 takes no lists in a batch"
_BATCH = "a batch is `(x,)`, `(x, y)` or `(x, y, sample_weight)`"
_NUMBERS = frozenset({Kind.INT, Kind.FLOAT})
_ITERATOR_METHODS = ("_get_batches_of_transformed_samples", "__getitem__", "next")


@dataclass
class Producer:
    """A generator function, or the method of a class that makes its batches."""

    name: str
    function: ast.AST
    feeds: list[Feed]
    is_generator: bool
    """Whether it is a Python generator (or iterator), not a ``Sequence``."""
    owner: ast.ClassDef | None = None

    @property
    def roles(self) -> frozenset[str]:
        """The methods that are visibly fed."""
        return frozenset(feed.method for feed in self.feeds)


@dataclass
class _Change:
    """What becomes of one batch."""

    edits: list[Edit] = field(default_factory=list)
    needs: list[ImportNeed] = field(default_factory=list)
    reasons: list[str] = field(default_factory=list)
    assumptions: list[str] = field(default_factory=list)
    siblings: list[ast.expr] = field(default_factory=list)
    """What stands beside each other in the batch."""
    unknown: list[str] = field(default_factory=list)
    """What is assumed to be an array."""
    problems: list[tuple[ast.expr, str, str]] = field(default_factory=list)
    """Where, what and what to do."""


def check(analysis: Analysis) -> Iterator[Finding]:
    """Every batch made in this file that Keras 3 does not take as it is."""
    for producer in producers(analysis):
        general = _assumptions(analysis, producer)
        if general is None:
            continue
        for batch in batches_of(analysis, producer):
            if batch.home is not analysis.kinds:
                continue  # ``sources`` looks at it from here
            told = general
            if batch.function is not producer.function:
                name = getattr(batch.function, "name", "")
                told = [*general, f"whatever else uses `{name}` takes tuples as well"]
            yield from _check_batch(analysis, producer, batch, told)


def producers(analysis: Analysis) -> list[Producer]:
    """What makes batches in this file."""
    found = []
    for node in analysis.module.yields:
        if isinstance(node, ast.FunctionDef):
            fed = feeding.fed_by(analysis, node)
            found.append(Producer(node.name, node, fed, is_generator=True))
    for node, scope in analysis.module.scopes.items():
        if isinstance(node, ast.GeneratorExp):
            fed = feeding.fed_by(analysis, node)
            if fed:
                found.append(Producer("this generator", node, fed, is_generator=True))
        if not isinstance(node, ast.ClassDef) or scope.kind != "class":
            continue
        kinds = {value.kind for value in analysis.kinds.instance(node)}
        names: tuple[str, ...] = ()
        if kinds == {Kind.SEQUENCE}:
            names = ("__getitem__",)
        elif kinds == {Kind.ITERATOR}:
            names = _ITERATOR_METHODS
        elif kinds == {Kind.OBJECT} and "__iter__" in scope.bindings:
            names = yields.NEXT
        for name in names:
            for binding in scope.bindings.get(name, ()):
                if isinstance(binding.node, ast.FunctionDef):
                    fed = feeding.fed_by(analysis, node)
                    plain = names is yields.NEXT
                    found.append(Producer(node.name, binding.node, fed, plain, node))
    return found


def batches_of(analysis: Analysis, producer: Producer) -> list[Batch]:
    """Every place that makes a batch for a producer."""
    if isinstance(producer.function, ast.GeneratorExp):
        return yields.of_expression(producer.function, analysis.kinds)
    return yields.of_function(producer.function, analysis.kinds)


def _assumptions(analysis: Analysis, producer: Producer) -> list[str] | None:
    """What every change of a producer's batches assumes; ``None``: it is no business of Keras."""
    if not producer.is_generator:
        return []
    if _makes_dataset(analysis, producer):
        return None
    if not producer.feeds:
        endless = producer.owner is None and yields.loops_forever(producer.function)
        return [f"`{producer.name}` feeds a Keras model"] if endless else None
    told = [
        f"`{analysis.brief(feed.site.node.func.value)}` is a Keras model"
        for feed in producer.feeds
        if feed.receiver is Receiver.ASSUMED and isinstance(feed.site.node.func, ast.Attribute)
    ]
    if any(feed.receiver is Receiver.PROVEN for feed in producer.feeds):
        told = []
    if isinstance(producer.function, ast.GeneratorExp):
        return told
    if producer.owner is not None or not _only_feeds(analysis, producer):
        told.append(f"whatever else uses `{producer.name}` takes tuples as well")
    return told


def _makes_dataset(analysis: Analysis, producer: Producer) -> bool:
    """Whether a generator is for ``Dataset.from_generator``, where a list is one tensor."""
    return any(
        isinstance(part, (ast.Name, ast.Attribute))
        and producer.name in (getattr(part, "id", ""), getattr(part, "attr", ""))
        for site in analysis.module.methods("from_generator")
        for argument in (*site.node.args, *(k.value for k in site.node.keywords))
        for part in walk(argument)
    )


def changes_here(analysis: Analysis, producer: Producer) -> bool:
    """Whether what a producer gives to ``predict`` may change where it is made.

    Else ``sources`` wraps the data of each call: others want it as it is.
    """
    if not producer.is_generator or isinstance(producer.function, ast.GeneratorExp):
        return True
    return producer.owner is None and _only_feeds(analysis, producer)


def _only_feeds(analysis: Analysis, producer: Producer) -> bool:
    """Whether the generators of a function visibly go into models and nowhere else."""
    given = {id(feed.argument.value) for feed in feeding.feeds(analysis)}
    scope = analysis.module.scopes[producer.function].parent
    if scope is None or scope.kind == "class":
        return False
    if scope is analysis.module.scope and analysis.kinds.neighbours.may_take(producer.name):
        return False
    assigned = {
        id(binding.value): binding
        for scope in analysis.module.scopes.values()
        for bindings in scope.bindings.values()
        for binding in bindings
        if binding.how is How.ASSIGN
    }
    above = parents(analysis)
    for use in analysis.module.uses(producer.name):
        call = above.get(use.chain)
        if not isinstance(call, ast.Call) or call.func is not use.chain:
            return False
        if id(call) in given:
            continue
        binding = assigned.get(id(call))
        if binding is None or isinstance(binding.node, ast.Attribute):
            return False
        if any(id(later.chain) not in given for later in analysis.uses_of(binding)):
            return False
    return True


def _check_batch(
    analysis: Analysis, producer: Producer, batch: Batch, general: list[str]
) -> Iterator[Finding]:
    change = _Change()
    node, point = batch.node, batch.point
    opened = analysis.assigned_once(node, point)
    if opened is not None and isinstance(opened[0], ast.Tuple):
        node, point = opened
    if isinstance(node, ast.Tuple):
        _pair(analysis, producer, node, point, change)
    elif isinstance(node, ast.List):
        _list(analysis, producer, node, point, change)
    elif not isinstance(node, ast.Constant):
        _bare(analysis, producer, node, point, change)
    for where, what, advice in change.problems:
        start, end = analysis.document.start(where), analysis.document.end(where)
        yield analysis.finding(NAME, start, end, what, Safety.MANUAL, advice=advice)
    if change.edits:
        told = [*general, *change.assumptions, *_all_arrays(change.unknown)]
        message = "; ".join(dict.fromkeys(change.reasons)) + assuming(told)
        start, end = analysis.document.start(node), analysis.document.end(node)
        fix = Fix(tuple(change.edits), tuple(dict.fromkeys(change.needs)))
        safety = Safety.UNSAFE if told else Safety.SAFE
        yield analysis.finding(NAME, start, end, message, safety, render=lambda: fix)


def _all_arrays(names: list[str]) -> list[str]:
    """The assumption that expressions are arrays."""
    names = list(dict.fromkeys(names))
    several = len(names) > 1 or any(name.startswith("*") for name in names)
    return [f"{listed(names)} {'are arrays' if several else 'is an array'}"] if names else []


def _pair(
    analysis: Analysis, producer: Producer, node: ast.Tuple, point: Point, change: _Change
) -> None:
    """A tuple: inputs, labels and weights."""
    starred = any(isinstance(element, ast.Starred) for element in node.elts)
    if not starred and len(node.elts) not in (1, 2, 3):
        if producer.feeds:
            what = f"{_BATCH}; this one has {len(node.elts)} parts"
            change.problems.append((node, what, "give several inputs or outputs as a tuple inside"))
        return
    if not producer.feeds and producer.is_generator:
        if len(node.elts) == 1 or any(_is_single(analysis, e, point) for e in node.elts):
            return  # no data for a model
    change.siblings = node.elts
    for element in node.elts:
        _element(analysis, element, point, change)


def _is_single(analysis: Analysis, node: ast.expr, point: Point) -> bool:
    """Whether an expression is a number or a string, not many of them."""
    kinds = analysis.kinds.kinds(node, point)
    return kinds <= _NUMBERS or (isinstance(node, ast.Constant) and node.value is not None)


def _list(
    analysis: Analysis, producer: Producer, node: ast.List, point: Point, change: _Change
) -> None:
    """A list in the place of the batch: a pair for ``fit``, inputs for ``predict``."""
    size, roles = len(node.elts), producer.roles
    if any(isinstance(element, ast.Starred) for element in node.elts) or not node.elts:
        return
    if roles == {"predict"}:
        if (size == 1 and not producer.is_generator) or not changes_here(analysis, producer):
            return
        _delimit(analysis, node, "(" if size == 1 else "((", "),)" if size > 1 else ",)", change)
        change.reasons.append(f"a list of inputs is no batch in Keras 3; {_BATCH}")
        if size > 1 and not all(_is_standalone_model(analysis, f) for f in producer.feeds):
            change.assumptions.append("the list holds inputs only")
        _arrays(analysis, node.elts, point, change)
        return
    if not producer.is_generator:
        for element in node.elts:
            _element(analysis, element, point, change)
        return
    if "predict" in roles:
        what = f"{_BATCH}, not a list; `fit` took it for a pair, `predict` for the inputs"
        advice = "yield (x, y) for fit, and ((a, b),) for predict, from two generators"
        change.problems.append((node, what, advice))
    elif (roles or all(isinstance(e, ast.Dict) for e in node.elts)) and size in (2, 3):
        _delimit(analysis, node, "(", ")", change)
        change.reasons.append(f"{_BATCH}, not a list")
        for element in node.elts:
            _element(analysis, element, point, change)
    elif roles:
        change.problems.append((node, f"{_BATCH}, not a list", "yield (x, y)"))


def _is_standalone_model(analysis: Analysis, feed: Feed) -> bool:
    """Whether a fed model is one of Keras 1 or 2; ``tf.keras`` took [x, y] for a pair as well."""
    assert isinstance(feed.site.node.func, ast.Attribute)
    return is_standalone(analysis.home_of(feed.site.node.func.value, feed.site.point))


def _bare(
    analysis: Analysis, producer: Producer, node: ast.expr, point: Point, change: _Change
) -> None:
    """Something else in the place of the batch."""
    if not producer.is_generator or not producer.roles:
        return
    kinds = analysis.kinds.kinds(node, point)
    if kinds != {Kind.ARRAY} and not isinstance(node, ast.Dict):
        return
    text = analysis.brief(node)
    if producer.roles == {"predict"}:
        if not changes_here(analysis, producer):
            return
        start, end = analysis.document.start(node), analysis.document.end(node)
        start, end = _parentheses(analysis, start, end)
        change.edits += [analysis.edit(start, start, "("), analysis.edit(end, end, ",)")]
        change.reasons.append(
            "a Python generator must yield a tuple in Keras 3, also for `predict`"
        )
    else:
        what = f"{_BATCH}; `{text}` is not even a tuple"
        advice = f"yield ({text}, y), or ({text},) where the model needs no labels"
        change.problems.append((node, what, advice))


def _parentheses(analysis: Analysis, start: int, end: int) -> tuple[int, int]:
    """The span with the parentheses directly around it."""
    text = analysis.document.text
    while text[start - 1 : start] == "(" and text[end : end + 1] == ")":
        start, end = start - 1, end + 1
    return start, end


def _delimit(
    analysis: Analysis, node: ast.List | ast.ListComp, left: str, right: str, change: _Change
) -> None:
    """Other brackets around the elements of a list."""
    start, end = analysis.document.start(node), analysis.document.end(node)
    if isinstance(node, ast.List) and node.elts and right.startswith((")", ",")):
        tail = analysis.document.text[analysis.document.end(node.elts[-1]) : end - 1]
        comma = tail.lstrip(" \t\r\n)").startswith(",")
        if right == ")" and len(node.elts) == 1 and not comma:
            right = ",)"
        elif right.startswith(",") and comma:
            right = right[1:]
    change.edits += [
        analysis.edit(start, start + 1, left),
        analysis.edit(end - 1, end, right),
    ]


def _element(analysis: Analysis, node: ast.expr, point: Point, change: _Change) -> None:
    """The inputs, the labels or the weights of a batch."""
    if isinstance(node, ast.List):
        _literal(analysis, node, point, change)
        return
    if isinstance(node, ast.ListComp):
        _comprehension(analysis, node, point, change)
        return
    values = [v for v in analysis.kinds.of(node, point) if v.kind is not Kind.NONE]
    lists = [v for v in values if v.kind is Kind.LIST and v.name != "tuple"]
    if lists and len(lists) == len(values):
        _named(analysis, node, point, values, change)
    elif lists and all(v in lists or v.kind in (Kind.ARRAY, Kind.UNKNOWN) for v in values):
        text = analysis.brief(node)
        what = f"{_LISTS}, and `{text}` is a list in some cases"
        change.problems.append((node, what, f"make it tuple({text}) where it is one"))


def _literal(analysis: Analysis, node: ast.List, point: Point, change: _Change) -> None:
    """A list display: one array per input (output), or the numbers of one."""
    kinds = [analysis.kinds.kinds(element, point) for element in node.elts]
    text = analysis.brief(node)
    if any(Kind.LIST in kind for kind in kinds) or any(
        isinstance(e, ast.Constant) and isinstance(e.value, str) for e in node.elts
    ):
        _ambiguous(node, text, change)
    elif kinds and all(kind <= _NUMBERS for kind in kinds):
        _array(analysis, node, point, change)
    else:
        _delimit(analysis, node, "(", ")", change)
        change.reasons.append(f"{_LISTS}; several inputs or outputs are a tuple")
        _arrays(analysis, node.elts, point, change)


def _arrays(analysis: Analysis, nodes: list[ast.expr], point: Point, change: _Change) -> None:
    """Note which of the elements are only assumed to be arrays."""
    for node in nodes:
        if not analysis.kinds.is_only(node, point, Kind.ARRAY):
            change.unknown.append(analysis.brief(node))


def _array(analysis: Analysis, node: ast.expr, point: Point, change: _Change) -> None:
    """Make an array of a list of numbers."""
    numpy, needs = analysis.name_for("numpy", "", "np", point)
    start, end = analysis.document.start(node), analysis.document.end(node)
    change.edits += [
        analysis.edit(start, start, f"{numpy}.array("),
        analysis.edit(end, end, ")"),
    ]
    change.needs += needs
    change.reasons.append(f"{_LISTS}; numbers are an array")


def _ambiguous(node: ast.expr, text: str, change: _Change) -> None:
    what = f"{_LISTS}, and `{text}` may hold several inputs (outputs) or the samples of one"
    advice = f"tuple({text}) for one array per input (output), np.array({text}) for samples"
    change.problems.append((node, what, advice))


def _comprehension(analysis: Analysis, node: ast.ListComp, point: Point, change: _Change) -> None:
    kinds = arrays.comprehended(analysis.kinds, node)
    if kinds and kinds <= _NUMBERS:
        _array(analysis, node, point, change)
    elif kinds == {Kind.ARRAY}:
        _delimit(analysis, node, "tuple(", ")", change)
        change.reasons.append(f"{_LISTS}; several inputs or outputs are a tuple")
    else:
        _ambiguous(node, analysis.brief(node), change)


def _named(
    analysis: Analysis, node: ast.expr, point: Point, values: list[Value], change: _Change
) -> None:
    """A name that stands for a list."""
    items = arrays.items(analysis, node, point, values)
    text = analysis.brief(node)
    if (items and items <= _NUMBERS) or all(value.name == "tolist" for value in values):
        _array(analysis, node, point, change)
    elif items == {Kind.ARRAY}:
        start, end = analysis.document.start(node), analysis.document.end(node)
        change.edits += [analysis.edit(start, start, "tuple("), analysis.edit(end, end, ")")]
        change.reasons.append(f"{_LISTS}; several inputs or outputs are a tuple")
        change.assumptions.append(f"`{text}` holds one array per input (output)")
    elif not items - {Kind.UNKNOWN} and _holds_samples(analysis, node, point, change):
        _array(analysis, node, point, change)
        change.assumptions.append(f"`{text}` holds one number per sample")
    else:
        _ambiguous(node, text, change)


def _holds_samples(analysis: Analysis, node: ast.expr, point: Point, change: _Change) -> bool:
    """Whether a list grows together with one of which the batch holds an array."""
    if not isinstance(node, ast.Name):
        return False
    blocks = {site.point.block for site in arrays.appends(analysis, node.id, point)}
    for other in change.siblings:
        made = isinstance(other, ast.Call) and len(other.args) > 0
        if made and analysis.kinds.is_only(other, point, Kind.ARRAY):
            first = other.args[0]  # type: ignore[attr-defined]
            if isinstance(first, ast.Name):
                if blocks & {s.point.block for s in arrays.appends(analysis, first.id, point)}:
                    return True
    return False
