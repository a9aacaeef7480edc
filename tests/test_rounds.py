"""The rounds of a migration, one by one: what waits, what is dropped, what is said and let go."""

from __future__ import annotations

import concurrent.futures
import gc
import re
from collections.abc import Callable, Iterator
from typing import Any, ClassVar

import pytest

from codemods.edits import Edit, Finding, Fix, ImportNeed, Safety, apply_edits
from codemods.project import garbage
from codemods.project import run as running
from codemods.project.config import ConfigError
from codemods.project.files import Problem
from codemods.project.index import Project
from codemods.project.run import (
    MAX_ROUNDS,
    Result,
    RuleError,
    Runner,
    analyse,
    is_relevant,
    matters,
    select_rules,
    single,
)
from codemods.rules import Rule
from codemods.semantics.analysis import Analysis
from codemods.sources.cells import Masked, join
from codemods.sources.document import Document, SourceError
from codemods.sources.reader import Source

Make = Callable[[Analysis, int], Fix]
"""Makes the fix of what was found at an offset."""


def rule(
    name: str,
    word: str,
    make: Make | str | None,
    safety: Safety = Safety.SAFE,
    *,
    last: bool = False,
    path: str = "",
) -> Rule:
    """A rule that finds a word (in one file, or in all), and replaces it."""

    def check(analysis: Analysis) -> Iterator[Finding]:
        if path and analysis.document.path != path:
            return
        for match in re.finditer(rf"\b{word}\b", analysis.document.text):
            start, end = match.span()

            def render(start: int = start, end: int = end) -> Fix:
                if callable(make):
                    return make(analysis, start)
                return Fix((analysis.edit(start, end, str(make)),))

            yield analysis.finding(
                name,
                start,
                end,
                f"{word} at {start}",
                safety,
                render=None if make is None else render,
            )

    return Rule(name, "", check, words=(b"",), last=last)


def runner(files: dict[str, str], *rules: Rule) -> tuple[Runner, list[Document]]:
    data: dict[str, bytes | None] = {path: text.encode() for path, text in files.items()}
    project = Project(data, [""], on_disk=False)
    return Runner(project, rules), [Document(path, text) for path, text in files.items()]


def migrate(files: dict[str, str], *rules: Rule, unsafe: bool = False) -> list[Result]:
    made, documents = runner(files, *rules)
    return made.migrate(documents, unsafe)


def texts(results: list[Result]) -> list[str]:
    return [result.document.text for result in results]


def problems(results: list[Result]) -> list[str]:
    return [str(problem) for result in results for problem in result.problems]


# -- what is kept of each file ----------------------------------------------------------


def test_what_is_said_of_a_migrated_file() -> None:
    rules = (rule("one", "a", "b"), rule("two", "b", "c"), rule("hand", "m", None, Safety.MANUAL))
    results = migrate({"x.py": "a = m\n", "y.py": "y = 1\n"}, *rules)
    first, second = results
    assert [r.original.path for r in results] == ["x.py", "y.py"]
    assert (first.original.text, first.document.text) == ("a = m\n", "c = m\n")
    assert [f.rule for f in first.first] == ["one", "hand"]
    assert [f.rule for f in first.applied] == ["one", "two"]
    assert [f.rule for f in first.findings] == ["hand"]
    assert first.trace.edits("a = m\n", "x.py") == [Edit("x.py", 0, 1, "c")]
    assert (first.changed, second.changed) == (True, False)
    assert second.document is second.original
    assert (second.findings, second.first, second.applied, second.problems) == ([], [], [], [])
    assert all(r.dialects is not None and not r.given_up and not r.partners for r in results)
    assert all("tree" not in vars(r.document) for r in results)


def test_what_is_said_of_a_checked_file() -> None:
    seen: list[tuple[int, int]] = []
    made, documents = runner(
        {"x.py": "a = 1\n", "y.py": "= =\n", "z.py": "z = a\n"}, rule("one", "a", "b")
    )
    made.progress = lambda done, total: seen.append((done, total))
    first, second, third = made.check(documents)
    assert seen == [(1, 3), (2, 3), (3, 3)]
    assert [f.rule for f in first.findings + third.findings] == ["one", "one"]
    assert first.findings[0].render is None
    assert first.findings[0].fix is None
    assert first.dialects is not None
    assert (second.findings, second.dialects) == ([], None)
    assert second.problems == [Problem("y.py", 1, "syntax error: invalid syntax")]
    assert first.problems == third.problems == []
    assert [r.document for r in (first, second, third)] == documents
    assert [r.original for r in (first, second, third)] == documents
    assert all("tree" not in vars(document) for document in documents)


