import { readFileSync } from "node:fs";
import path from "node:path";

const sectionsFile = path.resolve(
  import.meta.dirname,
  "../../../extension/src/entrypoints/dashboard/sections.ts",
);

/** The ids of all sections of the dashboard in a browser, read from their source. */
export const sectionIds: readonly string[] = Array.from(
  readFileSync(sectionsFile, "utf8").matchAll(
    /^    id: "([\w-]+)",\n(?!    program: "thunderbird")/gm,
  ),
  ([, id]) => id!,
);
