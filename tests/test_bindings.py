"""Which bindings can reach a place, where a name is bound for sure, and what is remembered.

The name asked about is ``x``, read by the last ``see(x)`` of a program; its bindings are
told by the numbers they bind, or by their lines.
"""

from __future__ import annotations

import ast
from collections.abc import Callable
from contextlib import suppress

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from codemods.semantics.names import Names
from codemods.semantics.scopes import Binding, Module, Point, Use

PROFILE = settings(deadline=None, derandomize=True, max_examples=60)


def names_of(source: str) -> Names:
    return Names(Module(ast.parse(source)), lambda module, level: False, lambda module, name: False)


def uses(names: Names, name: str = "x") -> list[Use]:
    """What ``see`` is given, in the order of the text."""
    seen = {call.node.args[0]: call.point for call in names.module.called("see")}
    found = [use for use in names.module.uses(name) if use.name in seen]
    return sorted(found, key=lambda use: (use.name.lineno, use.name.col_offset))


def values(bindings: list[Binding]) -> list[object]:
    """What a program binds (a number), or the line where."""
    return [
        binding.value.value if isinstance(binding.value, ast.Constant) else binding.node.lineno
        for binding in bindings
    ]


def reaching(source: str) -> list[object]:
    names = names_of(source)
    return values(names.bindings("x", uses(names)[-1].point))


REACHING: dict[str, tuple[str, list[object]]] = {
    "nothing": ("see(x)", []),
    "one": ("x = 1\nsee(x)", [1]),
    "one, too late": ("see(x)\nx = 1", [1]),
    "all too late": ("see(x)\nx = 1\nx = 2", [1, 2]),
    "the last": ("x = 1\nx = 2\nsee(x)\nx = 3", [2]),
    "in the statement itself": ("x = 1\nx = see(x)", [1]),
    "the branch it is in": ("x = 1\nif a:\n x = 2\n see(x)\nelse:\n x = 3", [2]),
    "the other branch": ("x = 1\nif a:\n x = 2\nelse:\n see(x)", [1]),
    "a branch in the other branch": (
        "x = 1\nif a:\n if b:\n  x = 2\nelse:\n if b:\n  see(x)",
        [1],
    ),
    "the other branch, in a loop outside": (
        "for i in a:\n if i:\n  x = 1\n else:\n  x = 2\n  if j:\n   see(x)",
        [2],
    ),
    "the other branch comes round": ("for i in a:\n if i:\n  x = 1\n else:\n  see(x)", [1]),
    "the other branch comes round, with others": (
        "x = 1\nfor i in a:\n if i:\n  x = 2\n else:\n  see(x)\n",
        [1, 2],
    ),
    "a loop in one branch is none for the other": (
        "x = 1\nif a:\n while b:\n  x = 2\nelse:\n while b:\n  see(x)",
        [1],
    ),
    "some branches": ("x = 1\nif a:\n x = 2\nelif b:\n x = 3\nsee(x)", [1, 2, 3]),
    "all branches": ("x = 1\nif a:\n x = 2\nelif b:\n x = 3\nelse:\n x = 4\nsee(x)", [1, 2, 3, 4]),
    "both branches": ("x = 1\nif a:\n x = 2\nelse:\n x = 3\nsee(x)", [2, 3]),
    "both branches, twice in one": ("x = 1\nif a:\n x = 2\n x = 3\nelse:\n x = 4\nsee(x)", [3, 4]),
    "the bodies of two": ("x = 1\nif a:\n x = 2\nif b:\n x = 3\nsee(x)", [1, 2, 3]),
    "both branches, in another one": (
        "x = 1\nif a:\n if b:\n  x = 2\n else:\n  x = 3\nsee(x)",
        [1, 2, 3],
    ),
    "both branches before it in a branch": (
        "x = 1\nif a:\n if b:\n  x = 2\n else:\n  x = 3\n see(x)",
        [2, 3],
    ),
    "a loop that may not run": ("x = 1\nwhile a:\n x = 2\nsee(x)", [1, 2]),
    "the branches of a loop and behind it": (
        "x = 1\nwhile a:\n x = 2\nelse:\n x = 3\nsee(x)",
        [1, 2, 3],
    ),
    "the next turn": ("x = 1\nfor i in a:\n see(x)\n x = 2\nx = 3", [1, 2]),
    "bound anew in every turn": ("for i in a:\n x = 1\n see(x)\n x = 2", [1]),
    "bound anew in every turn, in both branches": (
        "for i in a:\n if i:\n  x = 1\n else:\n  x = 2\n see(x)\n x = 3",
        [1, 2],
    ),
    "bound anew in some turns": ("for i in a:\n if i:\n  x = 1\n see(x)\n x = 2", [1, 2]),
    "bound anew outside": ("for i in a:\n x = 1\n for j in b:\n  see(x)\n  x = 2\n x = 3", [1, 2]),
    "the turn of the loop outside": (
        "x = 1\nfor i in a:\n for j in b:\n  see(x)\n x = 2",
        [1, 2],
    ),
    "bound anew inside, the loop outside does not matter": (
        "for i in a:\n for j in b:\n  x = 1\n  see(x)\n  x = 2\n x = 3",
        [1],
    ),
    "another loop does not come round": (
        "x = 1\nfor i in a:\n see(x)\nfor i in a:\n x = 2\nx = 3",
        [1],
    ),
    "a loop in the loop": ("x = 1\nfor i in a:\n see(x)\n for j in b:\n  x = 2", [1, 2]),
    "the test of a while": ("x = 1\nwhile see(x):\n x = 2", [1, 2]),
    "behind a with": ("x = 1\nwith a:\n x = 2\nsee(x)", [2]),
    "a try": ("x = 1\ntry:\n x = 2\nexcept E:\n x = 3\nsee(x)", [1, 2, 3]),
    "global of a function": ("x = 1\ndef f():\n global x\n x = 2\nx = 3\nsee(x)", [2, 3]),
    "global of a function that comes behind": (
        "x = 1\nx = 2\nsee(x)\ndef f():\n global x\n x = 3",
        [2, 3],
    ),
    "global of a function, in a loop": (
        "for i in a:\n def f():\n  global x\n  x = 1\n see(x)\n x = 2",
        [1, 2],
    ),
    "read later": ("x = 1\ndef f():\n see(x)\nx = 2", [1, 2]),
    "global that nobody binds": ("def f():\n global x\n see(x)", []),
    "global, whatever stands between": (
        "x = 1\nx = 2\ndef f():\n x = 3\n def g():\n  global x\n  see(x)",
        [1, 2],
    ),
    "nonlocal": ("x = 1\ndef f():\n x = 2\n def g():\n  nonlocal x\n  x = 3\n see(x)", [2, 3]),
    "nonlocal of a function that comes before": (
        "def f():\n def g():\n  nonlocal x\n  x = 1\n x = 2\n see(x)",
        [1, 2],
    ),
    "global of a comprehension in a function": (
        "def f():\n global x\n [(x := 1) for i in a]\nx = 2\nsee(x)",
        [1, 2],
    ),
    "not of a class around": ("x = 1\nclass C:\n x = 2\n def f(self): see(x)", [1]),
    "of the class itself": ("x = 1\nclass C:\n x = 2\n see(x)", [2]),
    "not of a class around a comprehension": ("x = 1\nclass C:\n x = 2\n [see(x) for i in a]", [1]),
    "of a comprehension": ("x = 1\n[see(x) for x in (2, 3)]", [2]),
    "in a comprehension, at once": ("x = 1\nx = 2\n[see(x) for i in a]\nx = 3", [2]),
    "in a comprehension in one": ("x = 1\nx = 2\n[[see(x) for i in a] for j in b]\nx = 3", [2]),
    "in a comprehension in a lambda": ("x = 1\nf = lambda: [see(x) for i in a]\nx = 2", [1, 2]),
    "in a lambda in a comprehension": ("x = 1\nf = [lambda: see(x) for i in a]\nx = 2", [1, 2]),
    "the defaults of a function": ("x = 1\ndef f(a=see(x)): pass\nx = 2", [1]),
}


