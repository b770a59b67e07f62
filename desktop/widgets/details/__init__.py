"""The details form, a module for each of its groups."""

from desktop.widgets.details.panel import DetailsPanel

__all__ = ["DetailsPanel"]
