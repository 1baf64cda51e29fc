/** Heads of columns that sort their table, by click and by key. The order is kept for the next time. */
import type { ComponentChildren } from 'preact';
import { useMemo, useState } from 'preact/hooks';
import { languageTag } from '../../language/index.ts';
import { nextOrder, readOrder, sortRows, writeOrder, type Column, type Order } from './sort.ts';
import './sorted-table.css';

/** Pages of an extension share it; where it is switched off, an order lasts as long as the page. */
const kept = {
  read(table: string): string | null {
    try {
      return localStorage.getItem(`order.${table}`);
    } catch {
      return null;
    }
  },
  write(table: string, text: string): void {
    try {
      localStorage.setItem(`order.${table}`, text);
    } catch {
      // Sorted all the same.
    }
  },
};

export interface Sorting<Row> {
  readonly rows: readonly Row[];
  readonly order: Order | null;
  readonly columns: readonly Column<Row>[];
  readonly onOrder: (order: Order | null) => void;
}

/** @param table its name, under which the order is kept */
export function useSorting<Row>(
  table: string,
  columns: readonly Column<Row>[],
  rows: readonly Row[],
): Sorting<Row> {
  const [order, setOrder] = useState(() => readOrder(kept.read(table)));
  const sorted = useMemo(() => sortRows(rows, columns, order, languageTag()), [rows, columns, order]);
  return {
    rows: sorted,
    order,
    columns,
    onOrder(next) {
      setOrder(next);
      kept.write(table, writeOrder(next));
    },
  };
}

interface Props<Row> {
  readonly by: string;
  readonly sorting: Sorting<Row>;
  readonly children: ComponentChildren;
}

/** The head of a column of `sorting`. */
export function SortHead<Row>({ by, sorting: { order, columns, onOrder }, children }: Props<Row>) {
  const column = columns.find(({ key }) => key === by);
  if (!column) return <th scope="col">{children}</th>;
  return (
    <th scope="col" aria-sort={order?.key === by ? order.direction : undefined}>
      <button
        type="button"
        class="sort-head"
        data-sort={by}
        onClick={() => onOrder(nextOrder(column, order))}
      >
        {children}
      </button>
    </th>
  );
}
