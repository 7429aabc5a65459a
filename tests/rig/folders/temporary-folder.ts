import { mkdtempSync, realpathSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { closeWithTests } from "../close-with-tests.ts";

/** A new folder, which is removed once the tests that created it end. A browser's helper processes may still write for a moment. */
export function temporaryFolder(name: string, parent = tmpdir()): string {
  const folder = realpathSync(mkdtempSync(path.join(parent, `${name}-`)));
  closeWithTests(() => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }));
  return folder;
}
