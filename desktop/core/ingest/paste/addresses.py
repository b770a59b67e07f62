"""Addresses of pasted links: absolute, safe to write in Markdown, and without trackers."""

from __future__ import annotations

import re
from urllib.parse import parse_qsl, quote, urljoin, urlsplit, urlunsplit

LONGEST_ADDRESS = 4000

_ALLOWED = frozenset({"http", "https", "mailto", "tel"})
_TRACKERS = re.compile(
    r"(?:utm_\w+|(?:fb|g|d|tt|tw|wb|gb)[rb]?clid|gbraid|wbraid|msclkid|yclid|mc_[ce]id|igshid|igsh"
    r"|_hsenc|_hsmi|__hs\w+|hsctatracking|mkt_tok|vero_\w+|oly_\w+_id|wickedid|li_fat_id|rb_clickid"
    r"|s_cid|cmpid|cmp|ref_src|ref_url|guccounter|guce_\w+|__twitter_impression|at_medium"
    r"|at_campaign|at_custom\d|xtor|spm|soc_src|soc_trk|trk|trkcampaign|smid|smtyp|pk_\w+|mtm_\w+"
    r"|piwik_\w+|matomo_\w+|ns_\w+|_ga|_gl|srsltid|ved|usg|sca_esv)",
    re.IGNORECASE,
)
"""Names of query fields that tell where a reader came from and change nothing else."""

_WRAPPED = {"q": "google", "url": "safelinks.protection.outlook", "u": "facebook"}
_WRAPPER = re.compile(
    r"(?:www\.)?google\.[a-z.]+/url"
    r"|[a-z0-9-]+\.safelinks\.protection\.outlook\.com/"
    r"|lm?\.facebook\.com/l\.php"
)
_SAFE = "-._~:/?#@!$&'+,;=%"


def clean_address(href: str, base: str = "") -> str:
    """Give the address that a link truly has, "" for one that no reader could follow.

    `base` is the address of the page that was copied from, where it is known.
    """
    href = "".join(href.split()) if len(href) <= LONGEST_ADDRESS else ""
    try:
        whole = urljoin(base, href) if base else href
        parts = urlsplit(_unwrapped(whole))
        if parts.scheme.lower() not in _ALLOWED or not (parts.netloc or parts.path):
            return ""
        if parts.scheme.lower() in ("http", "https") and not parts.hostname:
            return ""
        query = "&".join(field for field in parts.query.split("&") if not _is_tracker(field))
        return quote(urlunsplit(parts._replace(query=query)), safe=_SAFE)
    except ValueError:
        return ""


def _is_tracker(field: str) -> bool:
    return bool(_TRACKERS.fullmatch(field.partition("=")[0]))


def _unwrapped(address: str) -> str:
    """Give the address inside a redirect that mail programs and word processors wrap round it."""
    parts = urlsplit(address)
    if not _WRAPPER.match(f"{parts.netloc}{parts.path}".lower()):
        return address
    fields = dict(parse_qsl(parts.query))
    inner = next((fields[name] for name in _WRAPPED if name in fields), "")
    return inner if inner.lower().startswith(("http://", "https://")) else address
