"""What a program and its variant must have in common: findings, their sites, and fixes."""

from __future__ import annotations

import ast
import inspect
import io
import itertools
import re
import tokenize
import unicodedata
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

from codemods.edits import Safety
from codemods.project.config import Config
from codemods.project.run import Result
from codemods.project.session import Session, open_texts
from tests.metamorphic.bindings import canonical
from tests.metamorphic.programs import (
    NotApplicableError,
    Program,
    Sites,
    Transformation,
    Variant,
    parsed,
    tokens_of,
    universal,
)

Files = dict[str, bytes]
_LAYOUT = re.compile(r"(?<=tabs and spaces) \(\d+\)|[\s(),]|\b[uU](?=['\"])")
"""What depends on it: a number of lines, white space, brackets and commas, prefixes."""
_WORD = re.compile(r"[^\W\d]\w*")
_LINES = frozenset({"python2"})
"""Rules whose findings end where the line does, so that only their start is a site."""
UNCHANGED = Variant(b"", expected=lambda original, _: original)
"""For the files beside those that a transformation has changed."""


# -- the same program -----------------------------------------------------------------


def comments_of(text: str) -> Counter[str]:
    """The comments of a text with LF, but for white space around them.

    Comments of several lines that became one, two spaces between them, are still several.
    """
    comments = [t.text for t in tokens_of(text) if t.kind == tokenize.COMMENT]
    parts = [part for comment in comments for part in re.split(r"\s{2,}(?=#)", comment)]
    return Counter("# " + part.lstrip("#").strip() for part in parts)


class _LoopsOfComprehensions(ast.NodeTransformer):
    """A comprehension as a statement is the loop that it stands for where lines are shared."""

    def visit_Expr(self, node: ast.Expr) -> ast.AST:
        value = node.value
        if not isinstance(value, ast.ListComp) or len(value.generators) != 1:
            return node
        (generator,) = value.generators
        body: list[ast.stmt] = [ast.Expr(value.elt)]
        for condition in generator.ifs:
            body = [ast.If(condition, body, [])]
        return ast.For(generator.target, generator.iter, body, [])


@dataclass(frozen=True)
class Form:
    """What two texts of the same program have in common.

    ``imports`` and ``definitions`` of the module may stand elsewhere in a text, as long
    as nothing is used before it is bound (``early``: what is).
    """

    body: tuple[str, ...]
    imports: tuple[str, ...] = ()
    definitions: tuple[str, ...] = ()
    early: frozenset[str] = frozenset()


def normal_form(text: str, *, renamed: bool = False, movable: bool = False) -> Form:
    """The form of a text; see ``Variant`` for ``renamed`` and ``movable``.

    That is the tree without positions, with docstrings as ``help`` shows them, and what
    imports at the top of the module that follow each other give, in one order.  For
    Python 2 it is the tokens.
    """
    tree = parsed(text)
    if tree is None:
        return Form(tuple(token.text for token in tokens_of(text) if token.is_code))
    if renamed:
        canonical(tree, text)
    _LoopsOfComprehensions().visit(tree)
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant):
            node.kind = None
        if isinstance(node, ast.ImportFrom):
            node.names.sort(key=lambda alias: (alias.name, alias.asname or ""))
        body = getattr(node, "body", None)
        if isinstance(body, list) and body and isinstance(body[0], ast.Expr):
            docstring = body[0].value
            if isinstance(docstring, ast.Constant) and isinstance(docstring.value, str):
                docstring.value = inspect.cleandoc(docstring.value).strip()
    if not movable:
        runs = itertools.groupby(tree.body, lambda node: isinstance(node, _IMPORTS))
        parts = (
            sorted(_imported(run)) if imports else list(map(ast.dump, run)) for imports, run in runs
        )
        return Form(tuple(part for run in parts for part in run))
    imports = [text.replace("tensorflow.keras", "keras") for text in _imported(tree.body)]
    definitions = [ast.dump(node) for node in tree.body if isinstance(node, _DEFINITIONS)]
    rest = [node for node in tree.body if not isinstance(node, (*_IMPORTS, *_DEFINITIONS))]
    return Form(
        tuple(map(ast.dump, rest)),
        tuple(sorted(imports)),
        tuple(sorted(definitions)),
        frozenset(_used_early(tree)),
    )


