import { cp, mkdtemp, readdir, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";
import type { Message } from "@digital-cleanup/text";
import { pseudoMessages } from "@digital-cleanup/text/pseudo-locale";
import { startTally, tallyProgram, type TallyProcess } from "../../rig/servers/tally.ts";

/** Replaces the English texts in a folder of built files by the pseudo-locale. No build of the product contains it. */
async function replaceEnglish(folder: string, isEnglish: RegExp): Promise<void> {
  const english = (await readdir(folder)).filter((name) => isEnglish.test(name));
  for (const name of english) {
    const file = path.join(folder, name);
    const { messages } = (await import(/* @vite-ignore */ pathToFileURL(file).href)) as {
      messages: Record<string, Message>;
    };
    const pseudo = JSON.stringify(pseudoMessages(messages));
    await rm(file);
    await writeFile(file, `export const messages = ${pseudo};\n`);
  }
}

/** For the copy of the extension's build that a browser loads. */
export const usePseudoLocale = (folder: string): Promise<void> =>
  replaceEnglish(path.join(folder, "chunks"), /^\w+\.en-.*\.js$/);

/** A tally whose English pages are in the pseudo-locale, in which anyone may create events. */
export async function startPseudoTally(): Promise<TallyProcess> {
  const folder = await mkdtemp(path.join(tmpdir(), "pseudo-tally-"));
  const built = path.dirname(tallyProgram);
  for (const name of await readdir(built)) {
    const [from, to] = [path.join(built, name), path.join(folder, name)];
    await (name.endsWith(".js") ? cp(from, to) : symlink(from, to));
  }
  await writeFile(path.join(folder, "package.json"), '{ "type": "module" }');
  await replaceEnglish(folder, /^\w+\.en\.js$/);
  const program = path.join(folder, path.basename(tallyProgram));
  const tally = await startTally({ creation: "open", program });
  const dispose = async () => {
    await tally.dispose();
    await rm(folder, { recursive: true });
  };
  return { ...tally, dispose };
}
