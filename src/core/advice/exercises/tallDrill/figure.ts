import { line, run } from '../../../figure/make.ts';

/** A string from the top of the head upwards. */
const string = line({ on: 'head', dx: 0.7, dy: -8 }, { on: 'head', dx: 2.7, y: 2 });

export const figure = run(72, { lean: 5 }, { things: [string] });
