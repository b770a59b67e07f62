"""Forty stories of our own: four languages, ten makes each, that together use everything.

Each language brings sentences, names and the elements of the house dialect in its own
words; each make says which elements, fields and gaps a story has.
"""

from __future__ import annotations

import datetime as dt
import random
import uuid
from collections.abc import Callable
from dataclasses import dataclass, replace

from db.records import (
    Alternates,
    Author,
    Byline,
    Correction,
    CorrectionKind,
    Dateline,
    Filing,
    Head,
    Picture,
    PictureRole,
    Role,
    Source,
    Status,
    Story,
    Times,
)
from desktop.core.publish.around import Around, Link
from desktop.core.publish.site import SiteProfile, default_profile
from tests.core.publish.stories import CREATED, PUBLISHED, SITE, UPDATED

THEMES = ("broadsheet", "portal", "plain")
NO_PAGES = replace(SITE, author_page="")
FULL_SITE = replace(
    SITE,
    ethics_policy="https://courier.example/ethics",
    principles="https://courier.example/principles",
    feedback_policy="https://courier.example/feedback",
    ownership="https://courier.example/ownership",
    licence_url="https://courier.example/licence",
    section_page="sections/{section}",
    comments=True,
    comments_notice="Comments are read before they appear.",
    reads=True,
    contact="desk@courier.example",
)


@dataclass(frozen=True, slots=True)
class Words:
    """A language: ten headlines and decks, sentences, and each element in its words."""

    language: str
    section: str
    kicker: str
    genre: str
    place: str
    authors: tuple[str, str]
    headlines: tuple[str, ...]
    deck: str
    sentences: tuple[str, ...]
    subheads: tuple[str, str, str]
    quote: str
    items: tuple[str, str, str]
    table: str
    note: str
    link: str
    foreign: str
    strong: str
    caption: str
    alt: str
    credit: str
    told: str


ENGLISH = Words(
    language="en",
    section="Economy",
    kicker="Coast",
    genre="Analysis",
    place="PORT ALDER",
    authors=("Mira Halvorsen", "Tomas O’Rehn"),
    headlines=(
        "Ferry to the outer islands sails again after a winter in dock",
        "Council buys the old cannery and asks what to do with it",
        "Grain prices fall for a third week & bakers wait",
        "“We counted every lamp”: how a village kept its lighthouse",
        "Tide gauge from 1871 still beats its digital heir",
        "Harbour master corrects the list of ships",
        "Why the new breakwater is two metres higher",
        "Night trains return to the coast line",
        "School boat stops for want of a pilot",
        "Fishermen vote on shorter nets",
    ),
    deck="What changed on the quay this week, and what the port leaves open",
    sentences=(
        "The first boat left at dawn with forty passengers and a crate of oranges on deck.",
        "Its captain had checked the engine twice and the weather three times.",
        "On the quay, a brass band played until the rain came in from the west.",
        "The harbour office expects eleven more sailings before the end of the month.",
        "Nobody could say what the repairs had cost, and the operator would not be drawn.",
        "Shopkeepers along the front said that they had ordered twice as much bread as usual.",
        "A school class waved from the breakwater with flags that they had painted themselves.",
        "The oldest passenger, who is ninety-one, remembered the boat from its maiden trip.",
        "Prices stay as they were last autumn, except for bicycles and dogs.",
        "Engineers replaced the shaft, both pumps and most of the wiring.",
        "The council meets on Thursday to decide whether the winter timetable should change.",
        "Until then, the last crossing leaves at a quarter past nine in the evening.",
    ),
    subheads=("On the quay", "What it cost", "Who pays"),
    quote="We waited all winter for that whistle.",
    items=("bread and milk", "the morning post", "one very patient goat"),
    table="Table: Sailings a day\n\n| Day | Out | Back |\n| --- | ---: | ---: |\n"
    "| Monday | 4 | 4 |\n| Sunday | 2 | 3 |",
    note="The timetable was printed before the second pump failed.",
    link="[the full timetable](https://port.example/timetable)",
    foreign="[Sabır ve deniz]{lang=tr}",
    strong="The office was **very** clear that it was *not* a promise.",
    caption="Passengers wait at the north quay in morning fog.",
    alt="A queue of people with bags beside a moored ferry",
    credit="Photo: Jon Vale",
    told="An earlier version gave the wrong number of sailings.",
)

