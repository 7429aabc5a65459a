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

/** The scripts that show something in other pages contain their texts. */
const textsInScripts: readonly (readonly [script: string, texts: readonly Message[]])[] = [
  ["nudge.js", nudge],
  ["webmail-panel.js", review],
  ["webmail-panel.js", weight],
];

/** A message as minified code. */
const minified = (message: Message): string =>
  typeof message === "string"
    ? `\`${message}\``
    : `{${Object.entries(message)
        .map(([form, text]) => `${form}:\`${text}\``)
        .join(",")}}`;

const minifiedList = (texts: readonly Message[]) => `[${texts.map(minified).join(",")}]`;

/** Replaces the English texts in scripts, and opens their shadow roots, which nothing outside could read. */
async function replaceInScripts(folder: string): Promise<void> {
  for (const [name, texts] of textsInScripts) {
    const file = path.join(folder, name);
    const code = (await readFile(file, "utf8"))
      .replaceAll("`closed`", "`open`")
      // The minifier writes no-break spaces as an escape.
      .replaceAll(String.raw`\xA0`, "\u00A0");
    const english = minifiedList(texts);
    if (!code.includes(english)) throw new Error(`${name} does not have ${english}`);
    await writeFile(
      file,
      code.replace(english, () => minifiedList(texts.map(pseudoMessage))),
    );
  }
}

/** Texts in a chunk, where they are the only template literals. The minifier may join the texts of a list, which it splits again. */
const writtenTexts = /(`(?:\\.|[^`\\])*`)(?:\.split\((`(?:\\.|[^`\\])*`)\))?/g;

const literalText = (literal: string): string => String(runInNewContext(literal));

function inPseudoLocale(literal: string, separator: string | undefined): string {
  const text = literalText(literal);
  if (separator === undefined) return JSON.stringify(pseudoText(text));
  return JSON.stringify(text.split(literalText(separator)).map((each) => pseudoText(each)));
}

/** The chunks of the extension hold several blocks of texts, and Node cannot load what they import. */
async function replaceInChunks(folder: string): Promise<void> {
  const english = (await readdir(folder)).filter((name) => /^[\w-]+\.en\b.*\.js$/.test(name));
  for (const name of english) {
    const file = path.join(folder, name);
    const code = await readFile(file, "utf8");
    const replaced = code.replaceAll(writtenTexts, (_, literal: string, separator?: string) =>
      inPseudoLocale(literal, separator),
    );
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
