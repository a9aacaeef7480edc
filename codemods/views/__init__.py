"""Findings and changes as people and programs read them."""
