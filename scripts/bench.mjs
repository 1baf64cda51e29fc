/** npm run bench: our speed beside the peers', in one run on this machine. */
import { mkdirSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { growthPerMinute } from '../test/bench/memory-counting.mjs';
import { middle } from '../test/bench/quantile.mjs';
import { ensurePackages } from './lib/ensure-packages.mjs';
import { checkEngineName } from './lib/engines.mjs';
import { DIST } from './lib/repo.mjs';
import { compareBuilds } from './bench/against.mjs';
import { table } from './lib/session-table.mjs';
import { command, positiveNumber, readArguments } from './lib/usage.mjs';

const USAGE = `npm run bench -- [--seconds N] [--minutes N] [--video-minutes N] [--no-peers] [--out FILE]
npm run bench -- --engine NAME [--out FILE]
npm run bench -- --fast-camera [--seconds N] [--out FILE]
npm run bench -- --video-memory N [--out FILE]
npm run bench -- --against REF [--rounds N] [--seconds N] [--out FILE]

  --seconds N   how long the coach is watched shown, and again hidden; default 20
  --minutes N   how long its memory is watched after that; default 1
  --video-minutes N   also watch the memory while a 1080p video of this length is analysed (made with ffmpeg)
  --no-peers    only the coach
  --engine NAME   only recorded video, by this engine beside the usual one; NAME is a folder of src/engine/engines
  --fast-camera   only how many frames a second are analysed of a camera that gives 60, when all are asked for (made with ffmpeg)
  --video-memory N   only the memory while a 1080p video of N minutes is analysed, as --video-minutes has it
  --against REF   only this build beside the one of another commit, in turns: medians and ratio
  --rounds N    how often each; default 3
  --out FILE    the numbers as JSON; default out/bench.json`;

await command(USAGE, async () => {
  const { values } = readArguments(USAGE, {
    seconds: { type: 'string' },
    minutes: { type: 'string' },
    'video-minutes': { type: 'string' },
    'no-peers': { type: 'boolean' },
    engine: { type: 'string' },
    'fast-camera': { type: 'boolean' },
    'video-memory': { type: 'string' },
    against: { type: 'string' },
    rounds: { type: 'string' },
    out: { type: 'string', default: 'out/bench.json' },
  });
  const seconds = positiveNumber('seconds', values.seconds) ?? 20;
  const minutes = positiveNumber('minutes', values.minutes) ?? 1;
  const videoMinutes = positiveNumber('video-minutes', values['video-minutes']);
  if (values.engine !== undefined) checkEngineName(values.engine);
  await ensurePackages();
  if (values.engine !== undefined) return compareEngines(values.engine, values.out);
  if (values.against !== undefined) {
    const rounds = positiveNumber('rounds', values.rounds) ?? 3;
    const result = await compareBuilds(values.against, { rounds, seconds, log });
    write(values.out, { machine: machineNow(), ...result });
    return 0;
  }
  const onlyVideo = positiveNumber('video-memory', values['video-memory']);
  const { ensureBrowser } = await import('./lib/find-browser.mjs');
  const { build } = await import('./lib/build.mjs');
  const { measureLive } = await import('../test/bench/live.mjs');
  const { measurePeers } = await import('../test/bench/peers.mjs');
  const { measureAnalysis } = await import('../test/bench/analysis.mjs');
  const { measureHistory } = await import('../test/bench/history.mjs');
  const { measureVideoMemory } = await import('../test/bench/video-memory.mjs');
  const { packedBytes } = await import('../test/bench/packed-size.mjs');
  const executablePath = await ensureBrowser();
  await build();
  if (values['fast-camera']) return fastCamera(executablePath, seconds, values.out);
  if (onlyVideo !== null) return videoMemory(executablePath, onlyVideo, values.out);

  const live = await measureLive(executablePath, { seconds, minutes, log });
  const peers = values['no-peers'] ? [] : await measurePeers(executablePath, log);
  log('history with few and with many runs');
  const history = await measureHistory(executablePath, [100, 10_000]);
  const analysis = await measureAnalysis(log);
  const video =
    videoMinutes === null ? null : await measureVideoMemory(executablePath, { minutes: videoMinutes, log });
  const result = {
    machine: machineNow(),
    live,
    peers,
    analysis,
    video,
    history,
    packedMb: packedBytes(DIST) / 1e6,
  };
  print(result);
  write(values.out, result);
  return 0;
});

function log(words) {
  console.error(`… ${words}`);
}

function machineNow() {
  return { cpu: os.cpus()[0]?.model ?? 'unknown', cores: os.cpus().length, load: os.loadavg()[0] };
}

function write(file, result) {
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, JSON.stringify(result, null, 2));
}

/** The usual engine first, so that both are measured by the same machine in the same minutes. */
async function compareEngines(engine, out) {
  const { measureAnalysis } = await import('../test/bench/analysis.mjs');
  const analysis = [...(await measureAnalysis(log)), ...(await measureAnalysis(log, engine))];
  const result = { machine: machineNow(), analysis };
  printMachine(result.machine);
  const rows = analysis.map(({ label, fps }) => [label, fps.toFixed(1)]);
  console.log(table(['recorded video', 'frames/s'], rows, new Set(['frames/s'])));
  write(out, result);
  return 0;
}

