"""The index of a document's nodes says what walks over its tree say."""

from __future__ import annotations

import ast
import sys

import pytest

from codemods.semantics.nodes import Nodes, children, walk

SHARED = (ast.expr_context, ast.operator, ast.boolop, ast.cmpop, ast.unaryop)

OLD = '''
"""Everything that Python 3.10 can say."""
from __future__ import annotations
import a.b as c, d
from . import *
async def f(p, /, q: int = 1, *r: str, s, t=(2, *[3]), **u) -> None:
    global g
    async with x as y, z: pass
    async for i in [j async for j in k if j if not j]: await i
    else: yield
    return lambda v=1, *w: (yield from w)
@decorated(1)
class C(B, metaclass=M):
    a: int
    b: int = 1
    def method(self):
        nonlocal h
        del self.x, self.y[0]
        try: raise E from e
        except (A, B) as e: ...
        finally: assert x, "y"
while not (n := -n) and a or b < c <= d is not e in f:
    if x: break
    elif y: continue
    else: x += 1
{**a, "b": 1, **{c: d for c, d in e}}, {1, *s}, {s for s in t}, (x for x in y)
f"{a!r:>{b}} {c=}" + "d" + b"e"
a[1:2, ::3, ...] = b, *c = d if e else 1.5j
match a:
    case {"b": 1, **rest}: pass
    case C(1, x=[a, *b]) | None if d: pass
    case str() as s: pass
    case -1 + 2j | True | False: pass
    case _: pass
'''

NEW = """
type Alias[T: int, *Ts, **P] = list[T]
def f[T](x: T): pass
try: pass
except* E: pass
"""

SOURCES = [OLD, pytest.param(NEW, marks=pytest.mark.skipif(sys.version_info < (3, 12), reason=""))]


def seen(tree: ast.AST) -> list[ast.AST]:
    """What ``ast`` itself finds, without the nodes that all trees share."""
    return [node for node in ast.walk(tree) if not isinstance(node, SHARED)]


@pytest.mark.parametrize("source", SOURCES)
def test_every_node_is_found_once(source: str) -> None:
    tree = ast.parse(source)
    assert list(walk(tree)) == seen(tree)


@pytest.mark.parametrize("source", SOURCES)
def test_parents_are_those_of_ast(source: str) -> None:
    tree = ast.parse(source)
    wanted = {child: node for node in seen(tree) for child in ast.iter_child_nodes(node)}
    wanted = {child: node for child, node in wanted.items() if not isinstance(child, SHARED)}
    assert Nodes(tree).parents == wanted
    assert all(wanted[child] is node for node in seen(tree) for child in children(node))


@pytest.mark.parametrize("source", SOURCES)
def test_nodes_of_types_everywhere_and_in_parts(source: str) -> None:
    tree = ast.parse(source)
    nodes = Nodes(tree)
    kinds = {type(node) for node in seen(tree)}
    for kind in kinds:
        assert nodes.of(kind) == [node for node in walk(tree) if type(node) is kind]
        both = {kind, ast.Name}
        assert nodes.of(*both) == [node for node in walk(tree) if type(node) in both]
    for root in seen(tree):
        inside = [node for node in walk(root) if isinstance(node, (ast.Name, ast.Constant))]
        assert nodes.within(root, ast.Name, ast.Constant) == inside


def test_types_that_do_not_occur() -> None:
    nodes = Nodes(ast.parse("x = 1"))
    assert nodes.of(ast.Lambda) == []
    assert nodes.of(ast.Lambda, ast.Await) == []
    assert nodes.within(nodes.of(ast.Assign)[0], ast.Call) == []


def test_children_stand_in_the_order_of_the_fields() -> None:
    call = ast.parse("f(a, *b, c=d)", mode="eval").body
    assert [ast.unparse(node) for node in children(call)] == ["f", "a", "*b", "c=d"]
    function = ast.parse("def f(*, a, b=1): pass").body[0]
    assert isinstance(function, ast.FunctionDef)
    assert [type(node) for node in children(function.args)] == [ast.arg, ast.arg, ast.Constant]


def test_the_name_of_a_type_alias_is_a_node() -> None:
    fields = {"_fields": ("name", "type_params", "value")}
    kind = getattr(ast, "TypeAlias", None) or type("TypeAlias", (ast.stmt,), fields)  # from 3.12 on
    name, value = ast.Name("Alias"), ast.Name("int")
    assert children(kind(name=name, type_params=[], value=value)) == [name, value]


@pytest.mark.parametrize("source", SOURCES)
def test_attributes_by_name_and_what_they_stand_in(source: str) -> None:
    tree = ast.parse(source)
    nodes = Nodes(tree)
    found = [node for node in walk(tree) if isinstance(node, ast.Attribute)]
    for node in found:
        assert nodes.attributes(node.attr) == [one for one in found if one.attr == node.attr]
    for root in seen(tree):
        inside = set(walk(root))
        assert all(nodes.is_within(node, root) is (node in inside) for node in seen(tree))
    assert nodes.attributes("nobody") == []
