import { addTexts, type Block, type Language, loadText, type Text } from "@digital-cleanup/text";

/** The blocks of texts of a page, in the language that it is drawn in. */
export function openPageTexts(blocks: readonly Block[]) {
  const wanted = new Set(blocks);
  let drawn: Text | undefined;
  return {
    /** All blocks wanted until then, in a language. */
    load: async (language: Language): Promise<Text> => {
      const t = await loadText(language, []);
      for (let added = 0; added < wanted.size;) {
        // Others may be wanted while these are loaded.
        added = wanted.size;
        await addTexts(t, [...wanted]);
      }
      drawn = t;
      return t;
    },
    /** Loads more, into what was loaded last: the view that asks may be older than that. */
    add: async (added: readonly Block[]): Promise<void> => {
      for (const block of added) wanted.add(block);
      if (drawn) await addTexts(drawn, added);
    },
  };
}
