import { path, run } from '../../../figure/make.ts';

const pack = path('M30 84h18q4 0 4 4v18H26V88q0-4 4-4ZM33 84q0-8 6-8t6 8', 'soft');

export const figure = run(84, {}, { things: [pack] });
