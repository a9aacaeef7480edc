"""Applying fixes to a fixed point, with rules made for the purpose."""

from __future__ import annotations

import ast
import re
from collections.abc import Callable, Iterable, Iterator

import pytest

from codemods.edits import Edit, Finding, Fix, ImportNeed, Safety
from codemods.project import garbage, imports, index
from codemods.project.config import ConfigError
from codemods.project.index import Project
from codemods.project.run import Result, Runner, is_relevant, select_rules
from codemods.rules import Rule, all_rules
from codemods.semantics.analysis import Analysis
from codemods.sources.document import Document

Render = Callable[[Analysis, "re.Match[str]"], Fix]


def a_rule(name: str, pattern: str, render: str | Render, safety: Safety = Safety.SAFE) -> Rule:
    """A rule that finds ``pattern`` and puts ``render`` in its place."""

    def check(analysis: Analysis) -> Iterator[Finding]:
        for match in re.finditer(pattern, analysis.document.text):
            yield analysis.finding(
                name,
                match.start(),
                match.end(),
                f"{match.group()} is old",
                safety,
                render=lambda match=match: made(analysis, match),  # type: ignore[misc]
            )

    def made(analysis: Analysis, match: re.Match[str]) -> Fix:
        if callable(render):
            return render(analysis, match)
        return Fix((analysis.edit(match.start(), match.end(), match.expand(render)),))

    return Rule(name, "made for a test", check, words=(b"",))


def run(
    files: dict[str, str], *rules: Rule, unsafe: bool = False
) -> tuple[dict[str, str], dict[str, Result]]:
    """The texts after a migration, and what was said about each file."""
    data: dict[str, bytes | None] = {path: text.encode() for path, text in files.items()}
    runner = Runner(Project(data, [""], on_disk=False), rules)
    documents = [Document(path, text) for path, text in files.items()]
    results = {r.document.path: r for r in runner.migrate(documents, unsafe)}
    assert results.keys() == files.keys()
    return {path: r.document.text for path, r in results.items()}, results


def one(source: str, *rules: Rule, unsafe: bool = False) -> tuple[str, Result]:
    texts, results = run({"m.py": source}, *rules, unsafe=unsafe)
    return texts["m.py"], results["m.py"]


def problems(results: dict[str, Result]) -> list[str]:
    return [str(problem) for result in results.values() for problem in result.problems]


A_TO_B = a_rule("a-to-b", r"\ba\b", "b")


# -- fixed point --------------------------------------------------------------------


def test_fixes_are_applied_until_there_are_none() -> None:
    a, b = a_rule("a-to-b", r"\ba\b", "b"), a_rule("b-to-c", r"\bb\b", "c")
    text, result = one("x = a + b\n", a, b)
    assert text == "x = c + c\n"
    assert not result.problems
    assert not result.findings
    assert sorted(f.rule for f in result.applied) == ["a-to-b", "b-to-c", "b-to-c"]


def test_without_fixes_nothing_changes() -> None:
    text, result = one("x = a\n", a_rule("none", "zzz", "y"))
    assert text == "x = a\n"
    assert not result.changed
    assert not result.applied


def test_rules_that_feed_each_other_are_stopped_and_the_file_stays() -> None:
    a, b = a_rule("a-to-b", r"\ba\b", "b"), a_rule("b-to-a", r"\bb\b", "a")
    texts, results = run({"m.py": "x = a\n", "n.py": "x = c\n"}, a, b)
    assert texts == {"m.py": "x = a\n", "n.py": "x = c\n"}
    assert not results["m.py"].changed
    assert not results["m.py"].applied
    assert any("m.py" in problem for problem in problems(results))
    assert not any("n.py" in problem for problem in problems(results))


def test_a_rule_that_grows_its_own_text_is_stopped() -> None:
    text, result = one("x = a\n", a_rule("grow", r"a+", r"\g<0>a"))
    assert text == "x = a\n"
    assert result.problems


# -- overlapping fixes --------------------------------------------------------------


def test_overlapping_fixes_are_applied_one_after_the_other() -> None:
    """The outer call first, what is left of the inner one in the next round."""
    outer = a_rule("outer", r"f\((.*)\)\n", r"g(\1)" + "\n")
    inner = a_rule("inner", r"\bh\b", "i")
    text, result = one("f(h)\nf(h, h)\n", outer, inner)
    assert text == "g(i)\ng(i, i)\n"
    assert not result.problems
    assert len(result.applied) == 5


