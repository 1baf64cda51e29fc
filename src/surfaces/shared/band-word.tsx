/** A band as word and shape; colour only repeats them. */
import type { Band } from '../../core/model/measure.ts';
import { t } from '../../language/index.ts';

export function BandWord({ band }: { readonly band: Band | null }) {
  const name = band ?? 'none';
  return (
    <span class="band" data-band={name}>
      {t(`band.${name}`)}
    </span>
  );
}
