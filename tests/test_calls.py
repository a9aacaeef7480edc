"""Binding the arguments of a call, and editing them one by one in every layout."""

from __future__ import annotations

import ast
import copy
import io
import itertools
import re
import tokenize
from collections import Counter
from collections.abc import Iterable

import pytest

from codemods.edits import Edit, apply_edits
from codemods.semantics.calls import AliasText, Argument, CallText, DictText, bind
from codemods.sources.document import Document
from codemods.tables.data import rows
from codemods.tables.signatures import known_keywords, signatures

# -- helpers ------------------------------------------------------------------------


def comments(text: str) -> Counter[str]:
    """Every comment of ``text``, however its lines end."""
    plain = re.sub(r"\r\n?", "\n", text)
    tokens = tokenize.generate_tokens(io.StringIO(plain).readline)
    return Counter(t.string.rstrip() for t in tokens if t.type == tokenize.COMMENT)


def shape(node: ast.AST) -> str:
    return ast.dump(node)


def the_call(tree: ast.AST, name: str = "f") -> ast.Call:
    """The outermost call of ``name`` (a plain name or a method)."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Call):
            function = node.func
            if getattr(function, "id", getattr(function, "attr", "")) == name:
                return node
    raise AssertionError(f"no call of {name}")


def arguments_of(node: ast.Call) -> list[Argument]:
    """Every argument, in ``args`` then ``keywords`` order."""
    found = [Argument(i, value, None, "") for i, value in enumerate(node.args)]
    for index, keyword in enumerate(node.keywords, start=len(node.args)):
        found.append(Argument(index, keyword.value, keyword.arg, keyword.arg or ""))
    return found


def without(node: ast.Call, gone: Iterable[int]) -> None:
    """Take the arguments at ``gone`` out of the tree."""
    dropped = set(gone)
    count = len(node.args)
    node.args = [a for i, a in enumerate(node.args) if i not in dropped]
    node.keywords = [k for i, k in enumerate(node.keywords, start=count) if i not in dropped]


def subsets(count: int) -> list[tuple[int, ...]]:
    return [
        chosen
        for size in range(1, count + 1)
        for chosen in itertools.combinations(range(count), size)
    ]


LAYOUTS = {
    "one line": "f(a, b, c=1, d=2)\n",
    "one line, trailing comma": "f(a, b, c=1, d=2,)\n",
    "one line, comment behind": "f(a, b, c=1, d=2)  # why\n",
    "no spaces": "f(a,b,c=1,d=2)\n",
    "spaces everywhere": "f ( a , b , c = 1 , d = 2 )\n",
    "one per line": "f(\n    a,\n    b,\n    c=1,\n    d=2\n)\n",
    "one per line, trailing comma": "f(\n    a,\n    b,\n    c=1,\n    d=2,\n)\n",
    "one per line, comments behind": (
        "f(\n    a,  # one\n    b,  # two\n    c=1,  # three\n    d=2,  # four\n)\n"
    ),
    "one per line, comments behind, no trailing comma": (
        "f(\n    a,  # one\n    b,  # two\n    c=1,  # three\n    d=2  # four\n)\n"
    ),
    "one per line, comments above": (
        "f(\n    # one\n    a,\n    # two\n    b,\n    # three\n    c=1,\n    # four\n    d=2,\n)\n"
    ),
    "a commented-out argument": "f(\n    a,\n    # b=0,\n    b,\n    c=1,\n    d=2,\n)\n",
    "comment behind the opening bracket": "f(  # why\n    a,\n    b,\n    c=1,\n    d=2,\n)\n",
    "comment before the closing bracket": (
        "f(\n    a,\n    b,\n    c=1,\n    d=2\n    # the end\n)\n"
    ),
    "blank lines between": "f(\n    a,\n\n    b,\n\n    c=1,\n\n    d=2,\n)\n",
    "hanging": "f(a,\n  b,\n  c=1,\n  d=2)\n",
    "hanging, comments behind": "f(a,  # one\n  b,  # two\n  c=1,  # three\n  d=2)  # four\n",
    "hanging, trailing comma": "f(a,\n  b,\n  c=1,\n  d=2,\n)\n",
    "two per line": "f(a, b,\n  c=1, d=2)\n",
    "two per line with comments": "f(a, b,  # first\n  c=1, d=2,  # second\n  )\n",
    "all on one inner line": "f(\n    a, b, c=1, d=2\n)\n",
    "all on one inner line, with a comment": "f(\n    a, b, c=1, d=2  # all\n)\n",
    "commas in front": "f(a\n  , b\n  , c=1\n  , d=2\n  )\n",
    "backslashes": "f(a, \\\n  b, \\\n  c=1, \\\n  d=2)\n",
    "backslash before the bracket": "f \\\n  (a, b, c=1, d=2)\n",
    "parenthesised values": "f((a), (b), c=(1), d=((2)))\n",
    "parenthesised values over lines": (
        "f(\n    (a\n    ),\n    (b\n    ),\n    c=(\n        1\n    ),\n    d=2,\n)\n"
    ),
    "nested calls": "f(g(a, b), h(\n    c,\n), c=g(x=1), d=g(2,))\n",
    "brackets and commas in strings": "f('),#', \"(\", c='#', d=',)')\n",
    "values with commas": "f(lambda p, q: p, [i for i in b], c={1: 2, 3: 4}, d=x[1, 2])\n",
    "non-ASCII values": "f('é', '😀', c='e\u0301', d='日本')\n",
    "f-strings": "f(f'{a}', f'{b},', c=f'#{1}', d=f'{2!r:>{w}}')\n",
    "strings over lines": 'f("""a,\n)""", b, c="""#\n""", d=2)\n',
    "concatenated strings": "f('a'\n  'b', b, c=('x'\n  'y'), d=2)\n",
    "tabs": "f(\n\ta,\n\tb,\n\tc=1,\n\td=2,\n)\n",
    "form feed": "f(\n\x0c    a,\n    b,\n    c=1,\n    d=2,\n)\n",
    "stars": "f(a, *b, c=1, **d)\n",
    "a star behind a keyword": "f(a, c=1, *b, **d)\n",
    "keyword and value on different lines": "f(\n  a,\n  b,\n  c=\n  1,\n  d=\n  2,\n)\n",
    "in a block": "if x:\n    f(a,\n      b,\n      c=1,\n      d=2)\n    g()\n",
    "in an assignment": "y = f(a, b,\n      c=1,\n      d=2)[0]\n",
    "a chained method": "m.f(\n    a,\n    b,\n    c=1,\n    d=2,\n).g(3)\n",
    "a parenthesised callee": "(m\n .f)(a, b, c=1, d=2)\n",
    "in another call": "g(1, f(a, b,  # why\n       c=1, d=2), 3)\n",
    "on one line with others": "x = 1; f(a, b, c=1, d=2); y = 2  # why\n",
    "no final newline": "f(a, b, c=1, d=2)",
}