TURKISH = Words(
    language="tr",
    section="Ekonomi",
    kicker="Kıyı",
    genre="Analiz",
    place="İZMİR",
    authors=("Işıl Çağlayan", "İlker Göğüş"),
    headlines=(
        "Ada vapuru kışı tersanede geçirdikten sonra yeniden sefere çıktı",
        "Belediye eski konserve fabrikasını aldı, şimdi fikir arıyor",
        "Buğday fiyatı üç haftadır düşüyor & fırıncılar bekliyor",
        "“Her lambayı saydık”: bir köy fenerini nasıl korudu",
        "1871’den kalma gelgit ölçeği dijital halefini yeniyor",
        "Liman başkanlığı gemi listesini düzeltti",
        "Yeni dalgakıran neden iki metre daha yüksek",
        "Gece trenleri kıyı hattına dönüyor",
        "Okul teknesi kılavuz bulunamadığı için durdu",
        "Balıkçılar daha kısa ağları oyluyor",
    ),
    deck="Bu hafta rıhtımda neler değişti, liman neleri açık bıraktı",
    sentences=(
        "İlk vapur gün ağarırken kırk yolcu ve güvertede bir kasa portakalla ayrıldı.",
        "Kaptan makineyi iki kez, havayı üç kez kontrol etmişti.",
        "Rıhtımda bir bando, batıdan yağmur gelene kadar çaldı.",
        "Liman başkanlığı ay sonuna kadar on bir sefer daha bekliyor.",
        "Onarımın kaça çıktığını kimse söyleyemedi, işletme de konuşmak istemedi.",
        "Sahildeki esnaf her zamankinin iki katı ekmek ısmarladığını anlattı.",
        "Bir sınıf, dalgakırandan kendi boyadıkları bayrakları salladı.",
        "Doksan bir yaşındaki en yaşlı yolcu vapuru ilk seferinden hatırlıyordu.",
        "Bisikletler ve köpekler dışında fiyatlar geçen sonbahardaki gibi kalıyor.",
        "Mühendisler şaftı, iki pompayı ve kabloların çoğunu değiştirdi.",
        "Meclis, kış tarifesinin değişip değişmeyeceğine perşembe günü karar verecek.",
        "O güne kadar son vapur akşam dokuzu çeyrek geçe kalkıyor.",
    ),
    subheads=("Rıhtımda", "Kaça mal oldu", "Kim ödeyecek"),
    quote="O düdüğü bütün kış bekledik.",
    items=("ekmek ve süt", "sabah postası", "çok sabırlı bir keçi"),
    table="Table: Günlük seferler\n\n| Gün | Gidiş | Dönüş |\n| --- | ---: | ---: |\n"
    "| Pazartesi | 4 | 4 |\n| Pazar | 2 | 3 |",
    note="Tarife, ikinci pompa bozulmadan önce basılmıştı.",
    link="[tarifenin tamamı](https://port.example/tarife)",
    foreign="[Harbour Master]{lang=en}",
    strong="Başkanlık bunun *söz olmadığını* **açıkça** belirtti.",
    caption="Yolcular sabah sisinde kuzey rıhtımında bekliyor.",
    alt="Bağlı bir vapurun yanında çantalı insanlardan oluşan kuyruk",
    credit="Fotoğraf: Jon Vale",
    told="Önceki sürümde sefer sayısı yanlış verilmişti.",
)

