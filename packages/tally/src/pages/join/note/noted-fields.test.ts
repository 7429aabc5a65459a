import { deviceTypes } from "@digital-cleanup/challenge";
import { expect, test } from "vitest";
import { splitFields } from "./noted-fields.ts";

test("the fields of what was sent come first, and all others stay within reach", () => {
  const sent = { "bytes.media": "2,4", "unit.bytes.media": "GB", "devices.laptop.broken": "1" };
  const { noted, others } = splitFields([sent, {}]);
  expect(noted).toEqual({ fields: ["bytes.media"], types: ["laptop"] });
  expect(others.fields).toEqual([
    "files",
    "bytes.apps",
    "bytes.mail",
    "bytes.office",
    "bytes.cloud",
    "bytes.other",
    "emails",
    "unsubscribes",
    "apps",
  ]);
  expect(others.types).toEqual(deviceTypes.filter((type) => type !== "laptop"));
});

test("a field that was emptied since it was sent is still shown, and so is one that was typed since", () => {
  const { noted } = splitFields([
    { emails: "12", files: "3" },
    { emails: "", apps: "four" },
  ]);
  expect(noted.fields).toEqual(["files", "emails", "apps"]);
});

test("nothing, 0 and a task that was passed are no numbers", () => {
  const { noted } = splitFields([{ emails: " ", files: "0", "passed.photos": "yes" }]);
  expect(noted).toEqual({ fields: [], types: [] });
});
