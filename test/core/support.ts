/** Scenes, blocks and sessions as the tests of the core want them. */
import type { MeasureResult } from '../../src/core/measures/measure-result.ts';
import type { CoachSettings, RecordingInfo } from '../../src/core/session/run.ts';
import type { CueTimes } from '../../src/core/session/plan.ts';
import { expect } from 'vitest';
import type { Cue } from '../../src/core/coaching/cue.ts';
import { DEMO_TIMES } from '../../src/core/coaching/settings.ts';
import { deriveStride, medianReading, type DerivedStride } from '../../src/core/measures/derive.ts';
import type { Side } from '../../src/core/model/measure.ts';
import type { MeasureId } from '../../src/core/measures/all.ts';
import { LM } from '../../src/core/pose/landmarks.ts';
import { CHEST_BANDS_BELOW, type PoseFrame } from '../../src/core/pose/pose-frame.ts';
import { analyseBlock, type Block } from '../../src/core/recording/block.ts';
import { createCoach, step, type CoachState } from '../../src/core/coach/step.ts';
import { cadenceOf } from '../../src/core/gait/steps.ts';
import type { CoachInput, CoachOutput, LiveStatus } from '../../src/core/coach/contract.ts';
import type { CueRecord, SessionEvent } from '../../src/core/session/session-file.ts';
import { summarise, type SessionAnalysis } from '../../src/core/recording/summarise.ts';
import { median } from '../../src/core/signal/robust.ts';
import type { SceneOptions } from '../simulator/index.ts';

/** An engine without errors: what remains is the method's own error. */
export const perfect = { engine: { name: 'perfect' } } as const satisfies SceneOptions;

/** A runner who repeats every step exactly. */
export const even = { jitter: 0, noise: 0 } as const;

export function settings(change: Partial<CoachSettings> = {}): CoachSettings {
  return { times: DEMO_TIMES, focus: null, view: null, mirrored: false, cues: true, ...change };
}

export function times(change: Partial<CueTimes>): CueTimes {
  return { ...DEMO_TIMES, ...change };
}

export function block(frames: readonly PoseFrame[]): Block {
  return analyseBlock(frames, { view: null });
}

/** Steps a minute of a stretch of running; NaN where none was found. */
export function cadence(frames: readonly PoseFrame[]): number {
  return cadenceOf(block(frames).steps) ?? Number.NaN;
}

/** Medians over all strides of the frames, with the frames' own standing pose where they begin with one. */
export function derived(frames: readonly PoseFrame[]): {
  readonly values: Readonly<Record<string, number>>;
  readonly baselines: Readonly<Record<string, number>>;
  readonly doubts: Readonly<Record<string, number>>;
  readonly strides: readonly DerivedStride[];
} {
  const { strides, stands, view } = block(frames);
  const runStartS = strides[0]?.startS ?? Infinity;
  const before = stands.filter((s) => s.endS < runStartS);
  const neutral = before.length >= 2 ? medianReading(before.map((s) => s.reading)) : null;
  // The first strides of a run are the start of it, not its form.
  const settled = neutral ? strides.filter((s) => s.startS > runStartS + 2.5) : strides;
  const all = settled.map((s) => deriveStride(s.reading, neutral, view));
  return {
    values: middle(all, 'values'),
    baselines: middle(all, 'baselines'),
    doubts: middle(all, 'doubts'),
    strides: all,
  };
}

function middle(
  strides: readonly DerivedStride[],
  which: 'values' | 'baselines' | 'doubts',
): Readonly<Record<string, number>> {
  const all = strides.map((s): Readonly<Partial<Record<string, number>>> => s[which]);
  const keys = [...new Set(all.flatMap((values) => Object.keys(values)))];
  return Object.fromEntries(keys.map((key) => [key, median(all.flatMap((values) => values[key] ?? []))]));
}

export function recordingInfo(change: Partial<RecordingInfo> = {}): RecordingInfo {
  return { settings: settings(), cues: [], shellEvents: [], pauses: [], ...change };
}

export function summary(frames: readonly PoseFrame[], change: Partial<RecordingInfo> = {}): SessionAnalysis {
  return summarise(frames, recordingInfo(change));
}

export function resultOf<Result extends Pick<MeasureResult, 'id' | 'side'>>(
  measures: readonly Result[],
  id: MeasureId,
  side: Side = 'both',
): Result {
  const found = measures.find((m) => m.id === id && m.side === side);
  if (!found) throw new Error(`no ${id} of ${side}`);
  return found;
}

/** Every measure is without a value, for this reason. */
export function expectNothing(measures: readonly MeasureResult[], reason: MeasureResult['reason']): void {
  expect(measures.length).toBeGreaterThan(0);
  expect(measures.filter((m) => m.value !== null).map((m) => m.id)).toEqual([]);
  expect([...new Set(measures.map((m) => m.reason))]).toEqual([reason]);
}