def test_two_insertions_at_one_place_are_both_applied() -> None:
    def insert(word: str) -> Render:
        def render(analysis: Analysis, match: re.Match[str]) -> Fix:
            return Fix((analysis.edit(match.end(), match.end(), word),))

        return render

    one_, two = (a_rule(w, rf"f\((?!.*{w})", insert(f"{w}=1, ")) for w in ("one", "two"))
    text, result = one("f()\n", one_, two)
    assert ast.dump(ast.parse(text)) in (
        ast.dump(ast.parse("f(one=1, two=1)")),
        ast.dump(ast.parse("f(two=1, one=1)")),
    )
    assert not result.problems


def test_the_result_does_not_depend_on_the_order_of_the_rules() -> None:
    a = a_rule("a", r"f\(a\)", "g(b)")
    b = a_rule("b", r"f\(a\)\.x", "h")
    source = "f(a).x\nf(a)\n"
    assert one(source, a, b)[0] == one(source, b, a)[0]


@pytest.mark.parametrize("unsafe", [False, True], ids=["safe", "unsafe"])
def test_only_the_fixes_of_the_level_are_applied(unsafe: bool) -> None:
    safe = a_rule("safe", r"\ba\b", "A")
    risky = a_rule("risky", r"\bb\b", "B", Safety.UNSAFE)
    manual = a_rule("manual", r"\bc\b", "C", Safety.MANUAL)
    text, result = one("a, b, c\n", safe, risky, manual, unsafe=unsafe)
    assert text == ("A, B, c\n" if unsafe else "A, b, c\n")
    assert [f.rule for f in result.findings] == (["manual"] if unsafe else ["risky", "manual"])
    assert not result.problems


def test_safe_first_and_unsafe_later_is_unsafe_at_once() -> None:
    rules = (
        a_rule("safe", r"\ba\b", "b"),
        a_rule("risky", r"\bb\b", "c", Safety.UNSAFE),
        a_rule("last", r"\bc\b", "d"),
    )
    source = "x = a + b + c\n"
    first, _ = one(source, *rules)
    assert one(first, *rules, unsafe=True)[0] == one(source, *rules, unsafe=True)[0]


def test_check_changes_nothing_and_lists_every_level() -> None:
    rules = [
        a_rule(level.value, rf"\b{level.value}\b", "x", level)
        for level in (Safety.SAFE, Safety.UNSAFE, Safety.MANUAL)
    ]
    source = "manual, unsafe, safe\n"
    project = Project({"m.py": source.encode()}, [""], on_disk=False)
    (result,) = Runner(project, rules).check([Document("m.py", source)])
    assert [f.rule for f in result.findings] == ["manual", "unsafe", "safe"]
    assert result.document.text == source


# -- several files ------------------------------------------------------------------


def pair(name: str = "pair") -> Rule:
    """Renames ``old`` in ``a.py`` together with ``old`` in ``b.py``."""

    def check(analysis: Analysis) -> Iterator[Finding]:
        at = analysis.document.text.find("old")
        if analysis.document.path == "a.py" and at >= 0:
            edits = (analysis.edit(at, at + 3, "new"), Edit("b.py", 0, 3, "new"))
            yield analysis.finding(name, at, at + 3, "old", Safety.SAFE, render=lambda: Fix(edits))

    return Rule(name, "made for a test", check, words=(b"old",))


FILES = {"a.py": "x = old\n", "b.py": "old = 1\n"}


def test_a_fix_of_two_files_changes_both() -> None:
    texts, results = run(FILES, pair())
    assert texts == {"a.py": "x = new\n", "b.py": "new = 1\n"}
    assert not problems(results)
    assert [f.rule for f in results["a.py"].applied] == ["pair"]


def test_a_fix_of_two_files_that_breaks_one_changes_none() -> None:
    def check(analysis: Analysis) -> Iterable[Finding]:
        if analysis.document.path == "a.py" and "old" in analysis.document.text:
            edits = (analysis.edit(4, 7, "new"), Edit("b.py", 0, 3, "new ="))
            yield analysis.finding("half", 4, 7, "old", Safety.SAFE, render=lambda: Fix(edits))

    texts, results = run(FILES, Rule("half", "", check, words=(b"old",)))
    assert texts == FILES
    assert problems(results)
    assert not any(result.applied for result in results.values())


