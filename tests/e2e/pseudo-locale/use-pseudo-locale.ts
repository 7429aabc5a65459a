import { cp, readdir, readFile, rm, symlink, writeFile } from "node:fs/promises";
import path from "node:path";
import { runInNewContext } from "node:vm";
import { loadText, type Message } from "@digital-cleanup/text";
import { pseudoMessage } from "@digital-cleanup/text/pseudo-locale";
import { parseSync, Visitor } from "vite";
import { temporaryFolder } from "../../rig/folders/temporary-folder.ts";
import { startTally, tallyProgram, type TallyProcess } from "../../rig/servers/tally.ts";

const { messages: english } = await loadText("en");

/** Writes a message of the pseudo-locale in place of each English one in built code. Returns how many they are, too. */
function replaceMessages(code: string): { replaced: string; count: number } {
  const found: { start: number; end: number; text: string }[] = [];
  new Visitor({
    Property({ key, value: { start, end } }) {
      const message = key.type === "Literal" ? english[String(key.value)] : undefined;
      if (message === undefined) return;
      const written = runInNewContext(`(${code.slice(start, end)})`) as Message;
      // A script that is injected into pages contains every language.
      if (JSON.stringify(written) !== JSON.stringify(message)) return;
      found.push({ start, end, text: JSON.stringify(pseudoMessage(message)) });
    },
  }).visit(parseSync("built.js", code).program);
  const replaced = found.reduceRight(
    (rest, { start, end, text }) => rest.slice(0, start) + text + rest.slice(end),
    code,
  );
  return { replaced, count: found.length };
}

/** Replaces the English texts in the scripts that show something in other pages, and opens their shadow roots, which nothing outside could read. */
async function replaceInScripts(folder: string): Promise<void> {
  for (const name of ["nudge.js", "webmail-panel.js"]) {
    const file = path.join(folder, name);
    const { replaced, count } = replaceMessages(await readFile(file, "utf8"));
    if (count === 0) throw new Error(`${name} does not have its English texts`);
    await writeFile(file, replaced.replaceAll(/(["`])closed\1/g, '"open"'));
  }
}

async function replaceInChunks(folder: string): Promise<void> {
  const chunks = (await readdir(folder)).filter((name) => /^[\w-]+\.en\b.*\.js$/.test(name));
  for (const name of chunks) {
    const file = path.join(folder, name);
    const { replaced, count } = replaceMessages(await readFile(file, "utf8"));
    if (count === 0) throw new Error(`${name} has no texts`);
    await writeFile(file, replaced);
  }
}

/** For the copy of the extension's build that a browser loads. */
export async function usePseudoLocale(folder: string): Promise<void> {
  await replaceInChunks(path.join(folder, "chunks"));
  await replaceInScripts(folder);
}

/** Replaces the English texts of a built tally by the pseudo-locale. No build of the product contains it. */
async function replaceInTally(folder: string): Promise<void> {
  const chunks = (await readdir(folder)).filter((name) => /^\w+\.en\.js$/.test(name));
  for (const name of chunks) {
    const file = path.join(folder, name);
    const { replaced, count } = replaceMessages(await readFile(file, "utf8"));
    if (count === 0) throw new Error(`${name} has no texts`);
    await rm(file);
    await writeFile(file, replaced);
  }
}

/** A tally whose English pages are in the pseudo-locale, in which anyone may create events. */
export async function startPseudoTally(): Promise<TallyProcess> {
  const folder = temporaryFolder("pseudo-tally");
  const built = path.dirname(tallyProgram);
  for (const name of await readdir(built)) {
    const [from, to] = [path.join(built, name), path.join(folder, name)];
    await (name.endsWith(".js") ? cp(from, to) : symlink(from, to));
  }
  await writeFile(path.join(folder, "package.json"), '{ "type": "module" }');
  await replaceInTally(folder);
  const program = path.join(folder, path.basename(tallyProgram));
  return startTally({ creation: "open", program });
}
