/** Short ways to write a figure down. */
import type { Figure, Look, Mover, Spot, Thing } from './figure.ts';
import { type Dot, FLOOR, type Pose, type RunningStyle } from './skeleton.ts';

interface Options {
  /** Seconds of one turn. */
  readonly turnS?: number;
  /** The phase that tells most. */
  readonly still?: number;
  readonly things?: readonly Thing[];
}

/** People who move, each in their own way. */
export function scene(
  people: readonly Mover[],
  { turnS = 1.6, still = 0.1, things = [] }: Options = {},
): Figure {
  return { turnS, still, people, things };
}

/** One person who goes from one pose to another and back. */
export function move(from: Pose, to: Pose, options: Omit<Options, 'still'> = {}): Figure {
  return scene([{ kind: 'between', from, to }], { turnS: 4, still: 0.5, ...options });
}

/** One person who runs on the spot; `x` is where the hip is. */
export function run(x: number, style: RunningStyle = {}, options: Options = {}): Figure {
  return scene([{ kind: 'run', x, style }], options);
}

/** One person who sways about a pose. */
export function sway(pose: Pose, by: Extract<Mover, { kind: 'sway' }>['by'], options: Options = {}): Figure {
  return scene([{ kind: 'sway', pose, by }], options);
}

/** Things alone, without a person or a movement. */
export function still(...things: readonly Thing[]): Figure {
  return scene([], { turnS: 1, still: 0, things });
}

type PathOptions = Pick<Extract<Thing, { kind: 'path' }>, 'to' | 'at' | 'swing'>;

export function path(path: string, look: Look = 'line', options: PathOptions = {}): Thing {
  return { kind: 'path', look, path, ...options };
}

/** Between two places, each fixed or on the first person. */
export function line(from: Dot | Spot, to: Dot | Spot): Thing {
  return { kind: 'line', look: 'line', ends: [from, to] };
}

export function circle(x: number, y: number, radius: number, look: Look = 'line'): Thing {
  return { kind: 'circle', look, centre: [x, y], radius };
}

export function box(x: number, y: number, width: number, height: number, radius = 0): Thing {
  return { kind: 'box', look: 'soft', corner: [x, y], width, height, radius };
}

/** An upright from the floor to `top`. */
export const wall = (x: number, top = 8): Thing => path(`M${x} ${top}V${FLOOR}`);
