"""What one walk over a program records: scopes, bindings, uses, calls, stores, values."""

from __future__ import annotations

import ast
import sys

import pytest

from codemods.semantics.scopes import Binding, Block, How, Module, Point, Scope


def label(scope: Scope) -> str:
    """A scope by the names of the functions and classes around it; the module is ``Module``."""
    name: str = getattr(scope.node, "name", type(scope.node).__name__)
    return name if scope.parent is None else f"{label(scope.parent)}.{name}"


def where(block: Block) -> str:
    """A block as its scope and the branches on the way; loops have a star."""
    star = "*" if block.loop else ""
    if block.parent is None:
        assert (block.owner, block.branch) == (None, "")
        return label(block.scope) + star
    return f"{where(block.parent)}/{type(block.owner).__name__}.{block.branch}{star}"


def described(source: str) -> list[str]:
    """All bindings, attributes of ``self`` and uses of a program, by line and moment."""
    module = Module(ast.parse(source))
    found: list[tuple[int, int, str]] = []

    def add(binding: Binding, owner: str) -> None:
        value = f" = {ast.unparse(binding.value)}" if isinstance(binding.value, ast.expr) else ""
        path = f" {list(binding.path)}" if binding.path else ""
        point = binding.point
        text = f"{owner}{binding.name} {binding.how.name}{value}{path} @{point.order}"
        found.append((binding.node.lineno, point.order, f"{text} {where(point.block)}"))

    for scope in module.scopes.values():
        for bindings in scope.bindings.values():
            assert bindings == sorted(bindings, key=lambda b: b.point.order)
            for binding in bindings:
                add(binding, f"{label(scope)}: ")
        for bindings in scope.attributes.values():
            for binding in bindings:
                add(binding, f"{label(scope)}: self.")
    for name in module.used_names:
        for use in module.uses(name):
            assert use.name.id == name
            text = f"use {ast.unparse(use.chain)} @{use.point.order} {where(use.point.block)}"
            found.append((use.name.lineno, use.point.order, text))
    return [text for _, _, text in sorted(found)]