COMMENTS_INSIDE = {
    "commas in front, comments behind": (
        "f(a  # one\n  , b  # two\n  , c=1  # three\n  , d=2  # four\n  )\n"
    ),
    "comments in parentheses": "f((a  # one\n), (  # two\n b), c=(1  # three\n), d=(2))\n",
    "a comment between keyword and value": "f(a, b, c=  # three\n  1, d=2)\n",
}
"""Layouts whose comments belong to one argument: for edits that keep every argument."""

ENDINGS = {"LF": "\n", "CRLF": "\r\n", "CR": "\r"}


def _sources(layouts: dict[str, str]) -> list[tuple[str, str]]:
    found = []
    for name, source in layouts.items():
        for ending, newline in ENDINGS.items():
            if ending == "LF" or source.count("\n") > 1:
                found.append((f"{name}, {ending}", source.replace("\n", newline)))
    return found


SOURCES = _sources(LAYOUTS)
KEEPING = _sources(LAYOUTS | COMMENTS_INSIDE)
WITHOUT_STARS = [(name, source) for name, source in KEEPING if "star" not in name]


def over(cases: list[tuple[str, str]]) -> pytest.MarkDecorator:
    return pytest.mark.parametrize("source", [s for _, s in cases], ids=[n for n, _ in cases])