def test_a_fix_that_overlaps_in_one_file_waits_in_both() -> None:
    other = a_rule("other", r"old = 1", "old = 2")
    texts, results = run(FILES, pair(), other)
    assert texts["a.py"].replace("x = ", "") == texts["b.py"].partition(" ")[0] + "\n"
    assert not problems(results)


def test_a_fix_with_a_file_that_is_not_part_of_the_run_is_not_applied() -> None:
    texts, _ = run({"a.py": FILES["a.py"]}, pair())
    assert texts == {"a.py": FILES["a.py"]}


# -- fixes and rules that fail ------------------------------------------------------


def test_a_fix_that_breaks_the_syntax_is_dropped_and_the_others_are_applied() -> None:
    good, bad = a_rule("good", r"\ba\b", "b"), a_rule("bad", r"\bc\b", "= =")
    texts, results = run({"m.py": "x = a\ny = c\nz = a\n", "n.py": "w = a\n"}, good, bad)
    assert texts == {"m.py": "x = b\ny = c\nz = b\n", "n.py": "w = b\n"}
    (problem,) = problems(results)
    assert problem.startswith("m.py:2: ")
    assert "bad" in problem
    assert {f.rule for f in results["m.py"].applied} == {"good"}


def test_one_bad_fix_does_not_take_the_others_of_its_rule_along() -> None:
    def render(analysis: Analysis, match: re.Match[str]) -> Fix:
        return Fix((analysis.edit(match.start(), match.end(), "= =" if match[0] == "a2" else "b"),))

    texts, results = run({"m.py": "x = a1\ny = a2\nz = a3\n"}, a_rule("rule", r"a\d", render))
    assert texts == {"m.py": "x = b\ny = a2\nz = b\n"}
    assert len(problems(results)) == 1


def test_fixes_that_only_break_the_syntax_together_do_not_break_it() -> None:
    """Each is fine alone: a continued line, and a comment line that goes."""
    continued = a_rule("continued", r"# A", "\\\\")
    gone = a_rule("gone", r"# B\n", "")
    text, result = one("x = 1  # A\n# B\ny = 2\n", continued, gone)
    ast.parse(text)
    assert len(result.applied) == 1
    assert "# A" not in text or "# B" not in text


def test_a_fix_whose_rendering_fails_leaves_its_file_and_not_the_run() -> None:
    def render(analysis: Analysis, match: re.Match[str]) -> Fix:
        raise KeyError("oops")

    bad = a_rule("bad", r"\bc\b", render)
    texts, results = run({"m.py": "x = 1\ny = c\n", "n.py": "x = a\n"}, bad, A_TO_B)
    assert texts == {"m.py": "x = 1\ny = c\n", "n.py": "x = b\n"}
    (problem,) = problems(results)
    assert problem.startswith("m.py:")
    assert "bad" in problem


def test_a_fix_that_changes_nothing_comes_to_an_end() -> None:
    text, _ = one("x = a\n", a_rule("same", r"\ba\b", "a"))
    assert text == "x = a\n"
    text, result = one("x = a\n", a_rule("empty", r"\ba\b", lambda analysis, match: Fix(())))
    assert text == "x = a\n"
    assert result.problems


def test_a_rule_that_raises_leaves_its_file_and_not_the_run() -> None:
    def check(analysis: Analysis) -> Iterator[Finding]:
        if analysis.document.path == "m.py":
            raise ZeroDivisionError("oops")
        yield from ()

    bad = Rule("bad", "", check, words=(b"",))
    good = a_rule("good", r"\ba\b", "b")
    texts, results = run({"m.py": "x = a\n", "n.py": "x = a\n"}, bad, good)
    assert texts == {"m.py": "x = a\n", "n.py": "x = b\n"}
    (problem,) = problems(results)
    assert "m.py" in problem
    assert "bad" in problem


def test_a_rule_that_raises_after_a_change_leaves_the_file_as_it_was() -> None:
    def check(analysis: Analysis) -> Iterator[Finding]:
        if "b" in analysis.document.text:
            raise ZeroDivisionError("oops")
        yield from ()

    text, result = one(
        "x = a\n", a_rule("good", r"\ba\b", "b"), Rule("bad", "", check, words=(b"",))
    )
    assert text == "x = a\n"
    assert result.problems
    assert not result.applied


def test_a_file_that_does_not_parse_is_reported_and_the_others_are_migrated() -> None:
    texts, results = run({"m.py": "x = = a\n", "n.py": "x = a\n"}, a_rule("good", r"\ba\b", "b"))
    assert texts == {"m.py": "x = = a\n", "n.py": "x = b\n"}
    (problem,) = problems(results)
    assert problem.startswith("m.py:1: ")


