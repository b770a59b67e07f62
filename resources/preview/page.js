// Keeps the page on show equal to the page on file: runs in the application's own world,
// where the story's scripts, if any slipped through, can neither see nor call it.
globalThis.copydesk = (() => {
  const content = () => document.querySelector(".e-content");

  const copyAttributes = (live, fresh) => {
    for (const name of live.getAttributeNames()) {
      if (!fresh.hasAttribute(name)) live.removeAttribute(name);
    }
    for (const name of fresh.getAttributeNames()) {
      if (live.getAttribute(name) !== fresh.getAttribute(name)) {
        live.setAttribute(name, fresh.getAttribute(name));
      }
    }
  };

  // Replaces what differs between two lists of siblings; equal ends stay untouched.
  const copyNodes = (parent, live, fresh, before) => {
    while (live.length && fresh.length && live[0].isEqualNode(fresh[0])) {
      live.shift();
      fresh.shift();
    }
    while (live.length && fresh.length && live.at(-1).isEqualNode(fresh.at(-1))) {
      before = live.pop();
      fresh.pop();
    }
    for (const node of live) node.remove();
    for (const node of fresh) parent.insertBefore(node, before);
  };

  const nodesBefore = (child) => {
    const nodes = [...child.parentNode.childNodes];
    return nodes.slice(0, nodes.indexOf(child));
  };
  const nodesAfter = (child) => {
    const nodes = [...child.parentNode.childNodes];
    return nodes.slice(nodes.indexOf(child) + 1);
  };

  const chain = (node) => {
    const found = [];
    for (; node && node.nodeName !== "HTML"; node = node.parentNode) found.push(node);
    return found;
  };

  // Everything but the children of the content takes the shape of `html`.
  const setFrame = (html) => {
    const fresh = new DOMParser().parseFromString(html, "text/html");
    const live = content();
    copyAttributes(document.documentElement, fresh.documentElement);
    copyAttributes(document.head, fresh.head);
    copyNodes(document.head, [...document.head.childNodes], [...fresh.head.childNodes], null);
    const ours = chain(live);
    const theirs = chain(fresh.querySelector(".e-content"));
    const alike =
      ours.length === theirs.length && ours.every((n, i) => n.nodeName === theirs[i].nodeName);
    if (!alike) {
      const top = scrollY;
      const place = fresh.querySelector(".e-content");
      copyAttributes(live, place);
      place.replaceWith(live);
      document.body.replaceWith(fresh.body);
      scrollTo({ top, behavior: "instant" });
      return;
    }
    ours.forEach((node, i) => {
      copyAttributes(node, theirs[i]);
      if (node === document.body) return;
      copyNodes(node.parentNode, nodesBefore(node), nodesBefore(theirs[i]), node);
      const rest = nodesAfter(node);
      copyNodes(node.parentNode, rest, nodesAfter(theirs[i]), null);
    });
  };

  // Replaces `removed` elements from `first` on, with the white space round them;
  // a negative `removed` replaces everything.
  const setBlocks = (first, removed, html) => {
    const parent = content();
    const before = first > 0 ? parent.children[first - 1] : null;
    const after = removed < 0 ? null : parent.children[first + removed];
    const range = document.createRange();
    range.selectNodeContents(parent);
    if (before) range.setStartAfter(before);
    if (after) range.setEndBefore(after);
    range.deleteContents();
    range.insertNode(range.createContextualFragment(html));
  };

  return {
    patch(frame, blocks) {
      if (frame !== null) setFrame(frame);
      if (blocks !== null) setBlocks(...blocks);
      return content() ? content().childElementCount : -1;
    },
    count() {
      return content() ? content().childElementCount : -1;
    },
    // The top of an element of the content, as a scroll position.
    top(element) {
      const found = content() && content().children[element];
      return found ? Math.max(0, scrollY + found.getBoundingClientRect().top - 16) : 0;
    },
    // Which element of the content lies under a point; -1 for a link or anything else.
    elementAt(x, y) {
      const hit = document.elementFromPoint(x, y);
      if (!hit || hit.closest("a[href]") || !content()) return -1;
      return [...content().children].findIndex((child) => child.contains(hit));
    },
  };
})();