class Editing:
    """One call in a document, and the check of an edited text against an edited tree."""

    def __init__(self, source: str) -> None:
        self.document = Document("m.py", source)
        self.node = the_call(self.document.tree)
        self.text = CallText(self.document, self.node)
        self.arguments = arguments_of(self.node)
        self.expected = copy.deepcopy(self.document.tree)
        self.expected_call = the_call(self.expected)

    def value(self, argument: Argument) -> str:
        span = self.text.spans[argument.index]
        return self.document.text[span.value_start : span.end]

    def apply(self, edits: Iterable[Edit]) -> str:
        edits = list(edits)
        start, end = self.document.start(self.node), self.document.end(self.node)
        line = self.document.line_end(end)
        assert all(start <= e.start and e.end <= line for e in edits)
        return apply_edits(self.document.text, edits)

    def check(self, result: str) -> None:
        """The text means the expected tree, and has every comment."""
        assert shape(ast.parse(result)) == shape(self.expected), result
        assert comments(result) == comments(self.document.text), result


# -- bind ---------------------------------------------------------------------------


ROWS = [
    (name, dialect, parameters)
    for name in sorted({row[0] for row in rows("signatures.tsv")} - {"@layer"})
    for dialect in ("k1", "k2", "tf1", "modern", "keras3", "keras2")
    for parameters in signatures(name, dialect)
]


def _call_with(count: int) -> ast.Call:
    node = ast.parse(f"f({', '.join(f'v{i}' for i in range(count))})", mode="eval").body
    assert isinstance(node, ast.Call)
    return node


@pytest.mark.parametrize("dialect", ["k1", "k2", "tf1", "modern", "keras3", "keras2"])
def test_every_signature_row_names_its_positions(dialect: str) -> None:
    for name, own, parameters in ROWS:
        if own != dialect:
            continue
        positional = list(parameters.positional)
        for count in range(len(positional) + 1):
            bound = bind(_call_with(count), [parameters], known_keywords(name))
            assert [a.parameter for a in bound.arguments] == positional[:count], name
            assert bound.unknown + bound.disputed + bound.starred + bound.mappings == []
        bound = bind(_call_with(len(positional) + 1), [parameters], known_keywords(name))
        assert bound.unknown, f"more positions than the signature of {name} has"


def test_every_signature_row_knows_its_keywords() -> None:
    for name, dialect, parameters in ROWS:
        if dialect in ("keras3", "keras2"):
            continue
        keywords = sorted(parameters.keywords)
        node = ast.parse(f"f({', '.join(f'{k}=1' for k in keywords)})", mode="eval").body
        assert isinstance(node, ast.Call)
        bound = bind(node, signatures(name, dialect), known_keywords(name))
        assert [a.parameter for a in bound.arguments] == keywords, name
        assert not bound.unknown


@pytest.mark.parametrize(
    ("name", "dialect", "parameters"),
    [
        pytest.param(*case, id=f"{case[0]} {case[1]}")
        for case in (
            ("model.fit_generator", "k1", ("generator samples_per_epoch nb_epoch verbose callbacks "
             "validation_data nb_val_samples class_weight max_q_size nb_worker pickle_safe")),
            ("model.fit_generator", "k2", ("generator steps_per_epoch epochs verbose callbacks "
             "validation_data validation_steps")),
            ("model.fit_generator", "tf1", ("generator steps_per_epoch epochs verbose callbacks "
             "validation_data validation_steps")),
            ("model.evaluate_generator", "k1", ("generator val_samples max_q_size nb_worker "
             "pickle_safe")),
            ("model.evaluate_generator", "k2", "generator steps"),
            ("model.predict_generator", "k1", ("generator val_samples max_q_size nb_worker "
             "pickle_safe")),
            ("model.predict_generator", "k2", "generator steps"),
            ("model.fit", "k1", ("x y batch_size nb_epoch verbose callbacks validation_split "
             "validation_data shuffle class_weight sample_weight")),
            ("model.fit", "k2", ("x y batch_size epochs verbose callbacks validation_split "
             "validation_data shuffle class_weight sample_weight initial_epoch steps_per_epoch "
             "validation_steps")),
            ("model.evaluate", "k2", "x y batch_size verbose sample_weight steps"),
            ("model.predict", "k2", "x batch_size verbose steps"),
            ("tensorflow.data.Dataset.from_generator", "tf1", ("generator output_types "
             "output_shapes args")),
        )
    ],
)  # fmt: skip
def test_positions_mean_what_the_release_said(name: str, dialect: str, parameters: str) -> None:
    names = parameters.split()
    bound = bind(_call_with(len(names)), signatures(name, dialect), known_keywords(name))
    assert [a.parameter for a in bound.arguments] == names
    assert bound.unknown + bound.disputed == []


