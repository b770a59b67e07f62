"""Stories of our own that together use what a page can carry."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from pathlib import Path

from db.records import (
    Alternates,
    Author,
    Byline,
    Correction,
    CorrectionKind,
    Dateline,
    Dropped,
    Embargo,
    Filing,
    Head,
    Internal,
    Picture,
    PictureRole,
    Role,
    Source,
    Status,
    Story,
    Times,
)
from desktop.core.publish.site import SiteProfile
from desktop.core.publish.themes import Theme, theme_from_files

THEMES = Path(__file__).parents[3] / "resources" / "themes"
NOW = dt.datetime(2026, 11, 24, 12, 0, tzinfo=dt.UTC)
CREATED = dt.datetime(2026, 11, 24, 4, 30, tzinfo=dt.UTC)
PUBLISHED = dt.datetime(2026, 11, 24, 6, 41, tzinfo=dt.UTC)
UPDATED = dt.datetime(2026, 11, 24, 9, 10, tzinfo=dt.UTC)

SITE = SiteProfile(
    name="Port Alder Courier",
    site_name="The Port Alder Courier",
    base_url="https://courier.example",
    media_url="https://media.courier.example",
    logo_url="https://courier.example/logo.png",
    social_account="@courier",
    author_page="authors/{author}",
    corrections_policy="https://courier.example/corrections",
    copyright_line="© 2026 The Port Alder Courier",
    free_to_read=True,
    time_zone="Europe/Istanbul",
)

HARBOUR_BODY = """\
Dock workers and the port authority of Port Alder signed an agreement early on Tuesday to end \
a strike that had shut the country’s largest harbour for nine days.

## Terms of the deal

“Nobody got everything, and everybody got home,” said union secretary Ines Okonjo, who led the \
talks. The two-step rise adds 4.5 percent in January and 2 percent in July.

