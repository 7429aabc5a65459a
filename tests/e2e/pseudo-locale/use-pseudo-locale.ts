import { cp, mkdtemp, readdir, readFile, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { runInNewContext } from "node:vm";
import type { Message } from "@digital-cleanup/text";
import { texts as nudge } from "@digital-cleanup/text/blocks/nudge.en";
import { texts as review } from "@digital-cleanup/text/blocks/webmailReview.en";
import { texts as weight } from "@digital-cleanup/text/blocks/mailboxWeight.en";
import { pseudoMessage, pseudoText } from "@digital-cleanup/text/pseudo-locale";
import { startTally, tallyProgram, type TallyProcess } from "../../rig/servers/tally.ts";

/** The scripts that show something in other pages contain their texts, in every language. */
const textsInScripts: readonly (readonly [
  script: string,
  lists: readonly (readonly Message[])[],
])[] = [
  ["nudge.js", [nudge]],
  ["webmail-panel.js", [review, weight]],
];

/** A list of texts in minified code: one string that is split. */
const writtenList = /("(?:\\.|[^"\\])*"|`(?:\\.|[^`\\])*`)\.split\(["`]~["`]\)/g;

const inPseudoLocale = (texts: readonly string[]): string =>
  `${JSON.stringify(texts.map((text) => pseudoText(text)).join("~"))}.split("~")`;

/** Code whose lists of English texts are in the pseudo-locale, and how many they are. */
function replaceLists(code: string, isEnglish: (texts: string) => boolean) {
  let count = 0;
  const replaced = code.replaceAll(writtenList, (written, literal: string) => {
    const texts = String(runInNewContext(literal));
    if (!isEnglish(texts)) return written;
    count += 1;
    return inPseudoLocale(texts.split("~"));
  });
  return { replaced, count };
}

/** Whether these are the texts of a list, some of which a build may leave out. */
const areOfList = (texts: readonly string[], list: readonly Message[]): boolean =>
  texts.length === list.length && texts.every((text, index) => text === "" || text === list[index]);

/** Replaces the English texts in scripts, and opens their shadow roots, which nothing outside could read. */
async function replaceInScripts(folder: string): Promise<void> {
  for (const [name, lists] of textsInScripts) {
    const file = path.join(folder, name);
    const code = await readFile(file, "utf8");
    const { replaced, count } = replaceLists(code, (texts) =>
      lists.some((list) => areOfList(texts.split("~"), list)),
    );
    if (count !== lists.length) throw new Error(`${name} does not have its English texts`);
    await writeFile(file, replaced.replaceAll(/(["`])closed\1/g, '"open"'));
  }
}

/** The chunks of the extension hold several blocks of texts, and Node cannot load what they import. */
async function replaceInChunks(folder: string): Promise<void> {
  const english = (await readdir(folder)).filter((name) => /^[\w-]+\.en\b.*\.js$/.test(name));
  for (const name of english) {
    const file = path.join(folder, name);
    const { replaced, count } = replaceLists(await readFile(file, "utf8"), () => true);
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
  const english = (await readdir(folder)).filter((name) => /^\w+\.en\.js$/.test(name));
  for (const name of english) {
    const file = path.join(folder, name);
    const { texts } = (await import(/* @vite-ignore */ pathToFileURL(file).href)) as {
      texts: readonly Message[];
    };
    const pseudo = JSON.stringify(texts.map(pseudoMessage));
    await rm(file);
    await writeFile(file, `export const texts = ${pseudo};\n`);
  }
}

/** A tally whose English pages are in the pseudo-locale, in which anyone may create events. */
export async function startPseudoTally(): Promise<TallyProcess> {
  const folder = await mkdtemp(path.join(tmpdir(), "pseudo-tally-"));
  const built = path.dirname(tallyProgram);
  for (const name of await readdir(built)) {
    const [from, to] = [path.join(built, name), path.join(folder, name)];
    await (name.endsWith(".js") ? cp(from, to) : symlink(from, to));
  }
  await writeFile(path.join(folder, "package.json"), '{ "type": "module" }');
  await replaceInTally(folder);
  const program = path.join(folder, path.basename(tallyProgram));
  const tally = await startTally({ creation: "open", program });
  const dispose = async () => {
    await tally.dispose();
    await rm(folder, { recursive: true });
  };
  return { ...tally, dispose };
}
