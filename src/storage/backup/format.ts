/** What a backup is made of: a head, then everything kept, one record each, then an end that counts them. Gzipped. */
import type { KeptPair } from '../../core/session/kept-pair.ts';
import type { Settings } from '../settings-store.ts';

export const BACKUP_FORMAT = 'running-form-backup';
export const BACKUP_VERSION = 1;

export interface BackupHead {
  readonly format: typeof BACKUP_FORMAT;
  readonly version: typeof BACKUP_VERSION;
  /** ISO 8601, UTC */
  readonly createdAt: string;
  readonly databaseVersion: number;
  readonly sessions: number;
}

/** One row of a store. */
export interface BackupRow {
  readonly store: string;
  /** Only where the store's rows do not bear their key. */
  readonly key?: IDBValidKey;
  readonly value: unknown;
}

export interface BackupSettings {
  readonly settings: Settings;
  /** What was compared with what; left out by older versions, and overlooked by them. */
  readonly pairs?: readonly KeptPair[];
  /** Of the head of reports; left out where there is none, and by older versions. */
  readonly logo?: string;
}

export interface BackupEnd {
  /** How many records came before it. */
  readonly end: number;
}

/**
 * Stores that hold parts of a session, in the order in which these come: the file last but one, which completes it, and
 * then what a hand has added to it and what was said over it. Videos are left out: they are where the runner keeps them, and far larger than everything else.
 * So are voice notes that are still spoken.
 */
export const SESSION_STORES = ['rows', 'chunks', 'log', 'files', 'handwork', 'voiceNotes'] as const;
export const LEFT_OUT: readonly string[] = ['videos', 'copies', 'notePieces'];

/** How far it is, 0..1. */
export type OnProgress = (share: number) => void;
