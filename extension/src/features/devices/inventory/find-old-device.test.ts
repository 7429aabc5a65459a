import { expect, test } from "vitest";
import { pickOldDevice } from "./find-old-device.ts";
import { aDevice } from "./test-data/device.ts";

const today = "2026-11-24";
const inUse = { use: "inUse" } as const;

test("a device is old once it reaches the usual lifetime of its type", () => {
  // A laptop serves five years: 2026 − 2021 = 5.
  const laptop = aDevice({ ...inUse, type: "laptop", year: 2021 });
  expect(pickOldDevice([laptop], today)).toBe("laptop");
  expect(pickOldDevice([{ ...laptop, year: 2022 }], today)).toBeUndefined();
  expect(pickOldDevice([aDevice({ ...inUse, type: "laptop" })], today)).toBeUndefined();
});

test("of several, the one whose next year counts most is picked", () => {
  const old = { ...inUse, year: 2010 };
  const devices = [aDevice(old), aDevice({ ...old, type: "laptop" })];
  expect(pickOldDevice(devices, today)).toBe("laptop");
});

test("a device of an employer, in a drawer or broken is left to the devices page", () => {
  const old = { ...inUse, type: "laptop", year: 2010 } as const;
  const devices = [
    aDevice({ ...old, owner: "employer" }),
    aDevice({ ...old, use: "drawer" }),
    aDevice({ ...old, status: "broken" }),
  ];
  expect(pickOldDevice(devices, today)).toBeUndefined();
});
