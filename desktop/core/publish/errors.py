"""Why nothing could be made of a cleared story; the message is a sentence for the user."""

from __future__ import annotations


class PublishError(Exception):
    """A site profile, a theme or a filter stands in the way; the story itself is safe."""


class PrintError(PublishError):
    """A page could not be put on paper."""


NOT_PRINTED = "The page could not be printed. The story is safe; try again."
NO_PRESS = "Pages cannot be printed here: the web engine is missing."