def test_a_position_on_which_releases_disagree_has_no_name() -> None:
    """Position 8 was class_weight in tf.keras 1.12 and validation_freq in 1.13."""
    name = "model.fit_generator"
    bound = bind(_call_with(8), signatures(name, "tf1"), known_keywords(name))
    assert [a.parameter for a in bound.arguments[:7]] == [
        "generator", "steps_per_epoch", "epochs", "verbose", "callbacks", "validation_data",
        "validation_steps",
    ]  # fmt: skip
    assert bound.arguments[7].parameter == ""
    assert bound.disputed == [bound.arguments[7]]


@pytest.mark.parametrize(
    ("literal", "parameter"), [("{0: 2.0}", "class_weight"), ("2", "validation_freq")]
)
def test_a_literal_settles_a_disputed_position(literal: str, parameter: str) -> None:
    name = "model.fit_generator"
    node = ast.parse(f"f(a, b, c, d, e, g, h, {literal})", mode="eval").body
    assert isinstance(node, ast.Call)
    bound = bind(node, signatures(name, "tf1"), known_keywords(name))
    assert bound.arguments[7].parameter == parameter
    assert not bound.disputed


def test_stars_mappings_and_strangers_are_told_apart() -> None:
    name = "model.fit_generator"
    node = ast.parse("f(g, *rest, epochs=1, colour=2, **more)", mode="eval").body
    assert isinstance(node, ast.Call)
    bound = bind(node, signatures(name, "k2"), known_keywords(name))
    assert [(a.index, a.keyword, a.parameter) for a in bound.arguments] == [
        (0, None, "generator"), (2, "epochs", "epochs"), (3, "colour", "colour"),
    ]  # fmt: skip
    assert [a.index for a in bound.starred] == [1]
    assert [a.index for a in bound.mappings] == [4]
    assert [a.keyword for a in bound.unknown] == ["colour"]


def test_get_finds_the_first_of_several_names() -> None:
    name = "model.fit_generator"
    node = ast.parse("f(g, nb_epoch=3)", mode="eval").body
    assert isinstance(node, ast.Call)
    bound = bind(node, signatures(name, "k1"), known_keywords(name))
    found = bound.get("epochs", "nb_epoch")
    assert found is not None
    assert found.keyword == "nb_epoch"
    assert bound.get("epochs") is None


# -- CallText: every layout ---------------------------------------------------------


@over(KEEPING)
def test_spans_hold_the_arguments(source: str) -> None:
    editing = Editing(source)
    for argument in editing.arguments:
        text = editing.value(argument)
        if text.startswith("**"):
            text = text[2:]
        value = ast.parse(f"f({text}\n)", mode="eval").body
        assert isinstance(value, ast.Call)
        assert [shape(a) for a in value.args] == [shape(argument.value)]


@over(SOURCES)
def test_deleting_any_arguments_leaves_the_others_and_every_comment(source: str) -> None:
    for gone in subsets(4):
        editing = Editing(source)
        without(editing.expected_call, gone)
        edits = editing.text.delete([editing.arguments[i] for i in gone])
        editing.check(editing.apply(edits))


@over(SOURCES)
@pytest.mark.parametrize("gone", [(), (3,), (2, 3), (2,), (1, 2), (0, 1, 2, 3)], ids=str)
def test_appending_behind_what_stays(source: str, gone: tuple[int, ...]) -> None:
    editing = Editing(source)
    without(editing.expected_call, gone)
    editing.expected_call.keywords.append(ast.keyword("new", ast.Constant(0)))
    deleted = [editing.arguments[i] for i in gone]
    edits = editing.text.delete(deleted) + editing.text.append("new=0", deleted)
    editing.check(editing.apply(edits))


@over(KEEPING)
def test_renaming_every_keyword(source: str) -> None:
    editing = Editing(source)
    edits: list[Edit] = []
    for argument in editing.arguments:
        if argument.keyword:
            edits += editing.text.rename(argument, f"new_{argument.keyword}")
    for keyword in editing.expected_call.keywords:
        keyword.arg = f"new_{keyword.arg}" if keyword.arg else None
    editing.check(editing.apply(edits))


