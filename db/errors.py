"""What can go wrong in the library, each as a plain sentence for the user."""

from __future__ import annotations

from typing import ClassVar


class StoreError(Exception):
    """The world's fault, not ours; ``str()`` is the sentence to show.

    The sentence says what happened, that the text is safe, and what to do.
    """


class LibraryError(StoreError):
    """Something is the matter with the library file; made with the file's name."""

    sentence: ClassVar[str]

    def __init__(self, name: str) -> None:
        super().__init__(name)
        self.name = name

    def __str__(self) -> str:
        return self.sentence.format(name=self.name)


class NotALibrary(LibraryError):
    sentence = (
        "“{name}” is not a Copydesk library. It was left as it is; "
        "choose another file or a new name."
    )


class LibraryDamaged(LibraryError):
    sentence = (
        "The library “{name}” is damaged and was left as it is. "
        "Restore a backup into a new library; the readable copies lie beside the file."
    )


class NewerLibrary(LibraryError):
    sentence = (
        "The library “{name}” was made by a newer Copydesk and was left as it is. "
        "Install the newer version to open it."
    )


class LibraryLocked(LibraryError):
    sentence = (
        "The library “{name}” is in use by another program. Nothing was changed; "
        "close the other program or wait, then try again."
    )


class LibraryReadOnly(LibraryError):
    sentence = (
        "The library “{name}” cannot be written: the file or its folder is read-only. "
        "Nothing was changed; allow writing there or choose another place."
    )


class LibraryForbidden(LibraryError):
    sentence = (
        "You are not allowed to open the library “{name}”. Nothing was changed; "
        "ask for permission or choose another place."
    )


class LibraryFull(LibraryError):
    sentence = (
        "The disk that holds the library “{name}” is full. What was saved before is safe; "
        "free some space or choose another place."
    )


class LibraryShared(LibraryError):
    sentence = (
        "The library “{name}” lies where a network or a cloud service writes too, and would be "
        "damaged there in time. Nothing was changed; keep it on a disk of this machine."
    )


class LibraryMissing(LibraryError):
    sentence = (
        "There is no library “{name}”. Nothing was changed; check the folder and the file name."
    )


class LibraryUnreachable(LibraryError):
    sentence = (
        "The disk that holds the library “{name}” does not answer. What was saved before is "
        "safe; check the disk, or choose another place."
    )


class StoryMissing(StoreError):
    """The story is not, or no longer, in the library; made with its id."""

    def __init__(self, story_id: str) -> None:
        super().__init__(story_id)
        self.story_id = story_id

    def __str__(self) -> str:
        return (
            f"The story {self.story_id} is not in this library: it was deleted, or it "
            "belongs to another one. Nothing was changed; look for it in the list."
        )


class StoryUnreadable(StoryMissing):
    """The row is there but holds values that no story has."""

    def __str__(self) -> str:
        return (
            f"The story {self.story_id} cannot be read: another program changed its row. "
            "It was left as it is; restore it from a backup."
        )


class StaleRevision(StoreError):
    """Another save came first; made with the story's id and the revision it was based on."""

    def __init__(self, story_id: str, committed: int) -> None:
        super().__init__(story_id, committed)
        self.story_id = story_id
        self.committed = committed

    def __str__(self) -> str:
        return (
            f"The story {self.story_id} was changed elsewhere after revision {self.committed}. "
            "Both texts are safe; compare them and choose."
        )


class IllegalText(StoreError):
    """A text holds half a character (a lone surrogate), which no file can keep."""

    def __str__(self) -> str:
        return (
            "The text holds a broken character that cannot be stored. What was saved before "
            "is safe; take the character out, then save again."
        )


class NotSpiked(StoreError):
    """Only a spiked story may be deleted for good."""

    def __str__(self) -> str:
        return "Only spiked stories can be deleted. Nothing was deleted; spike the story first."


class VersionMissing(StoreError):
    """History has no such version, or no longer; made with its number."""

    def __init__(self, version: int) -> None:
        super().__init__(version)
        self.version = version

    def __str__(self) -> str:
        return (
            "This version is no longer in History: it was thinned out, or its story was "
            "deleted. The story itself is untouched; choose another version."
        )


class VersionDamaged(VersionMissing):
    """The version is there, but its bytes are not those that were kept."""

    def __str__(self) -> str:
        return (
            "This version is damaged and cannot be shown. The story itself is untouched; "
            "choose another version, or look for it in a backup."
        )


class PictureMissing(StoreError):
    """The story has no such picture; made with its file name."""

    def __init__(self, name: str) -> None:
        super().__init__(name)
        self.name = name

    def __str__(self) -> str:
        return (
            f"The picture “{self.name}” is not in this library, or its bytes are damaged. "
            "The text is safe; add the picture again."
        )


class FileTaken(StoreError):
    """A copy would have replaced a file; made with its name."""

    def __init__(self, name: str) -> None:
        super().__init__(name)
        self.name = name

    def __str__(self) -> str:
        return f"“{self.name}” is there already and was left as it is. Choose a new name."


class CopyNotWritten(StoreError):
    """A copy of the library could not be put where it should be; made with name and reason."""

    def __init__(self, name: str, reason: str) -> None:
        super().__init__(name, reason)
        self.name = name
        self.reason = reason

    def __str__(self) -> str:
        return (
            f"The copy “{self.name}” could not be written: {self.reason}. "
            "The library is safe; choose another place."
        )


class NothingToRestore(LibraryError):
    """Neither backups, nor readable copies, nor rows that can be read."""

    sentence = (
        "No story of “{name}” could be found: there is no backup and no readable copy beside it, "
        "and nothing in it can be read. It was left as it is."
    )


class LibraryHeld(StoreError):
    """Another Copydesk is writing the library; made with its name and who that is."""

    def __init__(self, name: str, holder: str) -> None:
        super().__init__(name, holder)
        self.name = name
        self.holder = holder

    def __str__(self) -> str:
        return (
            f"The library “{self.name}” is open in another Copydesk ({self.holder}). "
            "Nothing was changed; close that one first, or work there."
        )


class LibraryGone(LibraryError):
    """The file is missing or empty while copies of its stories lie beside it."""

    sentence = (
        "The library “{name}” is empty or gone, but copies of its stories lie beside it. "
        "Rebuild it from them, or put the file back."
    )
