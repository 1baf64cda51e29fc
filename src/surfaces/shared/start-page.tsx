/** Entry of every page: language, colours, then the page itself. */
import { type ComponentChild, render } from 'preact';
import { languageTag, type PlainKey, t, speakLanguage } from '../../language/index.ts';
import { PRODUCT_NAME } from '../../product.ts';
import { DEFAULT_SETTINGS } from '../../storage/settings-store.ts';
import { ports } from './ports.ts';
import { applyTheme } from './theme.ts';

/** A page's first reads come before it. */
const TIDY_AFTER_MS = 1500;

/** What draws on a canvas takes the font that is there: a plot would keep the system's numbers. */
async function typefaceReady(): Promise<void> {
  const families = ['Midline Text', 'Midline Narrow'];
  await Promise.all(families.map((family) => document.fonts.load(`16px "${family}"`))).catch(() => undefined);
}

/**
 * Shows a page once the settings have said in which language and colours.
 * @param title - key of the tab's title, which stands before the product's name
 * @param content - the page; nothing of it may ask for a text before it is rendered
 */
export async function startPage(title: PlainKey, content: ComponentChild): Promise<void> {
  ports.requests.watch();
  // Begun at once: it waits for nothing of the settings.
  const typeface = typefaceReady();
  const { language, theme } = await ports.settings.load().catch(() => DEFAULT_SETTINGS);
  speakLanguage(language, navigator.languages);
  document.documentElement.lang = languageTag();
  document.title = `${t(title)} · ${PRODUCT_NAME}`;
  applyTheme(theme);
  await typeface;
  const root = document.getElementById('app');
  if (!root) throw new Error('the page has no #app');
  render(content, root);
  // Once the page stands: nobody waits for it.
  setTimeout(() => void ports.sessions.tidyUp(), TIDY_AFTER_MS);
}
