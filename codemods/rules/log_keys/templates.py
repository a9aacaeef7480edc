"""Templates of file names: ``'weights.{epoch:02d}-{val_acc:.2f}.hdf5'``."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from dataclasses import dataclass

from codemods.rules.log_keys.fates import is_suspect
from codemods.semantics.analysis import Analysis
from codemods.semantics.callees import called
from codemods.semantics.logs import Producers, of_file
from codemods.semantics.scopes import How, Point

_FIELD = re.compile(r"(?<!\{)\{(\w+)(?=[:!}])")
_DOUBLED = re.compile(r"(?<!\{)\{\{(\w+)(?=[:!}])")
_DEPTH = 6


@dataclass(frozen=True, slots=True)
class Template:
    """A field of a template."""

    key: str
    start: int
    end: int
    producers: Producers
    assumption: str = ""
    problem: str = ""


def templates(analysis: Analysis) -> Iterator[Template]:
    """Every field in a file name that ``ModelCheckpoint`` fills."""
    if not re.search(r"\{\w*(?:acc|lr|_error)[:!}]", analysis.document.text):
        return
    producers = of_file(analysis)
    reached: dict[ast.expr, bool] = {}
    for site, callee in called(analysis):
        if callee.id != "callbacks.ModelCheckpoint":
            continue
        given = {k.arg: k.value for k in site.node.keywords}.get("filepath")
        if given is None and site.node.args:
            given = site.node.args[0]
        if given is not None:
            _follow(analysis, given, site.point, reached, False, 0)
    for found, doubled in reached.items():
        yield from _fields(analysis, found, doubled, producers)
    formatted = {
        site.node.func.value
        for site in analysis.module.methods("format")
        if isinstance(site.node.func, ast.Attribute)
    }
    if not analysis.project.mentions(b"ModelCheckpoint"):
        return
    for node in analysis.module.nodes.of(ast.Constant):
        if node in reached or node in formatted:
            continue
        if isinstance(node.value, str) and "{epoch" in node.value and "\n" not in node.value:
            assumption = "`ModelCheckpoint` makes a file name of it"
            yield from _fields(analysis, node, False, producers, assumption)


def _follow(
    analysis: Analysis,
    node: ast.expr,
    point: Point,
    reached: dict[ast.expr, bool],
    doubled: bool,
    depth: int,
) -> None:
    """Collect the literals that make up a file name, and whether ``format`` reads them first."""
    if isinstance(node, ast.Constant):
        reached.setdefault(node, doubled)
    elif isinstance(node, ast.JoinedStr):
        reached.setdefault(node, True)
    elif isinstance(node, ast.BinOp):
        _follow(analysis, node.left, point, reached, doubled, depth)
        if isinstance(node.op, (ast.Add, ast.Div)):
            _follow(analysis, node.right, point, reached, doubled, depth)
    elif isinstance(node, ast.IfExp):
        _follow(analysis, node.body, point, reached, doubled, depth)
        _follow(analysis, node.orelse, point, reached, doubled, depth)
    elif isinstance(node, ast.Call):
        formats = isinstance(node.func, ast.Attribute) and node.func.attr == "format"
        if isinstance(node.func, ast.Attribute):
            _follow(analysis, node.func.value, point, reached, doubled or formats, depth)
        for argument in () if formats else node.args:
            _follow(analysis, argument, point, reached, doubled, depth)
    elif isinstance(node, (ast.Name, ast.Attribute)) and depth < _DEPTH:
        for value, at in _values(analysis, node, point):
            _follow(analysis, value, at, reached, doubled, depth + 1)


def _values(
    analysis: Analysis, node: ast.Name | ast.Attribute, point: Point
) -> Iterator[tuple[ast.expr, Point]]:
    if isinstance(node, ast.Name):
        for binding in analysis.names.bindings(node.id, point):
            if binding.how is How.ASSIGN:
                yield binding.value, binding.point
    else:
        found = analysis.assigned_once(node, point)
        if found is not None:
            yield found


def _fields(
    analysis: Analysis,
    node: ast.expr,
    doubled: bool,
    producers: Producers,
    assumption: str = "",
) -> Iterator[Template]:
    start, source = analysis.document.start(node), analysis.document.source(node)
    for match in (_DOUBLED if doubled else _FIELD).finditer(source):
        if is_suspect(match[1]):
            first, last = match.span(1)
            yield Template(match[1], start + first, start + last, producers, assumption)
