import { mkdirSync, readdirSync, statSync, utimesSync, writeFileSync } from "node:fs";
import path from "node:path";
import { type Folder, folders, type Message } from "./messages.ts";

const folderPath = (home: string, folder: Folder): string =>
  path.join(home, "Maildir", folder === "INBOX" ? "" : `.${folder}`);

/** Writes messages as mail servers store them: one file each, named by its date, size and flags. */
export function writeMaildir(home: string, messages: readonly Message[]): void {
  for (const folder of folders) {
    for (const part of ["cur", "new", "tmp"])
      mkdirSync(path.join(folderPath(home, folder), part), { recursive: true });
  }
  for (const [at, { folder, isSeen, sentMs, text }] of messages.entries()) {
    const seconds = Math.floor(sentMs / 1000);
    const size = Buffer.byteLength(text);
    const name = `${seconds}.M${at}P1.test,S=${size},W=${size}:2,${isSeen ? "S" : ""}`;
    const file = path.join(folderPath(home, folder), "cur", name);
    writeFileSync(file, text);
    utimesSync(file, seconds, seconds);
  }
}

/**
 * The actual state of a mailbox on the disk. A file that moves during the read has no size, so call
 * this when no server is writing.
 */
export function countOnDisk(home: string): Record<Folder, { messages: number; bytes: number }> {
  const count = (folder: Folder) => {
    const files = ["cur", "new"].flatMap((part) => {
      const within = path.join(folderPath(home, folder), part);
      return readdirSync(within).map((name) => path.join(within, name));
    });
    return {
      messages: files.length,
      bytes: files.reduce(
        (sum, file) => sum + (statSync(file, { throwIfNoEntry: false })?.size ?? 0),
        0,
      ),
    };
  };
  return Object.fromEntries(folders.map((folder) => [folder, count(folder)])) as ReturnType<
    typeof countOnDisk
  >;
}
