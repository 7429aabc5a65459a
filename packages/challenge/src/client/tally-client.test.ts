import { expect, test } from "vitest";
import {
  contributionRequest,
  fetchEvent,
  fetchPublished,
  sendToTally,
  withdrawalRequest,
} from "./tally-client.ts";
import { zeroTotals } from "../contribution/totals.ts";
import { sampleEvent } from "../participant/testing/sample-event.ts";
import { samplePublished } from "../participant/testing/sample-published.ts";

const address = { baseUrl: "https://menage.exemple.fr", code: "BRUME27" };
const secret = "kX3vT0mQd1w9aBzYc7LrEg";
const request = contributionRequest(address, { secret, seq: 1, totals: zeroTotals() });
const answering = (status: number, body: unknown) => () =>
  Promise.resolve(new Response(typeof body === "string" ? body : JSON.stringify(body), { status }));
const answer = {
  seq: 1,
  totals: zeroTotals(),
  standing: "pending",
  published: null,
  figures: {},
};

test("a contribution is a PUT with a readable body", () => {
  expect(request.method).toBe("PUT");
  expect(request.url).toBe("https://menage.exemple.fr/api/events/BRUME27/contribution");
  expect(request.body.split("\n").slice(0, 4)).toEqual([
    "{",
    `  "secret": "kX3vT0mQd1w9aBzYc7LrEg",`,
    `  "seq": 1,`,
    `  "totals": {`,
  ]);
});

test("a withdrawal is a DELETE at the same address with secret and number only", () => {
  expect(withdrawalRequest(address, { secret, seq: 2 })).toEqual({
    method: "DELETE",
    url: "https://menage.exemple.fr/api/events/BRUME27/contribution",
    body: `{\n  "secret": "kX3vT0mQd1w9aBzYc7LrEg",\n  "seq": 2\n}`,
  });
});

test("the body is sent unchanged, without cookies or referrer, and redirects are refused", async () => {
  let seen: [string, RequestInit | undefined] | undefined;
  await sendToTally((url, init) => {
    seen = [url, init];
    return answering(200, answer)();
  }, request);
  expect(seen?.[0]).toBe(request.url);
  expect(seen?.[1]).toMatchObject({
    method: "PUT",
    body: request.body,
    credentials: "omit",
    referrerPolicy: "no-referrer",
    redirect: "error",
  });
});

test("a valid answer is returned", async () => {
  expect(await sendToTally(answering(200, answer), request)).toEqual({ ok: true, value: answer });
});

test("a refusal contains the problem and the refused field", async () => {
  const problem = {
    type: "/problems/invalid-body",
    title: "The message is not valid",
    status: 422,
    errors: [{ field: "totals.measured.files", detail: "too big" }],
  };
  expect(await sendToTally(answering(422, problem), request)).toEqual({
    ok: false,
    failure: "refused",
    problem,
  });
});

test.each([500, 502, 503, 429])("status %i can be retried", async (status) => {
  const result = await sendToTally(answering(status, { type: "about:blank" }), request);
  expect(result).toEqual({ ok: false, failure: "unreachable" });
});

test("a network error can be retried", async () => {
  const result = await sendToTally(() => Promise.reject(new TypeError("Failed to fetch")), request);
  expect(result).toEqual({ ok: false, failure: "unreachable" });
});

test.each([
  ["the page of another server", 200, "<!doctype html>"],
  ["an answer of another version", 200, { seq: 1, totals: null, standing: "celebrated" }],
  ["a refusal without a problem", 404, "Not found"],
])("%s is unreadable", async (_name, status, body) => {
  const result = await sendToTally(answering(status, body), request);
  expect(result).toEqual({ ok: false, failure: "unreadable" });
});

test.each([
  ["3", 200, "newerTally"],
  ["1", 200, "olderTally"],
  ["1", 422, "olderTally"],
])(
  "an answer that protocol %s gives with status %i is of another version",
  async (version, status, failure) => {
    const body = JSON.stringify({ type: "/problems/invalid-body", title: "", status });
    const headers = { "tally-protocol": version };
    const result = await sendToTally(
      () => Promise.resolve(new Response(body, { status, headers })),
      request,
    );
    expect(result).toEqual({ ok: false, failure });
  },
);

const event = sampleEvent();

test.each([
  ["another event", { code: "OTHER" }],
  ["days before there were such events", { startsOn: "0001-01-01" }],
  ["a day in the distant future", { endsOn: "9999-12-31" }],
  ["a day that does not exist", { endsOn: "2027-03-32" }],
])("a description of %s is unreadable", async (_name, change) => {
  expect(await fetchEvent(answering(200, event), address)).toEqual({ ok: true, value: event });
  expect(await fetchEvent(answering(200, { ...event, ...change }), address)).toEqual({
    ok: false,
    failure: "unreadable",
  });
});

test("the figures of another event are unreadable", async () => {
  const figuresOf = (code: string) =>
    fetchPublished(answering(200, { ...samplePublished, code }), address);
  expect(await figuresOf("BRUME27")).toEqual({ ok: true, value: samplePublished });
  expect(await figuresOf("OTHER")).toEqual({ ok: false, failure: "unreadable" });
});

test.each([200, 422])("an endless answer of status %i is cut off", async (status) => {
  let isCancelled = false;
  const body = new ReadableStream<Uint8Array>({
    pull: (controller) => controller.enqueue(new Uint8Array(100_000).fill(32)),
    cancel: () => void (isCancelled = true),
  });
  const result = await fetchEvent(() => Promise.resolve(new Response(body, { status })), address);
  expect(result).toEqual({ ok: false, failure: "unreadable" });
  expect(isCancelled).toBe(true);
});

test("an answer that breaks off can be retried", async () => {
  const body = new ReadableStream({ start: (controller) => controller.error(new TypeError()) });
  const result = await sendToTally(() => Promise.resolve(new Response(body)), request);
  expect(result).toEqual({ ok: false, failure: "unreachable" });
});
