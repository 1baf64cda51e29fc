/** The guide leads a runner who stands badly into the frame, by the right words and no others. */
import { describe, expect, it, vi } from 'vitest';
import type { CoachOutput, Notice } from '../../../src/core/coach/contract.ts';
import { createCoach, step } from '../../../src/core/coach/step.ts';
import type { View } from '../../../src/core/model/measure.ts';
import { laptopFront, rear, sideLeft, sideRight, simulate, type Scenario } from '../../simulator/index.ts';
import { BACKDROP_LENGTH } from '../../../src/core/pose/pose-frame.ts';
import { settings } from '../support.ts';

vi.setConfig({ testTimeout: 120_000 });

const standing = { durationS: 16, running: [], timing: { fps: 25 } } as const;

interface Led {
  readonly said: readonly Notice[];
  readonly last: CoachOutput & { kind: 'status' };
}

/** What the coach says to somebody who stands there. */
function led(scenario: Scenario, view: View | null = null): Led {
  const state = createCoach(settings({ guided: true, view }));
  const outputs = simulate(scenario).frames.flatMap((frame) => step(state, { kind: 'frame', frame }).outputs);
  const said = outputs.flatMap((o) => (o.kind === 'notice' ? [o.notice] : []));
  const statuses = outputs.filter((o) => o.kind === 'status');
  return { said, last: statuses.at(-1)! };
}

/** From one value to another between the sixth second and the eighth. */
const from = (wrong: number, right: number) =>
  [
    [6, wrong],
    [8, right],
  ] as const;

const GOOD: readonly [string, Scenario][] = [
  ['in front', laptopFront(standing)],
  ['on the left', sideLeft(standing)],
  ['on the right', sideRight(standing)],
  ['behind', rear(standing)],
];

describe('the framing guide', () => {
  it.each(GOOD)('has nothing to say with the camera well placed %s', (_where, scenario) => {
    const { said, last } = led(scenario);
    expect(said).toEqual(['stand-tall', 'stand-done']);
    expect(last.status.phase).toBe('ready');
    expect(last.status.framing).toBeUndefined();
  });

  const x = (wrong: number) => ({ place: { x: from(wrong, 0) } });
  it.each<[string, Scenario, Notice]>([
    ['too far away', laptopFront({ ...standing, camera: { distanceM: from(4.4, 1.45) } }), 'guide-closer'],
    ['too near', laptopFront({ ...standing, camera: { distanceM: from(1, 1.45) } }), 'guide-further'],
    // The runner faces the camera: their right is the frame's left.
    ['too far to the right', laptopFront({ ...standing, ...x(-0.3) }), 'guide-step-left'],
    ['too far to the left', laptopFront({ ...standing, ...x(0.3) }), 'guide-step-right'],
    [
      'with the head cut off',
      laptopFront({ ...standing, camera: { tiltDeg: from(-9, 0) } }),
      'guide-lid-back',
    ],
    [
      'with the hips cut off',
      laptopFront({ ...standing, camera: { tiltDeg: from(9, 0) } }),
      'guide-lid-forward',
    ],
    [
      'before a rolled camera',
      laptopFront({ ...standing, camera: { rollDeg: from(8, 0) } }),
      'guide-raise-right',
    ],
    [
      'rolled the other way',
      laptopFront({ ...standing, camera: { rollDeg: from(-8, 0) } }),
      'guide-raise-left',
    ],
    [
      'seen from their right',
      laptopFront({ ...standing, camera: { aroundDeg: from(-26, 0) } }),
      'guide-laptop-left',
    ],
    [
      'seen from their left',
      laptopFront({ ...standing, camera: { aroundDeg: from(26, 0) } }),
      'guide-laptop-right',
    ],
    [
      'askew from the side',
      sideLeft({ ...standing, camera: { aroundDeg: from(64, 90) } }),
      'guide-laptop-back',
    ],
    ['too near from behind', rear({ ...standing, camera: { distanceM: from(1.7, 2.9) } }), 'guide-further'],
    ['too far aside from behind', rear({ ...standing, ...x(0.6) }), 'guide-step-right'],
  ])('leads a runner who stands %s to green', (_how, scenario, hint) => {
    const { said, last } = led(scenario);
    expect(said.slice(0, 3)).toEqual([hint, 'guide-good', 'stand-tall']);
    expect(said).toContain('stand-done');
    expect(last.status.phase).toBe('ready');
  });

  it('asks for light, and takes no pose in the dark', () => {
    const { said, last } = led(laptopFront({ ...standing, luma: 20 }));
    expect(new Set(said)).toEqual(new Set(['guide-more-light']));
    expect(last.status.framing?.light).toBe('more-light');
    expect(last.status.standProgress).toBe(0);
  });

  it('asks for light where it is too dark to see anybody, whatever shines through a window', () => {
    const state = createCoach(settings({ guided: true, view: null }));
    const room = new Uint8Array(BACKDROP_LENGTH).fill(6).fill(200, 0, BACKDROP_LENGTH / 4);
    const lamp = new Uint8Array(BACKDROP_LENGTH).fill(120);
    const said = simulate(laptopFront({ ...standing, durationS: 30 })).frames.flatMap((frame) => {
      // After twelve seconds the lamp is on, and a second later the engine has found the runner.
      const backdrop = frame.timeS < 12 ? room : lamp;
      const seen = frame.timeS < 13 ? { image: null, world: null, presence: 0, luma: null } : { luma: 110 };
      const { outputs } = step(state, { kind: 'frame', frame: { ...frame, ...seen, backdrop } });
      return outputs.flatMap((o) => (o.kind === 'notice' ? [o.notice] : []));
    });
    expect([...new Set(said)]).toEqual(['guide-more-light', 'guide-good', 'stand-tall', 'stand-done']);
  });

  it('lets its praise be heard before it asks for the pose', () => {
    const state = createCoach(settings({ guided: true, view: null }));
    const { frames } = simulate(laptopFront({ ...standing, ...x(-0.3) }));
    const notices = frames
      .flatMap((frame) => step(state, { kind: 'frame', frame }).outputs)
      .filter((o) => o.kind === 'notice');
    const at = (wanted: Notice) => notices.find(({ notice }) => notice === wanted)?.timeS ?? NaN;
    expect(at('stand-tall') - at('guide-good')).toBeGreaterThanOrEqual(2);
  });

  it('keeps nobody from running', () => {
    const { last } = led(laptopFront({ running: [[3, 1e6]], durationS: 12, camera: { rollDeg: 8 } }));
    expect(last.status.phase).toBe('running');
  });

  it('takes the pose as it is where the room does not give more', () => {
    const { said } = led(
      laptopFront({ durationS: 85, running: [], camera: { rollDeg: 8 }, timing: { fps: 10 } }),
    );
    expect(said).toContain('stand-done');
  });

  it('tells a slow machine and lets it go on', () => {
    const { said } = led(laptopFront({ ...standing, timing: { fps: 12 } }));
    expect(said).toContain('stand-done');
  });
});
