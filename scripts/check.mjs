/** npm run check: types, lint, format and the like. Installs packages that are missing. Ends with 1 where something is wrong. */
import { runChecks } from './lib/checks.mjs';
import { ensurePackages } from './lib/ensure-packages.mjs';

await ensurePackages();
const results = await runChecks();
process.exitCode = results.every(({ ok }) => ok) ? 0 : 1;
