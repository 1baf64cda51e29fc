import { describe, expect, it } from 'vitest';
import { cornerAfterKey, nearestCorner } from '../../src/card/corners.ts';
import { runnerFigure } from '../../src/surfaces/shared/runner-figure.ts';
import { byMinute, plotsOf } from '../../src/surfaces/shared/series.ts';
import { sampleSession } from './fixtures/sample-session.ts';

describe('plots of a run', () => {
  const file = sampleSession(0);
  const plots = plotsOf(file);

  it('begin with what to work on, then what drifted', () => {
    expect(plots.map((p) => p.id).slice(0, 3)).toEqual(['armCrossing', 'shoulderHeight', 'cadence']);
  });

  it('put left and right into one plot', () => {
    expect(plots[0].series.map((s) => s.side)).toEqual(['left', 'right']);
  });

  it('carry their own cues, without praise, and the start of their drift', () => {
    expect(plots[0].cues.map((c) => c.text)).toEqual(['Left hand on its track']);
    expect(plots[0].driftFrom).toBeCloseTo(1490 / 60);
    expect(plots.find((p) => p.id === 'cadence')?.driftFrom).toBeNull();
  });

  it('leave out what has hardly a point', () => {
    expect(plotsOf({ ...file, epochs: file.epochs.slice(0, 2) })).toEqual([]);
  });

  it('hold gaps as gaps', () => {
    const [first, ...rest] = file.epochs;
    const gap = plotsOf({ ...file, epochs: [{ ...first, values: {} }, ...rest] });
    expect(gap[0].series[0].values[0]).toBeNull();
  });

  it('are the same as a table, by the minute', () => {
    const rows = byMinute(plots[0]);
    expect(rows[0].minute).toBe(0);
    expect(rows.at(-1)?.minute).toBe(Math.floor(plots[0].minutes.at(-1) ?? 0));
    const [left] = plots[0].series;
    const firstMinute = plots[0].minutes.flatMap((m, i) => (m < 1 ? [left.values[i] ?? 0] : []));
    expect(rows[0].values[0]).toBeCloseTo(firstMinute.reduce((a, b) => a + b, 0) / firstMinute.length);
  });
});

describe('the card’s corner', () => {
  it('is the one nearest to where it was let go', () => {
    expect(nearestCorner(10, 10, 1000, 800)).toBe('top-left');
    expect(nearestCorner(900, 700, 1000, 800)).toBe('bottom-right');
  });

  it('follows the arrow keys and no others', () => {
    expect(cornerAfterKey('top-right', 'ArrowDown')).toBe('bottom-right');
    expect(cornerAfterKey('top-right', 'ArrowLeft')).toBe('top-left');
    expect(cornerAfterKey('top-right', 'Enter')).toBeNull();
  });
});

describe('the drawn runner', () => {
  it('is the same on both sides half a stride apart', () => {
    const [a, b] = [runnerFigure(0.2), runnerFigure(0.7)];
    expect(a.left.wrist.x).toBeCloseTo(-b.right.wrist.x);
    expect(a.left.ankle.y).toBeCloseTo(b.right.ankle.y);
  });

  it('stands still without effort', () => {
    expect(runnerFigure(0.1, { effort: 0 })).toEqual(runnerFigure(0.6, { effort: 0 }));
  });
});
