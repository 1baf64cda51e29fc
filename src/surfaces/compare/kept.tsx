/** Pairs that were compared before: they open as they were. */
import { useEffect, useState } from 'preact/hooks';
import { isSamePair, type KeptPair } from '../../core/session/kept-pair.ts';
import type { Interval } from '../../core/session/session-file.ts';
import { t } from '../../language/index.ts';
import type { SessionRow } from '../../storage/db.ts';
import { formatClock, runName } from '../shared/format.ts';
import { pageHref, Section } from '../shared/page-frame.tsx';
import { ports } from '../shared/ports.ts';
import { queryOf } from './address.ts';

interface Props {
  readonly rows: readonly SessionRow[];
  /** The one that is open; it is in the list as the page shows it. */
  readonly open: KeptPair | null;
}

function nameOf(row: SessionRow, part: Interval | null): string {
  if (!part) return runName(row);
  return t('compare.part.of', {
    run: runName(row),
    from: formatClock(part.startS),
    to: formatClock(part.endS),
  });
}

export function KeptPairs({ rows, open }: Props) {
  const [pairs, setPairs] = useState<readonly KeptPair[]>([]);
  useEffect(() => {
    const read = async (): Promise<void> => {
      if (open) await ports.pairs.keep(open);
      setPairs(await ports.pairs.list());
    };
    read().catch((error: unknown) => console.warn(error));
  }, [open]);
  const find = (id: string) => rows.find((row) => row.id === id);
  const lines = pairs.flatMap((pair) => {
    const [first, second] = [find(pair.first), find(pair.second)];
    // A run that was deleted takes its pairs off the list; brought back, it brings them back.
    return first && second && !(open && isSamePair(pair, open)) ? [{ pair, first, second }] : [];
  });
  const forget = (pair: KeptPair): void => {
    ports.pairs
      .forget((other) => isSamePair(other, pair))
      .then(() => setPairs(pairs.filter((other) => other !== pair)))
      .catch((error: unknown) => console.warn(error));
  };
  if (lines.length === 0) return null;
  return (
    <Section label={t('compare.kept')} note={t('compare.kept.note')} class="no-print">
      <ul class="pair-kept" data-testid="kept">
        {lines.map(({ pair, first, second }) => {
          const names = { first: nameOf(first, pair.firstPart), second: nameOf(second, pair.secondPart) };
          return (
            <li key={JSON.stringify(pair)}>
              <a href={pageHref('compare', queryOf(pair))}>{t('compare.kept.pair', names)}</a>
              <button type="button" class="button-quiet" data-action="forget" onClick={() => forget(pair)}>
                {t('compare.kept.forget')} <span class="hidden-text">{t('compare.kept.pair', names)}</span>
              </button>
            </li>
          );
        })}
      </ul>
    </Section>
  );
}