@over(KEEPING)
def test_renaming_to_the_same_name_edits_nothing(source: str) -> None:
    editing = Editing(source)
    for argument in editing.arguments:
        if argument.keyword:
            assert editing.text.rename(argument, argument.keyword) == []


@over(WITHOUT_STARS)
def test_naming_the_positions(source: str) -> None:
    editing = Editing(source)
    node = editing.expected_call
    edits: list[Edit] = []
    for index in range(len(node.args)):
        edits += editing.text.rename(editing.arguments[index], f"p{index}")
    named = [ast.keyword(f"p{i}", value) for i, value in enumerate(node.args)]
    node.args, node.keywords = [], named + node.keywords
    editing.check(editing.apply(edits))


@over([(name, source) for name, source in SOURCES if "star" not in name])
def test_taking_the_keywords_away(source: str) -> None:
    editing = Editing(source)
    node = editing.expected_call
    edits = [e for argument in editing.arguments for e in editing.text.positional(argument)]
    node.args, node.keywords = [*node.args, *(k.value for k in node.keywords)], []
    editing.check(editing.apply(edits))


@over(WITHOUT_STARS)
def test_wrapping_every_value(source: str) -> None:
    editing = Editing(source)
    node = editing.expected_call
    edits = [e for a in editing.arguments for e in editing.text.wrap(a, "int(", ")")]
    node.args = [ast.Call(ast.Name("int", ast.Load()), [value], []) for value in node.args]
    for keyword in node.keywords:
        keyword.value = ast.Call(ast.Name("int", ast.Load()), [keyword.value], [])
    editing.check(editing.apply(edits))


@over(_sources(LAYOUTS))
def test_replacing_a_value(source: str) -> None:
    for index in range(4):
        editing = Editing(source)
        if editing.value(editing.arguments[index]).startswith("*"):
            continue
        edits = editing.text.replace(editing.arguments[index], "len(x)")
        value = ast.parse("len(x)", mode="eval").body
        node = editing.expected_call
        if index < len(node.args):
            node.args[index] = value
        else:
            node.keywords[index - len(node.args)].value = value
        editing.check(editing.apply(edits))


@over([(name, source) for name, source in SOURCES if "star" not in name])
def test_rename_wrap_delete_and_append_together(source: str) -> None:
    """What a rule does to one call at once."""
    editing = Editing(source)
    first, second, third, last = editing.arguments
    edits = editing.text.rename(second, "steps")
    edits += editing.text.wrap(second, "ceil(", ", 2)")
    edits += editing.text.rename(third, "workers")
    edits += editing.text.delete([first, last])
    edits += editing.text.append("verbose=0", [first, last])
    node = editing.expected_call
    steps = ast.Call(ast.Name("ceil", ast.Load()), [second.value, ast.Constant(2)], [])
    node.args = []
    node.keywords = [
        ast.keyword("steps", steps),
        ast.keyword("workers", third.value),
        ast.keyword("verbose", ast.Constant(0)),
    ]
    editing.check(editing.apply(edits))


# -- CallText: the exact text -------------------------------------------------------

