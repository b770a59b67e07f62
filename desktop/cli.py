"""Composition root without a screen: the command line."""
