import { cp, mkdtemp, readdir, readFile, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { loadText, type Message } from "@digital-cleanup/text";
import { messages as nudge } from "@digital-cleanup/text/blocks/nudge.en";
import { messages as review } from "@digital-cleanup/text/blocks/webmailReview.en";
import { messages as weight } from "@digital-cleanup/text/blocks/webmailWeight.en";
import { pseudoMessages } from "@digital-cleanup/text/pseudo-locale";
import { startTally, tallyProgram, type TallyProcess } from "../../rig/servers/tally.ts";

/** The scripts that show something in other pages contain their texts. */
const textsInScripts: Record<string, Record<string, Message>> = {
  "nudge.js": nudge,
  "webmail-panel.js": review,
  "webmail-weight.js": weight,
};

/** A message as minified code. */
const minified = (message: Message): string =>
  typeof message === "string"
    ? `\`${message}\``
    : `{${Object.entries(message)
        .map(([form, text]) => `${form}:\`${text}\``)
        .join(",")}}`;

/** Replaces the English texts in scripts, and opens their shadow roots, which nothing outside could read. */
async function replaceInScripts(folder: string): Promise<void> {
  for (const [name, messages] of Object.entries(textsInScripts)) {
    const file = path.join(folder, name);
    let code = (await readFile(file, "utf8")).replaceAll("`closed`", "`open`");
    const pseudo = pseudoMessages(messages);
    for (const [key, message] of Object.entries(messages)) {
      const english = `"${key}":${minified(message)}`;
      if (!code.includes(english)) throw new Error(`${name} has no ${english}`);
      code = code.replace(english, () => `"${key}":${minified(pseudo[key]!)}`);
    }
    await writeFile(file, code);
  }
}

/** A message of a chunk after its key: a text, or an object with its plural forms. */
const writtenMessage = /"([\w.]+)":(?:`(?:\\.|[^`\\])*`|\{(?:\w+:`(?:\\.|[^`\\])*`,?)+\})/g;

/** The chunks of the extension hold several blocks of texts, and Node cannot load what they import. */
async function replaceInChunks(folder: string): Promise<void> {
  const pseudo = pseudoMessages((await loadText("en")).messages);
  const english = (await readdir(folder)).filter((name) => /^[\w-]+\.en-.*\.js$/.test(name));
  for (const name of english) {
    const file = path.join(folder, name);
    const code = await readFile(file, "utf8");
    const replaced = code.replaceAll(writtenMessage, (found, key: string) => {
      const message = pseudo[key];
      return message === undefined ? found : `"${key}":${minified(message)}`;
    });
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
    const { messages } = (await import(/* @vite-ignore */ pathToFileURL(file).href)) as {
      messages: Record<string, Message>;
    };
    const pseudo = JSON.stringify(pseudoMessages(messages));
    await rm(file);
    await writeFile(file, `export const messages = ${pseudo};\n`);
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
