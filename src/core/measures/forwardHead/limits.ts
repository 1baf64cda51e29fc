/**
 * From the front good heads read 2 ± 4° more than in their stand, on 24 rendered runners, shrugs up to 9°, and heads 6 cm
 * forward (16 to 23°) read 14 to 22°. Between the two by as many scatters of each: a false one is worse than a late one.
 */
export const HEAD_FORWARD_FROM_THE_FRONT_DEG = 11;
