import { run } from '../../../figure/make.ts';

export const figure = run(80, { swing: 9, ahead: 13, bounce: 1.5, lean: 4 }, { turnS: 2 });
