import {
  contributionAnswerSchema,
  fetchEvent,
  fetchPublished,
  paths,
  sendToTally,
  contributionRequest,
  withdrawalRequest,
} from "@digital-cleanup/challenge";
import { describe, expect, test } from "vitest";
import { readProblem } from "../../../test/support/read-problem.ts";
import { eachTally, openTally, withEvent } from "../../../test/support/open-tally.ts";
import { measuredFiles, noonOf, sampleEvent, secretOf } from "../../../test/support/samples.ts";
import { jsonHeaders } from "../../../test/support/json-headers.ts";

const tally = eachTally(withEvent);

const waiting = (count: number) => ({ participations: { waiting: count } });

describe("a contribution", () => {
  test("is answered with what is stored, and counted once however often it is sent", async () => {
    const answers = [];
    for (let tries = 0; tries < 3; tries += 1) {
      const response = await tally.put(1, measuredFiles(7));
      expect(response.status).toBe(200);
      answers.push(contributionAnswerSchema.parse(await response.json()));
    }
    const answer = { seq: 1, totals: measuredFiles(7), standing: "pending", published: null };
    expect(answers).toMatchObject([answer, answer, answer]);
    expect(await tally.store.readPublished("BRUME")).toMatchObject(waiting(1));
  });

  test("of a newer client counts without the fields that this tally does not know, which are listed", async () => {
    const { measured, declared } = measuredFiles(7);
    const devices = { gadget: { working: 1, broken: 0 } };
    const totals = { declared, measured: { ...measured, devices } };
    const response = await tally.write("PUT", { secret: secretOf(1), seq: 1, totals, room: "É" });
    expect(response.status).toBe(200);
    expect(await response.json()).toMatchObject({
      totals: measuredFiles(7),
      ignored: ["totals.measured.devices.gadget", "room"],
    });
  });

  test("is withdrawn by its secret", async () => {
    await tally.put(1, measuredFiles(7));
    const response = await tally.withdraw(1);
    expect(await response.json()).toMatchObject({ seq: 2, totals: null, standing: "withdrawn" });
  });

  test("is sent by the client of the challenge package", async () => {
    const fetch = async (url: string, init?: RequestInit) => tally.app.request(url, init);
    const address = { baseUrl: "http://127.0.0.1:4680", code: "BRUME" };
    const secret = secretOf(1);
    const contribution = { secret, seq: 1, totals: measuredFiles(7) };
    expect(await fetchEvent(fetch, address)).toEqual({ ok: true, value: sampleEvent() });
    expect(await sendToTally(fetch, contributionRequest(address, contribution))).toMatchObject({
      ok: true,
      value: { standing: "pending" },
    });
    expect(await sendToTally(fetch, withdrawalRequest(address, { secret, seq: 2 }))).toMatchObject({
      ok: true,
      value: { standing: "withdrawn" },
    });
    tally.time.nowMs += 1000;
    await tally.store.publishDue();
    expect(await fetchPublished(fetch, address)).toMatchObject({ ok: true, value: waiting(0) });
  });

  test("is refused outside the event's days, but may still be withdrawn", async () => {
    await tally.put(1, measuredFiles(7));
    tally.time.nowMs = noonOf(19);
    expect(await readProblem(await tally.put(2, measuredFiles(1)))).toMatchObject({
      status: 409,
      type: "/problems/event-not-started",
    });
    tally.time.nowMs = noonOf(31);
    expect(await readProblem(await tally.put(2, measuredFiles(1)))).toMatchObject({
      status: 409,
      type: "/problems/event-closed",
    });
    expect(await (await tally.withdraw(1)).json()).toMatchObject({ standing: "withdrawn" });
  });

  test("is answered in JSON that no cache stores", async () => {
    const { headers } = await tally.put(1, measuredFiles(7));
    expect(headers.get("content-type")).toBe("application/json");
    expect(headers.get("cache-control")).toBe("no-store");
  });

  test("is answered without compression, which would cost more than storing it", async () => {
    const response = await tally.app.request(paths.contribution("BRUME"), {
      method: "PUT",
      headers: { ...jsonHeaders(), "accept-encoding": "gzip" },
      body: JSON.stringify({ secret: secretOf(1), seq: 1, totals: measuredFiles(7) }),
    });
    expect(response.headers.get("content-encoding")).toBeNull();
    const published = await tally.app.request(paths.published("BRUME"), {
      headers: { "accept-encoding": "gzip" },
    });
    expect(published.headers.get("content-encoding")).toBe("gzip");
    expect(published.headers.get("vary")).toBe("Accept-Encoding");
  });

  test("for an unknown event is refused", async () => {
    const body = { secret: secretOf(1), seq: 1, totals: measuredFiles(1) };
    expect(await readProblem(await tally.write("PUT", body, "NOPE"))).toMatchObject({
      status: 404,
      type: "/problems/unknown-event",
    });
  });
});

