"""An export that ends its process over one story, for the tests of many."""

from __future__ import annotations

import os
import signal
from typing import Any

from desktop.session.errands import Going, Leaving, leave

DEADLY = "This text ends whoever reads it."


def leave_or_die(going: list[Going], *common: Any) -> list[Leaving]:
    if any(each.story.body == DEADLY for each in going):
        os.kill(os.getpid(), signal.SIGKILL)
    return leave(going, *common)
