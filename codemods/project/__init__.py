"""A project: its files, what they know of each other, and running rules over them."""
