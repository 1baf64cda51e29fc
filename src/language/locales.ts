/** The texts of `manifest.json`, as browsers want them: used when the extension is packed. */
import { PRODUCT_NAME } from '../product.ts';
import * as languages from './languages.ts';

type Messages = Readonly<Record<string, { readonly message: string }>>;

/** @returns `_locales/…/messages.json` of every language, by path */
export function localeFiles(): Readonly<Record<string, Messages>> {
  return Object.fromEntries(
    Object.entries(languages).map(([tag, { manifest }]) => [
      // `pt-BR` is `pt_BR` here.
      `_locales/${tag.replace('-', '_')}/messages.json`,
      Object.fromEntries(
        Object.entries({ name: PRODUCT_NAME, ...manifest }).map(([key, message]) => [key, { message }]),
      ),
    ]),
  );
}

/** The manifest with its texts filled in, for a server that packs no files. @param tag - path of a `_locales` folder */
export function withTexts<Manifest extends object>(manifest: Manifest, tag: string): Manifest {
  const messages = localeFiles()[`_locales/${tag}/messages.json`];
  const filled = JSON.stringify(manifest).replace(
    /__MSG_(\w+?)__/g,
    (_, key: string) => messages[key].message,
  );
  return JSON.parse(filled) as Manifest;
}
