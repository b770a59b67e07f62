"""What the files of pictures are called and hold; nothing private leaves in them."""

from __future__ import annotations

_MEDIA_TYPES = {
    "jpg": "image/jpeg",
    "jpeg": "image/jpeg",
    "png": "image/png",
    "gif": "image/gif",
    "webp": "image/webp",
    "avif": "image/avif",
}


def media_type(name: str) -> str:
    """Return the media type that a picture's file name promises; empty for any other."""
    return _MEDIA_TYPES.get(name.rpartition(".")[2].lower(), "")