# -- import planner -----------------------------------------------------------------

MATH = ImportNeed("math", "", "math")
TF = ImportNeed("tensorflow", "", "tf")


def planned(source: str, *needs: ImportNeed) -> str:
    """``source`` after one fix that replaces ``use`` and needs imports."""

    def render(analysis: Analysis, match: re.Match[str]) -> Fix:
        return Fix((analysis.edit(match.start(), match.end(), "used"),), needs)

    text, result = one(source, a_rule("needy", r"\buse\b", render))
    assert not result.problems
    assert "use\n" not in text
    return text


PLACES = {
    "stdlib goes before the imports": (
        "import numpy\nfrom keras import x\n\nuse\n",
        (MATH,),
        "import math\nimport numpy\nfrom keras import x\n\nused\n",
    ),
    "others go behind the imports": (
        "import numpy\nfrom keras import x\n\nuse\n",
        (TF,),
        "import numpy\nfrom keras import x\nimport tensorflow as tf\n\nused\n",
    ),
    "both": (
        "import numpy\n\nuse\n",
        (TF, MATH),
        "import math\nimport numpy\nimport tensorflow as tf\n\nused\n",
    ),
    "the same need twice is one import": (
        "import numpy\n\nuse\n",
        (MATH, MATH),
        "import math\nimport numpy\n\nused\n",
    ),
    "behind a docstring": (
        '"""Doc."""\nimport numpy\n\nuse\n',
        (MATH,),
        '"""Doc."""\nimport math\nimport numpy\n\nused\n',
    ),
    "behind a docstring over lines, no imports": (
        '"""Doc.\n\nMore.\n"""\nuse\n',
        (MATH,),
        '"""Doc.\n\nMore.\n"""\nimport math\nused\n',
    ),
    "behind __future__": (
        (
            '"""Doc."""\nfrom __future__ import division\nfrom __future__ import (\n'
            "    print_function,\n)\nimport numpy\n\nuse\n"
        ),
        (MATH,),
        (
            '"""Doc."""\nfrom __future__ import division\nfrom __future__ import (\n'
            "    print_function,\n)\nimport math\nimport numpy\n\nused\n"
        ),
    ),
    "behind __future__ alone": (
        "from __future__ import division\n\nuse\n",
        (MATH, TF),
        "from __future__ import division\nimport math\nimport tensorflow as tf\n\nused\n",
    ),
    "behind comments at the top": (
        "#!/usr/bin/env python\n# coding: utf-8\n# Licence\nuse\n",
        (MATH,),
        "#!/usr/bin/env python\n# coding: utf-8\n# Licence\nimport math\nused\n",
    ),
    "behind comments, before the first import": (
        "#!/usr/bin/env python\n\nimport numpy\nuse\n",
        (MATH,),
        "#!/usr/bin/env python\n\nimport math\nimport numpy\nused\n",
    ),
    "no imports at all": ("use\n", (MATH,), "import math\nused\n"),
    "CRLF": (
        "import numpy\r\n\r\nuse\r\n",
        (MATH, TF),
        "import math\r\nimport numpy\r\nimport tensorflow as tf\r\n\r\nused\r\n",
    ),
    "an import over lines": (
        "from numpy import (\n    a,\n    b,\n)\nuse\n",
        (TF,),
        "from numpy import (\n    a,\n    b,\n)\nimport tensorflow as tf\nused\n",
    ),
    "a comment behind the last import": (
        "import numpy  # why\nuse\n",
        (TF,),
        "import numpy  # why\nimport tensorflow as tf\nused\n",
    ),
    "only the block at the top counts": (
        "import numpy\nx = 1\nimport scipy\nuse\n",
        (TF,),
        "import numpy\nimport tensorflow as tf\nx = 1\nimport scipy\nused\n",
    ),
    "imports in try are no block": (
        "try:\n    import numpy\nexcept ImportError:\n    pass\nuse\n",
        (MATH,),
        "import math\ntry:\n    import numpy\nexcept ImportError:\n    pass\nused\n",
    ),
}


@pytest.mark.parametrize(("source", "needs", "expected"), PLACES.values(), ids=list(PLACES))
def test_where_imports_go(source: str, needs: tuple[ImportNeed, ...], expected: str) -> None:
    assert planned(source, *needs) == expected