def test_findings_stand_in_the_order_of_the_text_and_suppressed_ones_are_left_out() -> None:
    rules = (rule("two", "a", None, Safety.MANUAL), rule("one", "a", None, Safety.MANUAL))
    source = "x = b, a\na  # keras-codemods: ignore[two]\nif False:\n    pass\n"
    made, (document,) = runner({"m.py": source}, *rules, rule("all", "b", None, Safety.MANUAL))
    findings, _ = analyse(made.project, document, made.rules)
    assert [(f.rule, f.start) for f in findings] == [
        ("all", 4),
        ("one", 7),
        ("two", 7),
        ("one", 9),
    ]


# -- rounds -----------------------------------------------------------------------------


def test_rounds_have_an_end() -> None:
    looks: list[str] = []

    def check(analysis: Analysis) -> Iterator[Finding]:
        looks.append(analysis.document.path)
        if analysis.document.path == "m.py":
            edit = analysis.edit(0, 0, "x")
            yield analysis.finding("r", 0, 1, "", Safety.SAFE, render=lambda: Fix((edit,)))

    results = migrate({"m.py": "x = a\n", "n.py": "n = 1\n"}, Rule("r", "", check, (b"",)))
    assert looks == ["m.py", "n.py"] + ["m.py"] * (MAX_ROUNDS - 1)
    assert texts(results) == ["x = a\n", "n = 1\n"]
    assert problems(results) == ["m.py:1: fixes do not come to an end"]
    assert [r.given_up for r in results] == [True, False]


def test_a_file_that_is_given_up_is_as_if_nothing_had_been() -> None:
    def both(analysis: Analysis, start: int) -> Fix:
        other = {"a.py": "b.py", "b.py": "c.py"}[analysis.document.path]
        return Fix((analysis.edit(start, start + 3, "new"), Edit(other, 0, 1, "z")))

    def check(analysis: Analysis) -> Iterator[Finding]:
        if analysis.document.path == "c.py" and analysis.document.text.startswith("z"):
            raise KeyError("why")
        yield from ()

    files = {"a.py": "x = old\n", "b.py": "y = old\n", "c.py": "y = 1\n", "d.py": "old = 1\n"}
    simple = rule("simple", "old", "new", path="d.py")
    shared = (rule("one", "old", both, path="a.py"), rule("two", "old", both, path="b.py"))
    results = migrate(files, *shared, simple, Rule("bad", "", check, (b"",)))
    assert texts(results) == [*list(files.values())[:3], "new = 1\n"]
    assert problems(results) == ["c.py:1: internal error in rule bad: KeyError: 'why'"]
    for result in results[:3]:
        assert result.document is result.original
        assert result.given_up
        assert result.findings == result.first == result.applied == []
        assert result.trace.edits(result.original.text, "") == []
    assert not results[3].given_up
    assert [f.rule for f in results[3].applied] == ["simple"]


def test_files_that_share_a_fix_are_partners() -> None:
    def both(analysis: Analysis, start: int) -> Fix:
        edits = (analysis.edit(start, start + 3, "new"), Edit("b.py", 0, 3, "new"))
        return Fix((*edits, Edit("b.py", 6, 7, "2")))

    results = migrate(
        {"a.py": "x = old\n", "b.py": "old = 1\n"}, rule("r", "old", both, path="a.py")
    )
    assert texts(results) == ["x = new\n", "new = 2\n"]
    assert [r.partners for r in results] == [{"b.py"}, {"a.py"}]
    assert [len(r.applied) for r in results] == [1, 0]


