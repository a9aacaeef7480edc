"""``python -m codemods``."""

import sys

if __name__ == "__main__":
    # -m puts the current folder first: a random.py of the project would be imported and run.
    if not getattr(sys.flags, "safe_path", False):
        del sys.path[0]
    from codemods.cli import main

    main()
