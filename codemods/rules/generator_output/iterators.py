"""Iterators of Python 2 and of Keras 1 and 2: who draws the next batch, and how."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from codemods.edits import Edit, Finding, Fix, Safety
from codemods.semantics import yields
from codemods.semantics.analysis import Analysis
from codemods.semantics.kinds import Kind
from codemods.semantics.nodes import walk
from codemods.semantics.scopes import CallSite, Scope
from codemods.semantics.statements import remove_statements
from codemods.semantics.wording import assuming

NAME = "generator-output"


def check(analysis: Analysis) -> Iterator[Finding]:
    """Classes with ``next`` alone, and ``.next()`` of generators."""
    for scope in analysis.module.scopes.values():
        if scope.kind != "class" or "__next__" in scope.bindings:
            continue
        methods = [b.node for b in scope.bindings.get("next", ())]
        if len(methods) != 1 or not isinstance(methods[0], ast.FunctionDef):
            continue
        assert isinstance(scope.node, ast.ClassDef)
        if yields.is_old_next(analysis.kinds, analysis.module.scopes[methods[0]]):
            yield _of_images(analysis, scope.node, methods[0])
        elif _returns_itself(analysis, scope):
            if {v.kind for v in analysis.kinds.instance(scope.node)} == {Kind.OBJECT}:
                yield _next_too(analysis, methods[0])
    for site in analysis.module.methods("next"):
        if not site.node.args and not site.node.keywords:
            yield from _next_call(analysis, site)


def _returns_itself(analysis: Analysis, scope: Scope) -> bool:
    """Whether ``__iter__`` of a class returns the object."""
    found = [
        node
        for binding in scope.bindings.get("__iter__", ())
        for node, _ in analysis.module.returns.get(binding.node, ())
    ]
    return bool(found) and all(isinstance(n, ast.Name) and n.id == "self" for n in found)


def _of_images(analysis: Analysis, owner: ast.ClassDef, method: ast.FunctionDef) -> Finding:
    """``next`` of an iterator of images becomes what Keras calls with the indices."""
    start = analysis.document.start(method) + len("def ")
    end = start + len("next")
    message = "Keras 3 does not call `next` of an image iterator"
    edits = _with_indices(analysis, owner, method)
    if edits is None:
        advice = (
            f"define {yields.SAMPLES}(self, index_array): what `next` does once it has the indices"
        )
        return analysis.finding(NAME, start, end, message, Safety.MANUAL, advice=advice)
    message += f", but `{yields.SAMPLES}` with the indices"
    fix = Fix((analysis.edit(start, end, yields.SAMPLES), *edits))
    return analysis.finding(NAME, start, end, message, Safety.SAFE, render=lambda: fix)


def _with_indices(
    analysis: Analysis, owner: ast.ClassDef, method: ast.FunctionDef
) -> list[Edit] | None:
    """The edits that make a parameter of the indices which ``next`` draws; ``None``: unclear."""
    given = method.args
    body = method.body[1:] if ast.get_docstring(method, clean=False) is not None else method.body
    first = body[0] if body else None
    if len(given.args) != 1 or given.vararg or given.kwarg or given.kwonlyargs:
        return None
    if not isinstance(first, ast.With) or len(first.body) != 1 or len(body) < 2:
        return None
    drawn, lock = first.body[0], first.items[0].context_expr
    if not isinstance(drawn, ast.Assign) or len(drawn.targets) != 1 or len(first.items) != 1:
        return None
    me, source = given.args[0].arg, analysis.document.source
    if source(lock) != f"{me}.lock" or "#" in source(first) or _is_called(owner):
        return None
    generator = f"{me}.index_generator"
    if "".join(source(drawn.value).split()) not in (f"next({generator})", f"{generator}.next()"):
        return None
    target = drawn.targets[0]
    names = target.elts if isinstance(target, ast.Tuple) else [target]
    if len(names) not in (1, 3) or not all(isinstance(n, ast.Name) for n in names):
        return None
    indices = source(names[0])
    at = analysis.document.end(given.args[0])
    edits = [analysis.edit(at, at, f", {indices}")]
    used = {n.id for s in body[1:] for n in walk(s) if isinstance(n, ast.Name)}
    if len(names) == 3 and source(names[1]) in used:
        return None
    if len(names) == 3 and source(names[2]) in used:
        start, end = analysis.document.start(first), analysis.document.end(first)
        return [*edits, analysis.edit(start, end, f"{source(names[2])} = len({indices})")]
    return [*edits, *remove_statements(analysis, [first])]


def _is_called(owner: ast.ClassDef) -> bool:
    """Whether a class calls its own ``next``, or that of its base."""
    return any(
        isinstance(n, ast.Attribute)
        and n.attr == "next"
        and not (isinstance(n.value, ast.Attribute) and n.value.attr == "index_generator")
        for n in walk(owner)
    )


def _next_too(analysis: Analysis, method: ast.FunctionDef) -> Finding:
    """Give an iterator class the name that Python 3 calls."""
    document = analysis.document
    start = document.start(method) + len("def ")

    def render() -> Fix:
        indent = document.indentation(document.start(method))
        end = document.end(method)
        end += len(document.text[end : document.line_end(end)].rstrip("\r\n"))
        lines = f"{document.newline}{document.newline}{indent}__next__ = next"
        return Fix((analysis.edit(end, end, lines),))

    message = "Python 3 draws from an iterator with `__next__`, not with `next`"
    return analysis.finding(NAME, start, start + len("next"), message, Safety.SAFE, render=render)


def _next_call(analysis: Analysis, site: CallSite) -> Iterator[Finding]:
    """``generator.next()``, also where an iterator class draws from another."""
    function = site.node.func
    assert isinstance(function, ast.Attribute)
    told = []
    if not analysis.kinds.is_only(function.value, site.point, Kind.GENERATOR):
        scope = site.point.block.scope
        inside = getattr(scope.node, "name", "") in yields.NEXT and scope.parent is not None
        unknown = Kind.UNKNOWN in analysis.kinds.kinds(function.value, site.point)
        if not inside or not unknown or "__iter__" not in scope.parent.bindings:  # type: ignore[union-attr]
            return
        told.append(f"`{analysis.brief(function.value)}` is an iterator")
    start, end = analysis.document.start(site.node), analysis.document.end(site.node)
    middle = analysis.document.end(function.value)
    span = analysis.attribute_span(function)

    def render() -> Fix:
        return Fix((analysis.edit(start, start, "next("), analysis.edit(middle, end, ")")))

    message = "generators of Python 3 have no `next` method; use `next(...)`" + assuming(told)
    safety = Safety.UNSAFE if told else Safety.SAFE
    yield analysis.finding(NAME, *span, message, safety, render=render)
