"""Random old programs, as Hypothesis strategies.

``programs`` draws a project of one module, ``projects`` one of several files, ``notebooks``
and ``python2_programs`` what their names say: each a ``Project`` with ``files`` (path to
bytes).  The grammar is a table (``grammar.py``); the words come from the tool's own tables
(``vocabulary.py``); ``layout.py`` then puts the same tokens on other lines.
"""

from tests.legacy.projects import Project, modules, notebooks, programs, projects, python2_programs

__all__ = ["Project", "modules", "notebooks", "programs", "projects", "python2_programs"]
