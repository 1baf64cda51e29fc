import { expect, it } from 'vitest';
import type { AthleteRow, SessionRow } from '../../src/storage/db.ts';
import { rowOf } from '../../src/storage/session-row.ts';
import { findAthletes } from '../../src/surfaces/athletes/find-athletes.ts';
import { EVERYBODY, runsOf } from '../../src/surfaces/shared/whose-runs.tsx';
import { sessionFile } from '../storage/fixtures.ts';

const athletes = ['Zoë Ray', 'Anna-Lena Berg', 'Bo'].map((name): AthleteRow => ({
  id: name,
  name,
  createdAt: 0,
  deletedAt: null,
}));

function run(id: string, startedAt: string, athleteId: string | null): SessionRow {
  const extras = { origin: 'recorded', title: '', notes: '', hasFrames: false, athleteId } as const;
  return rowOf(sessionFile({ id, startedAt }), extras);
}

const rows = [
  run('c', '2026-11-20T09:40:00.000Z', 'Bo'),
  run('b', '2026-11-19T09:40:00.000Z', null),
  run('a', '2026-11-18T09:40:00.000Z', 'Bo'),
];

const found = (wanted: string): string[] => findAthletes(athletes, rows, wanted).map((l) => l.athlete.name);

it('finds athletes by the beginnings of their names', () => {
  expect(found('')).toEqual(['Zoë Ray', 'Anna-Lena Berg', 'Bo']);
  expect(found('zoe')).toEqual(['Zoë Ray']);
  expect(found('berg an')).toEqual(['Anna-Lena Berg']);
  expect(found('LENA')).toEqual(['Anna-Lena Berg']);
  expect(found('oe')).toEqual([]);
});

it('counts their runs', () => {
  expect(findAthletes(athletes, rows, 'bo')).toMatchObject([{ runs: 2, lastAt: rows[0].startedAt }]);
  expect(findAthletes(athletes, rows, 'zoe')).toMatchObject([{ runs: 0, lastAt: null }]);
});

it("shows one athlete's runs, nobody's, or all", () => {
  const ids = (whose: string): string[] => runsOf(rows, athletes, whose).map((row) => row.id);
  expect(ids('Bo')).toEqual(['c', 'a']);
  expect(ids('Zoë Ray')).toEqual([]);
  expect(ids('nobody')).toEqual(['b']);
  expect(ids(EVERYBODY)).toEqual(['c', 'b', 'a']);
  expect(ids('somebody who is gone')).toEqual(['c', 'b', 'a']);
});