@pytest.mark.parametrize(("source", "expected"), REACHING.values(), ids=list(REACHING))
def test_the_bindings_that_reach_a_place(source: str, expected: list[object]) -> None:
    assert reaching(source) == expected


CERTAIN = {
    "before it": "x = 1\nsee(x)",
    "before the branch it is in": "x = 1\nif a:\n x = 2\nif b:\n see(x)",
    "in a with": "with a:\n x = 1\nsee(x)",
    "in the module, read by a function": "def f():\n see(x)\nx = 1",
    "in a function, read by one in it": "def f():\n def g():\n  see(x)\n x = 1",
    "before a comprehension": "x = 1\n[see(x) for i in a]",
    "before comprehensions in one another": "x = 1\n[[see(x) for i in a] for j in b]",
    "in the module, read later in a comprehension": "def f():\n [see(x) for i in a]\nx = 1",
    "in the module, read in a comprehension later": "f = [lambda: see(x) for i in a]\nx = 1",
    "one of several": "if a:\n x = 1\nx = 2\nsee(x)",
}
POSSIBLE = {
    "behind it": "see(x)\nx = 1",
    "in the same statement": "x = see(x)",
    "in a branch": "if a:\n x = 1\nsee(x)",
    "in a loop": "for i in a:\n x = 1\nsee(x)",
    "in a try": "try:\n x = 1\nexcept E:\n pass\nsee(x)",
    "by a function with global": "def f():\n global x\n x = 1\nsee(x)",
    "behind a comprehension": "[see(x) for i in a]\nx = 1",
    "behind a comprehension in a function": "def f():\n [see(x) for i in a]\n x = 1",
    "behind comprehensions in one another": "[[see(x) for i in a] for j in b]\nx = 1",
    "in a branch of the module, read by a function": "if a:\n x = 1\ndef f():\n see(x)",
    "nowhere": "see(x)",
}


