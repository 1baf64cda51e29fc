/** npm run check: types, lint, format and the like. Ends with 1 where something is wrong. */
import { runChecks } from './lib/checks.mjs';

const results = await runChecks();
process.exitCode = results.every(({ ok }) => ok) ? 0 : 1;
