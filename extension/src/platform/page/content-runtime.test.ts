import { afterEach, expect, test, vi } from "vitest";
import { fakeBrowser } from "wxt/testing/fake-browser";
import { contentRuntime } from "./content-runtime.ts";

afterEach(() => vi.unstubAllGlobals());

test("a page with an element named `browser` is observed", () => {
  vi.stubGlobal("browser", { tagName: "DIV" });
  expect(contentRuntime()).toBe(fakeBrowser.runtime);
});