ARABIC = Words(
    language="ar",
    section="اقتصاد",
    kicker="الساحل",
    genre="تحليل",
    place="بورت ألدر",
    authors=("ليلى حداد", "Mira Halvorsen"),
    headlines=(
        "عبّارة الجزر تبحر من جديد بعد شتاء في الحوض",
        "المجلس يشتري معمل التعليب القديم ويسأل عما يفعل به",
        "أسعار القمح تهبط للأسبوع الثالث والخبازون ينتظرون",
        "«عددنا كل مصباح»: كيف حفظت قرية منارتها",
        "مقياس مد من عام 1871 يتفوق على وريثه الرقمي",
        "رئيس الميناء يصحح قائمة السفن",
        "لماذا يعلو حاجز الأمواج الجديد مترين",
        "قطارات الليل تعود إلى خط الساحل",
        "قارب المدرسة يتوقف لغياب المرشد",
        "الصيادون يصوتون على شباك أقصر",
    ),
    deck="ما الذي تغير على الرصيف هذا الأسبوع وما الذي تركه الميناء مفتوحا",
    sentences=(
        "غادر القارب الأول عند الفجر وعليه أربعون راكبا وصندوق برتقال على السطح.",
        "وكان القبطان قد فحص المحرك مرتين والطقس ثلاث مرات.",
        "وعلى الرصيف عزفت فرقة نحاسية إلى أن جاء المطر من الغرب.",
        "ويتوقع مكتب الميناء إحدى عشرة رحلة أخرى قبل نهاية الشهر.",
        "ولم يستطع أحد أن يقول كم كلف الإصلاح ورفضت الشركة الحديث.",
        "وقال أصحاب المتاجر على الواجهة إنهم طلبوا ضعف الخبز المعتاد.",
        "ولوّح تلاميذ صف من فوق الحاجز بأعلام رسموها بأنفسهم.",
        "وتذكرت أكبر الركاب سنا وعمرها واحد وتسعون عاما رحلة القارب الأولى.",
        "وتبقى الأسعار كما كانت في الخريف الماضي إلا للدراجات والكلاب.",
        "واستبدل المهندسون العمود والمضختين ومعظم الأسلاك.",
        "ويجتمع المجلس يوم الخميس ليقرر هل يتغير جدول الشتاء.",
        "وحتى ذلك الحين تغادر آخر رحلة في التاسعة والربع مساء.",
    ),
    subheads=("على الرصيف", "كم كلف", "من يدفع"),
    quote="انتظرنا تلك الصافرة طوال الشتاء.",
    items=("خبز وحليب", "بريد الصباح", "عنزة صبورة جدا"),
    table="Table: الرحلات في اليوم\n\n| اليوم | ذهاب | إياب |\n| --- | ---: | ---: |\n"
    "| الاثنين | 4 | 4 |\n| الأحد | 2 | 3 |",
    note="طبع الجدول قبل أن تتعطل المضخة الثانية.",
    link="[الجدول الكامل](https://port.example/timetable)",
    foreign="[Harbour Master]{lang=en}",
    strong="وكان المكتب **واضحا** في أن ذلك *ليس* وعدا.",
    caption="ركاب ينتظرون على الرصيف الشمالي في ضباب الصباح.",
    alt="صف من الناس مع حقائب بجانب عبّارة راسية",
    credit="تصوير: Jon Vale",
    told="ورد في نسخة سابقة عدد خاطئ للرحلات.",
)

