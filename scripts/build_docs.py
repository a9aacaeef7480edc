"""Make what is said about the rules, from their docstrings and the corpus.

    python scripts/build_docs.py [--check]

- ``codemods/tables/examples.json``: the example that ``keras-codemods explain`` shows
- ``docs/rules/<rule>.md`` and ``docs/rules/README.md``
- the table of rules in ``README.md``, between its two comments

With ``--check`` nothing is written; the exit code is 1 if something is out of date.
"""

from __future__ import annotations

import json
import re
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))  # this checkout, whatever is installed

from codemods.rules import Rule, all_rules  # noqa: E402
from codemods.sources.reader import Source  # noqa: E402
from codemods.tables.examples import Example  # noqa: E402
from codemods.views import markdown  # noqa: E402
from codemods.views.explain import explanation, levels  # noqa: E402
from tests.corpus import Case, named  # noqa: E402

COMMAND = "python scripts/build_docs.py"
EXAMPLES = ROOT / "codemods" / "tables" / "examples.json"
PAGES = ROOT / "docs" / "rules"
README = ROOT / "README.md"
TABLE = re.compile(r"<!-- rules: [^\n]* -->\n.*?<!-- end of rules -->", re.DOTALL)


def case_of(rule: Rule) -> Case:
    """The corpus case that shows the rule: one program, or one notebook in a folder."""
    return named(rule.name, rule.example)


def program(path: str, data: bytes) -> str:
    """A file as an example shows it: of a notebook, its cells."""
    document = Source(path, data).document()
    cells = [
        f"# cell {cell.index + 1}\n{source}\n"
        for cell, source in zip(document.cells, document.sources(), strict=True)
    ]
    return "\n".join(cells) or document.text


def example_of(rule: Rule) -> Example:
    """That case as it is shown: without the line of options, which is none of the program."""
    case = case_of(rule)
    config = case.config()
    (before,) = (program(*item) for item in case.files().items())
    (after,) = (program(*item) for item in (case.files("out") or case.files()).items())
    findings = case.findings.read_text(encoding="utf-8").splitlines()
    if before.startswith("# corpus:"):
        before, after = (text.partition("\n")[2] for text in (before, after))
        findings = [re.sub(r":(\d+):", _line_before, line, count=1) for line in findings]
    options = {
        "--select": ",".join(config.select),
        "--ignore": ",".join(config.ignore),
        "--target": config.target if config.target != "keras3" else "",
        "--dialect": config.dialect or "",
    }
    given = tuple(f"{option} {value}" for option, value in options.items() if value)
    return Example(before, after, tuple(findings), given)


def _line_before(match: re.Match[str]) -> str:
    return f":{int(match[1]) - 1}:"


def examples() -> str:
    """The data file: line by line, so that a difference in it can be read."""
    table = {}
    for rule in all_rules():
        shown = example_of(rule)
        table[rule.name] = {
            "before": shown.before.splitlines(),
            "after": shown.after.splitlines() if shown.after != shown.before else None,
            "findings": shown.findings,
            "options": shown.options,
        }
    return json.dumps(table, indent=1, ensure_ascii=False) + "\n"


def page(rule: Rule) -> str:
    """The page of one rule."""
    case = f"../../corpus/{rule.name}/{case_of(rule).source.name}"
    made = markdown.page(
        explanation(rule),
        example_of(rule),
        under=f"<!-- made by {COMMAND}; do not edit -->",
        more=f"More: [the example in the corpus]({case}) and the cases beside it.",
    )
    return made + "\n[All rules](README.md)\n"


def table(folder: str) -> str:
    """The table of all rules, with links to their pages in ``folder``."""
    rows = [
        f"| [`{rule.name}`]({folder}{rule.name}.md) | {levels(explanation(rule))} "
        f"| {rule.summary.replace('|', chr(92) + '|')} |\n"
        for rule in all_rules()
    ]
    return "| rule | safety | what it does |\n|---|---|---|\n" + "".join(rows)


def index() -> str:
    """The page that lists the rules."""
    return (
        "# Rules\n\n"
        f"<!-- made by {COMMAND}; do not edit -->\n\n"
        "Every finding names its rule. `keras-codemods explain RULE` prints the rule's page, "
        "`keras-codemods rules` this list.\n\n" + table("")
    )


def readme() -> str:
    """The README with its table of rules."""
    text = README.read_text(encoding="utf-8")
    made = f"<!-- rules: {COMMAND} -->\n\n{table('docs/rules/')}\n<!-- end of rules -->"
    text, count = TABLE.subn(lambda _: made, text)
    if count != 1:
        raise SystemExit("README.md needs one place for the table: <!-- rules: … --> and its end")
    return text


def files() -> dict[Path, str | None]:
    """Every file this script is the author of, with its text; ``None`` for what should go."""
    made: dict[Path, str | None] = {EXAMPLES: examples(), README: readme()}
    made[PAGES / "README.md"] = index()
    made |= {PAGES / f"{rule.name}.md": page(rule) for rule in all_rules()}
    return made | {path: None for path in PAGES.glob("*") if path not in made}


def main() -> int:
    """Write what has changed, or with ``--check`` name it."""
    for rule in all_rules():
        if not case_of(rule).source.exists():
            print(f"{rule.name} has no example: {case_of(rule).source.relative_to(ROOT)}")
            return 1
    stale = False
    for path, text in files().items():
        old = path.read_text(encoding="utf-8") if path.exists() else None
        if old == text:
            continue
        stale = True
        if sys.argv[1:] == ["--check"]:
            print(f"out of date: {path.relative_to(ROOT).as_posix()}")
        elif text is None:
            path.unlink()
        else:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8", newline="\n")
    if stale and sys.argv[1:] == ["--check"]:
        print(f"run: {COMMAND}")
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
