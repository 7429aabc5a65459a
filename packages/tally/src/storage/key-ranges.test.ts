import { expect, test } from "vitest";
import { keyRange } from "./key-ranges.ts";

test("the ranges of several steps contain each key once", () => {
  const keys = [0, 1, 85, 86, 127, 128, 170, 171, 254, 255].map((byte) => Buffer.alloc(32, byte));
  for (const steps of [1, 2, 3, 300]) {
    const found = Array.from({ length: steps }, (_, step) => keyRange(step, steps)).flatMap(
      ({ from, before }) => keys.filter((key) => key.compare(from) >= 0 && key.compare(before) < 0),
    );
    expect(found).toEqual(keys);
  }
});
