import { renderToString } from "preact-render-to-string";
import { expect, test } from "vitest";
import { axisEnd, RangeTrack } from "./range-bar.tsx";

test("an axis ends at the next 1, 2, 4, 5 or 8 times a power of ten", () => {
  expect([0.3, 1, 1.1, 3, 4.5, 6, 9, 230].map(axisEnd)).toEqual([0.4, 1, 2, 4, 5, 8, 10, 400]);
});

test("an axis for nothing still has a length", () => {
  expect(axisEnd(0)).toBe(1);
});

test("a bar has no style attribute, which the tally's security policy refuses", () => {
  const bar = renderToString(
    <RangeTrack range={{ low: 10, central: 20, high: 40 }} end={40} label="10 to 40" />,
  );
  expect(bar).toContain('x="25.0%" y="5" width="75.0%"');
  expect(bar).toContain('aria-label="10 to 40"');
  expect(bar).not.toContain("style=");
});
