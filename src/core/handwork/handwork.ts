/**
 * What a person's hand adds to a run: joints put right, drawings, key moments. It lies beside the recording and never in
 * it: the engine's own values stay as they are. The format and, from it, its types.
 */
import * as v from 'valibot';
import { type Landmark, LANDMARKS } from '../pose/landmarks.ts';
import { number } from '../session/schema-parts.ts';
import type { Known } from '../session/schema-parts.ts';

/** Beyond what anybody does by hand; a file that has more is no such file. */
const MOST = { corrections: 20_000, drawings: 2_000, moments: 1_000, points: 2_000 } as const;

export const MOST_WORDS = 200;

export const list = <Item extends v.GenericSchema>(item: Item, most: number) =>
  v.pipe(v.array(v.unknown()), v.maxLength(most), v.array(item));
export const id = v.pipe(v.string(), v.minLength(1), v.maxLength(64));
export const words = v.pipe(v.string(), v.maxLength(MOST_WORDS));
/** Pixels of the frame as it was recorded, x to the right, y down; a mirrored one stays mirrored. */
const pixel = v.pipe(number, v.minValue(-100_000), v.maxValue(100_000));
const timeS = v.pipe(number, v.minValue(0));

export const TOOLS = ['line', 'arrow', 'circle', 'angle', 'upright', 'ruler', 'free', 'text'] as const;
export type Tool = (typeof TOOLS)[number];

export const COLOURS = ['yellow', 'red', 'green', 'blue', 'white'] as const;
export type Colour = (typeof COLOURS)[number];

/** One joint in one frame, put where it is. */
const correctionSchema = v.object({
  /** Time of the frame, seconds of the session. */
  timeS,
  /** The runner's own left and right. */
  joint: v.picklist(LANDMARKS),
  x: pixel,
  y: pixel,
});

/** A point of a drawing: where it stays in the frame, or the joint that it goes with. */
export const anchorSchema = v.union([
  v.object({ x: pixel, y: pixel, joint: v.picklist(LANDMARKS) }),
  v.object({ x: pixel, y: pixel }),
]);

export const drawingSchema = v.pipe(
  v.object({
    id,
    tool: v.picklist(TOOLS),
    colour: v.picklist(COLOURS),
    /** Seen from the frame at `fromS` to the one at `toS`, both included; seconds of the session. */
    fromS: timeS,
    toS: timeS,
    points: v.pipe(list(anchorSchema, MOST.points), v.minLength(1)),
    /** Empty but for a text. */
    words,
  }),
  v.check((drawing) => drawing.toS >= drawing.fromS, 'ends before it starts'),
  v.check((drawing) => drawing.points.length >= pointsOf(drawing.tool).least, 'too few points'),
);

const momentSchema = v.object({ id, timeS, title: v.pipe(words, v.minLength(1)) });

/** A file told from every other: its bytes, or enough of them. */
const printSchema = v.object({
  name: v.pipe(v.string(), v.maxLength(1000)),
  /** Bytes. */
  size: v.pipe(number, v.minValue(0)),
  /** Of its length, its first and its last bytes: see `platform/video-print.ts`. */
  sha256: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/)),
});

export const handworkSchema = v.object({
  sessionId: v.pipe(v.string(), v.minLength(1), v.maxLength(64)),
  /** The video that it was made on; null for a live run, or where no video was open. */
  video: v.nullable(printSchema),
  corrections: list(correctionSchema, MOST.corrections),
  drawings: list(drawingSchema, MOST.drawings),
  moments: list(momentSchema, MOST.moments),
});

export interface Handwork extends Known<v.InferOutput<typeof handworkSchema>> {}
export interface Correction extends Known<v.InferOutput<typeof correctionSchema>> {}
export interface Drawing extends Known<v.InferOutput<typeof drawingSchema>> {}
export interface KeyMoment extends Known<v.InferOutput<typeof momentSchema>> {}
export interface VideoPrint extends Known<v.InferOutput<typeof printSchema>> {}

export interface Anchor {
  readonly x: number;
  readonly y: number;
  readonly joint?: Landmark;
}

/** How many points a drawing has: it is whole with `most` of them. */
export function pointsOf(tool: Tool): { readonly least: number; readonly most: number } {
  if (tool === 'text') return { least: 1, most: 1 };
  if (tool === 'free') return { least: 2, most: MOST.points };
  return tool === 'angle' ? { least: 3, most: 3 } : { least: 2, most: 2 };
}

