import { type Amounts, zeroTotals } from "@digital-cleanup/challenge";
import { describe, expect, test } from "vitest";
import { bytesOfTasks, findFreed, withFreedSpace } from "./freed-space.ts";

const gigabyte = 1_000_000_000;

describe("the difference of both numbers", () => {
  const found = (before: number, after: number) =>
    findFreed({ beforeBytes: before * gigabyte, afterBytes: after * gigabyte });

  test("is the space freed", () => {
    expect(found(52, 49)).toEqual({ name: "freed", bytes: 3 * gigabyte });
  });

  test("is not known until both were entered", () => {
    expect(findFreed({ beforeBytes: 52 * gigabyte })).toBeUndefined();
    expect(findFreed({ afterBytes: 49 * gigabyte })).toBeUndefined();
  });

  test("is nothing if as much is used as before, or more", () => {
    expect(found(52, 52)).toEqual({ name: "nothingFreed" });
    expect(found(52, 60)).toEqual({ name: "nothingFreed" });
  });

  test("is to be checked if more than half of what was used is gone", () => {
    expect(found(52, 26)?.name).toBe("freed");
    expect(found(52, 25)).toEqual({ name: "mostOfPhone", bytes: 27 * gigabyte });
  });
});

describe("the space freed on the phone", () => {
  const entered = (gigabytes: Amounts["bytesByCategory"]): Amounts => {
    const bytesByCategory = Object.fromEntries(
      Object.entries(gigabytes).map(([category, size]) => [category, size * gigabyte]),
    );
    const bytes = Object.values(bytesByCategory).reduce((sum, size) => sum + size, 0);
    return { ...zeroTotals().declared, bytes, bytesByCategory };
  };
  const used = { beforeBytes: 52 * gigabyte, afterBytes: 48 * gigabyte };

  test("contains the sizes entered for the tasks", () => {
    // 4 GB, of which 1 of photos; 0.5 of messages are in the rest of 3
    const amounts = withFreedSpace(entered({ media: 1, other: 0.5 }), used);
    expect(amounts).toEqual(entered({ media: 1, other: 3 }));
  });

  test("is not more than the phone showed if the sizes of the tasks are", () => {
    expect(withFreedSpace(entered({ media: 3, office: 2 }), used)).toEqual(entered({ other: 4 }));
  });

  test("does not contain what was freed online", () => {
    expect(withFreedSpace(entered({ cloud: 10 }), used)).toEqual(entered({ cloud: 10, other: 4 }));
    expect(bytesOfTasks(entered({ cloud: 10, mail: 1, media: 2 }))).toBe(2 * gigabyte);
  });

  test("leaves the sizes of the tasks as they are if it is not known", () => {
    const amounts = entered({ media: 1 });
    expect(withFreedSpace(amounts, {})).toBe(amounts);
    expect(withFreedSpace(amounts, { beforeBytes: 1, afterBytes: 2 })).toBe(amounts);
  });
});
