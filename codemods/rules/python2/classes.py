"""Methods that Python 3 does not call any more."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from codemods.rules.python2.said import Said
from codemods.semantics.analysis import Analysis

_METHODS = {
    "__nonzero__": ("__bool__", "rename it to __bool__"),
    "__div__": ("__truediv__", "rename it to __truediv__"),
    "__idiv__": ("__itruediv__", "rename it to __itruediv__"),
    "__rdiv__": ("__rtruediv__", "rename it to __rtruediv__"),
    "__cmp__": ("__lt__", "write __eq__ and __lt__, with functools.total_ordering"),
    "__unicode__": ("__str__", "rename it to __str__"),
    "__getslice__": ("__getitem__", "let __getitem__ take slices"),
    "__setslice__": ("__setitem__", "let __setitem__ take slices"),
    "__coerce__": ("", "let the methods of the operators do it"),
}
"""Each with what does its work today, and what to do."""


def classes(analysis: Analysis) -> Iterator[Said]:
    """The classes of a document that rely on what only Python 2 called."""
    if not any(name in analysis.document.code for name in (*_METHODS, "__metaclass__")):
        return
    for node in analysis.module.nodes.of(ast.ClassDef):
        point = analysis.module.scopes[node].outer
        assert point is not None
        methods = {s.name: s for s in node.body if isinstance(s, ast.FunctionDef)}
        others = {
            target.id: statement
            for statement in node.body
            if isinstance(statement, ast.Assign)
            for target in statement.targets
            if isinstance(target, ast.Name)
        }
        there = methods.keys() | others.keys()
        for name, (today, advice) in _METHODS.items():
            if name in methods and today not in there:
                message = f"`{name}` is not called any more since Python 3"
                yield Said(methods[name], point, message, advice)
        if "__metaclass__" in others:
            message = "`__metaclass__` means nothing since Python 3"
            advice = "use class …(metaclass=…)"
            yield Said(others["__metaclass__"], point, message, advice)
