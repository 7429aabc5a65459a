/** Another version of the extension holds the database open. Opening may succeed later. */
export class DatabaseBlockedError extends Error {
  override name = "DatabaseBlockedError";
}

/**
 * Returns a function that opens a database once per context, and closes it when a newer version of the extension upgrades it. It rejects
 * at once if another version holds it open (`DatabaseBlockedError`) or upgraded it (`VersionError`), so that no caller waits forever.
 * The next call tries again.
 */
export function openOnce(
  name: string,
  version: number,
  upgrade: (database: IDBDatabase, oldVersion: number) => void,
): () => Promise<IDBDatabase> {
  let opening: Promise<IDBDatabase> | undefined;
  const forget = () => (opening = undefined);
  const open = () =>
    new Promise<IDBDatabase>((resolve, reject) => {
      const request = indexedDB.open(name, version);
      let isBlocked = false;
      request.addEventListener("upgradeneeded", ({ oldVersion }) =>
        upgrade(request.result, oldVersion),
      );
      request.addEventListener("blocked", () => {
        isBlocked = true;
        reject(new DatabaseBlockedError("Another version holds the database open"));
      });
      void resultOf(request).then((database) => {
        // The blocked upgrade may succeed later; that connection is closed unused.
        if (isBlocked) return database.close();
        database.addEventListener("close", forget);
        database.addEventListener("versionchange", () => {
          database.close();
          forget();
        });
        resolve(database);
      }, reject);
    });
  return () =>
    (opening ??= open().catch((error: unknown) => {
      forget();
      throw error;
    }));
}

/** The result of a request. */
export const resultOf = <T>(request: IDBRequest<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    request.addEventListener("success", () => resolve(request.result));
    request.addEventListener("error", () => reject(request.error!));
  });
