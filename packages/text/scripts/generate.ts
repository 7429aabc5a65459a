/** Turns `locales/*.yml` into typed modules. Both languages must have the same keys and parameters. */
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
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

const target = new URL("../src/generated/", import.meta.url);
mkdirSync(target, { recursive: true });
const lines = keys.map((key) => {
  const types = typesOf(fr[key]!);
  return `  "${key}": ${types.length > 0 ? `{ ${types.join("; ")} }` : "undefined"};`;
});
writeFileSync(
  new URL("parameters.ts", target),
  `export type MessageParameters = {\n${lines.join("\n")}\n};\n`,
);
for (const [language, messages] of Object.entries({ fr, en })) {
  const code = `import type { MessageParameters } from "./parameters.ts";\nimport type { Message } from "../text.ts";\n\nexport const messages: Record<keyof MessageParameters, Message> = ${JSON.stringify(messages, null, 2)};\n`;
  writeFileSync(new URL(`${language}.ts`, target), code);
}
