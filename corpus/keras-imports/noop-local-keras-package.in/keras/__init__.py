"""A small stand-in."""
