import type { Database, SessionsDb } from '../../src/storage/db.ts';

/** The database on a disk that can be filled: while `full`, every writing transaction is aborted for its quota. */
export function limitStorage(database: Database): { readonly database: Database; full: boolean } {
  const disk = { full: false, database };
  disk.database = {
    close: () => database.close(),
    async get() {
      const db = await database.get();
      return new Proxy(db, {
        get(target, key) {
          if (key !== 'transaction') return Reflect.get(target, key, target);
          return (...[stores, mode]: Parameters<SessionsDb['transaction']>) => {
            if (disk.full && mode === 'readwrite') throw new DOMException('full', 'QuotaExceededError');
            return target.transaction(stores, mode);
          };
        },
      });
    },
  };
  return disk;
}
