/** Tables of our own export, read back: a header, fields without quotes. */

/**
 * @param {string} text of NAME.frames.csv or NAME.strides.csv
 * @returns {Record<string, string>[]} rows by column, the unit in brackets left out
 */
export function readTable(text) {
  const [head = '', ...lines] = text.split('\r\n').filter((line) => line !== '');
  const names = head.split(',').map((name) => name.replace(/ \([^()]*\)$/, ''));
  return lines.map((line) => {
    const fields = line.split(',');
    return Object.fromEntries(names.map((name, i) => [name, fields[i] ?? '']));
  });
}

/** @returns {number | null} null where the field is empty: not measured */
export function numberIn(row, name) {
  const text = row?.[name];
  return text === undefined || text === '' ? null : Number(text);
}
