/** What was found, in plain words beside the image; every sentence leads to the strides it rests on. */
import type { MeasureResult } from '../../core/measures/measure-result.ts';
import type { SessionFile } from '../../core/session/session-file.ts';
import { t } from '../../language/index.ts';
import { sentencesOf } from '../../language/sentences.ts';
import { decimalText } from '../../language/numbers.ts';
import { BandWord } from '../shared/band-word.tsx';
import {
  formatTenths,
  formatChange,
  formatClock,
  formatNumber,
  formatBesideWord,
  reasonText,
  sidedName,
  signWord,
  unitSuffix,
} from '../shared/format.ts';
import type { Finding, StrideLink } from './finding-list.ts';

/** A stride that was opened from a finding. */
export interface OpenStride {
  readonly stride: number;
  readonly finding: Finding;
}

interface Opens {
  readonly onStride: (finding: Finding, link: StrideLink) => void;
  readonly onTime: (finding: Finding, timeS: number) => void;
  readonly onMeasure: (finding: Finding) => void;
}

interface LinksProps extends Opens {
  readonly finding: Finding;
  readonly which: 'worst' | 'best';
  /** The stride that is open. */
  readonly open: OpenStride | null;
}

const LABELS = {
  worst: { band: 'review.worst', usual: 'review.unusual' },
  best: { band: 'review.best', usual: 'review.usual' },
} as const;

function Links({ finding, which, open, onStride }: LinksProps) {
  const links = finding[which];
  if (links.length === 0) return null;
  const label = t(LABELS[which][finding.by]);
  return (
    <p class="links">
      <span class="fine">{label}</span>
      {links.map((link) => {
        const time = decimalText(link.timeS, 1);
        return (
          <button
            key={link.stride}
            type="button"
            class="chip number"
            data-open={which}
            data-stride={link.stride}
            aria-pressed={open?.stride === link.stride && open.finding.key === finding.key}
            aria-label={`${label}: ${t('review.strideAt', { time })}`}
            onClick={() => onStride(finding, link)}
          >
            {formatTenths(link.timeS)}
          </button>
        );
      })}
    </p>
  );
}

function restsOn({ strides, confidence, smallestChange, unit }: MeasureResult): string {
  const said = { strides, confidence: t(`confidence.${confidence}`) };
  if (smallestChange === null) return t('review.restsPlain', said);
  const change = `\u00b1 ${formatNumber(smallestChange, unit)}${unitSuffix(unit)}`;
  return t('review.rests', { ...said, change });
}

type CardProps = Opens & {
  readonly finding: Finding;
  readonly open: OpenStride | null;
  /** The session with the engine's own values, where a hand has changed some; else null. */
  readonly engine: SessionFile | null;
};

/** What stood there before a hand: said where it is something else. */
function ByHand({
  measure,
  engine,
}: {
  readonly measure: MeasureResult;
  readonly engine: SessionFile | null;
}) {
  const own = engine?.measures.find((one) => one.id === measure.id && one.side === measure.side);
  const { unit } = measure;
  const shown = (value: number | null) => value !== null && formatNumber(value, unit);
  if (!own || shown(own.value) === shown(measure.value)) return null;
  const { value } = own;
  return (
    <p class="fine" data-by-hand={`${own.id}.${own.side}`}>
      {value === null
        ? t('hand.engineNone')
        : t('hand.engineSaid', { value: formatNumber(value, unit) + unitSuffix(unit) })}
    </p>
  );
}

function Card(props: CardProps) {
  const { finding, onTime, onMeasure } = props;
  const { measure, drift, why } = finding;
  const value = measure.value ?? 0;
  const sign = signWord(measure.id, measure.side, value, measure.unit);
  return (
    <article class="card" data-why={why} data-measure={finding.key}>
      {why !== 'other' && <p class="card-why fine">{t(`review.why.${why}`)}</p>}
      <h3>
        <button type="button" class="card-name" data-action="show-measure" onClick={() => onMeasure(finding)}>
          {sidedName(measure.id, measure.side)}
        </button>
      </h3>
      <p class="card-value">
        <span class="number">{formatBesideWord(value, measure.spread, measure.unit, sign)}</span>{' '}
        {sign !== null && <span>{sign}</span>} <BandWord band={measure.band} />
      </p>
      <p class="fine">{restsOn(measure)}</p>
      <ByHand measure={measure} engine={props.engine} />
      {drift && (
        <p>
          <button type="button" class="chip" data-open="drift" onClick={() => onTime(finding, drift.fromS)}>
            {t('review.driftFrom', {
              change: formatChange(drift.change, drift.unit) + unitSuffix(drift.unit),
              time: formatClock(drift.fromS),
            })}
          </button>
        </p>
      )}
      <Links {...props} which="worst" />
      <Links {...props} which="best" />
    </article>
  );
}

function Missing({ file }: { readonly file: SessionFile }) {
  const missing = file.measures.filter((m) => m.value === null);
  const reasons = [...new Set(missing.map((m) => m.reason))];
  if (missing.length === 0) return null;
  return (
    <details class="more">
      <summary>{t('review.notMeasured')}</summary>
      <dl>
        {reasons.map((reason) => (
          <div key={reason}>
            <dt>{reasonText(reason)}</dt>
            <dd class="fine">
              {missing
                .filter((m) => m.reason === reason)
                .map((m) => sidedName(m.id, m.side))
                .join(' · ')}
            </dd>
          </div>
        ))}
      </dl>
    </details>
  );
}

type Props = Opens & {
  readonly file: SessionFile;
  readonly findings: readonly Finding[];
  readonly open: OpenStride | null;
  readonly engine: SessionFile | null;
};

export function Findings({ file, findings, ...rest }: Props) {
  const main = findings.filter((finding) => finding.why !== 'other');
  const others = findings.filter((finding) => finding.why === 'other');
  return (
    <>
      <h2>{t('review.findings')}</h2>
      {findings.length === 0 && <p>{sentencesOf(file)[0] ?? t('review.noFindings')}</p>}
      {main.map((finding) => (
        <Card key={finding.key} finding={finding} {...rest} />
      ))}
      {others.length > 0 && (
        <details class="more" open={main.length === 0}>
          <summary>{t('review.others')}</summary>
          {others.map((finding) => (
            <Card key={finding.key} finding={finding} {...rest} />
          ))}
        </details>
      )}
      <Missing file={file} />
      <p class="fine">{t('common.estimates')}.</p>
    </>
  );
}
