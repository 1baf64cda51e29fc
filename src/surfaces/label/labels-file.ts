/**
 * The file in which a person's marks of a video are kept, beside the video. It holds times and pixels only, never an
 * image, and nothing of what the engines found.
 */
import * as v from 'valibot';

/** Every point that can be marked; `left` and `right` are the runner's own. The order is that of marking. */
export const POINTS = [
  'leftEar',
  'rightEar',
  'leftShoulder',
  'rightShoulder',
  'leftElbow',
  'rightElbow',
  'leftWrist',
  'rightWrist',
  'leftKnuckles',
  'rightKnuckles',
  'leftHip',
  'rightHip',
  'leftKnee',
  'rightKnee',
  'leftAnkle',
  'rightAnkle',
  'leftHeel',
  'rightHeel',
  'leftToe',
  'rightToe',
] as const;

export type PointName = (typeof POINTS)[number];

/** Why the analysis offers a frame. The page never shows it. */
const REASONS = [
  'standing',
  'crossing-left',
  'crossing-right',
  'contact-left',
  'contact-right',
  'stance-left',
  'stance-right',
] as const;

/** Two decimals of a pixel are more than any eye has. */
const coordinate = v.pipe(v.number(), v.finite());

/** Pixels of the upright frame, x to the right and y down from its corner; `hidden`: not visible. */
const mark = v.union([v.literal('hidden'), v.object({ x: coordinate, y: coordinate })]);

/** Marks of one frame, by point; a point that was not come to yet is left out. */
const frameMarks = v.record(v.string(), mark);

const name = v.pipe(v.string(), v.minLength(1));
const seconds = v.pipe(v.number(), v.finite(), v.minValue(0));
const length = v.pipe(v.number(), v.integer(), v.minValue(1));

const pass = v.object({
  /** 1 for the first. */
  number: length,
  /** Who marked, as they call themselves. */
  marker: v.string(),
  /** ISO 8601. */
  startedAt: v.pipe(v.string(), v.isoTimestamp()),
  finishedAt: v.nullable(v.pipe(v.string(), v.isoTimestamp())),
  marks: v.record(v.string(), frameMarks),
});

const labelsSchema = v.object({
  format: v.literal('midline-labels'),
  version: v.literal(1),
  video: v.object({
    name,
    bytes: length,
    /** Of the whole file, lower-case hex. */
    sha256: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/)),
    width: length,
    height: length,
  }),
  /** The side of the runner that faces the camera. */
  view: v.picklist(['front', 'rear', 'left', 'right']),
  mirrored: v.boolean(),
  /** In order of time. */
  frames: v.array(
    v.object({
      id: name,
      /** Seconds in which it happened, from the first frame on: the session's time. */
      timeS: seconds,
      /** Seconds of playing from the first frame: another number than `timeS` in slow motion. */
      playS: seconds,
      why: v.picklist(REASONS),
    }),
  ),
  passes: v.array(pass),
});

export type Labels = v.InferOutput<typeof labelsSchema>;
export type FrameMarks = v.InferOutput<typeof frameMarks>;
export type Mark = v.InferOutput<typeof mark>;

export type ReadLabels =
  | { readonly ok: true; readonly labels: Labels }
  /** In words for a person, without the file's name. */
  | { readonly ok: false; readonly why: string };

/** The points of a view: from the side the near half of the body, else both. */
export function pointsOf(view: Labels['view']): readonly PointName[] {
  return view === 'left' || view === 'right' ? POINTS.filter((point) => point.startsWith(view)) : POINTS;
}

const isPoint = (text: string): text is PointName => (POINTS as readonly string[]).includes(text);

/**
 * Reads a label file. It never throws and changes nothing.
 * @internal the commands load it in Node
 * @param text - all of the file
 */
export function readLabels(text: string): ReadLabels {
  let raw: unknown;
  try {
    raw = JSON.parse(text);
  } catch {
    return { ok: false, why: 'It is damaged: it is not whole JSON.' };
  }
  const { format, version } = Object(raw) as { format?: unknown; version?: unknown };
  if (format !== 'midline-labels') return { ok: false, why: 'It is another kind of file, not labels.' };
  if (version !== 1)
    return { ok: false, why: `It is of version ${String(version)}; this program knows version 1.` };
  const parsed = v.safeParse(labelsSchema, raw);
  if (!parsed.success) {
    const [issue] = parsed.issues;
    return { ok: false, why: `It is damaged at ${v.getDotPath(issue) ?? 'its top'}: ${issue.message}.` };
  }
  const wrong = wrongMark(parsed.output);
  return wrong === null ? { ok: true, labels: parsed.output } : { ok: false, why: `It is damaged: ${wrong}` };
}

/** What no schema says: marks belong to one pass, to a frame of the file, to a known point, and lie in the frame. */
function wrongMark({ frames, passes, video }: Labels): string | null {
  const ids = new Set(frames.map(({ id }) => id));
  if (ids.size < frames.length) return 'two frames have one name.';
  if (new Set(passes.map((p) => p.number)).size < passes.length) return 'two passes have one number.';
  for (const { number, marks } of passes)
    for (const [id, points] of Object.entries(marks)) {
      if (!ids.has(id)) return `pass ${number} marks a frame "${id}" that the file does not have.`;
      const wrong = wrongPoint(points, video);
      if (wrong !== null) return `frame "${id}" of pass ${number} ${wrong}`;
    }
  return null;
}

/**
 * Whether marks of one frame can be right.
 * @returns what is wrong, as the end of a sentence; null where nothing is
 */
function wrongPoint(points: FrameMarks, { width, height }: Labels['video']): string | null {
  for (const [point, at] of Object.entries(points)) {
    if (!isPoint(point)) return `has a point "${point}" that nobody knows.`;
    if (at !== 'hidden' && (at.x < 0 || at.y < 0 || at.x > width || at.y > height))
      return `has its ${point} outside of the frame.`;
  }
  return null;
}

/**
 * @internal the command loads it in Node
 * @returns what is wrong with marks that arrive from the page, in words; null where they may be kept
 */
export function refusedMarks(marks: unknown, video: Labels['video']): string | null {
  const parsed = v.safeParse(frameMarks, marks);
  if (!parsed.success) return 'These are no marks.';
  const wrong = wrongPoint(parsed.output, video);
  return wrong && `The frame ${wrong}`;
}

/** Whether a frame has an answer for each of its points. */
export function isComplete(marks: FrameMarks | undefined, view: Labels['view']): boolean {
  return marks !== undefined && pointsOf(view).every((point) => marks[point] !== undefined);
}
