import { describe, expect, it } from 'vitest';
import { peopleAt, thingsAt } from '../../../src/core/figure/at-phase.ts';
import type { Figure } from '../../../src/core/figure/figure.ts';
import { line, move, path, run, still, sway } from '../../../src/core/figure/make.ts';
import { FACING, STANDING } from '../../../src/core/figure/poses.ts';
import { pair, solve } from '../../../src/core/figure/skeleton.ts';

const things = (figure: Figure, phase: number) => thingsAt(figure, phase, peopleAt(figure, phase));

describe('people', () => {
  it('who move begin at one pose, reach the other at half a turn, and come back', () => {
    const figure = move(STANDING, { ...STANDING, hip: [82, 70], trunk: 10 });
    const at = (phase: number) => peopleAt(figure, phase).map(({ hip, trunk }) => [...hip, trunk]);
    expect(at(0)).toEqual([[72, 64, 0]]);
    expect(at(0.5)).toEqual([[82, 70, 10]]);
    expect(at(1)[0][0]).toBeCloseTo(72, 9);
  });

  it('who sway leave their pose by the sum of the waves', () => {
    const figure = sway(FACING, {
      sin: { hands: pair(-10, 0, 10, 0) },
      sinUp: { hip: [0, -2] },
      cosDown: { hip: [5, 0] },
    });
    const [quarter] = peopleAt(figure, 0.25);
    expect(quarter.hip).toEqual([80, 62]);
    expect(quarter.hands).toEqual(pair(55, 62, 105, 62));
    const [threeQuarters] = peopleAt(figure, 0.75);
    expect(threeQuarters.hip[1]).toBe(64);
    expect(threeQuarters.hands[0][0]).toBe(75);
  });
});

describe('things', () => {
  it('that are tied to a joint go with it', () => {
    const figure = move(
      { ...STANDING, hands: pair(90, 50, 88, 50) },
      { ...STANDING, hands: pair(80, 50, 78, 50) },
      { things: [line({ on: 'hand', dx: 1 }, [140, 46]), path('M0 0h5', 'solid', { at: { on: 'hand' } })] },
    );
    for (const phase of [0, 0.5]) {
      const [x, y] = solve(peopleAt(figure, phase)[0]).arms[0].to;
      expect(things(figure, phase)).toEqual([
        { kind: 'path', look: 'line', path: `M${x + 1} ${y}L140 46` },
        { kind: 'path', look: 'solid', path: 'M0 0h5', transform: `translate(${x} ${y})` },
      ]);
    }
  });

  it('stay where a height is given', () => {
    const figure = run(72, {}, { things: [line([0, 0], { on: 'head', y: 2 })] });
    for (const phase of [0, 0.2])
      expect(things(figure, phase)[0]).toMatchObject({ path: expect.stringMatching(/ 2$/) });
  });

  it('become another path and come back', () => {
    const belly = path('M64 94Q78 92 92 95', 'line', { to: 'M64 94Q78 76 92 95' });
    const figure = still(belly);
    expect(things(figure, 0)[0]).toMatchObject({ path: 'M64 94Q78 92 92 95' });
    expect(things(figure, 0.5)[0]).toMatchObject({ path: 'M64 94Q78 76 92 95' });
  });

  it('swing to both sides, twice a turn', () => {
    const figure = still(path('M9 9V0', 'line', { swing: { degrees: 24, about: [9, 9] } }));
    const turns = [0, 0.25, 0.5].map((phase) => things(figure, phase)[0]);
    expect(turns.map((thing) => 'transform' in thing && thing.transform)).toEqual([
      'rotate(24 9 9)',
      'rotate(-24 9 9)',
      'rotate(24 9 9)',
    ]);
  });

  it('that go with a person are left out where there is none', () => {
    expect(
      things(still(line({ on: 'hand' }, [1, 1]), path('M0 0', 'line', { at: { on: 'knee' } })), 0),
    ).toEqual([]);
  });
});
