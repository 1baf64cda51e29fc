/** What two minutes on the spot have shown: the last strides' numbers, of which nothing is kept. */
import type { LiveStatus, Reading } from '../../core/coach/contract.ts';
import { isNamed } from '../../core/measures/sure-band.ts';
import { t } from '../../language/index.ts';
import { BandWord } from '../shared/band-word.tsx';
import { formatBesideWord, sidedName, signWord } from '../shared/format.ts';

interface Props {
  /** Null where not even the first frame came. */
  readonly status: LiveStatus | null;
  readonly onAgain: () => void;
  readonly onRun: () => void;
}

/** What was seen well enough to be told, or is beyond its limit for certain; of both sides together only where they have no numbers of their own. */
function toldOf(readings: readonly Reading[]): readonly Reading[] {
  const told = readings.filter(
    (reading) => reading.value !== null && (reading.confidence !== 'poor' || isNamed(reading)),
  );
  const sided = new Set(told.filter(({ side }) => side !== 'both').map(({ id }) => id));
  return told.filter(({ id, side }) => side !== 'both' || !sided.has(id));
}

function Row({ reading: { id, side, unit, band, value } }: { readonly reading: Reading }) {
  if (value === null) return null;
  const word = signWord(id, side, value, unit);
  return (
    <li data-measure={id} data-side={side}>
      <p class="tryout-name">
        {sidedName(id, side)} {band !== null && <BandWord band={band} />}
      </p>
      <p>
        <span class="number">{formatBesideWord(value, null, unit, word)}</span>
        {word !== null && <span class="fine"> {word}</span>}
      </p>
    </li>
  );
}

export function TryOutSummary({ status, onAgain, onRun }: Props) {
  const readings = toldOf(status?.readings ?? []);
  return (
    <section class="panel panel-tryout" data-testid="try-out" aria-labelledby="try-out-title">
      <h2 class="phase" id="try-out-title">
        {t('tryout.done')}
      </h2>
      {readings.length === 0 ? (
        <p class="lead">{t('tryout.nothing')}</p>
      ) : (
        <>
          <ul class="tryout-list">
            {readings.map((reading) => (
              <Row key={reading.id + reading.side} reading={reading} />
            ))}
          </ul>
          <p class="fine">{t('common.estimates')}</p>
        </>
      )}
      <p>{t('tryout.note')}</p>
      <div class="row">
        <button type="button" class="button-main" data-action="set-up-run" onClick={onRun}>
          {t('tryout.run')}
        </button>
        <button type="button" data-action="try-again" onClick={onAgain}>
          {t('tryout.again')}
        </button>
      </div>
    </section>
  );
}
