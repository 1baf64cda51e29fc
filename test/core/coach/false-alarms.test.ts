/** What happens on every treadmill and is no bad form: no cue comes of it. */
import { describe, expect, it, vi } from 'vitest';
import { laptopFront, sideLeft, simulate, standThenRun } from '../../simulator/index.ts';
import { coach } from '../support.ts';

vi.setConfig({ testTimeout: 240_000 });

const SECONDS = 66;
const VIEWS = [
  ['a laptop', laptopFront],
  ['the side', sideLeft],
] as const;

/** Down and up again, for two seconds: to the dashboard, degrees. */
function glances(deg: number): readonly (readonly [number, number])[] {
  const beginS = Array.from({ length: 3 }, (_, i) => 14 + 20 * i);
  return beginS.flatMap((atS) =>
    [
      [atS, 0],
      [atS + 0.3, deg],
      [atS + 1.7, deg],
      [atS + 2, 0],
    ].map(([timeS, value]): [number, number] => [timeS, value]),
  );
}

describe('a runner of good form who looks down for two seconds, every twenty', () => {
  it.each(VIEWS)('hears nothing of it: from %s', (_, view) => {
    const parameters = { headPitch: glances(28), headYaw: glances(12) };
    const { frames } = simulate(view({ durationS: SECONDS, ...standThenRun(5, parameters) }));
    expect(coach(frames).cues.map(({ measure }) => measure)).toEqual([]);
  });
});

describe('a camera whose rate falls to half after a while', () => {
  it.each(VIEWS)('is said once at most, and its baseline holds: from %s', (_, view) => {
    const fps = [
      [24.9, 30],
      [25, 15],
    ] as const;
    const { frames } = simulate(view({ durationS: SECONDS, timing: { fps }, ...standThenRun(5) }));
    const live = coach(frames);
    expect(live.notices.filter(({ notice }) => notice === 'low-frame-rate').length).toBeLessThanOrEqual(1);
    expect(live.cues.map(({ measure }) => measure)).toEqual([]);
  });
});
