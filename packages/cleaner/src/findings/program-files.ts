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
 * Whether a path probably belongs to a program: a part of it begins with a dot, or is a folder that programs manage. Files
 * that look empty or unused there often are neither.
 */
export const isProgramFile = (path: string): boolean =>
  path
    .split("/")
    .some(
      (part) =>
        part.startsWith(".") ||
        programFolders.has(part.toLowerCase()) ||
        /\.(app|photoslibrary|bundle|framework)$/i.test(part),
    );