def test_a_fix_with_a_file_that_is_given_up_is_not_applied() -> None:
    def both(analysis: Analysis, start: int) -> Fix:
        return Fix((analysis.edit(start, start + 3, "new"), Edit("b.py", 0, 1, "z")))

    results = migrate({"a.py": "x = old\n", "b.py": "= =\n"}, rule("r", "old", both))
    assert texts(results) == ["x = old\n", "= =\n"]
    assert [f.rule for f in results[0].findings] == ["r"]


def test_the_fixes_of_last_rules_wait() -> None:
    seen: list[str] = []

    def look(analysis: Analysis, start: int) -> Fix:
        seen.append(analysis.document.text)
        return Fix((analysis.edit(start, start + 1, "z"),))

    rules = (rule("last", "a", look, last=True), rule("one", "b", "c"), rule("two", "c", "d"))
    results = migrate({"m.py": "a = b\n", "n.py": "a = 1\n"}, *rules)
    assert texts(results) == ["z = d\n", "z = 1\n"]
    assert seen == ["a = b\n", "a = 1\n", "a = c\n", "a = d\n"]


def test_the_fixes_of_last_rules_do_not_wait_for_what_is_not_applied() -> None:
    """All that is left besides them is banned, or cannot be applied."""
    alone = rule("one", "b", lambda analysis, start: Fix((Edit("other.py", 0, 0, ""),)))
    results = migrate({"m.py": "a = b\n"}, rule("last", "a", "z", last=True), alone)
    assert texts(results) == ["z = b\n"]
    assert problems(results) == []


def test_two_things_under_one_name_are_not_bound_in_one_round() -> None:
    def needing(module: str) -> Make:
        need = ImportNeed(module, "", "name")
        return lambda analysis, start: Fix((analysis.edit(start, start + 1, "name"),), (need,))

    rules = (rule("one", "a", needing("math")), rule("two", "b", needing("time")))
    seen: list[str] = []

    def check(analysis: Analysis) -> Iterator[Finding]:
        seen.append(analysis.document.text)
        yield from ()

    migrate({"m.py": "x = a, b\n"}, *rules, Rule("look", "", check, (b"",)))
    assert seen[:2] == ["x = a, b\n", "import math as name\nx = name, b\n"]
    (result,) = migrate({"m.py": "x = a, a\n"}, rules[0])
    assert result.document.text == "import math as name\nx = name, name\n"


def test_a_need_without_an_edit_is_a_fix() -> None:
    need = ImportNeed("math", "", "math")

    def check(analysis: Analysis) -> Iterator[Finding]:
        if "import" not in analysis.document.text:
            yield analysis.finding("r", 0, 1, "", Safety.SAFE, render=lambda: Fix((), (need,)))

    (result,) = migrate({"m.py": "x = math\n"}, Rule("r", "", check, (b"",)))
    assert result.document.text == "import math\nx = math\n"
    assert result.problems == []


@pytest.mark.parametrize(
    ("make", "why"),
    [
        (lambda analysis, start: Fix(()), "a fix that changes nothing"),
        (
            lambda a, start: Fix((a.edit(start, start + 1, "x"), a.edit(start, start + 1, "y"))),
            "a fix whose edits overlap",
        ),
        ("= =", "the result of the fix does not parse"),
    ],
    ids=["nothing", "overlap", "syntax"],
)
def test_fixes_that_fail_are_tried_once(make: Make | str, why: str) -> None:
    results = migrate(
        {"m.py": "x = 1\ny = a\nz = b\n"}, rule("bad", "a", make), rule("ok", "b", "c")
    )
    assert texts(results) == ["x = 1\ny = a\nz = c\n"]
    assert problems(results) == [f"m.py:2: internal error in rule bad: {why}"]
    assert [f.rule for f in results[0].findings] == ["bad"]
    assert [f.rule for f in results[0].applied] == ["ok"]


def test_a_fix_that_breaks_another_file_is_dropped_and_reported_where_it_was_found() -> None:
    def both(analysis: Analysis, start: int) -> Fix:
        return Fix((analysis.edit(start, start + 3, "new"), Edit("b.py", 0, 1, "= =")))

    files = {"a.py": "\nx = old\n", "b.py": "y = a\n", "c.py": "z = a\n"}
    results = migrate(files, rule("bad", "old", both), rule("ok", "a", "b"))
    assert texts(results) == ["\nx = old\n", "y = b\n", "z = b\n"]
    assert problems(results) == [
        "a.py:2: internal error in rule bad: the result of the fix does not parse"
    ]


