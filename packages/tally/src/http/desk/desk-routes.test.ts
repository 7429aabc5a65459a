import {
  createdHelperSchema,
  deskViewSchema,
  paths,
  problemSchema,
} from "@digital-cleanup/challenge";
import { expect, test } from "vitest";
import { eachTally, withOrganiser } from "../../../test/support/open-tally.ts";
import { secretOf } from "../../../test/support/samples.ts";

const organiserKey = secretOf(100);
let key = "";
const tally = eachTally(async (opened) => {
  await withOrganiser(organiserKey)(opened);
  const made = await opened.ask("POST", paths.helpers("BRUME"), { label: "Library" }, organiserKey);
  ({ key } = createdHelperSchema.parse(await made.json()));
});

const send = (entries: unknown[], bearer = key) =>
  tally.ask("POST", paths.desk("BRUME"), { entries }, bearer);
const laptop = (id: number) => ({
  id: secretOf(id),
  kind: "devices",
  type: "laptop",
  state: "working",
  count: 1,
});

test("a helper's entry is public at once, and counts once however often it is sent", async () => {
  for (let tries = 0; tries < 3; tries += 1) {
    const response = await send([laptop(1), { id: secretOf(2), kind: "weight", grams: 14_200 }]);
    expect(deskViewSchema.parse(await response.json())).toEqual({
      label: "Library",
      collected: { devices: { laptop: { working: "1", broken: "0" } }, grams: "14200" },
    });
  }
  expect((await tally.store.readPublished("BRUME"))?.collected.grams).toBe("14200");
});

test("an organiser records entries with the organiser's own key", async () => {
  const response = await send([laptop(1)], organiserKey);
  expect(deskViewSchema.parse(await response.json()).label).toBeNull();
});

test.each([
  ["an unknown type", { ...laptop(1), type: "toaster" }],
  ["a count of 0", { ...laptop(1), count: 0 }],
  ["an id that is not 128 bits", { ...laptop(1), id: "1" }],
  ["a fraction of a gram", { id: secretOf(1), kind: "weight", grams: 1.5 }],
  ["an unknown field", { ...laptop(1), owner: "mine" }],
])("%s is refused by name, and nothing of the message is kept", async (_name, entry) => {
  const response = await send([laptop(2), entry]);
  expect(response.status).toBe(422);
  const { errors } = problemSchema.parse(await response.json());
  expect(errors?.[0]?.field).toMatch(/^entries\.1/);
  expect((await tally.store.readPublished("BRUME"))?.collected.devices).toEqual({});
});

test("entries need a key, and at most a hundred are accepted at once", async () => {
  expect((await send([laptop(1)], "A".repeat(22))).status).toBe(403);
  const many = Array.from({ length: 101 }, (_, index) => laptop(index));
  expect((await send(many)).status).toBe(422);
});
