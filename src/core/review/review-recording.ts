/** From a recording's skeletons to its review: pure, and by the summary's own blocks, strides and values. */
import type { StepEvent, Stride } from '../gait/steps.ts';
import { deriveStride } from '../measures/derive.ts';
import type { StrideReading } from '../measures/read-strides.ts';
import { LANDMARK_COUNT, LANDMARKS } from '../pose/landmarks.ts';
import type { PoseFrame } from '../pose/pose-frame.ts';
import type { Block, Measured } from '../recording/block.ts';
import { analyseRecording, type Recording } from '../recording/recording.ts';
import type { Interval } from '../session/session-file.ts';
import {
  neutralAt,
  neutralStands,
  timedStrides,
  type Neutral,
  type TimedStride,
} from '../recording/strides.ts';
import { strideCurves } from './curves.ts';
import { stretchMeasures, within } from './stretch-measures.ts';
import { between } from './even-samples.ts';
import { indexAtOrAfter } from './extremes.ts';
import type { Contact, FrameTable, Review, ReviewSettings, ReviewStride } from './review.ts';
import { SERIES, sceneSeries, zeroOf } from './scene-series.ts';

/** Points of a stride: 0, 1 … 100 %. */
export const PROFILE_POINTS = 101;

/** A frame between two strides takes its zero from the nearest one within this, seconds: half a stride and a blink. */
const NEAREST_S = 1;

/**
 * @param frames the whole recording, in order, as it was summarised
 * @param onProgress share done, 0..1
 */
export function reviewRecording(
  frames: readonly PoseFrame[],
  settings: ReviewSettings,
  onProgress?: (share: number) => void,
): Review {
  const table = createTable(frames, settings.mirrored);
  const profiles = new Map<number, Record<string, Float32Array>>();
  const recording = analyseRecording(
    frames,
    {
      view: settings.view,
      mirrored: settings.mirrored,
      belt: settings.belt ?? [],
      onBlock(block, speaksFor) {
        const series =
          block.scene && block.gait ? sceneSeries(block.scene, block.gait.strides) : new Map<string, never>();
        table.add(block, speaksFor, series);
        for (const stride of block.strides) {
          const middle = (stride.startS + stride.endS) / 2;
          if (middle >= speaksFor.startS && middle < speaksFor.endS)
            profiles.set(stride.startS, profilesOf(stride, block, series));
        }
      },
    },
    onProgress,
  );
  const neutrals = neutralStands(recording);
  const timed = timedStrides(recording, neutrals, {
    pauses: settings.pauses,
    belt: settings.belt ?? [],
    times: settings.baselineTimes ?? null,
  });
  const { zeros, frames: cleaned } = table.finish(anchorsOf(timed, recording, neutrals));
  const strides = timed.map((stride, index): ReviewStride => {
    const shift = zeros.get(stride.startS) ?? {};
    const raw = profiles.get(stride.startS) ?? {};
    return {
      index,
      startS: stride.startS,
      endS: stride.endS,
      leftOut: stride.leftOut,
      contacts: contactsOf(stride, recording.steps),
      values: stride.derived.values,
      baselines: stride.derived.baselines,
      judgements: stride.derived.judgements,
      profiles: Object.fromEntries(
        Object.entries(raw).map(([key, values]) => [key, values.map((v) => v + (shift[key] ?? Number.NaN))]),
      ),
    };
  });
  return {
    view: recording.view,
    mirrored: settings.mirrored,
    fps: recording.fps,
    width: frames[0]?.width ?? 0,
    height: frames[0]?.height ?? 0,
    spells: recording.spells,
    running: recording.running,
    strides,
    series: SERIES.filter(({ key }) => cleaned.values[key]),
    frames: cleaned,
    hands: settings.hands ?? [],
    curves: strideCurves(within(strides, settings.stretch)),
    measures: settings.stretch
      ? stretchMeasures(recording, timed, settings.stretch, {
          stood: neutrals.length > 0,
          small: settings.small ?? false,
        })
      : null,
  };
}

/** A stretch with values of its own, to which the raw series are set. */
interface Anchor extends Interval {
  readonly values: Readonly<Record<string, number>>;
  readonly onRails: boolean;
}

function anchorsOf(
  strides: readonly TimedStride[],
  recording: Recording,
  neutrals: readonly Neutral[],
): Anchor[] {
  const running = strides.map(({ startS, endS, derived, reading }) => ({
    startS,
    endS,
    values: derived.values,
    onRails: reading.onRails,
  }));
  const standing = recording.stands.map(({ startS, endS, reading }) => ({
    startS,
    endS,
    values: deriveStride(reading, neutralAt(neutrals, startS), recording.view).values,
    onRails: false,
  }));
  return [...running, ...standing].toSorted((a, b) => a.startS - b.startS);
}

/** What is added to each raw series in one stretch; missing where the series has no meaning there. */
type Shifts = Readonly<Record<string, number>>;