RECORDED: dict[str, tuple[str, str]] = {
    "unpacking with a star": (
        """\
x, y = y, *a
""",
        """\
Module: x OTHER @1 Module
Module: y OTHER @1 Module
use a @1 Module
use y @1 Module
""",
    ),
    "elements unpacked with a star": (
        """\
for x, *y in (a, b): c
""",
        """\
Module: x OTHER @1 Module
Module: y OTHER @1 Module
use a @1 Module
use b @1 Module
use c @2 Module/For.body*
""",
    ),
    "several targets": (
        """\
x = y = a.b
z = y.c()
""",
        """\
Module: x ASSIGN = a.b @1 Module
Module: y ASSIGN = a.b @1 Module
use a.b @1 Module
Module: z ASSIGN = y.c() @2 Module
use y.c @2 Module
""",
    ),
    "annotated": (
        """\
x: a = b
y: c
self.d: e
self.f: g = h
""",
        """\
Module: x ASSIGN = b @1 Module
use a @1 Module
use b @1 Module
use c @2 Module
use e @3 Module
use self.d @3 Module
use g @4 Module
use h @4 Module
use self.f @4 Module
""",
    ),
    "augmented": (
        """\
x += a
b.c += d
e[f] += g
""",
        """\
Module: x OTHER @1 Module
use a @1 Module
use x @1 Module
use b.c @2 Module
use d @2 Module
use e @3 Module
use f @3 Module
use g @3 Module
""",
    ),
    "deleted": (
        """\
del x, a.b, c[d]
""",
        """\
use a.b @1 Module
use c @1 Module
use d @1 Module
use x @1 Module
""",
    ),
    "imports": (
        """\
import a.b, c.d as e
from f import g, h as i
from .j import *
""",
        """\
Module: a IMPORT @1 Module
Module: e IMPORT @1 Module
Module: g FROM @2 Module
Module: i FROM @2 Module
""",
    ),
    "if": (
        """\
if a: x = 1
elif b: x = 2
else: x = 3
""",
        """\
use a @1 Module
Module: x ASSIGN = 1 @2 Module/If.body
use b @3 Module/If.else
Module: x ASSIGN = 2 @4 Module/If.else/If.body
Module: x ASSIGN = 3 @5 Module/If.else/If.else
""",
    ),
    "while": (
        """\
while a:
    x = 1
else:
    x = 2
""",
        """\
use a @1 Module/While.body*
Module: x ASSIGN = 1 @2 Module/While.body*
Module: x ASSIGN = 2 @3 Module/While.else
""",
    ),
    "for": (
        """\
for x, y in a:
    b
else:
    c
""",
        """\
Module: x EACH = a [0] @1 Module
Module: y EACH = a [1] @1 Module
use a @1 Module
use b @2 Module/For.body*
use c @3 Module/For.else
""",
    ),
    "async": (
        """\
async def f():
    async for x in a: b
    async with c as d, e as (g, *h): i
    await j
    return
""",
        """\
Module: f FUNCTION @1 Module
Module.f: x EACH = a @3 Module.f
use a @3 Module.f
use b @4 Module.f/AsyncFor.body*
Module.f: d CONTEXT = c @5 Module.f
Module.f: g OTHER @5 Module.f
Module.f: h OTHER @5 Module.f
use c @5 Module.f
use e @5 Module.f
use i @6 Module.f
use j @7 Module.f
""",
    ),
    "try": (
        """\
try:
    a
except b as x:
    c
except:
    d
else:
    e
finally:
    g
""",
        """\
use a @1 Module/Try.body
Module: x OTHER @2 Module/Try.handler
use b @2 Module/Try.handler
use c @3 Module/Try.handler
use d @5 Module/Try.handler
use e @6 Module/Try.body
use g @7 Module
""",
    ),
    "with": (
        """\
with a, b as (x, y), c as d.e: f
""",
        """\
Module: x CONTEXT = b [0] @1 Module
Module: y CONTEXT = b [1] @1 Module
use a @1 Module
use b @1 Module
use c @1 Module
use d.e @1 Module
use f @2 Module
""",
    ),
    "match": (
        """\
match a.b:
    case C(d, e=[f, *g]) | {h.i: j, **k} if l:
        m
    case n.o: p
    case q as r: s
    case -1 | None: t
""",
        """\
use a.b @1 Module
Module: d OTHER @1 Module
Module: f OTHER @1 Module
Module: g OTHER @1 Module
Module: j OTHER @1 Module
Module: k OTHER @1 Module
use C @1 Module
use h.i @1 Module
use l @1 Module
use m @2 Module/Match.case
use n.o @1 Module
use p @3 Module/Match.case
Module: q OTHER @1 Module
Module: r OTHER @1 Module
use s @4 Module/Match.case
use t @5 Module/Match.case
""",
    ),
    "global and nonlocal": (
        """\
global a
def f():
    global b, c
    b = 1
    def g():
        nonlocal d, e
        d = 2
        e = 3
    d = 4
""",
        """\
Module: f FUNCTION @1 Module
Module: b ASSIGN = 1 @3 Module.f
Module.f: g FUNCTION @4 Module.f
Module.f: d ASSIGN = 2 @6 Module.f.g
Module.f.g: e ASSIGN = 3 @7 Module.f.g
Module.f: d ASSIGN = 4 @8 Module.f
""",
    ),
    "nonlocal around a class": (
        """\
def f():
    x = 1
    class C:
        x = 2
        def g(self):
            nonlocal x
            x = 3
""",
        """\
Module: f FUNCTION @1 Module
Module.f: x ASSIGN = 1 @3 Module.f
Module.f: C CLASS @4 Module.f
Module.f.C: x ASSIGN = 2 @5 Module.f.C
Module.f.C: g FUNCTION @6 Module.f.C
Module.f.C.g: self PARAMETER @7 Module.f.C.g
Module.f: x ASSIGN = 3 @8 Module.f.C.g
""",
    ),
    "functions and classes": (
        """\
def f(p, /, q: a = b, *r: c, s=e, **t) -> g:
    return h
@d
class C(A, metaclass=M):
    k = a
""",
        """\
Module: f FUNCTION @1 Module
use a @1 Module
use b @1 Module
use c @1 Module
use e @1 Module
use g @1 Module
Module.f: p PARAMETER @2 Module.f
Module.f: q PARAMETER @2 Module.f
Module.f: r PARAMETER @2 Module.f
Module.f: s PARAMETER @2 Module.f
Module.f: t PARAMETER @2 Module.f
use h @3 Module.f
use d @4 Module
Module: C CLASS @4 Module
use A @4 Module
use M @4 Module
Module.C: k ASSIGN = a @5 Module.C
use a @5 Module.C
""",
    ),
    "attributes of self": (
        """\
class C:
    def f(self, o):
        self.n = self.m, o.n = a
        self.p, self.q = b
        self.r[0] = c
        for self.s in d: pass
        e().t = 1
        def g(): self.u = 2
        def h(self): self.v = 3
    def i(p, /, self): p.w = self.w = 4
    def j(): self.x = 5
    l = lambda self: (self.y for z in a)
C.n = 6
""",
        """\
Module: C CLASS @1 Module
Module.C: f FUNCTION @2 Module.C
Module.C.f: o PARAMETER @3 Module.C.f
Module.C.f: self PARAMETER @3 Module.C.f
Module.C: self.m UNPACK = a [0] @4 Module.C.f
Module.C: self.n ASSIGN = a @4 Module.C.f
use a @4 Module.C.f
use o.n @4 Module.C.f
use self.m @4 Module.C.f
use self.n @4 Module.C.f
Module.C: self.p UNPACK = b [0] @5 Module.C.f
Module.C: self.q UNPACK = b [1] @5 Module.C.f
use b @5 Module.C.f
use self.p @5 Module.C.f
use self.q @5 Module.C.f
use c @6 Module.C.f
use self.r @6 Module.C.f
Module.C: self.s EACH = d @7 Module.C.f
use d @7 Module.C.f
use self.s @7 Module.C.f
use e @9 Module.C.f
Module.C.f: g FUNCTION @10 Module.C.f
Module.C: self.u ASSIGN = 2 @12 Module.C.f.g
use self.u @12 Module.C.f.g
Module.C.f: h FUNCTION @13 Module.C.f
Module.C.f.h: self PARAMETER @14 Module.C.f.h
use self.v @15 Module.C.f.h
Module.C: i FUNCTION @16 Module.C
Module.C.i: p PARAMETER @17 Module.C.i
Module.C.i: self PARAMETER @17 Module.C.i
Module.C: self.w ASSIGN = 4 @18 Module.C.i
use p.w @18 Module.C.i
use self.w @18 Module.C.i
Module.C: j FUNCTION @19 Module.C
use self.x @21 Module.C.j
Module.C: l ASSIGN = lambda self: (self.y for z in a) @22 Module.C
Module.C.Lambda.GeneratorExp: z EACH = a @23 Module.C.Lambda.GeneratorExp
Module.C.Lambda: self PARAMETER = lambda self: (self.y for z in a) @23 Module.C.Lambda
use a @23 Module.C.Lambda
use self.y @23 Module.C.Lambda.GeneratorExp
use C.n @24 Module
""",
    ),
    "lambda": (
        """\
f = lambda a, b=c: a.d(e)
""",
        """\
Module: f ASSIGN = lambda a, b=c: a.d(e) @1 Module
use c @1 Module
Module.Lambda: a PARAMETER = lambda a, b=c: a.d(e) @2 Module.Lambda
Module.Lambda: b PARAMETER = lambda a, b=c: a.d(e) @2 Module.Lambda
use a.d @2 Module.Lambda
use e @2 Module.Lambda
""",
    ),
    "comprehensions": (
        """\
[a for b in c if d for e in f]
{a: b for c, d in e}
{(x := a) for b in c}
(y for a in b)
""",
        """\
Module.ListComp: b EACH = c @1 Module.ListComp
Module.ListComp: e EACH = f @1 Module.ListComp
use a @1 Module.ListComp
use c @1 Module
use d @1 Module.ListComp
use f @1 Module.ListComp
Module.DictComp: c EACH = e [0] @2 Module.DictComp
Module.DictComp: d EACH = e [1] @2 Module.DictComp
use a @2 Module.DictComp
use b @2 Module.DictComp
use e @2 Module
Module.SetComp: b EACH = c @3 Module.SetComp
Module: x ASSIGN = a @3 Module.SetComp
use a @3 Module.SetComp
use c @3 Module
Module.GeneratorExp: a EACH = b @4 Module.GeneratorExp
use b @4 Module
use y @4 Module.GeneratorExp
""",
    ),
    "yield": (
        """\
def f():
    x = (yield a)
    yield from b
    lambda: (yield)
    return x
""",
        """\
Module: f FUNCTION @1 Module
Module.f: x ASSIGN = (yield a) @3 Module.f
use a @3 Module.f
use b @4 Module.f
use x @7 Module.f
""",
    ),
    "other expressions": (
        """\
a.b.c.d(e.f, *g, h=i, **j)(k)
a().b.c
(a + b).c(1, d=2)
l[m:n, o] = "p"
f"{q!r:{r}}"
s if t else u
v < w < 1
{**x, y: z}
assert a, b
raise c from d
""",
        """\
use a.b.c.d @1 Module
use e.f @1 Module
use g @1 Module
use i @1 Module
use j @1 Module
use k @1 Module
use a @2 Module
use a @3 Module
use b @3 Module
use l @4 Module
use m @4 Module
use n @4 Module
use o @4 Module
use q @5 Module
use r @5 Module
use s @6 Module
use t @6 Module
use u @6 Module
use v @7 Module
use w @7 Module
use x @8 Module
use y @8 Module
use z @8 Module
use a @9 Module
use b @9 Module
use c @10 Module
use d @10 Module
""",
    ),
    "nonlocal that is bound later": (
        """\
def f():
    def g():
        nonlocal x
        x = 2
        [(x := 3) for i in a]
    x = 4
    return x
""",
        """\
Module: f FUNCTION @1 Module
Module.f: g FUNCTION @3 Module.f
Module.f: x ASSIGN = 2 @5 Module.f.g
Module.f.g.ListComp: i EACH = a @6 Module.f.g.ListComp
Module.f: x ASSIGN = 3 @6 Module.f.g.ListComp
use a @6 Module.f.g
Module.f: x ASSIGN = 4 @7 Module.f
use x @8 Module.f
""",
    ),
    "walrus and global": (
        """\
def f():
    global x
    [[(x := (y := 1)) for i in a] for j in b]
""",
        """\
Module: f FUNCTION @1 Module
Module.f.ListComp.ListComp: i EACH = a @3 Module.f.ListComp.ListComp
Module.f.ListComp: j EACH = b @3 Module.f.ListComp
Module.f: y ASSIGN = 1 @3 Module.f.ListComp.ListComp
Module: x ASSIGN = (y := 1) @3 Module.f.ListComp.ListComp
use a @3 Module.f.ListComp
use b @3 Module.f
""",
    ),
}


