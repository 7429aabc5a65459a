import { defaultK } from "@digital-cleanup/challenge";
import { expect, test } from "vitest";
import { readText } from "../built.ts";

/** Each sentence of the documents with the smallest group of an event whose organiser chooses no other. */
const sentences: Record<string, readonly RegExp[]> = {
  "README.md": [/totals of at least (\d+) contributions/],
  "docs/README.fr.md": [/totaux d’au moins (\d+) participations/],
  "docs/user-guide.en.md": [/totals of at least (\d+) contributions/],
  "docs/user-guide.fr.md": [/totaux d’au moins (\d+) participations/],
  "docs/organiser-guide.en.md": [/There were fewer than (\d+) of us/],
  "docs/organiser-guide.fr.md": [/Nous étions moins de (\d+)/],
  "docs/organiser-guide/prepare.en.md": [/\*\*K\*\*: leave (\d+)/, /With K = (\d+) the page/],
  "docs/organiser-guide/prepare.fr.md": [/\*\*K\*\* : laissez (\d+)/, /Avec K = (\d+), la\s+page/],
  "docs/organiser-guide/questions.en.md": [
    /contributions in a total, (\d+) unless you change it/,
    /There were fewer than (\d+) of us/,
  ],
  "docs/organiser-guide/questions.fr.md": [
    /participations d’un total, (\d+) si vous n’y touchez pas/,
    /Nous étions moins de (\d+)/,
  ],
  "docs/deploiement/note-au-comite-social.fr.md": [/au moins 3 participations, (\d+) par défaut/],
};

test.each(Object.entries(sentences))("%s has the default of K", (file, patterns) => {
  const text = readText(file).replaceAll(/[\u00A0\u202F]/g, " ");
  expect(patterns.map((pattern) => Number(pattern.exec(text)?.[1]))).toEqual(
    patterns.map(() => defaultK),
  );
});
