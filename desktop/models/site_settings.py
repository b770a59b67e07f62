"""The settings of a site profile in words, group by group."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

GROUPS = ("identity", "addresses", "policies", "time_and_language", "wording", "parts", "output")


def group_title(group: str) -> str:
    return {
        "identity": tr("Identity"),
        "addresses": tr("Addresses"),
        "policies": tr("Policies"),
        "time_and_language": tr("Time and Language"),
        "wording": tr("Wording"),
        "parts": tr("Parts of the Page"),
        "output": tr("Output"),
    }[group]


def setting_title(name: str) -> str:
    """Name a setting; one of a newer version by its own name."""
    return {
        "site_name": tr("Site name"),
        "publisher_kind": tr("Kind of publisher"),
        "logo_url": tr("Logo’s address"),
        "social_account": tr("Account on X"),
        "base_url": tr("Site’s address"),
        "media_url": tr("Pictures’ address"),
        "permalink": tr("Story addresses"),
        "author_page": tr("Author pages"),
        "section_page": tr("Section pages"),
        "corrections_policy": tr("Corrections"),
        "ethics_policy": tr("Ethics"),
        "principles": tr("Principles"),
        "feedback_policy": tr("Feedback"),
        "ownership": tr("Ownership"),
        "licence_url": tr("Licence"),
        "copyright_line": tr("Copyright line"),
        "free_to_read": tr("Free to read"),
        "time_zone": tr("Time zone"),
        "language": tr("Language"),
        "date_pattern": tr("Dates"),
        "label_set": tr("Labels’ language"),
        "source_line": tr("Source line"),
        "byline": tr("Byline"),
        "comma": tr("Between names"),
        "last_comma": tr("Before the last name"),
        "correction": tr("Correction"),
        "clarification": tr("Clarification"),
        "update": tr("Update"),
        "editors_note": tr("Editor’s note"),
        "retraction": tr("Retraction"),
        "related": tr("Related stories"),
        "neighbours": tr("Previous and next"),
        "comments": tr("Room for comments"),
        "comments_id": tr("Its id"),
        "comments_heading": tr("Its heading"),
        "comments_notice": tr("Its notice"),
        "reads": tr("Read counter"),
        "reads_line": tr("Its words"),
        "contact": tr("Contact"),
        "theme": tr("Theme"),
        "filter_profile": tr("Made for"),
        "wxr_status": tr("WordPress status"),
        "lead_picture_in_fragment": tr("Lead picture in fragments"),
        "picture_widths": tr("Picture widths"),
        "picture_quality": tr("Picture quality"),
    }.get(name, name)


def setting_note(name: str) -> str:
    """Say what a setting takes, where its title does not."""
    return {
        "base_url": tr("Such as https://courier.example"),
        "permalink": tr("From {section} {yyyy} {mm} {dd} {slug} {id}"),
        "author_page": tr("With {author}, such as authors/{author}"),
        "section_page": tr("With {section}, such as section/{section}"),
        "time_zone": tr("Such as Europe/Istanbul"),
        "date_pattern": tr("Such as d MMM y, HH:mm; empty: as the language has it"),
        "source_line": tr("With {name}; empty: as the language has it"),
        "reads_line": tr("With {count}, such as Read {count} times"),
        "picture_widths": tr("In pixels, parted by commas"),
    }.get(name, "")


def choice_title(value: str) -> str:
    return {
        "hand": tr("Chosen by hand"),
        "section": tr("From the same section"),
        "date": tr("By date"),
        "none": tr("None"),
        "generic": tr("Any system"),
        "wordpress": "WordPress",
        "msn": "MSN",
        "strict": tr("A strict system"),
        "draft": tr("Draft"),
        "pending": tr("Pending review"),
        "publish": tr("Published"),
    }.get(value, value)


def tr(text: str) -> str:
    return QCoreApplication.translate("Site", text)
