import { defaultK, maxK, minK, questionIds } from "@digital-cleanup/challenge";
import { habitSettingsSchema } from "@digital-cleanup/habits";
import { languages } from "@digital-cleanup/text";
import { expect, test } from "vitest";
import { practiceIds } from "../../../extension/src/features/learn/practices/practices.ts";
import { stepIds, stepMinutes } from "../../../extension/src/features/session/session-state.ts";
import {
  maxSumDays,
  maxVisitDays,
} from "../../../extension/src/features/transfer/history/erase/delete-old-rows.ts";
import { countStates } from "../../scripts/audits/count-states.ts";
import { numbers } from "../../scripts/audits/papers/numbers.ts";
import { readRgaa, readRgesn } from "../../scripts/audits/read-audit.ts";
import { builds, programs, readText } from "../built.ts";

const criteria = readRgaa().critères;

/** The rooms of the bench of publication, over the rows of its first table. */
const [roomsTable = ""] = /\| span[^]*?\n\n/.exec(
  readText("tests/bench/results/tally-publication.md"),
)!;
const simulatedRooms = Array.from(roomsTable.matchAll(/^\|[^|]+\|\s+\d+\s+\|\s+(\d+) /gm)).reduce(
  (sum, [, rooms]) => sum + Number(rooms),
  0,
);

const words = [
  ["two", "deux"],
  ["three", "trois"],
  ["four", "quatre"],
  ["five", "cinq"],
  ["six", "six"],
  ["seven", "sept"],
];
const numberOfWord: Record<string, number> = {
  nineteen: 19,
  "dix-neuf": 19,
  twenty: 20,
  vingt: 20,
  ...Object.fromEntries(words.flatMap((pair, index) => pair.map((word) => [word, index + 2]))),
};
const readNumber = (text = ""): number =>
  numberOfWord[text.toLowerCase()] ?? Number(text.replaceAll(/[,\s]/g, ""));

type Claim = { is: number; in: Record<string, readonly RegExp[]> };

