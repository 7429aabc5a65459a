import { getRequestListener } from "@hono/node-server";
import { paths } from "@digital-cleanup/challenge";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { openTally, type OpenTally } from "../../../test/support/open-tally.ts";
import { measuredFiles, sampleEvent, secretOf } from "../../../test/support/samples.ts";
import { serveListener } from "../../../test/support/servers/serve-listener.ts";
import { createWriteGuard } from "../write-guard.ts";
import { createContributionListener } from "./contribution-listener.ts";

const limits = { writesPerAddress: 8, writesPerKey: 2 };
let routed: OpenTally;
let direct: OpenTally;
let answered: (string | number)[][];
beforeEach(async () => {
  [routed, direct] = [await openTally(limits), await openTally(limits)];
  for (const { store } of [routed, direct]) await store.createEvent(sampleEvent());
  answered = [];
});
afterEach(() => Promise.all([routed.close(), direct.close()]));

async function servers(): Promise<string[]> {
  const { store, errors } = direct;
  const { ofAddress, ofKey } = direct.limits;
  const listener = createContributionListener(
    {
      store,
      ofKey,
      limitAddress: () => ofAddress("192.0.2.1"),
      refuseWrite: createWriteGuard("http://127.0.0.1:4680").refuseWrite,
      onAnswer: (...answer) => answered.push(answer),
      reportError: (error) => errors.push(error),
    },
    getRequestListener(direct.app.fetch),
  );
  const [one, other] = [
    await serveListener(getRequestListener(routed.app.fetch)),
    await serveListener(listener),
  ];
  return [one, other].map(({ port }) => `http://127.0.0.1:${port}`);
}

/** The responses of both, without the date. */
async function ask(urls: string[], path: string, init: RequestInit) {
  const answers = [];
  for (const url of urls) {
    const response = await fetch(url + path, init);
    const { date, ...headers } = Object.fromEntries(response.headers);
    expect(date).toBeDefined();
    answers.push({ status: response.status, headers, body: await response.text() });
  }
  return answers;
}

const path = paths.contribution("BRUME");
const contributionBody = (person: number, seq = 1) =>
  JSON.stringify({ secret: secretOf(person), seq, totals: measuredFiles(5) });
const json = { "content-type": "application/json" };
const put = (body: string, headers = json): RequestInit => ({ method: "PUT", body, headers });
const chunked = (body: string): RequestInit & { duplex: "half" } => ({
  method: "PUT",
  headers: json,
  body: new Blob([body]).stream(),
  duplex: "half",
});

const from = (origin: string) => ({ ...json, origin });

describe("a contribution answered without the router has the same bytes as through it", () => {
  const cases: [string, string, RequestInit, number][] = [
    ["kept", path, put(contributionBody(1)), 200],
    ["asking", path, put(contributionBody(1, 0)), 200],
    ["not JSON", path, put("{"), 400],
    ["of wrong fields", path, put(JSON.stringify({ secret: "short", seq: -1 })), 422],
    ["too large", path, put(" ".repeat(20_000)), 413],
    ["of an unknown event", paths.contribution("NOPE"), put(contributionBody(1)), 404],
    ["of no possible event", paths.contribution("no-such"), put(contributionBody(1)), 404],
    ["without a length", path, chunked(contributionBody(1)), 200],
    [
      "withdrawn",
      path,
      { method: "DELETE", headers: json, body: `{"secret":"${secretOf(1)}","seq":2}` },
      200,
    ],
    ["of another method", path, { ...put(contributionBody(1)), method: "POST" }, 405],
    ["of another type", path, put(contributionBody(1), { "content-type": "text/plain" }), 415],
    ["of another site", path, put(contributionBody(1), from("https://example.org")), 403],
    ["of an own page", path, put(contributionBody(1), from("http://127.0.0.1:4680")), 200],
  ];
  test.each(cases)("%s", async (_, where, init, status) => {
    // A stream can only be read once.
    const again = init.body instanceof ReadableStream ? chunked(contributionBody(1)) : init;
    const [one, other] = await servers();
    const [expected] = await ask([one!], where, init);
    const [answer] = await ask([other!], where, again);
    expect(answer).toEqual(expected);
    expect(answer?.status).toBe(status);
  });

  test("from a key and an address above their limits", async () => {
    const urls = await servers();
    const statuses = [];
    // Two of one key are accepted, and eight of the address
    for (const person of [1, 1, 1, 2, 3, 4, 5, 6, 7, 8]) {
      const [expected, answer] = await ask(urls, path, put(contributionBody(person)));
      expect(answer).toEqual(expected);
      statuses.push(answer?.status);
    }
    expect(statuses).toEqual([200, 200, 429, 200, 200, 200, 200, 200, 429, 429]);
  });

  test("while the storage fails", async () => {
    for (const { database } of [routed, direct]) database.exec("PRAGMA query_only = ON");
    const [expected, answer] = await ask(await servers(), path, put(contributionBody(1)));
    expect(answer).toEqual(expected);
    expect(answer?.status).toBe(503);
    expect(direct.errors).toEqual([]);
    for (const { database } of [routed, direct]) database.exec("PRAGMA query_only = OFF");
  });
});

test("each response sent without the router is counted", async () => {
  const [, url] = await servers();
  await ask([url!], path, put(contributionBody(1)));
  await ask([url!], path, put("{"));
  expect(answered).toEqual([
    ["PUT", path, 200],
    ["PUT", path, 400],
  ]);
});
