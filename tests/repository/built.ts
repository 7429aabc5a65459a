import { existsSync, readFileSync } from "node:fs";
import { resolve } from "node:path";

export const root = resolve(import.meta.dirname, "../..");
export const builds = ["store", "work"] as const;
export const browsers = ["chrome", "firefox"] as const;
/** What the extension is built for. */
export const programs = [...browsers, "thunderbird"] as const;

export const builtFolder = (build: (typeof builds)[number], program: (typeof programs)[number]) =>
  resolve(root, `extension/.output/${program}-mv3${build === "work" ? "-work" : ""}`);

/** The manifest of a build. Run `npm run build` first if you run this test alone. */
export function builtManifest(build: (typeof builds)[number], program: (typeof programs)[number]) {
  const path = resolve(builtFolder(build, program), "manifest.json");
  if (!existsSync(path)) throw new Error(`${path} is not built: run npm run build`);
  return JSON.parse(readFileSync(path, "utf8")) as Record<string, unknown>;
}

export const readText = (path: string) => readFileSync(resolve(root, path), "utf8");
