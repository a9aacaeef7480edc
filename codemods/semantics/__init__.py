"""What the names and values of a document mean: scopes, qualified names, kinds, calls."""
