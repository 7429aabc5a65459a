import { expect, test } from "vitest";
import { isEqual, ourFigure, publishedCases } from "../test/published-cases.ts";

test.each(publishedCases)(
  "$call gives $published $unit, or its reason: $source, $year, $read",
  (published) => {
    const ours = ourFigure(published);
    expect(isEqual(ours, published.published), `ours is ${ours}`).toBe(
      published.because === undefined,
    );
  },
);

test("there are at least 150 cases of published figures, none of them twice", () => {
  expect(publishedCases.length).toBeGreaterThanOrEqual(150);
  const asked = publishedCases.map(({ call, input, read, published }) =>
    JSON.stringify([call, input, read, published]),
  );
  expect(asked.filter((each, index) => asked.indexOf(each) !== index)).toEqual([]);
});
