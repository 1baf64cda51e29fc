/** Rows in the order of one of their columns. Pure. */

export type Direction = 'ascending' | 'descending';

/** What a row is sorted by; null = nothing is known, and such rows stay last whichever way the others lie. */
export type SortValue = string | number | null;

export interface Column<Row> {
  readonly key: string;
  readonly of: (row: Row) => SortValue;
  /** What the first click asks for: the best, the longest, the newest first. */
  readonly first: Direction;
}

export interface Order {
  readonly key: string;
  readonly direction: Direction;
}

/** @param language of the interface, by whose alphabet names are sorted. Rows that are alike stay as they were */
export function sortRows<Row>(
  rows: readonly Row[],
  columns: readonly Column<Row>[],
  order: Order | null,
  language: string,
): readonly Row[] {
  const column = columns.find(({ key }) => key === order?.key);
  if (!column || !order) return rows;
  const { compare } = new Intl.Collator(language, { numeric: true });
  const sign = order.direction === 'ascending' ? 1 : -1;
  return rows.toSorted((a, b) => {
    const [left, right] = [column.of(a), column.of(b)];
    if (left === null || right === null) return Number(left === null) - Number(right === null);
    const by =
      typeof left === 'number' && typeof right === 'number'
        ? left - right
        : compare(String(left), String(right));
    return sign * by;
  });
}

/** One more click on a column's head: its first direction, then the other, then as the table comes. */
export function nextOrder({ key, first }: Omit<Column<never>, 'of'>, order: Order | null): Order | null {
  if (order?.key !== key) return { key, direction: first };
  if (order.direction !== first) return null;
  return { key, direction: first === 'ascending' ? 'descending' : 'ascending' };
}

/** @param text as it was kept; anything else is no order */
export function readOrder(text: string | null): Order | null {
  const [key = '', direction] = (text ?? '').split(' ');
  return key !== '' && (direction === 'ascending' || direction === 'descending') ? { key, direction } : null;
}

export function writeOrder(order: Order | null): string {
  return order ? `${order.key} ${order.direction}` : '';
}