def test_fixes_that_break_a_file_together_go_one_after_the_other() -> None:
    continued = "x = 1  # A\n# B\ny = 2\n"

    def comment(analysis: Analysis, start: int) -> Fix:
        return Fix((analysis.edit(start - 2, start + 1, "\\"),))

    def line(analysis: Analysis, start: int) -> Fix:
        return Fix((analysis.edit(start - 2, start + 2, ""),))

    rules = (rule("continued", "A", comment), rule("gone", "B", line))
    other = rule("other", "y", "z", path="n.py")
    results = migrate({"m.py": continued, "n.py": "y = 1\n"}, *rules, other)
    assert texts(results)[1] == "z = 1\n"
    assert [f.rule for f in results[0].applied] == ["continued"]


def test_a_fix_that_cannot_be_applied_where_it_is_becomes_manual() -> None:
    def mask(text: str) -> Masked:
        commands = tuple(match.span() for match in re.finditer("(?m)^!.*", text))
        return Masked(text.replace("!", "#"), commands)

    text, cells = join([(0, "!a\nb = a")])
    document = Document("m.py", text, cells=cells, mask=mask)
    project = Project({"m.py": text.encode()}, [""], on_disk=False)
    (result,) = Runner(project, [rule("r", "a", "c")]).migrate([document], False)
    assert result.document.text == "!a\nb = c\n"
    (left,) = result.findings
    assert (left.safety, left.fix) == (Safety.MANUAL, None)
    assert left.advice == (
        "change it by hand: the fix cannot be applied, "
        "because it would change a command for IPython"
    )
    meant = rule("r", "a", lambda a, start: Fix((a.edit(start, start + 1, "c"),), commands=True))
    (result,) = Runner(project, [meant]).migrate([document], False)
    assert result.document.text == "!c\nb = c\n"


def test_imports_that_fixes_made_superfluous_go_but_not_from_init() -> None:
    source = "import keras\nx = keras\n"
    for name, expected in (("m.py", "x = other\n"), ("__init__.py", "import keras\nx = other\n")):
        rules = rule("r", "(?<=x = )keras", "other")
        (result,) = migrate({name: source}, rules)
        assert result.document.text == expected
        assert apply_edits(source, result.trace.edits(source, name)) == expected
    (result,) = migrate({"m.py": "import keras\nx = 1\n"}, rule("r", "x", "y"))
    assert result.document.text == "import keras\ny = 1\n"  # it was not used before either


# -- one fix ----------------------------------------------------------------------------


def found(source: str, made: Rule) -> tuple[Project, Document, Finding]:
    running_, (document,) = runner({"m.py": source}, made)
    (finding, *_), _ = analyse(running_.project, document, running_.rules)
    return running_.project, document, finding


def test_one_fix_alone_with_its_imports() -> None:
    need = ImportNeed("math", "", "math")
    made = rule("r", "a", lambda a, start: Fix((a.edit(start, start + 1, "math.e"),), (need,)))
    project, document, finding = found("x = a\ny = a\n", made)
    edits = single(project, document, finding)
    assert apply_edits(document.text, edits) == "import math\nx = math.e\ny = a\n"
    assert {edit.path for edit in edits} == {"m.py"}
    project, document, finding = found("x = a\n", rule("r", "a", None, Safety.MANUAL))
    assert single(project, document, finding) == []


def test_one_fix_that_cannot_be_made() -> None:
    def fail(analysis: Analysis, start: int) -> Fix:
        raise KeyError("why")

    with pytest.raises(RuleError, match=r"^internal error in rule r: KeyError: 'why'$"):
        single(*found("x = a\n", rule("r", "a", fail)))
    with pytest.raises(SourceError, match=r"^the result of r does not parse$"):
        single(*found("x = a\n", rule("r", "a", "= =")))
    text, cells = join([(0, "x = a"), (1, "y")])
    document = Document("m.py", text, cells=cells, mask=Masked)
    several = rule("r", "a", lambda a, start: Fix((a.edit(start, len(text) - 1, ""),)))
    project = Project({"m.py": text.encode()}, [""], on_disk=False)
    (finding,), _ = analyse(project, document, [several])
    why = "the fix cannot be applied, because it would change several cells at once"
    with pytest.raises(SourceError, match=f"^change it by hand: {why}$"):
        single(project, document, finding)


