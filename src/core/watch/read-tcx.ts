/** Reads a watch's TCX file: the track points of its activity. Only the elements that it needs are known, in any XML namespace. */
import { unixSeconds } from '../model/utc.ts';
import { inOrder, speedsFrom, type WatchReading, type WatchSample } from './watch-file.ts';

/**
 * What stands between the parts that are read: declarations, comments, unparsed text. One that never ends is all of the
 * rest: looked at once, where each beginning looked for its end through the whole file.
 */
const PASSED_OVER = /<\?[^]*?(?:\?>|$)|<!--[^]*?(?:-->|$)|<!\[CDATA\[[^]*?(?:\]\]>|$)|<!DOCTYPE[^>]*(?:>|$)/g;
/** A tag, and the text behind it, right after the one before: the first that is none ends the reading. A `>` may stand in an attribute. */
const TAG = /<(\/?)(?:[\w.-]+:)?([\w.-]+)((?:"[^"]*"|'[^']*'|[^"'<>])*?)(\/?)>([^<]*)/gy;
/** Tags within each other; watches come to ten. */
const DEEPEST = 100;

interface Point {
  readonly unixS: number;
  readonly values: ReadonlyMap<string, number>;
}

/** @param text all of the file */
export function readTcx(text: string): WatchReading {
  const plain = text
    .replace(/^\uFEFF/, '')
    .replaceAll(PASSED_OVER, '')
    .trim();
  const open: string[] = [];
  const points: Point[] = [];
  let activities = 0;
  let values = new Map<string, number>();
  let timeS = Number.NaN;
  let seen = 0;
  for (const [whole, closing, name, , alone, content] of plain.matchAll(TAG)) {
    if (seen === 0 && name !== 'TrainingCenterDatabase') return { ok: false, reason: 'not-an-activity' };
    seen += whole.length;
    if (closing === '') {
      if (name === 'Activity') activities++;
      if (name === 'Trackpoint') [values, timeS] = [new Map(), Number.NaN];
      if (alone !== '') continue;
      if (open.push(name) > DEEPEST) return { ok: false, reason: 'damaged' };
      if (!open.includes('Trackpoint')) continue;
      if (name === 'Time') timeS = unixSeconds(content);
      else if (content.trim() !== '') values.set(keyOf(open), Number(content));
    } else {
      if (open.pop() !== name) return { ok: false, reason: 'damaged' };
      if (name === 'Trackpoint' && Number.isFinite(timeS)) points.push({ unixS: timeS, values });
    }
  }
  if (seen === 0) return { ok: false, reason: 'not-an-activity' };
  // Something was left that is no tag: it ends in the middle of one.
  if (open.length > 0 || seen < plain.length) return { ok: false, reason: 'cut-off' };
  if (activities === 0) return { ok: false, reason: 'no-session' };
  return fileOf(points, text);
}

/** `HeartRateBpm` has its number in a `Value`. */
function keyOf(open: readonly string[]): string {
  return open.at(-1) === 'Value' ? (open.at(-2) ?? '') : (open.at(-1) ?? '');
}

function fileOf(points: readonly Point[], text: string): WatchReading {
  if (points.length === 0) return { ok: false, reason: 'no-records' };
  const metres = new Map(points.map(({ unixS, values }) => [unixS, known(values.get('DistanceMeters'))]));
  const samples = inOrder(points.map((point) => sampleOf(point)));
  // A watch writes its name into its file; the list of authors at the end names the program.
  const [, device = null] = /<Creator\b[^<>]*>\s*<Name>([^<]*)<\/Name>/.exec(text) ?? [];
  return {
    ok: true,
    file: {
      device,
      samples: speedsFrom(
        samples,
        samples.map((s) => metres.get(s.unixS) ?? null),
      ),
    },
  };
}

function sampleOf({ unixS, values }: Point): WatchSample {
  return {
    unixS,
    beatsPerMin: known(values.get('HeartRateBpm')),
    cadence: known(values.get('RunCadence')) ?? known(values.get('Cadence')),
    speedMps: known(values.get('Speed')),
  };
}

/** A thousand kilometres in metres, and more than any other number that is read: above, sums of them would know no end. */
const MOST = 1e6;

function known(value: number | undefined): number | null {
  return value !== undefined && value >= 0 && value <= MOST ? value : null;
}