FRENCH = Words(
    language="fr",
    section="Économie",
    kicker="Littoral",
    genre="Analyse",
    place="PORT ALDER",
    authors=("Inès Moreau", "Léon d’Arcy"),
    headlines=(
        "Le bac des îles reprend la mer après un hiver à quai",
        "La ville achète la vieille conserverie et cherche une idée",
        "Le prix du blé baisse pour la troisième semaine & les boulangers attendent",
        "« Nous avons compté chaque lampe » : comment un village a gardé son phare",
        "Le marégraphe de 1871 bat encore son héritier numérique",
        "La capitainerie corrige la liste des navires",
        "Pourquoi la nouvelle digue monte de deux mètres",
        "Les trains de nuit reviennent sur la ligne côtière",
        "Le bateau de l’école s’arrête faute de pilote",
        "Les pêcheurs votent sur des filets plus courts",
    ),
    deck="Ce qui a changé sur le quai cette semaine, et ce que le port laisse ouvert",
    sentences=(
        "Le premier bac est parti à l’aube avec quarante passagers et une caisse d’oranges.",
        "Son capitaine avait vérifié deux fois la machine et trois fois la météo.",
        "Sur le quai, une fanfare a joué jusqu’à ce que la pluie arrive de l’ouest.",
        "La capitainerie attend onze autres départs avant la fin du mois.",
        "Personne ne savait ce que les travaux avaient coûté, et l’exploitant s’est tu.",
        "Les commerçants du front de mer ont commandé deux fois plus de pain que d’habitude.",
        "Une classe agitait depuis la digue des drapeaux qu’elle avait peints elle-même.",
        "La doyenne des passagers, âgée de quatre-vingt-onze ans, se rappelait le premier voyage.",
        "Les prix restent ceux de l’automne dernier, sauf pour les vélos et les chiens.",
        "Les mécaniciens ont changé l’arbre, les deux pompes et presque tous les câbles.",
        "Le conseil dira jeudi si les horaires d’hiver doivent changer.",
        "D’ici là, la dernière traversée part à neuf heures et quart du soir.",
    ),
    subheads=("Sur le quai", "Le coût", "Qui paie"),
    quote="Nous avons attendu ce coup de sifflet tout l’hiver.",
    items=("du pain et du lait", "le courrier du matin", "une chèvre très patiente"),
    table="Table: Départs par jour\n\n| Jour | Aller | Retour |\n| --- | ---: | ---: |\n"
    "| Lundi | 4 | 4 |\n| Dimanche | 2 | 3 |",
    note="Les horaires ont été imprimés avant la panne de la seconde pompe.",
    link="[tous les horaires](https://port.example/horaires)",
    foreign="[Harbour Master]{lang=en}",
    strong="La capitainerie a dit **clairement** que ce n’était *pas* une promesse.",
    caption="Des passagers attendent au quai nord dans la brume du matin.",
    alt="Une file de gens avec des sacs près d’un bac amarré",
    credit="Photo : Jon Vale",
    told="Une version précédente donnait un nombre de départs erroné.",
)

LANGUAGES = (ENGLISH, TURKISH, ARABIC, FRENCH)


@dataclass(frozen=True, slots=True)
class Case:
    """A story with the site and theme that it leaves by, and what stands round it.

    Readers are not judged where other titles are set for them (publishing.md, item 12).
    """

    story: Story
    site: SiteProfile
    theme: str
    around: Around | None = None
    judges_readers: bool = True

    @property
    def name(self) -> str:
        return f"{self.story.filing.language}-{self.story.filing.slug or 'no-slug'}-{self.theme}"


def cases() -> tuple[Case, ...]:
    """Make all forty, the same every time."""
    found: list[Case] = []
    for turn, words in enumerate(LANGUAGES):
        for number, make in enumerate(MAKES):
            theme = THEMES[(turn + number) % len(THEMES)]
            found.append(replace(make(words, _plain(words, number)), theme=theme))
    return tuple(found)


def _plain(words: Words, number: int) -> Story:
    """Write the story that a make then changes: four paragraphs, and every usual fact."""
    dice = random.Random(f"{words.language} {number}")
    sentences = dice.sample(words.sentences, 10)
    paragraphs = [" ".join(sentences[at : at + 3]) for at in (0, 3, 6)] + [sentences[9]]
    return Story(
        id=str(uuid.UUID(int=dice.getrandbits(128), version=4)),
        times=Times(CREATED, UPDATED, first_published=PUBLISHED),
        status=Status.PUBLISHED,
        head=Head(words.kicker, words.headlines[number], words.deck),
        byline=Byline((Author(words.authors[0]),)),
        dateline=Dateline(place=words.place, agency="CD", separator="-"),
        body="\n\n".join(paragraphs),
        source=Source(name="Copydesk Wire", url="https://wire.example/41"),
        filing=Filing(
            slug=f"quay-{number}",
            section=words.section,
            keywords=(words.kicker,),
            topics=("medtop:04000000",),
            language=words.language,
        ),
        pictures=(_lead(words),),
    )


def _lead(words: Words) -> Picture:
    return Picture(
        name="quay.jpg",
        caption=words.caption,
        credit=words.credit,
        alt=words.alt,
        role=PictureRole.LEAD,
        width_px=1600,
        height_px=900,
    )


def _after(story: Story, *blocks: str) -> Story:
    """Put one block after each of the first paragraphs."""
    first, *rest = story.body.split("\n\n")
    out = [first]
    for number in range(max(len(rest), len(blocks))):
        out += [*blocks[number : number + 1], *rest[number : number + 1]]
    return replace(story, body="\n\n".join(out))


