"""Bytes to ``Document`` and back."""
