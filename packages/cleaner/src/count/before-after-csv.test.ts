import { expect, test } from "vitest";
import { beforeAfterCsv } from "./before-after-csv.ts";

test("each category of either moment has its row in both, and all have a sum", () => {
  const file = (path: string, bytes: number) => ({ path, bytes, modifiedAtMs: 1 });
  const kept = [file("a.pdf", 100), file("b.odt", 20)];
  expect(
    beforeAfterCsv({ before: [...kept, file("c.mp4", 7)], after: kept }).split("\r\n"),
  ).toEqual([
    "moment,category,files,bytes",
    "before,media,1,7",
    "before,office,2,120",
    "before,all,3,127",
    "after,media,0,0",
    "after,office,2,120",
    "after,all,2,120",
    "",
  ]);
});