# -- which rules, which files -----------------------------------------------------------


def test_selected_rules() -> None:
    assert [r.name for r in select_rules(["removed"])] == ["removed"]
    everything = [r.name for r in select_rules()]
    assert [r.name for r in select_rules((), ["removed"])] == [
        n for n in everything if n != "removed"
    ]
    for names in ((["nothing"], ()), ((), ["nothing"])):
        with pytest.raises(ConfigError, match="unknown rule 'nothing'"):
            select_rules(*names)


def test_which_files_are_read_for_a_rule() -> None:
    lists = Rule("l", "", lambda a: (), (b"word",), (b"more",), kinds=frozenset({"requirements"}))
    code = Rule("c", "", lambda a: (), (b"word",), (b"more",))
    for with_keras in (False, True):
        assert is_relevant(b"a word", [code], with_keras)
        assert is_relevant(b"more", [code], with_keras) is with_keras
        assert not is_relevant(b"else", [code], with_keras)
        assert not is_relevant(b"a word", [lists], with_keras)
        assert not is_relevant(b"a word", [code], with_keras, "requirements")
        assert is_relevant(b"a word", [lists], with_keras, "requirements")
        assert is_relevant(b"else", [lists], with_keras, "requirements") is with_keras
        assert is_relevant(b"else", [code, lists], with_keras, "requirements") is with_keras
    large = b"x" * 1_000_000
    assert is_relevant(large[1:], [lists], True, "requirements")
    assert not is_relevant(large, [lists], True, "requirements")
    assert is_relevant(large + b"word", [lists], True, "requirements")


def test_which_files_without_a_word_matter() -> None:
    old = Rule("o", "", lambda a: (), (b"word",), project_test=lambda text: b"old" in text)
    plain = Rule("p", "", lambda a: (), (b"word",))

    def asked(text: bytes, *rules: Rule, name: str = "m.py", keras: bool = True) -> bool:
        files: dict[str, bytes | None] = {"k.py": b"import keras\n" if keras else b"", name: text}
        return matters(Project(files, [""], on_disk=False), Source(name, text), rules)

    assert asked(b"old = 1\n", plain, old)
    assert not asked(b"old = 1\n", plain)
    assert not asked(b"new = 1\n", plain, old)
    assert not asked(b"old = 1\n", plain, old, keras=False)
    assert asked(b"print 'old'\n", old)
    assert not asked(b"old = = 1\n", old)
    assert asked(b"word = = 1\n", old)
    assert not asked(b"old\n", old, name="requirements.txt")


def test_which_rules_look_at_a_document() -> None:
    """Those one of whose words stands in it, or whose test says so in a project that uses Keras."""
    looked: list[str] = []

    def looking(name: str, **more: Any) -> Rule:
        def check(analysis: Analysis) -> Iterator[Finding]:
            looked.append(name)
            yield from ()

        return Rule(name, "", check, **more)

    rules = [
        looking("word", words=(b"word",)),
        looking("test", words=(b"nothing",), project_test=lambda text: b"old" in text),
        looking("both", words=(b"word",), project_test=lambda text: False),
        looking("lists", words=(b"word",), kinds=frozenset({"requirements"})),
    ]

    def asked(text: str, keras: bool = True) -> list[str]:
        files: dict[str, bytes | None] = {"k.py": b"import keras\n" if keras else b""}
        project = Project({**files, "m.py": text.encode()}, [""], on_disk=False)
        looked.clear()
        analyse(project, Document("m.py", text), rules)
        return list(looked)

    assert asked("word = 1\n") == ["word", "both"]
    assert asked("word = old\n") == ["word", "test", "both"]
    assert asked("x = old\n") == ["test"]
    assert asked("x = old\n", keras=False) == []
    assert asked("x = 1\n") == []


