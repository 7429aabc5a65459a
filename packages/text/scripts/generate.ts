/** Turns `locales/*.yml` into typed modules. All languages must have the same keys and parameters, and their plural forms. */
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { parse } from "yaml";
import { type Language, languages } from "../src/languages.ts";
import {
  type Message,
  type Messages,
  missingForms,
  listParameters,
  readMessages,
} from "./read-messages.ts";

const read = (language: Language): Messages =>
  readMessages(
    parse(readFileSync(new URL(`../locales/${language}.yml`, import.meta.url), "utf8")),
    language,
  );

function parameterTypes(message: Message): string[] {
  return listParameters(message).map((name) =>
    ["count", "rank"].includes(name) ? `${name}: number` : `${name}: string | number`,
  );
}

/** What differs between the keys and parameters of two languages. */
function differences(first: Messages, language: Language, messages: Messages): string[] {
  const keys = Object.keys(first);
  return [
    ...keys.filter((key) => !(key in messages)).map((key) => `${language}.yml lacks ${key}`),
    ...Object.keys(messages)
      .filter((key) => !(key in first))
      .map((key) => `${language}.yml alone has ${key}`),
    ...keys
      .filter((key) => key in messages)
      .filter(
        (key) => String(parameterTypes(first[key]!)) !== String(parameterTypes(messages[key]!)),
      )
      .map((key) => `${language}.yml: ${key} takes other parameters than in ${languages[0]}.yml`),
  ];
}

const all = languages.map((language) => [language, read(language)] as const);
const first = all[0]![1];
const found = all.flatMap(([language, messages]) => [
  ...differences(first, language, messages),
  ...Object.entries(messages).flatMap(([key, message]) =>
    missingForms(message, language).map((form) => `${language}.yml: ${key} lacks the form ${form}`),
  ),
]);
if (found.length > 0) throw new Error(found.join("\n"));

const keys = Object.keys(first).toSorted();
const blockName = (key: string) => key.slice(0, key.indexOf("."));
const blocks = [...new Set(keys.map(blockName))];

const parameters = keys.map((key) => {
  const types = parameterTypes(first[key]!);
  return `  "${key}": ${types.length > 0 ? `{ ${types.join("; ")} }` : "undefined"};`;
});
/** A block on one line, which `without-blocks.ts` can leave out of a bundle. */
const loads = blocks.map((block) => {
  const modules = languages.map(
    (language) => `${language}: () => import("./${block}.${language}.ts")`,
  );
  return `  ${block}: { ${modules.join(", ")} },`;
});
const files: Record<string, string> = {
  "parameters.ts": `export type MessageParameters = {\n${parameters.join("\n")}\n};\n`,
  "blocks.ts": `export const blocks = {\n${loads.join("\n")}\n};\n`,
};
for (const block of blocks) {
  for (const [language, messages] of all) {
    const own = Object.entries(messages).filter(([key]) => blockName(key) === block);
    files[`${block}.${language}.ts`] =
      `import type { Message } from "../text.ts";\n\nexport const messages: Record<string, Message> = ${JSON.stringify(Object.fromEntries(own), undefined, 2)};\n`;
  }
  const imports = languages.map(
    (language) => `import { messages as ${language} } from "./${block}.${language}.ts";\n`,
  );
  files[`${block}.ts`] =
    `${imports.join("")}\nexport const messages = { ${languages.join(", ")} };\n`;
}

const target = new URL("../src/generated/", import.meta.url);
mkdirSync(target, { recursive: true });
for (const [name, code] of Object.entries(files)) writeFileSync(new URL(name, target), code);
for (const name of readdirSync(target)) {
  if (!(name in files)) rmSync(new URL(name, target));
}