async function fastCamera(executablePath, seconds, out) {
  const { measureFastCamera } = await import('../test/bench/fast-camera.mjs');
  const camera = await measureFastCamera(executablePath, { seconds, log });
  const result = { machine: machineNow(), camera };
  printMachine(result.machine);
  const row = ['all asked for', camera.cameraFps.toFixed(1), camera.fps.toFixed(1)];
  console.log(table(['a camera of 60 frames/s', 'came, frames/s', 'analysed, frames/s'], [row]));
  write(out, result);
  return 0;
}

async function videoMemory(executablePath, minutes, out) {
  const { measureVideoMemory } = await import('../test/bench/video-memory.mjs');
  const video = await measureVideoMemory(executablePath, { minutes, log });
  const result = { machine: machineNow(), video };
  printMachine(result.machine);
  console.log(table(['recorded video', 'measured', 'aim'], videoRows(video)));
  write(out, result);
  return 0;
}

function printMachine({ cpu, cores, load }) {
  console.log(`\n${cpu}, ${cores} cores, load ${load.toFixed(1)} at the end\n`);
}

function print({ machine, live, peers, analysis, video, history, packedMb }) {
  printMachine(machine);
  const rows = [
    ['analysed, tab shown', `${live.shownFps.toFixed(1)} of ${live.cameraFps} frames/s`, ''],
    [
      live.reallyHidden ? 'analysed, tab hidden' : 'analysed, tab NOT hidden',
      `${live.hiddenFps.toFixed(1)} frames/s, ${((100 * live.hiddenFps) / live.shownFps).toFixed(0)} % of shown`,
      '≥ 24, ≥ 90 %',
    ],
    ['camera frame to drawn skeleton', `${ms(live.latencyP50Ms)} median, ${ms(live.latencyP95Ms)} p95`, ''],
    ['first skeleton after permission', ms(live.firstSkeletonMs), '3 s'],
    ['page tasks over 50 ms while coaching', String(live.longTasks.length), '0'],
    ['memory above an empty page', memoryCells(live.memory), '400 MB, flat'],
    ['… of which the file that plays the webcam', megabytes(live.memory.at(-1)?.cameraMb), ''],
    ...history.map(({ runs, firstLookMs, wholeMs }) => [
      `history of ${runs} runs`,
      `opens in ${ms(firstLookMs)}, all read after ${ms(wholeMs)}`,
      runs > 100 ? '3 times that of 100' : '',
    ]),
    ...(video === null ? [] : videoRows(video)),
    ['packed extension', `${packedMb.toFixed(1)} MB`, '20 MB'],
  ];
  console.log(table(['coach', 'measured', 'aim'], rows));
  const fpsOf = (peer) => peers.find(({ name, failure }) => name === peer && !failure)?.fps ?? null;
  const share = (fps, of) => (of === null ? '' : `${((100 * fps) / of).toFixed(0)} %`);
  const analysisRows = analysis.map(({ label, fps }) => [
    label,
    fps.toFixed(1),
    share(fps, fpsOf('bare')),
    share(fps, fpsOf('cropped')),
  ]);
  const analysisHead = ['recorded video', 'frames/s', 'of the bare model', 'of it with a crop'];
  console.log(`\n${table(analysisHead, analysisRows, new Set(analysisHead.slice(1)))}`);
  if (peers.length === 0) return;
  const peerRows = peers.map((p) => [
    p.label,
    p.failure ?? p.runtime,
    ...(p.failure ? ['', '', '', ''] : [ms(p.medianMs), ms(p.p95Ms), p.fps.toFixed(1), ms(p.loadMs)]),
  ]);
  const head = ['on the same pictures', 'runtime', 'median', 'p95', 'frames/s', 'loading'];
  console.log(`\n${table(head, peerRows, new Set(head.slice(2)))}`);
}

function videoRows({ minutes, samples, fps, longTasks }) {
  const most = (key) => Math.max(...samples.map((sample) => sample[key]));
  const cells = (key) =>
    `${megabytes(middle(samples.map((sample) => sample[key])) ?? undefined)} in the median, at most ${megabytes(most(key))}`;
  return [
    [`a ${minutes} min 1080p video is analysed`, `${fps.toFixed(1)} frames/s`, ''],
    [
      'memory above an empty page meanwhile',
      `${cells('aboveEmptyMb')}, ${memoryCells(samples)}`,
      '400 MB, flat',
    ],
    ['\u2026 counting only pages that no other process uses', cells('ownAboveEmptyMb'), ''],
    ['page tasks over 100 ms meanwhile', String(longTasks.filter((ms) => ms > 100).length), '0'],
  ];
}

function memoryCells(samples) {
  if (samples.length === 0) return 'not measured on this system';
  const [first, last] = [samples[0], samples.at(-1)];
  const growth = growthPerMinute(samples);
  const slope = growth === null ? '' : `, ${growth.toFixed(1)} MB/min at the end`;
  return `${first.aboveEmptyMb.toFixed(0)} MB, ${last.aboveEmptyMb.toFixed(0)} MB after ${(last.atS / 60).toFixed(1)} min${slope}`;
}

function megabytes(value) {
  return value === undefined ? '?' : `${value.toFixed(0)} MB`;
}

function ms(value) {
  return value === null || Number.isNaN(value) ? '?' : `${value.toFixed(value < 100 ? 1 : 0)} ms`;
}
