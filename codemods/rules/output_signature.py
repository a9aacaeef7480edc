"""``Dataset.from_generator``: output_types and output_shapes become output_signature.

``output_types`` and ``output_shapes`` are deprecated since TensorFlow 2.4 ("use
output_signature instead"); the structure of types and that of shapes become one
structure of ``tf.TensorSpec``.

Safe when every structure is visible; unsafe when a name that stands for one dtype is only
assumed to be one; manual when a structure cannot be seen or could never have matched.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Union

from codemods.edits import Edit, Finding, Fix, ImportNeed, Safety
from codemods.rules import Rule
from codemods.semantics.analysis import Analysis
from codemods.semantics.calls import BoundCall, CallText, bind
from codemods.semantics.kinds import is_dataset_class
from codemods.semantics.nodes import walk
from codemods.semantics.scopes import CallSite, Point
from codemods.semantics.wording import assuming
from codemods.tables.signatures import known_keywords, signatures

NAME = "output-signature"

_CALLABLE = "tensorflow.data.Dataset.from_generator"
_WIDTH = 88
_TENSORFLOW = ("tensorflow", "tensorflow.compat.v1", "tensorflow.compat.v2")
_COMMENT = re.compile(r"#[^\r\n]*")


class UnclearError(Exception):
    """The structures cannot be brought together; the text says why."""


@dataclass
class Leaf:
    """One tensor: where its dtype and its shape are written (``None``: no shape)."""

    dtype: ast.expr
    shape: ast.expr | None
    above: list[str] = field(default_factory=list)
    behind: list[str] = field(default_factory=list)


@dataclass
class Group:
    """A tuple, a dict, or a dict comprehension of specifications."""

    node: ast.Tuple | ast.Dict | ast.DictComp
    children: list[Tree]


Tree = Union[Leaf, Group]  # noqa: UP007


def check(analysis: Analysis) -> Iterator[Finding]:
    """Every call of ``from_generator`` of a Dataset class that has old arguments."""
    for site in analysis.module.methods("from_generator"):
        qualified = analysis.names.qualified(site.node.func, site.point)
        assumed = not qualified and _looks_like_tensorflow(analysis, site)
        if not assumed and not (
            qualified and all(is_dataset_class(q.rpartition(".")[0]) for q in qualified)
        ):
            continue
        bound = bind(site.node, signatures(_CALLABLE, ""), known_keywords(_CALLABLE))
        if bound.get("output_signature") is not None:
            continue
        finding = _check_call(analysis, site, bound, assumed)
        if finding is not None:
            yield finding


def _looks_like_tensorflow(analysis: Analysis, site: CallSite) -> bool:
    """Whether a chain is spelled ``tf.data.Dataset.from_generator`` with an unbound ``tf``."""
    if ast.unparse(site.node.func) != "tf.data.Dataset.from_generator":
        return False
    return not analysis.names.bindings("tf", site.point)


def _check_call(
    analysis: Analysis, site: CallSite, bound: BoundCall, assumed: bool
) -> Finding | None:
    types, shapes = bound.get("output_types"), bound.get("output_shapes")
    assert isinstance(site.node.func, ast.Attribute)
    start, end = analysis.attribute_span(site.node.func)
    message = "`output_types` and `output_shapes` are deprecated; use `output_signature`"
    build = _Builder(analysis, site.point, assumed)
    try:
        if bound.starred or bound.mappings:
            raise UnclearError("arguments that are unpacked from a variable cannot be seen")
        if types is None:
            return None
        tree = build.tree(
            types.value, site.point, shapes.value if shapes else None, site.point, True
        )
    except UnclearError as error:
        advice = (
            "pass output_signature, a structure (tuples and dicts, no lists) of tf.TensorSpec; "
            "the old arguments still work where they match the data"
        )
        return analysis.finding(
            NAME, start, end, f"{message}; {error}", Safety.MANUAL, advice=advice
        )
    assumptions = list(dict.fromkeys(build.assumptions))
    if assumed:
        assumptions.append("`tf` is TensorFlow")
    if analysis.target == "keras2":
        assumptions.append("TensorFlow is 2.4 or later")
    message += assuming(assumptions)
    return analysis.finding(
        NAME,
        start,
        end,
        message,
        Safety.UNSAFE if assumptions else Safety.SAFE,
        render=lambda: _render(analysis, site, bound, tree),
    )


class _Builder:
    """Brings the structure of types and the structure of shapes together."""

    def __init__(self, analysis: Analysis, call: Point, unbound: bool) -> None:
        self.analysis = analysis
        self.unbound = unbound
        """Whether ``tf`` is assumed to be TensorFlow."""
        self.call = call
        self.assumptions: list[str] = []

    def tree(
        self,
        types: ast.expr,
        types_at: Point,
        shapes: ast.expr | None,
        shapes_at: Point,
        top: bool = False,
    ) -> Tree:
        """The specification tree.  Raises ``UnclearError``."""
        if isinstance(shapes, ast.Constant) and shapes.value is None:
            shapes = None
        opened, at = self._open(types, types_at)
        if isinstance(opened, ast.List):
            raise UnclearError("tf.data takes tuples and dicts, not lists")
        if not isinstance(opened, (ast.Tuple, ast.Dict, ast.DictComp)):
            return self._leaf(types, types_at, shapes, shapes_at, top)
        shapes_, shapes_at_ = (None, shapes_at) if shapes is None else self._open(shapes, shapes_at)
        if isinstance(shapes_, ast.Constant) and shapes_.value is None:
            shapes_ = None
        if shapes_ is not None and type(shapes_) is not type(opened):
            raise UnclearError("the shapes do not have the structure of the types")
        if isinstance(opened, ast.Tuple):
            inner = shapes_.elts if isinstance(shapes_, ast.Tuple) else [None] * len(opened.elts)
            if len(inner) != len(opened.elts) or any(
                isinstance(e, ast.Starred) for e in opened.elts
            ):
                raise UnclearError("there are not as many shapes as types")
            return Group(
                opened,
                [self.tree(t, at, s, shapes_at_) for t, s in zip(opened.elts, inner)],
            )
        if isinstance(opened, ast.DictComp):
            return self._comprehension(opened, at, shapes_, shapes_at_)
        return self._dict(opened, at, shapes_, shapes_at_)

    def _dict(self, types: ast.Dict, at: Point, shapes: ast.expr | None, shapes_at: Point) -> Group:
        if any(key is None for key in types.keys):
            raise UnclearError("a dict that is unpacked cannot be seen")
        found: dict[str, ast.expr] = {}
        if isinstance(shapes, ast.Dict):
            found = {ast.dump(k): v for k, v in zip(shapes.keys, shapes.values) if k is not None}
            if found.keys() != {ast.dump(key) for key in types.keys if key is not None}:
                raise UnclearError("the shapes do not have the keys of the types")
        children = [
            self.tree(value, at, found.get(ast.dump(key)) if key else None, shapes_at)
            for key, value in zip(types.keys, types.values)
        ]
        for key in types.keys:
            assert key is not None
            self._portable(key, at)
        return Group(types, children)

    def _comprehension(
        self, types: ast.DictComp, at: Point, shapes: ast.expr | None, shapes_at: Point
    ) -> Group:
        inner: ast.expr | None = None
        if isinstance(shapes, ast.DictComp):
            same = [ast.dump(g) for g in types.generators] == [
                ast.dump(g) for g in shapes.generators
            ]
            if not same or ast.dump(types.key) != ast.dump(shapes.key):
                raise UnclearError("types and shapes are comprehensions over different things")
            inner = shapes.value
        self._portable(types, at)
        if inner is not None:
            self._portable(inner, shapes_at)
        leaf = self._leaf(types.value, self.call, inner, self.call, False)
        return Group(types, [leaf])

    def _leaf(
        self,
        dtype: ast.expr,
        dtype_at: Point,
        shape: ast.expr | None,
        shape_at: Point,
        top: bool,
    ) -> Leaf:
        opened, at = self._open(dtype, dtype_at)
        if not self._is_dtype(opened, at):
            if top or not isinstance(dtype, (ast.Name, ast.Attribute)):
                raise UnclearError("the types cannot be seen here")
            self.assumptions.append(f"`{self.analysis.document.source(dtype)}` is one dtype")
        self._portable(dtype, dtype_at)
        if shape is not None:
            seen, _ = self._open(shape, shape_at)
            elements = seen.elts if isinstance(seen, (ast.Tuple, ast.List)) else []
            if any(isinstance(e, (ast.Tuple, ast.List, ast.Dict)) for e in elements) or isinstance(
                seen, (ast.Dict, ast.DictComp)
            ):
                raise UnclearError("the shapes do not have the structure of the types")
            self._portable(shape, shape_at)
        return Leaf(dtype, shape)

    def _is_dtype(self, node: ast.expr, point: Point) -> bool:
        if isinstance(node, ast.Constant):
            return isinstance(node.value, str)
        function = node.func if isinstance(node, ast.Call) else node
        if isinstance(node, ast.Name) and not self.analysis.names.bindings(node.id, point):
            return node.id in ("bool", "float", "int")
        source = self.analysis.document.source(function)
        if self.unbound and source.startswith("tf."):
            return _names_dtype(f"tensorflow{source[2:]}")
        qualified = self.analysis.names.qualified(function, point)
        return bool(qualified) and all(_names_dtype(name) for name in qualified)

    def _open(self, node: ast.expr, point: Point) -> tuple[ast.expr, Point]:
        """The literal behind a name or attribute that is assigned once, and where."""
        for _ in range(10):
            found = self.analysis.assigned_once(node, point)
            if found is None:
                return node, point
            if _is_mutable(found[0]) and self._may_have_changed(node):
                text = self.analysis.brief(node)
                raise UnclearError(f"`{text}` may hold something else by now")
            node, point = found
        return node, point

    def _may_have_changed(self, node: ast.expr) -> bool:
        """Whether a list or dict behind a name is used for anything but such calls."""
        module = self.analysis.module
        name = node.attr if isinstance(node, ast.Attribute) else getattr(node, "id", "")
        if name in module.stored:
            return True
        given = {
            part
            for site in module.methods("from_generator")
            for argument in (*site.node.args, *(k.value for k in site.node.keywords))
            for part in walk(argument)
        }
        if isinstance(node, ast.Name):
            return any(
                use.chain not in given and not self._is_later(use.point)
                for use in module.uses(name)
            )
        chains = [use.chain for root in list(module.used_names) for use in module.uses(root)]
        return any(
            isinstance(part, ast.Attribute) and part.attr == name and part is not chain
            for chain in chains
            for part in walk(chain)
        )

    def _is_later(self, point: Point) -> bool:
        """Whether something happens after the call, in the same scope."""
        return point.order > self.call.order and point.block.scope is self.call.block.scope

    def _portable(self, node: ast.expr, there: Point) -> None:
        if there is not self.call and not self.analysis.means_same(node, there, self.call):
            text = self.analysis.document.source(node)
            raise UnclearError(f"`{text}` does not mean the same here as where it is written")


_DTYPE = re.compile(
    r"(?:tensorflow|numpy)\.(?:[\w.]+\.)?(?:q?u?int\d+|b?float\d+|complex\d+|bool_?|string|str_?"
    r"|half|single|double|float_?|int_?|object_?|variant|resource|as_dtype|dtype|DType)"
)


def _is_mutable(node: ast.expr) -> bool:
    """Whether a literal holds lists or dicts, which can change without being assigned."""
    return any(isinstance(part, (ast.List, ast.Dict, ast.DictComp)) for part in walk(node))


def _names_dtype(qualified: str) -> bool:
    """Whether a qualified name is a dtype of TensorFlow or NumPy, or makes one."""
    return _DTYPE.fullmatch(qualified) is not None


# -- text ---------------------------------------------------------------------------


def _render(analysis: Analysis, site: CallSite, bound: BoundCall, tree: Tree) -> Fix:
    document = analysis.document
    types, shapes = bound.get("output_types"), bound.get("output_shapes")
    assert types is not None
    places = CallText(document, site.node)
    first = types
    if shapes and places.spans[shapes.index].start < places.spans[types.index].start:
        first = shapes
    other = shapes if first is types else types
    tensorflow, needs = _tensorflow(analysis, site)
    for argument in (types, shapes):
        if argument is not None:
            span = places.spans[argument.index]
            _take_comments(analysis, tree, argument.value, span.value_start, span.end)
    span = places.spans[first.index]
    keyword = "output_signature="
    if first.keyword is not None:
        spelled = document.text[span.start : span.value_start]  # with its spaces
        keyword = spelled.replace(first.keyword, "output_signature", 1)
    column = document.location(span.start)[1] - 1
    writer = _Writer(analysis, f"{tensorflow}.TensorSpec", document.indentation(span.start))
    text = writer.one_line(tree)
    if _has_comments(tree) or (
        column + len(keyword) + len(text) > _WIDTH
        and isinstance(tree, Group)
        and not isinstance(tree.node, ast.DictComp)
    ):
        text = writer.lines(tree, writer.indent)
    edits: list[Edit] = [analysis.edit(span.start, span.end, keyword + text)]
    if other is not None:
        edits += places.delete([other])
    for argument in bound.arguments:
        if argument.keyword is None and argument.parameter == "args":
            edits += places.rename(argument, "args")
    return Fix(tuple(edits), needs)


def _tensorflow(analysis: Analysis, site: CallSite) -> tuple[str, tuple[ImportNeed, ...]]:
    """The name by which the call itself spells tensorflow, or any that works here."""
    node: ast.expr = site.node.func
    while isinstance(node, ast.Attribute):
        node = node.value
    qualified = analysis.names.qualified(node, site.point)
    if not qualified or any(q in _TENSORFLOW for q in qualified):
        return analysis.document.source(node), ()
    return analysis.name_for("tensorflow", "", "tf", site.point)


def _leaves(tree: Tree) -> Iterator[Leaf]:
    if isinstance(tree, Leaf):
        yield tree
        return
    for child in tree.children:
        yield from _leaves(child)


def _has_comments(tree: Tree) -> bool:
    return any(leaf.above or leaf.behind for leaf in _leaves(tree))


def _take_comments(analysis: Analysis, tree: Tree, value: ast.expr, start: int, end: int) -> None:
    """Hand the comments in one old argument to the leaves they stand at."""
    document = analysis.document
    strings = [
        (document.start(n), document.end(n))
        for n in walk(value)
        if isinstance(n, ast.Constant) and isinstance(n.value, str)
    ]
    parts: list[tuple[int, int, Leaf]] = []
    for leaf in _leaves(tree):
        for node in (leaf.dtype, leaf.shape):
            if node is not None and start <= document.start(node) < end:
                parts.append((document.start(node), document.end(node), leaf))
    for match in _COMMENT.finditer(document.text, start, end):
        at = match.start()
        if any(a <= at < b for a, b in strings) or any(a <= at < b for a, b, _ in parts):
            continue  # no comment, or one inside a part, which is taken over as it stands
        line = document.line_start(at)
        same_line = [p for p in parts if line <= p[1] <= at]
        later = [p for p in parts if p[0] > at]
        if same_line:
            same_line[-1][2].behind.append(match.group().rstrip())
        elif later:
            later[0][2].above.append(match.group().rstrip())
        elif parts:
            parts[-1][2].behind.append(match.group().rstrip())


class _Writer:
    """Writes a specification tree."""

    def __init__(self, analysis: Analysis, spec: str, indent: str) -> None:
        self.document = analysis.document
        self.spec = spec
        self.indent = indent
        self.step = "\t" if "\t" in indent else "    "

    def leaf(self, leaf: Leaf) -> str:
        """``tf.TensorSpec(shape=…, dtype=…)`` with the texts of the program."""
        shape = "None" if leaf.shape is None else self.document.source(leaf.shape)
        return f"{self.spec}(shape={shape}, dtype={self.document.source(leaf.dtype)})"

    def one_line(self, tree: Tree) -> str:
        """The tree on one line."""
        if isinstance(tree, Leaf):
            return self.leaf(tree)
        parts = [self.one_line(child) for child in tree.children]
        if isinstance(tree.node, ast.Tuple):
            return f"({parts[0]},)" if len(parts) == 1 else f"({', '.join(parts)})"
        if isinstance(tree.node, ast.DictComp):
            key = self.document.source(tree.node.key)
            behind = self.document.text[
                self.document.end(tree.node.value) : self.document.end(tree.node)
            ]
            return f"{{{key}: {parts[0]}{behind}"
        keys = [self.document.source(key) for key in tree.node.keys if key is not None]
        return "{" + ", ".join(f"{key}: {part}" for key, part in zip(keys, parts)) + "}"

    def lines(self, tree: Tree, indent: str) -> str:
        """The tree with one leaf per line; the first line has no indent."""
        if isinstance(tree, Leaf) or isinstance(tree.node, ast.DictComp):
            return self.one_line(tree)
        inner = indent + self.step
        if isinstance(tree.node, ast.Tuple):
            heads, opening, closing = [""] * len(tree.children), "(", ")"
        else:
            keys = [self.document.source(key) for key in tree.node.keys if key is not None]
            heads, opening, closing = [f"{key}: " for key in keys], "{", "}"
        lines = [opening]
        for head, child in zip(heads, tree.children):
            comments = child.behind if isinstance(child, Leaf) else []
            if isinstance(child, Leaf):
                lines += [inner + comment for comment in child.above]
            behind = "".join(f"  {comment}" for comment in comments)
            lines.append(f"{inner}{head}{self.lines(child, inner)},{behind}")
        lines.append(indent + closing)
        return self.document.newline.join(lines)


RULE = Rule(
    NAME,
    "`Dataset.from_generator`: `output_types` and `output_shapes` become `output_signature`",
    check,
    words=(b"from_generator",),
    references=(
        "tf.data: https://www.tensorflow.org/api_docs/python/tf/data/Dataset#from_generator",
    ),
)
