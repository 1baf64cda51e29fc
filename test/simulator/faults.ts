/** What goes wrong beside ordinary error: exchanged sides, hidden parts, wild joints, nobody, somebody else. */
import type { EngineRole } from '../../src/core/pose/engine-role.ts';
import { type PairedJoint, type JointName, partOf, sideOf } from './joints.ts';
import { random } from './random.ts';
import type { Interval, RunnerSpec } from './runner.ts';

export type Group = 'legs' | 'arms' | 'all';

export interface Faults {
  /** The engine takes left for right. */
  readonly swaps?: readonly {
    readonly group: Group;
    readonly fromS: number;
    readonly toS: number;
    readonly engine?: EngineRole;
  }[];
  /** Share of frames on which the legs (in any view) are exchanged, a few frames at a time, in the first engine. */
  readonly swapShare?: number;
  /** Parts behind something: low visibility, the place guessed. */
  readonly hidden?: readonly {
    readonly parts: readonly (PairedJoint | 'nose' | Group)[];
    readonly side?: 'left' | 'right';
    readonly fromS?: number;
    readonly toS?: number;
  }[];
  /** Share of frames on which one joint jumps by 15-50 cm. */
  readonly wildShare?: number;
  /** Nobody is found. */
  readonly missing?: readonly Interval[];
  /** The engine follows somebody else. */
  readonly other?: { readonly runner: Omit<RunnerSpec, 'durationS'>; readonly during: readonly Interval[] };
}

export const inside = (intervals: readonly Interval[] | undefined, t: number): boolean =>
  (intervals ?? []).some(([from, to]) => t >= from && t < to);

const LEGS = ['hip', 'knee', 'ankle', 'heel', 'toe'];
const ARMS = ['shoulder', 'elbow', 'wrist', 'pinky', 'index', 'thumb'];

export function inGroup(joint: JointName, group: Group): boolean {
  const part = partOf(joint);
  if (group === 'all') return sideOf(joint) !== 0;
  return (group === 'legs' ? LEGS : ARMS).includes(part);
}

export function isHidden(faults: Faults, joint: JointName, t: number): boolean {
  return (faults.hidden ?? []).some((h) => {
    if (t < (h.fromS ?? -Infinity) || t >= (h.toS ?? Infinity)) return false;
    if (h.side && sideOf(joint) !== (h.side === 'left' ? 1 : -1)) return false;
    return h.parts.some((p) =>
      p === 'legs' || p === 'arms' || p === 'all' ? inGroup(joint, p) : p === partOf(joint),
    );
  });
}

/** Short spells that together make up about `share` of all frames: a function to be asked once per frame. */
export function spells(seed: number, meanFrames = 2): (share: number) => boolean {
  const next = random(seed);
  let on = false;
  return (share) => {
    const begin = share / (meanFrames * Math.max(1e-9, 1 - share));
    on = on ? next() > 1 / meanFrames : next() < begin;
    return on && share > 0;
  };
}
