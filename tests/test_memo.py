"""Answers do not depend on what was asked before."""

from __future__ import annotations

import ast

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from codemods.project.config import Config
from codemods.project.session import open_texts
from codemods.semantics.kinds import Kind
from codemods.semantics.memo import Circles, Memo

NAMES = "abcd"
PROFILE = settings(
    max_examples=200,
    deadline=None,
    derandomize=True,
    suppress_health_check=[HealthCheck.too_slow],
)


def answers(source: str, order: list[int]) -> dict[str, frozenset[Kind]]:
    """The kinds of ``probe(name)`` for each name, asked in the given order."""
    session = open_texts({"m.py": source.encode()}, Config())
    analysis = session.project.analyse(session.documents[0])
    probes = [
        site
        for site in analysis.module.calls
        if isinstance(site.node.func, ast.Name) and site.node.func.id == "probe"
    ]
    result = {}
    for index in order:
        site = probes[index]
        name = site.node.args[0]
        assert isinstance(name, ast.Name)
        result[name.id] = analysis.kinds.kinds(name, site.point)
    return result


VALUES = st.one_of(
    st.sampled_from(NAMES),
    st.sampled_from(["Sequential()", "1 / 2", "None", "f(a)", "g(b)", "[a, b][0]"]),
    st.tuples(st.sampled_from(NAMES), st.sampled_from(NAMES)).map(lambda p: f"{p[0]} or {p[1]}"),
)


@st.composite
def programs(draw: st.DrawFn) -> str:
    lines = draw(st.lists(st.tuples(st.sampled_from(NAMES), VALUES), min_size=2, max_size=9))
    body = "".join(f"    {name} = {value}\n" for name, value in lines)
    return (
        "from keras.models import Sequential\n"
        f"def f(x):\n    return g({draw(VALUES)})\n"
        f"def g(x):\n    return {draw(VALUES)}\n"
        f"while more():\n{body}" + "".join(f"probe({name})\n" for name in NAMES)
    )


@PROFILE
@given(programs(), st.permutations(range(len(NAMES))))
def test_the_order_of_questions_does_not_matter(source: str, order: list[int]) -> None:
    together = answers(source, order)
    for index, name in enumerate(NAMES):
        assert answers(source, [index])[name] == together[name]


def test_what_leans_on_an_open_circle_is_not_remembered() -> None:
    memo: Memo[str, frozenset[str]] = Memo(Circles(), frozenset(), frozenset("?"))
    edges = {"a": "b", "b": "ac", "c": ""}

    def reach(node: str) -> frozenset[str]:
        return memo.get(node, lambda: frozenset(node).union(*map(reach, edges[node])))

    assert reach("a") == frozenset("abc")
    assert reach("b") == frozenset("abc")


def test_what_leads_too_far_is_given_up_and_not_remembered() -> None:
    memo: Memo[int, int] = Memo(Circles(), 0, -1)

    def depth(number: int) -> int:
        return memo.get(number, lambda: depth(number + 1) if number < 1000 else number)

    assert depth(0) == -1
    assert depth(990) == 1000
