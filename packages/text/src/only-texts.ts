/** A Vite plugin, as far as this one needs the type. */
type TextPlugin = {
  name: string;
  transform: (code: string, id: string) => string | undefined;
};

/** Leaves out of a bundle every text whose key does not match: each product carries only its own sentences. */
export const onlyTexts = (wanted: RegExp): TextPlugin => ({
  name: "only-texts",
  transform(code, id) {
    if (!/\/text\/src\/generated\/(fr|en)\.ts$/.test(id)) return;
    const start = code.indexOf("= {") + 2;
    const all = JSON.parse(code.slice(start, code.lastIndexOf("}") + 1)) as Record<string, unknown>;
    const kept = Object.entries(all).filter(([key]) => wanted.test(key));
    return `export const messages = ${JSON.stringify(Object.fromEntries(kept))};`;
  },
});
