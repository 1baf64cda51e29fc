/** What the page's address says of the files that will be opened. Pure. */
import { TOLD_VIEWS } from '../../core/model/view.ts';
import { FOUND_OUT, type FileSettings } from '../../recorded/contract.ts';

/** From 60 at 24 frames a second (2.5) to 960 at 24 (40): what cameras do. */
export const SLOWDOWNS = [1, 2, 2.5, 4, 5, 8, 10, 16, 20, 32, 40];

/** `?keep=0`: files are not copied, for a browser that is thrown away after them. */
export function keepsCopies(search: string): boolean {
  return new URLSearchParams(search).get('keep') !== '0';
}

/** Reads `?view=left&mirrored=1&slow=8`; what it does not understand is as if it were not there. */
export function readOptions(search: string): FileSettings {
  const query = new URLSearchParams(search);
  const slow = Number(query.get('slow'));
  return {
    view: TOLD_VIEWS.find((view) => view === query.get('view')) ?? FOUND_OUT.view,
    mirrored: query.get('mirrored') === '1',
    slowdown: slow >= 1 && slow <= 100 ? slow : FOUND_OUT.slowdown,
  };
}
