/** What the page's address says of the files that will be opened. Pure. */
import { CAMERA_FACTORS } from '../../core/gait/slow-motion.ts';
import { TOLD_VIEWS } from '../../core/model/view.ts';
import { FOUND_OUT, type FileSettings } from '../../recorded/contract.ts';
import { TURNS } from '../../video/contract.ts';

/** As it happened, and what cameras do. */
export const SLOWDOWNS = [1, ...CAMERA_FACTORS];

/** `?keep=0`: files are not copied, for a browser that is thrown away after them. */
export function keepsCopies(search: string): boolean {
  return new URLSearchParams(search).get('keep') !== '0';
}

/** What belts can do, km/h. */
const BELT_KMH = { least: 1, most: 30 };

/** A speed that a belt may have; null where it is none. */
export function beltSpeed(kmh: number | null): number | null {
  return kmh !== null && kmh >= BELT_KMH.least && kmh <= BELT_KMH.most ? kmh : null;
}

/** Reads `?view=left&mirrored=1&slow=8&turn=90&speed=10.5`; what it does not understand is as if it were not there. */
export function readOptions(search: string): FileSettings {
  const query = new URLSearchParams(search);
  const slow = Number(query.get('slow'));
  const turn = Number(query.get('turn'));
  return {
    view: TOLD_VIEWS.find((view) => view === query.get('view')) ?? FOUND_OUT.view,
    mirrored: query.get('mirrored') === '1',
    slowdown: slow >= 1 && slow <= 100 ? slow : FOUND_OUT.slowdown,
    turn: TURNS.find((known) => known === turn) ?? FOUND_OUT.turn,
    speedKmh: beltSpeed(Number(query.get('speed'))),
  };
}
