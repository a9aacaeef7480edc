"""Where an editor puts the comment that suppresses a finding."""

from __future__ import annotations

import pytest

from codemods.edits import Finding, Safety
from codemods.project.suppression import Suppressions
from codemods.sources.document import Document

NEW = "  # keras-codemods: ignore[a]"
FOR = "# keras-codemods: ignore"


@pytest.mark.parametrize(
    ("source", "suppressed"),
    [
        ("x = f()", f"x = f(){NEW}"),
        ("x = f()\r\ny = 1\r\n", f"x = f(){NEW}\r\ny = 1\r\n"),
        ("x = f(\n    1,\n)\n", f"x = f(\n    1,\n){NEW}\n"),
        (f"x = f()  {FOR}[b]\n", f"x = f()  {FOR}[b, a]\n"),
        (f"x = f()  {FOR}[]\n", f"x = f()  {FOR}[a]\n"),
        (f"x = f(  {FOR}[b]\n)\n", f"x = f(  {FOR}[b, a]\n)\n"),
        (f"x = '{FOR}[c]'  {FOR}[b]\n", f"x = '{FOR}[c]'  {FOR}[b, a]\n"),
        (f"x = f()  {FOR}[b\n", f"x = f()  {FOR}[b{NEW}\n"),
        ("x = f(\n); y = '''\n'''\n", f"x = f({NEW}\n); y = '''\n'''\n"),
    ],
    ids=[
        "behind the statement",
        "before its line break",
        "behind its last line",
        "beside another rule",
        "in a comment for no rule",
        "in the comment on the first line",
        "not in a string",
        "behind a comment that is not closed",
        "on the first line, where the last one ends in a string",
    ],
)
def test_the_comment(source: str, suppressed: str) -> None:
    document, finding = Document("m.py", source), Finding("a", "m.py", 4, 5, "", Safety.MANUAL)
    edit = Suppressions(document).edit(finding)
    assert edit is not None
    made = document.edited([edit])
    assert made.text == suppressed
    assert Suppressions(made).holds(finding)


@pytest.mark.parametrize(
    "source",
    ["x = f(); y = '''\n'''\n", "x = f();\\\n\n", "print x, \\\n y\n"],
    ids=["a string goes on", "the line goes on", "the line of Python 2 goes on"],
)
def test_where_no_comment_can_stand(source: str) -> None:
    finding = Finding("a", "m.py", 4, 5, "", Safety.MANUAL)
    assert Suppressions(Document("m.py", source)).edit(finding) is None
