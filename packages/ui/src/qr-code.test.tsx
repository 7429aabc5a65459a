import { renderToString } from "preact-render-to-string";
import { encode } from "uqr";
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
    const { data, size } = encode(text, { border: 4 });
    const wanted = data.flatMap((row, y) =>
      row.flatMap((isDark, x) => (isDark ? [`${x} ${y}`] : [])),
    );
    const svg = renderToString(<QrCode text={text} label="code" />);
    expect(svg).toContain(`viewBox="0 0 ${size} ${size}"`);
    expect([...darkModules(svg)].toSorted()).toEqual(wanted.toSorted());
  },
);
