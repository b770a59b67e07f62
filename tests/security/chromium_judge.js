// Fire every event at every element, then list what a published page must never hold.
(() => {
  const events = ["click", "dblclick", "auxclick", "contextmenu", "mousedown", "mouseup",
    "mouseover", "mouseenter", "mousemove", "mouseout", "mouseleave", "wheel", "keydown",
    "keypress", "keyup", "focus", "blur", "focusin", "focusout", "load", "error", "abort",
    "toggle", "beforetoggle", "submit", "reset", "change", "input", "invalid", "select",
    "copy", "cut", "paste", "beforecopy", "beforecut", "beforepaste", "drag", "dragstart",
    "dragend", "drop", "scroll", "scrollend", "resize", "animationstart", "animationend",
    "animationiteration", "transitionstart", "transitionrun", "transitionend", "begin", "end",
    "repeat", "pointerdown", "pointerup", "pointerover", "pointerenter", "pointerrawupdate",
    "gotpointercapture", "touchstart", "touchend", "play", "playing", "canplay", "loadstart",
    "loadeddata", "loadedmetadata", "progress", "timeupdate", "volumechange", "ended", "show",
    "start", "finish", "bounce", "message", "hashchange", "popstate", "pageshow", "pagehide",
    "beforeunload", "unload", "online", "offline", "search", "formdata", "cancel", "close",
    "cuechange", "durationchange", "readystatechange", "storage", "slotchange",
    "webkitanimationstart", "webkitanimationend", "webkittransitionend", "beforematch",
    "contentvisibilityautostatechange", "fullscreenchange", "securitypolicyviolation"];
  const elements = [...document.querySelectorAll("*")];
  document.addEventListener("click", (event) => {
    const link = event.target.closest && event.target.closest("a, area");
    if (!link || link.protocol !== "javascript:") event.preventDefault();
  }, true);
  for (const element of elements) {
    for (const name of events) element.dispatchEvent(new Event(name, {cancelable: true}));
    if (element.matches("a[href], area[href], button, summary, input")) element.click();
  }
  for (const name of events) window.dispatchEvent(new Event(name, {cancelable: true}));

  const allowed = new Set(["html", "head", "meta", "title", "link", "style", "script", "body",
    "main", "article", "header", "footer", "h1", "h2", "h3", "h4", "h5", "h6", "p", "br", "hr",
    "blockquote", "pre", "code", "em", "strong", "b", "i", "s", "del", "ins", "sub", "sup",
    "small", "mark", "abbr", "cite", "q", "ul", "ol", "li", "dl", "dt", "dd", "table", "caption",
    "thead", "tbody", "tfoot", "tr", "th", "td", "figure", "figcaption", "img", "a", "div",
    "span", "aside", "time", "bdi"]);
  // The page's own navigation stands beside the story, never in it.
  const beside = (element) => element.localName === "nav" && !element.closest("article");
  const schemes = ["http:", "https:", "mailto:", "tel:"];
  const faults = [];
  let scripts = 0, styles = 0;
  for (const element of elements) {
    const name = element.localName;
    if (!(allowed.has(name) || beside(element)) || element.namespaceURI !== "http://www.w3.org/1999/xhtml") {
      faults.push(`<${name}>`);
    }
    if (name === "script" && (element.type !== "application/ld+json" || ++scripts > 1)) {
      faults.push("<script> that is no JSON-LD");
    }
    if (name === "style" && (element.parentNode !== document.head || ++styles > 1)) {
      faults.push("<style> that is no theme's");
    }
    if (name === "meta" && element.hasAttribute("http-equiv")) faults.push("meta http-equiv");
    if (name === "link" && !["canonical", "license"].includes(element.rel)) {
      faults.push(`link ${element.rel}`);
    }
    if (name === "a" && element.hasAttribute("href")) {
      const own = /^#[\w-]+$/.test(element.getAttribute("href"));
      if (!own && !schemes.includes(element.protocol)) faults.push(`href ${element.href}`);
    }
    if (name === "img" && element.hasAttribute("src") && !/^pictures\/[a-z0-9][a-z0-9._-]*\.(jpe?g|png|gif|webp|avif)$/.test(
      element.getAttribute("src"))) {
      faults.push(`src ${element.getAttribute("src")}`);
    }
    for (const {name: attribute} of element.attributes) {
      if (attribute.startsWith("on") || ["style", "srcdoc", "srcset", "background", "ping",
        "action", "formaction", "name", "xlink:href", "autofocus", "contenteditable", "is",
        "slot", "target"].includes(attribute) && !(name === "meta" && attribute === "name")) {
        faults.push(`${name} ${attribute}=`);
      }
    }
  }
  return JSON.stringify([...new Set(faults)]);
})();