/** What documents say of a number, and what the number is. A document that no longer has such a sentence fails, too. */
const claims: Record<string, Claim> = {
  "the smallest group of an event whose organiser chooses no other": {
    is: defaultK,
    in: {
      "README.md": [/totals of at least (\d+) contributions/, /once at least (\d+) contributions/],
      "docs/README.fr.md": [
        /totaux d’au moins (\d+) participations/,
        /à partir de (\d+) participations/,
      ],
      "docs/user-guide.en.md": [/totals of at least (\d+) contributions/],
      "docs/user-guide.fr.md": [/totaux d’au moins (\d+) participations/],
      "docs/organiser-guide.en.md": [/There were fewer than (\d+) of us/],
      "docs/organiser-guide.fr.md": [/Nous étions moins de (\d+)/],
      "docs/organiser-guide/prepare.en.md": [/\*\*K\*\*: leave (\d+)/, /With K = (\d+) the page/],
      "docs/organiser-guide/prepare.fr.md": [
        /\*\*K\*\* : laissez (\d+)/,
        /Avec K = (\d+), la\s+page/,
      ],
      "docs/organiser-guide/questions.en.md": [
        /contributions in a total, (\d+) unless you change it/,
        /There were fewer than (\d+) of us/,
      ],
      "docs/organiser-guide/questions.fr.md": [
        /participations d’un total, (\d+) si vous n’y touchez pas/,
        /Nous étions moins de (\d+)/,
      ],
      "docs/privacy.md": [/organiser’s choice, (\d+) unless changed/],
      "docs/confidentialite.fr.md": [/choisi par l’organisateur, (\d+) par défaut/],
    },
  },
  "the smallest group that an organiser may choose": {
    is: minK,
    in: {
      "README.md": [/\((\d+) to \d+, set/],
      "docs/README.fr.md": [/\(de (\d+) à \d+, au choix/],
    },
  },
  "the largest group that an organiser may choose": {
    is: maxK,
    in: {
      "README.md": [/\(\d+ to (\d+), set/],
      "docs/README.fr.md": [/\(de \d+ à (\d+), au choix/],
    },
  },
  "the days that contributions are stored after an event": {
    is: numbers.contributionDays,
    in: {
      "docs/deployment.md": [
        /\| (\d+) days after the event's last day/,
        /at most (\d+) days after the close/,
      ],
      "docs/deployment.fr.md": [
        /\| (\d+) jours après le dernier jour/,
        /au plus (\d+) jours après la clôture/,
      ],
      "docs/scale.md": [/for longer than (\d+) days after an event closed/],
      "docs/security.md": [/overwritten (\d+) days after the event closes/],
      "docs/user-guide.fr.md": [/retirer votre participation pendant (\d+) jours/],
      "packages/tally/README.md": [/overwritten on the disk, (\d+) days after/],
    },
  },
  "the days that hourly backups are kept": {
    is: numbers.backupDays,
    in: {
      "docs/deployment.md": [
        /last of each day for (\w+) days/,
        /in `--backups` for up to (\w+) days/,
      ],
      "docs/deployment.fr.md": [
        /dernière de chaque jour (\w+) jours/,
        /dans `--backups`, (\w+) jours au plus/,
      ],
    },
  },
  "the days that an organiser's name is stored": {
    is: numbers.nameDays,
    in: {
      "docs/deployment.md": [/`NAMES_KEPT_DAYS` +\| (\d+)/],
      "docs/deployment.fr.md": [/`NAMES_KEPT_DAYS` +\| (\d+)/],
    },
  },
  "the days in which files set aside can be put back": {
    is: numbers.asideDays,
    in: {
      "README.md": [/you can undo for (\d+) days/],
      "docs/README.fr.md": [/vous pouvez annuler pendant (\d+) jours/],
      "docs/user-guide.en.md": [/You can undo for (\d+) days/],
      "docs/user-guide.fr.md": [/Vous pouvez annuler pendant (\d+) jours/],
    },
  },
  "the days that visits are stored": {
    is: maxVisitDays,
    in: {
      "docs/privacy.md": [/Visits are kept for (\d+) days/],
      "docs/confidentialite.fr.md": [/visites sont gardées (\d+) jours/],
      "docs/architecture.md": [/Visits expire after (\d+) days/],
      "docs/deploiement/guide-navigateurs.fr.md": [/visites pendant (\d+) jours/],
    },
  },
  "the years that daily sums are stored": {
    is: Math.floor(maxSumDays / 365),
    in: {
      "docs/privacy.md": [/daily sums for (\w+) years/],
      "docs/confidentialite.fr.md": [/sommes par jour (\w+) ans/],
      "docs/architecture.md": [/sums after (\w+) years/],
    },
  },
  "the suggestions of a week": {
    is: habitSettingsSchema.parse({}).limits.perWeek,
    in: {
      "README.md": [/a day per subject and (\w+) a week/],
      "docs/README.fr.md": [/par jour et par sujet, (\w+) par semaine/],
      "docs/user-guide.en.md": [/once a day per subject and (\w+) times a week/],
      "docs/user-guide.fr.md": [/par jour et par sujet et (\w+) fois par semaine/],
      "docs/deploiement/note-aux-agents.fr.md": [/par sujet au plus, (\w+) par semaine/],
    },
  },
  "the steps of the guided clean-up": {
    is: stepIds.length,
    in: {
      "docs/user-guide.en.md": [/twenty minutes and (\w+) steps/],
      "docs/user-guide.fr.md": [/vingt minutes et (\w+) étapes/],
    },
  },
  "the minutes of the guided clean-up": {
    is: Object.values(stepMinutes).reduce((sum, minutes) => sum + minutes, 0),
    in: {
      "README.md": [/Guides you in (\w+) minutes/],
      "docs/README.fr.md": [/Vous guide en (\w+) minutes/],
      "docs/user-guide.en.md": [/guided clean-up\*\*: (\w+) minutes/],
      "docs/user-guide.fr.md": [/tri guidé\*\* : (\w+) minutes/],
    },
  },
  "the questions of the quiz": {
    is: questionIds.length,
    in: {
      "docs/user-guide.en.md": [/The quiz\*\*: (\w+) questions/],
      "docs/user-guide.fr.md": [/Le quiz\*\* : (\w+) questions/],
    },
  },
  "the good practices": {
    is: practiceIds.length,
    in: {
      "docs/user-guide.en.md": [/on (\w+) practices/],
      "docs/user-guide.fr.md": [/sur ([\w-]+) pratiques/],
    },
  },
  "the criteria of accessibility": {
    is: criteria.length,
    in: { "docs/deploiement/README.fr.md": [/référent accessibilité : (\d+) critères/] },
  },
  "the criteria of accessibility that need a person": {
    is: countStates(criteria.map(([, , state]) => state))["à tester"],
    in: { "docs/roadmap.md": [/\((\d+) criteria of the/] },
  },
  "the criteria of eco-design": {
    is: readRgesn().critères.length,
    in: { "docs/deploiement/README.fr.md": [/référent écoconception : (\d+) critères/] },
  },
  "the sections that a browser may have": {
    is: Number(
      /toBeLessThanOrEqual\((\d+)\)/.exec(
        readText("extension/src/entrypoints/dashboard/sections.test.ts"),
      )?.[1],
    ),
    in: { "docs/contributing.md": [/A browser has (\d+) sections at most/] },
  },
  "the builds of the extension": {
    is: builds.length * programs.length,
    in: { "docs/contributing.md": [/writes (\w+) builds/] },
  },
  "the languages of the footprint's texts": {
    is: languages.length,
    in: { "packages/footprint/README.md": [/but `\/ai`, (\w+) languages/] },
  },
  "the rooms of the bench of publication": {
    is: simulatedRooms,
    in: {
      "docs/privacy.md": [/In \[([\d,]+) simulated rooms/],
      "docs/confidentialite.fr.md": [/Dans \[([\d\s]+) salles simulées/],
    },
  },
};

const cases = Object.entries(claims).flatMap(([what, { is, in: documents }]) =>
  Object.entries(documents).map(([file, patterns]) => ({ file, what, is, patterns })),
);

test.each(cases)("$file states $what: $is", ({ file, is, patterns }) => {
  const text = readText(file).replaceAll(/[\u00A0\u202F]/g, " ");
  expect(patterns.map((pattern) => readNumber(pattern.exec(text)?.[1]))).toEqual(
    patterns.map(() => is),
  );
});