describe("the public API", () => {
  test.each([
    ["https://mairie.exemple", "GET"],
    ["null", "GET"],
    ["chrome-extension://dpakechjhjncnngnndaadkdgcgfclhge", "GET, POST, PUT, DELETE"],
    ["moz-extension://11111111-2222-4333-8444-666666666666", "GET, POST, PUT, DELETE"],
  ])("lets a page of %s, without credentials, %s", async (origin, methods) => {
    const response = await tally.app.request(paths.contribution("BRUME"), {
      method: "OPTIONS",
      headers: {
        origin,
        "access-control-request-method": "DELETE",
        "access-control-request-headers": "content-type",
      },
    });
    expect(response.status).toBe(204);
    expect(response.headers.get("access-control-allow-origin")).toBe("*");
    expect(response.headers.get("access-control-allow-methods")).toBe(methods);
    expect(response.headers.get("access-control-allow-headers")).toContain("content-type");
    expect(response.headers.get("access-control-allow-credentials")).toBeNull();
  });

  test("allows any page to read a refusal", async () => {
    const response = await tally.write("PUT", "{");
    expect(response.headers.get("access-control-allow-origin")).toBe("*");
  });

  test("answers 304 until the public state changes", async () => {
    const ask = (tag?: string) =>
      tally.app.request(
        paths.published("BRUME"),
        tag === undefined ? {} : { headers: { "if-none-match": tag } },
      );
    const tag = (await ask()).headers.get("etag")!;
    expect((await ask(tag)).status).toBe(304);
    expect((await ask(`"other", W/${tag}`)).status).toBe(304);
    await tally.put(1, measuredFiles(7));
    const changed = await ask(tag);
    expect(changed.status).toBe(200);
    expect(await changed.json()).toMatchObject(waiting(1));
  });

  test("names the problem for other methods and addresses", async () => {
    const post = await tally.app.request(paths.published("BRUME"), { method: "POST" });
    expect(await readProblem(post)).toMatchObject({ status: 405 });
    expect(post.headers.get("allow")).toBe("GET, HEAD");
    const get = await tally.app.request(paths.contribution("BRUME"));
    expect(await readProblem(get)).toMatchObject({ status: 405 });
    const nowhere = await tally.app.request("/api/nowhere");
    expect(await readProblem(nowhere)).toMatchObject({ status: 404, type: "/problems/not-found" });
    const unknown = await tally.app.request(paths.published("NOPE"));
    expect(await readProblem(unknown)).toMatchObject({ type: "/problems/unknown-event" });
  });

  test("answers 503 while the storage fails, and works again afterwards", async () => {
    tally.database.exec("PRAGMA query_only = ON");
    const body = { secret: secretOf(1), seq: 1, totals: measuredFiles(7) };
    const refused = await tally.write("PUT", body);
    const problem = await readProblem(refused);
    expect(problem).toMatchObject({ status: 503, type: "/problems/storage-unavailable" });
    expect(refused.headers.get("access-control-allow-origin")).toBe("*");
    expect((await tally.app.request(paths.published("BRUME"))).status).toBe(200);
    tally.database.exec("PRAGMA query_only = OFF");
    expect((await tally.put(1, measuredFiles(7))).status).toBe(200);
    expect(tally.errors).toEqual([]);
  });
});

describe("limits", () => {
  test("a key may write ten times a minute", async () => {
    const statuses = [];
    for (let seq = 1; seq <= 11; seq += 1) {
      statuses.push((await tally.put(1, measuredFiles(seq), seq)).status);
    }
    expect(statuses).toEqual([...Array.from({ length: 10 }, () => 200), 429]);
    expect((await tally.put(2, measuredFiles(1))).status).toBe(200);
    tally.time.nowMs += 60_000;
    expect((await tally.put(1, measuredFiles(12), 12)).status).toBe(200);
  });

  test("an address above its limit receives the time to wait, and may still read", async () => {
    const small = await openTally({ writesPerAddress: 2 });
    await small.store.createEvent(sampleEvent());
    await small.put(1, measuredFiles(1));
    await small.put(2, measuredFiles(1));
    const refused = await small.put(3, measuredFiles(1));
    expect(await readProblem(refused)).toMatchObject({ status: 429 });
    // The clock is at noon exactly, so a whole minute is left.
    expect(refused.headers.get("retry-after")).toBe("60");
    expect((await small.app.request(paths.published("BRUME"))).status).toBe(200);
    await small.close();
  });
});

test("a proxy may keep public states and pages for a second, and a browser asks each time", async () => {
  for (const path of [paths.event("BRUME"), paths.published("BRUME"), paths.eventPage("BRUME")]) {
    const { headers } = await tally.app.request(path);
    expect(headers.get("cache-control")).toBe(
      "public, max-age=0, must-revalidate, s-maxage=1, stale-while-revalidate=5",
    );
    const tag = headers.get("etag")!;
    const again = await tally.app.request(path, { headers: { "if-none-match": tag } });
    expect(again.status).toBe(304);
  }
  const unknown = await tally.app.request(paths.eventPage("NOPE"));
  expect(unknown.headers.get("cache-control")).toBe("no-cache");
});
