import { expect, test } from "vitest";
import { zeroTotals } from "../../contribution/totals.ts";
import { nextContribution, requestText, standingRequest } from "./requests.ts";

const address = { baseUrl: "https://menage.exemple.fr", code: "BRUME27" };
const secret = "kX3vT0mQd1w9aBzYc7LrEg";
const files = (count: number) => {
  const totals = zeroTotals();
  totals.measured.files = count;
  return totals;
};

test("the next contribution takes the number after the last one and is shown exactly", () => {
  const next = nextContribution({ secret, lastSeq: 3 }, address, files(1284));
  if (!next.ok) throw new Error(next.field);
  expect(requestText(next.request).split("\n").slice(0, 8)).toEqual([
    "PUT https://menage.exemple.fr/api/events/BRUME27/contribution",
    "",
    "{",
    `  "secret": "kX3vT0mQd1w9aBzYc7LrEg",`,
    `  "seq": 4,`,
    `  "totals": {`,
    `    "measured": {`,
    `      "files": 1284,`,
  ]);
});

test("a total above its cap is named and gives no request", () => {
  expect(nextContribution({ secret, lastSeq: 0 }, address, files(1_000_001))).toEqual({
    ok: false,
    field: "totals.measured.files",
  });
});

test("the request for the standing has number 0 and no figures", () => {
  expect(JSON.parse(standingRequest(address, secret).body)).toEqual({
    secret,
    seq: 0,
    totals: zeroTotals(),
  });
});