@pytest.mark.parametrize(("source", "expected"), RECORDED.values(), ids=list(RECORDED))
def test_what_is_recorded(source: str, expected: str) -> None:
    assert described(source) == expected.splitlines()


def test_the_statement_of_an_import_is_its_value() -> None:
    module = Module(ast.parse("import a.b\nfrom . import c\nfrom m import *\nif x: import d"))
    first, second, third, fourth = (node for node, _ in module.imports)
    assert [type(n) for n in (first, second, third)] == [ast.Import, ast.ImportFrom, ast.ImportFrom]
    bound = {name: bindings[0] for name, bindings in module.scope.bindings.items()}
    assert {name: binding.value for name, binding in bound.items()} == {
        "a": first,
        "c": second,
        "d": fourth,
    }
    assert [binding.node.name for binding in bound.values()] == ["a.b", "c", "d"]
    assert [(star.node, star.point.order) for star in module.stars] == [(third, 3)]
    assert [where(point.block) for _, point in module.imports] == ["Module"] * 3 + [
        "Module/If.body"
    ]


def test_blocks_of_branches_are_of_the_scope_around() -> None:
    source = """\
try: a = 1
except E: a = 2
else: a = 3
finally: a = 4
match x:
    case 1: a = 5
if x: a = 6
else: a = 7
for x in y: a = 8
else: a = 9
while x: a = 10
else: a = 11
with x: a = 12
"""
    module = Module(ast.parse(source))
    found = [where(binding.point.block) for binding in module.scope.bindings["a"]]
    assert found == [
        "Module/Try.body",
        "Module/Try.handler",
        "Module/Try.body",
        "Module",
        "Module/Match.case",
        "Module/If.body",
        "Module/If.else",
        "Module/For.body*",
        "Module/For.else",
        "Module/While.body*",
        "Module/While.else",
        "Module",
    ]


