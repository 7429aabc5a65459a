import { lchownSync, statSync } from "node:fs";

/**
 * Gives files that root wrote in a folder of another user to that user, whose server could not open them otherwise.
 * Returns the user's id if there is one.
 */
export function giveToOwner(directory: string, files: readonly string[]): number | undefined {
  if (process.getuid?.() !== 0) return;
  const { uid, gid } = statSync(directory);
  if (uid === 0) return;
  for (const file of files) lchownSync(file, uid, gid);
  return uid;
}
