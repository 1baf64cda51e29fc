/** Why a page's own video could not be fetched by the page. Pure. */
import type { PageRefusal } from './contract.ts';

/**
 * @param source - of the video, as the browser says it
 * @param origin - of the page
 * @param replaced - the page has put another video in its place meanwhile
 */
export function whyNotFetched(source: string, origin: string, replaced: boolean): PageRefusal {
  if (replaced) return 'replaced';
  // A name that the page has made up for what it puts together itself.
  if (source === '' || source.startsWith('blob:')) return 'in-pieces';
  return URL.canParse(source) && new URL(source).origin !== origin ? 'foreign' : 'not-given';
}
