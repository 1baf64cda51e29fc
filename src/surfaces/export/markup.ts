/** HTML and SVG put together as text. Whatever is filled in is escaped, unless it is markup made here. */

/** Markup that is safe to write as it is. */
export class Markup {
  constructor(readonly text: string) {}
  toString(): string {
    return this.text;
  }
}

type Filling = string | number | null | false | Markup | readonly Filling[];

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** What no document may hold: control characters other than tab and line ends. */
const FORBIDDEN = /(?![\t\n\r])\p{Cc}/gu;

/** For text and for attributes in quotes. */
export function escape(text: string): string {
  return text.replaceAll(FORBIDDEN, '').replaceAll(/[&<>"']/g, (c) => ENTITIES[c]);
}

function filled(value: Filling): string {
  if (value === null || value === false) return '';
  if (value instanceof Markup) return value.text;
  if (typeof value === 'object') return value.map(filled).join('');
  return escape(String(value));
}

/** Tagged template: strings and numbers are escaped, markup and lists of it go in as they are, null and false are nothing. */
export function markup(parts: TemplateStringsArray, ...values: readonly Filling[]): Markup {
  return new Markup(parts.reduce((text, part, i) => text + filled(values[i - 1]) + part));
}
