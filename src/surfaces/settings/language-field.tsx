/** In which language everything is said. It holds for a page from the moment it is opened: this one opens anew. */
import { LANGUAGE_NAMES, t } from '../../language/index.ts';
import { ports } from '../shared/ports.ts';

export function LanguageField({ language }: { readonly language: string | null }) {
  const choose = async (tag: string): Promise<void> => {
    await ports.settings.save({ language: tag === '' ? null : tag });
    location.reload();
  };
  return (
    <label class="field">
      <span class="field-label">{t('settings.language')}</span>
      <select
        data-field="language"
        value={language ?? ''}
        onChange={(event) => void choose(event.currentTarget.value)}
      >
        <option value="">{t('settings.language.browser')}</option>
        {LANGUAGE_NAMES.map(([tag, name]) => (
          <option key={tag} value={tag} lang={tag}>
            {name}
          </option>
        ))}
      </select>
      <span class="fine">{t('settings.language.note')}</span>
    </label>
  );
}
