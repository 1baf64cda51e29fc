/** Reads a table as RFC 4180 defines it. */

/** @returns a record a row, by the header's names; @throws where a row has another number of fields than the header */
export function readCsv(text: string): Record<string, string>[] {
  const [header, ...rows] = fieldsOf(text);
  return rows.map((row, i) => {
    if (row.length !== header.length)
      throw new Error(`row ${i + 1} has ${row.length} fields, not ${header.length}`);
    return Object.fromEntries(header.map((name, k) => [name, row[k]]));
  });
}

function fieldsOf(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  // A quoted field, or a plain one, and what ends it.
  const field = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/gy;
  while (field.lastIndex < text.length) {
    const at = field.lastIndex;
    const found = field.exec(text);
    if (!found) throw new Error(`no field at ${at}: ${text.slice(at, at + 40)}`);
    const [, quoted, plain, end] = found;
    row.push(quoted === undefined ? plain : quoted.replaceAll('""', '"'));
    if (end === ',') continue;
    rows.push(row);
    row = [];
  }
  return rows;
}
