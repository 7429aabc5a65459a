import { createHash } from "node:crypto";
import { createReadStream, existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { basename } from "node:path";
import { syncToDisk } from "./sync-to-disk.ts";

/** Read in pieces, so that a server writes between them. */
const pieceBytes = 1 << 18;

/** The file beside a backup with its SHA-256, in the format of `sha256sum`. */
export const checksumPath = (file: string): string => `${file}.sha256`;

async function hashFile(path: string): Promise<string> {
  const hash = createHash("sha256");
  for await (const piece of createReadStream(path, { highWaterMark: pieceBytes })) {
    hash.update(piece as Buffer);
  }
  return hash.digest("hex");
}

/** Returns the function that writes the checksum of `content` beside `file`, which takes its place in between. */
export async function prepareChecksum(content: string, file: string): Promise<() => void> {
  const line = `${await hashFile(content)}  ${basename(file)}\n`;
  // A checksum of an earlier backup would condemn the new one if the process ended before its own is written.
  rmSync(checksumPath(file), { force: true });
  return () => {
    writeFileSync(checksumPath(file), line, { mode: 0o600 });
    syncToDisk(checksumPath(file));
  };
}

/** Compares a backup with its checksum; "missing" if it has none. */
export async function verifyChecksum(file: string): Promise<"equal" | "differs" | "missing"> {
  if (!existsSync(checksumPath(file))) return "missing";
  const [expected] = readFileSync(checksumPath(file), "utf8").split(" ");
  return (await hashFile(file)) === expected ? "equal" : "differs";
}
