/** Every measure over the run, as plots or as the same in tables. */
import { useState } from 'preact/hooks';
import { t } from '../../language/index.ts';
import type { SessionFile } from '../../core/session/session-file.ts';
import { formatNumber, reasonText, unitSuffix } from '../shared/format.ts';
import { Section } from '../shared/page-frame.tsx';
import { PlotCanvas } from './plot-canvas.tsx';
import { byMinute, type Plot, plotsOf } from '../shared/series.ts';

/** What the plot shows, in a sentence, for those who do not see it. */
function describe(plot: Plot): string {
  const values = plot.series.flatMap((s) => s.values.flatMap((v) => v ?? []));
  return t('summary.plotOf', {
    measure: t(`measure.${plot.id}`),
    count: values.length,
    minutes: Math.round(plot.minutes.at(-1) ?? 0),
    min: formatNumber(Math.min(...values), plot.unit),
    max: formatNumber(Math.max(...values), plot.unit) + unitSuffix(plot.unit),
  });
}

function Legend({ plot }: { readonly plot: Plot }) {
  return (
    <span class="plot-legend">
      {plot.series
        .filter((s) => s.side !== 'both')
        .map(({ side }) => (
          <span key={side} data-side={side}>
            {t(`summary.side.${side}`)}
          </span>
        ))}
      <span class="fine">{t(`unit.${plot.unit}`)}</span>
    </span>
  );
}

function PlotTable({ plot }: { readonly plot: Plot }) {
  return (
    <table class="numbers">
      <thead>
        <tr>
          <th scope="col">{t('summary.minute')}</th>
          {plot.series.map(({ side }) => (
            <th key={side} scope="col">
              {t(`summary.side.${side}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {byMinute(plot).map(({ minute, values }) => (
          <tr key={minute}>
            <th scope="row">{minute}</th>
            {values.map((value, i) => (
              <td key={plot.series[i].side}>{value === null ? '\u2013' : formatNumber(value, plot.unit)}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

export function Plots({ file }: { readonly file: SessionFile }) {
  const [asTable, setAsTable] = useState(false);
  const plots = plotsOf(file);
  if (plots.length === 0) return null;
  return (
    <Section label={t('summary.overTime')} note={t('summary.overTime.note')} class="over-time">
      <button type="button" class="no-print" data-action="as-table" onClick={() => setAsTable(!asTable)}>
        {t(asTable ? 'summary.asPlots' : 'summary.asTable')}
      </button>
      <div class={asTable ? 'plots as-table' : 'plots'}>
        {plots.map((plot) => (
          <figure key={plot.id} class="plot" data-measure={plot.id} data-missing={plot.reason !== null}>
            <figcaption>
              <h3>{t(`measure.${plot.id}`)}</h3>
              <Legend plot={plot} />
              {plot.reason === null ? (
                <span class="hidden-text">{describe(plot)}</span>
              ) : (
                <span class="fine plot-reason">
                  {t('summary.plot.missing', { reason: reasonText(plot.reason) })}
                </span>
              )}
            </figcaption>
            {asTable ? <PlotTable plot={plot} /> : <PlotCanvas plot={plot} />}
          </figure>
        ))}
      </div>
    </Section>
  );
}
