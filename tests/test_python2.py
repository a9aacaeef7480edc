"""Python 2 to Python 3: the pure function, the documents, and how both fit into a run."""

from __future__ import annotations

import ast
import io
import json
import subprocess
import sys
import tokenize
from collections import Counter

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from codemods.edits import Edit, Safety, apply_edits
from codemods.project.config import Config
from codemods.project.session import open_texts
from codemods.rules.python2.prefilter import may_be_python2
from codemods.sources.document import Document
from codemods.sources.notebook import join
from codemods.sources.python2 import Modernised, modernise
from codemods.sources.python2.division import Outcome, divisions
from codemods.sources.python2.documents import modern
from tests import corpus

PROGRAMS = sorted(
    (data.decode("utf-8"), case.id)
    for case in corpus.cases()
    if case.source.parent.name == "python2" and not case.is_folder
    for data in case.files().values()
)


def new(text: str) -> str:
    """The text as Python 3; it must be Python 2."""
    found = modernise(text)
    assert found is not None
    return found.text


# -- the pure function ----------------------------------------------------------------


@pytest.mark.parametrize(
    ("old", "expected"),
    [
        ("print", None),  # Python 3 takes it
        ("print 1", "print(1)"),
        ("print 1,", "print(1, end=' ')"),
        ("print('a'), `1`", "print(('a'), repr(1))"),
        ("print >>f, 1", None),
        ("print >>f, 1; print 2 # c", "print(1, file=f); print(2) # c"),
        ("print 'a' 'b'", "print('a' 'b')"),
        ("print('a', 1); 0777", "print('a', 1); 0o777"),
        ("print ('a', 1); print 2", "print ('a', 1); print(2)"),
        ("x = 1 <> 2", "x = 1 != 2"),
        ("exec c in a, b", "exec(c, a, b)"),
        ("raise E, v, t", "raise E(v).with_traceback(t)"),
        ("077777777777777777777L", "0o77777777777777777777"),
        ("-7L.real", "-7 .real"),
        ("ur'\\d'", "r'\\d'"),
        ("ur'\\u00e4\\d'", "u'\\u00e4\\\\d'"),
        ("u'\\u00e4', 1L", "u'\\u00e4', 1"),
        ("'\\u00e4', 1L", "'\\\\u00e4', 1"),
        ("'\\\\u00e4', 1L", "'\\\\u00e4', 1"),
        ("from __future__ import unicode_literals\n'\\u00e4', 1L",
         "from __future__ import unicode_literals\n'\\u00e4', 1"),
        ("print d.has_key(a + b)", "print(a + b in d)"),
        ("print d.has_key(a) == 1", "print((a in d) == 1)"),
        ("print map(f, x)[0]", "print(list(map(f, x))[0])"),
        ("print map(None, a, b)",
         "import itertools\nprint(list(itertools.zip_longest(a, b)))"),
        ("lambda (a, b): a.b + f(b=b)", "lambda a_b: a_b[0].b + f(b=a_b[1])"),
        ("lambda (a, (b, c)): c", "lambda a_b_c: a_b_c[1][1]"),
        ("lambda (a): a", "lambda a: a"),
        ("print cmp(f(), 1)", "print(cmp(f(), 1))"),  # it would be called twice
        ("print 7 / 2, 7. / 2, a / b", "print(7 // 2, 7. / 2, a / b)"),
        ("n = 7\nn /= 2\nprint n", "n = 7\nn //= 2\nprint(n)"),
        ("import cPickle as pickle\nprint pickle", "import pickle\nprint(pickle)"),
        ("import urllib2\nprint urllib2.urlopen(u)",
         "import urllib.request\nprint(urllib.request.urlopen(u))"),
        ("import urllib2\nprint urllib2", "import urllib.request\nprint(urllib2)"),
        ("if x:\n\tprint 1\n        print 2", "if x:\n        print(1)\n        print(2)"),
        ("class A:\n    __metaclass__ = M\n    x = `1`",
         "class A(metaclass=M):\n    x = repr(1)"),
    ],
)  # fmt: skip
def test_text(old: str, expected: str | None) -> None:
    found = modernise(old)
    assert (found and found.text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "",
        "x = 1\n",
        "x = (1\n",
        "x = # a hole\n",
        "print 'a\n",
        "f'{x}'; print 1\n",
        "def f(x: int): print x\n",
        "nonlocal x; print x\n",
        "raise A from B, `x`\n",
        "async def f(): print 1\n",
        "a @ b; print 1\n",
        "a, *b = c; print 1\n",
        "def f(a, *, b): print 1\n",
        "print 1\nprint(2, file=f)\n",
        "\0print 1\n",
        "(" * 500 + "print 1" + ")" * 500,
        "print " + "(" * 3000 + "1" + ")" * 3000 + ", `2`",
    ],
)
def test_what_is_not_python_2(text: str) -> None:
    assert modernise(text) is None


