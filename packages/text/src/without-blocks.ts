/** The part of Vite's plugin type that this one uses. */
type TextPlugin = {
  name: string;
  enforce: "pre";
  transform: (code: string, id: string) => string | undefined;
};

/** Leaves text blocks out of a build, so that each product includes only its own sentences. */
export const withoutBlocks = (names: readonly string[]): TextPlugin => ({
  name: "without-blocks",
  // Each block is on one line of the source, before any other transformation.
  enforce: "pre",
  transform(code, id) {
    if (!id.endsWith("/text/src/generated/blocks.ts")) return;
    return code.replaceAll(/^ *(\w+): \{ .*\n/gm, (line, name: string) =>
      names.includes(name) ? "" : line,
    );
  },
});
