import * as fc from "fast-check";
import { expect, test } from "vitest";
import { estimateTransferOneByte } from "./estimate-transfer-one-byte.ts";
import { oneByteRange } from "./one-byte-range.ts";

test("it is the range of the full estimate", () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 1e12 }), (bytes) => {
      const full = estimateTransferOneByte({ bytes }).carbonGramsCo2e;
      const range = oneByteRange(bytes);
      for (const bound of ["low", "central", "high"] as const) {
        expect(Math.abs(range[bound] - full[bound])).toBeLessThanOrEqual(1e-12 * full[bound]);
      }
    }),
  );
});

test("a gigabyte is 290.8 g, and an invalid value is named", () => {
  // (0.072 + (0.429 + 0.152 + 0.884) / 3) kWh × 519 g/kWh = 0.560333 × 519.
  expect(oneByteRange(1e9).central).toBeCloseTo(290.813, 3);
  expect(() => oneByteRange(Infinity)).toThrow(/^bytes .* got Infinity$/);
});

test("green hosting takes off the data centre and leaves network and energy", () => {
  const [grey, half, green] = [0, 0.5, 1].map((greenHosting) =>
    estimateTransferOneByte({ bytes: 1e9, greenHosting }),
  );
  // 0.072 kWh of 0.560333 are the data centre: 0.488333 × 519 = 253.445, and 0.524333 × 519 = 272.129.
  expect(green?.carbonGramsCo2e.central).toBeCloseTo(253.445, 3);
  expect(half?.carbonGramsCo2e.central).toBeCloseTo(272.129, 3);
  expect(green?.energyWh).toEqual(grey?.energyWh);
});
