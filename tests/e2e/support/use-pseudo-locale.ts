import { readdir, writeFile } from "node:fs/promises";
import path from "node:path";
import { pathToFileURL } from "node:url";
import type { Message } from "@digital-cleanup/text";
import { pseudoMessages } from "@digital-cleanup/text/pseudo-locale";

/** Replaces the English texts of a built extension by the pseudo-locale. No build of the product contains it. */
export async function usePseudoLocale(folder: string): Promise<void> {
  const chunks = path.join(folder, "chunks");
  const english = (await readdir(chunks)).filter((name) => /^\w+\.en-.*\.js$/.test(name));
  for (const name of english) {
    const file = path.join(chunks, name);
    const { messages } = (await import(/* @vite-ignore */ pathToFileURL(file).href)) as {
      messages: Record<string, Message>;
    };
    const pseudo = JSON.stringify(pseudoMessages(messages));
    await writeFile(file, `export const messages = ${pseudo};\n`);
  }
}
