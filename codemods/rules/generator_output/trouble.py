"""What no rewriting can help: data that visibly cannot feed a model as the call wants it."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from codemods.edits import Finding, Fix, Safety
from codemods.rules.generator_output.structure import Producer, batches_of, producers
from codemods.semantics import arrays, batches, feeding
from codemods.semantics.analysis import Analysis
from codemods.semantics.feeding import Feed
from codemods.semantics.kinds import Kind
from codemods.semantics.nodes import walk
from codemods.semantics.scopes import Point
from codemods.semantics.wording import assuming
from codemods.semantics.yields import Batch

NAME = "generator-output"

_STEPS = {
    "fit": ("steps_per_epoch", "samples_per_epoch"),
    "evaluate": ("steps", "val_samples"),
    "predict": ("steps", "val_samples"),
    "validation_data": ("validation_steps", "nb_val_samples"),
}
_NO_NUMBERS = frozenset(
    {"str", "object", "numpy.str_", "numpy.str", "numpy.object", "numpy.object_"}
)


def check(analysis: Analysis) -> Iterator[Finding]:
    """Everything that visibly goes wrong while a model is fed."""
    wrong: set[ast.AST] = set()
    for producer in producers(analysis):
        if not producer.feeds and producer.is_generator:
            continue
        for batch in batches_of(analysis, producer):
            if batch.home is analysis.kinds:
                for finding in _check_batch(analysis, batch):
                    wrong.add(producer.owner or producer.function)
                    yield finding
        yield from _ends_early(analysis, producer)
    for feed in feeding.feeds(analysis):
        yield from _endless(analysis, feed)
    yield from _handlers(analysis, wrong)


def _manual(analysis: Analysis, where: ast.expr, message: str, advice: str) -> Finding:
    start, end = analysis.document.start(where), analysis.document.end(where)
    return analysis.finding(NAME, start, end, message, Safety.MANUAL, advice=advice)


# -- batches ------------------------------------------------------------------------


def _check_batch(analysis: Analysis, batch: Batch) -> Iterator[Finding]:
    """Lengths, sizes and dtypes of what one batch holds."""
    if not isinstance(batch.node, (ast.Tuple, ast.List)):
        return
    elements = [_flat(element) for element in batch.node.elts]
    for element in (part for parts in elements for part in parts):
        opened, point = arrays.opened(analysis, element, batch.point)
        text = analysis.brief(element)
        if _is_text(analysis, opened, point):
            yield _manual(
                analysis,
                element,
                f"`{text}` holds strings or objects, which Keras 3 refuses (`Invalid dtype`)",
                "make numbers of them first, for instance with astype('float32')",
            )
        drawn = [
            d
            for d in arrays.dimensions(analysis, opened, point)[1:]
            if _changes(analysis, d, point)
        ]
        if drawn:
            name = analysis.brief(drawn[0])
            yield _manual(
                analysis,
                element,
                f"the size `{name}` is drawn anew for every batch, and Keras 3 takes the shape of "
                "the first batches for that of all (`InvalidArgumentError`)",
                f"draw `{name}` once, or bring every batch to one size",
            )
    if len(elements) > 1 and elements[0] and elements[1]:
        left, at = arrays.opened(analysis, elements[0][0], batch.point)
        right, there = arrays.opened(analysis, elements[1][0], batch.point)
        if _differ(analysis, _length(analysis, left, at), _length(analysis, right, there), at):
            yield _manual(
                analysis,
                batch.node,
                f"`{analysis.brief(elements[0][0])}` and `{analysis.brief(elements[1][0])}` have "
                "different lengths, which stops Keras 3 with an `InvalidArgumentError`",
                "give as many labels as inputs",
            )


def _flat(node: ast.expr) -> list[ast.expr]:
    return list(node.elts) if isinstance(node, (ast.Tuple, ast.List)) else [node]


def _is_text(analysis: Analysis, node: ast.expr, point: Point) -> bool:
    """Whether an array is visibly made to hold strings or objects."""
    if not isinstance(node, ast.Call):
        return False
    given = [k.value for k in node.keywords if k.arg == "dtype"]
    if isinstance(node.func, ast.Attribute) and node.func.attr == "astype":
        given += node.args[:1]
    for dtype in given:
        if isinstance(dtype, ast.Constant) and dtype.value in ("str", "object", "O"):
            return True
        if isinstance(dtype, ast.Name) and not analysis.names.bindings(dtype.id, point):
            return dtype.id in _NO_NUMBERS
        if set(analysis.names.qualified(dtype, point)) & _NO_NUMBERS:
            return True
    return False


def _changes(analysis: Analysis, node: ast.expr, point: Point) -> bool:
    """Whether a number is drawn at random where it can change from batch to batch."""
    opened, at = arrays.opened(analysis, node, point)
    if not isinstance(opened, ast.Call):
        return False
    names = analysis.names.qualified(opened.func, at)
    drawn = bool(names) and all(n.startswith(("numpy.random.", "random.")) for n in names)
    block = at.block if drawn else None
    while block is not None:
        if block.loop:
            return True
        block = block.parent
    return False


def _length(analysis: Analysis, node: ast.expr, point: Point) -> tuple[ast.expr | None, ...]:
    """From where to where an array is sliced, or its first dimension; empty if unknown."""
    if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute):
        if node.func.attr == "astype":
            return _length(analysis, *arrays.opened(analysis, node.func.value, point))
    if isinstance(node, ast.Subscript):
        part = node.slice.elts[0] if isinstance(node.slice, ast.Tuple) else node.slice
        if isinstance(part, ast.Slice) and part.step is None and part.upper is not None:
            return part.lower, part.upper
        return ()
    found = arrays.dimensions(analysis, node, point)
    return (None, found[0]) if found else ()


def _differ(
    analysis: Analysis,
    left: tuple[ast.expr | None, ...],
    right: tuple[ast.expr | None, ...],
    point: Point,
) -> bool:
    """Whether two lengths are visibly not the same."""
    if not left or not right or _dump(left[0]) != _dump(right[0]):
        return False
    one, other = left[1], right[1]
    if one is None or other is None or _dump(one) == _dump(other):
        return False
    if isinstance(one, ast.Constant) and isinstance(other, ast.Constant):
        return True
    if any(_changes(analysis, n, point) for n in (one, other)):
        return True
    return any(
        isinstance(a, ast.BinOp)
        and isinstance(a.op, (ast.Add, ast.Sub))
        and _dump(a.left) == _dump(b)
        for a, b in ((one, other), (other, one))
    )


def _dump(node: ast.expr | None) -> str:
    zero = node is None or (isinstance(node, ast.Constant) and node.value == 0)
    return "" if zero or node is None else ast.dump(node)


# -- how many batches ---------------------------------------------------------------


def _endless(analysis: Analysis, feed: Feed) -> Iterator[Finding]:
    """Data that never ends, and nothing that says how much of it is wanted."""
    called = feed.site.node.func
    assert isinstance(called, ast.Attribute)
    if called.attr.endswith("_generator") and not feed.validates:
        return  # ``generator-methods`` says so
    bound = feed.bound
    key = "validation_data" if feed.validates else feed.method
    if bound.get(*_STEPS[key]) is not None or bound.mappings or bound.starred:
        return
    if not batches.is_endless(analysis, feed.argument.value, feed.site.point):
        return
    yield _manual(
        analysis,
        feed.argument.value,
        f"`{analysis.brief(feed.argument.value)}` never ends, and without `{_STEPS[key][0]}` nor "
        f"does `{feed.method}`",
        f"pass {_STEPS[key][0]}, the number of batches",
    )


def _ends_early(analysis: Analysis, producer: Producer) -> Iterator[Finding]:
    """A generator that goes through its data once, for several epochs."""
    function = producer.function
    if not isinstance(function, ast.FunctionDef) or producer.owner is not None:
        return
    loops = analysis.module.nodes.within(function, ast.For, ast.While)
    if (
        len(loops) != 1
        or not isinstance(loops[0], ast.For)
        or not _is_pass(analysis, producer, loops[0].iter)
    ):
        return
    if not analysis.module.nodes.within(loops[0], ast.Yield):
        return
    for feed in producer.feeds:
        epochs = feed.bound.get("epochs", "nb_epoch")
        if feed.method != "fit" or feed.validates or epochs is None:
            continue
        number = epochs.value.value if isinstance(epochs.value, ast.Constant) else 0
        if isinstance(number, int) and number > 1:
            yield _manual(
                analysis,
                feed.argument.value,
                f"`{producer.name}` goes through its data once, and {number} epochs need more; "
                "Keras 3 warns (`Your input ran out of data`) and goes on without",
                "put the loop of the generator into `while True:` and pass steps_per_epoch",
            )


def _is_pass(analysis: Analysis, producer: Producer, node: ast.expr) -> bool:
    """Whether a loop over ``node`` is one pass over some data."""
    if isinstance(node, ast.Call) and isinstance(node.func, ast.Name):
        if node.func.id == "range":
            return any(
                isinstance(n, ast.Name) and n.id == "len" for a in node.args for n in walk(a)
            )
        wrapped = node.func.id in ("zip", "enumerate")
        return wrapped and any(_is_pass(analysis, producer, a) for a in node.args)
    points = [batch.point for batch in batches_of(analysis, producer)]
    return bool(points) and analysis.kinds.is_only(
        node, points[0], Kind.ARRAY, Kind.LIST, Kind.TUPLE
    )


# -- exceptions ---------------------------------------------------------------------


def _handlers(analysis: Analysis, wrong: set[ast.AST]) -> Iterator[Finding]:
    """``except ValueError`` around a call that is fed with what visibly cannot be right."""
    found: dict[ast.Call, Feed] = {}
    for feed in feeding.feeds(analysis):
        if any(feeding.makers(value) & wrong for value in feeding.values(analysis, feed)):
            found.setdefault(feed.site.node, feed)
    if not found:
        return
    nodes = analysis.module.nodes
    for node in nodes.of(ast.Try):
        inside = [call for s in node.body for call in nodes.within(s, ast.Call)]
        feeds = [found[call] for call in inside if call in found]
        types = [handler.type for handler in node.handlers]
        if feeds and all(isinstance(t, ast.Name) and t.id == "ValueError" for t in types):
            assert isinstance(types[0], ast.Name)
            yield _handler(analysis, types[0], feeds[0])


def _handler(analysis: Analysis, caught: ast.Name, feed: Feed) -> Finding:
    tf, needs = analysis.name_for("tensorflow", "", "tf", feed.site.point)
    start, end = analysis.document.start(caught), analysis.document.end(caught)
    text = f"({caught.id}, {tf}.errors.InvalidArgumentError)"
    message = (
        "batches that do not fit raise `InvalidArgumentError` in Keras 3, which is no "
        "`ValueError`" + assuming(["the handler is for such batches"])
    )
    fix = Fix((analysis.edit(start, end, text),), needs)
    return analysis.finding(NAME, start, end, message, Safety.UNSAFE, render=lambda: fix)