def _usual(words: Words, story: Story) -> Case:
    del words
    return Case(story, SITE, "")


def _subheads_and_lists(words: Words, story: Story) -> Case:
    first, second, third = words.subheads
    bullets = "\n".join(f"- {item}" for item in words.items)
    numbers = "\n".join(f"{n}. {item}" for n, item in enumerate(words.items, 1))
    return Case(
        _after(
            story,
            f"## {first}\n\n{bullets}",
            f"### {second}\n\n{numbers}",
            f"#### {third}",
        ),
        SITE,
        "",
    )


def _table_and_notes(words: Words, story: Story) -> Case:
    story = _after(story, f"## {words.subheads[0]}\n\n{words.table}")
    return Case(replace(story, body=f"{story.body}[^1]\n\n[^1]: {words.note}"), NO_PAGES, "")


def _quotes_links_and_tongues(words: Words, story: Story) -> Case:
    story = _after(story, f"> {words.quote}", words.strong, f"---\n\n## {words.subheads[1]}")
    paragraphs = story.body.split("\n\n")
    paragraphs[-1] += f" {words.link}, {words.foreign}."
    return Case(replace(story, body="\n\n".join(paragraphs)), FULL_SITE, "")


def _pictures(words: Words, story: Story) -> Case:
    cranes = Picture(
        "cranes.jpg", words.caption, words.credit, words.alt, width_px=1200, height_px=800
    )
    rule = Picture("rule.png", decorative=True, width_px=600, height_px=40)
    story = _after(story, "![](pictures/cranes.jpg)", "![](pictures/rule.png)")
    return Case(replace(story, pictures=(_lead(words), cranes, rule)), SITE, "")


def _corrected(words: Words, story: Story) -> Case:
    notes = tuple(
        Correction(kind, words.told, PUBLISHED + dt.timedelta(hours=hour))
        for hour, kind in enumerate(CorrectionKind, 1)
    )
    return Case(
        replace(
            story,
            corrections=notes,
            status=Status.CORRECTED,
            times=replace(story.times, updated=UPDATED),
        ),
        SITE,
        "",
    )


def _many_hands(words: Words, story: Story) -> Case:
    first, second = words.authors
    authors = (
        Author(first, place="Port Alder", url="https://courier.example/authors/one"),
        Author(second, role=Role.WRITER),
        Author("Jon Vale", role=Role.PHOTOGRAPHER),
    )
    filing = replace(story.filing, genre=words.genre, priority=2)
    return Case(replace(story, byline=Byline(authors), filing=filing), FULL_SITE, "")


def _other_titles(words: Words, story: Story) -> Case:
    alternates = Alternates(
        search_title=words.headlines[0],
        search_description=f"{words.deck}. {words.sentences[0]}",
        social_title=words.headlines[1],
        social_text=words.deck,
    )
    head = replace(story.head, alternates=alternates)
    return Case(replace(story, head=head), SITE, "", judges_readers=False)


def _little_known(words: Words, story: Story) -> Case:
    del words
    return Case(
        replace(
            story,
            times=replace(story.times, first_published=None),
            status=Status.DRAFT,
            head=Head(headline=story.head.headline),
            byline=Byline(),
            dateline=Dateline(),
            source=Source(),
            filing=Filing(language=story.filing.language),
            pictures=(),
        ),
        default_profile(),
        "",
    )


def _in_company(words: Words, story: Story) -> Case:
    def link(number: int) -> Link:
        return Link(words.headlines[number], f"https://courier.example/quay-{number}")

    around = Around(related=(link(0), link(1)), previous=link(2), next=link(3))
    byline = Byline(none_because="A notice of the desk.")
    return Case(replace(story, byline=byline, pictures=()), FULL_SITE, "", around)


MAKES: tuple[Callable[[Words, Story], Case], ...] = (
    _usual,
    _subheads_and_lists,
    _table_and_notes,
    _quotes_links_and_tongues,
    _pictures,
    _corrected,
    _many_hands,
    _other_titles,
    _little_known,
    _in_company,
)
