"""``rules``, ``explain`` and the pages of the rules."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys

import pytest

from codemods.edits import Safety
from codemods.rules import Rule, all_rules
from codemods.tables.examples import example
from codemods.views.explain import Explanation, explanation
from tests import corpus
from tests.conftest import REPOSITORY, WINDOWS, Project

NAMES = [rule.name for rule in all_rules()]
URL = re.compile(r"(\S.*: )?https://\S+")
LONGEST_EXAMPLE = 30
"""Lines; an example is to be taken in at a glance."""

EVERY_RULE = pytest.mark.parametrize("rule", all_rules(), ids=NAMES)


def build_docs(*arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, str(REPOSITORY / "scripts" / "build_docs.py"), *arguments],
        capture_output=True,
        encoding="utf-8",
        check=False,
    )


# -- the convention (docs/architecture.md, "Add a rule") -------------------------------


@EVERY_RULE
def test_docstring_says_what_why_and_how_safe(rule: Rule) -> None:
    about = explanation(rule)
    assert about.what.endswith("."), "the first paragraph is one sentence: what"
    assert about.why, "paragraphs between the first and the last say why"
    assert about.safety, "the last paragraph begins with Safe, Unsafe or Manual"
    assert about.safety[0].isupper()


@EVERY_RULE
def test_summary_is_one_plain_line(rule: Rule) -> None:
    assert rule.summary == " ".join(rule.summary.split())
    assert rule.summary[-1] not in ".;,"
    assert rule.summary.count("`") % 2 == 0
    assert "``" not in rule.summary


@EVERY_RULE
def test_references_are_addresses(rule: Rule) -> None:
    assert [text for text in rule.references if not URL.fullmatch(text)] == []


@EVERY_RULE
def test_levels_are_those_of_its_findings(rule: Rule) -> None:
    """The docstring names a level exactly when a finding of the corpus has it."""
    seen = set()
    for path in corpus.ROOT.glob("*/*.findings"):
        text = path.read_text(encoding="utf-8")
        seen |= set(re.findall(rf"(?m)^(?:\S+:cell )?\S+ {rule.name} (\w+) ", text))
    assert {level.value for level in explanation(rule).levels} == seen


REPORTS = ("removed",)
"""Rules whose fixes are a side matter."""


@EVERY_RULE
def test_example_is_a_short_case_of_the_rule(rule: Rule) -> None:
    case = corpus.named(rule.name, rule.example)
    assert case.source.exists(), f"write corpus/{case.id}.in.py, or name another case: example="
    shown = example(rule.name)
    assert shown is not None
    assert len(shown.before.splitlines()) <= LONGEST_EXAMPLE
    levels = re.findall(rf" {rule.name} (\w+) ", case.findings.read_text(encoding="utf-8"))
    assert levels, "the example shows a finding of its rule"
    reports_only = rule.name in REPORTS or explanation(rule).levels == (Safety.MANUAL,)
    assert bool(case.files("out")) or reports_only, "the example shows a fix"


def test_every_finding_can_be_explained() -> None:
    """What ``check`` names as a rule is what ``explain`` takes."""
    named = set()
    for path in corpus.ROOT.glob("*/*.findings"):
        text = path.read_text(encoding="utf-8")
        named |= set(re.findall(r"(?m):\d+:\d+ (\S+) (?:safe|unsafe|manual) ", text))
    assert named == set(NAMES)


def test_docstring_is_read_by_paragraphs(monkeypatch: pytest.MonkeyPatch) -> None:
    docstring = """What it
    does.

    Because ``a`` is
    gone.

    - one
      thing
    - another

    Unsafe when guessed; manual otherwise.
    """
    monkeypatch.setattr("codemods.views.explain.documentation", lambda _: docstring)
    rule = all_rules()[0]
    about = explanation(rule)
    why = ("Because `a` is gone.", "- one thing\n- another")
    assert about == Explanation(
        rule, "What it does.", why, "Unsafe when guessed; manual otherwise."
    )
    assert about.levels == (Safety.UNSAFE, Safety.MANUAL)


@pytest.mark.parametrize("docstring", ["", "What.", "What.\n\nWhy."])
def test_docstring_without_its_parts(docstring: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """As under ``python -OO``: less is said, nothing breaks."""
    monkeypatch.setattr("codemods.views.explain.documentation", lambda _: docstring)
    about = explanation(all_rules()[0])
    assert about.what in ("What.", all_rules()[0].summary)
    assert (about.safety, about.levels) == ("", ())


# -- what is made from it --------------------------------------------------------------


def test_pages_and_examples_are_fresh() -> None:
    """If this fails: python scripts/build_docs.py."""
    outcome = build_docs("--check")
    assert outcome.returncode == 0, outcome.stdout + outcome.stderr


@EVERY_RULE
def test_page_has_everything(rule: Rule) -> None:
    text = (REPOSITORY / "docs" / "rules" / f"{rule.name}.md").read_text(encoding="utf-8")
    about, shown = explanation(rule), example(rule.name)
    assert shown is not None
    for part in (about.what, *about.why, about.safety, *shown.findings):
        assert part in text
    for line in shown.before.splitlines() + shown.after.splitlines():
        assert line in text
    assert "# corpus:" not in text


# -- rules -----------------------------------------------------------------------------


def test_rules_lists_every_rule(project: Project) -> None:
    outcome = project.run("rules")
    assert (outcome.code, outcome.stderr) == (0, "")
    assert [line.split()[0] for line in outcome.lines] == NAMES
    for rule, line in zip(all_rules(), outcome.lines):
        assert line.endswith(f" {rule.summary}")


def test_rules_as_json(project: Project) -> None:
    outcome = project.run("rules", "--format", "json")
    assert (outcome.code, outcome.stderr) == (0, "")
    assert json.loads(outcome.stdout) == [
        {
            "name": rule.name,
            "summary": rule.summary,
            "safety": [level.value for level in explanation(rule).levels],
        }
        for rule in all_rules()
    ]


# -- explain ---------------------------------------------------------------------------


@EVERY_RULE
def test_explain(project: Project, rule: Rule) -> None:
    outcome = project.run("explain", rule.name)
    assert (outcome.code, outcome.stderr) == (0, "")
    assert outcome.lines[0] == rule.name
    about, shown = explanation(rule), example(rule.name)
    assert shown is not None
    words = " ".join(outcome.text.split())  # however it was wrapped
    for part in (about.what, *about.why, about.safety, *rule.references):
        assert " ".join(part.split()) in words
    for line in (*shown.before.splitlines(), *shown.after.splitlines(), *shown.findings):
        assert line in outcome.text
    assert f"keras-codemods: ignore[{rule.name}]" in outcome.text


def test_prose_is_wrapped(project: Project) -> None:
    text = project.run("explain", "generator-methods").text
    why = text.partition("\nWhy\n")[2].partition("\nExample\n")[0]
    assert max(map(len, why.splitlines())) <= 80


def test_explain_without_a_rule_lists_them(project: Project) -> None:
    outcome = project.run("explain")
    assert outcome.code == 0
    assert outcome.text == project.run("rules").text
    assert "keras-codemods explain RULE" in outcome.stderr


@pytest.mark.parametrize("name", ["fit-generator", "Removed", "", "keras-imports "])
def test_explain_an_unknown_rule(project: Project, name: str) -> None:
    outcome = project.run("explain", name)
    assert (outcome.code, outcome.stdout) == (2, b"")
    (error,) = outcome.stderr.splitlines()
    assert error.startswith(f"error: unknown rule {name!r} (")
    assert all(known in error for known in NAMES)


@pytest.mark.parametrize(
    ("name", "meant"),
    [
        ("generator-method", "generator-methods"),
        ("output_signature", "output-signature"),
        ("Removed", "removed"),
    ],
)
def test_what_was_meant(project: Project, name: str, meant: str) -> None:
    hint = f"did you mean {meant}"
    assert hint in project.run("explain", name).stderr
    assert hint in project.run("check", "--select", name).stderr


def test_no_hint_where_nothing_is_near(project: Project) -> None:
    assert "did you mean" not in project.run("explain", "xyz").stderr


@pytest.mark.parametrize(
    "arguments",
    [["explain", "removed", "stray-xy"], ["rules", "removed"], ["rules", "--format", "xml"]],
    ids=" ".join,
)
def test_usage_error(project: Project, arguments: list[str]) -> None:
    outcome = project.run(*arguments)
    assert (outcome.code, outcome.stdout) == (2, b"")
    assert outcome.stderr


@pytest.mark.parametrize("arguments", [["rules"], ["explain", "stray-xy"]], ids=" ".join)
def test_no_colours_in_a_pipe(project: Project, arguments: list[str]) -> None:
    outcome = project.spawn(*arguments)
    assert outcome.code == 0
    assert b"\x1b" not in outcome.stdout


@pytest.mark.skipif(WINDOWS, reason="pseudo-terminals are POSIX")
@pytest.mark.parametrize("arguments", [["rules"], ["explain", "stray-xy"]], ids=" ".join)
@pytest.mark.parametrize("wanted", [True, False], ids=["colours", "NO_COLOR"])
def test_on_a_terminal(project: Project, arguments: list[str], wanted: bool) -> None:
    """The same words, wrapped to its width; headings and diffs in colour."""
    import pty

    ours, theirs = pty.openpty()
    environment = {**os.environ, "COLUMNS": "90", **({} if wanted else {"NO_COLOR": "1"})}
    with subprocess.Popen(
        [sys.executable, "-m", "codemods", *arguments],
        cwd=project.path,
        stdout=theirs,
        stderr=subprocess.PIPE,
        env=environment,
    ):
        os.close(theirs)
        shown = b""
        while True:
            try:
                part = os.read(ours, 65536)
            except OSError:  # Linux's way to say that the other end is closed
                break
            if not part:
                break
            shown += part
    os.close(ours)
    assert (b"\x1b[" in shown) == wanted
    plain = re.sub(r"\x1b\[\d+m", "", shown.decode())
    expected = project.run(*arguments).text
    assert plain.split() == expected.split()
    if arguments == ["rules"]:
        assert max(map(len, plain.splitlines())) <= 90
