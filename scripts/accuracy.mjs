/** npm run accuracy: every clip of a folder that has its truth beside it, through the extension, against that truth. */
import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { readClip } from '../test/accuracy/expected.mjs';
import { labelFiles, scoreLabelFiles } from './accuracy/labels.mjs';
import { ensurePackages } from './lib/ensure-packages.mjs';
import { OWN_CLIPS } from './lib/repo.mjs';
import { progressBar } from './lib/progress.mjs';
import { command, EXIT, readArguments, UsageError } from './lib/usage.mjs';

const USAGE = `npm run accuracy -- [DIR | LABELS.json] [--only A,B] [--sessions DIR] [--video FILE] [--json FILE]

  DIR             NAME.mp4 with NAME.json and NAME.joints.json beside it; default: the project's own clips
  LABELS.json     marks of npm run label, or a folder with NAME.labels.json: compared in the plane of the frame, no limits
  --only A,B      only clips whose name contains one of these
  --sessions DIR  keep the session files there, and use those that are already there; with labels NAME.frames.csv too
  --video FILE    the marked video, where it is not beside its labels
  --json FILE     the rows and medians as JSON

Exit status: 0 every "must" holds, every set fault is named and no other (labels: they could be compared); 1 not so;
2 wrong arguments`;

await command(USAGE, async () => {
  const { values, positionals } = readArguments(
    USAGE,
    {
      only: { type: 'string' },
      sessions: { type: 'string' },
      video: { type: 'string' },
      json: { type: 'string' },
    },
    { positionals: true },
  );
  const place = positionals[0] ?? OWN_CLIPS;
  if (!existsSync(place)) throw new UsageError(`There is no ${place}.`);
  const marked = labelFiles(place);
  if (marked.length > 0) {
    await ensurePackages();
    const { video = null, sessions = null } = values;
    const scores = await scoreLabelFiles(marked, { video, sessions });
    if (values.json) writeFileSync(values.json, JSON.stringify(scores, null, 1));
    return EXIT.ok;
  }
  const clips = findClips(place, values.only?.split(',') ?? null);
  await ensurePackages();
  const { scoreClip } = await import('../test/accuracy/score.mjs');
  const { printReport } = await import('./accuracy/report.mjs');

  const scored = [];
  for await (const { clip, joints, session, failure } of sessionsOf(clips, values.sessions ?? null)) {
    scored.push({ clip, failure, ...(session ? scoreClip(clip, joints, session) : unscored(failure)) });
  }
  const holds = printReport(scored);
  if (values.json) writeFileSync(values.json, JSON.stringify(scored, null, 1));
  return holds ? EXIT.ok : EXIT.noSession;
});

function findClips(dir, only) {
  const clips = readdirSync(dir)
    .filter((name) => name.endsWith('.mp4') && existsSync(path.join(dir, name.replace(/mp4$/, 'json'))))
    .filter((name) => !only || only.some((part) => name.includes(part)))
    .map((name) => path.join(dir, name));
  if (clips.length === 0) throw new UsageError(`No clip with its truth beside it in ${dir}.`);
  return clips;
}

/** Sessions kept from before where they are there, the analysis otherwise. */
async function* sessionsOf(clips, keepIn) {
  if (keepIn) mkdirSync(keepIn, { recursive: true });
  const kept = (file) => keepIn && path.join(keepIn, `${path.parse(file).name}.session.json`);
  const fresh = clips.filter((file) => !keepIn || !existsSync(kept(file)));
  for (const file of clips.filter((f) => !fresh.includes(f))) {
    yield { ...truthOf(file), session: JSON.parse(readFileSync(kept(file), 'utf8')), failure: null };
  }
  if (fresh.length === 0) return;
  const { ensureBrowser } = await import('./lib/find-browser.mjs');
  const { build } = await import('./lib/build.mjs');
  const { analyzeFiles } = await import('./lib/analyze-files.mjs');
  const executablePath = await ensureBrowser();
  await build();
  const bars = new Map(fresh.map((file) => [file, progressBar(path.parse(file).name)]));
  const onProgress = (file, share) => bars.get(file)?.set(share);
  for await (const { file, session, failure } of analyzeFiles(fresh, { executablePath, onProgress })) {
    bars.get(file)?.done(failure ?? 'done');
    if (keepIn && session) writeFileSync(kept(file), JSON.stringify(session));
    yield { ...truthOf(file), session, failure };
  }
}

function truthOf(file) {
  const [clip, joints] = readClip(file.replace(/mp4$/, 'json'));
  return { clip, joints };
}

/** A file that gives no session is right for a clip that shows nobody, and wrong for every other. */
function unscored(failure) {
  return { rows: [], faults: null, abnormal: { ok: false, complaints: [failure] } };
}
