/** The same tables for spreadsheets whose numbers have a decimal comma: semicolons between fields, and a mark of UTF-8. */

/** Fields of RFC 4180, each with what ends it: a quoted one, or one without quotes. */
const FIELD = /("(?:[^"]|"")*"|[^",\r\n]*)(,|\r\n)/g;
const NUMBER = /^-?\d+\.\d+$/;
/** Excel takes a file without it for one of an old code page, and an umlaut for two signs. */
const BYTE_ORDER_MARK = '\uFEFF';

/** @param csv as `csv.ts` writes it: texts that look like numbers are quoted, and stay as they are */
export function withDecimalComma(csv: string): string {
  return (
    BYTE_ORDER_MARK +
    csv.replaceAll(FIELD, (_, field: string, end: string) => {
      const own = NUMBER.test(field) ? field.replace('.', ',') : field;
      return own + (end === ',' ? ';' : end);
    })
  );
}

/**
 * Whether numbers are written with a decimal comma where this runs.
 * @param locale of the system or browser, such as `de-AT`; left out: its own
 */
export function writesDecimalComma(locale?: string): boolean {
  return new Intl.NumberFormat(locale)
    .formatToParts(1.5)
    .some((p) => p.type === 'decimal' && p.value === ',');
}
