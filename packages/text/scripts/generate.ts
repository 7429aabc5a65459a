/** Turns `locales/*.yml` into typed modules. Both languages must have the same keys and parameters. */
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { parse } from "yaml";
import { type Message, type Messages, parametersOf, readMessages } from "./read-messages.ts";

const read = (language: string): Messages =>
  readMessages(
    parse(readFileSync(new URL(`../locales/${language}.yml`, import.meta.url), "utf8")),
    language,
  );

const [fr, en] = [read("fr"), read("en")];
const keys = Object.keys(fr).toSorted();

const missing = [
  ...keys.filter((key) => !(key in en)).map((key) => `en.yml lacks ${key}`),
  ...Object.keys(en)
    .filter((key) => !(key in fr))
    .map((key) => `fr.yml lacks ${key}`),
  ...keys
    .filter((key) => key in en && String(typesOf(fr[key]!)) !== String(typesOf(en[key]!)))
    .map((key) => `${key} takes other parameters in French than in English`),
];
if (missing.length > 0) throw new Error(missing.join("\n"));

function typesOf(message: Message): string[] {
  return parametersOf(message).map((name) =>
    name === "count" ? "count: number" : `${name}: string | number`,
  );
}

const blockOf = (key: string) => key.slice(0, key.indexOf("."));
const blocks = [...new Set(keys.map(blockOf))];

const messageType = `import type { Message } from "../text.ts";\n\n`;
const parameters = keys.map((key) => {
  const types = typesOf(fr[key]!);
  return `  "${key}": ${types.length > 0 ? `{ ${types.join("; ")} }` : "undefined"};`;
});
/** A block on one line, which `without-blocks.ts` can leave out of a bundle. */
const loads = blocks.map(
  (block) =>
    `  ${block}: { fr: () => import("./${block}.fr.ts"), en: () => import("./${block}.en.ts") },`,
);
const files: Record<string, string> = {
  "parameters.ts": `export type MessageParameters = {\n${parameters.join("\n")}\n};\n`,
  "blocks.ts": `export const blocks = {\n${loads.join("\n")}\n};\n`,
};
for (const [language, messages] of Object.entries({ fr, en })) {
  for (const block of blocks) {
    const own = Object.entries(messages).filter(([key]) => blockOf(key) === block);
    const json = JSON.stringify(Object.fromEntries(own), null, 2);
    files[`${block}.${language}.ts`] =
      `${messageType}export const messages: Record<string, Message> = ${json};\n`;
  }
}

const target = new URL("../src/generated/", import.meta.url);
mkdirSync(target, { recursive: true });
for (const [name, code] of Object.entries(files)) writeFileSync(new URL(name, target), code);
for (const name of readdirSync(target)) {
  if (!(name in files)) rmSync(new URL(name, target));
}
