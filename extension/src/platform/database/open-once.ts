import { type DBSchema, type IDBPDatabase, openDB, type OpenDBCallbacks } from "idb";

/**
 * Returns a function that opens a database once per context, and closes it when a newer version of the extension upgrades it. It rejects
 * at once if another version holds it open or upgraded it (`VersionError`), so that no caller waits forever.
 * The next call tries again.
 */
export function openOnce<Schema extends DBSchema>(
  name: string,
  version: number,
  upgrade: NonNullable<OpenDBCallbacks<Schema>["upgrade"]>,
): () => Promise<IDBPDatabase<Schema>> {
  let opening: Promise<IDBPDatabase<Schema>> | undefined;
  const forget = () => (opening = undefined);
  const open = () =>
    new Promise<IDBPDatabase<Schema>>((resolve, reject) => {
      let isBlocked = false;
      // A blocked upgrade may succeed later; that connection is closed unused.
      void openDB<Schema>(name, version, {
        upgrade,
        blocked: () => {
          isBlocked = true;
          reject(new Error("Another version holds the database open"));
        },
        blocking: (_version, _newer, { target }) => {
          (target as IDBDatabase).close();
          forget();
        },
        terminated: forget,
      }).then((database) => (isBlocked ? database.close() : resolve(database)), reject);
    });
  return () =>
    (opening ??= open().catch((error: unknown) => {
      forget();
      throw error;
    }));
}