@pytest.mark.parametrize("source", CERTAIN.values(), ids=list(CERTAIN))
def test_where_a_name_is_bound_for_sure(source: str) -> None:
    names = names_of(source)
    point = uses(names)[-1].point
    assert names.certain("x", point) == names.bindings("x", point) != []


@pytest.mark.parametrize("source", POSSIBLE.values(), ids=list(POSSIBLE))
def test_where_a_name_may_not_be_bound(source: str) -> None:
    names = names_of(source)
    assert names.certain("x", uses(names)[-1].point) == []


# -- any program ----------------------------------------------------------------------

Lines = list[str]


def _indented(lines: Lines) -> Lines:
    return [f" {line}" for line in lines]


def _block(parts: list[Lines]) -> Lines:
    return [line for part in parts for line in part] or ["pass"]


def _compound(blocks: st.SearchStrategy[Lines]) -> st.SearchStrategy[Lines]:
    def headed(head: str) -> Callable[[Lines], Lines]:
        return lambda body: [head, *_indented(body)]

    def both(bodies: tuple[Lines, Lines]) -> Lines:
        return ["if toss():", *_indented(bodies[0]), "else:", *_indented(bodies[1])]

    def guarded(bodies: tuple[Lines, Lines]) -> Lines:
        return ["try:", *_indented(bodies[0]), "except E:", *_indented(bodies[1])]

    return st.one_of(
        blocks.map(headed("if toss():")),
        blocks.map(headed("while toss():")),
        blocks.map(headed("for i in range(2):")),
        blocks.map(headed("with shield():")),
        st.tuples(blocks, blocks).map(both),
        st.tuples(blocks, blocks).map(guarded),
    )


SIMPLE = st.sampled_from(
    [["x = new()"], ["see(x)"], ["see(x)"], ["fail()"], ["[see(x) for i in 'a']"]]
)
PROGRAMS = st.recursive(
    SIMPLE, lambda inner: _compound(st.lists(inner, max_size=4).map(_block)), max_leaves=14
)


class _TossedError(Exception):
    pass


class _Shield:
    def __enter__(self) -> None: ...
    def __exit__(self, *error: object) -> None: ...


@PROFILE
@given(st.lists(PROGRAMS, min_size=2, max_size=5).map(_block), st.lists(st.booleans(), max_size=40))
def test_what_is_seen_at_run_time_is_among_what_can_reach(lines: Lines, tosses: list[bool]) -> None:
    """Each program is run: a number tells the line that has bound it."""
    lines = ["x = 0", *lines]
    lines = [line.replace("new()", str(number)) for number, line in enumerate(lines)]
    names = names_of("\n".join(lines))
    allowed = {use.name.lineno: values(names.bindings("x", use.point)) for use in uses(names)}
    left = iter(tosses)

    def toss() -> bool:
        return next(left, False)

    def fail() -> None:
        if toss():
            raise _TossedError

    def see(value: int, line: int) -> None:
        assert value in allowed[line]

    marked = [line.replace("see(x)", f"see(x, {n})") for n, line in enumerate(lines, start=1)]
    scope = {"toss": toss, "fail": fail, "see": see, "shield": _Shield, "E": _TossedError}
    with suppress(_TossedError):
        exec("\n".join(marked), scope)


# -- whose a module is ------------------------------------------------------------------


def qualified(names: Names, use: Use) -> tuple[str, ...]:
    return names.qualified(use.chain, use.point)


IMPORTED: dict[str, tuple[str, str, tuple[str, int]]] = {
    "import": ("import a.b\nsee(a)", "a", ("a.b", 0)),
    "import as": ("import a.b as a\nsee(a)", "a.b", ("a.b", 0)),
    "from": ("from m.n import a\nsee(a)", "m.n.a", ("m.n", 0)),
    "from as": ("from m import b as a\nsee(a)", "m.b", ("m", 0)),
}


@pytest.mark.parametrize("local", [False, True], ids=["foreign", "local"])
@pytest.mark.parametrize(("source", "dotted", "asked"), IMPORTED.values(), ids=list(IMPORTED))
def test_the_project_is_asked_once_whose_a_module_is(
    source: str, dotted: str, asked: tuple[str, int], local: bool
) -> None:
    questions: list[tuple[str, int]] = []

    def is_local(module: str, level: int) -> bool:
        questions.append((module, level))
        return local

    names = Names(Module(ast.parse(f"{source}\nsee(a)")), is_local, lambda module, name: False)
    expected = (("local:" if local else "") + dotted,)
    for use in uses(names, "a"):
        assert qualified(names, use) == expected
    assert names.of_binding(names.module.scope.bindings["a"][0]) == expected
    assert questions == [asked]


