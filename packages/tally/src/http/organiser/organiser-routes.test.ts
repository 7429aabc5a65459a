import {
  createdEventSchema,
  createdHelperSchema,
  organiserKeySchema,
  organiserViewSchema,
  paths,
} from "@digital-cleanup/challenge";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { openTally, type OpenTally } from "../../../test/support/open-tally.ts";
import { readProblem } from "../../../test/support/read-problem.ts";
import { measuredFiles, noonOf, sampleEvent } from "../../../test/support/samples.ts";
import { readCreationPolicy } from "../../creation/creation-policy.ts";
import { newPlaceKey } from "../../keys/place-keys.ts";

const operatorKey = "the-operator-s-own-key";
const wanted = { ...sampleEvent(), code: undefined, host: undefined };

let tally: OpenTally;
let key = "";
const open = async (policy: "open" | "key" | "closed") => {
  const creation = readCreationPolicy(policy === "key" ? operatorKey : "", policy);
  if (typeof creation === "string") throw new Error(creation);
  tally = await openTally({ creation });
};
const ask = (method: string, path: string, body?: object, bearer = key) =>
  tally.ask(method, path, body, bearer);
const create = async (changes: object = {}) => {
  const response = await ask("POST", paths.events, { ...wanted, code: "BRUME", ...changes }, "");
  const created = createdEventSchema.parse(await response.json());
  key = created.organiserKey;
  return created;
};
const view = async () =>
  organiserViewSchema.parse(await (await ask("GET", paths.organiser("BRUME"))).json());

beforeEach(() => {
  key = "";
});
afterEach(() => tally.close());

describe("creating an event over HTTP", () => {
  test("returns its code, this tally's host, and a key that is shown once", async () => {
    await open("open");
    const response = await ask("POST", paths.events, wanted, "");
    expect(response.status).toBe(201);
    expect(response.headers.get("cache-control")).toBe("no-store");
    const { event, organiserKey } = createdEventSchema.parse(await response.json());
    expect(event).toMatchObject({ host: "127.0.0.1:4680", name: wanted.name });
    expect(event.code).toMatch(/^[A-HJ-NP-Z2-9]{6}$/);
    const stored = JSON.stringify(tally.database.prepare("SELECT * FROM capability").all());
    expect(stored).not.toContain(organiserKey);
  });

  test("names invalid fields, and a code that is in use", async () => {
    await open("open");
    const { errors } = await readProblem(
      ask("POST", paths.events, { ...wanted, k: 2, colour: "blue" }, ""),
    );
    expect(errors?.map(({ field }) => field).toSorted()).toEqual(["", "k"]);
    await create();
    expect(
      await readProblem(ask("POST", paths.events, { ...wanted, code: "BRUME" }, "")),
    ).toMatchObject({
      type: "/problems/code-taken",
      status: 409,
    });
  });

  test("under an open policy, refuses demonstrations and more than 30 events per minute and address", async () => {
    await open("open");
    const asked = (changes: object) =>
      readProblem(ask("POST", paths.events, { ...wanted, ...changes }, ""));
    expect(await asked({ isDemonstration: true })).toMatchObject({
      type: "/problems/invalid-body",
      status: 422,
    });
    const statuses = [];
    // 61, since a minute may end in between
    for (let count = 1; count <= 61; count += 1) statuses.push((await asked({ k: 2 })).status);
    expect(statuses.indexOf(429)).toBeGreaterThanOrEqual(29);
  });

  test("generates no key for a guarded event that it refuses", async () => {
    await open("open");
    await create();
    const cpuMs = async (work: () => Promise<unknown>) => {
      const before = process.cpuUsage();
      for (let count = 0; count < 8; count += 1) await work();
      const { user, system } = process.cpuUsage(before);
      return (user + system) / 1000;
    };
    const keysMs = await cpuMs(newPlaceKey);
    for (const refused of [{ k: 2 }, { code: "BRUME" }]) {
      const guarded = { ...wanted, mode: "guarded", ...refused };
      expect(await cpuMs(() => ask("POST", paths.events, guarded, ""))).toBeLessThan(keysMs / 2);
    }
  });

  test("needs the operator's key under the key policy", async () => {
    await open("key");
    const asked = (bearer: string) => readProblem(ask("POST", paths.events, wanted, bearer));
    expect(await asked("")).toMatchObject({ type: "/problems/key-required", status: 401 });
    expect(await asked("the-operator-s-own-kex")).toMatchObject({
      type: "/problems/key-refused",
      status: 403,
    });
    expect((await ask("POST", paths.events, wanted, operatorKey)).status).toBe(201);
  });

  test("is refused under the closed policy", async () => {
    await open("closed");
    expect(await readProblem(ask("POST", paths.events, wanted, operatorKey))).toMatchObject({
      type: "/problems/creation-closed",
      status: 403,
    });
  });
});

