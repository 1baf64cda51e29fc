import { expect, it } from 'vitest';
import { FOUND_OUT, WHOLE_FILE } from '../../src/recorded/contract.ts';
import { newItem, type QueueItem, stateOf } from '../../src/recorded/queue-state.ts';
import { failureWords } from '../../src/surfaces/shared/words.ts';
import { totalWords } from '../../src/surfaces/analyze/words.ts';

function items(...steps: readonly QueueItem['step'][]): QueueItem[] {
  return steps.map((step, key) => ({
    ...newItem({ key, file: new File(['x'], 'a'), settings: FOUND_OUT, subject: WHOLE_FILE, held: false }),
    step,
  }));
}

it('counts what is done apart from what gave nothing', () => {
  const words = (...steps: readonly QueueItem['step'][]) => totalWords(stateOf(items(...steps), false, null));
  expect(words('done', 'done', 'done', 'failed', 'cancelled')).toBe('3 done, 2 not analysed');
  expect(words('done', 'analysing', 'waiting')).toBe('1 done, 2 to do');
  expect(words('failed')).toBe('0 done, 1 not analysed');
});

it('says how the runner lies', () => {
  const lying = { reason: 'sideways', named: null, detail: '' } as const;
  expect(failureWords({ ...lying, turn: 90 })).toBe('The runner lies on their side.');
  expect(failureWords({ ...lying, turn: 180 })).toBe('The runner is upside down.');
});
