/** What every page but the coach has: skip link, wordmark, navigation, the line, the disclaimer at the foot. */
import type { ComponentChildren } from 'preact';
import { t } from '../../language/index.ts';
import { PRODUCT_NAME } from '../../product.ts';
import { Guarded } from './guarded.tsx';
import { PrintedLetterhead } from './letterhead.tsx';
import { Mark } from './mark.tsx';
import { Navigation } from './navigation.tsx';
import { pageHref, type PageName } from './page-href.ts';

export { pageHref } from './page-href.ts';
export { Section } from './section.tsx';

interface Props {
  readonly page: PageName;
  readonly children: ComponentChildren;
}

/** Pages that are printed for a runner. */
const HANDED_ON: ReadonlySet<PageName> = new Set<PageName>(['summary', 'compare', 'plan']);

export function PageFrame({ page, children }: Props) {
  return (
    <div class="page" data-page={page}>
      <a class="skip" href="#main">
        {t('nav.skip')}
      </a>
      <header class="page-head">
        <a class="wordmark" href={pageHref('home')}>
          <Mark /> {PRODUCT_NAME}
        </a>
        <Navigation page={page} />
        {HANDED_ON.has(page) && <PrintedLetterhead />}
      </header>
      <main id="main">
        <Guarded>{children}</Guarded>
      </main>
      <footer class="page-foot">
        <span />
        {/* Numbers stand above it: then all of it. */}
        <p class="fine">{t(page === 'summary' ? 'disclaimer.full' : 'footer.disclaimer')}</p>
      </footer>
    </div>
  );
}