@pytest.mark.parametrize(
    "source", ["", "\n", '"""Doc."""\n', "import numpy"],
    ids=["empty", "blank", "docstring", "no final newline"],
)  # fmt: skip
@pytest.mark.parametrize("need", [MATH, TF], ids=["stdlib", "other"])
def test_imports_can_go_into_any_file(source: str, need: ImportNeed) -> None:
    document = Document("m.py", source)
    (edit,) = imports.plan(document, [need])
    text = source[: edit.start] + edit.text + source[edit.end :]
    wanted = ast.dump(ast.parse(need.statement()).body[0])
    assert wanted in [ast.dump(statement) for statement in ast.parse(text).body]
    assert source.strip() in text
    assert ast.get_docstring(ast.parse(text)) == ast.get_docstring(ast.parse(source))


def test_no_needs_no_edits() -> None:
    assert imports.plan(Document("m.py", "import os\n"), []) == []


def test_needs_of_several_fixes_are_merged() -> None:
    def render(analysis: Analysis, match: re.Match[str]) -> Fix:
        return Fix((analysis.edit(match.start(), match.end(), "math.pi"),), (MATH,))

    text, _ = one("import numpy\nx = pi\ny = pi\n", a_rule("pi", r"\bpi\b(?<!math.pi)", render))
    assert text == "import math\nimport numpy\nx = math.pi\ny = math.pi\n"


# -- the registry -------------------------------------------------------------------


def test_the_rules_of_the_contract_are_registered_once() -> None:
    names = [rule.name for rule in all_rules()]
    assert names == sorted(set(names))
    assert {"generator-methods", "keras-imports", "output-signature", "stray-xy"} <= set(names)
    assert all(re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", name) for name in names)
    assert all(r.summary and (r.words or r.project_words or r.project_test) for r in all_rules())


def test_selecting_and_ignoring_rules() -> None:
    assert [r.name for r in select_rules(["stray-xy", "keras-imports"])] == [
        "keras-imports", "stray-xy",
    ]  # fmt: skip
    assert "stray-xy" not in {r.name for r in select_rules(ignore=["stray-xy"])}
    assert [r.name for r in select_rules(["stray-xy", "removed"], ["removed"])] == ["stray-xy"]
    with pytest.raises(ConfigError, match="no-such-rule"):
        select_rules(["no-such-rule"])
    with pytest.raises(ConfigError, match="no-such-rule"):
        select_rules((), ["no-such-rule"])


@pytest.mark.parametrize(
    ("data", "in_keras_project", "expected"),
    [
        (b"import os\n", True, False),
        (b"import keras\n", False, True),
        (b"model.fit_generator(g)\n", True, True),
        (b"model.fit(g, y=None)\n", True, True),
        (b"model.fit(g, y=None)\n", False, False),
        (b"Dataset.from_generator(g)\n", False, True),
    ],
    ids=["nothing", "keras", "an old method", "a method, project", "a method, no keras", "Dataset"],
)
def test_which_files_are_looked_at(data: bytes, in_keras_project: bool, expected: bool) -> None:
    assert is_relevant(data, all_rules(), in_keras_project) is expected


# -- what is kept of other files ------------------------------------------------------


def test_files_that_are_asked_for_stay(monkeypatch: pytest.MonkeyPatch) -> None:
    """Of the analysed neighbours those go first that nobody has asked for in a long time."""
    files = {f"{name}.py": b"value = 1\n" for name in "abcd"}
    monkeypatch.setattr(index, "_KEPT", 2 * len(b"value = 1\n"))
    project = index.Project(files, on_disk=False)
    first, _ = project.kinds("a.py"), project.kinds("b.py")
    assert project.kinds("a.py") is first
    project.kinds("c.py")  # there is room for two
    assert project.kinds("a.py") is first
    assert len(project._kept) == 2


def test_garbage_is_collected_by_the_amount_of_source(monkeypatch: pytest.MonkeyPatch) -> None:
    """Also of what one question about the neighbours leads through."""
    collected: list[bool] = []
    monkeypatch.setattr(garbage, "_MOST", 30)
    monkeypatch.setattr("gc.collect", lambda: collected.append(True))
    files = {f"{name}.py": b"value = 1\n" for name in "abcdefgh"}
    project = index.Project(files, on_disk=False)
    with garbage.collected_seldom():
        for path in files:
            project.kinds(path)
    assert len(collected) == 2
