/** Tables in the order of a column: what is not known last, alike rows as they came, the order kept as text. */
import { describe, expect, it } from 'vitest';
import {
  nextOrder,
  readOrder,
  sortRows,
  writeOrder,
  type Column,
  type Order,
} from '../../src/surfaces/shared/sort.ts';

interface Row {
  readonly name: string;
  readonly cadence: number | null;
}

const COLUMNS: readonly Column<Row>[] = [
  { key: 'name', of: ({ name }) => name, first: 'ascending' },
  { key: 'cadence', of: ({ cadence }) => cadence, first: 'descending' },
];
const ROWS: readonly Row[] = [
  { name: 'Run 10', cadence: 170 },
  { name: 'Ärmel', cadence: null },
  { name: 'Run 9', cadence: 182 },
  { name: 'zuletzt', cadence: 170 },
];
const names = (order: Order | null, language = 'en'): string[] =>
  sortRows(ROWS, COLUMNS, order, language).map(({ name }) => name);

describe('rows', () => {
  it('come by number, those without one last either way, and alike ones as they were', () => {
    expect(names({ key: 'cadence', direction: 'descending' })).toEqual([
      'Run 9',
      'Run 10',
      'zuletzt',
      'Ärmel',
    ]);
    expect(names({ key: 'cadence', direction: 'ascending' })).toEqual([
      'Run 10',
      'zuletzt',
      'Run 9',
      'Ärmel',
    ]);
  });

  it('come by name as the language sorts them, numbers within names by their size', () => {
    expect(names({ key: 'name', direction: 'ascending' }, 'de')).toEqual([
      'Ärmel',
      'Run 9',
      'Run 10',
      'zuletzt',
    ]);
  });

  it('stay as they are without an order, and with one of a column that is not there', () => {
    expect(names(null)).toEqual(ROWS.map(({ name }) => name));
    expect(names({ key: 'gone', direction: 'ascending' })).toEqual(ROWS.map(({ name }) => name));
  });
});

describe('an order', () => {
  it('goes from a column’s first direction to the other, and back to none', () => {
    const clicks = [1, 2, 3].reduce<(Order | null)[]>(
      (all) => [...all, nextOrder(COLUMNS[1], all.at(-1) ?? null)],
      [],
    );
    expect(clicks).toEqual([
      { key: 'cadence', direction: 'descending' },
      { key: 'cadence', direction: 'ascending' },
      null,
    ]);
    expect(nextOrder(COLUMNS[0], { key: 'cadence', direction: 'ascending' })).toEqual({
      key: 'name',
      direction: 'ascending',
    });
  });

  it('is read again as it was written; anything else is none', () => {
    const order = { key: 'name', direction: 'descending' } as const;
    expect(readOrder(writeOrder(order))).toEqual(order);
    for (const text of [null, '', 'name', 'name sideways', ' ascending']) expect(readOrder(text)).toBeNull();
    expect(readOrder(writeOrder(null))).toBeNull();
  });
});
