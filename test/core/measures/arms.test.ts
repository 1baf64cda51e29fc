import { describe, expect, it, vi } from 'vitest';
import {
  laptopFront,
  sideLeft,
  sideRight,
  simulate,
  wholeBodyFront,
  type SceneOptions,
} from '../../simulator/index.ts';
import { median } from '../../../src/core/signal/robust.ts';
import { LM } from '../../../src/core/pose/landmarks.ts';
import { derived, perfect, resultOf, settings, summary, withVisibility } from '../support.ts';

vi.setConfig({ testTimeout: 60_000 });

const VIEWS = { laptopFront, wholeBodyFront };
const names = Object.keys(VIEWS) as (keyof typeof VIEWS)[];
const SIDES = ['left', 'right'] as const;

const run = (view: keyof typeof VIEWS, options: SceneOptions) =>
  simulate(VIEWS[view]({ durationS: 12, ...options }));

/** Largest error of both arms' crossing, % of shoulder width. */
function worst(simulation: ReturnType<typeof simulate>): number {
  const { values } = derived(simulation.frames);
  const errors = SIDES.map((s) =>
    Math.abs(values[`armCrossing.${s}`] - simulation.truth.values[`armCrossing.${s}`]),
  );
  return Math.max(...errors);
}

describe('arm crossing', () => {
  it.each(names)('is the true one in space, perspective and rotation undone: %s', (view) => {
    for (const [crossL, crossR] of [
      [-8, -8],
      [6, -3],
      [2, 7],
    ])
      expect(worst(run(view, { ...perfect, parameters: { crossL, crossR } }))).toBeLessThan(3);
  });

  it.each(names)('is not made by a hand that swings back while the trunk turns far: %s', (view) => {
    const wide = { crossL: -18, crossR: -16.5, armOut: 4, elbowL: 62, elbowR: 64, thoraxYaw: 15 };
    expect(worst(run(view, { ...perfect, parameters: wide }))).toBeLessThan(6);
  });

  /** Median error over some runners, each seen by an engine with errors of its own. */
  const typical = (view: keyof typeof VIEWS, parameters: SceneOptions['parameters'] = {}) =>
    median([1, 2, 3, 4].map((seed) => worst(run(view, { seed, parameters, durationS: 9 }))));

  it.each(names)('of hands that stay on their own side is read by an engine that errs: %s', (view) => {
    expect(typical(view)).toBeLessThan(6);
  });

  // The engine guesses a hand that hides before the trunk, a few centimetres off and alike in every stride.
  it('of a hand that crosses is read less well, which its confidence admits', () => {
    expect(typical('wholeBodyFront', { crossL: 4 })).toBeLessThan(10);
    const { measures } = summary(run('wholeBodyFront', { seed: 2, parameters: { crossL: 4 } }).frames);
    expect(resultOf(measures, 'armCrossing', 'left').confidence).not.toBe('good');
  });

  it.each(names)('does not follow a wrist that is guessed behind its fist: %s', (view) => {
    const seen = run(view, { ...perfect, parameters: { crossL: 4, crossR: -6 } });
    const away = median(
      seen.frames.map(({ image }) => image![3 * LM.leftShoulder] - image![3 * LM.rightShoulder]),
    );
    const guessed = seen.frames.map((frame) => {
      const image = Float32Array.from(frame.image!);
      image[3 * LM.leftWrist] += 0.15 * away;
      image[3 * LM.rightWrist] -= 0.15 * away;
      return { ...frame, image };
    });
    expect(worst({ ...seen, frames: guessed })).toBeLessThan(3);
  });

  it.each(names)('is told by side: the arm that crosses, and not the other: %s', (view) => {
    for (const [side, other, parameters] of [
      ['left', 'right', { crossL: 6 }],
      ['right', 'left', { crossR: 6 }],
    ] as const) {
      const { measures } = summary(run(view, { seed: 4, parameters }).frames);
      expect(resultOf(measures, 'armCrossing', side).band).not.toBe('ok');
      expect(resultOf(measures, 'armCrossing', other).band).toBe('ok');
      expect(resultOf(measures, 'armCrossingShare', side).value).toBeGreaterThan(80);
      expect(resultOf(measures, 'armCrossingShare', other).value).toBeLessThan(10);
    }
  });

  it('of a mirrored picture is the runner’s own: sides stay, amounts stay', () => {
    const options = { durationS: 12, ...perfect, parameters: { crossL: 6, crossR: -4 } };
    const mirrored = simulate(laptopFront({ ...options, camera: { mirrored: true } }));
    const told = summary(mirrored.frames, {
      settings: settings({ mirrored: true }),
    }).measures;
    const untold = summary(mirrored.frames).measures;
    for (const [side, other] of [
      ['left', 'right'],
      ['right', 'left'],
    ] as const) {
      const truth = mirrored.truth.values[`armCrossing.${side}`];
      expect(Math.abs(resultOf(told, 'armCrossing', side).value! - truth)).toBeLessThan(3);
      // Nobody said that it is mirrored: the same amounts, on the other side.
      expect(Math.abs(resultOf(untold, 'armCrossing', other).value! - truth)).toBeLessThan(3);
    }
  });

  it('changes little on average of both sides as the camera goes round by ten degrees', () => {
    const middle = (aroundDeg: number) => {
      const { values } = derived(
        run('laptopFront', { ...perfect, camera: { aroundDeg }, parameters: { crossL: 4, crossR: 0 } })
          .frames,
      );
      return (values['armCrossing.left'] + values['armCrossing.right']) / 2;
    };
    const square = middle(0);
    for (const yaw of [-10, -5, 5, 10]) expect(Math.abs(middle(yaw) - square)).toBeLessThan(3);
  });

  it('does not change with the camera’s roll', () => {
    for (const rollDeg of [-5, 5])
      expect(
        worst(run('laptopFront', { ...perfect, camera: { rollDeg }, parameters: { crossL: 5 } })),
      ).toBeLessThan(3);
  });

  it('of hidden wrists is no number but a word', () => {
    const open = run('laptopFront', {});
    const { measures } = summary(withVisibility(open.frames, [LM.leftWrist], 0.03));
    for (const id of ['armCrossing', 'armCrossingShare'] as const) {
      expect(resultOf(measures, id, 'left')).toMatchObject({
        value: null,
        reason: 'body-part-hidden',
        band: null,
      });
      expect(resultOf(measures, id, 'right').value).not.toBeNull();
    }
  });

  it('of a wrist that both engines only guess at is no number', () => {
    const { measures } = summary(
      run('laptopFront', { faults: { hidden: [{ parts: ['wrist'], side: 'left' }] } }).frames,
    );
    expect(resultOf(measures, 'armCrossing', 'left').value).toBeNull();
  });

  it('of hands on the rails is no number, and the rails are an event', () => {
    const held = simulate(laptopFront({ durationS: 12, gestures: [{ kind: 'rails', fromS: -1, toS: 99 }] }));
    const { measures, events } = summary(held.frames);
    for (const side of SIDES) expect(resultOf(measures, 'armCrossing', side).value).toBeNull();
    expect(events.map((e) => e.kind)).toContain('hands-on-rails');
  });

  it('is not made up from strides in which the engine takes left for right', () => {
    const exchanged = run('laptopFront', {
      ...perfect,
      parameters: { crossL: 6 },
      faults: { swaps: [{ group: 'arms', fromS: 5, toS: 7 }] },
    });
    const truth = exchanged.truth.values['armCrossing.left'];
    for (const { values } of derived(exchanged.frames).strides)
      expect(Math.abs((values['armCrossing.left'] ?? truth) - truth)).toBeLessThan(15);
  });

  it('of the session is hardly moved by two seconds of exchanged sides', () => {
    const exchanged = run('laptopFront', {
      ...perfect,
      parameters: { crossL: 6 },
      faults: { swaps: [{ group: 'arms', fromS: 5, toS: 7 }] },
    });
    expect(worst(exchanged)).toBeLessThan(4);
  });

  it('survives a wild joint in one frame of twenty', () => {
    const clean = run('laptopFront', { seed: 6, parameters: { crossL: 3 } });
    const wild = run('laptopFront', { seed: 6, parameters: { crossL: 3 }, faults: { wildShare: 0.05 } });
    for (const side of SIDES) {
      const key = `armCrossing.${side}`;
      expect(Math.abs(derived(wild.frames).values[key] - derived(clean.frames).values[key])).toBeLessThan(3);
    }
  });
});

describe('arm swing', () => {
  it('of one side against the other is no number: it lies along the line of sight', () => {
    for (const view of names) {
      const { measures } = summary(run(view, { parameters: { armAmpL: 40, armAmpR: 28 } }).frames);
      expect(resultOf(measures, 'armSwingAsymmetry')).toMatchObject({
        value: null,
        band: null,
        reason: 'not-visible-from-this-view',
      });
    }
  });

  it.each(['left', 'right'] as const)(
    'of the near arm is the trunk’s own, its turn taken off: from the %s',
    (side) => {
      const turned = simulate(
        (side === 'left' ? sideLeft : sideRight)({
          durationS: 12,
          ...perfect,
          parameters: { thoraxYaw: 14 },
        }),
      );
      const key = `armSwing.${side}`;
      const off = derived(turned.frames).values[key] / turned.truth.values[key];
      expect(off).toBeGreaterThan(0.8);
      expect(off).toBeLessThan(1.2);
    },
  );
});
