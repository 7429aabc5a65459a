/** A Vite plugin, as far as this one needs the type. */
type TextPlugin = {
  name: string;
  enforce: "pre";
  transform: (code: string, id: string) => string | undefined;
};

/** Leaves blocks of texts out of a build: each product carries only its own sentences. */
export const withoutBlocks = (names: readonly string[]): TextPlugin => ({
  name: "without-blocks",
  // Each block is on one line of the source, before anything else turns it into JavaScript.
  enforce: "pre",
  transform(code, id) {
    if (!id.endsWith("/text/src/generated/blocks.ts")) return;
    return code.replaceAll(/^ *(\w+): \{ .*\n/gm, (line, name: string) =>
      names.includes(name) ? "" : line,
    );
  },
});
