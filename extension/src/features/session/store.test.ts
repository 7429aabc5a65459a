import { beforeEach, expect, test } from "vitest";
import { emptyBrowser } from "../../platform/test-data/empty-browser.ts";
import { writeValues } from "../../platform/stored-values/stored-values.ts";
import { newSession } from "./session-state.ts";
import { beginSession, changeSession, readSession } from "./store.ts";

const session = newSession("2026-11-24", []);

beforeEach(emptyBrowser);

test("a session is read as it was changed last", async () => {
  await beginSession(session);
  await changeSession((before) => ({ ...before, current: "mail" }));
  expect(await readSession()).toEqual({ ...session, current: "mail" });
});

test("a stored session of another version is ignored", async () => {
  await writeValues({ "cleanup-session": { version: 1, session: { a: 1 } } });
  expect(await readSession()).toBeUndefined();
  await writeValues({ "cleanup-session": { version: 2, session } });
  expect(await readSession()).toBeUndefined();
});
