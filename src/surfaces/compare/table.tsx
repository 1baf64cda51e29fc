/** Both runs number by number: what differs is named, what lies within the noise is grey and says so. */
import { useMemo } from 'preact/hooks';
import type { ComparedMeasure, Comparison } from '../../core/compare/compare-runs.ts';
import type { MeasureResult } from '../../core/measures/measure-result.ts';
import { t } from '../../language/index.ts';
import {
  formatChange,
  formatNumber,
  formatWithSpread,
  reasonText,
  sidedName,
  unitSuffix,
} from '../shared/format.ts';
import type { Column } from '../shared/sort.ts';
import { SortHead, useSorting } from '../shared/sorted-table.tsx';

function Cell({ measure }: { readonly measure: MeasureResult | null }) {
  if (measure?.value == null) return <td class="fine">{measure ? reasonText(measure.reason) : '\u2013'}</td>;
  return <td class="number">{formatWithSpread(measure.value, measure.spread, measure.unit)}</td>;
}

/** How it compares, as one word for the eye and for a test. */
function kindOf({ not, differs }: ComparedMeasure): 'not' | 'differs' | 'within' {
  return not !== null ? 'not' : differs ? 'differs' : 'within';
}

function verdict({ not, differs, believable, missing, change }: ComparedMeasure, sameRun: boolean): string {
  if (not !== null) return t(`compare.not.${not}`);
  if (!differs) return t('compare.within');
  if (sameRun) return t((change ?? 0) > 0 ? 'compare.higher.part' : 'compare.lower.part');
  if (believable) return t((change ?? 0) > 0 ? 'compare.higher' : 'compare.lower');
  return missing > 0 ? t('compare.tooFew', { count: missing }) : t('compare.days');
}

function rowName({ id, side, otherSide }: ComparedMeasure): string {
  if (side === otherSide) return sidedName(id, side);
  return t('compare.sides', {
    measure: t(`measure.${id}`),
    first: t(side === 'left' ? 'summary.side.left' : 'summary.side.right'),
    second: t(otherSide === 'left' ? 'summary.side.left' : 'summary.side.right'),
  });
}

function Row({ measure, sameRun }: { readonly measure: ComparedMeasure; readonly sameRun: boolean }) {
  const { id, side, unit, change, smallest } = measure;
  return (
    <tr
      data-measure={id}
      data-side={side}
      data-verdict={kindOf(measure)}
      data-believable={measure.believable}
    >
      <th scope="row">{rowName(measure)}</th>
      <Cell measure={measure.first} />
      <Cell measure={measure.second} />
      <td>
        {change !== null && (
          <span class="number">
            {formatChange(change, unit)} ± {formatNumber(smallest ?? 0, unit) + unitSuffix(unit)}
          </span>
        )}{' '}
        <span class="fine">{verdict(measure, sameRun)}</span>
      </td>
    </tr>
  );
}

/** The differences in a sentence, or that there is none. */
function Named({ measures }: Comparison) {
  const differing = measures.filter((m) => m.differs);
  const asked = measures.filter((m) => m.not === null);
  if (asked.length === 0) return <p class="lead">{t('compare.nothing')}</p>;
  if (differing.length === 0)
    return (
      <p class="lead" data-testid="named">
        {t('compare.none', { count: asked.length })}
      </p>
    );
  const names = differing.map((m) => {
    const change = formatChange(m.change ?? 0, m.unit);
    return `${rowName(m)} ${change} ± ${formatNumber(m.smallest ?? 0, m.unit)}${unitSuffix(m.unit)}`;
  });
  return (
    <p class="lead" data-testid="named">
      {t('compare.named', { measures: names.join('; ') })}
    </p>
  );
}

const ORDER = { differs: 0, within: 1, not: 2 } as const;

/** Changes of different units are sorted by how many times what the two may err together they are. */
const COLUMNS: readonly Column<ComparedMeasure>[] = [
  { key: 'measure', of: (measure) => rowName(measure), first: 'ascending' },
  {
    key: 'change',
    of: ({ change, smallest }) => (change === null || !smallest ? null : Math.abs(change) / smallest),
    first: 'descending',
  },
];

interface Props {
  readonly comparison: Comparison;
  readonly names: readonly [string, string];
}

export function DifferenceTable({ comparison, names }: Props) {
  const inOrder = useMemo(
    () => comparison.measures.toSorted((a, b) => ORDER[kindOf(a)] - ORDER[kindOf(b)]),
    [comparison],
  );
  const sorting = useSorting('compare', COLUMNS, inOrder);
  return (
    <>
      <Named {...comparison} />
      {inOrder.length > 0 && (
        <div class="table-scroll">
          <table class="compare" data-testid="compare">
            <thead>
              <tr>
                <SortHead by="measure" sorting={sorting}>
                  {t('compare.measure')}
                </SortHead>
                <th scope="col">{names[0]}</th>
                <th scope="col">{names[1]}</th>
                <SortHead by="change" sorting={sorting}>
                  {t('compare.change')}
                </SortHead>
              </tr>
            </thead>
            <tbody>
              {sorting.rows.map((m) => (
                <Row key={m.id + m.side} measure={m} sameRun={comparison.sameRun} />
              ))}
            </tbody>
          </table>
        </div>
      )}
    </>
  );
}