def test_except_with_a_name_is_no_tuple_of_exceptions() -> None:
    assert new("try:\n    pass\nexcept A, b:\n    pass\n").splitlines()[2] == "except A as b:"


def test_methods_that_the_program_defines_stay() -> None:
    text = "print x.next(), x.has_key(1), x.iteritems()"
    kept = modernise(text, keep=["next", "iteritems"])
    assert kept is not None
    assert kept.text == "print(x.next(), 1 in x, x.iteritems())"


def test_a_part_of_a_program() -> None:
    found = modernise("x = xrange(n / 2)", whole=True)
    assert found is not None
    assert found.text == "x = range(n // 2)"
    assert modernise("x = 1", whole=True) is None
    future = modernise("print(1 / 2, `x`)", future=["print_function", "division"])
    assert future is not None
    assert future.text == "print(1 / 2, repr(x))"


def test_what_was_done_is_counted() -> None:
    found = modernise("print 1\nprint 2, 0777\nfor i in xrange(3): pass")
    assert found is not None
    assert found.done == {"print statement": 2, "number literal": 1, "`xrange`": 1}


def test_edits_are_small() -> None:
    text = "# a\nprint 1  # b\n" + "x = 1\n" * 50 + "print `x`\n"
    found = modernise(text)
    assert found is not None
    assert sum(len(new) for _, _, new in found.edits) < 20
    assert apply_edits(text, [Edit("", *edit) for edit in found.edits]) == found.text


@pytest.mark.parametrize(("text", "name"), PROGRAMS, ids=[name for _, name in PROGRAMS])
@pytest.mark.parametrize("newline", ["\n", "\r\n", "\r"])
def test_corpus_programs(text: str, name: str, newline: str) -> None:
    found = modernise(text)
    other = modernise(text.replace("\n", newline))
    if found is None:
        assert other is None
        return
    check(text, found)
    assert other is not None
    assert other.text == found.text.replace("\n", newline)
    assert modernise(found.text) is None


def check(text: str, found: Modernised) -> None:
    """What must hold for every result."""
    ast.parse(found.text)
    assert apply_edits(text, [Edit("", *edit) for edit in found.edits]) == found.text
    assert all(text[start:end] != new for start, end, new in found.edits)
    assert comments(found.text) == comments(text)
    assert text.endswith("\n") == found.text.endswith("\n")


def comments(text: str) -> Counter[str]:
    """The comments of a program of either language."""
    found: Counter[str] = Counter()
    try:
        for token in tokenize.generate_tokens(io.StringIO(text).readline):
            if token.type == tokenize.COMMENT:
                found[token.string] += 1
    except (tokenize.TokenError, SyntaxError):
        return Counter({"#": text.count("#")})
    return found


_WORDS = (
    "print exec raise except try : if for in lambda def class ( ) [ ] , . = + / <> ` ; # x y"
    " 1 0777 10L 'a' ur'b' \"\"\" \\ xrange map d.keys() has_key import cPickle urllib2 as yield"
    " ä 🙂"
).split()
_PIECES = st.sampled_from(
    [*_WORDS, "\n", "\t", "\r", "\f", "    ", "\n    ", " ", "except E, e:", "print x",
     "def f((a, b)):", "try:\n"]
)  # fmt: skip


@settings(max_examples=100, deadline=None)
@given(st.lists(_PIECES, max_size=25).map(" ".join) | st.text(max_size=60))
def test_any_text(text: str) -> None:
    found = modernise(text)
    if found is not None:
        ast.parse(found.text)
        assert apply_edits(text, [Edit("", *edit) for edit in found.edits]) == found.text
        assert modernise(found.text) is None


_LINES = st.sampled_from(
    [line for text, _ in PROGRAMS for line in text.splitlines() if line and line[0] not in " \t"]
)


@settings(max_examples=60, deadline=None)
@given(st.lists(_LINES, max_size=8), st.sampled_from(["", "  # c", "\n# d\n"]))
def test_lines_of_programs(lines: list[str], comment: str) -> None:
    text = "\n".join(line + comment for line in lines)
    found = modernise(text)
    if found is not None:
        ast.parse(found.text)
        assert found.text.count(comment or "#") >= 1 or not comment
        assert modernise(found.text) is None


