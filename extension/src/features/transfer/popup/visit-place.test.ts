import { request, timing } from "@digital-cleanup/page-weight/sample-records";
import { summariseTransfer, type VisitRecord } from "@digital-cleanup/page-weight";
import { expect, test } from "vitest";
import { visitPlace } from "./visit-place.ts";

const cached = (requestId: string) => request({ requestId, isFromCache: true });
const loaded = (requestId: string, contentLength = 9_800) => request({ requestId, contentLength });
const place = (records: VisitRecord[], isCovered = true) =>
  visitPlace(summariseTransfer(records, { host: "site.example", isCovered }));

test("a page that was loaded and measured as a whole has a word", () => {
  expect(place([loaded("1")])).toMatchObject({ weight: "light", isAtLeast: false });
  expect(place([loaded("1", 3_000_000)])).toMatchObject({ weight: "average", isAtLeast: false });
});

test("a page with more than three of ten requests from the cache is not compared", () => {
  const seven = ["1", "2", "3", "4", "5", "6", "7"].map((id) => loaded(id));
  expect(place([...seven, ...["8", "9", "10"].map(cached)])).toMatchObject({ weight: "light" });
  expect(place([...seven, ...["8", "9", "10", "11"].map(cached)])).toBe("cached");
});

test("a page that was not observed from its start is at least as heavy as what is known", () => {
  expect(place([timing()], false)).toMatchObject({ weight: "light", isAtLeast: true });
});

test("the word stands if the known bytes alone make the page one of the heaviest", () => {
  const heavy = loaded("1", 12_000_000);
  expect(place([heavy], false)).toMatchObject({ weight: "veryHeavy", isAtLeast: false });
  expect(place([heavy, cached("2")])).toMatchObject({ weight: "veryHeavy", isAtLeast: false });
});

test("the word stands only if the least that may have come has it too", () => {
  const guessed = summariseTransfer([loaded("1", 500_000)], {
    host: "site.example",
    isCovered: true,
  });
  const range = { ...guessed, bytesDown: 1_500_000, highBytes: 4_000_000 };
  expect(visitPlace(range)).toMatchObject({ weight: "light", isAtLeast: true });
  expect(visitPlace({ ...range, highBytes: 1_510_000 })).toMatchObject({ isAtLeast: false });
});