_IMPORTS = (ast.Import, ast.ImportFrom)
_DEFINITIONS = (ast.ClassDef, ast.FunctionDef, ast.AsyncFunctionDef)


def _imported(statements: Iterable[ast.stmt]) -> Iterator[str]:
    """Every name that statements import, with where it comes from."""
    for node in statements:
        if isinstance(node, _IMPORTS):
            home = f"{getattr(node, 'level', 0)} {getattr(node, 'module', '')}"
            yield from (f"{home}: {ast.dump(alias)}" for alias in node.names)


def _used_early(tree: ast.Module) -> Iterator[str]:
    """Names that the module uses before it imports or defines them."""
    bound: set[str] = set()
    later = [(node, name) for node in tree.body for name in _bound_by(node)]
    for statement in tree.body:
        waiting = {name for _, name in later} - bound
        parts: list[ast.AST] = [statement]
        while parts:
            part = parts.pop()
            if isinstance(part, ast.Name) and part.id in waiting:
                yield part.id
            if isinstance(part, (*_DEFINITIONS[1:], ast.Lambda)):
                parts += getattr(part, "decorator_list", [])
            else:
                parts += ast.iter_child_nodes(part)
        bound.update(_bound_by(statement))


def _bound_by(statement: ast.stmt) -> list[str]:
    if isinstance(statement, _IMPORTS):
        return [alias.asname or alias.name.partition(".")[0] for alias in statement.names]
    return [statement.name] if isinstance(statement, _DEFINITIONS) else []


def same_program(one: str, other: str, *, renamed: bool = False, movable: bool = False) -> bool:
    """Whether two texts are the same program; see ``normal_form``."""
    forms = [normal_form(text, renamed=renamed, movable=movable) for text in (one, other)]
    return forms[0] == forms[1]


# -- what the tool says and does ------------------------------------------------------


@dataclass(frozen=True, order=True)
class Found:
    """A finding without its layout."""

    path: str
    site: tuple[int, int]
    rule: str
    safety: str
    message: str
    advice: str
    dialect: str


@dataclass(frozen=True)
class Outcome:
    """What the tool says of some files, and the files at both levels."""

    findings: Counter[Found]
    safe: Files
    unsafe: Files
    problems: tuple[str, ...]


def observe(files: Files, config: Config, variants: Mapping[str, Variant]) -> Outcome:
    """All that is compared.  ``variants`` are those among the files that a transformation made."""
    problems: list[str] = []

    def session() -> Session:
        return open_texts(dict(files), config)

    def noted(results: list[Result], of: Session) -> list[Result]:
        problems.extend(problem.message for problem in of.problems)
        return results

    opened = session()
    findings = Counter(
        found
        for result in noted(opened.check(), opened)
        for found in _found(result, variants.get(result.document.path, UNCHANGED))
    )
    made = []
    for level in (False, True):
        opened = session()
        results = noted(opened.migrate(level), opened)
        made.append({**files, **{r.document.path: r.document.to_bytes() for r in results}})
    safe, unsafe = made
    return Outcome(findings, safe, unsafe, tuple(problems))


def _found(result: Result, variant: Variant) -> Iterator[Found]:
    sites = Sites(result.document.text, variant.aliases) if result.findings else None
    for finding in result.findings:
        assert sites is not None
        first, last = sites.of(finding.start, finding.end)
        yield Found(
            finding.path,
            (first, first if finding.rule in _LINES else last),
            finding.rule,
            finding.safety.value,
            finding.message,
            finding.advice or "",
            finding.dialect,
        )


def wording(message: str, words: Mapping[str, str]) -> str:
    """A message without the layout and the new names of the code that it quotes."""
    plain = unicodedata.normalize("NFKC", message)
    renamed = _WORD.sub(lambda match: words.get(match.group(), match.group()), plain)
    return _LAYOUT.sub("", renamed).replace('"', "'")


