import assert from "node:assert/strict";
import { beforeAll, describe, test } from "vitest";
import type { Rig } from "../../rig/rig.ts";
import { firstBrowser } from "../support/browsers.ts";

describe.each(firstBrowser)("a page of the extension in %s", (name, launch) => {
  let rig: Rig;
  beforeAll(async () => {
    rig = await launch();
  });

  test("loads nothing from elsewhere, whatever is written into it", async () => {
    const page = await rig.openDashboard("settings");
    const refused = await page.evaluate(async () => {
      const directives = new Set<string>();
      const wanted = ["img-src", "style-src-elem", "frame-src", "script-src-elem", "connect-src"];
      const done = new Promise<void>((resolve) => {
        document.addEventListener("securitypolicyviolation", ({ effectiveDirective }) => {
          directives.add(effectiveDirective);
          if (wanted.every((directive) => directives.has(directive))) resolve();
        });
        setTimeout(resolve, 10_000);
      });
      const add = (tag: string, attributes: Record<string, string>) =>
        document.body.append(Object.assign(document.createElement(tag), attributes));
      // These addresses lead nowhere, with and without the policy.
      add("img", { src: "https://192.0.2.1/a.png" });
      add("iframe", { src: "https://192.0.2.1/" });
      add("script", { src: "https://192.0.2.1/a.js" });
      add("link", { rel: "stylesheet", href: "https://192.0.2.1/a.css" });
      fetch("http://192.0.2.1/").catch(() => undefined);
      await done;
      return wanted.filter((directive) => directives.has(directive));
    });
    assert.deepEqual(refused, [
      "img-src",
      "style-src-elem",
      "frame-src",
      "script-src-elem",
      "connect-src",
    ]);
    await page.close();
  });
});