@pytest.mark.parametrize(
    ("source", "dotted"),
    [
        ("from . import a", "local:.a"),
        ("from .. import a", "local:..a"),
        ("from .m import a", "local:.m.a"),
        ("from ..m.n import b as a", "local:..m.n.b"),
    ],
)
def test_what_is_relative_is_of_the_project(source: str, dotted: str) -> None:
    names = names_of(f"{source}\nsee(a)")
    (use,) = uses(names, "a")
    assert qualified(names, use) == (dotted,)


@pytest.mark.parametrize(
    ("source", "home", "dotted"),
    [
        ("from m import *", "m", "m.a"),
        ("from m.n import *", "m.n", "m.n.a"),
        ("from . import *", "local:.", "local:.a"),
        ("from .m import *", "local:.m", "local:.m.a"),
        ("from .. import *", "local:..", "local:..a"),
    ],
)
def test_what_a_star_import_supplies(source: str, home: str, dotted: str) -> None:
    questions: list[tuple[str, str]] = []

    def star(module: str, name: str) -> bool:
        questions.append((module, name))
        return name == "a"

    names = Names(Module(ast.parse(f"{source}\nsee(a)\nsee(b)")), lambda module, level: False, star)
    assert qualified(names, uses(names, "a")[0]) == (dotted,)
    assert qualified(names, uses(names, "b")[0]) == ()
    assert questions == [(home, "a"), (home, "b")]


def test_the_last_star_import_that_has_a_name_supplies_it() -> None:
    module = Module(ast.parse("from m import *\nfrom n import *\nfrom o import *\nsee(a)"))
    asked: list[tuple[str, int]] = []

    def is_local(name: str, level: int) -> bool:
        asked.append((name, level))
        return name == "n"

    names = Names(module, is_local, lambda name, wanted: name != "o")
    assert qualified(names, uses(names, "a")[0]) == ("local:n.a",)
    assert asked == [("o", 0), ("n", 0)]


def test_what_is_answered_while_it_is_being_decided_is_not_kept() -> None:
    """The project may have to ask about a file while it decides whose a module is."""
    asked = 0

    def is_local(module: str, level: int) -> bool:
        nonlocal asked
        asked += 1
        mine = asked
        if mine < 3:
            assert qualified(names, second) == ("m.a",)  # nobody knows better yet
        return mine == 1

    module = Module(ast.parse("from m import a\nsee(a)\nsee(a)"))
    names = Names(module, is_local, lambda module, name: False)
    first, second = uses(names, "a")
    for use in (first, second, first):
        assert qualified(names, use) == ("local:m.a",)
    assert asked == 3


def test_bindings_are_the_same_list_each_time() -> None:
    """Others remember what the list stands for."""
    names = names_of("x = 1\nif a:\n x = 2\nsee(x)")
    point: Point = uses(names)[0].point
    assert names.bindings("x", point) is names.bindings("x", point)


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("import m\na = m.b\nsee(a)", ("m.b",)),
        ("import m\nfor a in m: pass\nsee(a)", ()),
        ("import m\nwith m as a: pass\nsee(a)", ()),
        ("import m\na = m.b()\nsee(a)", ()),
        ("import m\nif c:\n a = m\nelse:\n a = m\nsee(a)", ("m",)),
        ("import m, n\nif c:\n a = m\nelse:\n a = n\nsee(a)", ("m", "n")),
    ],
)
def test_what_stands_for_another_name(source: str, expected: tuple[str, ...]) -> None:
    names = names_of(source)
    assert qualified(names, uses(names, "a")[0]) == expected


def test_what_is_only_part_of_an_answer_is_not_kept() -> None:
    """``b`` is asked for ``b.p`` while it is being worked out, which says nothing of ``b.p``."""
    names = names_of("import m\nwhile t:\n if c:\n  a = m.k\n else:\n  a = b.p\n b = a\nsee(b)")
    assert qualified(names, uses(names, "b")[0]) == ("m.k",)
    later = names.module.scope.bindings["a"][1]
    for _ in range(2):
        assert names.qualified(later.value, later.point) == ("m.k.p",)


def test_a_star_import_that_asks_for_itself_comes_to_an_end() -> None:
    told: list[tuple[str, ...]] = []

    def star(module: str, name: str) -> bool:
        told.append(qualified(names, use))
        return True

    names = Names(Module(ast.parse("from m import *\nsee(a)")), lambda module, level: False, star)
    (use,) = uses(names, "a")
    assert qualified(names, use) == ("m.a",)
    assert told == [()]
