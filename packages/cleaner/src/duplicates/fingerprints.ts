import { type FileFacts, isUnchanged } from "../file.ts";

/**
 * What a scan learned of a file's content: `beginning` is the hash of its beginning; files of one size and beginning have equal
 * contents if, and only if, `content` is equal too. Numbers of different scans cannot be compared.
 */
export type Fingerprint = { beginning: bigint; content: number };
export type FileFingerprint = FileFacts & Fingerprint;

/** Finds the fingerprint of a file by path, if its size and time are the same. */
export function rememberFingerprints(fingerprints: Iterable<FileFingerprint>) {
  const byPath = new Map<string, FileFingerprint>();
  for (const fingerprint of fingerprints) byPath.set(fingerprint.path, fingerprint);
  return (file: FileFacts): Fingerprint | undefined => {
    const found = byPath.get(file.path);
    return isUnchanged(found, file) ? found : undefined;
  };
}
