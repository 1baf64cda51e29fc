/** What exercises of a kind have in common; an exercise spreads it and says what differs. */
export const stretch = {
  kind: 'stretch',
  when: 'day',
  daysAWeek: 7,
  evidence: 'small',
  gentle: true,
} as const;
/** The hold of the articles' stretches. */
export const hold = { seconds: 30, timesADay: [2, 3], from: 'article' } as const;

export const mobility = {
  kind: 'mobility',
  when: 'day',
  daysAWeek: 7,
  evidence: 'custom',
  gentle: true,
} as const;

export const strength = {
  kind: 'strength',
  when: 'day',
  daysAWeek: 2,
  evidence: 'custom',
  gentle: false,
} as const;
export const sets = (reps: number) => ({ sets: 2, reps, from: 'usual' }) as const;

/** Done while running. */
export const drill = {
  kind: 'drill',
  when: 'during',
  daysAWeek: 0,
  evidence: 'custom',
  gentle: false,
} as const;
export const blocks = { sets: 4, seconds: 60, from: 'usual' } as const;

export const habit = {
  kind: 'habit',
  when: 'day',
  daysAWeek: 7,
  dose: null,
  evidence: 'custom',
  gentle: true,
} as const;

export const recovery = { kind: 'recovery', when: 'day', gentle: true } as const;

/** Other people's help. */
export const care = { kind: 'care', when: 'day', daysAWeek: 0, dose: null, gentle: true } as const;
