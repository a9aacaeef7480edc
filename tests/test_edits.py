"""Carrying out edits, telling overlaps, and tracing places back to the original."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from codemods.edits import (
    Edit,
    Finding,
    Fix,
    ImportNeed,
    Safety,
    Taken,
    Trace,
    apply_edits,
    common_ends,
)

PROFILE = settings(deadline=None, derandomize=True, max_examples=150)


def edit(start: int, end: int, text: str) -> Edit:
    return Edit("m.py", start, end, text)


# -- apply_edits --------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "edits", "expected"),
    [
        ("abcdef", [], "abcdef"),
        ("abcdef", [(1, 3, "XYZ")], "aXYZdef"),
        ("abcdef", [(1, 3, "")], "adef"),
        ("abcdef", [(3, 3, "-")], "abc-def"),
        ("abcdef", [(0, 0, "-")], "-abcdef"),
        ("abcdef", [(6, 6, "-")], "abcdef-"),
        ("abcdef", [(0, 6, "")], ""),
        ("", [(0, 0, "new")], "new"),
        ("abcdef", [(4, 5, "5"), (0, 1, "1")], "1bcd5f"),
        ("abcdef", [(1, 3, "X"), (3, 4, "Y")], "aXYef"),
        ("abcdef", [(1, 1, "("), (1, 3, "X"), (3, 3, ")")], "a(X)def"),
        ("abcdef", [(1, 1, "p="), (1, 1, "int("), (3, 3, ")")], "ap=int(bc)def"),
        ("a😀e\u0301b", [(1, 2, "é"), (4, 5, "日")], "aée\u0301日"),
        ("a\r\nb\rc", [(3, 4, "B\r\n")], "a\r\nB\r\n\rc"),
    ],
    ids=[
        "nothing",
        "replace",
        "delete",
        "insert",
        "insert at the start",
        "insert at the end",
        "everything",
        "into an empty text",
        "in any order",
        "touching each other",
        "insertions at both ends of a replacement",
        "two insertions at one place, in their order",
        "offsets are code points",
        "newlines are characters like others",
    ],
)
def test_edits_are_carried_out(text: str, edits: list[tuple[int, int, str]], expected: str) -> None:
    assert apply_edits(text, [edit(*e) for e in edits]) == expected


@pytest.mark.parametrize(
    "edits",
    [
        [(1, 3, ""), (2, 4, "")],
        [(1, 4, ""), (2, 3, "")],
        [(1, 3, "x"), (1, 3, "x")],
        [(1, 4, ""), (2, 2, "x")],
        [(5, 7, "")],
        [(7, 7, "x")],
        [(3, 2, "x")],
        [(-1, 0, "x")],
    ],
    ids=[
        "overlapping",
        "one in the other",
        "the same twice",
        "insertion inside",
        "behind the end",
        "insertion behind the end",
        "backwards",
        "before the start",
    ],
)
def test_edits_that_cannot_be_carried_out_are_refused(edits: list[tuple[int, int, str]]) -> None:
    with pytest.raises(ValueError, match="edit"):
        apply_edits("abcdef", [edit(*e) for e in edits])


def overlaps(edit: Edit, others: list[Edit]) -> bool:
    taken = Taken()
    for other in others:
        taken.add(other)
    return taken.touches(edit)


# -- overlaps -----------------------------------------------------------------------


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ((1, 3), (2, 4), True),
        ((1, 5), (2, 3), True),
        ((1, 3), (1, 3), True),
        ((1, 3), (3, 5), False),
        ((1, 3), (5, 6), False),
        ((2, 2), (1, 3), True),
        ((1, 1), (1, 3), False),
        ((3, 3), (1, 3), False),
        ((2, 2), (2, 2), True),
        ((2, 2), (3, 3), False),
    ],
    ids=[
        "crossing",
        "inside",
        "the same",
        "touching",
        "apart",
        "insertion inside",
        "insertion at the start",
        "insertion at the end",
        "two insertions at one place",
        "two insertions",
    ],
)
def test_overlaps(one: tuple[int, int], other: tuple[int, int], expected: bool) -> None:
    left, right = edit(*one, "x"), edit(*other, "y")
    assert overlaps(left, [right]) is expected
    assert overlaps(right, [left]) is expected
    assert overlaps(left, [edit(8, 9, ""), right, edit(20, 20, "z")]) is expected


def test_nothing_overlaps_with_nothing() -> None:
    assert not overlaps(edit(0, 9, ""), [])


# -- Trace --------------------------------------------------------------------------


def traced(text: str, rounds: list[list[tuple[int, int, str]]]) -> tuple[str, Trace]:
    trace = Trace()
    for edits in rounds:
        made = [edit(*e) for e in edits]
        text = apply_edits(text, made)
        trace.record(made)
    return text, trace


def test_without_edits_every_place_is_its_own_origin() -> None:
    assert [Trace().origin(offset) for offset in range(5)] == [0, 1, 2, 3, 4]


ROUNDS: dict[str, list[list[tuple[int, int, str]]]] = {
    "an insertion": [[(3, 3, "XY")]],
    "an insertion at the start": [[(0, 0, "XYZ")]],
    "a deletion": [[(2, 5, "")]],
    "a longer text": [[(2, 3, "XYZ")]],
    "a shorter text": [[(2, 6, "X")]],
    "several at once": [[(7, 8, ""), (0, 0, "X"), (2, 4, "YYYY")]],
    "two insertions at one place, in their order": [[(3, 3, "Y"), (3, 3, "X")]],
    "touching edits": [[(2, 2, "X"), (2, 4, "Y"), (4, 4, "Z")]],
    "two rounds": [[(0, 0, "XXXX")], [(6, 8, "")]],
    "a second round inside the first": [[(2, 2, "XXXX")], [(3, 5, "Y")], [(0, 1, "ZZ")]],
    "growing and shrinking": [[(1, 1, "XXX"), (5, 9, "")], [(0, 2, ""), (4, 4, "YYYYYY")]],
}


@pytest.mark.parametrize("rounds", ROUNDS.values(), ids=ROUNDS.keys())
def test_a_character_that_stayed_is_traced_to_where_it_stood(
    rounds: list[list[tuple[int, int, str]]],
) -> None:
    original = "abcdefghijkl"
    text, trace = traced(original, rounds)
    stayed = [(i, c) for i, c in enumerate(text) if c in original]
    assert stayed
    assert [trace.origin(i) for i, _ in stayed] == [original.index(c) for _, c in stayed]
    assert trace.origin(len(text)) == len(original)


def test_inserted_text_is_traced_to_the_place_of_the_edit() -> None:
    text, trace = traced("abcdef", [[(3, 3, "XY"), (5, 6, "ZZZ")]])
    assert text == "abcXYdeZZZ"
    assert [trace.origin(i) for i in range(len(text))] == [0, 1, 2, 3, 3, 3, 4, 5, 5, 5]


def test_text_inserted_in_a_later_round_is_traced_through_all() -> None:
    text, trace = traced("abcdef", [[(0, 0, "XX")], [(5, 5, "Y")]])
    assert text == "XXabcYdef"
    assert trace.origin(text.index("Y")) == 3


@st.composite
def non_overlapping(draw: st.DrawFn, length: int) -> list[tuple[int, int, str]]:
    cuts = sorted(draw(st.lists(st.integers(0, length), max_size=8)))
    result: list[tuple[int, int, str]] = []
    for start, end in zip(cuts[::2], cuts[1::2]):
        if all(not overlaps(edit(start, end, ""), [edit(*e)]) for e in result):
            result.append((start, end, draw(st.text("XYZ\n", max_size=4))))
    return result


@PROFILE
@given(st.data())
def test_any_edits_equal_cutting_from_the_back(data: st.DataObject) -> None:
    text = data.draw(st.text("abc😀é\r\n", max_size=20))
    edits = data.draw(non_overlapping(len(text)))
    expected = text
    for start, end, new in sorted(edits, reverse=True):
        expected = expected[:start] + new + expected[end:]
    assert apply_edits(text, [edit(*e) for e in data.draw(st.permutations(edits))]) == expected


@PROFILE
@given(st.data())
def test_any_surviving_character_is_traced_over_any_rounds(data: st.DataObject) -> None:
    original = "".join(chr(0x4E00 + i) for i in range(data.draw(st.integers(0, 30))))
    text, trace = original, Trace()
    for _ in range(data.draw(st.integers(0, 4))):
        made = [edit(*e) for e in data.draw(non_overlapping(len(text)))]
        text = apply_edits(text, made)
        trace.record(made)
    for offset, character in enumerate(text):
        if character in original:
            assert trace.origin(offset) == original.index(character)
        assert 0 <= trace.origin(offset) <= len(original)


@pytest.mark.parametrize("rounds", ROUNDS.values(), ids=ROUNDS.keys())
def test_all_rounds_are_one_set_of_edits(rounds: list[list[tuple[int, int, str]]]) -> None:
    original = "abcdefghijkl"
    text, trace = traced(original, rounds)
    assert apply_edits(original, trace.edits(original, "m.py")) == text


def test_what_a_later_round_undoes_is_no_edit() -> None:
    _, trace = traced("abcdef", [[(2, 2, "XX"), (4, 5, "Y")], [(2, 4, "")]])
    assert trace.edits("abcdef", "m.py") == [edit(4, 5, "Y")]


@PROFILE
@given(st.data())
def test_any_rounds_are_one_set_of_edits_that_do_not_touch(data: st.DataObject) -> None:
    original = data.draw(st.text("abc\n", max_size=20))
    text, trace = original, Trace()
    for _ in range(data.draw(st.integers(0, 4))):
        made = [edit(*e) for e in data.draw(non_overlapping(len(text)))]
        text = apply_edits(text, made)
        trace.record(made)
    edits = trace.edits(original, "m.py")
    assert apply_edits(original, edits) == text
    assert all(one.end < other.start for one, other in pairwise(edits))


# -- common_ends ----------------------------------------------------------------------


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ("", "", (0, 0)),
        ("abc", "", (0, 0)),
        ("abc", "abc", (3, 0)),
        ("abc", "abd", (2, 0)),
        ("abc", "xbc", (0, 2)),
        ("abcd", "abXcd", (2, 2)),
        ("aa", "aaa", (2, 0)),
        ("aXa", "aa", (1, 1)),
        ("abc", "xyz", (0, 0)),
    ],
)
def test_common_ends(old: str, new: str, expected: tuple[int, int]) -> None:
    assert common_ends(old, new) == expected
    assert common_ends(list(old), list(new)) == expected
    assert common_ends(new, old) == expected


@PROFILE
@given(st.text("ab", max_size=12), st.text("ab", max_size=12))
def test_common_ends_are_as_long_as_can_be(old: str, new: str) -> None:
    head, tail = common_ends(old, new)
    old_rest, new_rest = old[head:], new[head:]
    assert old[:head] == new[:head]
    assert not (old_rest and new_rest and old_rest[0] == new_rest[0])
    middle, other = old_rest[: len(old_rest) - tail], new_rest[: len(new_rest) - tail]
    assert old_rest[len(middle) :] == new_rest[len(other) :]
    assert not (middle and other and middle[-1] == other[-1])


# -- Finding and ImportNeed ---------------------------------------------------------


@pytest.mark.parametrize(
    ("safety", "safe_run", "unsafe_run"),
    [
        (Safety.SAFE, True, True),
        (Safety.UNSAFE, False, True),
        (Safety.MANUAL, False, False),
    ],
    ids=["safe", "unsafe", "manual"],
)
def test_which_run_applies_a_fix(safety: Safety, safe_run: bool, unsafe_run: bool) -> None:
    finding = Finding("rule", "m.py", 0, 1, "message", safety)
    assert finding.allowed(unsafe=False) is safe_run
    assert finding.allowed(unsafe=True) is unsafe_run


def test_what_was_found_behind_another_fix_is_not_applied() -> None:
    finding = Finding("rule", "m.py", 0, 1, "message", Safety.SAFE, behind=True)
    assert not finding.allowed(unsafe=False)
    assert not finding.allowed(unsafe=True)


def test_a_fix_is_rendered_once_and_only_when_asked_for() -> None:
    calls: list[int] = []

    def render() -> Fix:
        calls.append(1)
        return Fix((edit(0, 1, "x"),))

    finding = Finding("rule", "m.py", 0, 1, "message", Safety.SAFE, render=render)
    assert not calls
    first = finding.rendered()
    assert finding.rendered() is first
    assert first == Fix((edit(0, 1, "x"),))
    assert len(calls) == 1
    assert finding.render is None  # what it holds on to can be let go


def test_a_manual_finding_has_no_fix() -> None:
    finding = Finding("rule", "m.py", 0, 1, "message", Safety.MANUAL)
    assert finding.rendered() is None
    assert finding.rendered() is None


@pytest.mark.parametrize(
    ("need", "statement"),
    [
        (ImportNeed("math", "", "math"), "import math"),
        (ImportNeed("tensorflow", "", "tf"), "import tensorflow as tf"),
        (ImportNeed("math", "ceil", "ceil"), "from math import ceil"),
        (ImportNeed("math", "ceil", "ceil_"), "from math import ceil as ceil_"),
        (ImportNeed("tensorflow", "keras", "keras"), "from tensorflow import keras"),
    ],
    ids=["module", "module as", "attribute", "attribute as", "submodule"],
)
def test_the_statement_of_an_import_need(need: ImportNeed, statement: str) -> None:
    assert need.statement() == statement
