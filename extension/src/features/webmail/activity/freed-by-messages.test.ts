import { expect, test } from "vitest";
import { freedByMessages } from "./freed-by-messages.ts";

test("the quota gives the exact bytes if it agrees with the sizes that the list shows", () => {
  // Two of "30 KB" each, while the quota went down by 61 kilobytes.
  const readings = { n: 2, shownBytes: 61_440, quotaBytes: 62_464 };
  expect(freedByMessages({ ...readings })).toEqual({ n: 2, bytes: 62_464 });
});

test("without a quota just before, the sizes of the very messages are counted, as rounded ones", () => {
  expect(freedByMessages({ n: 1, shownBytes: 784 })).toEqual({
    n: 1,
    bytes: 784,
    isAbout: true,
  });
});

test("what another device deleted at that moment is left out", () => {
  const readings = { n: 1, shownBytes: 784, quotaBytes: 12_317_696 };
  expect(freedByMessages({ ...readings })).toEqual({
    n: 1,
    bytes: 784,
    isAbout: true,
  });
  expect(freedByMessages({ n: 1, quotaBytes: 403_456, lost: 4 })).toEqual({ n: 1 });
});

test("messages that were gone already are not counted", () => {
  const readings = { n: 2, shownBytes: 61_440, quotaBytes: 30_720 };
  expect(freedByMessages({ ...readings, lost: 1 })).toEqual({ n: 1, bytes: 30_720 });
  // Without a count of the folder, it is unknown how many.
  expect(freedByMessages({ ...readings })).toEqual({});
});

test("mail that arrives at that moment hides bytes of the quota, not of the messages", () => {
  const readings = { n: 1, shownBytes: 61_440, quotaBytes: 0, lost: 1 };
  expect(freedByMessages({ ...readings })).toEqual({
    n: 1,
    bytes: 61_440,
    isAbout: true,
  });
});

test("a quota that did not move says nothing of messages that went", () => {
  expect(freedByMessages({ n: 80, quotaBytes: 0, lost: 80 })).toEqual({ n: 80 });
  expect(freedByMessages({ n: 1, shownBytes: 784, quotaBytes: 0 })).toEqual({
    n: 1,
    bytes: 784,
    isAbout: true,
  });
});

test("of a folder that was not counted, only what the quota lost is known", () => {
  expect(freedByMessages({ quotaBytes: 61_440 })).toEqual({ bytes: 61_440 });
});
