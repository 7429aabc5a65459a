import type { CountedAction } from "@digital-cleanup/challenge";
import { expect, test } from "vitest";
import {
  nextContribution,
  nextWithdrawal,
  requestText,
  standingRequest,
  totalsToSend,
} from "./request.ts";
import { filesOnly, joined } from "./test-data/joined.ts";

const action = (id: string, day: string, count: number): CountedAction => ({
  id,
  day,
  feature: "cleanup",
  kind: "files",
  count,
  method: "measured",
});

test("what counts begins with the joining day", () => {
  const actions = [action("a", "2027-03-15", 100), action("b", "2027-03-16", 7)];
  expect(totalsToSend(joined(), actions).measured.files).toBe(7);
});

test("a part taken over with a receipt is the ground that new actions add to", () => {
  const restored = { totals: filesOnly(40), countedIds: ["b"] };
  const actions = [
    action("a", "2027-03-15", 100),
    // counted here before the receipt came: it may be among the 40
    action("b", "2027-03-16", 7),
    action("c", "2027-03-16", 2),
  ];
  // 40 + 2 = 42
  expect(totalsToSend(joined({ restored }), actions)).toEqual(filesOnly(42));
});

test("the next contribution takes the number after the last one and is shown to the letter", () => {
  const next = nextContribution(joined({ lastSeq: 3 }), filesOnly(1_284));
  if (!next.ok) throw new Error(next.field);
  const lines = requestText(next.request).split("\n");
  expect(lines.slice(0, 7)).toEqual([
    "PUT https://menage.exemple.fr/api/events/BRUME27/contribution",
    "",
    "{",
    `  "secret": "kX3vT0mQd1w9aBzYc7LrEg",`,
    `  "seq": 4,`,
    `  "totals": {`,
    `    "measured": {`,
  ]);
  expect(lines[7]).toBe(`      "files": 1284,`);
});

test("a total above its cap is named instead of sent", () => {
  expect(nextContribution(joined(), filesOnly(1_000_001))).toEqual({
    ok: false,
    field: "totals.measured.files",
  });
});

test("a withdrawal of a guarded event carries the place, since it may come before what it takes back", () => {
  const place = { message: "A".repeat(86), signature: "A".repeat(342) };
  const { request } = nextWithdrawal(joined({ lastSeq: 1, place }));
  expect(JSON.parse(request.body)).toEqual({ secret: "kX3vT0mQd1w9aBzYc7LrEg", seq: 2, place });
});

test("asking where it stands carries number 0 and no figure", () => {
  const { secret, ...rest } = JSON.parse(standingRequest(joined()).body);
  expect(secret).toBe("kX3vT0mQd1w9aBzYc7LrEg");
  expect(rest).toEqual({ seq: 0, totals: filesOnly(0) });
});
