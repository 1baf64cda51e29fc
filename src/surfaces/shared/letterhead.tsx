/** The head of what is handed on: name and logo of a coach or club, as Settings have them. */
import { useEffect, useState } from 'preact/hooks';
import { t } from '../../language/index.ts';
import { tidyName } from '../../storage/athletes.ts';
import { ports } from './ports.ts';

export interface Letterhead {
  /** One line; empty where nobody is named. */
  readonly name: string;
  /** Data URL of a PNG; null where there is none. */
  readonly logo: string | null;
}

/** Never rejects. */
export async function readLetterhead(): Promise<Letterhead> {
  const [{ reportName }, logo] = await Promise.all([ports.settings.load(), ports.logo.load()]);
  return { name: tidyName(reportName) ?? '', logo };
}

/** Nothing where neither is set. */
export function LetterheadView({ name, logo }: Letterhead) {
  if (name === '' && logo === null) return null;
  return (
    <div class="letterhead">
      {logo !== null && <img src={logo} alt={t('letterhead.logo')} />}
      {name !== '' && <p>{name}</p>}
    </div>
  );
}

/** On paper alone: the page itself is the reader's own. */
export function PrintedLetterhead() {
  const [letterhead, setLetterhead] = useState<Letterhead | null>(null);
  useEffect(() => {
    const read = (): void => void readLetterhead().then(setLetterhead, () => undefined);
    read();
    // Settings may have been open meanwhile.
    addEventListener('focus', read);
    return () => removeEventListener('focus', read);
  }, []);
  return letterhead && <LetterheadView {...letterhead} />;
}
