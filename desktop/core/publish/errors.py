"""Why nothing could be made of a cleared story; the message is a sentence for the user."""

from __future__ import annotations


class PublishError(Exception):
    """A site profile, a theme or a filter stands in the way; the story itself is safe."""
