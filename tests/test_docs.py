"""What the README shows is what the tool prints, and what it names exists."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest

from codemods.rules import all_rules

ROOT = Path(__file__).parent.parent
README = (ROOT / "README.md").read_text(encoding="utf-8")


def blocks(language: str) -> list[str]:
    return re.findall(rf"```{language}\n(.*?)```", README, re.DOTALL)


def run(*arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "codemods", *arguments],
        cwd=ROOT,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )


def test_diff_block_is_real_output() -> None:
    shown = blocks("diff")[0]
    assert shown.rstrip("\n") in run("diff", "examples/legacy-project").stdout


def test_summary_block_is_real_output() -> None:
    assert blocks("text")[0] == run("diff", "examples/legacy-project").stderr


def test_check_line_is_real_output() -> None:
    assert blocks("text")[1] in run("check", "examples/legacy-project").stdout


@pytest.mark.parametrize("rule", [rule.name for rule in all_rules()])
def test_every_rule_is_listed(rule: str) -> None:
    assert f"| [`{rule}`](docs/rules/{rule}.md) |" in README


def test_links_lead_somewhere() -> None:
    for page in (ROOT / "README.md", *sorted((ROOT / "docs").rglob("*.md"))):
        for target in re.findall(r"\]\(([^)#]+)\)", page.read_text(encoding="utf-8")):
            if not target.startswith("https://"):
                assert (page.parent / target).exists(), (page.name, target)