def test_what_is_found_behind_python_2() -> None:
    rules = [
        *select_rules(["python2"]),
        rule("safe", "a", "b"),
        rule("unsafe", "c", "d", Safety.UNSAFE),
        rule("manual", "e", None, Safety.MANUAL),
    ]
    source = "print 'x', a\nprint c, e\n"
    project = Project({"m.py": source.encode(), "k.py": b"import keras\n"}, [""], on_disk=False)
    findings, _ = analyse(project, Document("m.py", source), rules)
    (first, *others) = findings
    assert (first.rule, first.safety, first.behind) == ("python2", Safety.UNSAFE, False)
    assert [(f.rule, f.safety, source[f.start : f.end]) for f in others] == [
        ("safe", Safety.UNSAFE, "a"),
        ("unsafe", Safety.UNSAFE, "c"),
        ("manual", Safety.MANUAL, "e"),
    ]
    assert all(f.behind and f.render is None for f in others)
    ignored = source.replace(", a", ", a  # keras-codemods: ignore[python2]", 1)
    assert analyse(project, Document("m.py", ignored), rules)[0] == []


OLD = "from keras.layers import Dense\n"


class Pool:
    """Worker processes that are this process."""

    made: ClassVar[list[tuple[int, Callable[..., None], tuple[Any, ...]]]] = []

    def __init__(
        self, workers: int, initializer: Callable[..., None], initargs: tuple[Any, ...]
    ) -> None:
        self.made.append((workers, initializer, initargs))
        initializer(*initargs)

    def map(self, work: Callable[[Any], Any], jobs: list[Any], chunksize: int) -> Iterator[Any]:
        assert chunksize == 4
        return map(work, jobs)

    def shutdown(self, cancel_futures: bool) -> None:
        assert cancel_futures
        self.made.clear()


@pytest.mark.parametrize(
    ("jobs", "count", "workers"), [(1, 3, 0), (2, 3, 2), (5, 3, 3), (99, 70, 61), (2, 1, 0)]
)
def test_several_processes_say_what_one_says(
    jobs: int, count: int, workers: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(concurrent.futures, "ProcessPoolExecutor", Pool)
    monkeypatch.setattr(running, "_worker", None)
    files = {f"{number:02}.py": OLD for number in range(count)}
    made, documents = runner(files, *select_rules(["keras-imports"]))
    made.jobs = jobs
    results = made.migrate(documents, False)
    assert set(texts(results)) == {"from tensorflow.keras.layers import Dense\n"}
    assert all(len(result.applied) == 1 for result in results)
    assert [size for size, *_ in Pool.made] == [workers][: workers > 0]
    assert all(result.findings == [] for result in made.check([r.document for r in results]))
    assert len(Pool.made) == (workers > 0)  # the same are asked again
    made.close()
    assert Pool.made == []
    made.close()


def test_what_a_worker_answers() -> None:
    made, (document, broken) = runner({"m.py": OLD, "n.py": "= =\n"})
    running._start_worker(made.project, running.select_rules(["keras-imports"]))
    path, (finding,), dialects, problems = running._work((document, None, True))
    assert (path, problems) == ("m.py", [])
    assert finding.render is None
    assert finding.fix is not None
    assert dialects is not None
    (finding,) = running._work((document, dialects, None))[1]
    assert (finding.render, finding.fix) == (None, None)
    said = Problem("n.py", 1, "syntax error: invalid syntax")
    assert running._work((broken, None, True)) == ("n.py", [], None, [said])


def test_garbage_is_collected_by_the_amount_of_source(monkeypatch: pytest.MonkeyPatch) -> None:
    collected: list[int] = []
    monkeypatch.setattr(gc, "collect", lambda: collected.append(1))
    monkeypatch.setattr(garbage, "_MOST", 10)
    monkeypatch.setattr(garbage, "_pending", 0)
    made, documents = runner({f"{n}.py": "x = 1\n" for n in range(5)}, rule("r", "a", "b"))
    states: list[bool] = []
    made.progress = lambda done, total: states.append(gc.isenabled())
    gc.enable()  # a server in this process may have switched it off
    made.check(documents)
    assert len(collected) == 2  # 6, 12; 6, 12; 6
    assert states == [False] * 5
    assert gc.isenabled()
    gc.disable()
    try:
        made.check(documents)
        assert not gc.isenabled()
    finally:
        gc.enable()
