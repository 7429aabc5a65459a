import { globSync, readFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { root } from "../built.ts";

const files = globSync(["*.ts", "{extension,packages,tests}/**/*.{ts,tsx}"], {
  cwd: root,
  exclude: ["**/node_modules/**", "**/generated/**", "**/.output/**", "**/.wxt/**", "**/dist/**"],
});
const texts = new Map(files.map((file) => [file, readFileSync(path.join(root, file), "utf8")]));

/** For each word, the files that contain it. */
const filesOfWord = new Map<string, Set<string>>();
for (const [file, text] of texts) {
  for (const [word] of text.matchAll(/\w+/g)) {
    const found = filesOfWord.get(word) ?? new Set();
    filesOfWord.set(word, found.add(file));
  }
}

/** Functions, constants and classes. A type is also exported to name what a function returns. */
const exportedValues = (text: string): string[] =>
  Array.from(
    text.matchAll(/^export (?:async )?(?:function\*?|const|class) +(\w+)/gm),
    ([, name]) => name!,
  );

test("every exported value is used in another file", () => {
  const unused = Array.from(texts).flatMap(([file, text]) =>
    exportedValues(text)
      .filter((name) => filesOfWord.get(name)?.size === 1)
      .map((name) => `${file}: ${name}`),
  );
  expect(unused).toEqual([]);
});
