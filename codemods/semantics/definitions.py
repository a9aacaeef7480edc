"""Functions that fixes bring along: what the target lacks and no expression can say.

Each is a few lines of source that stand once per file, at module level behind the imports.
A text of a fix names it, and its ``Definition`` is among the needs of the fix; the planner
of ``project/imports.py`` puts it in its place.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Sequence

from codemods.edits import Definition, Need
from codemods.semantics.analysis import Analysis
from codemods.semantics.scopes import Block, Point
from codemods.semantics.templates import module_name
from codemods.sources.document import Document

OLD_HARD_SIGMOID = "old_hard_sigmoid"
OLD_BATCH_DOT = "old_batch_dot"

_SOURCES = {
    OLD_HARD_SIGMOID: '''\
@<tensorflow.keras.utils>.register_keras_serializable()
def {name}(x):
    """The `hard_sigmoid` of Keras before 3.0."""
    return <tensorflow.keras.ops>.clip(0.2 * x + 0.5, 0.0, 1.0)
''',
    OLD_BATCH_DOT: '''\
def {name}(x, y, axes=None):
    """The `batch_dot` of Keras before 2.3: all but the last two axes are a batch."""
    ranks = len(x.shape), len(y.shape)
    if axes is None:
        axes = (ranks[0] - 1, ranks[1] - 2)
    left, right = (axes, axes) if isinstance(axes, int) else axes
    if ranks == (2, 2):
        product = (x if left == right else ops.transpose(x)) * y
        return ops.expand_dims(ops.sum(product, axis=right), 1)
    rank = max(ranks)
    for _ in range(rank - ranks[0]):
        x = ops.expand_dims(x, -1)
    for _ in range(rank - ranks[1]):
        y = ops.expand_dims(y, -1)
    result = ops.matmul(
        x if left == rank - 1 else ops.swapaxes(x, -1, -2),
        ops.swapaxes(y, -1, -2) if right == rank - 1 else y,
    )
    first = ranks[0] - 1 if ranks[0] <= ranks[1] else ranks[0] + ranks[1] - 3
    return ops.squeeze(result, tuple(range(first, first + 2 * rank - sum(ranks))))
'''.replace("ops.", "<tensorflow.keras.ops>."),
    "old_fromimage": """\
def {name}(im, flatten=False, mode=None):
    \"\"\"The `fromimage` of SciPy before 1.2.\"\"\"
    if mode is not None and mode != im.mode:
        im = im.convert(mode)
    elif im.mode == "P":
        im = im.convert("RGBA" if "transparency" in im.info else "RGB")
    if flatten:
        im = im.convert("F")
    elif im.mode == "1":
        im = im.convert("L")
    return <numpy>.array(im)
""",
    "old_imread": """\
def {name}(name, flatten=False, mode=None):
    \"\"\"The `imread` of SciPy before 1.2.\"\"\"
    return <old_fromimage>(<PIL.Image>.open(name), flatten=flatten, mode=mode)
""",
    "old_toimage": """\
def {name}(arr, high=255, low=0, cmin=None, cmax=None, *, mode=None, channel_axis=None):
    \"\"\"The `toimage` of SciPy before 1.2: other values are stretched to bytes.\"\"\"
    data = <numpy>.asarray(arr)
    if data.ndim == 2 and mode == "F":
        return <PIL.Image>.fromarray(data.astype("float32"))
    if data.dtype != "uint8":
        cmin = data.min() if cmin is None else cmin
        cmax = data.max() if cmax is None else cmax
        data = (data - cmin) * (float(high - low) / (cmax - cmin or 1)) + low
        data = (data.clip(low, high) + 0.5).astype("uint8")
    if data.ndim == 3:
        size = 3 if 3 in data.shape else 4
        axis = data.shape.index(size) if channel_axis is None else channel_axis
        data = <numpy>.moveaxis(data, axis, 2)
        mode = mode or ("RGB" if size == 3 else "RGBA")
    return <PIL.Image>.frombytes(mode or "L", data.shape[1::-1], data.tobytes())
""",
    "old_imresize": """\
def {name}(arr, size, interp="bilinear", mode=None):
    \"\"\"The `imresize` of SciPy before 1.2.\"\"\"
    image = <old_toimage>(arr, mode=mode)
    if isinstance(size, (int, <numpy>.integer)):
        size = [int(side * (size / 100.0)) for side in image.size]
    elif isinstance(size, (float, <numpy>.floating)):
        size = [int(side * size) for side in image.size]
    else:
        size = (size[1], size[0])
    method = {"nearest": 0, "lanczos": 1, "bilinear": 2, "bicubic": 3, "cubic": 3}[interp]
    return <numpy>.array(image.resize(size, resample=method))
""",
    "old_imsave": """\
def {name}(name, arr, format=None):
    \"\"\"The `imsave` of SciPy before 1.2.\"\"\"
    <old_toimage>(arr, channel_axis=2 if <numpy>.ndim(arr) == 3 else None).save(name, format)
