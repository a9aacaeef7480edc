"""Where image channels come first, the program says so itself.

With Theano an image was ``(3, 224, 224)``, its channels first.  Keras read which order it was to
take from ``~/.keras/keras.json``, a file of the user that is not part of the program.  Today
the channels come last unless a program says otherwise: a layer that is told
``input_shape=(3, 224, 224)`` takes three rows of 224 pixels with 224 channels, and fails, or
learns from that.

The call of ``set_image_data_format`` is added where a shape of two or three dimensions of space
begins with the number of channels and goes on with the sides of an image, no word of the file
is about the order, and no other file sets it.  Channels are one or three.  One row of a
signal, ``(1, 500, 12)``, looks the same; where windows are one row high, it is taken for that.

Unsafe: it assumes what stood in ``keras.json``.  Manual in a file that has shapes of both orders,
and where the program asks for its backend.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from enum import Enum

from codemods.edits import Finding, Fix, Safety
from codemods.rules import Rule
from codemods.semantics.analysis import Analysis
from codemods.semantics.arrays import opened
from codemods.semantics.callees import Changed, calls
from codemods.semantics.definitions import place
from codemods.semantics.nodes import walk
from codemods.semantics.references import TARGET_NAMES
from codemods.semantics.scopes import Point
from codemods.semantics.statements import parents
from codemods.semantics.templates import module_name
from codemods.semantics.versions import dead_code
from codemods.semantics.wording import assuming
from codemods.tables.keras import below_root

NAME = "channels-first"

_SPATIAL = re.compile(
    r"layers\.\w*(?:Conv(?!LSTM)|Deconv|Pooling|Padding|UpSampling|Cropping|Connected)\w*([23])D"
)
"""Layers over space, with the number of its dimensions."""

_BEFORE = frozenset(
    "Layer Input InputLayer Activation BatchNormalization Dropout GaussianDropout GaussianNoise "
    "LeakyReLU Lambda".split()
)
"""What takes the shape of images for the layers behind it, and gives images of that shape."""

_TOLD = re.compile(r"dim_ordering|data_format|channels_(?:first|last)")
_TELLS = rb"\bset_image_(?:dim_ordering|data_format)\s*\("
_ASKS = rb"\b_BACKEND\b|\bbackend\(\)\s*[=!]="
_OVER_SPACE = rb"\b(?:Conv|Convolution)2D\b"
_SMALLEST = 5
"""What is smaller is no side of an image."""

_CHANNELS = (1, 3)


class Order(Enum):
    """Where the channels stand in a shape."""

    FIRST = "first"
    LAST = "last"


def check(analysis: Analysis) -> Iterator[Finding]:
    """The first such shape of a file."""
    if _TOLD.search(analysis.document.text):
        return
    if analysis.project.holds_beside(analysis.document.path, _TELLS):
        return
    every = [call for call in calls(analysis) if call.dialect.name in ("k1", "k2")]
    found: dict[Order, tuple[Changed, ast.expr]] = {}
    rows = any(map(_is_one_row, every))
    for call, shape, sizes, point in _shapes(analysis, every):
        order = _order(analysis, sizes, point, rows)
        if order is not None:
            found.setdefault(order, (call, shape))
    if Order.FIRST in found:
        yield _finding(analysis, *found[Order.FIRST], found.get(Order.LAST))


def _shapes(
    analysis: Analysis, every: list[Changed]
) -> Iterator[tuple[Changed, ast.expr, list[ast.expr], Point]]:
    """The shapes of single images that calls are given: as written, and their sizes."""
    layers = [match for call in every if (match := _SPATIAL.match(call.callee.id))]
    spaces = {int(layer[1]) for layer in layers}
    if not spaces and analysis.project.holds_beside(analysis.document.path, _OVER_SPACE):
        spaces = {2}
    dead = dead_code(analysis) if spaces else []
    for call in every:
        if not spaces or call.callee.own is not None:
            continue
        start = analysis.document.start(call.site.node)
        if any(a <= start < b for a, b in dead):
            continue
        layer = _SPATIAL.match(call.callee.id)
        if not layer and not _gives_images(analysis, call, bool(layers)):
            continue
        prefix = "" if call.callee.id == "layers.Input" else "input_"
        for batch in ("", "batch_"):
            argument = call.bound.get(f"{batch}{prefix}shape")
            if argument is not None:
                point = argument.point or call.site.point
                value, there = opened(analysis, argument.value, point)
                every_size = value.elts if isinstance(value, (ast.Tuple, ast.List)) else []
                sizes = every_size[bool(batch) :]
                if len(sizes) - 1 in ({int(layer[1])} if layer else spaces):
                    yield call, argument.value, sizes, there


def _gives_images(analysis: Analysis, call: Changed, has_layers: bool) -> bool:
    """Whether what is no layer over space passes images on to such a layer."""
    name = call.callee.id.removeprefix("layers.")
    if name not in _BEFORE or not analysis.names.qualified(call.site.node.func, call.site.point):
        return False
    if name == "Lambda":
        function = next(iter(call.site.node.args), None)
        if not isinstance(function, ast.Lambda):
            return False
        return not any(isinstance(node, ast.Call) for node in walk(function))
    if name != "Input":
        return has_layers
    takers = list(_takers(analysis, call.site.node))
    if any(_SPATIAL.match(taker) for taker in takers):
        return True
    known = [taker.removeprefix("layers.") for taker in takers if taker.startswith("layers.")]
    return all(taker in _BEFORE for taker in known) and (has_layers or "" in takers)


def _takers(analysis: Analysis, node: ast.Call) -> Iterator[str]:
    """What an input is given to, below the root of Keras; empty for what is not of Keras."""
    above = parents(analysis)
    outer = above.get(node)
    uses: list[tuple[ast.expr, Point]] = []
    if isinstance(outer, ast.Assign) and len(outer.targets) == 1:
        name = getattr(outer.targets[0], "id", "")
        for use in analysis.module.uses(name):
            if any(b.value is node for b in analysis.names.bindings(name, use.point)):
                uses.append((use.chain, use.point))
    for chain, point in uses:
        call = above.get(chain)
        if isinstance(call, ast.Call) and chain in call.args:
            function = call.func.func if isinstance(call.func, ast.Call) else call.func
            names = analysis.names.qualified(function, point)
            yield next((below_root(name) or "" for name in names), "")


def _is_one_row(call: Changed) -> bool:
    """Whether a layer looks at one row of several columns at a time."""
    if not _SPATIAL.match(call.callee.id):
        return False
    for name in ("kernel_size", "pool_size"):
        argument = call.bound.get(name)
        window = argument.value if argument is not None else None
        if isinstance(window, (ast.Tuple, ast.List)) and window.elts:
            return getattr(window.elts[0], "value", 0) == 1 != getattr(window.elts[-1], "value", 0)
    sizes = [call.bound.get(name) for name in ("nb_row", "nb_col")]
    row, column = (getattr(size.value, "value", 0) if size else 0 for size in sizes)
    return row == 1 != column


def _order(analysis: Analysis, sizes: list[ast.expr], point: Point, rows: bool) -> Order | None:
    """Where the channels of an image stand, if the sizes are those of one."""
    first, *others = (_Size(analysis, size, point) for size in sizes)
    last, sides = others[-1], [first, *others[:-1]]
    if first.is_channels and all(side.is_side for side in others):
        return None if rows and first.value == 1 else Order.FIRST
    if last.is_channels and all(side.is_side for side in sides):
        return Order.LAST
    return None


class _Size:
    """What one number of a shape visibly is."""

    def __init__(self, analysis: Analysis, node: ast.expr, point: Point) -> None:
        made, _ = opened(analysis, node, point)
        self.value = made.value if isinstance(made, ast.Constant) else 0
        number = self.value if isinstance(self.value, int) else 0
        self.is_channels = number in _CHANNELS
        self.is_side = self.value is None or number >= _SMALLEST


def _finding(
    analysis: Analysis,
    call: Changed,
    shape: ast.expr,
    other: tuple[Changed, ast.expr] | None,
) -> Finding:
    document = analysis.document
    start, end = document.start(shape), document.end(shape)
    message = f"`{analysis.brief(shape)}` has its channels first, and "
    message += f"{TARGET_NAMES[analysis.target]} takes them for the last"
    advice = ""
    if other is not None:
        advice = f"`{analysis.brief(other[1])}` has its channels last: give data_format= to the "
        advice += "layers of one of them"
    elif _asks_for_backend(analysis):
        advice = (
            "call set_image_data_format('channels_first'), and see to what asks for the backend"
        )
    if advice:
        return analysis.finding(
            NAME, start, end, message, Safety.MANUAL, dialect=call.name, advice=advice
        )
    message += assuming(["old Keras was told so by keras.json"])

    def render() -> Fix:
        at = place(document, analysis.module.tree, start)
        module, needs = module_name(analysis, "tensorflow.keras.backend", call.site.point)
        text = f"{module}.set_image_data_format('channels_first'){document.newline}"
        text = document.newline + text if at > document.top else text
        return Fix((analysis.edit(at, at, text),), needs)

    return analysis.finding(
        NAME, start, end, message, Safety.UNSAFE, dialect=call.name, render=render
    )


def _asks_for_backend(analysis: Analysis) -> bool:
    """Whether the program takes the order from the backend, which is TensorFlow now."""
    here = re.search(_ASKS.decode(), analysis.document.text) is not None
    return here or analysis.project.holds_beside(analysis.document.path, _ASKS)


RULE = Rule(
    NAME,
    "a program whose images have their channels first says so",
    check,
    words=(b"keras",),
    project_words=(b"input_shape", b"Input("),
    references=("Keras 2, image_data_format: https://keras.io/api/utils/backend_utils/",),
)
