/**
 * Signs that belong to a doctor and not to a coach. Asked in plain words before the first session and whenever
 * soreness is 4 or more, or new; a yes ends coaching for the day and shows whom to ask. Grouping and urgency follow
 * public advice on back pain (NHS) and the signs that guidelines agree on (Verhagen 2016); nothing is weighed, added
 * up or concluded: the most urgent yes decides which text is shown.
 */
export const ACTS = ['emergency', 'urgent', 'clinician'] as const;

/** emergency: call now. urgent: advice on the same day. clinician: see one before running again. */
export type Act = (typeof ACTS)[number];

export const RED_FLAGS = {
  /** Chest, arm or jaw pain, breathless, faint, cold sweat, tearing pain, back pain that comes with effort. */
  heart: 'emergency',
  /** Numb around the saddle, bladder or bowel changed. */
  saddle: 'emergency',
  /** Pain, tingling, weakness or numbness in both legs. */
  bothLegs: 'emergency',
  accident: 'emergency',
  /** Weakness of one leg, a foot that drops, numbness that spreads. */
  weakness: 'urgent',
  /** Fever, unwell, weight lost, a lump. */
  unwell: 'urgent',
  /** Worse at night, at rest, on coughing. */
  night: 'urgent',
  /** New pain between the shoulder blades that nothing explains. */
  blades: 'urgent',
  /** Cancer, steroids, weak immune system, thin bones; under 20 or over 50 with new pain. */
  history: 'urgent',
  /** One-sided pain at every landing; missed periods, low weight, an earlier stress fracture. */
  bone: 'clinician',
  /** Severe, lasting, getting worse, down the leg, stiff for long in the morning, pregnant. */
  lasting: 'clinician',
} as const satisfies Readonly<Record<string, Act>>;

export type Flag = keyof typeof RED_FLAGS;
export const FLAGS = Object.keys(RED_FLAGS) as readonly Flag[];

/** The most urgent of what the answers ask for; null where there is no yes. */
export function actFor(flags: readonly Flag[]): Act | null {
  return ACTS.find((act) => flags.some((flag) => RED_FLAGS[flag] === act)) ?? null;
}
