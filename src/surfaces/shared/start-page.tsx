/** Entry of every page: language, colours, then the page itself. */
import { type ComponentChild, render } from 'preact';
import { LANGUAGE } from '../../language/index.ts';
import { PRODUCT_NAME } from '../../product.ts';
import { ports } from './ports.ts';
import { applyTheme } from './theme.ts';

/**
 * @param title - of the tab, before the product's name
 * @param content - the page; rendered at once, colours follow when settings have been read
 */
export function startPage(title: string, content: ComponentChild): void {
  document.documentElement.lang = LANGUAGE;
  document.title = `${title} · ${PRODUCT_NAME}`;
  const root = document.getElementById('app');
  if (!root) throw new Error('the page has no #app');
  render(content, root);
  ports.settings.load().then(
    (settings) => applyTheme(settings.theme),
    () => undefined,
  );
}
