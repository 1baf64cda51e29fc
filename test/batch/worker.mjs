/** A worker of the batch test: takes its time over each file, and says which ones it did. */
import { setTimeout as sleep } from 'node:timers/promises';
import { openJobs } from '../../scripts/lib/batch.mjs';

const [out, takesMs, ...files] = process.argv.slice(2);
for (const job of openJobs(files, {
  out,
  how: 'plain',
  onLeftOut: ({ kind, file }) => console.log(`${kind} ${file}`),
})) {
  console.log(`begun ${job.file}`);
  job.write('.first.txt', 'x'.repeat(100_000));
  await sleep(Number(takesMs));
  job.write('.session.json', 'y'.repeat(100_000));
  job.end(job.file.includes('broken') ? 1 : 0);
  console.log(`did ${job.file}`);
}
