"""The fragment: the body as a CMS takes it, proved to pass the CMS's filter unchanged."""

from __future__ import annotations

from markupsafe import Markup, escape

from desktop.core.markup.pictures import figure
from desktop.core.publish.body import blocks_of
from desktop.core.publish.clearance import Cleared
from desktop.core.publish.facts import Facts, facts_of
from desktop.core.publish.filters import FragmentError, filter_profile, prove, rewritten
from desktop.core.publish.links import absolute
from desktop.core.publish.site import SiteProfile

__all__ = ["FragmentError", "fragment_html", "render_fragment"]

_PICTURE = 'src="pictures/'


def render_fragment(cleared: Cleared, site: SiteProfile) -> bytes:
    """Return the children of ``e-content`` as UTF-8, rewritten for the site's filter.

    Raises FragmentError when that filter would change anything, or cannot be satisfied.
    """
    return f"{fragment_html(facts_of(cleared, site), site.filter_profile)}\n".encode()


def fragment_html(facts: Facts, filter_name: str) -> str:
    """Return the fragment as text; a right-to-left one stands in one div."""
    profile = filter_profile(filter_name)
    parts = [block.html for block in blocks_of(facts)]
    if facts.cleared.lead and facts.site.lead_picture_in_fragment:
        parts.insert(0, figure(facts.cleared.lead))
    html = rewritten(_addressed("\n".join(filter(None, parts)), facts.site), profile)
    if profile.name == "msn" and _PICTURE in html:
        sentence = (
            "MSN takes pictures only from web addresses. Give the site profile a media "
            "address, or choose another filter profile."
        )
        raise FragmentError(sentence)
    if facts.direction == "rtl" and profile.keeps_direction:
        opening = Markup('<div lang="{}" dir="rtl">').format(facts.language)
        html = f"{opening}\n{html}\n</div>"
    prove(html, profile)
    return html


def _addressed(html: str, site: SiteProfile) -> str:
    """Send pictures to the site's media address, where there is one."""
    base = absolute(site.media_url).rstrip("/")
    return html.replace(_PICTURE, f'src="{escape(base)}/pictures/') if base else html
