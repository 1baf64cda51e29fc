/** The pages: the few that every run needs, and the others behind one quiet button. */
import { useEffect, useRef, useState } from 'preact/hooks';
import { t } from '../../language/index.ts';
import { pageHref, type PageName } from './page-href.ts';

const FIRST = [
  'home',
  'analyze',
  'history',
  'plan',
  'checkin',
  'settings',
] as const satisfies readonly PageName[];
const MORE = ['learn', 'athletes', 'privacy'] as const satisfies readonly PageName[];

type Named = (typeof FIRST | typeof MORE)[number];

function Entry({ name, page }: { readonly name: Named; readonly page: PageName }) {
  return (
    <a href={pageHref(name)} aria-current={name === page ? 'page' : undefined}>
      {t(`nav.${name}`)}
    </a>
  );
}

export function Navigation({ page }: { readonly page: PageName }) {
  const [open, setOpen] = useState(false);
  const more = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (!open) return;
    const close = (event: Event): void => {
      if (event.target instanceof Node && !more.current?.contains(event.target)) setOpen(false);
    };
    const escape = (event: KeyboardEvent): void => {
      if (event.key !== 'Escape') return;
      setOpen(false);
      button.current?.focus();
    };
    document.addEventListener('pointerdown', close);
    document.addEventListener('focusin', close);
    document.addEventListener('keydown', escape);
    return () => {
      document.removeEventListener('pointerdown', close);
      document.removeEventListener('focusin', close);
      document.removeEventListener('keydown', escape);
    };
  }, [open]);
  // Where the runner is stays in sight, also on a page of the second level.
  const here = MORE.find((name) => name === page);
  return (
    <nav class="nav" aria-label={t('nav.main')}>
      {FIRST.map((name) => (
        <Entry key={name} name={name} page={page} />
      ))}
      {here && <Entry name={here} page={page} />}
      <div class="nav-more" ref={more}>
        <button
          ref={button}
          type="button"
          data-action="more-pages"
          aria-expanded={open}
          aria-controls="more-pages"
          onClick={() => setOpen(!open)}
        >
          {t('nav.more')}
        </button>
        <ul id="more-pages" hidden={!open}>
          {MORE.filter((name) => name !== here).map((name) => (
            <li key={name}>
              <Entry name={name} page={page} />
            </li>
          ))}
        </ul>
      </div>
    </nav>
  );
}
