/** Arms that are held out: what they do to the image of shoulders and wrists makes other numbers worse too. */
import { median } from '../../signal/robust.ts';
import type { RunInput } from '../definition.ts';

/** A shoulder is 50 % of their width from the midline. */
const SHOULDER = -50;

/** How far beyond the shoulders the further wrist is held, % of shoulder width; 0 where neither is, or is seen. */
export function heldOutside({ strides }: RunInput): number {
  const wrists = (['left', 'right'] as const).map((side) =>
    median(strides.map((s) => s.values[`armCrossing.${side}`] ?? Number.NaN)),
  );
  return Math.max(0, ...wrists.map((wrist) => SHOULDER - wrist || 0));
}
