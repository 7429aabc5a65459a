import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { slowContext } from "./slow-context.ts";

/** Whether this run finds races: what a busy machine does late happens late each time. */
export const isSlow = process.env.SLOW_BUILD === "1";

const chunkDelayMs = 700;
/** Texts that a page opens with are named after one block. Nothing is drawn before they are there. */
const openingTexts = /^\w+\.\w+-[^/]+\.js$/;

const prepend = (file: string, text: string) =>
  writeFileSync(file, text + readFileSync(file, "utf8"));

/** Changes a copy of the build, so that chunks, locks, storage and messages are late. */
export function slowDownBuild(folder: string): void {
  const chunks = path.join(folder, "chunks");
  const scripts = readdirSync(chunks).map((name) => readFileSync(path.join(chunks, name), "utf8"));
  const imported = scripts.flatMap((text) => [...text.matchAll(/\bimport\(`\.\/([^`]+)`\)/g)]);
  for (const name of new Set(imported.map(([, file]) => file!))) {
    if (openingTexts.test(name)) continue;
    prepend(
      path.join(chunks, name),
      `await new Promise((go) => setTimeout(go, ${chunkDelayMs}));\n`,
    );
  }
  writeFileSync(path.join(folder, "slow.js"), `(${String(slowContext)})(true);`);
  for (const name of readdirSync(folder).filter((file) => file.endsWith(".html"))) {
    const page = readFileSync(path.join(folder, name), "utf8");
    const slowed = page.replace("<head>", '<head><script src="/slow.js"></script>');
    writeFileSync(path.join(folder, name), slowed);
  }
  prepend(path.join(folder, "background.js"), `(${String(slowContext)})(false);\n`);
}
