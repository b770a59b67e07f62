"""Every setting of a profile is in the dialog, and comes out of it as it went in."""

from dataclasses import fields, replace

import pytest
from PySide6.QtWidgets import QLabel, QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from desktop.core.publish.site import SiteProfile, default_profile
from desktop.dialogs.site_profile import SiteProfileDialog
from desktop.widgets.look import Look

FULL = SiteProfile(
    "Courier", site_name="The Courier", base_url="https://courier.example", free_to_read=False,
    comments=True, related="section", theme="plain", picture_widths=(320, 640), picture_quality=70,
    unknown='{"identity": {"mascot": "gull"}}',
)  # fmt: skip
OFFERS = {
    "theme": (("broadsheet", "Broadsheet"), ("plain", "Plain")),
    "filter_profile": (("generic", "Any"), ("msn", "MSN")),
}


@pytest.fixture
def dialog(qtbot: QtBot, look: Look) -> SiteProfileDialog:
    made = SiteProfileDialog(look, OFFERS)
    qtbot.addWidget(made)
    made.show_sites((default_profile(), FULL), "Courier")
    made.show()
    return made


def line(dialog: SiteProfileDialog, name: str) -> QLineEdit:
    found = dialog.findChild(QLineEdit, name)
    assert found is not None
    return found


def press(dialog: SiteProfileDialog, text: str) -> None:
    next(b for b in dialog.findChildren(QPushButton) if b.text() == text).click()


def test_a_profile_comes_out_as_it_went_in(dialog: SiteProfileDialog) -> None:
    assert dialog.value() == FULL
    grouped = {field.name for field in fields(SiteProfile) if "group" in field.metadata}
    assert set(dialog._fields) == grouped


def test_a_change_is_saved_under_its_name(dialog: SiteProfileDialog, qtbot: QtBot) -> None:
    line(dialog, "site.time_zone").setText("Europe/Istanbul")
    with qtbot.waitSignal(dialog.save_asked) as told:
        press(dialog, "Save")
    assert told.args == [replace(FULL, time_zone="Europe/Istanbul")]


def test_a_bad_setting_is_told_and_not_saved(dialog: SiteProfileDialog, qtbot: QtBot) -> None:
    line(dialog, "site.time_zone").setText("Middle/Earth")
    with qtbot.assertNotEmitted(dialog.save_asked):
        press(dialog, "Save")
    told = [label.text() for label in dialog.findChildren(QLabel) if label.isVisible()]
    assert any("time zone" in text for text in told)


def test_a_profile_without_a_name_is_not_saved(dialog: SiteProfileDialog, qtbot: QtBot) -> None:
    press(dialog, "New")
    with qtbot.assertNotEmitted(dialog.save_asked):
        press(dialog, "Save")