EXACT_DELETIONS = {
    "first on the line": ("f(a, b, c=1)\n", (0,), "f(b, c=1)\n"),
    "in the middle of the line": ("f(a, b, c=1)\n", (1,), "f(a, c=1)\n"),
    "last on the line": ("f(a, b, c=1)\n", (2,), "f(a, b)\n"),
    "all on the line": ("f(a, b, c=1)\n", (0, 1, 2), "f()\n"),
    "first and last": ("f(a, b, c=1)\n", (0, 2), "f(b)\n"),
    "without spaces": ("f(a,b,c=1)\n", (1,), "f(a,c=1)\n"),
    "a whole line": ("f(\n    a,\n    b,\n    c=1,\n)\n", (1,), "f(\n    a,\n    c=1,\n)\n"),
    "the last line keeps the trailing comma": (
        "f(\n    a,\n    b,\n    c=1,\n)\n",
        (2,),
        "f(\n    a,\n    b,\n)\n",
    ),
    "the last line makes no trailing comma": (
        "f(\n    a,\n    b,\n    c=1\n)\n",
        (2,),
        "f(\n    a,\n    b\n)\n",
    ),
    "a whole line, CRLF": (
        "f(\r\n    a,\r\n    b,\r\n    c=1,\r\n)\r\n",
        (1,),
        "f(\r\n    a,\r\n    c=1,\r\n)\r\n",
    ),
    "a whole line, tabs": ("f(\n\ta,\n\tb,\n\tc=1,\n)\n", (1,), "f(\n\ta,\n\tc=1,\n)\n"),
    "two lines at once": ("f(\n    a,\n    b,\n    c=1,\n)\n", (0, 1), "f(\n    c=1,\n)\n"),
    "hanging, in the middle": ("f(a,\n  b,\n  c=1)\n", (1,), "f(a,\n  c=1)\n"),
    "hanging, last": ("f(a,\n  b,\n  c=1)\n", (2,), "f(a,\n  b)\n"),
    "hanging, last two": ("f(a,\n  b,\n  c=1)\n", (1, 2), "f(a)\n"),
    "hanging, first": ("f(a,\n  b,\n  c=1)\n", (0,), "f(b,\n  c=1)\n"),
    "the comment of a deleted line stays": (
        "f(\n    a,\n    b,  # why\n    c=1,\n)\n",
        (1,),
        "f(\n    a,\n    # why\n    c=1,\n)\n",
    ),
    "the bracket closes before a comment": ("f(a,  # why\n  b)\n", (1,), "f(a)  # why\n"),
    "end of one line, start of the next": (
        "f(a, b,\n  c=1, d=2)\n",
        (1,),
        "f(a,\n  c=1, d=2)\n",
    ),
    "end of one line and start of the next": (
        "f(a, b,\n  c=1, d=2)\n",
        (1, 2),
        "f(a,\n  d=2)\n",
    ),
    "a value over lines": ("f(\n    a,\n    [\n        1,\n    ],\n    c=1,\n)\n", (1,),
                           "f(\n    a,\n    c=1,\n)\n"),
    "parenthesised": ("f((a), (b), c=(1))\n", (1,), "f((a), c=(1))\n"),
}  # fmt: skip


@pytest.mark.parametrize(
    ("before", "gone", "after"), EXACT_DELETIONS.values(), ids=EXACT_DELETIONS.keys()
)
def test_deletion_keeps_the_layout(before: str, gone: tuple[int, ...], after: str) -> None:
    editing = Editing(before)
    assert editing.apply(editing.text.delete([editing.arguments[i] for i in gone])) == after


EXACT_ADDITIONS = {
    "no arguments": ("f()\n", "f(new=0)\n"),
    "one line": ("f(a, b=1)\n", "f(a, b=1, new=0)\n"),
    "one line, comment behind": ("f(a)  # why\n", "f(a, new=0)  # why\n"),
    "one per line": ("f(\n    a,\n    b=1,\n)\n", "f(\n    a,\n    b=1,\n    new=0,\n)\n"),
    "one per line, no trailing comma": (
        "f(\n    a,\n    b=1\n)\n",
        "f(\n    a,\n    b=1,\n    new=0\n)\n",
    ),
    "one per line, comment behind the last": (
        "f(\n    a,\n    b=1,  # why\n)\n",
        "f(\n    a,\n    b=1,  # why\n    new=0,\n)\n",
    ),
    "one per line, CRLF": (
        "f(\r\n    a,\r\n    b=1,\r\n)\r\n",
        "f(\r\n    a,\r\n    b=1,\r\n    new=0,\r\n)\r\n",
    ),
    "one per line, tabs": ("f(\n\ta,\n)\n", "f(\n\ta,\n\tnew=0,\n)\n"),
    "hanging": ("f(a,\n  b=1)\n", "f(a,\n  b=1, new=0)\n"),
    "a value over lines": (
        "f(\n    a,\n    b=[\n        1,\n    ],\n)\n",
        "f(\n    a,\n    b=[\n        1,\n    ],\n    new=0,\n)\n",
    ),
    "parenthesised value": ("f((a))\n", "f((a), new=0)\n"),
    "generator expression": ("f(x for x in y)\n", "f((x for x in y), new=0)\n"),
    "generator expression in parentheses": ("f((x for x in y))\n", "f((x for x in y), new=0)\n"),
    "nested call": ("f(g(a))\n", "f(g(a), new=0)\n"),
}


@pytest.mark.parametrize(("before", "after"), EXACT_ADDITIONS.values(), ids=EXACT_ADDITIONS.keys())
def test_addition_follows_the_layout(before: str, after: str) -> None:
    editing = Editing(before)
    assert editing.apply(editing.text.append("new=0", [])) == after


