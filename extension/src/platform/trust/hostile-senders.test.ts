import * as fc from "fast-check";
import { expect, test, vi } from "vitest";
import { browser, type Runtime } from "../browser.ts";
import { isOwnPage } from "./own-page.ts";

const own = "chrome-extension://ownextension";

test("no content script, web page or other extension is taken for a page of the extension", () => {
  vi.spyOn(browser.runtime, "getURL").mockImplementation((path) => own + path);
  const page = { id: browser.runtime.id, url: `${own}/popup.html` } as Runtime.MessageSender;
  expect(isOwnPage(page)).toBe(true);
  const url = fc.oneof(
    fc.webUrl(),
    fc.string(),
    fc.webUrl().map((address) => `${address}#${own}/popup.html`),
    fc.constantFrom("about:blank", `blob:${own}/`, `${own}.example/`, `https://${own}/`, own),
    fc.constant(undefined),
  );
  const sender = fc.record({ id: fc.constantFrom(browser.runtime.id, "other"), url });
  fc.assert(
    fc.property(sender, (given) => {
      expect(isOwnPage(given as Runtime.MessageSender)).toBe(false);
    }),
    { seed: 17, numRuns: 500 },
  );
  expect(isOwnPage({ ...page, id: "other" })).toBe(false);
});
