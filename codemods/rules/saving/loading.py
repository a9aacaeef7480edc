"""Calls of ``load_model``: what a file of a whole model restores beside its weights."""

from __future__ import annotations

from collections.abc import Iterator

from codemods.edits import Finding, Fix, Safety
from codemods.rules.saving.fates import Fate
from codemods.rules.saving.files import File, Files
from codemods.rules.saving.sites import MODEL, Role, Site, argument
from codemods.semantics.analysis import Analysis
from codemods.semantics.callees import called
from codemods.semantics.calls import CallText
from codemods.semantics.references import TARGET_NAMES
from codemods.semantics.wording import assuming


def loads(analysis: Analysis, files: Files, groups: list[File]) -> Iterator[Finding]:
    """The calls of ``load_model`` that may fail, or that need something else."""
    for site in files.sites:
        if site.role is not Role.LOAD_MODEL or any(k.arg is None for k in site.site.node.keywords):
            continue
        mine = [file for file in groups if any(member is site for member, _ in file.members)]
        if site.fate is Fate.PREDICTS and not any(file.wanted for file in mine):
            yield _uncompiled(analysis, site)
        if any(file.has_lambda(analysis) for file in mine):
            yield from _with_code(analysis, site)
        readable = any(not site.refuses(p) and not p.text.endswith(MODEL) for p in site.paths)
        if site.is_old and readable and not any(file.is_saved for file in mine):
            yield _old_file(analysis, site)


def architectures(analysis: Analysis) -> Iterator[Finding]:
    """JSON of models that the project reads and does not write: old Keras wrote it."""
    if "model_from_json" not in analysis.document.text:
        return
    for site, callee in called(analysis):
        if callee.id != "models.model_from_json":
            continue
        dialect = analysis.dialects.of(callee.home).name
        if dialect == "modern" or _writes_json(analysis):
            continue
        if any(analysis.project.summaries(_writes_json, (b"to_json",)).values()):
            continue
        document, target = analysis.document, TARGET_NAMES[analysis.target]
        start, end = document.start(site.node.func), document.end(site.node.func)
        message = f"in {target} `{callee.shown}` does not read what old Keras wrote"
        advice = "build the model in code, and write its JSON again with model.to_json()"
        yield analysis.finding(
            "saving", start, end, message, Safety.MANUAL, advice=advice, dialect=dialect
        )


def _writes_json(analysis: Analysis) -> bool:
    return bool(analysis.module.methods("to_json"))


def _uncompiled(analysis: Analysis, site: Site) -> Finding:
    target = TARGET_NAMES[analysis.target]
    message = f"`{site.callee.shown}` does not restore what old Keras had compiled in {target}"
    message += f"; the model does not need it{assuming(site.assumes)}"
    safety = Safety.UNSAFE if site.assumes else Safety.SAFE
    return _finding(analysis, site, message, safety, "compile=False")


def _old_file(analysis: Analysis, site: Site) -> Finding:
    """A file that the project does not save: an old one, of which few can be read."""
    target = TARGET_NAMES[analysis.target]
    message = f"in {target} `{site.callee.shown}` reads few of the models that old Keras saved"
    advice = "if the file is old, build the model in code and call its load_weights with the file"
    if site.fate is Fate.TRAINED:
        advice += "; then compile it"
    document = analysis.document
    start, end = document.start(site.value), document.end(site.value)
    dialect = analysis.dialects.of(site.callee.home).name
    return analysis.finding(
        "saving", start, end, message, Safety.MANUAL, advice=advice, dialect=dialect
    )


def _with_code(analysis: Analysis, site: Site) -> Iterator[Finding]:
    """A model that has a lambda function in it."""
    if argument(site.site.node, "safe_mode", 3) is not None:
        return
    message = f"`{site.callee.shown}` loads no lambda functions in {TARGET_NAMES[analysis.target]}"
    assumptions = ["the file is your own (it holds code that is run)"]
    text = message + assuming(assumptions)
    yield _finding(analysis, site, text, Safety.UNSAFE, "safe_mode=False")


def _finding(
    analysis: Analysis,
    site: Site,
    message: str,
    safety: Safety,
    added: str,
) -> Finding:
    document, function = analysis.document, site.site.node.func

    def render() -> Fix:
        return Fix(tuple(CallText(document, site.site.node).append(added, [])))

    return analysis.finding(
        "saving",
        document.start(function),
        document.end(function),
        message,
        safety,
        dialect=analysis.dialects.of(site.callee.home).name,
        render=render,
    )
