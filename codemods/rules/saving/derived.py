"""Names that are made of other names: ``args.model.replace('json', 'h5')``."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from codemods.edits import Finding, Safety
from codemods.rules.saving.files import Files
from codemods.rules.saving.sites import WEIGHTS, Role, Site
from codemods.semantics.analysis import Analysis

_HDF5 = ("h5", "hdf5")


def derived(analysis: Analysis, rule: str, files: Files) -> Iterator[Finding]:
    """Weights loaded under a name that is made with an ending that the project gives up.

    Nothing ties the name to the one under which weights are saved, so that both cannot be
    changed together; but a program that makes it this way means what another one saved.
    """
    for site in files.sites:
        ending = _ending(analysis, site) if site.role is Role.LOAD_WEIGHTS else None
        if ending is None or not _saves_weights(files):
            continue
        start, end = analysis.document.start(ending), analysis.document.end(ending)
        shown = analysis.document.source(ending)
        message = f"the weights that this project saves have names that end in {WEIGHTS} now, and"
        message += f" not in {shown}"
        advice = f"end the name with {WEIGHTS} if the file is one that the migrated program saves"
        yield analysis.finding(rule, start, end, message, Safety.MANUAL, advice=advice)


def _ending(analysis: Analysis, site: Site) -> ast.expr | None:
    """The literal that ``replace`` puts into the name of a file, if it is an old ending."""
    value, point = site.value, site.site.point
    if isinstance(value, (ast.Name, ast.Attribute)):
        value, point = analysis.assigned_once(value, point) or (value, point)
    function = value.func if isinstance(value, ast.Call) else None
    if not isinstance(function, ast.Attribute) or function.attr != "replace":
        return None
    assert isinstance(value, ast.Call)
    new = value.args[1] if len(value.args) > 1 else None
    if not isinstance(new, ast.Constant) or not isinstance(new.value, str):
        return None
    old = new.value.endswith(_HDF5) and not f".{new.value}".endswith(WEIGHTS)
    return new if old else None


def _saves_weights(files: Files) -> bool:
    """Whether the project visibly saves weights."""
    roles = {site.role for site in files.sites} | {remote.role for remote in files.remotes}
    return Role.SAVE_WEIGHTS in roles
