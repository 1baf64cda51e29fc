import { spawn } from 'node:child_process';
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { filesOf, openJobs, sameNames } from '../../scripts/lib/batch.mjs';

vi.setConfig({ testTimeout: 120_000 });

let dir: string;
let out: string;
let videos: string[];

beforeEach(() => {
  dir = mkdtempSync(path.join(os.tmpdir(), 'batch-'));
  out = path.join(dir, 'out');
  mkdirSync(path.join(dir, 'in'));
  videos = Array.from({ length: 12 }, (_, i) => path.join(dir, 'in', `run-${i}.mp4`));
  for (const video of videos) writeFileSync(video, video);
});

afterEach(() => rmSync(dir, { recursive: true, force: true }));

interface Worker {
  readonly ended: Promise<string[]>;
  /** Resolves at its first line that begins so. */
  said(start: string): Promise<void>;
  kill(): void;
}

function worker(takesMs: number, files: readonly string[]): Worker {
  const child = spawn(process.execPath, [
    path.join(import.meta.dirname, 'worker.mjs'),
    out,
    String(takesMs),
    ...files,
  ]);
  const lines: string[] = [];
  const waiting: (() => void)[] = [];
  child.stdout.on('data', (text: Buffer) => {
    lines.push(...String(text).split('\n').filter(Boolean));
    for (const wake of waiting) wake();
  });
  return {
    ended: new Promise((resolve) => child.on('close', () => resolve(lines))),
    said: (start) =>
      new Promise((resolve) => {
        const look = () => lines.some((line) => line.startsWith(start)) && resolve();
        waiting.push(look);
        look();
      }),
    kill: () => child.kill('SIGKILL'),
  };
}

const did = (lines: readonly string[]) =>
  lines.filter((line) => line.startsWith('did ')).map((line) => line.slice(4));
const results = () => readdirSync(out).filter((name) => !name.startsWith('.') && !name.startsWith('joblog'));
const expectWhole = (count: number) => {
  expect(results()).toHaveLength(2 * count);
  for (const name of results()) expect(statSync(path.join(out, name)).size).toBe(100_000);
  expect(readdirSync(path.join(out, '.jobs')).filter((name) => !name.endsWith('.done'))).toEqual([]);
};
const logLines = () =>
  readFileSync(path.join(out, `joblog.${os.hostname()}.tsv`), 'utf8')
    .trim()
    .split('\n')
    .map((line) => line.split('\t'));

describe('two workers with one folder of results', () => {
  it('do every file once, between them', async () => {
    const both = [worker(30, videos), worker(30, videos)];
    const done = await Promise.all(both.map((one) => one.ended));
    expect(done.flatMap(did).toSorted()).toEqual(videos.toSorted());
    expect(done.every((lines) => did(lines).length > 0)).toBe(true);
    expectWhole(12);
    const [head, ...lines] = logLines();
    expect(head).toEqual([
      'Seq',
      'Host',
      'Starttime',
      'JobRuntime',
      'Send',
      'Receive',
      'Exitval',
      'Signal',
      'Command',
    ]);
    expect(lines.map((cells) => cells[8]).toSorted()).toEqual(videos.toSorted());
    expect(lines.every((cells) => cells[6] === '0')).toBe(true);
  });

  it('leave nothing half where one is killed, and what it left is done the next time', async () => {
    const first = worker(400, videos.slice(0, 3));
    await first.said('begun');
    first.kill();
    await first.ended;
    expect(results().filter((name) => name.endsWith('.session.json'))).toEqual([]);
    const next = [worker(10, videos.slice(0, 3)), worker(10, videos.slice(0, 3))];
    const done = await Promise.all(next.map((one) => one.ended));
    expect(done.flatMap(did).toSorted()).toEqual(videos.slice(0, 3).toSorted());
    expectWhole(3);
  });
});

describe('a batch', () => {
  const run = (files: readonly string[], how = 'plain', again = false) => {
    const left: string[] = [];
    const begun: string[] = [];
    const jobs = openJobs(files, { out, how, again, onLeftOut: ({ kind }) => left.push(kind) });
    for (const job of jobs) {
      begun.push(path.basename(job.file));
      job.write('.session.json', job.file);
      job.end(job.file.includes('broken') ? 1 : 0);
    }
    return { left, begun };
  };

  it('leaves out what is done, and does what was changed or is wanted otherwise', () => {
    const two = videos.slice(0, 2);
    expect(run(two)).toEqual({ left: [], begun: ['run-0.mp4', 'run-1.mp4'] });
    expect(run(two)).toEqual({ left: ['done', 'done'], begun: [] });
    writeFileSync(two[1], 'another video');
    expect(run(two).begun).toEqual(['run-1.mp4']);
    expect(run(two, 'slow 4').begun).toEqual(['run-0.mp4', 'run-1.mp4']);
    expect(run(two, 'slow 4', true).begun).toEqual(['run-0.mp4', 'run-1.mp4']);
  });

  it('does what failed once more', () => {
    const broken = path.join(dir, 'in', 'broken.mp4');
    writeFileSync(broken, 'x');
    expect(run([broken]).begun).toEqual(['broken.mp4']);
    expect(run([broken]).begun).toEqual(['broken.mp4']);
    expect(
      logLines()
        .slice(1)
        .map((cells) => cells[6]),
    ).toEqual(['1', '1']);
  });

  it('never writes over the results of another file of the same name', () => {
    const other = path.join(dir, 'run-0.mp4');
    writeFileSync(other, 'somebody else');
    run([videos[0]]);
    expect(run([other])).toEqual({ left: ['clash'], begun: [] });
    expect(run([other], 'plain', true).left).toEqual(['clash']);
    expect(readFileSync(path.join(out, 'run-0.session.json'), 'utf8')).toBe(videos[0]);
    expect(sameNames([videos[0], videos[1], other])).toEqual([[videos[0], other]]);
  });

  it('leaves a file to a worker of another machine, until that has been silent for long', () => {
    mkdirSync(path.join(out, '.jobs'), { recursive: true });
    const lock = path.join(out, '.jobs', 'run-0.lock');
    writeFileSync(lock, JSON.stringify({ host: 'elsewhere', pid: 1, file: 'x' }));
    expect(run([videos[0]])).toEqual({ left: ['busy'], begun: [] });
    const before = new Date(Date.now() - 600_000);
    utimesSync(lock, before, before);
    expect(run([videos[0]]).begun).toEqual(['run-0.mp4']);
  });

  it('takes all videos of a folder, by name, and says what is not there', () => {
    writeFileSync(path.join(dir, 'in', 'notes.txt'), '');
    writeFileSync(path.join(dir, 'in', 'a.MOV'), '');
    const { files, missing, folders } = filesOf([path.join(dir, 'in'), path.join(dir, 'nowhere.mp4')]);
    expect(files[0]).toBe(path.join(dir, 'in', 'a.MOV'));
    expect(files).toHaveLength(13);
    expect(missing).toEqual([path.join(dir, 'nowhere.mp4')]);
    expect(folders).toBe(true);
  });
});
