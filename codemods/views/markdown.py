"""A rule, or one finding, explained in Markdown: the pages of the documentation, hovers."""

from __future__ import annotations

import re
from collections.abc import Iterator

from codemods.edits import Finding
from codemods.tables.examples import Example
from codemods.views.explain import MEANING, Explanation, command, difference, levels, meanings


def page(about: Explanation, shown: Example | None, under: str = "", more: str = "") -> str:
    """The page of one rule.

    ``under`` stands below the title, ``more`` below the example; both may be empty.
    """
    return "\n".join(_page(about, shown, under, more)) + "\n"


def _page(about: Explanation, shown: Example | None, under: str, more: str) -> Iterator[str]:
    rule = about.rule
    yield f"# {rule.name}"
    if under:
        yield f"\n{under}"
    yield f"\n{about.what}"
    yield "\n## Why"
    yield from (f"\n{paragraph}" for paragraph in about.why)
    if shown is not None:
        yield "\n## Example"
        yield "\n" + example(shown)
        yield f"\n`{command(shown)}` says of it:"
        yield from ("\n```text", *shown.findings, "```")
        if more:
            yield f"\n{more}"
    yield f"\n## Fix safety: {levels(about)}"
    yield f"\n{about.safety}"
    yield f"\n{meanings(about)}"
    if rule.references:
        yield "\n## References"
        yield ""
        for reference in rule.references:
            yield "- " + re.sub(r"(https?://\S+)", r"<\1>", reference)
    yield "\n## Run it alone, leave it out"
    yield "\n```sh"
    yield f"keras-codemods diff --select {rule.name}"
    yield f"keras-codemods diff --ignore {rule.name}"
    yield "```"
    yield "\nTo leave one statement alone, write this on its first or last line:"
    yield f"\n```python\n# keras-codemods: ignore[{rule.name}]\n```"


def example(shown: Example) -> str:
    """The example of a rule as a block of code: a diff, or the program alone."""
    language = "diff" if shown.before != shown.after else "python"
    return "\n".join((f"```{language}", *difference(shown), "```"))


def finding(found: Finding, about: Explanation, shown: Example | None, change: str = "") -> str:
    """What to tell somebody who points at a finding.

    ``change`` is a diff of what the fix does; without one the rule's example is shown.
    """
    parts = [f"**{found.rule}** ({found.safety.value}): {found.message}"]
    if found.advice:
        parts.append(f"**What to do:** {found.advice}")
    if change:
        parts.append(f"```diff\n{change}\n```")
    parts += [about.what, *about.why]
    if shown is not None and not change:
        parts.append(example(shown))
    parts.append(f"*{found.safety.value}*: {MEANING[found.safety]}")
    return "\n\n".join(parts)
