import { expect, test } from "vitest";
import { freedByMessages } from "./freed-by-messages.ts";

const unknown = {
  n: undefined,
  shownBytes: undefined,
  quotaBytes: undefined,
  lost: undefined,
};

test("the quota gives the exact bytes if it agrees with the sizes that the list shows", () => {
  // Two of "30 KB" each, while the quota went down by 61 kilobytes.
  const readings = { n: 2, shownBytes: 61_440, quotaBytes: 62_464 };
  expect(freedByMessages({ ...unknown, ...readings })).toEqual({ n: 2, bytes: 62_464 });
});

test("without a quota just before, the sizes of the very messages are counted, as rounded ones", () => {
  expect(freedByMessages({ ...unknown, n: 1, shownBytes: 784 })).toEqual({
    n: 1,
    bytes: 784,
    isAbout: true,
  });
});

test("what another device deleted at that moment is left out", () => {
  const readings = { n: 1, shownBytes: 784, quotaBytes: 12_317_696 };
  expect(freedByMessages({ ...unknown, ...readings })).toEqual({
    n: 1,
    bytes: 784,
    isAbout: true,
  });
  expect(freedByMessages({ ...unknown, n: 1, quotaBytes: 403_456, lost: 4 })).toEqual({ n: 1 });
});

test("messages that were gone already are not counted", () => {
  const readings = { n: 2, shownBytes: 61_440, quotaBytes: 30_720 };
  expect(freedByMessages({ ...unknown, ...readings, lost: 1 })).toEqual({ n: 1, bytes: 30_720 });
  // Without a count of the folder, it is unknown how many.
  expect(freedByMessages({ ...unknown, ...readings })).toEqual({});
});

test("mail that arrives at that moment hides bytes of the quota, not of the messages", () => {
  const readings = { n: 1, shownBytes: 61_440, quotaBytes: 0, lost: 1 };
  expect(freedByMessages({ ...unknown, ...readings })).toEqual({
    n: 1,
    bytes: 61_440,
    isAbout: true,
  });
});

test("a request that names no messages, and whose folder was not counted, counts nothing", () => {
  expect(freedByMessages({ ...unknown, quotaBytes: 61_440 })).toEqual({});
});
