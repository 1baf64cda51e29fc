/** What left this machine: the browser's own count, and how to check it without us. */
import { useEffect, useState } from 'preact/hooks';
import { t } from '../../language/index.ts';
import { numberText } from '../../language/numbers.ts';
import type { RequestSum } from '../../storage/request-tallies.ts';
import { ports } from '../shared/ports.ts';

/** A count that changes is seen to change. */
const EVERY_MS = 1000;

const CHECKS = [1, 2, 3] as const;

export function Sent() {
  const [sum, setSum] = useState<RequestSum | null>(null);
  useEffect(() => {
    const read = (): void => void ports.requests.sum().then(setSum, () => undefined);
    read();
    const timer = setInterval(read, EVERY_MS);
    return () => clearInterval(timer);
  }, []);
  return (
    <>
      {sum && <Count {...sum} />}
      <p>{t('sent.how')}</p>
      <p>{t('sent.unseen')}</p>
      <p>{t('sent.check')}</p>
      <ol class="checks">
        {CHECKS.map((n) => (
          <li key={n}>{t(`sent.check.${n}`)}</li>
        ))}
      </ol>
    </>
  );
}

function Count({ counted, outside, refused, addresses }: RequestSum) {
  const rows = [
    ['outside', outside],
    ['refused', refused],
    ['counted', counted],
  ] as const;
  return (
    <>
      <dl
        class="count"
        data-testid="sent"
        data-outside={outside}
        data-refused={refused}
        data-counted={counted}
      >
        {rows.map(([name, count]) => (
          <div key={name}>
            <dt>{t(`sent.${name}`)}</dt>
            <dd>{numberText(count)}</dd>
          </div>
        ))}
      </dl>
      {outside > 0 && <p role="alert">{t('sent.wrong')}</p>}
      {addresses.length > 0 && (
        <ul>
          {addresses.map((address) => (
            <li key={address}>{address}</li>
          ))}
        </ul>
      )}
    </>
  );
}
