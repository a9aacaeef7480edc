"""Code actions: which ones there are for a place, and what each would change.

An action is offered without its edits; ``data`` says how to make them when the client
asks (``codeAction/resolve``), for the version of the text it was offered for.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from lsprotocol import types

from codemods.edits import Edit, Finding, Safety
from codemods.lsp.diagnostics import PageOf, diagnostic
from codemods.lsp.snapshot import Checked, Snapshot
from codemods.project.live import LiveProject

FIX_ALL = "source.fixAll.keras-codemods"
NOTEBOOK_FIX_ALL = "notebook.source.fixAll.keras-codemods"
KINDS = (types.CodeActionKind.QuickFix, FIX_ALL, NOTEBOOK_FIX_ALL)


class StaleError(Exception):
    """The text is no longer the one that an action was offered for."""


def offered(
    checked: Checked,
    uri: str,
    place: types.Range,
    context: types.CodeActionContext,
    *,
    unsafe: bool,
    notebook: bool,
    page_of: PageOf,
) -> Iterator[types.CodeAction]:
    """The actions for a range of one part; ``unsafe``: fix-all uses unsafe fixes as well."""
    offsets = checked.snapshot.offsets(uri, place)
    if offsets is None:
        return
    if _wanted(types.CodeActionKind.QuickFix, context):
        start, end = offsets
        here = [f for f in checked.findings if f.start <= end and start <= f.end]
        yield from _for_findings(checked, uri, here, unsafe, page_of)
    if any(finding.allowed(unsafe) for finding in checked.findings):
        yield from _fix_all(checked, uri, context, notebook)


def _for_findings(
    checked: Checked, uri: str, here: list[Finding], unsafe: bool, page_of: PageOf
) -> Iterator[types.CodeAction]:
    here = sorted(here, key=lambda found: (found.safety is not Safety.SAFE, found.start))
    shown = {}
    for finding in here:
        part = checked.snapshot.part_at(finding.start)
        shown[id(finding)] = [diagnostic(finding, part.range(finding.start, finding.end), page_of)]
        if finding.safety is Safety.MANUAL or finding.behind:
            continue  # the fix of something else comes first
        note = " (unsafe)" if finding.safety is Safety.UNSAFE else ""
        yield types.CodeAction(
            f"{SHORT} ({finding.rule}): {_title(finding.message)}{note}",
            kind=types.CodeActionKind.QuickFix,
            diagnostics=shown[id(finding)],
            is_preferred=finding.safety is Safety.SAFE,
            data=_data(checked, uri, "fix", finding),
        )
    fixed = Counter(f.rule for f in checked.findings if f.allowed(unsafe))
    more = Counter(f.rule for f in checked.findings if f.allowed(True))
    for rule in dict.fromkeys(f.rule for f in here):
        mine = [d for f in here if f.rule == rule for d in shown[id(f)]]
        if fixed[rule] > 1:
            yield _of_rule(checked, uri, rule, unsafe, fixed[rule], mine)
        if more[rule] > max(fixed[rule], 1):
            yield _of_rule(checked, uri, rule, True, more[rule], mine)
    for finding in here:
        yield types.CodeAction(
            f"{SHORT}: suppress {finding.rule} on this line",
            kind=types.CodeActionKind.QuickFix,
            diagnostics=shown[id(finding)],
            is_preferred=False,
            data=_data(checked, uri, "suppress", finding),
        )


SHORT = "Keras Codemods"


_LONG = 80
"""Characters of a message that a title shows."""


def _title(message: str) -> str:
    if len(message) <= _LONG:
        return message
    return message[:_LONG].rsplit(" ", 1)[0].rstrip(",;:") + " …"


def _of_rule(
    checked: Checked, uri: str, rule: str, unsafe: bool, count: int, here: list[types.Diagnostic]
) -> types.CodeAction:
    note = ", unsafe ones included" if unsafe else ""
    return types.CodeAction(
        f"{SHORT}: fix all {count} of {rule} in this file{note}",
        kind=types.CodeActionKind.QuickFix,
        diagnostics=here,
        is_preferred=False,
        data={**_data(checked, uri, "rule"), "rule": rule, "unsafe": unsafe},
    )


def _fix_all(
    checked: Checked, uri: str, context: types.CodeActionContext, notebook: bool
) -> Iterator[types.CodeAction]:
    """One edit for everything.

    An editor that fixes a notebook on save asks every cell at once for ``source.fixAll``;
    the notebook is one program, and is only fixed as a whole.
    """
    kinds = [NOTEBOOK_FIX_ALL] if notebook else [FIX_ALL]
    if notebook and context.trigger_kind is not types.CodeActionTriggerKind.Automatic:
        kinds.append(FIX_ALL)
    for kind in kinds:
        if _wanted(kind, context, explicit=kind == NOTEBOOK_FIX_ALL):
            where = "notebook" if notebook else "file"
            yield types.CodeAction(
                f"{SHORT}: fix all in this {where}",
                kind=kind,
                data=_data(checked, uri, "all"),
            )


def _wanted(kind: str, context: types.CodeActionContext, explicit: bool = False) -> bool:
    """Whether the client asked for this kind of action; kinds are a hierarchy."""
    if context.only is None:
        return not explicit
    return any(kind == only or kind.startswith(f"{only}.") for only in context.only)


def _data(checked: Checked, uri: str, what: str, finding: Finding | None = None) -> dict[str, Any]:
    data: dict[str, Any] = {"uri": uri, "serial": checked.snapshot.serial, "what": what}
    if finding is not None:
        data |= {"rule": finding.rule, "start": finding.start, "end": finding.end}
    return data


def edits(
    project: LiveProject, checked: Checked, data: Mapping[str, Any], unsafe: bool
) -> list[Edit]:
    """The edits of an action.  Raises ``StaleError`` if its finding is no longer there."""
    path = checked.snapshot.document.path
    what = data.get("what")
    if what == "all":
        return _of(project, path, unsafe, ())
    if what == "rule":
        return _of(project, path, bool(data.get("unsafe")), (str(data.get("rule")),))
    key = data.get("rule"), data.get("start"), data.get("end")
    finding = next((f for f in checked.findings if (f.rule, f.start, f.end) == key), None)
    if finding is None or what not in ("fix", "suppress"):
        raise StaleError
    if what == "suppress":
        return project.suppress(checked.result, finding)
    return project.fix(checked.result, finding)


def _of(project: LiveProject, path: str, unsafe: bool, select: Iterable[str]) -> list[Edit]:
    results = project.migrate([path], unsafe=unsafe, select=tuple(select))
    return [e for r in results for e in r.trace.edits(r.original.text, path)]


def workspace_edit(
    changes: Iterable[tuple[Snapshot, list[Edit]]],
    *,
    versioned: bool,
    labels: Mapping[str, str] | None = None,
) -> types.WorkspaceEdit:
    """The edits of several documents.

    ``versioned``: the client takes ``documentChanges``.  ``labels``: per path of a
    document, what to show when the client asks people to confirm; none: they are not asked.
    """
    documents: list[types.TextDocumentEdit] = []
    annotations: dict[str, types.ChangeAnnotation] = {}
    for snapshot, found in changes:
        label = (labels or {}).get(snapshot.document.path)
        if label is not None:
            annotations[label] = types.ChangeAnnotation(label, needs_confirmation=True)
        for part, made in snapshot.text_edits(found):
            text_edits: list[types.TextEdit | types.AnnotatedTextEdit | types.SnippetTextEdit] = [
                types.AnnotatedTextEdit(label, edit.range, edit.new_text) if label else edit
                for edit in made
            ]
            identifier = types.OptionalVersionedTextDocumentIdentifier(part.uri, part.version)
            documents.append(types.TextDocumentEdit(identifier, text_edits))
    if versioned:
        return types.WorkspaceEdit(
            document_changes=documents, change_annotations=annotations or None
        )
    return types.WorkspaceEdit(
        changes={
            document.text_document.uri: [
                types.TextEdit(edit.range, edit.new_text)
                for edit in document.edits
                if not isinstance(edit, types.SnippetTextEdit)
            ]
            for document in documents
        }
    )
