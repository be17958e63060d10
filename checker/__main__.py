"""`python -m checker`: the command line, for a checkout or where the script is not on the path."""

from __future__ import annotations

from checker.cli import main

if __name__ == "__main__":
    main(prog_name="checker")
