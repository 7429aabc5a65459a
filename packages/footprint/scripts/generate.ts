import { writeFileSync } from "node:fs";
import { ademeTable } from "./ademe-table.ts";
import { emberTable } from "./ember-table.ts";

const write = (path: string, text: string) =>
  writeFileSync(new URL(`../data/${path}`, import.meta.url), text);

write("ember/intensities.ts", emberTable());
write("ademe/values.ts", ademeTable());
