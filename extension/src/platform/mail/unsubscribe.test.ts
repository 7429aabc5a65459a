import { afterEach, expect, test, vi } from "vitest";
import { browser } from "../browser.ts";

afterEach(() => {
  vi.unstubAllEnvs();
  vi.resetModules();
});

/** Leaves a list whose server confirms, and counts the requests. */
async function leave(
  name: "chrome" | "firefox",
  hasAccess: boolean,
  respond = () => new Response(""),
) {
  vi.stubEnv("BROWSER", name);
  vi.resetModules();
  Object.assign(browser, { permissions: { contains: async () => hasAccess } });
  const request = vi.fn<typeof fetch>(async () => respond());
  vi.stubGlobal("fetch", request);
  const { unsubscribe } = await import("./unsubscribe.ts");
  const result = await unsubscribe("https://lists.example/off?u=1");
  const options = request.mock.calls[0]?.[1];
  return { result, requests: request.mock.calls.length, redirect: options?.redirect };
}

test("Firefox without access to the list's site sends nothing, and says so", async () => {
  expect(await leave("firefox", false)).toMatchObject({ result: "noAccess", requests: 0 });
});

test("the log names the host, and not the address that identifies the person", async () => {
  await leave("chrome", true);
  const { readSent } = await import("../sent/sent-log.ts");
  expect(await readSent()).toMatchObject([
    {
      kind: "unsubscribe",
      host: "lists.example",
      text: "POST https://lists.example/…\n\nList-Unsubscribe=One-Click",
    },
  ]);
});

test("a list is left with one request otherwise", async () => {
  expect(await leave("firefox", true)).toMatchObject({ result: "confirmed", requests: 1 });
  expect(await leave("chrome", true)).toMatchObject({ result: "confirmed", requests: 1 });
});

test.each(["chrome", "firefox"] as const)(
  "in %s a list that redirects is not left",
  async (name) => {
    /** What a browser returns instead of following, which no script can make. */
    const respond = () =>
      Object.defineProperty(Response.error(), "type", { value: "opaqueredirect" });
    expect(await leave(name, true, respond)).toEqual({
      result: "redirected",
      requests: 1,
      redirect: "manual",
    });
  },
);