@pytest.mark.skipif(sys.version_info < (3, 11), reason="except* is new in Python 3.11")
def test_exception_groups() -> None:
    module = Module(ast.parse("try: a = 1\nexcept* E: a = 2"))
    found = [where(binding.point.block) for binding in module.scope.bindings["a"]]
    assert found == ["Module/TryStar.body", "Module/TryStar.handler"]


def test_nonlocal_that_nobody_binds_is_no_program_but_is_read() -> None:
    module = Module(ast.parse("def f():\n nonlocal x\n x = 1"))
    assert [label(s) for s in module.scopes.values() if "x" in s.bindings] == ["Module.f"]


def test_a_long_chain_that_is_assigned_to() -> None:
    assert described("a.b.c.d = e") == ["use a.b.c.d @1 Module", "use e @1 Module"]
    assert described("a().b.c = d") == ["use a @1 Module", "use d @1 Module"]


def test_names_and_nodes_that_are_not_there() -> None:
    module = Module(ast.parse("a = b"))
    assert module.uses("nothing") == []
    assert [node.id for node in module.nodes.of(ast.Name)] == ["a", "b"]
    assert module.nodes is module.nodes


def test_a_name_in_a_class_in_a_class_is_no_self() -> None:
    module = Module(ast.parse("class C:\n class D:\n  self = E()\n  self.x = 1"))
    assert module.setting("x") == []
    assert module.foreign == {"x"}