The authority’s chair, Tomas Rehn, said the first cranes would move before noon and that \
overtime would be *offered* through the weekend. The [full text](https://port.example/deal) was \
published at dawn.

Disputed night rosters go to an arbitrator, whose ruling is due within sixty days and binds \
both sides.

## Backlog of ships

Forty-one vessels were waiting outside the breakwater at dawn, according to the harbour \
master’s daily list.

### Perishable cargo

Three refrigerated vessels with citrus and fish were given berths for **Tuesday afternoon**.

## What happens next

The union’s 2,300 members vote by secret ballot in the crane hall on Friday.
"""

RICH_BODY = """\
The harbour moved eleven ships in its first full day, twice what its master had promised.[^1]

![](pictures/cranes.jpg)

## The day in figures

Table: Ships moved on Wednesday

| Kind | In | Out |
| --- | ---: | ---: |
| Containers | 4 | 2 |
| Grain | 1 | 1 |
| Coasters | 2 | 1 |

> We walked out together. We can walk back in the same way.

The queue is worked off in this order:

1. perishable cargo
2. grain
3. everything else

The crews shared

- breakfast
- the morning tide
- one working radio

### In their own words

The pilots’ motto, [Sabır ve deniz]{lang=tr}, hangs in the canteen.[^2]

{lang=fr} Le port reprend vie, disait une affiche.

---

A second notice is due on Friday.

[^1]: The harbour master’s daily list was counted again at noon and handed to reporters on the \
quay; the port keeps [a copy](https://port.example/list).
[^2]: “Patience and the sea”, painted over the door in 1958 by a pilot who had two languages and \
little time.
"""

TURKISH_BODY = """\
Liman işçileri ile liman idaresi, ülkenin en büyük limanını dokuz gün kapatan grevi bitiren \
anlaşmayı salı sabahı imzaladı.

## Anlaşmanın şartları

“Kimse her şeyi almadı, ama herkes evine döndü,” dedi sendika sekreteri İnes Okonjo. Ücretler \
ocakta yüzde 4,5, temmuzda yüzde 2 artacak. Gece nöbetleri için kararı altmış gün içinde bir \
hakem verecek ve bu karar iki tarafı da bağlayacak.

## Bekleyen gemiler

Günün ilk ışıklarında dalgakıranın dışında kırk bir gemi bekliyordu. Bozulacak yük taşıyan \
gemiler önce alınacak.
"""

ARABIC_BODY = """\
وقّع عمال الميناء وهيئة الميناء فجر الثلاثاء اتفاقا ينهي إضرابا أغلق أكبر ميناء في البلاد تسعة \
أيام، وقال الطرفان إن الرافعات الأولى ستتحرك قبل الظهر.

## بنود الاتفاق

قالت أمينة النقابة إن أحدا لم يحصل على كل شيء وإن الجميع عادوا إلى بيوتهم. وترتفع الأجور بنسبة \
4.5 في المئة في يناير و2 في المئة في يوليو.

> خرجنا معا ونعود معا.

## السفن المنتظرة

كانت إحدى وأربعون سفينة تنتظر خارج حاجز الأمواج عند الفجر، وتدخل أولا السفن التي تحمل بضائع \
سريعة التلف، كما جاء في قائمة [Harbour Master](https://port.example/list) اليومية.
"""

FRENCH_BODY = """\
Les dockers et l’autorité portuaire ont signé mardi à l’aube un accord qui met fin à neuf jours \
de grève dans le plus grand port du pays.

## Les termes de l’accord

« Personne n’a tout obtenu, et tout le monde est rentré chez soi », a déclaré la secrétaire du \
syndicat, Inès Okonjo. Les salaires augmentent de 4,5 % en janvier puis de 2 % en juillet. Les \
gardes de nuit contestées vont à un arbitre, qui tranche dans les soixante jours.
"""


def harbour(**changes: object) -> Story:
    """The full story: every fact that a page of words can carry."""
    parts: dict[str, object] = {
        "id": "7d4f6a52-6f0e-4a52-9a43-0d8d1a7b2c11",
        "times": Times(
            created=CREATED, modified=UPDATED, first_published=PUBLISHED, updated=UPDATED
        ),
        "head": Head(
            kicker="World",
            headline="Dockers and port sign deal to end nine-day harbour strike",
            deck="Agreement lifts pay in two steps and sends disputed rosters to an arbitrator",
        ),
        "byline": Byline(authors=(Author("Mira Halvorsen"),)),
        "dateline": Dateline(place="PORT ALDER", agency="CD", separator="-"),
        "body": HARBOUR_BODY,
        "source": Source(name="Copydesk Wire", url="https://wire.example/story/41"),
        "filing": Filing(
            slug="harbour-strike",
            section="World",
            keywords=("ports", "strikes"),
            topics=("medtop:09000000",),
            language="en",
        ),
        "status": Status.PUBLISHED,
        "pictures": (lead_picture(),),
    }
    return Story(**{**parts, **changes})  # type: ignore[arg-type]


def lead_picture() -> Picture:
    """A lead picture wide enough for every search engine."""
    return Picture(
        name="quay.jpg",
        caption="Cranes at the north quay stood still for nine days.",
        credit="Photo: Jon Vale",
        alt="Four idle cranes above an empty quay in morning fog",
        role=PictureRole.LEAD,
        width_px=1600,
        height_px=900,
    )


def rich() -> Story:
    """Tables, footnotes, lists, pictures and foreign passages; several people; corrections."""
    cranes = Picture(
        name="cranes.jpg",
        caption="Crews grease the rails before the first tide.",
        credit="Photo: Jon Vale",
        alt="Two workers kneel beside a crane rail",
        width_px=1200,
        height_px=800,
    )
    return harbour(
        id="c6a1fb1e-4f0b-4d58-8f1b-3f6fc3a2d9e0",
        head=Head(
            kicker="World",
            headline="Harbour clears eleven ships in a day & finds its voice",
            deck="Pilots, crews and one radio",
        ),
        byline=Byline(
            authors=(
                Author("Mira Halvorsen", place="Port Alder"),
                Author("Tomas O’Rehn", role=Role.WRITER, url="https://rehn.example/"),
                Author("Jon Vale", role=Role.PHOTOGRAPHER),
            )
        ),
        body=RICH_BODY,
        filing=Filing(
            slug="harbour-day",
            section="World",
            genre="Analysis",
            language="en",
            keywords=("ports",),
        ),
        pictures=(lead_picture(), cranes),
        corrections=(
            Correction(
                CorrectionKind.CORRECTION,
                "An earlier version gave the wrong number of grain ships.",
                dt.datetime(2026, 11, 24, 10, 0, tzinfo=dt.UTC),
            ),
            Correction(
                CorrectionKind.CLARIFICATION,
                "The motto is painted on wood.",
                dt.datetime(2026, 11, 24, 11, 0, tzinfo=dt.UTC),
            ),
        ),
    )


def turkish() -> Story:
    """A Turkish story with dotted and dotless letters in every field."""
    return harbour(
        id="0a5b6f4e-1d9b-4f7d-a1a5-6b0f6f2f3b10",
        head=Head(
            kicker="Ekonomi",
            headline="Liman işçileri dokuz günlük grevi bitirdi",
            deck="Ücretler iki adımda artıyor, nöbetler hakeme gidiyor",
        ),
        byline=Byline(authors=(Author("Işıl Çağlayan"), Author("Mira Halvorsen"))),
        dateline=Dateline(place="İSTANBUL", agency="CD", separator="-"),
        body=TURKISH_BODY,
        filing=Filing(slug="liman-grevi", section="Ekonomi", language="tr"),
        pictures=(
            replace(
                lead_picture(),
                caption="Kuzey rıhtımındaki vinçler dokuz gün durdu.",
                credit="Fotoğraf: Jon Vale",
                alt="Sisli bir sabah boş rıhtımda duran dört vinç",
            ),
        ),
    )


def arabic() -> Story:
    """A right-to-left story with a name and a link of the other direction."""
    return harbour(
        id="41d3c2a7-9a44-4b3e-8e31-52f6f2a9d0c7",
        head=Head(
            kicker="اقتصاد",
            headline="عمال الميناء ينهون إضرابا دام تسعة أيام",
            deck="الأجور ترتفع على مرحلتين والمناوبات إلى محكّم",
        ),
        byline=Byline(authors=(Author("ليلى حداد"), Author("Mira Halvorsen"))),
        dateline=Dateline(place="بورت ألدر", agency="CD", separator="-"),
        body=ARABIC_BODY,
        source=Source(name="Copydesk Wire"),
        filing=Filing(slug="harbour-strike-ar", section="Economy", language="ar"),
        pictures=(
            replace(
                lead_picture(),
                caption="توقفت رافعات الرصيف الشمالي تسعة أيام.",
                credit="تصوير: Jon Vale",
                alt="أربع رافعات متوقفة فوق رصيف خال في ضباب الصباح",
            ),
        ),
        corrections=(
            Correction(
                CorrectionKind.CORRECTION,
                "ورد في نسخة سابقة رقم خاطئ لعدد السفن.",
                dt.datetime(2026, 11, 24, 10, 0, tzinfo=dt.UTC),
            ),
        ),
    )


def french() -> Story:
    """A French story: the narrow spaces before its punctuation must survive."""
    return harbour(
        id="5f9fb5a5-67f1-4cf0-9a39-6b32c9a2ad0b",
        head=Head(kicker="Monde", headline="Fin de la grève au port de Port Alder"),
        body=FRENCH_BODY,
        filing=Filing(slug="greve-port", section="Monde", language="fr"),
        pictures=(),
    )


def sparse() -> Story:
    """A draft of a headline and two lines, of which nothing else is known."""
    return Story(
        id="b7a0a4de-2d9c-46f1-8a7a-0b3f0f0d9c55",
        times=Times(created=CREATED, modified=CREATED),
        head=Head(headline="Ferry timetable changes for the winter"),
        body="The ferry sails hourly from Monday.\n\nThe last boat leaves at nine.\n",
        filing=Filing(language="en"),
    )


def secretive(token: str) -> Story:
    """A story with `token` in everything that is the desk's own business."""
    return harbour(
        head=Head(
            headline="Dockers sign deal",
            flags=(f"flag {token}",),
            alternates=Alternates(search_title="Dockers sign"),
        ),
        byline=Byline(
            authors=(Author("Mira Halvorsen", email=f"{token}@courier.example"),),
            none_because=f"because {token}",
        ),
        body=(
            f"Dock workers signed.%% inline {token} %% They went home.\n\n"
            f"%% alone {token}\nover {token} two lines %%\n\n"
            f"%%%\n\nStashed {token} text.\n\n%%%\n\nThe end %% open {token}\n\nof the story.\n"
        ),
        source=Source(
            name="Copydesk Wire",
            original=f"original {token}",
            dropped=(Dropped(1, f"dropped {token}", f"reason {token}"),),
        ),
        internal=Internal(
            editors_note=f"note {token}",
            private_sources=f"source {token}",
            desk_notes=(f"desk {token}",),
        ),
        times=Times(
            created=CREATED,
            modified=UPDATED,
            first_published=PUBLISHED,
            embargo=Embargo(CREATED, f"embargo {token}"),
        ),
    )


def house(name: str) -> Theme:
    """A house theme, read as the desk reads it."""
    folder = THEMES / name
    return theme_from_files(
        {path.name: path.read_text(encoding="utf-8") for path in folder.iterdir()}
    )


def broadsheet() -> Theme:
    """The theme of most tests."""
    return house("broadsheet")