@pytest.mark.parametrize(
    "source",
    ["f(x for x in y)\n", "f((x for x in y))\n", "f(\n    x\n    for x in y\n)\n",
     "f((x for x in y),)\n", "f( x for x in y )\n"],
    ids=["bare", "parenthesised", "over lines", "trailing comma", "spaces"],
)  # fmt: skip
def test_a_lone_generator_expression(source: str) -> None:
    editing = Editing(source)
    editing.expected_call.keywords.append(ast.keyword("new", ast.Constant(0)))
    editing.check(editing.apply(editing.text.append("new=0", [])))
    editing = Editing(source)
    without(editing.expected_call, [0])
    editing.check(editing.apply(editing.text.delete(editing.arguments)))


def test_nested_calls_are_edited_together() -> None:
    """Edits of an inner and of an outer call do not overlap."""
    source = "f(f(a, b, c=1), b, c=f(x, y))\n"
    document = Document("m.py", source)
    calls = [node for node in ast.walk(document.tree) if isinstance(node, ast.Call)]
    edits: list[Edit] = []
    for node in calls:
        text, arguments = CallText(document, node), arguments_of(node)
        edits += text.delete([arguments[1]])
        edits += text.append("new=0", [arguments[1]])
    assert apply_edits(source, edits) == "f(f(a, c=1, new=0), c=f(x, new=0), new=0)\n"


# -- DictText -----------------------------------------------------------------------

DICTS = {
    "one line": "{'a': 1, 'b': 2, 'c': x}\n",
    "trailing comma": "{'a': 1, 'b': 2, 'c': x,}\n",
    "spaces": "{ 'a' : 1 , 'b' : 2 , 'c' : x }\n",
    "no spaces": "{'a':1,'b':2,'c':x}\n",
    "one per line": "{\n    'a': 1,\n    'b': 2,\n    'c': x\n}\n",
    "one per line, trailing comma": "{\n    'a': 1,\n    'b': 2,\n    'c': x,\n}\n",
    "comments behind": "{\n    'a': 1,  # one\n    'b': 2,  # two\n    'c': x,  # three\n}\n",
    "comments above": "{\n    # one\n    'a': 1,\n    # two\n    'b': 2,\n    'c': x,\n}\n",
    "hanging": "d = {'a': 1,\n     'b': 2,\n     'c': x}\n",
    "hanging, comments behind": "d = {'a': 1,  # one\n     'b': 2,  # two\n     'c': x}  # three\n",
    "colons in values": "{'a': {1: 2}, 'b': {2: 3}, 'c': x[1:2]}\n",
    "parentheses": "{('a'): (1), 'b': (2), 'c': (\n    x\n)}\n",
    "lambda": "{'a': lambda: 0, 'b': lambda p: p, 'c': x}\n",
    "tabs": "{\n\t'a': 1,\n\t'b': 2,\n\t'c': x,\n}\n",
    "non-ASCII": "{'é': 'ü', '😀': 2, 'c': x}\n",
}
DICT_CASES = _sources(DICTS)


def _dict(source: str) -> tuple[Document, ast.Dict, list[Argument]]:
    document = Document("m.py", source)
    node = next(n for n in ast.walk(document.tree) if isinstance(n, ast.Dict))
    arguments = []
    for index, (key, value) in enumerate(zip(node.keys, node.values)):
        assert isinstance(key, ast.Constant)
        assert isinstance(key.value, str)
        arguments.append(Argument(index, value, key.value, key.value))
    return document, node, arguments


def _entries(text: str) -> list[tuple[str, str]]:
    node = next(n for n in ast.walk(ast.parse(text)) if isinstance(n, ast.Dict))
    return [(ast.literal_eval(key), shape(v)) for key, v in zip(node.keys, node.values) if key]


@over(DICT_CASES)
def test_deleting_any_entries_leaves_the_others_and_every_comment(source: str) -> None:
    for gone in subsets(3):
        document, node, arguments = _dict(source)
        result = apply_edits(source, DictText(document, node).delete([arguments[i] for i in gone]))
        assert _entries(result) == [e for i, e in enumerate(_entries(source)) if i not in gone]
        assert comments(result) == comments(source), result


