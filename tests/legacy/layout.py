"""Layouts: the same tokens, on other lines.

A layout is drawn for every pair of brackets of a text, so that no production of the grammar
needs to know of lines, comments or commas.  What stands in strings stays.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from tests.legacy.builder import Chooser

_TOKEN = re.compile(
    r"""(?P<comment>\#[^\n]*)
    |(?P<string>(?i:[rbuf]{0,2})(?:'{3}.*?'{3}|"{3}.*?"{3}|'(?:\\.|[^'\\\n])*'|"(?:\\.|[^"\\\n])*"))
    |(?P<word>\w+)
    |(?P<open>[(\[{])
    |(?P<close>[)\]}])
    |(?P<comma>,[ ]?)
    |(?P<assign>[ ]=[ ])
    |(?P<line>\n[ ]*)
    |(?P<other>.)""",
    re.DOTALL | re.VERBOSE,
)
_KEYWORDS = frozenset(
    "in not and or if else return yield lambda print exec assert del is for".split()
)

COMMENT = "# %"
"""A comment that has no number yet."""
PRAGMA = "# noqa: F401"
"""A comment that means its line, so that it may be there twice where a line is split."""

STYLES = ("line", "hanging", "inner", "lines", "lines,", "comments", "spaces")
INDENTS = ("    ", "  ", "\t", "   ")


@dataclass
class _Bracket:
    opening: str
    is_call: bool
    stays: bool = False
    """Whether it keeps its line: no comment can stand in ``lambda (a, b): …`` of Python 2."""
    items: list[str] = field(default_factory=lambda: [""])
    words: set[str] = field(default_factory=set)

    def takes_comma(self) -> bool:
        """Whether a comma behind the last item means nothing."""
        if "for" in self.words or self.items[-1].lstrip().startswith("*"):
            return False
        several = len(self.items) > 1
        return bool(self.items[-1].strip()) and (
            several if self.opening == "(" and not self.is_call else self.opening == "(" or several
        )


def _tokens(text: str) -> Iterator[tuple[str, str]]:
    for match in _TOKEN.finditer(text):
        assert match.lastgroup is not None
        yield match.lastgroup, match.group()


class Layout(Chooser):
    """One way to lay a program out."""

    def apply(self, text: str) -> str:
        """The text with other lines, spaces and comments."""
        indent = self.choose(INDENTS)
        backslashes, remarks = self.one_in(4), self.one_in(2)
        stack: list[_Bracket] = [_Bracket("", False)]
        before = ""
        for kind, token in _tokens(text):
            top = stack[-1]
            if kind == "open":
                is_call = bool(re.search(r"[\w)\]]\Z", before)) and before not in _KEYWORDS
                stack.append(_Bracket(token, is_call, before == "lambda"))
            elif kind == "close":
                stack.pop()
                stack[-1].items[-1] += top.opening + self._inside(top) + token
            elif kind == "comma" and top.opening:
                top.items.append("")
            elif kind == "line" and not top.opening:
                if remarks and before not in ("\\", "\n", "") and self.one_in(8):
                    top.items[-1] += f"  {COMMENT}"
                levels, rest = divmod(len(token) - 1, 4)
                top.items[-1] += "\n" + indent * levels + " " * rest
            elif kind == "assign" and not top.opening and backslashes and self.one_in(6):
                top.items[-1] += " = \\\n" + indent * 3
            else:
                top.items[-1] += token
                top.words.add(token)
            if token.strip():
                before = "\n" if kind == "comment" else token
            elif kind == "line":
                before = "\n"
        assert len(stack) == 1, text
        return stack[0].items[0]

    def _inside(self, bracket: _Bracket) -> str:
        items = bracket.items
        if bracket.stays or not "".join(items).strip():
            return ", ".join(items)
        if len(items) == 1 and not bracket.is_call:
            return items[0]
        style = self.choose(STYLES)
        if items[-1].strip() == "" and style in ("lines", "lines,", "comments"):
            style = "line"
        if style == "hanging":
            return (",\n" + " " * 8).join(items)
        if style == "inner":
            return "\n    " + ", ".join(items) + f"  {COMMENT}\n"
        if style == "lines":
            return "\n    " + ",\n    ".join(items) + "\n"
        if style == "lines,":
            comma = "," if bracket.takes_comma() else ""
            return "\n    " + f",  {COMMENT}\n    ".join(items) + f"{comma}  {COMMENT}\n"
        if style == "comments":
            comma = "," if bracket.takes_comma() else ""
            joint = f",\n    {COMMENT}\n    "
            return f"  {COMMENT}\n    " + joint.join(items) + f"{comma}\n    {COMMENT}\n"
        if style == "spaces":
            return f" {' , '.join(items)} "
        return ", ".join(items)


def numbered(text: str) -> str:
    """The text with a number for each comment, so that none is like another."""
    parts = text.split(COMMENT)
    numbers = (f"# c{number}" for number in range(1, len(parts)))
    return parts[0] + "".join(number + part for number, part in zip(numbers, parts[1:]))