describe("the organiser's key", () => {
  beforeEach(async () => {
    await open("open");
    await create();
  });

  test.each([
    ["GET", paths.organiser("BRUME")],
    ["PATCH", paths.organiser("BRUME")],
    ["POST", paths.organiserKey("BRUME")],
    ["POST", paths.closing("BRUME")],
    ["POST", paths.ceilings("BRUME")],
    ["PUT", paths.declared("BRUME")],
    ["POST", paths.helpers("BRUME")],
    ["DELETE", paths.helper("BRUME", 1)],
  ])(
    "is needed to %s %s, and neither a helper's nor another event's does",
    async (method, path) => {
      const organiserKey = key;
      const body = method === "GET" || method === "DELETE" ? undefined : {};
      expect(await readProblem(ask(method, path, body, ""))).toMatchObject({ status: 401 });
      const helper = await ask("POST", paths.helpers("BRUME"), { label: "Library" });
      const { key: helperKey } = createdHelperSchema.parse(await helper.json());
      expect(await readProblem(ask(method, path, body, helperKey))).toMatchObject({ status: 403 });
      const other = await create({ code: "OTHER" });
      expect(await readProblem(ask(method, path, body, other.organiserKey))).toMatchObject({
        status: 403,
      });
      const refused = await ask(method, path, body, organiserKey);
      expect([401, 403]).not.toContain(refused.status);
    },
  );

  test("no longer works once it was replaced", async () => {
    const old = key;
    const response = await ask("POST", paths.organiserKey("BRUME"));
    key = organiserKeySchema.parse(await response.json()).organiserKey;
    expect((await view()).event.code).toBe("BRUME");
    expect(await readProblem(ask("GET", paths.organiser("BRUME"), undefined, old))).toMatchObject({
      type: "/problems/key-refused",
    });
  });

  test("works only from pages of this origin", async () => {
    const response = await tally.app.request(paths.organiser("BRUME"), {
      method: "OPTIONS",
      headers: {
        origin: "https://elsewhere.exemple",
        "access-control-request-headers": "authorization",
      },
    });
    expect(response.headers.get("access-control-allow-headers")).not.toContain("authorization");
    const answer = await ask("GET", paths.organiser("BRUME"));
    expect(answer.headers.get("access-control-allow-origin")).toBeNull();
  });
});

describe("an organiser", () => {
  beforeEach(async () => {
    await open("open");
    await create();
  });

  test("sees the public state, the helpers and the reasons of raised ceilings", async () => {
    for (const person of [1, 2, 3]) await tally.put(person, measuredFiles(10));
    await tally.put(4, measuredFiles(300_000));
    await ask("POST", paths.helpers("BRUME"), { label: "Library" });
    await ask("POST", paths.ceilings("BRUME"), {
      ceilings: { files: 400_000 },
      reason: "An archive of photos",
    });
    const seen = await view();
    expect(seen.published).toEqual(await tally.store.readPublished("BRUME"));
    expect(seen.published.aboveLimit).toBe("fewerThanK");
    expect(seen.helpers).toEqual([{ id: 1, label: "Library", createdOn: "2026-11-21" }]);
    expect(seen.ceilingChanges).toEqual([
      { day: "2026-11-21", ceilings: { files: 400_000 }, reason: "An archive of photos" },
    ]);
    expect(seen.event.ceilings.files).toBe(400_000);
  });

  test("changes texts and goals, and nothing else", async () => {
    const name = { fr: "Autre nom", en: "Other name" };
    expect((await ask("PATCH", paths.organiser("BRUME"), { name })).status).toBe(204);
    expect((await view()).event.name).toEqual(name);
    expect(await readProblem(ask("PATCH", paths.organiser("BRUME"), { k: 3 }))).toMatchObject({
      type: "/problems/invalid-body",
    });
  });

  test("closes and reopens, with a new last day if the last one has passed", async () => {
    const closing = (body: object) => ask("POST", paths.closing("BRUME"), body);
    expect((await closing({ isClosed: true })).status).toBe(204);
    expect(await readProblem(closing({ isClosed: true }))).toMatchObject({ status: 409 });
    expect((await view()).published.state).toBe("closed");
    expect((await closing({ isClosed: false })).status).toBe(204);
    expect((await view()).published.state).toBe("open");
    tally.time.nowMs = noonOf(21) + 12 * 86_400_000;
    expect(await readProblem(closing({ isClosed: false }))).toMatchObject({ status: 409 });
    expect((await closing({ isClosed: false, endsOn: "2026-12-10" })).status).toBe(204);
    expect((await view()).published.state).toBe("open");
  });

  test("cannot reopen an event for years, which would keep contributions for years", async () => {
    const closing = (body: object) => ask("POST", paths.closing("BRUME"), body);
    await closing({ isClosed: true });
    const refused = await readProblem(closing({ isClosed: false, endsOn: "2036-01-01" }));
    expect(refused).toMatchObject({ status: 409, detail: "tooLong" });
  });

  test("declares people reached, and a count by hand only once the event is closed, which it ends", async () => {
    const declared = { peopleActing: 4, peopleReached: 60, files: 900 };
    const declare = () => ask("PUT", paths.declared("BRUME"), declared);
    const closing = (isClosed: boolean) => ask("POST", paths.closing("BRUME"), { isClosed });
    const conflict = { type: "/problems/event-conflict" };
    expect(await readProblem(declare())).toMatchObject({ ...conflict, detail: "notClosed" });
    await closing(true);
    expect((await declare()).status).toBe(204);
    expect((await view()).published.declaredByOrganiser).toMatchObject({
      ...declared,
      files: "900",
    });
    expect(await readProblem(closing(false))).toMatchObject({
      ...conflict,
      detail: "countedByHand",
    });
  });

  test("revokes a helper's link", async () => {
    const made = await ask("POST", paths.helpers("BRUME"), { label: "Library" });
    const { id, key: helperKey } = createdHelperSchema.parse(await made.json());
    const desk = () => ask("GET", paths.desk("BRUME"), undefined, helperKey);
    expect((await desk()).status).toBe(200);
    expect((await ask("DELETE", paths.helper("BRUME", id))).status).toBe(204);
    expect((await desk()).status).toBe(403);
    expect((await ask("DELETE", paths.helper("BRUME", id))).status).toBe(404);
  });
});
