/** What is kept of the address of a web page. */

/** Parameters by which sites name the video. All others go: they may say who looks, or let others in. */
const NAMES_A_VIDEO = ['v', 'id', 'video', 'video_id', 'videoid', 'vid', 'clip', 'clip_id', 'media', 'film'];
/** What such a name looks like. Tickets that open a door are longer. */
const A_NAME = /^[\w-]{1,40}$/;

/**
 * The address of a page as it is kept and handed on: without name, password and fragment, and of the query only what names the
 * video. A session file travels, and a query may hold a ticket or say who looks.
 * @returns null where it is no address of a web page
 */
export function pageAddress(href: string): string | null {
  if (!URL.canParse(href)) return null;
  const { protocol, origin, pathname, searchParams } = new URL(href);
  if (protocol !== 'https:' && protocol !== 'http:') return null;
  const kept = [...searchParams].filter(
    ([name, value]) => NAMES_A_VIDEO.includes(name.toLowerCase()) && A_NAME.test(value),
  );
  const query = new URLSearchParams(kept).toString();
  return `${origin}${pathname}${query === '' ? '' : `?${query}`}`;
}

/** The site of a kept address, for people; the address itself where it is none. */
export function siteOf(address: string): string {
  return URL.canParse(address) ? new URL(address).host : address;
}
