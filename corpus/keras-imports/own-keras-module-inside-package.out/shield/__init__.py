"""Defences."""