# -- divisions ------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("1 / 2", Outcome.INTEGERS),
        ("1. / 2", Outcome.OTHER),
        ("len(x) / 2", Outcome.INTEGERS),
        ("x.shape[0] / 2", Outcome.INTEGERS),
        ("float(x) / 2", Outcome.OTHER),
        ("x[: a / b]", Outcome.WHOLE),
        ("range(a / b)", Outcome.WHOLE),
        ("range(int(a / b))", Outcome.OTHER),
        ("fit(steps_per_epoch=a / b)", Outcome.WHOLE),
        ("n_samples / batch_size", Outcome.COUNTS),
        ("image / 255", Outcome.OTHER),
        ("sum(x) / len(x)", Outcome.COUNTS),
        ("(x - mean) / std", Outcome.OTHER),
        ("a / b", Outcome.OTHER),
        ("for i in range(3): i / 2", Outcome.INTEGERS),
        ("n = 1; n = 2.; n / 2", Outcome.COUNTS),
        ("h, w = x.shape; h / 2", Outcome.INTEGERS),
        ("time.time() / 2", Outcome.OTHER),
    ],
)
def test_divisions(text: str, expected: Outcome) -> None:
    assert [outcome for _, outcome in divisions(ast.parse(text))] == [expected]


def test_true_division() -> None:
    assert list(divisions(ast.parse("from __future__ import division\n1 / 2"))) == []


# -- documents ------------------------------------------------------------------------


def test_document_knows_where_python_3_stops() -> None:
    document = Document("a.py", "x = 1\n    \nif x:\n    print x\n")
    found = modern(document)
    assert found is not None
    assert document.text[slice(*found.place)] == "print x"
    assert found.document.python == 2
    assert document.edited(found.edits).text == found.document.text


def test_notebook_is_python_2_as_a_whole() -> None:
    sources = ["n = 4\nfor i in xrange(n / 2): pass", "print n\n%matplotlib inline", "x = "]
    document = join("a.ipynb", list(enumerate(sources)))
    found = modern(document)
    assert found is not None
    assert found.document.sources() == [
        "n = 4\nfor i in range(n // 2): pass",
        "print(n)\n%matplotlib inline",
        "x = ",
    ]
    assert document.place(found.place[0]).cell == 1


def test_notebook_of_python_3() -> None:
    assert modern(join("a.ipynb", [(0, "x = xrange(3)"), (1, "x = ")])) is None


def test_future_of_another_cell() -> None:
    sources = ["from __future__ import division, print_function", "print(1 / 2, `3`)"]
    found = modern(join("a.ipynb", list(enumerate(sources))))
    assert found is not None
    assert found.document.sources()[1] == "print(1 / 2, repr(3))"


# -- in a run -------------------------------------------------------------------------

PYTHON2 = b"from keras.layers import Dense\nx = Dense(3, init='uniform')\nprint x\n"


def test_one_finding_has_the_fix_and_the_others_stand_behind_it() -> None:
    (result,) = open_texts({"a.py": PYTHON2}, Config()).check()
    assert [(f.rule, f.safety, f.behind) for f in result.findings] == [
        ("keras-imports", Safety.UNSAFE, True),
        ("keras1-layers", Safety.UNSAFE, True),
        ("python2", Safety.UNSAFE, False),
    ]
    assert [result.document.location(f.start)[0] for f in result.findings] == [1, 2, 3]


def test_safe_fixes_leave_it_alone() -> None:
    session = open_texts({"a.py": PYTHON2}, Config())
    (result,) = session.migrate(False)
    assert not result.changed
    assert result.applied == []
    assert session.problems == []


def test_unsafe_fixes_do_all() -> None:
    (result,) = open_texts({"a.py": PYTHON2}, Config()).migrate(True)
    assert result.document.text == (
        "from tensorflow.keras.layers import Dense\n"
        "x = Dense(3, kernel_initializer='uniform')\nprint(x)\n"
    )
    assert result.trace.origin(result.document.text.index("print")) == PYTHON2.index(b"print")


def test_without_the_rule_it_is_an_error() -> None:
    session = open_texts({"a.py": PYTHON2}, Config(ignore=("python2",)))
    session.check()
    assert [p.line for p in session.problems] == [3]
    assert "Python 2" in session.problems[0].message


