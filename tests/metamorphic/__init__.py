"""Transformations of programs that keep their meaning, and what must not change with them.

``programs.py`` has the types, ``names.py``, ``layout.py`` and ``files.py`` the
transformations, ``relation.py`` what is compared.  Nothing here asks the project about
names, scopes or tokens: the oracle is Python's own ``ast``, ``tokenize``, ``symtable``
and compiler.
"""
