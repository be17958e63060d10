"""The command as it is installed, for tests that run it in a process of its own."""

from __future__ import annotations

import sys
from pathlib import Path

_SCRIPT = Path(sys.executable).parent / "checker"
COMMAND = [str(_SCRIPT)] if _SCRIPT.exists() else [sys.executable, "-m", "checker"]
"""The installed script beside the interpreter; the module where the package runs from a checkout."""
