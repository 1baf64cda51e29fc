import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { openLabels } from '../../scripts/label/labels-store.mjs';
import { duePass, taskOf, withMarks } from '../../scripts/label/passes.mjs';
import { isComplete, readLabels } from '../../src/surfaces/label/labels-file.ts';
import { allAt, sampleLabels } from './labels.ts';

const DAY_MS = Date.UTC(2026, 0, 5, 10);
const due = (labels: unknown, nowMs = DAY_MS) => duePass(labels, isComplete, { marker: 'M', nowMs });

/** All frames of the pass that is due. */
function marked(labels: unknown, nowMs: number) {
  const { labels: begun, number } = due(labels, nowMs);
  return begun.frames.reduce(
    (now: unknown, { id }: { id: string }) =>
      withMarks(now, number, { frame: id, marks: allAt('left', number, 1) }, isComplete, nowMs),
    begun,
  );
}

describe('passes', () => {
  it('go on with the one that was left, and begin the next where it is finished', () => {
    const first = due(sampleLabels());
    const part = withMarks(first.labels, 1, { frame: 'f01', marks: allAt('left', 1, 1) }, isComplete, DAY_MS);
    expect(due(part)).toEqual({ labels: part, number: 1 });
    const whole = marked(part, DAY_MS);
    expect(whole.passes[0].finishedAt).toBe('2026-01-05T10:00:00.000Z');
    expect(due(whole).number).toBe(2);
  });

  it('leave those that are there alone where one was taken out of the file', () => {
    const second = marked(marked(sampleLabels(), DAY_MS), DAY_MS);
    const left = { ...second, passes: second.passes.slice(1) };
    const third = marked(left, DAY_MS);
    expect(third.passes.map((pass: { number: number }) => pass.number)).toEqual([2, 3]);
    expect(third.passes[0]).toEqual(left.passes[0]);
  });

  it('show the page nothing of another pass and nothing of why a frame is there', () => {
    const { labels } = due(marked(sampleLabels(), DAY_MS));
    const task = taskOf(labels, 2);
    expect(task.marks).toEqual({});
    expect(task.frames.map((frame: object) => Object.keys(frame))).toEqual(
      task.frames.map(() => ['id', 'playS']),
    );
    expect(JSON.stringify(task)).not.toContain('contact');
  });

  it('come in an order of their own, always the same for one pass', () => {
    const { labels } = due(marked(sampleLabels(), DAY_MS));
    const order = (number: number) => taskOf(labels, number).frames.map(({ id }: { id: string }) => id);
    expect(order(1)).not.toEqual(order(2));
    expect(order(2)).toEqual(order(2));
    expect(order(1).toSorted()).toEqual(order(2).toSorted());
  });

  it('say where two are marked on one day', () => {
    const first = marked(sampleLabels(), DAY_MS);
    expect(taskOf(due(first).labels, 2).sameDay).toBe(true);
    expect(taskOf(due(first, DAY_MS + 86_400_000).labels, 2).sameDay).toBe(false);
  });
});

describe('the label file on disk', () => {
  let file = '';
  beforeEach(() => {
    file = path.join(mkdtempSync(path.join(os.tmpdir(), 'labels-')), 'run.labels.json');
  });

  it('is written whole, and nothing else is left beside it', () => {
    const { labels, write } = openLabels(file, readLabels);
    expect(labels).toBeNull();
    write(sampleLabels());
    write(sampleLabels({ view: 'right' }));
    expect(readdirSync(path.dirname(file))).toEqual(['run.labels.json']);
    expect(openLabels(file, readLabels).labels.view).toBe('right');
  });

  it.each(['{"format": "midl', '{"format": "other"}'])(
    'is left as it is where it cannot be used: %s',
    (text) => {
      writeFileSync(file, text);
      expect(() => openLabels(file, readLabels)).toThrow('left as it is');
      expect(readFileSync(file, 'utf8')).toBe(text);
    },
  );

  it('is not written over where somebody else has changed it', () => {
    const { write } = openLabels(file, readLabels);
    write(sampleLabels());
    writeFileSync(file, 'theirs');
    expect(() => write(sampleLabels())).toThrow('somebody else');
    expect(readFileSync(file, 'utf8')).toBe('theirs');
  });
});
