import { chmod, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { toolPath } from "../tools/find-tools.ts";

/**
 * Makes the Chromium that is launched next, with `isAlone` or a display of its own, respect file modes, which root, the user
 * of containers, bypasses. Resolves to a function that undoes it.
 */
export async function respectFileModes(): Promise<() => Promise<void>> {
  if (process.getuid?.() !== 0) return async () => {};
  const { CHROMIUM } = process.env;
  const folder = await mkdtemp(path.join(tmpdir(), "rights-"));
  const program = path.join(folder, "chromium");
  const without = "-dac_override,-dac_read_search";
  const line = `exec setpriv --bounding-set=${without} -- "${toolPath("chromium")}" "$@"`;
  await writeFile(program, `#!/bin/sh\n${line}\n`);
  await chmod(program, 0o755);
  process.env.CHROMIUM = program;
  return async () => {
    if (CHROMIUM === undefined) delete process.env.CHROMIUM;
    else process.env.CHROMIUM = CHROMIUM;
    await rm(folder, { recursive: true });
  };
}
