import { expect, test } from "vitest";
import { nextArrival } from "./next-arrival.ts";

const laptops = (working: number, broken = 0) => ({
  laptop: { working: String(working), broken: String(broken) },
});

test("devices arrive one by one", () => {
  expect(nextArrival({}, laptops(2, 1))).toEqual({ devices: laptops(1), type: "laptop" });
  expect(nextArrival(laptops(2), laptops(2, 1))).toEqual({
    devices: laptops(2, 1),
    type: "laptop",
  });
  expect(nextArrival(laptops(2, 1), laptops(2, 1))).toBeUndefined();
});

test("a correction and a delivery of many are shown at once", () => {
  expect(nextArrival(laptops(5), laptops(2))).toEqual({ devices: laptops(2), type: "laptop" });
  expect(nextArrival(laptops(5), laptops(500))).toEqual({ devices: laptops(500), type: "laptop" });
});
