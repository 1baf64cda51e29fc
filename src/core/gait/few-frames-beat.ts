/**
 * The stride's beat where frames are few: straight from the frames at the moments when they were taken.
 *
 * A path drawn through five frames a stride has lost the step before anything is measured. But that a step comes back is
 * seen in frames at any rate that does not go with it: sinusoids of one frequency are laid through all frames of some
 * seconds, the trunk's at two and the limbs' at one to the stride. Slow machines take their frames unevenly, so that no
 * other frequency fits as well.
 */
import { forwardOf, type Facing } from '../body/view.ts';
import { isUsable } from '../body/tracks.ts';
import { LM, type Landmark } from '../pose/landmarks.ts';
import type { PoseFrame } from '../pose/pose-frame.ts';
import { fitHarmonics, type HarmonicFit } from '../signal/harmonic.ts';
import type { BeatPhase } from '../signal/repeating.ts';
import { median } from '../signal/robust.ts';

/** Strides a second that are looked for, as in `rhythm.ts`: 40 to 260 steps a minute. */
const MIN_STRIDE_HZ = 40 / 120;
const MAX_STRIDE_HZ = 260 / 120;
/** Frames this far around a moment tell the frequency, seconds: nine strides. */
const FREQUENCY_REACH_S = 3.2;
/** And the phase and size: a change of pace is followed within it. */
const PHASE_REACH_S = 1.6;
const HOP_S = 0.25;
const LOOK_HOPS = 4;
/** Sinusoids of any of fifty frequencies fit noise of thirty frames by up to a third; a runner's trunk fits by nine tenths. */
const LEAST_STEP_SHARE = 0.55;
/** Less than this is no running; whether it is, the paths then tell. Share of the earth's acceleration. */
const LEAST_ACCELERATION = 0.3 * 9.81;
/** The engine's trunk where it has no depth, metres; see `gait-signals.ts`. */
const TRUNK_M = 0.48;
/** Runs are kept apart by this many turns: they have no phase in common. */
const APART_TURNS = 1000;
const LEAST_FRAMES = 12;

interface Signal {
  readonly timesS: readonly number[];
  readonly values: readonly number[];
}

/** @returns the stride's phase in turns from any origin; NaN where nobody runs */
export function fewFramesBeat(frames: readonly PoseFrame[], facing: Facing): BeatPhase {
  const seen = frames.filter(isUsable);
  if (seen.length < LEAST_FRAMES) return () => Number.NaN;
  const height = heightOf(seen);
  const apart = limbsOf(seen, facing);
  const startS = seen[0].timeS;
  const count = Math.floor((seen.at(-1)!.timeS - startS) / HOP_S) + 1;
  // The frequency changes slowly: one look a second is enough.
  const strideHz = Array.from({ length: count }, (_, k) =>
    k % LOOK_HOPS === 0 ? frequencyAround(height, apart, startS + k * HOP_S) : Number.NaN,
  );
  const phases = phasesOf(height, withNeighbours(strideHz), startS);
  return (timeS) => {
    const at = (timeS - startS) / HOP_S;
    const k = Math.min(count - 2, Math.max(0, Math.floor(at)));
    const [a, b] = [phases[k] ?? Number.NaN, phases[k + 1] ?? Number.NaN];
    // Half a hop beyond the last moment that is known belongs to it too.
    if (at < -1e-6 || at > count || Math.abs(b - a) > 1) return Number.NaN;
    return a + (at - k) * (b - a);
  };
}

/** Strides a second around a moment; NaN where there is no beat. */
function frequencyAround(height: Signal, apart: readonly Signal[], timeS: number): number {
  const trunk = windowAround(height, timeS, FREQUENCY_REACH_S);
  const limbs = apart.map((signal) => windowAround(signal, timeS, FREQUENCY_REACH_S));
  if (trunk.timesS.length < LEAST_FRAMES) return Number.NaN;
  const score = (hz: number) => shares([trunk], 2 * hz) + shares(limbs, hz) / limbs.length;
  let best = Number.NEGATIVE_INFINITY;
  let found = Number.NaN;
  const step = 0.25 / (2 * FREQUENCY_REACH_S);
  for (let hz = MIN_STRIDE_HZ; hz <= MAX_STRIDE_HZ; hz += step) {
    const now = score(hz);
    if (now > best) [best, found] = [now, hz];
  }
  for (let width = step / 2; width > 1e-3; width /= 2)
    for (const hz of [found - width, found + width]) {
      const now = score(hz);
      if (now > best) [best, found] = [now, hz];
    }
  return shares([trunk], 2 * found) >= LEAST_STEP_SHARE ? found : Number.NaN;
}

interface Window {
  /** From the window's middle. */
  readonly timesS: readonly number[];
  /** Hann's, whose mean is one half. */
  readonly weights: readonly number[];
  /** Level and drift taken out. */
  readonly values: readonly number[];
  /** Weighted sum of squares. */
  readonly power: number;
}

/** Values around a moment, each with Hann's weight. */
function near({ timesS, values }: Signal, timeS: number, reachS: number) {
  const chosen = timesS.flatMap((t, i) => (Math.abs(t - timeS) < reachS ? [i] : []));
  return {
    timesS: chosen.map((i) => timesS[i]),
    values: chosen.map((i) => values[i]),
    weights: chosen.map((i) => 0.5 + 0.5 * Math.cos((Math.PI * (timesS[i] - timeS)) / reachS)),
  };
}

