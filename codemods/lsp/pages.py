"""The pages of the rules as files, for the links of diagnostics.

They are made from what travels with the package, so that a link works offline and shows
the page of the version that is installed.
"""

from __future__ import annotations

import os
from functools import cache

from platformdirs import user_cache_path

from codemods import __version__
from codemods.lsp.uris import from_path
from codemods.rules import all_rules
from codemods.tables.examples import example
from codemods.views import markdown
from codemods.views.explain import explanation


@cache
def page_of(rule: str) -> str | None:
    """The URI of a rule's page, written if it is not there; ``None`` if that fails."""
    found = next((each for each in all_rules() if each.name == rule), None)
    if found is None:
        return None
    path = user_cache_path("keras-codemods") / __version__ / "rules" / f"{rule}.md"
    text = markdown.page(explanation(found), example(rule))
    try:
        if not path.exists() or path.read_text(encoding="utf-8") != text:
            path.parent.mkdir(parents=True, exist_ok=True)
            temporary = path.with_suffix(f".{os.getpid()}")
            temporary.write_text(text, encoding="utf-8", newline="\n")
            os.replace(temporary, path)
    except OSError:
        return None
    return from_path(path.as_posix())
