import { blocks } from "./generated/blocks.ts";
import { type Language, languages } from "./languages.ts";
import { createText, type Message, type Text } from "./text.ts";

/** The first part of a key: the texts of one feature. */
export type Block = keyof typeof blocks;

/** The blocks of this build. */
export const allBlocks = Object.keys(blocks) as readonly Block[];

/** The texts of some blocks, or of all, in one language. Bundlers make a chunk of each block in each language. */
export async function loadText(
  language: Language,
  wanted: readonly Block[] = allBlocks,
): Promise<Text> {
  const t = createText(language, {});
  await addTexts(t, wanted);
  return t;
}

/** All texts in every language. */
export async function loadAllTexts(): Promise<Record<Language, Text>> {
  const texts = await Promise.all(
    languages.map(async (language) => [language, await loadText(language)] as const),
  );
  return Object.fromEntries(texts) as Record<Language, Text>;
}

/** Adds the texts of more blocks to `t`. */
export async function addTexts(t: Text, wanted: readonly Block[]): Promise<void> {
  const loaded = await Promise.all(wanted.map((block) => loadBlock(block, t.language)));
  Object.assign(t.messages, ...loaded);
}

async function loadBlock(block: Block, language: Language): Promise<Record<string, Message>> {
  const { messages } = await blocks[block][language]();
  return messages;
}
