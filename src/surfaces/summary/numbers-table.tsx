/** Every number with all that is needed to judge it; where there is none, why. */
import { useMemo } from 'preact/hooks';
import type { MeasureResult } from '../../core/measures/measure-result.ts';
import type { SessionFile } from '../../core/session/session-file.ts';
import { t } from '../../language/index.ts';
import { BandWord } from '../shared/band-word.tsx';
import { formatBesideWord, formatNumber, reasonText, sidedName, signWord } from '../shared/format.ts';
import { Section } from '../shared/page-frame.tsx';
import type { Column } from '../shared/sort.ts';
import { SortHead, useSorting, type Sorting } from '../shared/sorted-table.tsx';

/** The baseline without its sign where the value's sign word speaks for both; with a word of its own where they differ. */
function Baseline({ measure, word }: { readonly measure: MeasureResult; readonly word: string | null }) {
  const { baseline, id, side, unit } = measure;
  const own = baseline === null ? null : signWord(id, side, baseline, unit);
  return (
    <td>
      <span class="number">
        {plain(baseline === null || own === null ? baseline : Math.abs(baseline), measure)}
      </span>
      {own !== null && own !== word && <span class="fine"> {own}</span>}
    </td>
  );
}

function plain(value: number | null, measure: MeasureResult): string {
  return value === null ? '\u2013' : formatNumber(value, measure.unit) + (measure.unit === 'deg' ? '°' : '');
}

function Measured({ measure, value }: { readonly measure: MeasureResult; readonly value: number }) {
  const word = signWord(measure.id, measure.side, value, measure.unit);
  return (
    <>
      <td>
        <span class="number">{formatBesideWord(value, measure.spread, measure.unit, word)}</span>
        {word !== null && <span class="fine"> {word}</span>}
      </td>
      <Baseline measure={measure} word={word} />
      <td class="number">
        {measure.smallestChange === null
          ? '\u2013'
          : `± ${formatNumber(measure.smallestChange, measure.unit)}${measure.unit === 'deg' ? '°' : ''}`}
      </td>
      <td class="number">{measure.strides}</td>
      <td class="fine">{t(`confidence.${measure.confidence}`)}</td>
      <td>
        <BandWord band={measure.band} />
      </td>
    </>
  );
}

function Name({ measure }: { readonly measure: MeasureResult }) {
  return (
    <>
      {t(`measure.${measure.id}`)}
      {measure.side !== 'both' && <span class="fine"> {t(`summary.side.${measure.side}`)}</span>}
    </>
  );
}

const CONFIDENCES = ['poor', 'fair', 'good'];
const BANDS = ['ok', 'watch', 'fault'];

/** Values of different units have no order; what has one is how far off and how sure they are. */
const COLUMNS: readonly Column<MeasureResult>[] = [
  { key: 'measure', of: ({ id, side }) => sidedName(id, side), first: 'ascending' },
  { key: 'strides', of: ({ strides }) => strides, first: 'descending' },
  { key: 'confidence', of: ({ confidence }) => CONFIDENCES.indexOf(confidence), first: 'descending' },
  { key: 'band', of: ({ band }) => band && BANDS.indexOf(band), first: 'descending' },
];

function Head({ sorting }: { readonly sorting: Sorting<MeasureResult> }) {
  return (
    <thead>
      <tr>
        <SortHead by="measure" sorting={sorting}>
          {t('summary.col.measure')}
        </SortHead>
        <th scope="col">{t('summary.col.value')}</th>
        <th scope="col">{t('summary.col.baseline')}</th>
        <th scope="col">{t('summary.col.believe')}</th>
        {(['strides', 'confidence', 'band'] as const).map((by) => (
          <SortHead key={by} by={by} sorting={sorting}>
            {t(`summary.col.${by}`)}
          </SortHead>
        ))}
      </tr>
    </thead>
  );
}

/** What was not measured, by the reason: one line says it for all that share it. */
function Missing({ missing }: { readonly missing: readonly MeasureResult[] }) {
  const reasons = [...new Set(missing.map((m) => m.reason))];
  return (
    <dl class="missing" data-testid="missing">
      {reasons.map((reason) => (
        <div key={reason} data-reason={reason ?? ''}>
          <dt>{reasonText(reason)}</dt>
          <dd>
            {missing
              .filter((m) => m.reason === reason)
              .map((measure) => (
                <span key={measure.id + measure.side} data-measure={measure.id} data-side={measure.side}>
                  <Name measure={measure} />
                </span>
              ))}
          </dd>
        </div>
      ))}
    </dl>
  );
}

export function NumbersTable({ file }: { readonly file: SessionFile }) {
  const measured = useMemo(() => file.measures.filter((m) => m.value !== null), [file]);
  const sorting = useSorting('numbers', COLUMNS, measured);
  const missing = file.measures.filter((m) => m.value === null);
  return (
    <div data-testid="numbers">
      {measured.length > 0 && (
        <Section label={t('summary.numbers')} note={t('summary.numbers.note')}>
          <div class="table-scroll">
            <table class="numbers wide">
              <caption>
                {t('summary.col.view')}: {t(`view.${file.view}`)}
              </caption>
              <Head sorting={sorting} />
              <tbody>
                {sorting.rows.map((measure) => (
                  <tr
                    key={`${measure.id}.${measure.side}`}
                    data-measure={measure.id}
                    data-side={measure.side}
                  >
                    <th scope="row" title={t(`measure.${measure.id}.what`)}>
                      <Name measure={measure} />
                    </th>
                    {measure.value !== null && <Measured measure={measure} value={measure.value} />}
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
          <p class="fine">{t('confidence.promise')}</p>
        </Section>
      )}
      {missing.length > 0 && (
        <Section label={t('summary.missing.title')}>
          <Missing missing={missing} />
        </Section>
      )}
    </div>
  );
}
