import type { Settings } from '../../storage/settings-store.ts';

/** Light or dark as the system says, unless the runner has chosen. */
export function applyTheme(theme: Settings['theme'], doc: Document = document): void {
  if (theme === 'system') delete doc.documentElement.dataset['theme'];
  else doc.documentElement.dataset['theme'] = theme;
}
