/** The count of what pages and workers of ours ask for. */
import { describe, expect, it } from 'vitest';
import { keepTally, sumOfTallies, type TallyArea } from '../../src/storage/request-tallies.ts';
import { countRequests, type RequestTally } from '../../src/workers/own-requests.ts';

const ORIGIN = 'chrome-extension://abc';

/** A page that loads what it is told to. */
function counted() {
  let load: (addresses: readonly string[]) => void = () => {};
  let refuse: (address: string) => void = () => {};
  const told: RequestTally[] = [];
  countRequests((tally) => told.push(tally), {
    origin: ORIGIN,
    onLoaded: (listener) => (load = listener),
    onRefused: (listener) => (refuse = listener),
  });
  return {
    told,
    last: () => told.at(-1),
    load: (...a: string[]) => load(a),
    refuse: (a: string) => refuse(a),
  };
}

function sessionStorage() {
  const kept: Record<string, unknown> = { other: 1 };
  const area: TallyArea = { get: async () => kept, set: async (items) => void Object.assign(kept, items) };
  return area;
}

describe('the count of a page', () => {
  it('tells at once that it counts', () => {
    expect(counted().told).toMatchObject([{ outside: 0, refused: 0, addresses: [] }]);
  });

  it('tells own files from everything else', () => {
    const { told, last, load } = counted();
    load(`${ORIGIN}/assets/a.js`, `${ORIGIN}/models/b.bin`);
    expect(told).toHaveLength(1);
    load(`${ORIGIN}x/a.js`, 'https://example.com/collect');
    const addresses = [`${ORIGIN}x/a.js`, 'https://example.com/collect'];
    expect(last()).toMatchObject({ outside: 2, addresses });
  });

  it('leaves out what never was a request', () => {
    const { told, load } = counted();
    load(`blob:${ORIGIN}/1`, 'data:image/png;base64,AA==');
    expect(told).toHaveLength(1);
  });

  it('counts what was refused once, though the browser lists it as loaded too', () => {
    const { last, load, refuse } = counted();
    refuse('https://example.com/x');
    load('https://example.com/x');
    expect(last()).toMatchObject({ outside: 0, refused: 1, addresses: ['https://example.com/x'] });
  });

  it('keeps few addresses, and counts all', () => {
    const { last, load } = counted();
    load(...Array.from({ length: 500 }, (_, n) => `https://example.com/${n}`));
    expect(last()?.outside).toBe(500);
    expect(last()?.addresses).toHaveLength(20);
  });
});

describe('the sum of all', () => {
  it('takes the newest of each page, and adds the pages up', async () => {
    const area = sessionStorage();
    const tally = { outside: 0, refused: 0, addresses: [] };
    await keepTally(area, { id: 'a', ...tally });
    await keepTally(area, { id: 'a', ...tally, refused: 1 });
    await keepTally(area, { id: 'b', outside: 1, refused: 2, addresses: ['https://example.com/'] });
    expect(await sumOfTallies(area)).toEqual({
      counted: 2,
      outside: 1,
      refused: 3,
      addresses: ['https://example.com/'],
    });
  });

  it('breaks nothing where it cannot be kept', async () => {
    const full: TallyArea = { get: async () => ({}), set: async () => Promise.reject(new Error('quota')) };
    await keepTally(full, { id: 'a', outside: 0, refused: 0, addresses: [] });
    expect((await sumOfTallies(full)).counted).toBe(0);
  });
});
