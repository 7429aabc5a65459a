import { publicFields } from "@digital-cleanup/challenge";
import { describe, expect, test } from "vitest";
import { ruleEvent } from "../../../test/support/events/rule-event.ts";
import { figureStandings } from "../stored-contribution.ts";

const measured = (files: number) => ({ "measured.files": files });
const people = (count: number, first = 0): string[] =>
  Array.from({ length: count }, (_, index) => `p${first + index}`);

describe("a figure", () => {
  test("is published with K contributions that are not 0 in it", () => {
    const event = ruleEvent();
    for (const name of people(4)) event.send(name, measured(10));
    event.send("other", { "measured.emails": 3 });
    expect(event.close()).toBeUndefined();
    event.send("p4", measured(10));
    // 5 × 10; the e-mails of one person wait
    expect(event.close()?.levels).toEqual({ files: "method" });
    expect(event.sums()).toEqual({ "files.sum": 50n, "files.measured": 50n });
    expect(event.counts()).toEqual({ published: 5, pending: 1 });
  });

  test("is published while another figure of the same people waits", () => {
    const event = ruleEvent();
    for (const name of people(5)) event.send(name, measured(10));
    event.send("p0", { ...measured(10), "declared.devices.laptop.broken": 1 });
    event.close();
    expect(figureStandings(event.row("p0"))).toEqual({ files: "published", devices: "pending" });
  });

  test("keeps sums beyond 2^53 exact", () => {
    const event = ruleEvent();
    for (const name of people(5)) {
      event.send(name, { "measured.bytes": 9_007_199_254_740_991 });
    }
    event.send("p0", { "measured.bytes": 9_007_199_254_740_990 });
    event.close();
    // 5 × 9,007,199,254,740,991 - 1
    expect(event.sums()["bytes.sum"]).toBe(45_035_996_273_704_954n);
  });
});

describe("the level of a figure", () => {
  const media = (bytes: number) => ({
    "measured.bytes": bytes,
    "measured.bytesByCategory.media": bytes,
  });
  const mail = (bytes: number) => ({
    "measured.bytes": bytes,
    "measured.bytesByCategory.mail": bytes,
  });

  test("is the detail if each part moves by K people", () => {
    const event = ruleEvent();
    for (const name of people(5)) event.send(name, media(20));
    for (const name of people(5, 5)) event.send(name, mail(10));
    expect(event.close()?.levels).toEqual({ bytes: "detail" });
    expect(event.sums()).toEqual({
      "bytes.sum": 150n,
      "bytes.measured": 150n,
      "bytes.byCategory.measured.media": 100n,
      "bytes.byCategory.measured.mail": 50n,
    });
  });

  test("stops at the method if the parts of few people would be left as the rest", () => {
    const event = ruleEvent();
    for (const name of people(5)) event.send(name, media(20));
    for (const name of people(2, 5)) event.send(name, mail(10));
    // The rest, 120 - 100, would be the two people's.
    expect(event.close()?.levels).toEqual({ bytes: "method" });
    expect(event.sums()).toEqual({ "bytes.sum": 120n, "bytes.measured": 120n });
  });

  test("is the detail for some parts if the others together are of K people", () => {
    const event = ruleEvent();
    for (const name of people(5)) event.send(name, media(20));
    for (const name of people(3, 5)) event.send(name, mail(10));
    for (const name of people(3, 8)) {
      event.send(name, { "measured.bytes": 7, "measured.bytesByCategory.cloud": 7 });
    }
    event.close();
    // 3 × 10 + 3 × 7 are not broken down
    expect(event.sums()).toEqual({
      "bytes.sum": 151n,
      "bytes.measured": 151n,
      "bytes.byCategory.measured.media": 100n,
    });
  });

  test("is never refined later: what was published as a sum leaves as one", () => {
    const event = ruleEvent();
    for (const name of people(5)) event.send(name, measured(10));
    event.send("phone", { "declared.files": 10 });
    event.close();
    for (const name of people(12, 5)) event.send(name, measured(10));
    event.send("p0", null);
    event.close();
    // 60 + 120 - 10; of the 60 nothing is broken down, and the leaver's 10 are taken from what is
    expect(event.sums()).toEqual({ "files.sum": 170n, "files.measured": 110n });
  });
});

describe("a withdrawal", () => {
  test("leaves with the rises that cover it", () => {
    const event = ruleEvent();
    for (const name of people(6)) event.send(name, measured(10));
    event.close();
    event.send("p0", null);
    for (const name of people(6, 6)) event.send(name, measured(10));
    event.close();
    // 60 - 10 + 60
    expect(event.sums()["files.sum"]).toBe(110n);
    expect(event.counts()).toMatchObject({ published: 11, pending: 0 });
    expect(event.row("p0").published).toBeNull();
  });

  test("waits if it is larger than what the rises cover", () => {
    const event = ruleEvent();
    for (const name of people(5)) event.send(name, measured(1000));
    event.close();
    event.send("p0", null);
    for (const name of people(5, 5)) event.send(name, measured(10));
    event.close();
    // 5,000 + 50
    expect(event.sums()["files.sum"]).toBe(5050n);
    expect(event.counts()).toMatchObject({ published: 10, pending: 1 });
  });

  test("waits if fewer than K contributions would be left", () => {
    const event = ruleEvent();
    for (const name of people(6)) event.send(name, measured(100));
    event.close();
    for (const name of ["p0", "p1"]) event.send(name, null);
    for (const name of people(4, 2)) event.send(name, measured(300));
    event.close();
    // One of the two may leave, so that five are left: 600 + 4 × 200 - 100
    expect(event.sums()["files.sum"]).toBe(1300n);
    expect(event.counts().pending).toBe(1);
  });
});

test("a batch stores each sum's number of contributions, so that no decision reads all rows", () => {
  const event = ruleEvent();
  for (const name of people(6)) event.send(name, measured(10));
  event.close();
  for (const name of people(7, 6)) event.send(name, measured(10));
  event.send("p0", null);
  event.close();
  // 6 + 7 - 1
  expect(event.holders()[publicFields.indexOf("files.sum")]).toBe(12);
});
