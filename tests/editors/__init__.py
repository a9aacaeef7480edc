"""The language server in real editors: ``python -m pytest tests/editors``."""
