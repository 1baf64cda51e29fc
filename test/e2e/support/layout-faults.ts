/** What a layout must never do. Runs in the page, so it may use nothing from outside itself. */

/**
 * Finds what does not fit on the page as it is shown now.
 * @returns one line a fault, in words; empty where all fits
 */
export function layoutFaults(): string[] {
  const faults: string[] = [];
  const width = innerWidth;
  const SLACK = 1.5;
  const told = (element: Element): string => {
    const name = element.getAttribute('class')?.trim().replaceAll(/\s+/g, '.') ?? '';
    const words = (element.textContent ?? '').trim().replaceAll(/\s+/g, ' ').slice(0, 40);
    return `<${element.localName}${name && `.${name}`}> "${words}"`;
  };

  if (document.documentElement.scrollWidth > width + SLACK)
    faults.push(`the page is ${document.documentElement.scrollWidth} wide in a window of ${width}`);

  /** Whether a style lets its box be scrolled or cut along an axis. */
  const cuts = (overflow: string): boolean => overflow !== 'visible';
  const scrolls = (overflow: string): boolean => overflow === 'auto' || overflow === 'scroll';
  interface Seen extends Part {
    readonly element: Element;
    /** What it belongs to that lies above the page by design: a dialog, a menu, the cue. */
    readonly layer: Element | null;
  }

  /** The positioned element that a box belongs to: such boxes are laid over others on purpose. */
  const layerOf = (element: Element): Element | null => {
    for (let at: Element | null = element; at; at = at.parentElement) {
      const { position } = getComputedStyle(at);
      if (position === 'fixed' || position === 'absolute' || position === 'sticky') return at;
    }
    return null;
  };

  interface Part {
    readonly left: number;
    readonly right: number;
    readonly top: number;
    readonly bottom: number;
  }

  /** Whether a style hides what is in it, or says in dots that there is more. */
  const hides = (style: CSSStyleDeclaration): boolean =>
    style.opacity === '0' ||
    style.visibility === 'hidden' ||
    style.clipPath !== 'none' ||
    (style.textOverflow === 'ellipsis' && style.overflowX === 'hidden');

  /** Where an ancestor that does not scroll cuts a box, in words; null where it does not. */
  const cutBy = (part: Part, frame: Part, style: CSSStyleDeclaration): string | null => {
    if (cuts(style.overflowX) && (part.left < frame.left - SLACK || part.right > frame.right + SLACK))
      return 'sideways';
    // A line box has room above and below its letters.
    const lead = (part.bottom - part.top) * 0.25;
    const over = part.top + lead < frame.top || part.bottom - lead > frame.bottom;
    return cuts(style.overflowY) && over ? 'above or below' : null;
  };

  /** The part of a box that is seen; null where it is scrolled away, and a fault where text is cut. */
  const seenPart = (element: Element, box: Part): Seen | null => {
    let part = box;
    let scrolled = false;
    for (let at: Element | null = element; at && at !== document.documentElement; at = at.parentElement) {
      const style = getComputedStyle(at);
      if (hides(style)) return null;
      if (!cuts(style.overflowX) && !cuts(style.overflowY)) continue;
      const frame = at.getBoundingClientRect();
      scrolled ||= scrolls(style.overflowX) || scrolls(style.overflowY);
      const cut = scrolled ? null : cutBy(part, frame, style);
      if (cut) faults.push(`${told(element)} is cut ${cut} by ${told(at).split(' "')[0]}`);
      part = {
        left: Math.max(part.left, frame.left),
        right: Math.min(part.right, frame.right),
        top: Math.max(part.top, frame.top),
        bottom: Math.min(part.bottom, frame.bottom),
      };
      if (part.right - part.left < 1 || part.bottom - part.top < 1) return null;
    }
    if (!scrolled && (part.left < -SLACK || part.right > width + SLACK))
      faults.push(
        `${told(element)} reaches from ${Math.round(part.left)} to ${Math.round(part.right)} of ${width}`,
      );
    return { element, ...part, layer: layerOf(element) };
  };

  const seen: Seen[] = [];
  const take = (element: Element, box: DOMRect): void => {
    if (box.width < 1 || box.height < 1) return;
    const part = seenPart(element, box);
    if (part) seen.push(part);
  };
  const collect = (): void => {
    const modal = document.querySelector('dialog:modal');
    const walker = document.createTreeWalker(modal ?? document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const element = node.parentElement;
      if (!element || !node.nodeValue?.trim()) continue;
      // Options are drawn by the browser; a drawing's letters are part of the drawing.
      // The link for keyboards waits outside of the window.
      if (element.closest('script, style, option, svg, noscript, .skip')) continue;
      // What is folded away has boxes too.
      if (!element.checkVisibility({ contentVisibilityAuto: true })) continue;
      const range = document.createRange();
      range.selectNodeContents(node);
      for (const box of range.getClientRects()) take(element, box);
    }
    for (const element of (modal ?? document.body).querySelectorAll('select, input, textarea, canvas'))
      if (
        getComputedStyle(element).opacity !== '0' &&
        element.checkVisibility({ contentVisibilityAuto: true })
      )
        take(element, element.getBoundingClientRect());
  };

  /** Two that lie over each other, from top to bottom. */
  const compare = (): void => {
    const inset = (part: Seen): Seen => {
      const lead = (part.bottom - part.top) * 0.22;
      return { ...part, top: part.top + lead, bottom: part.bottom - lead };
    };
    const sorted = seen.map(inset).toSorted((a, b) => a.top - b.top);
    for (const [i, a] of sorted.entries())
      for (let k = i + 1; k < sorted.length; k++) {
        const b = sorted[k];
        if (b.top > a.bottom - 1) break;
        if (a.layer !== b.layer || a.element.contains(b.element) || b.element.contains(a.element)) continue;
        const across = Math.min(a.right, b.right) - Math.max(a.left, b.left);
        const down = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
        if (across > 2 && down > 2) faults.push(`${told(a.element)} lies over ${told(b.element)}`);
      }
  };

  collect();
  compare();
  return [...new Set(faults)].slice(0, 12);
}
