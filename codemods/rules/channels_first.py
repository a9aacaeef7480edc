"""Where image channels come first, the program says so itself.

With Theano an image was ``(3, 224, 224)``, its channels first.  Keras read which order it was to
take from ``~/.keras/keras.json``, a file of the user that is not part of the program.  Today
the channels come last unless a program says otherwise: a layer that is told
``input_shape=(3, 224, 224)`` takes three rows of 224 pixels with 224 channels, and fails, or
learns from that.

The call of ``set_image_data_format`` is added where a shape of two or three dimensions of space
has one or three for its first number and larger ones behind it, no word of the file is about
the order, and no other file sets it.

Unsafe: it assumes what stood in ``keras.json``.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator

from codemods.edits import Finding, Fix, Safety
from codemods.rules import Rule
from codemods.semantics.analysis import Analysis
from codemods.semantics.arrays import opened
from codemods.semantics.callees import Changed, calls
from codemods.semantics.definitions import place
from codemods.semantics.references import TARGET_NAMES
from codemods.semantics.scopes import Point
from codemods.semantics.templates import module_name
from codemods.semantics.wording import assuming

NAME = "channels-first"

_SPATIAL = re.compile(
    r"layers\.\w*(?:Conv(?!LSTM)|Deconv|Pooling|Padding|UpSampling|Cropping|Connected)\w*([23])D"
)
"""Layers over space, with the number of its dimensions."""

_BEFORE = ("layers.Layer", "layers.Input")
"""Callables of Keras that take the shape of images for the layer behind them."""

_TOLD = re.compile(r"dim_ordering|data_format|channels_(?:first|last)")
_TELLS = rb"\bset_image_(?:dim_ordering|data_format)\s*\("
_CHANNELS = (1, 3)
_SMALLEST = 5
"""What is smaller is no side of an image."""


def check(analysis: Analysis) -> Iterator[Finding]:
    """The first such shape of a file."""
    if _TOLD.search(analysis.document.text):
        return
    if analysis.project.holds_beside(analysis.document.path, _TELLS):
        return
    every = calls(analysis)
    if not any(_SPATIAL.match(call.callee.id) for call in every):
        return
    for call in every:
        if call.dialect.name in ("k1", "k2") and call.callee.own is None:
            shape = _channels_first(analysis, call)
            if shape is not None:
                yield _finding(analysis, call, shape)
                return


def _channels_first(analysis: Analysis, call: Changed) -> ast.expr | None:
    """The shape that a call is given, if its channels come first."""
    layer, function = _SPATIAL.match(call.callee.id), call.site.node.func
    space = int(layer[1]) if layer else 2
    if not layer:
        known = call.callee.id in _BEFORE and analysis.names.qualified(function, call.site.point)
        if not known:
            return None
    prefix = "" if call.callee.id == "layers.Input" else "input_"
    for batch in ("", "batch_"):
        argument = call.bound.get(f"{batch}{prefix}shape")
        if argument is not None:
            point = argument.point or call.site.point
            value, there = opened(analysis, argument.value, point)
            sizes = value.elts[bool(batch) :] if isinstance(value, (ast.Tuple, ast.List)) else []
            if len(sizes) == space + 1 and _is_image(analysis, sizes, there):
                return argument.value
    return None


def _is_image(analysis: Analysis, sizes: list[ast.expr], point: Point) -> bool:
    """Whether the sizes are those of channels and of the sides of an image, in this order."""
    values = [getattr(opened(analysis, size, point)[0], "value", 0) for size in sizes]
    sides = [value for value in values[1:] if value is not None]
    return values[0] in _CHANNELS and all(
        isinstance(side, int) and side >= _SMALLEST for side in sides
    )


def _finding(analysis: Analysis, call: Changed, shape: ast.expr) -> Finding:
    document = analysis.document
    start, end = document.start(shape), document.end(shape)
    message = f"`{analysis.brief(shape)}` has its channels first, and "
    message += f"{TARGET_NAMES[analysis.target]} takes them for the last"
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


RULE = Rule(
    NAME,
    "a program whose images have their channels first says so",
    check,
    words=(b"input_shape", b"Input("),
    references=("Keras 2, image_data_format: https://keras.io/api/utils/backend_utils/",),
)
