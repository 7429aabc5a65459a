const programFolders = new Set([
  "node_modules",
  "__pycache__",
  "site-packages",
  "appdata",
  "application data",
  "$recycle.bin",
  "system volume information",
]);

/**
 * Whether a path is likely written by a program for itself: below a folder or in a file that is hidden by a dot, or
 * below one that programs keep. What looks empty or superfluous there often is not.
 */
export const isOfPrograms = (path: string): boolean =>
  path
    .split("/")
    .some(
      (part) =>
        part.startsWith(".") ||
        programFolders.has(part.toLowerCase()) ||
        /\.(app|photoslibrary|bundle|framework)$/i.test(part),
    );