export function noHandwork(sessionId: string): Handwork {
  return { sessionId, video: null, corrections: [], drawings: [], moments: [] };
}

export function isBlank({ corrections, drawings, moments }: Handwork): boolean {
  return corrections.length + drawings.length + moments.length === 0;
}

/** @returns null where it is damaged */
export function handworkOf(value: unknown): Handwork | null {
  const checked = v.safeParse(handworkSchema, value);
  return checked.success ? checked.output : null;
}

/** Frames closer than this are the same frame, seconds: half of one at 1000 frames a second. */
export const SAME_FRAME_S = 0.0005;

const isAt = (one: Correction, other: Pick<Correction, 'timeS' | 'joint'>): boolean =>
  one.joint === other.joint && Math.abs(one.timeS - other.timeS) < SAME_FRAME_S;

/** Puts a joint of a frame somewhere; where it had been put before counts no more. */
export function withCorrection(work: Handwork, correction: Correction): Handwork {
  const others = work.corrections.filter((one) => !isAt(one, correction));
  return { ...work, corrections: [...others, correction].toSorted((a, b) => a.timeS - b.timeS) };
}

/** Gives a joint of a frame back to the engine. */
export function withoutCorrection(work: Handwork, what: Pick<Correction, 'timeS' | 'joint'>): Handwork {
  return { ...work, corrections: work.corrections.filter((one) => !isAt(one, what)) };
}

/** How many frames rest on a hand, joint by joint, in the skeleton's order: "3 frames, left wrist". */
export function handCounts(
  corrections: readonly Correction[],
): readonly { readonly joint: Landmark; readonly frames: number }[] {
  return LANDMARKS.flatMap((joint) => {
    const frames = corrections.filter((one) => one.joint === joint).length;
    return frames > 0 ? [{ joint, frames }] : [];
  });
}

/** Key moments in order of time. */
export function withMoment(work: Handwork, moment: KeyMoment): Handwork {
  const others = work.moments.filter((one) => one.id !== moment.id);
  return { ...work, moments: [...others, moment].toSorted((a, b) => a.timeS - b.timeS) };
}

export function withDrawing(work: Handwork, drawing: Drawing): Handwork {
  const at = work.drawings.findIndex((one) => one.id === drawing.id);
  return { ...work, drawings: at < 0 ? [...work.drawings, drawing] : work.drawings.with(at, drawing) };
}

/** Takes off a drawing or a key moment. */
export function without(work: Handwork, gone: string): Handwork {
  return {
    ...work,
    drawings: work.drawings.filter((one) => one.id !== gone),
    moments: work.moments.filter((one) => one.id !== gone),
  };
}

/** Drawings that are seen in a frame. @param timeS - of the frame, seconds of the session */
export function drawingsAt(work: Pick<Handwork, 'drawings'>, timeS: number): readonly Drawing[] {
  return work.drawings.filter(
    ({ fromS, toS }) => timeS >= fromS - SAME_FRAME_S && timeS <= toS + SAME_FRAME_S,
  );
}

/** Rounding of times that have been turned, seconds. */
const ROUNDING_S = 1e-6;

/**
 * The same moments in other seconds. What lies outside stays out; a drawing that reaches in is kept.
 * @param turn - rising
 * @param endS - of the session whose seconds these become
 */
export function turned(work: Handwork, turn: (timeS: number) => number, endS = Infinity): Handwork {
  const inside = (timeS: number): boolean => timeS >= -ROUNDING_S && timeS <= endS + ROUNDING_S;
  const at = (timeS: number): number => Math.max(0, turn(timeS));
  return {
    ...work,
    corrections: work.corrections
      .filter(({ timeS }) => inside(turn(timeS)))
      .map((one) => ({ ...one, timeS: at(one.timeS) })),
    drawings: work.drawings
      .filter(({ fromS, toS }) => turn(toS) >= -ROUNDING_S && turn(fromS) <= endS + ROUNDING_S)
      .map((one) => ({ ...one, fromS: at(one.fromS), toS: at(one.toS) })),
    moments: work.moments
      .filter(({ timeS }) => inside(turn(timeS)))
      .map((one) => ({ ...one, timeS: at(one.timeS) })),
  };
}
