import { expect, test } from "vitest";
import { sampleEvent } from "../participant/testing/sample-event.ts";
import { defaultCeilings, eventSchema } from "./event.ts";
import { newEventSchema, organisedEventSchema } from "./new-event.ts";

const open = sampleEvent({
  territory: { country: "FR", region: "84", department: "01", commune: "01004" },
  challenges: ["data", "reuse"],
});
const refusedFields = (change: object): string[] =>
  (newEventSchema.safeParse({ ...open, ...change }).error?.issues ?? []).map(({ path }) =>
    path.join("."),
  );

test("an open event is read unchanged", () => {
  expect(newEventSchema.parse(open)).toEqual(open);
});

test.each([
  ["endsOn", { endsOn: "2027-03-14" }],
  ["timeZone", { timeZone: "Europe/Brume" }],
  ["k", { k: 2 }],
  ["k", { k: 21 }],
  ["challenges", { challenges: [] }],
  ["challenges", { challenges: ["data", "reuse", "data"] }],
  ["territory.epci", { territory: { country: "FR", epci: "12" } }],
  ["links.0.url", { links: [{ label: { fr: "x", en: "x" }, url: "https:a" }] }],
  ["links.0.url", { links: [{ label: { fr: "x", en: "x" }, url: "javascript:alert(1)" }] }],
])("a wrong %s is named", (field, change) => {
  expect(refusedFields(change)).toEqual([field]);
});

test("a guarded event needs its key and an open one takes none", () => {
  expect(refusedFields({ mode: "guarded" })).toEqual(["placeKey"]);
  expect(refusedFields({ placeKey: "A".repeat(300) })).toEqual(["placeKey"]);
  expect(refusedFields({ mode: "guarded", placeKey: "A".repeat(300) })).toEqual([]);
});

test("an unknown field of an organiser is refused by name, and one of a newer tally is dropped", () => {
  const withUnknownFields = { ...open, colour: "blue", goals: { files: 5, joy: 1 } };
  expect(refusedFields({ colour: "blue" })).toEqual([""]);
  expect(eventSchema.parse(withUnknownFields)).toEqual({ ...open, goals: { files: 5 } });
});

test("an organiser's event lasts 400 days at most, and its ceilings exclude no ordinary contribution", () => {
  const fieldsFor = (change: object) =>
    (organisedEventSchema.safeParse({ ...open, ...change }).error?.issues ?? []).map(({ path }) =>
      path.join("."),
    );
  // 2027-03-15 and 400 days: the last one is 2028-04-17, for 2028 has a 29 February.
  expect(fieldsFor({ endsOn: "2028-04-17" })).toEqual([]);
  expect(fieldsFor({ endsOn: "2028-04-18" })).toEqual(["endsOn"]);
  expect(fieldsFor({ ceilings: { ...defaultCeilings, files: 999 } })).toEqual(["ceilings"]);
});
