import type { Message } from "@digital-cleanup/text";

/** One step: `text` as a new file, or after a text that occurs exactly once in a file. */
export type Edit = { file: string; after?: string; text: string };

/** A script for Node, from the root, with its arguments. */
export type Check = readonly [script: string, ...words: string[]];

/** A recipe of docs/contributing.md, applied with an example. */
export type Recipe = {
  /** Its heading there. */
  name: string;
  /** The files that it names, with as little as they need. */
  edits: readonly Edit[];
  /** Texts by their keys, for every language. */
  texts?: Readonly<Record<string, Message>>;
  /** What must pass then, beside the generator of texts, lint and types. */
  checks: readonly Check[];
};

/** The unit tests whose paths contain one of the words. */
export const unitTests = (...words: string[]): Check => [
  "node_modules/vitest/vitest.mjs",
  "run",
  ...words,
];
/** A build of the extension. */
export const build = (...words: string[]): Check => [
  "extension/node_modules/wxt/bin/wxt.mjs",
  "build",
  "extension",
  ...words,
];

export function editedText(source: string, { file, after, text }: Edit): string {
  if (after === undefined) return text;
  const parts = source.split(after);
  if (parts.length !== 2) {
    throw new Error(`${file} has ${parts.length - 1} times ${JSON.stringify(after)}`);
  }
  return parts.join(after + text);
}
