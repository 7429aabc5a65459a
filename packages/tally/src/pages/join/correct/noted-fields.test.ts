import { expect, test } from "vitest";
import { notedFields } from "./noted-fields.ts";

test("a correction has the fields of what was sent, and no other", () => {
  const sent = { "bytes.media": "2,4", "unit.bytes.media": "GB", "devices.laptop.broken": "1" };
  expect([...notedFields([sent, {}])]).toEqual(["bytes.media", "devices.laptop.broken"]);
});

test("a field that was emptied since it was sent is still shown, and so is one that was typed since", () => {
  const fields = notedFields([
    { emails: "12", files: "3" },
    { emails: "", apps: "four" },
  ]);
  expect([...fields]).toEqual(["emails", "files", "apps"]);
});

test("both numbers of the space used are lines before anything was sent", () => {
  const fields = notedFields([{ "space.before": "52,6", "space.after": "49,2" }]);
  expect([...fields]).toEqual(["space.before", "space.after"]);
});

test("nothing, 0 and a task that is done are no numbers", () => {
  expect(notedFields([{ emails: " ", files: "0", "done.photos": "yes" }]).size).toBe(0);
});
