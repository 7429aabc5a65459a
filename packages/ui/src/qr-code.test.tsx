import { generate } from "lean-qr/nano";
import { renderToString } from "preact-render-to-string";
import { expect, test } from "vitest";
import { QrCode } from "./qr-code.tsx";

/** The dark modules of an SVG whose path has one rectangle for each run of a row. */
function darkModules(svg: string): Set<string> {
  const runs = [...svg.matchAll(/M(\d+) (\d+)h(\d+)v1h-(\d+)z/g)];
  return new Set(
    runs.flatMap(([, x, y, width, back]) => {
      expect(back).toBe(width);
      return Array.from({ length: Number(width) }, (_, index) => `${Number(x) + index} ${y}`);
    }),
  );
}

test.each(["A", "https://tally.example/e/BRUME/join", "x".repeat(300)])(
  "each dark module of the code of %s is drawn, and no other",
  (text) => {
    const { size, get } = generate(text);
    // With the margin of four modules that the standard requires.
    const wanted = Array.from({ length: size ** 2 }, (_, place) => ({
      x: place % size,
      y: Math.floor(place / size),
    })).flatMap(({ x, y }) => (get(x, y) ? [`${x + 4} ${y + 4}`] : []));
    const svg = renderToString(<QrCode text={text} label="code" />);
    expect(svg).toContain(`viewBox="0 0 ${size + 8} ${size + 8}"`);
    expect([...darkModules(svg)].toSorted()).toEqual(wanted.toSorted());
  },
);
