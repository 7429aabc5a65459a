import { readdirSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import { expect, test } from "vitest";
import {
  pageScripts,
  scriptOfWorkers,
} from "../../extension/build/bundle/anonymous-page-scripts.ts";
import { browsers, builtFolder } from "./built.ts";

test.each(browsers)("the scripts that read videos in %s contain no schemas", (browser) => {
  for (const name of ["habits-video", "video-players", "video-manifests"]) {
    const code = readFileSync(resolve(builtFolder("work", browser), `${name}.js`)).toString();
    expect(code, name).not.toMatch(/ZodError|storage\.local/i);
  }
});

test.each(browsers)(
  "in %s every script that offers a port to the page's world is strict and has no address",
  (browser) => {
    const folder = builtFolder("work", browser);
    const inPageWorld = readdirSync(folder).filter(
      (file) =>
        file.endsWith(".js") &&
        readFileSync(resolve(folder, file), "utf8").includes("MessageChannel"),
    );
    expect(pageScripts).toEqual(expect.arrayContaining(inPageWorld));
    for (const file of pageScripts) {
      const code = readFileSync(resolve(folder, file), "utf8");
      const start =
        file === scriptOfWorkers ? `(function run(channel){"use strict";` : `"use strict";`;
      expect(code.startsWith(start), file).toBe(true);
      expect(code, file).toMatch(/\n\/\/# sourceURL=<anonymous>\n$/);
    }
  },
);
