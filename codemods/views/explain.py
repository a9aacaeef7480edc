"""What a rule does and why: the text of ``rules`` and ``explain``.

Everything comes from the docstring of the rule's module, the fields of ``Rule`` and the
example made from its corpus; the pages in ``docs/rules/`` show the same.
"""

from __future__ import annotations

import difflib
import json
import re
import textwrap
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from inspect import cleandoc

from codemods.edits import Safety
from codemods.rules import Rule, documentation
from codemods.tables.examples import Example

_BOLD, _RED, _GREEN = "\x1b[1m", "\x1b[31m", "\x1b[32m"
MEANING = {
    Safety.SAFE: "proven from the text of the program; `diff` and `apply` use it",
    Safety.UNSAFE: "something is assumed, and the message says what; add `--unsafe` to use it",
    Safety.MANUAL: "no fix; the finding says what to do",
}
_LEVEL = re.compile("|".join(rf"\b{level.value}\b" for level in Safety), re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Explanation:
    """A rule, explained: paragraphs without line breaks, with code in `backticks`.

    ``what`` is the first paragraph of the docstring, ``safety`` the last one if that
    begins with a level of safety, ``why`` those between.
    """

    rule: Rule
    what: str
    why: tuple[str, ...]
    safety: str

    @property
    def levels(self) -> tuple[Safety, ...]:
        """The levels of safety its findings can have: those that ``safety`` names."""
        named = {word.lower() for word in _LEVEL.findall(self.safety)}
        return tuple(level for level in Safety if level.value in named)


def explanation(rule: Rule) -> Explanation:
    """Read the docstring of a rule's module."""
    paragraphs = [
        _joined(part) for part in re.split(r"\n\s*\n", cleandoc(documentation(rule))) if part
    ]
    what = paragraphs.pop(0) if paragraphs else rule.summary
    safety = paragraphs.pop() if paragraphs and _LEVEL.match(paragraphs[-1]) else ""
    return Explanation(rule, what, tuple(paragraphs), safety)


def _joined(paragraph: str) -> str:
    """A paragraph of a docstring as one line, each item of a list as a line of its own."""
    text = re.sub(r"``(.+?)``", r"`\1`", paragraph, flags=re.DOTALL)
    return re.sub(r"\s+", " ", re.sub(r"\n(?=- )", "\0", text)).replace("\0", "\n").strip()


def difference(shown: Example) -> list[str]:
    """The lines of an example: a diff with all of its context, or the program alone."""
    before, after = shown.before.splitlines(), shown.after.splitlines()
    if before == after:
        return before
    return list(difflib.unified_diff(before, after, n=len(before), lineterm=""))[3:]


def levels(rule: Explanation) -> str:
    """The levels of safety of a rule, for people."""
    return ", ".join(level.value for level in rule.levels)


def listing(rules: Iterable[Rule], width: int, coloured: bool) -> str:
    """One rule per line: name, levels of safety, summary (wrapped to ``width``; 0: never)."""
    rows = [(rule.name, levels(explanation(rule)), rule.summary) for rule in rules]
    first, second = (max(len(row[column]) for row in rows) + 2 for column in (0, 1))
    margin = " " * (first + second)
    lines = []
    for name, safety, summary in rows:
        text = _wrapped(summary, width - len(margin)) if width else [summary]
        lines.append(_styled(name.ljust(first), _BOLD, coloured) + safety.ljust(second) + text[0])
        lines += [margin + line for line in text[1:]]
    return "".join(line + "\n" for line in lines)


def listing_json(rules: Iterable[Rule]) -> str:
    """The same for programs: a list of objects with name, summary and levels of safety."""
    rows = [
        {
            "name": rule.name,
            "summary": rule.summary,
            "safety": [level.value for level in explanation(rule).levels],
        }
        for rule in rules
    ]
    return json.dumps(rows, indent=2) + "\n"


def page(rule: Explanation, shown: Example | None, width: int, coloured: bool) -> str:
    """What ``explain`` prints; code and messages are never wrapped."""
    return "".join(line + "\n" for line in _page(rule, shown, width, coloured))


def _page(rule: Explanation, shown: Example | None, width: int, coloured: bool) -> Iterator[str]:
    name = rule.rule.name
    yield _styled(name, _BOLD, coloured)
    yield from _block([rule.what], width)
    if rule.why:
        yield from _heading("Why", coloured)
        yield from _block(rule.why, width)
    if shown:
        yield from _heading("Example", coloured)
        changed = shown.after != shown.before
        for line in difference(shown):
            colour = {"-": _RED, "+": _GREEN}.get(line[:1], "") if changed else ""
            yield _styled(f"  {line}".rstrip(), colour, coloured)
        yield from _heading(f"What `{command(shown)}` says of it", coloured)
        yield from (f"  {line}" for line in shown.findings)
    if rule.safety:
        yield from _heading(f"Fix safety: {levels(rule)}", coloured)
        yield from _block([rule.safety, meanings(rule)], width)
    if rule.rule.references:
        yield from _heading("References", coloured)
        yield from (f"  {reference}" for reference in rule.rule.references)
    yield from _heading("Run it alone, leave it out, leave one line alone", coloured)
    yield f"  keras-codemods diff --select {name}"
    yield f"  keras-codemods diff --ignore {name}"
    yield f"  # keras-codemods: ignore[{name}]"


def meanings(rule: Explanation) -> str:
    """What the levels of a rule mean, as a list."""
    return "\n".join(f"- {level.value}: {MEANING[level]}" for level in rule.levels)


def command(shown: Example) -> str:
    """The command whose output the findings of an example are."""
    return " ".join(("keras-codemods check", *shown.options))


def _heading(title: str, coloured: bool) -> Iterator[str]:
    yield ""
    yield _styled(title, _BOLD, coloured)


def _block(paragraphs: Iterable[str], width: int) -> Iterator[str]:
    """Paragraphs, wrapped and indented, with empty lines between them."""
    for number, paragraph in enumerate(paragraphs):
        if number:
            yield ""
        for line in paragraph.split("\n"):
            yield from ("  " + part for part in _wrapped(line, width - 2))


def _wrapped(text: str, width: int) -> list[str]:
    hanging = "  " if text.startswith("- ") else ""
    return textwrap.wrap(
        text,
        max(width, 30),
        subsequent_indent=hanging,
        break_long_words=False,
        break_on_hyphens=False,
    )


def _styled(text: str, style: str, coloured: bool) -> str:
    return f"{style}{text}\x1b[0m" if coloured and style else text
