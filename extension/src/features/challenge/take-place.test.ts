import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { fakeBrowser } from "wxt/testing/fake-browser";
import type { JoinedEvent } from "./joined-event.ts";
import { changeChallenge, readChallenge } from "./store.ts";
import { takePlace } from "./take-place.ts";
import { event, joined } from "./test-data/joined.ts";

const ticket = "ABCDEFGHJKLMNPQR";
let placeKey = "";
let asked: { ticket: string; blinded: string }[] = [];
let answer: () => Response = () => Response.error();

beforeEach(async () => {
  fakeBrowser.reset();
  const pair = await crypto.subtle.generateKey(
    {
      name: "RSA-PSS",
      hash: "SHA-384",
      modulusLength: 2048,
      publicExponent: Uint8Array.of(1, 0, 1),
    },
    true,
    ["sign", "verify"],
  );
  const spki = new Uint8Array(await crypto.subtle.exportKey("spki", pair.publicKey));
  placeKey = btoa(String.fromCharCode(...spki))
    .replaceAll("+", "-")
    .replaceAll("/", "_");
  placeKey = placeKey.replaceAll("=", "");
  asked = [];
  vi.stubGlobal("fetch", async (_url: string, init: RequestInit) => {
    asked.push(JSON.parse(init.body as string));
    return answer();
  });
  const entry = joined({ event: { ...event, mode: "guarded", placeKey }, ticket });
  await changeChallenge(() => ({ joined: [entry] }));
});
afterEach(() => vi.unstubAllGlobals());

const stored = async (): Promise<JoinedEvent> => (await readChallenge()).joined[0]!;
const refusing = (kind: string, status: number) => () =>
  Response.json({ type: `/problems/${kind}`, title: "", status }, { status });

test("a lost answer is asked for again with the very same question", async () => {
  answer = () => {
    throw new TypeError("Failed to fetch");
  };
  expect(await takePlace(await stored(), "abcd efgh jklm npqr")).toBe("unreachable");
  expect(await takePlace(await stored(), ticket)).toBe("unreachable");
  expect(asked).toHaveLength(2);
  expect(asked[1]).toEqual(asked[0]);
  expect(asked[0]?.ticket).toBe(ticket);
});

test("a lost answer is asked for again with the same question after a slip of the pen", async () => {
  answer = () => {
    throw new TypeError("Failed to fetch");
  };
  expect(await takePlace(await stored(), ticket)).toBe("unreachable");
  answer = refusing("ticket-unknown", 404);
  expect(await takePlace(await stored(), "ABCDEFGHJKLMNPQ2")).toBe("unknownTicket");
  await takePlace(await stored(), ticket);
  expect(asked[2]).toEqual(asked[0]);
});

test("two windows ask the same question", async () => {
  answer = refusing("ticket-unknown", 404);
  const seenByBoth = await stored();
  await Promise.all([takePlace(seenByBoth, ticket), takePlace(seenByBoth, ticket)]);
  expect(asked[1]).toEqual(asked[0]);
});

test("an answer that the event's key did not sign gives no place", async () => {
  answer = () => Response.json({ signature: `${"A".repeat(341)}Q` });
  expect(await takePlace(await stored(), ticket)).toBe("wrongAnswer");
  expect((await stored()).place).toBeUndefined();
});

test.each([
  ["ticket-used", 409, "usedTicket"],
  ["ticket-unknown", 404, "unknownTicket"],
])("a tally that answers %s is understood", async (kind, status, problem) => {
  answer = refusing(kind, status);
  expect(await takePlace(await stored(), ticket)).toBe(problem);
});

test("what is no ticket is not sent", async () => {
  expect(await takePlace(await stored(), "ABCD")).toBe("notATicket");
  expect(asked).toEqual([]);
});
