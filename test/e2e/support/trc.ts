/**
 * Reads a marker file by the format's definition: three lines of header (of which the third holds the values to the
 * names in the second), two lines that name the columns, an empty one, then a row a frame. A tab ends a field; the end of
 * a line does so only where the field is not empty.
 */

export interface Trc {
  readonly fileName: string;
  readonly rateHz: number;
  readonly units: string;
  readonly markers: readonly string[];
  readonly timesS: readonly number[];
  /** Of each frame, each marker: x, y, z; NaN where the field is empty. */
  readonly points: readonly (readonly (readonly number[])[])[];
}

/** @throws where the header and the rows do not agree */
export function readTrc(text: string): Trc {
  const lines = text.split('\n').map((line) => tokens(line.replace(/\r$/, '')));
  const [kind, names, values, columns, axes] = lines;
  demand(kind[0] === 'PathFileType' && kind[1] === '4' && kind[2] === '(X/Y/Z)', 'the first line');
  const head = Object.fromEntries(names.map((name, i) => [name, values[i]]));
  for (const name of ['DataRate', 'CameraRate', 'NumFrames', 'NumMarkers', 'OrigDataRate', 'OrigNumFrames'])
    demand(Number.isFinite(Number(head[name])) && Number(head[name]) > 0, name);

  demand(columns[0] === 'Frame#' && columns[1] === 'Time', 'the columns');
  const markers = columns.slice(2).filter((name) => name !== '');
  demand(markers.length === Number(head['NumMarkers']), 'NumMarkers');
  markers.forEach((_, i) => {
    const of = axes.slice(2 + 3 * i, 5 + 3 * i).join(' ');
    demand(of === `X${i + 1} Y${i + 1} Z${i + 1}`, `the axes of marker ${i + 1}: ${of}`);
  });

  const rows = lines.slice(5).filter((line) => line.length > 1);
  demand(
    rows.length === Number(head['NumFrames']),
    `NumFrames: ${head['NumFrames']}, and ${rows.length} rows`,
  );
  const rateHz = Number(head['DataRate']);
  rows.forEach((row, i) => {
    demand(row.length === 2 + 3 * markers.length, `row ${i + 1} has ${row.length} fields`);
    demand(Number(row[0]) === i + 1, `row ${i + 1} says that it is frame ${row[0]}`);
    demand(Math.abs(Number(row[1]) - i / rateHz) < 0.0001, `row ${i + 1} is at ${row[1]} s`);
  });
  return {
    fileName: kind[3],
    rateHz,
    units: head['Units'],
    markers,
    timesS: rows.map((row) => Number(row[1])),
    points: rows.map((row) =>
      markers.map((_, i) => row.slice(2 + 3 * i, 5 + 3 * i).map((f) => (f === '' ? Number.NaN : Number(f)))),
    ),
  };
}

function tokens(line: string): string[] {
  const fields = line.split('\t');
  return fields.at(-1) === '' ? fields.slice(0, -1) : fields;
}

function demand(sound: boolean, what: string): void {
  if (!sound) throw new Error(`not a sound marker file: ${what}`);
}
