/** The runner's settings: one object in the extension's local storage, checked field by field when it is read. */
import * as v from 'valibot';
import { TOLD_VIEWS } from '../core/model/view.ts';
import { MAX_NAME_LENGTH } from './athletes.ts';
import { MEASURES, type MeasureId } from '../core/measures/all.ts';

const KEY = 'settings';

/** One bad or missing field falls back alone; the others are kept. */
const settingsSchema = v.object({
  version: v.fallback(v.literal(1), 1),
  /** Tag of the language of the interface; null = as the browser. */
  language: v.fallback(v.nullable(v.string()), null),
  /** `deviceId` of the camera last chosen; null = the browser's default. */
  cameraId: v.fallback(v.nullable(v.string()), null),
  resolution: v.fallback(v.picklist(['640x480', '1280x720']), '640x480'),
  voice: v.fallback(v.boolean(), true),
  tones: v.fallback(v.boolean(), true),
  /** 0..1 */
  volume: v.fallback(v.pipe(v.number(), v.minValue(0), v.maxValue(1)), 0.8),
  /** Who runs, live and in the videos that are opened next; null = nobody in particular. */
  athleteId: v.fallback(v.nullable(v.string()), null),
  /** Videos wait to be trimmed and the runner to be picked before they are analysed. */
  holdVideos: v.fallback(v.boolean(), false),
  /** The side of the runner that faces the camera; null = found by itself. */
  view: v.fallback(v.nullable(v.picklist(TOLD_VIEWS)), null),
  /** The image comes mirrored from the camera. */
  mirrored: v.fallback(v.boolean(), false),
  /** Which table of cue times is used. */
  cueTimes: v.fallback(v.picklist(['normal', 'demo']), 'normal'),
  /** False: measure and say nothing. */
  cues: v.fallback(v.boolean(), true),
  /** Keep a copy of an analysed video where the file itself cannot be opened again. */
  keepVideos: v.fallback(v.boolean(), true),
  /** Follow the feedback programme; false: all cues, all the time. */
  programme: v.fallback(v.boolean(), true),
  /** What each athlete wants to work on ('' = nobody in particular); who is not in it takes what is proposed. */
  focusOf: v.fallback(v.record(v.string(), v.picklist(MEASURES.map((m) => m.id))), {}),
  /** How much is said. */
  amount: v.fallback(v.picklist(['less', 'usual', 'more']), 'usual'),
  /** How long the run is meant to be, minutes of running; null = open. */
  runMinutes: v.fallback(v.nullable(v.pipe(v.number(), v.minValue(5), v.maxValue(240))), null),
  /** How long the metronome beats, minutes. */
  metronomeMinutes: v.fallback(v.pipe(v.number(), v.minValue(1), v.maxValue(30)), 2),
  /** Faults of one side as a tone in that ear, after they have been said once. */
  sideTones: v.fallback(v.boolean(), false),
  /** Where the belt's keys begin, km/h. */
  beltKmh: v.fallback(v.pipe(v.number(), v.minValue(1), v.maxValue(30)), 9),
  /** How belt speeds are shown and typed; kept are km/h. */
  speedUnit: v.fallback(v.picklist(['km/h', 'min/km', 'mph', 'min/mile']), 'km/h'),
  /** Who hands reports on, a coach or a club, as it was typed; empty = nobody is named. */
  reportName: v.fallback(
    v.pipe(
      v.string(),
      v.transform((typed) => typed.slice(0, MAX_NAME_LENGTH)),
    ),
    '',
  ),
  onboardingSeen: v.fallback(v.boolean(), false),
  /** The cue card in web pages: never, on a click, or in every page (needs the host permission). */
  card: v.fallback(v.picklist(['off', 'on-click', 'always']), 'on-click'),
  /** Time of day of the plan's reminder, local, `18:00`; null = none. */
  reminderAt: v.fallback(v.nullable(v.pipe(v.string(), v.regex(/^([01]\d|2[0-3]):[0-5]\d$/))), null),
  theme: v.fallback(v.picklist(['system', 'light', 'dark']), 'system'),
});

export type Settings = Readonly<v.InferOutput<typeof settingsSchema>>;
export type SettingsChange = Partial<Omit<Settings, 'version'>>;

export const DEFAULT_SETTINGS: Settings = v.parse(settingsSchema, {});

/** `browser.storage.local`, as far as it is used. */
export interface StorageArea {
  get(key: string): Promise<Record<string, unknown>>;
  set(items: Record<string, unknown>): Promise<void>;
  readonly onChanged: {
    addListener(listener: (changes: Record<string, { newValue?: unknown }>) => void): void;
    removeListener(listener: (changes: Record<string, { newValue?: unknown }>) => void): void;
  };
}

export interface SettingsStore {
  /** Never fails: what cannot be read is the default. */
  load(): Promise<Settings>;
  /** Writes the changed fields. @returns the settings as they are now */
  save(change: SettingsChange): Promise<Settings>;
  /** Told of changes from any page. Returns the unsubscribe. */
  subscribe(listener: (settings: Settings) => void): () => void;
}

/** @param area - `browser.storage.local` */
export function createSettingsStore(area: StorageArea): SettingsStore {
  const load = async (): Promise<Settings> => {
    try {
      return checkSettings((await area.get(KEY))[KEY]);
    } catch {
      return DEFAULT_SETTINGS;
    }
  };
  // One write after the other: two quick clicks must not undo each other. What comes while one is written goes together
  // with the next, or a name that is typed would be as many writes as letters.
  let writing: Promise<unknown> = Promise.resolve();
  let next: { change: SettingsChange; readonly saved: Promise<Settings> } | null = null;
  const write = async (): Promise<Settings> => {
    const change = next?.change;
    next = null;
    const settings: Settings = { ...(await load()), ...change };
    await area.set({ [KEY]: settings });
    return settings;
  };
  return {
    load,
    save(change) {
      if (next) next.change = { ...next.change, ...change };
      else {
        next = { change, saved: writing.then(write) };
        writing = next.saved.catch(() => undefined);
      }
      return next.saved;
    },
    subscribe(listener) {
      const onChanged = (changes: Record<string, { newValue?: unknown }>): void => {
        if (KEY in changes) listener(checkSettings(changes[KEY].newValue));
      };
      area.onChanged.addListener(onChanged);
      return () => area.onChanged.removeListener(onChanged);
    },
  };
}

/** Settings from outside: what is wrong or missing in them is the default. */
export function checkSettings(value: unknown): Settings {
  const result = v.safeParse(settingsSchema, value ?? {});
  return result.success ? result.output : DEFAULT_SETTINGS;
}

/** What the chosen athlete wants to work on; null = what is proposed. */
export function chosenFocus({
  focusOf,
  athleteId,
}: Pick<Settings, 'focusOf' | 'athleteId'>): MeasureId | null {
  return focusOf[athleteId ?? ''] ?? null;
}

/** The same with another choice for them. */
export function chooseFocusOf(
  { focusOf, athleteId }: Pick<Settings, 'focusOf' | 'athleteId'>,
  focus: MeasureId | null,
): Settings['focusOf'] {
  const { [athleteId ?? '']: _, ...others } = focusOf;
  return focus === null ? others : { ...others, [athleteId ?? '']: focus };
}