""",
}
"""The functions, by name; ``<module>`` as in ``semantics/templates.py``."""

_MODULE = re.compile(r"<([\w.]+)>")
_PREFIX = re.compile(r"\b[A-Za-z_][\w.]*\.(?=[A-Za-z_])")
_IMPORTS = (ast.Import, ast.ImportFrom)
_SCOPES = (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef)


def definition(
    analysis: Analysis, name: str, node: ast.AST, point: Point
) -> tuple[str, list[Need]]:
    """A name for one of these functions that works at ``node``, and what that needs."""
    document, wanted = analysis.document, _shape(_SOURCES[name])
    for statement in analysis.module.tree.body:
        if isinstance(statement, ast.FunctionDef) and statement.name.rstrip("_") == name:
            if _shape(document.source(statement)) == wanted:
                found = analysis.names.bindings(statement.name, point)
                if [binding.node for binding in found] == [statement]:
                    return statement.name, []
    own = name
    while analysis.module.scope.bindings.get(own) or analysis.names.bindings(own, point):
        own += "_"
    at = _point(analysis, place(document, document.start(node)))
    needs: list[Need] = []

    def module(match: re.Match[str]) -> str:
        if match[1] in _SOURCES:
            text, others = definition(analysis, match[1], node, point)
            needs.extend(need for need in others if need not in needs)
            return text
        text, more = module_name(analysis, match[1], at)
        needs.extend(need for need in more if need not in needs)
        return text

    text = _MODULE.sub(module, _SOURCES[name].replace("{name}", own))
    return own, [*needs, Definition(own, text)]


def source(name: str) -> str:
    """The source of one of these functions, with ``<module>`` for modules."""
    return _SOURCES[name].replace("{name}", name)


def is_known(name: str) -> bool:
    """Whether there is such a function."""
    return name in _SOURCES


def fits(name: str, call: ast.Call) -> bool:
    """Whether one of these functions takes the arguments of a call."""
    (function,) = ast.parse(_MODULE.sub(_plain, source(name))).body
    assert isinstance(function, ast.FunctionDef)
    plain = [argument.arg for argument in function.args.args]
    known = {*plain, *(argument.arg for argument in function.args.kwonlyargs)}
    starred = any(isinstance(value, ast.Starred) for value in call.args)
    keywords = {keyword.arg for keyword in call.keywords}
    return not starred and len(call.args) <= len(plain) and keywords <= known


def _plain(match: re.Match[str]) -> str:
    """Some name in the place of a module, to make the source one of Python."""
    return match[1] if match[1] in _SOURCES else "module"


def place(document: Document, use: int) -> int:
    """Where a function goes that is used at ``use``: the start of a line of the module.

    That is behind the imports at the top, also where other statements stand between
    them, but before the first function or class and before the use.
    """
    index = 0
    for number, statement in enumerate(document.tree.body):
        if isinstance(statement, _SCOPES) or document.end(statement) > use:
            break
        if _imports(statement) or _is_docstring(number, statement):
            index = number + 1
    body = document.tree.body
    while 0 < index < len(body) and body[index].lineno == body[index - 1].end_lineno:
        index += 1  # they share a line
    if index == 0:
        return document.top
    return document.line_end(document.end(body[index - 1]))


def in_order(document: Document, use: int, name: str) -> int:
    """The same behind such functions that stand there already and sort before ``name``."""
    start = place(document, use)
    for statement in document.tree.body:
        if document.start(statement) < start:
            continue
        known = isinstance(statement, ast.FunctionDef) and statement.name.rstrip("_") in _SOURCES
        if not known or getattr(statement, "name", "") > name:
            break
        start = document.line_end(document.end(statement))
    return start


def _imports(statement: ast.stmt) -> bool:
    """Whether a statement imports, and does nothing else of note."""
    if isinstance(statement, _IMPORTS):
        return True
    if isinstance(statement, (ast.Try, ast.If)):
        return any(isinstance(part, _IMPORTS) for part in statement.body)
    return False


def _is_docstring(number: int, statement: ast.stmt) -> bool:
    return (
        number == 0
        and isinstance(statement, ast.Expr)
        and isinstance(statement.value, ast.Constant)
        and isinstance(statement.value.value, str)
    )


def _point(analysis: Analysis, start: int) -> Point:
    """The moment at which the line at ``start`` of the module runs."""
    last: Point | None = None
    for statement, point in analysis.module.imports:
        if analysis.document.start(statement) < start and point.block.scope.kind == "module":
            last = point
    if last is None:
        return Point(Block(analysis.module.scope, None, None), 0)
    block = last.block
    while block.parent is not None:
        block = block.parent
    return Point(block, last.order + 1)


def _shape(text: str) -> str:
    """What a function does, whatever it is called and however it reaches Keras."""
    tree = ast.parse(_MODULE.sub(_plain, text.replace("{name}", "f")))
    (function,) = tree.body
    assert isinstance(function, ast.FunctionDef)
    function.name = "f"
    function.decorator_list.clear()
    if _is_docstring(0, function.body[0]):
        del function.body[0]
    return _PREFIX.sub("", ast.unparse(function))


def texts(document: Document, found: Sequence[Definition], start: int) -> str:
    """The text that puts functions at ``start``, two empty lines around each."""
    text, newline = document.text, document.newline
    before = 0 if start == 0 else 2
    blank = _empty_lines(text[start:])
    following = "" if blank is None else newline * max(2 - blank, 0)
    parts = []
    for definition_ in sorted(found):
        parts.append(newline * before + definition_.text.replace("\n", newline))
        before = 2
    return "".join(parts) + following


def _empty_lines(text: str) -> int | None:
    """The number of empty lines that a text begins with; ``None`` if it has no other."""
    for number, line in enumerate(text.splitlines()):
        if line.strip():
            return number
    return None