/** What a signal shows around a moment; empty where a value is missing. */
function windowAround(signal: Signal, timeS: number, reachS: number): Window {
  const { timesS: at, values: raw, weights } = near(signal, timeS, reachS);
  const timesS = at.map((t) => t - timeS);
  let [w, wt, wtt, wx, wtx] = [0, 0, 0, 0, 0];
  for (const [i, t] of timesS.entries()) {
    w += weights[i];
    wt += weights[i] * t;
    wtt += weights[i] * t * t;
    wx += weights[i] * raw[i];
    wtx += weights[i] * t * raw[i];
  }
  const slope = (w * wtx - wt * wx) / (w * wtt - wt * wt);
  const level = (wx - slope * wt) / w;
  const values = raw.map((x, i) => x - level - slope * timesS[i]);
  return { timesS, weights, values, power: values.reduce((sum, x, i) => sum + weights[i] * x * x, 0) };
}

/** Sum of the shares of each signal's variance that a sinusoid explains, 0..1 each. They have the same times. */
function shares(windows: readonly Window[], hz: number): number {
  const { timesS, weights } = windows[0];
  const c = timesS.map((t) => Math.cos(2 * Math.PI * hz * t));
  const s = timesS.map((t) => Math.sin(2 * Math.PI * hz * t));
  let [cc, cs, ss] = [0, 0, 0];
  for (const [i, w] of weights.entries()) {
    cc += w * c[i] * c[i];
    cs += w * c[i] * s[i];
    ss += w * s[i] * s[i];
  }
  const determinant = cc * ss - cs * cs;
  let sum = 0;
  for (const { values, power } of windows) {
    let [xc, xs] = [0, 0];
    for (const [i, w] of weights.entries()) {
      xc += w * values[i] * c[i];
      xs += w * values[i] * s[i];
    }
    const explained = (ss * xc * xc - 2 * cs * xc * xs + cc * xs * xs) / determinant;
    if (power > 0 && explained > 0) sum += Math.min(1, explained / power);
  }
  return sum;
}

/** A sinusoid through some seconds; null with too few frames. */
function sinusoidAround(signal: Signal, hz: number, timeS: number, reachS: number): HarmonicFit | null {
  const { timesS, values, weights } = near(signal, timeS, reachS);
  if (timesS.length < LEAST_FRAMES / 2) return null;
  return fitHarmonics(timesS, values, hz, { originS: timeS, drift: true, weights });
}

/** What is not known takes the nearest that is, up to the reach of a look. */
function withNeighbours(hz: readonly number[]): number[] {
  const reach = Math.round(FREQUENCY_REACH_S / HOP_S);
  return hz.map((own, k) => {
    for (let d = 0; d <= reach; d++)
      for (const v of [hz[k - d], hz[k + d]]) if (v !== undefined && !Number.isNaN(v)) return v;
    return own;
  });
}

/** Turns of the stride at every moment; NaN where the trunk does not fall and rise as in a run. */
function phasesOf(height: Signal, strideHz: readonly number[], startS: number): number[] {
  const out: number[] = [];
  let runs = 0;
  for (const [k, hz] of strideHz.entries()) {
    const fit = Number.isNaN(hz) ? null : sinusoidAround(height, 2 * hz, startS + k * HOP_S, PHASE_REACH_S);
    const acceleration = (fit?.amplitudes[0] ?? 0) * (4 * Math.PI * hz) ** 2;
    if (!fit || !(acceleration >= LEAST_ACCELERATION)) {
      out.push(Number.NaN);
      continue;
    }
    const turns = fit.phases[0] / (4 * Math.PI);
    const before = out.at(-1) ?? Number.NaN;
    const expected = Number.isNaN(before)
      ? APART_TURNS * ++runs
      : before + (HOP_S * (hz + strideHz[k - 1])) / 2;
    // Steps tell the stride's phase but for half a turn.
    out.push(turns + Math.round(2 * (expected - turns)) / 2);
  }
  return out;
}

type Seen = PoseFrame & { readonly image: Float32Array };

/** Height of the trunk and head, metres, up positive. */
function heightOf(frames: readonly Seen[]): Signal {
  const y = (frame: Seen, landmark: Landmark) => frame.image[LM[landmark] * 3 + 1];
  const trunk = (f: Seen) => [
    (y(f, 'leftShoulder') + y(f, 'rightShoulder')) / 2,
    (y(f, 'leftHip') + y(f, 'rightHip')) / 2,
  ];
  const trunkPx = median(frames.map((f) => trunk(f)[1] - trunk(f)[0]));
  const values = frames.map((f) => {
    const [shoulders, hips] = trunk(f);
    return (-(shoulders + hips + y(f, 'nose')) / 3 / trunkPx) * TRUNK_M;
  });
  return { timesS: frames.map(({ timeS }) => timeS), values };
}

const LIMBS = ['Wrist', 'Elbow', 'Knee'] as const;

/** Left limbs ahead of and above the right ones; any unit, as only the beat counts. */
function limbsOf(frames: readonly Seen[], facing: Facing): Signal[] {
  const timesS = frames.map(({ timeS }) => timeS);
  const [fx, fz] = forwardOf(facing.leftAzimuthDeg);
  return LIMBS.flatMap((limb) => {
    const [l, r] = [LM[`left${limb}`] * 3, LM[`right${limb}`] * 3];
    const above = frames.map(({ image }) => image[r + 1] - image[l + 1]);
    const ahead = frames.map(({ world }) =>
      world ? (world[l] - world[r]) * fx + (world[l + 2] - world[r + 2]) * fz : Number.NaN,
    );
    return [above, ahead].map((values) => ({ timesS, values }));
  });
}
