"""Where a library may lie: on a disk of this machine, not where others write too."""

from __future__ import annotations

from pathlib import Path

NETWORK = frozenset(
    {"9p", "afpfs", "afs", "ceph", "cifs", "davfs", "glusterfs", "lustre", "ncpfs", "nfs", "nfs4",
     "smb2", "smb3", "smbfs", "webdav"}
)  # fmt: skip
"""File systems that give locks away, or promise what a server forgets (durability.md, 2)."""

STILL_LOCAL = frozenset(
    {"fuse.bindfs", "fuse.cryfs", "fuse.encfs", "fuse.gocryptfs", "fuse.mergerfs"}
)
CLOUDS = ("Dropbox", "OneDrive", "Google Drive", "GoogleDrive", "iCloudDrive", "Mobile Documents",
          "CloudStorage", "Nextcloud", "pCloudDrive")  # fmt: skip
"""Folders that a service copies while they are written; a firm's name may follow."""


def default_library() -> Path:
    """Give the path of the user's own library."""
    from desktop.session.desk_folders import data_folder

    return data_folder() / "library.db"


def is_shared(library: Path) -> bool:
    """Tell whether a library would lie on a network's disk or in a cloud's folder.

    A machine that lives on such a disk altogether has no better place.
    """
    kind = file_system(library)
    far = kind in NETWORK or (kind.startswith("fuse.") and kind not in STILL_LOCAL)
    return (far and kind != file_system(Path("/"))) or any(map(_is_cloud, library.parts[1:]))


def file_system(path: Path) -> str:
    """Name the file system of a path, or of the first folder above that is there."""
    from PySide6.QtCore import QStorageInfo

    there = next((each for each in (path, *path.parents) if each.exists()), path)
    return (
        bytes(QStorageInfo(str(there)).fileSystemType().data()).decode("ascii", "replace").lower()
    )


def home_for(library: Path) -> Path | None:
    """Find a free name on this machine for a library from elsewhere; None if there is none."""
    own = default_library()
    if is_shared(own):
        return None
    names = (own.with_name(f"{library.stem}-{number}.db") for number in range(2, 100))
    return next((path for path in (own, *names) if not path.exists()), None)


def _is_cloud(part: str) -> bool:
    return part in CLOUDS or part.startswith(("OneDrive - ", "Dropbox ("))
