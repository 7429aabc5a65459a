import { describe, expect, test } from "vitest";
import { ruleEvent } from "../../../test/support/events/rule-event.ts";
import { contributionStanding } from "../stored-contribution.ts";

const measured = (files: number) => ({ "measured.files": files });
const people = (count: number, first = 0): string[] =>
  Array.from({ length: count }, (_, index) => `p${first + index}`);

// Each was done on the first rule, which published everything once K contributions had changed.
describe("an honest person cannot be read", () => {
  test("as the only phone among nine extensions", () => {
    const event = ruleEvent();
    for (const name of people(9)) event.send(name, measured(100));
    event.send("phone", { "declared.files": 70 });
    expect(event.close()?.levels).toEqual({ files: "sum" });
    // 9 × 100 + 70; "declared" would be the phone alone
    expect(event.sums()).toEqual({ "files.sum": 970n });
  });

  test("as one of two phones, who know their own part", () => {
    const event = ruleEvent();
    for (const name of people(9)) event.send(name, measured(100));
    for (const name of ["phone", "other"]) event.send(name, { "declared.files": 70 });
    event.close();
    // 9 × 100 + 2 × 70
    expect(event.sums()).toEqual({ "files.sum": 1040n });
  });

  test("as the only newcomer among large updates", () => {
    const event = ruleEvent();
    for (const name of people(5)) event.send(name, measured(100));
    event.close();
    for (const name of people(5)) event.send(name, measured(200));
    event.send("newcomer", measured(80));
    event.close();
    // 5 × 200; the newcomer waits for four others
    expect(event.sums()["files.sum"]).toBe(1000n);
    expect(contributionStanding(event.row("newcomer"))).toBe("pending");
  });

  test("as the only newcomer among automatic updates", () => {
    const event = ruleEvent();
    for (const name of people(5)) event.send(name, measured(100));
    event.close();
    for (const name of people(4)) event.send(name, measured(101));
    event.send("newcomer", measured(80));
    expect(event.close()).toBeUndefined();
    expect(event.sums()["files.sum"]).toBe(500n);
    // With a fifth update, the updates go without the newcomer: 5 × 1
    event.send("p4", measured(101));
    event.close();
    expect(event.sums()["files.sum"]).toBe(505n);
    expect(event.row("newcomer").published).toBeNull();
  });

  test("among four contributions of zero", () => {
    const event = ruleEvent();
    for (const name of people(4)) event.send(name, {});
    event.send("only", measured(300));
    expect(event.close()).toBeUndefined();
    expect(event.counts()).toMatchObject({ published: 0, pending: 1 });
  });

  test("as most of a sum", () => {
    const event = ruleEvent();
    // 980 of 1,000 is 98 %
    event.send("large", measured(980));
    for (const name of people(4)) event.send(name, measured(5));
    expect(event.close()).toBeUndefined();
    event.send("p4", measured(5));
    const batch = event.close();
    expect(batch?.published.size).toBe(5);
    // 5 × 5, without the one that stands out
    expect(event.sums()["files.sum"]).toBe(25n);
    expect(contributionStanding(event.row("large"))).toBe("standsOut");
  });

  test("by another who subtracts their own part", () => {
    const event = ruleEvent();
    event.send("large", measured(100));
    event.send("reader", measured(15));
    for (const name of people(3)) event.send(name, measured(1));
    // 100 is less than 85 % of 118, and 97 % of what the reader does not know
    expect(event.close()).toBeUndefined();
    for (const name of people(2, 3)) event.send(name, measured(3));
    event.close();
    // 15 + 3 × 1 + 2 × 3; the large one still waits
    expect(event.sums()["files.sum"]).toBe(24n);
  });

  test("by another whose own part grows until it lets theirs in", () => {
    const event = ruleEvent();
    event.send("large", measured(100));
    for (const name of people(4)) event.send(name, measured(4));
    for (let own = 1; own <= 1000; own += 1) {
      event.send("reader", measured(own));
      // At 2, the large one was 85 % of 118: it was known as soon as it was public.
      event.close();
      const { published } = event.row("large");
      expect(published).toBeNull();
    }
  });

  test("by leaving among four tiny updates", () => {
    const event = ruleEvent();
    for (const name of [...people(9), "leaver"]) event.send(name, measured(1000));
    event.close();
    for (const name of people(4)) event.send(name, measured(1001));
    event.send("leaver", null);
    expect(event.close()).toBeUndefined();
    // 10 × 1,000, and not 10,000 + 4 - 1,000
    expect(event.sums()["files.sum"]).toBe(10_000n);
    expect(event.counts().pending).toBe(5);
  });

  test("by another who subtracts the parts of an extension and of a phone", () => {
    const event = ruleEvent();
    event.send("large", measured(100));
    event.send("extension", measured(300));
    event.send("phone", measured(200));
    for (const name of people(3)) event.send(name, measured(5));
    // 615 - 300 - 200 = 115: the large one is 87 % of it
    event.close();
    expect(event.row("large").published).toBeNull();
  });

  test("between two states, when those who joined with them leave again", () => {
    const event = ruleEvent();
    for (const name of people(20)) event.send(name, measured(1000));
    event.close();
    event.send("watched", measured(80));
    const others = ["a", "b", "c", "d", "e"];
    for (const name of others) event.send(name, measured(5));
    event.close();
    for (const name of others) event.send(name, null);
    // 20,000 + 80 would be left after 20,000 + 80 + 25
    expect(event.close()).toBeUndefined();
    expect(event.sums()["files.sum"]).toBe(20_105n);
  });
});
