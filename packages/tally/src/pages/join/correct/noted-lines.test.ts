import { expect, test } from "vitest";
import { hasLines, notedLines } from "./noted-lines.ts";

test("a correction has the fields of what was sent, and no other", () => {
  const sent = { "bytes.media": "2,4", "unit.bytes.media": "GB", "devices.laptop.broken": "1" };
  expect(notedLines([sent, {}])).toEqual({ space: [], fields: ["bytes.media"], types: ["laptop"] });
});

test("a field that was emptied since it was sent is still shown, and so is one that was typed since", () => {
  const { fields } = notedLines([
    { emails: "12", files: "3" },
    { emails: "", apps: "four" },
  ]);
  expect(fields).toEqual(["files", "emails", "apps"]);
});

test("both numbers of the space used are lines before anything was sent", () => {
  const { space } = notedLines([{ "space.before": "52,6", "space.after": "49,2" }]);
  expect(space).toEqual(["space.before", "space.after"]);
});

test("nothing, 0 and a task that is done are no numbers", () => {
  expect(hasLines(notedLines([{ emails: " ", files: "0", "done.photos": "yes" }]))).toBe(false);
});