@over(DICT_CASES)
def test_renaming_wrapping_and_deleting_entries_together(source: str) -> None:
    document, node, arguments = _dict(source)
    text = DictText(document, node)
    edits = text.rename(arguments[0], "steps") + text.wrap(arguments[0], "int(", ")")
    edits += text.delete([arguments[1]]) + text.replace(arguments[2], "len(y)")
    result = apply_edits(source, edits)
    wrapped = ast.Call(ast.Name("int", ast.Load()), [arguments[0].value], [])
    replaced = ast.parse("len(y)", mode="eval").body
    key = arguments[2].keyword
    assert key is not None
    assert _entries(result) == [("steps", shape(wrapped)), (key, shape(replaced))]
    assert comments(result) == comments(source), result


@pytest.mark.parametrize(
    ("before", "after"),
    [("{'a': 1}", "{'b': 1}"), ('{"a": 1}', '{"b": 1}'), ("{'''a''': 1}", "{'b': 1}")],
    ids=["single quotes", "double quotes", "long quotes"],
)
def test_a_renamed_key_keeps_its_quotes(before: str, after: str) -> None:
    document, node, arguments = _dict(before)
    assert apply_edits(before, DictText(document, node).rename(arguments[0], "b")) == after


# -- AliasText ----------------------------------------------------------------------

IMPORTS = {
    "one line": "from m import a, b as bb, c\n",
    "no spaces": "from m import a,b as bb,c\n",
    "comment behind": "from m import a, b as bb, c  # noqa: F401\n",
    "parentheses": "from m import (a, b as bb, c)\n",
    "parentheses, trailing comma": "from m import (a, b as bb, c,)\n",
    "no space before the bracket": "from m import(a, b as bb, c)\n",
    "one per line": "from m import (\n    a,\n    b as bb,\n    c,\n)\n",
    "one per line, no trailing comma": "from m import (\n    a,\n    b as bb,\n    c\n)\n",
    "one per line, comments behind": (
        "from m import (\n    a,  # one\n    b as bb,  # two\n    c,  # three\n)\n"
    ),
    "one per line, comments above": (
        "from m import (\n    # one\n    a,\n    # two\n    b as bb,\n    # three\n    c,\n)\n"
    ),
    "hanging": "from m import (a,\n               b as bb,\n               c)\n",
    "hanging, comments behind": (
        "from m import (a,  # one\n               b as bb,  # two\n               c)  # three\n"
    ),
    "two per line": "from m import (\n    a, b as bb,\n    c,\n)\n",
    "backslashes": "from m import a, \\\n    b as bb, \\\n    c\n",
    "backslash before the names": "from m import \\\n    a, b as bb, c\n",
    "in a block": "if x:\n  from m import (\n    a,\n    b as bb,\n    c,\n  )\n  y\n",
    "tabs": "if x:\n\tfrom m import (\n\t\ta,\n\t\tb as bb,\n\t\tc,\n\t)\n",
    "with others on the line": "import z; from m import a, b as bb, c; y = 1\n",
    "no final newline": "from m import a, b as bb, c",
}
IMPORT_CASES = _sources(IMPORTS)


def _import(tree: ast.AST) -> ast.ImportFrom:
    return next(n for n in ast.walk(tree) if isinstance(n, ast.ImportFrom))


@over(IMPORT_CASES)
def test_taking_aliases_out(source: str) -> None:
    """The others stay; a comment stays or is handed over, never both and never neither."""
    for gone in [*subsets(2), (2,), (0, 2), (1, 2)]:
        document = Document("m.py", source)
        node = _import(document.tree)
        edits, handed = AliasText(document, node).take(list(gone))
        result = apply_edits(source, edits)
        expected = copy.deepcopy(document.tree)
        rest = _import(expected)
        rest.names = [alias for i, alias in enumerate(rest.names) if i not in gone]
        assert shape(ast.parse(result)) == shape(expected), result
        assert comments(result) + Counter(handed.values()) == comments(source), result
        assert set(handed) <= {id(node.names[i]) for i in gone}


def test_a_comment_behind_an_alias_goes_with_it() -> None:
    source = IMPORTS["one per line, comments behind"]
    document = Document("m.py", source)
    node = _import(document.tree)
    edits, handed = AliasText(document, node).take([1])
    assert apply_edits(source, edits) == "from m import (\n    a,  # one\n    c,  # three\n)\n"
    assert handed == {id(node.names[1]): "# two"}
