"""The Checks panel: what stands between a story and its readers."""

from desktop.widgets.checks.panel import ChecksPanel

__all__ = ["ChecksPanel"]
