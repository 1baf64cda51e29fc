/** Drawn as a massage is. */
export { figure } from '../massage/figure.ts';
