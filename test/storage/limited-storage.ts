import type { Database, SessionsDb, StoreName } from '../../src/storage/db.ts';

export interface LimitedDisk {
  readonly database: Database;
  /** Every writing transaction is aborted for its quota. */
  full: boolean;
  /** Only those that write to one of these are. */
  fullStores: readonly StoreName[];
}

/** The database on a disk that can be filled. */
export function limitStorage(database: Database): LimitedDisk {
  const isFull = (stores: StoreName | readonly StoreName[]): boolean =>
    disk.full || [stores].flat().some((store) => disk.fullStores.includes(store));
  const limited: Database = {
    close: () => database.close(),
    async get() {
      const db = await database.get();
      return new Proxy(db, {
        get(target, key) {
          if (key !== 'transaction') return Reflect.get(target, key, target);
          return (...[stores, mode]: Parameters<SessionsDb['transaction']>) => {
            if (mode === 'readwrite' && isFull(stores as StoreName[])) {
              throw new DOMException('full', 'QuotaExceededError');
            }
            return target.transaction(stores, mode);
          };
        },
      });
    },
  };
  const disk: LimitedDisk = { database: limited, full: false, fullStores: [] };
  return disk;
}
