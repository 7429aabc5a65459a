import * as fc from "fast-check";
import { expect, test } from "vitest";
import { parseListHeader } from "../../../ui/newsletters/parse-list-header.ts";
import { parseRoundcubeCalls } from "../roundcube/parse-roundcube-calls.ts";
import { freedBytes } from "./freed-bytes.ts";
import { parsePageEvent } from "./parse-page-event.ts";

/** The same cases at each run. */
const runs = { seed: 17, numRuns: 2000 };
const words = fc.constantFrom(
  "moved",
  "deleted",
  "emptied",
  "trashCounted",
  "sent",
  "trash",
  "junk",
);

test("an event has known words and plausible numbers, whatever a page posts", () => {
  const message = fc.oneof(
    fc.anything(),
    fc.record({
      type: fc.oneof(words, fc.anything()),
      to: fc.oneof(words, fc.anything()),
      folder: fc.oneof(words, fc.anything()),
      n: fc.oneof(fc.nat(), fc.double(), fc.bigInt(), fc.anything()),
      quotaBytes: fc.oneof(fc.nat(), fc.double(), fc.anything()),
      lost: fc.oneof(fc.nat(), fc.anything()),
      shownSizes: fc.oneof(fc.array(fc.constantFrom("1 KB", "99999999999 GB", "x")), fc.anything()),
    }),
  );
  fc.assert(
    fc.property(message, (value) => {
      const event = parsePageEvent(value);
      for (const part of Object.values(event ?? {})) {
        if (part === true) expect(event).toHaveProperty("isAbout", true);
        else if (typeof part === "string") expect(part).toMatch(/^[a-zA-Z]{1,14}$/);
        else expect(Number.isSafeInteger(part) && part >= 0 && part <= 10e12).toBe(true);
      }
    }),
    runs,
  );
});

test("calls are JSON that the response contains, whatever it is", () => {
  const piece = fc.constantFrom(
    "move(",
    "move",
    ...'()[]{}",\\'.split(""),
    "1",
    '"a"',
    "null",
    "this.",
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
      const code = pieces.join("");
      for (const call of parseRoundcubeCalls(code, "move")) expect(Array.isArray(call)).toBe(true);
    }),
    runs,
  );
});

test("nested calls are read once", () => {
  expect(parseRoundcubeCalls('move("move(1)")', "move")).toEqual([["move(1)"]]);
  const depth = 200_000;
  expect(parseRoundcubeCalls("move(".repeat(depth) + ")".repeat(depth), "move")).toEqual([]);
});

test("the ways to unsubscribe are addresses of the three kinds, whatever a message's header contains", () => {
  const piece = fc.constantFrom(
    "List-Unsubscribe:",
    "List-Unsubscribe-Post: List-Unsubscribe=One-Click",
    "<https://list.example/leave>",
    "<javascript:alert(1)>",
    "<http://127.0.0.1/>",
    "<mailto:a@b.example>",
    "<https://[>",
    ..."<>\r\n \t,".split(""),
    "Date: Thu, 99 Foo",
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 25 }), (pieces) => {
      const { oneClickUrl, pageUrl, mailUrl, sentMs } = parseListHeader(pieces.join(""));
      if (oneClickUrl) expect(new URL(oneClickUrl).protocol).toBe("https:");
      if (pageUrl) expect(new URL(pageUrl).protocol).toMatch(/^https?:$/);
      if (mailUrl) expect(new URL(mailUrl).protocol).toBe("mailto:");
      expect(Number.isFinite(sentMs ?? 0)).toBe(true);
    }),
    runs,
  );
});

test.each(["<", "\n ", "< ", "List-Unsubscribe:\n", "<a"])(
  "a header of a megabyte of %j is parsed",
  (part) => {
    expect(() =>
      parseListHeader(`List-Unsubscribe: ${part.repeat(1e6 / part.length)}`),
    ).not.toThrow();
  },
);

test("freed bytes are never negative", () => {
  fc.assert(
    fc.property(fc.anything(), fc.anything(), (before, after) => {
      expect(freedBytes(before, after) ?? 0).toBeGreaterThanOrEqual(0);
    }),
    runs,
  );
});
