"""The language server, as a client sees it."""

import sys

SERVER = [sys.executable, "-m", "codemods", "lsp"]
