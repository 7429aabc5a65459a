import {
  campaignPaths,
  createdEventSchema,
  paths,
  problemSchema,
} from "@digital-cleanup/challenge";
import { expect, test } from "vitest";
import { eachTally } from "../../../test/support/open-tally.ts";
import { sampleEvent } from "../../../test/support/samples.ts";

const wanted = { ...sampleEvent(), code: undefined, host: undefined };
let key = "";
const tally = eachTally(
  async ({ ask }) => {
    const created = await ask("POST", paths.events, { ...wanted, code: "BRUME" });
    key = createdEventSchema.parse(await created.json()).organiserKey;
  },
  { creation: { policy: "open" } },
);

const point = { name: "Mairie", address: "1 place", opening: { fr: "9 h", en: "9 am\u{202e}" } };

test.each([
  ["an unknown commune", { territory: { country: "FR", commune: "99999" } }, "territory.commune"],
  ["a challenge named twice", { challenges: ["data", "data"] }, "challenges"],
  ["a name that runs backwards", { name: { fr: "\u{202e}emurB", en: "Brume" } }, "name.fr"],
  [
    "an organiser of no visible letter",
    { organiser: { name: "\u{200b}", kind: "other" } },
    "organiser.name",
  ],
  ["a point with a hidden letter", { collectionPoints: [point] }, "collectionPoints.0.opening.en"],
])("a new event with %s is refused by name", async (_, changes, field) => {
  const response = await tally.ask("POST", paths.events, { ...wanted, ...changes }, key);
  expect(response.status).toBe(422);
  const text = await response.text();
  const { type, errors } = problemSchema.parse(JSON.parse(text));
  expect(type).toBe("/problems/invalid-body");
  expect(errors).toEqual([{ field, detail: expect.stringMatching(/./) }]);
  expect(text).not.toMatch(/[\u{200b}\u{202e}]/u);
});

test.each([
  ["a list", `{"a":${"[".repeat(60_000)}${"]".repeat(60_000)}}`],
  ["an object", `${'{"a":'.repeat(20_000)}0${"}".repeat(20_000)}`],
])("%s of too many levels is refused, and is nothing to report", async (_, body) => {
  for (const path of [paths.events, campaignPaths.campaigns, paths.helpers("BRUME")]) {
    const response = await tally.ask("POST", path, body, key);
    expect(problemSchema.parse(await response.json())).toMatchObject({
      type: "/problems/invalid-body",
      status: 400,
    });
  }
  expect(tally.errors).toEqual([]);
});

test("a list of thousands of wrong elements is refused by its first ones", async () => {
  const challenges = Array.from({ length: 20_000 }, () => 0);
  const response = await tally.ask("POST", paths.events, { ...wanted, challenges }, key);
  expect(response.status).toBe(422);
  expect((await response.text()).length).toBeLessThan(20_000);
});

test.each([
  ["PATCH", paths.organiser("BRUME"), { name: { fr: "Bru\0me", en: "Brume" } }, "name.fr"],
  ["POST", paths.helpers("BRUME"), { label: "Library\u{2066}" }, "label"],
  [
    "POST",
    paths.ceilings("BRUME"),
    { ceilings: { files: 300_000 }, reason: "An archive\u{200b}" },
    "reason",
  ],
])("%s %s refuses invisible characters by name", async (method, path, body, field) => {
  const response = await tally.ask(method, path, body, key);
  expect(response.status).toBe(422);
  const { errors } = problemSchema.parse(await response.json());
  expect(errors).toEqual([
    { field, detail: expect.stringContaining("invisible or control character U+") },
  ]);
});