function createTable(frames: readonly PoseFrame[], mirrored: boolean) {
  const timesS = Float64Array.from(frames, (f) => f.timeS);
  const joints = new Float32Array(frames.length * LANDMARK_COUNT * 2).fill(Number.NaN);
  const values: Record<string, Float32Array> = {};
  let next = 0;

  const shiftsOf = (anchor: Anchor): Shifts => {
    const out: Record<string, number> = {};
    const from = indexAtOrAfter(timesS, anchor.startS);
    const to = indexAtOrAfter(timesS, anchor.endS);
    for (const { key, id } of SERIES) {
      const raw = values[key];
      if (!raw || anchor.onRails) continue;
      const zero = zeroOf(id);
      if (zero === 'own') {
        out[key] = 0;
        continue;
      }
      const target = zero === 'middle' ? 0 : anchor.values[key];
      const middle = meanOf(raw, from, to);
      if (target !== undefined && !Number.isNaN(middle)) out[key] = target - middle;
    }
    return out;
  };

  return {
    /** Takes over the frames for which a block speaks. */
    add(block: Block, speaksFor: Interval, series: ReadonlyMap<string, Float64Array>): void {
      const { rateHz, startS } = block.tracks;
      const paths = LANDMARKS.map((name) => block.tracks.image(name));
      for (const key of series.keys()) values[key] ??= new Float32Array(frames.length).fill(Number.NaN);
      for (; next < frames.length && timesS[next] < speaksFor.endS; next++) {
        const at = (timesS[next] - startS) * rateHz;
        paths.forEach((path, landmark) => {
          const x = between(path.x, at);
          const k = (next * LANDMARK_COUNT + landmark) * 2;
          joints[k] = mirrored ? frames[next].width - x : x;
          joints[k + 1] = between(path.y, at);
        });
        for (const [key, samples] of series) values[key][next] = between(samples, at);
      }
    },
    /** Sets every series to its stretch's zero. */
    finish(anchors: readonly Anchor[]): { zeros: ReadonlyMap<number, Shifts>; frames: FrameTable } {
      const shifts = anchors.map(shiftsOf);
      let a = 0;
      for (let i = 0; i < timesS.length; i++) {
        const t = timesS[i];
        while (a + 1 < anchors.length && distance(anchors[a + 1], t) <= distance(anchors[a], t)) a++;
        const near = anchors.length > 0 && distance(anchors[a], t) <= NEAREST_S ? shifts[a] : {};
        for (const { key, id } of SERIES) {
          const series = values[key];
          if (!series) continue;
          const away = anchors.length === 0 || distance(anchors[a], t) > NEAREST_S;
          const shift = near[key] ?? (away && zeroOf(id) === 'own' ? 0 : Number.NaN);
          series[i] += shift;
        }
      }
      for (const key of Object.keys(values)) if (values[key].every(Number.isNaN)) delete values[key];
      return {
        zeros: new Map(anchors.map((anchor, i) => [anchor.startS, shifts[i]])),
        frames: { timesS, joints, values },
      };
    },
  };
}

function distance(anchor: Interval, timeS: number): number {
  return Math.max(anchor.startS - timeS, timeS - anchor.endS, 0);
}

function meanOf(values: Float32Array, from: number, to: number): number {
  let sum = 0;
  let count = 0;
  for (let i = from; i < to; i++) {
    if (Number.isNaN(values[i])) continue;
    sum += values[i];
    count++;
  }
  return count > 0 ? sum / count : Number.NaN;
}

/** The raw series over one stride, each from the contact of its own side. */
function profilesOf(
  stride: Measured,
  block: Block,
  series: ReadonlyMap<string, Float64Array>,
): Record<string, Float32Array> {
  const { rateHz, startS } = block.tracks;
  const contacts = contactsOf(stride, block.steps);
  const out: Record<string, Float32Array> = {};
  for (const { key, side } of SERIES) {
    const samples = series.get(key);
    if (!samples) continue;
    const from = side === 'both' ? stride.startS : contacts.find((c) => c.side === side)?.timeS;
    if (from === undefined) continue;
    const length = stride.endS - stride.startS;
    out[key] = Float32Array.from({ length: PROFILE_POINTS }, (_, p) =>
      between(samples, (from + (p / (PROFILE_POINTS - 1)) * length - startS) * rateHz),
    );
  }
  return out;
}

function contactsOf(
  stride: Stride & { readonly reading: StrideReading },
  steps: readonly StepEvent[],
): Contact[] {
  const within = steps.filter((s) => s.timeS >= stride.startS && s.timeS < stride.endS);
  // The stride begins at its first contact; the second foot needs as long to its midstance as the first one.
  const lead = (within[0]?.timeS ?? stride.startS) - stride.startS;
  return within.map(({ timeS, side }) => {
    const seen = side ? stride.reading.contactsS[side] : undefined;
    const stance = side ? stride.reading.values[`groundContact.${side}`] : undefined;
    return {
      timeS: seen ?? timeS - lead,
      side,
      midstanceS: timeS,
      offS: seen !== undefined && stance !== undefined ? seen + stance / 1000 : null,
      from: seen === undefined ? 'beat' : 'foot',
    };
  });
}
