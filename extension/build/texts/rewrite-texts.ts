import { type Language, languages, type Message, splitKeys } from "@digital-cleanup/text";
import type { Plugin } from "vite";

type TextBlock = {
  block: string;
  language: Language;
  keys: readonly string[];
  texts: readonly Message[];
  /** The code of the module, as it was generated. */
  code: string;
};

const blockFile = /[\\/]text[\\/]src[\\/]generated[\\/](\w+)\.(\w+)\.ts$/;

/** Replaces the texts of each block and language by the expression that `rewrite` returns. */
export const rewriteTexts = (name: string, rewrite: (block: TextBlock) => string): Plugin => ({
  name,
  enforce: "pre",
  async transform(code, id) {
    const [, block, part] = blockFile.exec(id) ?? [];
    const language = languages.find((one) => one === part);
    if (!block || !language) return;
    const { keys } = (await import(id.replace(`.${language}.ts`, ".keys.ts"))) as { keys: string };
    const { texts } = (await import(id)) as { texts: readonly Message[] };
    const rewritten = rewrite({ block, language, keys: splitKeys(keys), texts, code });
    return `export const texts = ${rewritten};`;
  },
});
