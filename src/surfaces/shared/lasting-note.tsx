/** Says whether the browser may clear the runs by itself, and what to do about it. */
import { useEffect, useState } from 'preact/hooks';
import { t } from '../../language/index.ts';
import type { Lasting } from '../../platform/lasting-storage.ts';
import { ports } from './ports.ts';

export function LastingNote() {
  const [lasting, setLasting] = useState<Lasting | null>(null);
  useEffect(() => void ports.lastingNow().then(setLasting), []);
  return lasting && <p data-lasting={lasting}>{t(`lasting.${lasting}`)}</p>;
}
