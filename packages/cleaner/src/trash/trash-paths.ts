/** The folder, inside the one that is cleaned, where files wait until they are emptied. Scans skip it. */
export const trashFolder = "_DigitalCleanup_Trash";

/** Beside the batch's folder, not in it: a file set aside may be called anything. */
export const manifestPath = (batch: string): string => `${trashFolder}/${batch}.json`;
export const batchFolder = (batch: string): string => `${trashFolder}/${batch}`;
/** Where a file of a batch waits: below the batch, at the path it had. */
export const asidePath = (batch: string, path: string): string => `${batchFolder(batch)}/${path}`;

/**
 * Whether a path stays inside the folder: relative, no `.` or `..`, no empty part, no backslash (a separator
 * on Windows), and not in the trash itself.
 */
export const isSafePath = (path: string): boolean =>
  !/[\\\0]/.test(path) &&
  path.split("/").every((part) => !["", ".", "..", trashFolder].includes(part)) &&
  !/^[a-z]:/i.test(path);