def test_the_nodes_of_bindings() -> None:
    source = "def f(a): pass\nclass C: pass\nx, y = z\ntry: pass\nexcept E as e: pass\n(w := 1)"
    module = Module(ast.parse(source))
    assert {
        name: type(binding.node).__name__
        for scope in module.scopes.values()
        for name, (binding,) in scope.bindings.items()
    } == {
        "f": "FunctionDef",
        "C": "ClassDef",
        "x": "Name",
        "y": "Name",
        "e": "ExceptHandler",
        "w": "NamedExpr",
        "a": "arg",
    }
    (parameter,) = next(s for s in module.scopes.values() if label(s) == "Module.f").bindings["a"]
    assert isinstance(parameter.value, ast.FunctionDef)
    assert module.scope.bindings["x"][0].value is module.scope.bindings["y"][0].value


def test_scopes_and_where_they_are_opened() -> None:
    source = "class C:\n def f(self):\n  if a: return lambda: [b for b in c]"
    module = Module(ast.parse(source))
    opened = [
        (label(s), s.kind, where(s.outer.block) if s.outer else None, s.outer and s.outer.order)
        for s in module.scopes.values()
    ]
    assert opened == [
        ("Module", "module", None, None),
        ("Module.C", "class", "Module", 1),
        ("Module.C.f", "function", "Module.C", 2),
        ("Module.C.f.Lambda", "function", "Module.C.f/If.body", 5),
        ("Module.C.f.Lambda.ListComp", "comprehension", "Module.C.f.Lambda", 6),
    ]
    assert all(scope.node is node for node, scope in module.scopes.items())


VALUES = """\
def f(x):
    if x:
        return a
    return
    yield b
    yield
    yield from c
    g = lambda: d
    (e for e in (yield))
"""


