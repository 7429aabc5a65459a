import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { gzipSync } from "node:zlib";
import { expect, test } from "vitest";
import { browsers, builtFolder } from "./built.ts";

test.each(browsers)(
  "the scripts that read videos in %s contain neither polyfill nor schemas",
  (browser) => {
    for (const name of ["habits-video", "video-players", "video-sound", "video-manifests"]) {
      const code = readFileSync(resolve(builtFolder("work", browser), `${name}.js`)).toString();
      expect(code, name).not.toMatch(/webextension-polyfill|ZodError|storage\.local/i);
    }
  },
);

test.each(browsers)("the observer in %s is small and contains no polyfill", (browser) => {
  const code = readFileSync(resolve(builtFolder("work", browser), "transfer-observer.js"));
  expect(code.toString()).not.toContain("webextension-polyfill");
  expect(gzipSync(code).length).toBeLessThanOrEqual(2_000);
});