def test_neither_is_an_error() -> None:
    session = open_texts({"a.py": b"import keras\nprint 'a\n"}, Config())
    session.check()
    assert [p.line for p in session.problems] == [2]


def test_what_has_nothing_to_do_with_keras_is_no_error() -> None:
    files: dict[str, bytes | None] = {"a.py": b"import keras\n", "b.py": b"print 'a\nxrange(3)\n"}
    session = open_texts(files, Config())
    assert [d.path for d in session.documents] == ["a.py"]


def test_in_several_processes() -> None:
    files: dict[str, bytes | None] = {f"{name}.py": PYTHON2 for name in "abc"}
    session = open_texts(files, Config())
    session.jobs = 2
    assert {r.document.text.splitlines()[2] for r in session.migrate(True)} == {"print(x)"}
    session = open_texts(files, Config())
    session.jobs = 2
    assert [len(r.findings) for r in session.check()] == [3, 3, 3]


def test_a_python_2_module_is_known_to_its_importers() -> None:
    files: dict[str, bytes | None] = {
        "models.py": b"from keras.models import Sequential\ndef make():\n    print 1\n"
        b"    return Sequential()\n",
        "train.py": b"from models import make\nmodel = make()\nmodel.fit_generator(g, 10, 2)\n",
    }
    results = {r.document.path: r for r in open_texts(files, Config()).check()}
    (finding,) = (f for f in results["train.py"].findings if f.rule == "generator-methods")
    assert "`model`" not in finding.message.partition("assumes")[2]


def test_reports_survive_the_fix() -> None:
    text = b"import keras\nprint n_samples / batch_size\n"
    (result,) = open_texts({"a.py": text}, Config()).migrate(True)
    (left,) = (f for f in result.findings if f.safety is Safety.MANUAL)
    assert "n_samples" in left.message


def test_notebook_file() -> None:
    cells = [
        {"cell_type": "code", "source": ["from keras.layers import Dense\n", "print Dense(3)"]},
        {"cell_type": "code", "source": ["for i in xrange(3):\n", "    print i"]},
    ]
    data = json.dumps({"cells": cells, "metadata": {}, "nbformat": 4}, indent=1).encode()
    (result,) = open_texts({"a.ipynb": data}, Config()).migrate(True)
    written = json.loads(result.document.to_bytes())
    assert ["".join(cell["source"]) for cell in written["cells"]] == [
        "from tensorflow.keras.layers import Dense\nprint(Dense(3))",
        "for i in range(3):\n    print(i)",
    ]


def test_a_cell_of_python_2_is_evidence() -> None:
    source = "from keras.layers import Dense\nprint Dense(3, init='normal')"
    cells = [{"cell_type": "code", "source": source}]
    data = json.dumps({"cells": cells, "metadata": {}, "nbformat": 4}).encode()
    (result,) = open_texts({"a.ipynb": data}, Config()).check()
    assert result.dialects is not None
    assert result.dialects.default.name == "k1"


# -- the prefilter, and what is loaded --------------------------------------------------


@pytest.mark.parametrize(("text", "name"), PROGRAMS, ids=[name for _, name in PROGRAMS])
def test_prefilter_takes_what_there_is_something_to_say_about(text: str, name: str) -> None:
    session = open_texts({"a.py": text.encode()}, Config(select=("python2",)))
    if any(result.findings for result in session.check()):
        assert may_be_python2(text.encode())


@pytest.mark.parametrize(
    "text",
    [
        "x = 1\n",
        "print('a')\n",
        "for k in d.keys():\n    pass\n",
        "def f(a, b=(1, 2)):\n    pass\n",
    ],
)
def test_prefilter_leaves_out(text: str) -> None:
    assert not may_be_python2(text.encode())


def run(code: str) -> None:
    subprocess.run([sys.executable, "-c", code], check=True)


def test_nothing_is_loaded_without_python_2() -> None:
    run(
        "import sys, codemods.cli; from codemods.project.session import open_texts;"
        "from codemods.project.config import Config;"
        "open_texts({'a.py': b'import keras\\nx = 1\\n'}, Config()).check();"
        "assert not {'bowler', 'fissix', 'click_default_group'} & set(sys.modules)"
    )


def test_nothing_is_written_beside_fissix() -> None:
    run(
        "import sys; from fissix.pgen2.grammar import Grammar;"
        "Grammar.dump = lambda *a: sys.exit('written');"
        "from codemods.sources.python2 import modernise;"
        "assert modernise('print 1').text == 'print(1)'"
    )
