/** A small moving drawing as plain data: people who move and the things they use. Units as in `skeleton.ts`. */
import type { Dot, Pose, RunningStyle } from './skeleton.ts';
import type { Wave } from './waves.ts';

/** What a wave adds to a pose at its crest: drawing units, degrees for `trunk`. */
export type Change = Partial<Pick<Pose, 'hip' | 'trunk' | 'hands' | 'feet' | 'kneesAt' | 'shrug'>>;

/** One person, and how they move over a turn. */
export type Mover =
  | { readonly kind: 'still'; readonly pose: Pose }
  /** From one pose to the other and back, with a rest at both ends. */
  | { readonly kind: 'between'; readonly from: Pose; readonly to: Pose }
  | { readonly kind: 'sway'; readonly pose: Pose; readonly by: Partial<Record<Wave, Change>> }
  /** Runs on the spot, seen from the side, facing right. */
  | { readonly kind: 'run'; readonly x: number; readonly style: RunningStyle };

/** `solid` is filled; `ink` is drawn in the colour of the person. */
export type Look = 'line' | 'dash' | 'ink' | 'soft' | 'solid';

/** A place that goes with the first person. */
export interface Spot {
  readonly on: 'hand' | 'farHand' | 'knee' | 'farKnee' | 'head';
  readonly dx?: number;
  readonly dy?: number;
  /** A height that stays where it is, instead of the joint's own. */
  readonly y?: number;
}

export type Thing = { readonly look: Look } & (
  | {
      readonly kind: 'path';
      /** An SVG path. */
      readonly path: string;
      /** The path it becomes and comes back from: the same commands with other numbers. */
      readonly to?: string;
      /** The path goes with this place, which is its 0 0. */
      readonly at?: Spot;
      /** Swings like a pendulum: degrees to either side about a point, two swings a turn. */
      readonly swing?: { readonly degrees: number; readonly about: Dot };
    }
  | { readonly kind: 'line'; readonly ends: readonly [Dot | Spot, Dot | Spot] }
  | { readonly kind: 'circle'; readonly centre: Dot; readonly radius: number }
  | {
      readonly kind: 'box';
      readonly corner: Dot;
      readonly width: number;
      readonly height: number;
      readonly radius: number;
    }
);

export interface Figure {
  /** Seconds of one turn: slow for what is held. */
  readonly turnS: number;
  /** The phase (0..1 of a turn) that tells most, for a drawing that stands still. */
  readonly still: number;
  readonly people: readonly Mover[];
  /** Drawn behind the people. */
  readonly things: readonly Thing[];
}