# -- the relation ---------------------------------------------------------------------


@dataclass(frozen=True)
class Compared:
    """How much was compared, and what differs."""

    findings: int
    differences: tuple[str, ...]


def variants_of(files: Files, transformation: Transformation, seed: str) -> dict[str, Variant]:
    """The variants of all programs among the files of a project."""
    found = {}
    for path, data in files.items():
        if not path.endswith(".py"):
            continue
        others = tuple(d.decode("utf-8", "replace") for p, d in files.items() if p != path)
        try:
            found[path] = transformation(Program.of(data, others, f"{seed}/{path}"))
        except NotApplicableError:
            continue
    return found


def compare(
    files: Files, config: Config, variants: Mapping[str, Variant], original: Outcome | None = None
) -> Compared:
    """What differs between a project and its variant.

    Findings are the same at the same tokens, with the same safety, dialect and words.
    What is migrated, safe and unsafe, is the same program, has the same comments and those
    that were added, or is byte for byte what the variant expects.
    """
    before = observe(files, config, {}) if original is None else original
    after = observe({**files, **{p: v.data for p, v in variants.items()}}, config, variants)
    differences = [f"problem: {p}" for p in {*after.problems} ^ {*before.problems}]
    one, other = (_worded(outcome.findings, variants) for outcome in (before, after))
    refusable = any(variant.refusable for variant in variants.values())
    refused = refusable and _are_refused(one - other, other - one)
    if refused:
        other = one
    differences += [f"only before: {found}" for found in one - other]
    differences += [f"only after: {found}" for found in other - one]
    for level in ("safe", "unsafe"):
        made: Files = getattr(after, level)
        for path, old in getattr(before, level).items():
            wrong = _differs(old, made[path], variants.get(path, UNCHANGED), refused)
            if wrong:
                differences.append(f"{level} {path} {wrong}:\n{_shown(made[path])}")
    return Compared(sum(before.findings.values()), tuple(differences))


def _worded(findings: Counter[Found], variants: Mapping[str, Variant]) -> Counter[Found]:
    """Findings with the words that their variants have in common with the originals."""
    refusable = any(variant.refusable for variant in variants.values())
    result: Counter[Found] = Counter()
    for found, number in findings.items():
        words = variants.get(found.path, UNCHANGED).words
        message, advice = wording(found.message, words), wording(found.advice, words)
        if refusable:  # what is said may depend on the comments
            advice, message = "", "" if found.safety == Safety.MANUAL.value else message
        result[replace(found, message=message, advice=advice)] += number
    return result


def _shown(data: bytes) -> str:
    return data.decode("utf-8", "backslashreplace")


def _are_refused(gone: Counter[Found], new: Counter[Found]) -> bool:
    """Whether one of two programs has fixes where the other has nothing but manual findings."""
    manual = Safety.MANUAL.value
    levels = [{found.safety == manual for found in part} for part in (gone, new)]
    return levels in ([{False}, {True}], [{True}, {False}], [{False}, set()], [set(), {False}])


def _differs(original: bytes, own: bytes, variant: Variant, refused: bool) -> str:
    """What is wrong with the migrated variant, given the migrated original."""
    if variant.expected is not None:
        return "" if own == variant.expected(original, own) else "is another text"
    one, other = (universal(_decoded(data)) for data in (original, own))
    if refused:
        if parsed(one) and not parsed(other):
            return "does not parse"
    elif not same_program(one, other, renamed=variant.renamed, movable=variant.movable):
        return "is another program"
    kept, given = comments_of(one), comments_of(other)
    given.subtract(kept)
    given.subtract(Counter(variant.comments))
    wrong = {comment: number for comment, number in given.items() if number}
    return f"has other comments {wrong}" if wrong else ""


def _decoded(data: bytes) -> str:
    encoding, _ = tokenize.detect_encoding(io.BytesIO(data.replace(b"\r", b"\n")).readline)
    return data.decode(encoding)
