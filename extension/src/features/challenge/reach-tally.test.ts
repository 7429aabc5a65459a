import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { openDatabase } from "../../platform/database/database.ts";
import { readSent } from "../../platform/sent/sent-log.ts";
import { fetchTally } from "./reach-tally.ts";

const event = "https://menage.exemple.fr/api/events/BRUME27";

beforeEach(async () => {
  vi.stubGlobal(
    "fetch",
    vi.fn<typeof fetch>(async () => new Response("")),
  );
  await (await openDatabase()).clear("sent");
});
afterEach(() => vi.unstubAllGlobals());

const logged = async () => (await readSent()).map(({ kind, host, text }) => ({ kind, host, text }));

test("a contribution is recorded with its exact text before it is sent", async () => {
  const body = JSON.stringify({ secret: "s3cret", seq: 1 }, null, 2);
  vi.stubGlobal("fetch", async () => {
    expect(await logged()).toEqual([
      {
        kind: "contribution",
        host: "menage.exemple.fr",
        text: `PUT ${event}/contribution\n\n${body}`,
      },
    ]);
    return new Response("");
  });
  await fetchTally(`${event}/contribution`, { method: "PUT", body });
  expect.assertions(1);
});

test.each([
  ["event", undefined, "", undefined],
  ["published", undefined, "/published", undefined],
  ["standing", "PUT", "/contribution", { seq: 0 }],
  ["contribution", "PUT", "/contribution", { seq: 10 }],
  ["withdrawal", "DELETE", "/contribution", { seq: 2 }],
  ["ticket", "POST", "/places", { ticket: "T" }],
])("a request is recorded as %s", async (kind, method, path, content) => {
  await fetchTally(event + path, {
    ...(method && { method }),
    ...(content && { body: JSON.stringify(content, null, 2) }),
  });
  expect(await logged()).toMatchObject([{ kind }]);
});
