/**
 * From the front good heads read −1 ± 2° more than in their stand, on thirteen rendered runners, shrugs up to 4°, heads
 * 6 to 7 cm forward (20 and 23°) 17 and 19°, and recorded people with a head 2 to 13° forward 4 to 10°. A false one is
 * worse than a late one.
 */
export const HEAD_FORWARD_FROM_THE_FRONT_DEG = 11;
