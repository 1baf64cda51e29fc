import { describe, expect, it } from 'vitest';
import { readTable } from '../../scripts/lib/csv.mjs';
import { chooseFrames } from '../../scripts/label/choose-frames.mjs';

/** Two seconds of standing, then 20 strides of 0.7 s at 50 frames a second. */
const frames = Array.from({ length: 800 }, (_, i) => {
  const t = i / 50;
  const phase = ((t - 2) / 0.7) % 1;
  return {
    time: t.toFixed(3),
    activity: t < 2 ? 'standing' : 'running',
    'armCrossing.left': t < 2 ? '' : (10 * Math.cos(2 * Math.PI * (phase - 0.6))).toFixed(2),
    'armCrossing.right': '',
    'kneeFlexion.left': t < 2 ? '' : (40 * Math.sin(Math.PI * phase)).toFixed(2),
  };
});
const strides = Array.from({ length: 19 }, (_, i) => {
  const start = 2 + 0.7 * i;
  return {
    start: start.toFixed(3),
    end: (start + 0.7).toFixed(3),
    counted: i === 9 ? 'no' : 'yes',
    'left contact': start.toFixed(3),
    'right contact': (start + 0.35).toFixed(3),
  };
});

describe('the frames that are offered', () => {
  it('are the furthest crossings of the arm that is seen, contacts of both feet, and standing', () => {
    const chosen = chooseFrames(frames, strides, { view: 'front' });
    const count = (why: string) => chosen.filter((frame) => frame.why === why).length;
    expect(['standing', 'crossing-left', 'contact-left', 'contact-right'].map(count)).toEqual([2, 4, 4, 4]);
    expect(count('crossing-right')).toBe(0);
    for (const { timeS } of chosen.filter(({ why }) => why === 'crossing-left'))
      expect(Math.abs((((timeS - 2) / 0.7) % 1) - 0.6)).toBeLessThan(0.02);
  });

  it('come from strides that count, spread over the run, in order of time, each once', () => {
    const times = chooseFrames(frames, strides, { view: 'left' }).map(({ timeS }) => timeS);
    expect(times).toEqual([...new Set(times)].toSorted((a, b) => a - b));
    expect(times.some((t) => t > 8.3 && t < 9)).toBe(false);
    expect(times.at(-1)! - times[2]).toBeGreaterThan(8);
  });

  it('are found in slow motion by the time of playing', () => {
    const [first] = chooseFrames(frames, strides, { view: 'left', slowdown: 4 });
    expect(first.playS).toBeCloseTo(4 * first.timeS, 6);
  });

  it('are none without strides and standing', () => {
    expect(chooseFrames(frames.slice(200), [], { view: 'front' })).toEqual([]);
  });
});

it('reads our own tables back', () => {
  const text = 'frame,time (s),armCrossing.left (% shoulder width)\r\n0,0.000,\r\n1,0.020,3.50\r\n';
  expect(readTable(text)).toEqual([
    { frame: '0', time: '0.000', 'armCrossing.left': '' },
    { frame: '1', time: '0.020', 'armCrossing.left': '3.50' },
  ]);
});
