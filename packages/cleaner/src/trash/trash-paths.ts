/** The folder inside the cleaned one that holds the files set aside. Scans skip it. */
export const trashFolder = "_DigitalCleanup_Trash";

/** The manifest is beside the batch's folder, not in it, because a file set aside may have any name. */
export const manifestPath = (batch: string): string => `${trashFolder}/${batch}.json`;
export const batchFolder = (batch: string): string => `${trashFolder}/${batch}`;
/** The path of a file set aside: its original path below the batch's folder. */
export const trashPath = (batch: string, path: string): string => `${batchFolder(batch)}/${path}`;

/**
 * Whether a path stays inside the folder: relative, without `.`, `..`, empty parts or backslashes (a separator on Windows),
 * and not in the trash itself.
 */
export const isSafePath = (path: string): boolean =>
  !/[\\\0]/.test(path) &&
  path.split("/").every((part) => !["", ".", "..", trashFolder].includes(part)) &&
  !/^[a-z]:/i.test(path);
