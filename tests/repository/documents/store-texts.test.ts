import { globSync } from "node:fs";
import { expect, test } from "vitest";
import { parse } from "yaml";
import { explainedWarnings } from "../../scripts/test/explained-warnings.ts";
import { browsers, builtManifest, readText, root } from "../built.ts";

const texts = readText("docs/deploiement/magasins.fr.md");
const purpose = {
  fr: "Montre et réduit l’empreinte numérique de la personne qui utilise ce navigateur.",
  en: "Shows and reduces the digital footprint of the person who uses this browser.",
};

test("every listing has the same sentence of purpose in its language", () => {
  const { description } = parse(readText("docs/publiccode.yml")) as {
    description: Record<string, { shortDescription: string }>;
  };
  for (const [language, sentence] of Object.entries(purpose)) {
    expect(texts.split(sentence).length, language).toBeGreaterThan(2);
    expect(description[language]?.shortDescription).toBe(sentence);
  }
});

test("each permission that a store sees has a reason, which completes the sentence of purpose", () => {
  expect(texts).toContain(
    `Each begins with the purpose: _To show and reduce the digital footprint`,
  );
  const rows = Array.from(
    texts.matchAll(/^\| `(\w+)`(?: \(optional\))? +\| (\S.*\S) +\|$/gm),
    ([, name]) => name!,
  );
  const wanted = new Set(
    browsers.flatMap((browser) => {
      const { permissions, optional_permissions } = builtManifest("store", browser);
      return [...(permissions as string[]), ...(optional_permissions as string[])];
    }),
  );
  expect(new Set(rows)).toEqual(wanted);
});

test("each script in the page's world has its trigger, its effect and its way back", () => {
  const features = "extension/src/features";
  const registering = globSync("**/*.ts", { cwd: `${root}/${features}`, exclude: ["**/*.test.ts"] })
    .map((file) => readText(`${features}/${file}`))
    .filter((text) => text.includes('world: "MAIN"'));
  expect(registering.length).toBe(5);
  const named = registering.flatMap((text) =>
    Array.from(
      text.matchAll(/(?:js|files): \["\/([\w-]+)\.js"\][^}]*world: "MAIN"/g),
      ([, name]) => name!,
    ),
  );
  expect(named).toContain("video-players");
  const table = texts.slice(texts.indexOf("### Scripts in the page’s world"));
  for (const name of named) expect(table).toContain(`\`${name}.js\``);
});

test("reviewers read the reason of each warning of the linter that npm run test:all lets pass", () => {
  const [, listed] =
    /`web-ext lint` reports no error, and only warnings about these: (.+)\.$/m.exec(texts)!;
  expect(listed!.split("; ")).toEqual(Object.values(explainedWarnings));
});
