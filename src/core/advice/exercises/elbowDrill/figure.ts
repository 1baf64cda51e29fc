import { run, wall } from '../../../figure/make.ts';

export const figure = run(84, { swing: 19 }, { still: 0.02, things: [wall(48, 20)] });
