import { request, timing } from "@digital-cleanup/page-weight/sample-records";
import { summariseTransfer, type VisitRecord } from "@digital-cleanup/page-weight";
import { expect, test } from "vitest";
import { isMostlyCached, pageCarbon } from "./page-carbon.ts";

const cached = (requestId: string) => request({ requestId, isFromCache: true });
const loaded = (requestId: string) => request({ requestId, contentLength: 9_800 });
const rating = (records: VisitRecord[], isCovered = true) =>
  pageCarbon(summariseTransfer(records, { host: "site.example", isCovered }), "FRA").rating;

test("a page that was loaded and measured as a whole is rated", () => {
  // 10 kB: the lightest rating
  expect(rating([loaded("1")])).toBe("A+");
});

test("a page with more than three of ten requests from the cache is not rated", () => {
  const seven = ["1", "2", "3", "4", "5", "6", "7"].map(loaded);
  expect(rating([...seven, ...["8", "9", "10"].map(cached)])).toBe("A+");
  expect(rating([...seven, ...["8", "9", "10", "11"].map(cached)])).toBeUndefined();
});

test("a page of which less than nine tenths are measured is not rated", () => {
  const unknown = request({ requestId: "2", urlHash: 7, outcome: "completed" });
  expect(rating([loaded("1"), unknown])).toBeUndefined();
});

test("a page that was not observed from its start is not rated", () => {
  expect(rating([timing()], false)).toBeUndefined();
});

test("a page without requests did not come from the cache", () => {
  expect(isMostlyCached({ requests: 0, requestsFromCache: 0 })).toBe(false);
});