def test_what_functions_return_and_yield() -> None:
    module = Module(ast.parse(VALUES))

    def shown(
        found: dict[ast.AST, list[tuple[ast.expr | None, Point]]],
    ) -> dict[str, list[tuple[str | None, str]]]:
        return {
            label(module.scopes[node]): [
                (ast.unparse(value) if value else None, where(point.block))
                for value, point in values
            ]
            for node, values in found.items()
        }

    assert shown(module.returns) == {
        "Module.f": [("a", "Module.f/If.body"), (None, "Module.f")],
        "Module.f.Lambda": [("d", "Module.f.Lambda")],
    }
    assert shown(module.yields) == {
        "Module.f": [(text, "Module.f") for text in ("b", None, None, None)]
    }


CALLS = """\
a.b.c(d(e.f()), *g.h, i=j())[k.l].m(n).o = p
q.r = a.b.c
(a or b).c(d())
"""


def test_calls_and_attributes() -> None:
    module = Module(ast.parse(CALLS))
    assert sorted(ast.unparse(call.node) for call in module.calls) == sorted(
        ast.unparse(node) for node in ast.walk(module.tree) if isinstance(node, ast.Call)
    )
    assert module.call_points == {call.node: call.point for call in module.calls}
    assert [(call.node.lineno, call.point.order) for call in module.methods("c")] == [
        (1, 1),
        (3, 3),
    ]
    assert module.methods("nothing") == []
    assert module.called("c") == module.methods("c")
    assert [ast.unparse(call.node) for call in module.called("d")] == ["d(e.f())", "d()"]
    assert module.called("nothing") == []
    assert [ast.unparse(r.node) for r in module.references("h")] == ["g.h"]
    assert [r.point.order for r in module.references("c")] == [2]
    assert module.references("b") == []  # not the outermost
    assert module.references("f") == []  # called on the spot
    assert module.attributes == {"c", "f", "h", "l", "m"}


def test_stores() -> None:
    module = Module(
        ast.parse(
            "a.b = c\na.b += d\nfor a.e in f: pass\ng[0] = h.i[1] = j\n(k.l, m) = n, o\n"
            "class C:\n def f(self): self.p = q; self.b = r"
        )
    )
    stores = [
        (s.node.attr, s.value and ast.unparse(s.value), s.point.order)
        for name in ("b", "e", "l", "p")
        for s in module.stores(name)
    ]
    assert stores == [
        ("b", "c", 1),
        ("b", None, 2),
        ("b", "r", 11),
        ("e", None, 3),
        ("l", "n", 6),
        ("p", "q", 10),
    ]
    assert module.stores("nothing") == []
    assert module.stored_attributes == {"b", "e", "l", "p"}
    assert module.stored == {"g", "i"}
    assert module.foreign == {"b", "e", "l"}


def test_names_for_what_a_chain_stands_for() -> None:
    module = Module(ast.parse("a = b\nc = d = b.e.f\ng, h = b, i\nj = b()\nfor k in b: pass\n"))
    assert module.aliases == {"b": {"a", "c", "d", "g"}, "i": {"h"}}


def test_classes_that_set_a_name() -> None:
    source = "class C:\n a = 1\n def f(self): self.b = self.a = 2\nclass D:\n b = 1\nb = 2"
    module = Module(ast.parse(source))
    assert {name: [label(s) for s in module.setting(name)] for name in "abfc"} == {
        "a": ["Module.C"],
        "b": ["Module.C", "Module.D"],
        "f": ["Module.C"],
        "c": [],
    }


def test_how_attributes_of_self_are_set() -> None:
    module = Module(ast.parse("class C:\n def f(self): self.a, self.b = self.c = d"))
    (scope,) = module.setting("a")
    found = {name: bindings[0] for name, bindings in scope.attributes.items()}
    assert {name: (binding.how, binding.path) for name, binding in found.items()} == {
        "a": (How.UNPACK, (0,)),
        "b": (How.UNPACK, (1,)),
        "c": (How.ASSIGN, ()),
    }
    assert all(ast.unparse(binding.value) == "d" for binding in found.values())