/** What the live coach is told, in order; commands at their times among the frames. */
export interface Command {
  readonly atS: number;
  readonly input: CoachInput;
}

export interface LiveRun {
  readonly state: CoachState;
  readonly outputs: readonly CoachOutput[];
  readonly statuses: readonly LiveStatus[];
  readonly cues: readonly Extract<CoachOutput, { kind: 'cue' }>['cue'][];
  readonly events: readonly SessionEvent[];
  readonly notices: readonly { readonly notice: string; readonly timeS: number }[];
  /** The last status up to a time. */
  statusAt(timeS: number): LiveStatus;
}

/** Plays frames through the live coach. */
export function coach(
  frames: readonly PoseFrame[],
  change: Partial<CoachSettings> = {},
  commands: readonly Command[] = [],
): LiveRun {
  let state = createCoach(settings(change));
  const outputs: CoachOutput[] = [];
  const waiting = [...commands];
  const tell = (input: CoachInput) => {
    const result = step(state, input);
    state = result.state;
    outputs.push(...result.outputs);
  };
  for (const frame of frames) {
    while (waiting.length > 0 && waiting[0].atS <= frame.timeS) tell(waiting.shift()!.input);
    tell({ kind: 'frame', frame });
  }
  for (const { input } of waiting) tell(input);
  const statuses = outputs.flatMap((o) => (o.kind === 'status' ? [o.status] : []));
  return {
    state,
    outputs,
    statuses,
    cues: outputs.flatMap((o) => (o.kind === 'cue' ? [o.cue] : [])),
    events: outputs.flatMap((o) => (o.kind === 'event' ? [o.event] : [])),
    notices: outputs.flatMap((o) => (o.kind === 'notice' ? [{ notice: o.notice, timeS: o.timeS }] : [])),
    statusAt(timeS) {
      const found = statuses.findLast((s) => s.timeS <= timeS);
      if (!found) throw new Error(`no status before ${timeS}`);
      return found;
    },
  };
}

/** The same skeletons with other times. */
export function later(frames: readonly PoseFrame[], byS: number): PoseFrame[] {
  return frames.map((f) => ({ ...f, timeS: f.timeS + byS }));
}

/** The same skeletons with some landmarks' visibility changed; both engines. */
export function withVisibility(
  frames: readonly PoseFrame[],
  landmarks: readonly number[],
  visibility: number,
): PoseFrame[] {
  return frames.map((f) => {
    if (!f.image) return f;
    const image = Float32Array.from(f.image);
    for (const i of landmarks) image[3 * i + 2] = visibility;
    return { ...f, image, check: null };
  });
}

/** The same skeletons in an image of another size; its shape may change too (bands are cut off or added, nothing is stretched). */
export function rescaled(frames: readonly PoseFrame[], factor: number): PoseFrame[] {
  const grown = (from: Float32Array | null) =>
    from && Float32Array.from(from, (v, i) => (i % 3 === 2 ? v : v * factor));
  return frames.map((f) => ({
    ...f,
    width: f.width * factor,
    height: f.height * factor,
    image: grown(f.image),
    check: grown(f.check),
  }));
}

/** A cue as it is written down once it has been spoken; the words are the language's business. */
export function said(cue: Cue): CueRecord {
  return { ...cue, text: `${cue.wording} ${cue.side}`, channel: 'voice' };
}

/** How far a print on chest or back lies from the axis of the trunk, shoulder widths. */
const PRINT_DEPTH = 0.23;

/** The frames as the engine gives them of a shirt with a print, from skeletons whose depth is exact. */
export function withPrint(frames: readonly PoseFrame[]): PoseFrame[] {
  return frames.map((frame) => {
    const { image, world } = frame;
    if (!image || !world) return frame;
    const from = 3 * LM.rightShoulder;
    const to = 3 * LM.leftShoulder;
    const sine =
      (world[to + 2] - world[from + 2]) /
      Math.hypot(world[to] - world[from], world[to + 2] - world[from + 2]);
    const width = Math.abs(image[to] - image[from]);
    const middle = (a: number, b: number) => (image[3 * a] + image[3 * b]) / 2;
    const slant = (middle(LM.leftHip, LM.rightHip) - middle(LM.leftShoulder, LM.rightShoulder)) / width;
    // The chest lies ahead of the axis, the back behind it.
    const shift = Math.sign(image[to] - image[from]) * PRINT_DEPTH * sine;
    return { ...frame, chestShifts: Float32Array.from(CHEST_BANDS_BELOW, (below) => shift + below * slant) };
  });
}
