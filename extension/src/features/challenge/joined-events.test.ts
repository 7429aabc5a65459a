import { beforeEach, expect, test } from "vitest";
import { fakeBrowser } from "wxt/testing/fake-browser";
import { joinedEvents } from "../../platform/joined-events.ts";
import { changeChallenge } from "./store.ts";
import { event, joined, secret } from "./test-data/joined.ts";

beforeEach(() => fakeBrowser.reset());

test("what other features read of a joined event is its public side, without the secret", async () => {
  expect(await joinedEvents()).toEqual([]);
  await changeChallenge(() => ({ joined: [joined()] }));
  expect(await joinedEvents()).toEqual([event]);
  expect(JSON.stringify(await joinedEvents())).not.toContain(secret);
});

test("an entry that cannot be read is left out, and the others are given", async () => {
  await fakeBrowser.storage.local.set({ challenge: { joined: [{ event: {} }, null, joined()] } });
  expect(await joinedEvents()).toEqual([event]);
});
