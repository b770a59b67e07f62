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

  const clamp = (share) => Math.min(1, Math.max(0, share || 0));

  // The content's edges on the page: the top of each element, and the end of the last.
  const edge = (element) => {
    const parent = content();
    const found = parent.children[element];
    const box = (found || parent).getBoundingClientRect();
    return scrollY + (found ? box.top : box.bottom);
  };

  // The line that is read stands as far down the view as the page is scrolled: at the top
  // of the view at the page's top, at its foot at the page's end.
  const height = () => document.documentElement.scrollHeight;
  const readLine = () => {
    const hidden = height() - innerHeight;
    return hidden > 0 ? (scrollY * height()) / hidden : 0;
  };

  return {
    // Where the reader is: an element of the content and a share of it; -1 to 0 before the
    // content, and up to one more than there are elements after it.
    place() {
      const y = readLine();
      const count = content() ? content().childElementCount : 0;
      if (!count || y < edge(0)) return -1 + clamp(y / (count ? edge(0) : height()));
      let [low, high] = [0, count];
      while (high - low > 1) {
        const middle = (low + high) >> 1;
        if (edge(middle) <= y) low = middle;
        else high = middle;
      }
      if (y >= edge(count)) return count + clamp((y - edge(count)) / (height() - edge(count)));
      return low + clamp((y - edge(low)) / (edge(low + 1) - edge(low)));
    },
    follow(place) {
      const count = content() ? content().childElementCount : 0;
      const element = Math.floor(Math.min(place, count));
      const [from, to] =
        element < 0
          ? [0, count ? edge(0) : height()]
          : [edge(element), element < count ? edge(element + 1) : height()];
      const y = from + clamp(place - element) * (to - from);
      const top = (y * (height() - innerHeight)) / height();
      scrollTo({ top, behavior: "instant" });
    },
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
