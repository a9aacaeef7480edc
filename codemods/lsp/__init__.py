"""The language server: the engine of the command line over the open texts of an editor.

A shim: it turns findings into diagnostics and edits into workspace edits, and decides
when to ask.  What is found and what a fix does is decided elsewhere.  Needs the extra
``lsp`` (pygls); nothing else of the package imports this one, but for the command.
"""
