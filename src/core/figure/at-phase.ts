/** A figure at one moment: poses of its people, and its things in their places. Pure. */
import type { Change, Figure, Look, Mover, Spot, Thing } from './figure.ts';
import { between, type Dot, type Pose, runningPose, solve, thereAndBack } from './skeleton.ts';
import { type Wave, WAVES } from './waves.ts';

type PairOfDots = Pose['hands'];

const plusDot = (a: Dot, b: Dot, share: number): Dot => [a[0] + share * b[0], a[1] + share * b[1]];
const plusPair = (a: PairOfDots, b: PairOfDots, share: number): PairOfDots => [
  plusDot(a[0], b[0], share),
  plusDot(a[1], b[1], share),
];

function changed(pose: Pose, by: Change, share: number): Pose {
  return {
    ...pose,
    ...(by.hip && { hip: plusDot(pose.hip, by.hip, share) }),
    ...(by.trunk !== undefined && { trunk: pose.trunk + share * by.trunk }),
    ...(by.hands && { hands: plusPair(pose.hands, by.hands, share) }),
    ...(by.feet && { feet: plusPair(pose.feet, by.feet, share) }),
    ...(by.kneesAt && pose.kneesAt && { kneesAt: plusPair(pose.kneesAt, by.kneesAt, share) }),
    ...(by.shrug && { shrug: plusDot(pose.shrug ?? [0, 0], by.shrug, share) }),
  };
}

function poseOf(mover: Mover, phase: number): Pose {
  if (mover.kind === 'still') return mover.pose;
  if (mover.kind === 'between') return between(mover.from, mover.to, thereAndBack(phase));
  if (mover.kind === 'run') return runningPose(phase, mover.x, mover.style);
  return (Object.entries(mover.by) as [Wave, Change][]).reduce(
    (pose, [wave, by]) => changed(pose, by, WAVES[wave](phase)),
    mover.pose,
  );
}

/** @param phase of the turn, 0..1 */
export function peopleAt(figure: Figure, phase: number): readonly Pose[] {
  return figure.people.map((mover) => poseOf(mover, phase));
}

/** Something as it is drawn: an SVG path, a circle or a box. */
export type Drawn = { readonly look: Look } & (
  | { readonly kind: 'path'; readonly path: string; readonly transform?: string }
  | Extract<Thing, { kind: 'circle' | 'box' }>
);

/** Where a place on a person is. */
function placeOf(spot: Dot | Spot, person: Pose): Dot {
  if (!('on' in spot)) return spot;
  const { head, arms, legs } = solve(person);
  const joints: Readonly<Record<Spot['on'], Dot>> = {
    head,
    hand: arms[0].to,
    farHand: arms[1].to,
    knee: legs[0].joint,
    farKnee: legs[1].joint,
  };
  const [x, y] = joints[spot.on];
  return [x + (spot.dx ?? 0), spot.y ?? y + (spot.dy ?? 0)];
}

const NUMBER = /-?\d+(?:\.\d+)?/g;

/** A path between two that differ in their numbers alone. */
function mixPaths(from: string, to: string, share: number): string {
  const targets = to.match(NUMBER) ?? [];
  let next = 0;
  return from.replace(NUMBER, (start) => {
    const target = Number(targets[next++] ?? start);
    return String(Number(start) + (target - Number(start)) * share);
  });
}

function drawn(thing: Thing, phase: number, person: Pose | undefined): readonly Drawn[] {
  if (thing.kind === 'circle' || thing.kind === 'box') return [thing];
  const { look } = thing;
  if (thing.kind === 'line') {
    if (!person) return [];
    const [[x, y], [toX, toY]] = [placeOf(thing.ends[0], person), placeOf(thing.ends[1], person)];
    return [{ kind: 'path', look, path: `M${x} ${y}L${toX} ${toY}` }];
  }
  const { to, at, swing } = thing;
  const path = to === undefined ? thing.path : mixPaths(thing.path, to, thereAndBack(phase));
  if (at) {
    if (!person) return [];
    return [{ kind: 'path', look, path, transform: `translate(${placeOf(at, person).join(' ')})` }];
  }
  if (!swing) return [{ kind: 'path', look, path }];
  const degrees = swing.degrees * Math.cos(4 * Math.PI * phase);
  return [{ kind: 'path', look, path, transform: `rotate(${[degrees, ...swing.about].join(' ')})` }];
}

/** @param people of `peopleAt`; what goes with a person is left out where there is none */
export function thingsAt(figure: Figure, phase: number, people: readonly Pose[]): readonly Drawn[] {
  return figure.things.flatMap((thing) => drawn(thing, phase, people[0]));
}
