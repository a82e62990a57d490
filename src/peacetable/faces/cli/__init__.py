"""The command line: `peacetable read`, `post`, `brief`, `assess`, `eval` and what helps to understand them.

Each command is one module; `app` registers them, `main` runs them and turns errors into a message and an exit code.
"""

from peacetable.faces.cli.app import main

__all__ = ["main"]
