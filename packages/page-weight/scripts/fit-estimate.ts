import { execFileSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import path from "node:path";
import { bodyForms, type Coefficients, type Range } from "../src/estimate/fitted.ts";
import { byForm } from "./by-form.ts";
import { leaveOnePageOut, pageErrors, type Prediction } from "./cross-validate.ts";
import { fitCorrections, start, withScales } from "./fit-corrections.ts";
import { hidings } from "./hide-bodies.ts";
import { fitLines } from "./fit-lines.ts";
import { readBodies, type RecordedBody } from "./read-bodies.ts";

/**
 * `node scripts/fit-estimate.ts [bodies.csv of other pages]` fits the estimator on `recorded/bodies.csv` and writes
 * `src/estimate/coefficients.ts` and `recorded/fit.md`. Every error is that of pages left out of the fit of lines and scales.
 */
const folder = path.join(import.meta.dirname, "..");
const pages = readBodies(path.join(folder, "recorded/bodies.csv"));

const withoutTime = { ...start, timePrior: 1e6 };
const untimed = ["otherHost", "otherClass", "prior", "maxRatio"] as const;

/** What each step adds: the facts that it uses, and whether it uses time. */
const steps: [name: string, hide: Partial<RecordedBody>, isTimed: boolean][] = [
  ["kind and format", { decodedBytes: undefined, pixels: undefined }, false],
  ["and the size before compression", { pixels: undefined }, false],
  ["and pixels", {}, false],
  ["and time", {}, true],
];

const percent = (value: number) => value.toFixed(1);
const tableRow = (cells: readonly (string | number)[]) => `| ${cells.join(" | ")} |`;
const errorCells = (predictions: readonly Prediction[]) => {
  const { pages: count, mean, median, p90, bias } = pageErrors(predictions);
  return [count, ...[mean, median, p90, bias].map(percent)];
};

let corrections = byForm(() => withoutTime);
let predictions: Prediction[] = [];
const rows = steps.map(([name, hidden, isTimed]) => {
  const folds = leaveOnePageOut(pages.map((page) => page.map((body) => ({ ...body, ...hidden }))));
  const begun = byForm(() => (isTimed ? start : withoutTime));
  const fitted = fitCorrections(folds, begun, isTimed ? undefined : [...untimed]);
  ({ corrections, predictions } = withScales(folds, fitted));
  return tableRow([name, ...errorCells(predictions)]);
});

function range(of: readonly { bytes: number; estimate: number }[]): Range & { bodies: number } {
  const ratios = of.map(({ bytes, estimate }) => bytes / estimate).toSorted((a, b) => a - b);
  const at = (share: number) => ratios[Math.floor(share * (ratios.length - 1))] ?? 1;
  const round = (value: number) => Number(value.toPrecision(3));
  return { low: round(at(0.1)), high: round(at(0.9)), bodies: of.length };
}
const tagged = pages
  .flat()
  .flatMap(({ bytes, taggedBytes }) => (taggedBytes ? [{ bytes, estimate: taggedBytes }] : []));
const ofForm = (form: (typeof bodyForms)[number]) =>
  predictions.filter((each) => each.form === form);

const coefficients: Coefficients = {
  lines: fitLines(pages),
  corrections: byForm((form) => ({ ...corrections[form], bodies: ofForm(form).length })),
  ranges: { ...byForm((form) => range(ofForm(form))), tagged: range(tagged) },
};
const rounded = JSON.stringify(coefficients, (_key, value: unknown) =>
  typeof value === "number" ? Number(value.toPrecision(4)) : value,
);
// How many bodies each rests on is for readers of the file only.
const commented = rounded.replaceAll(/,"bodies":(\d+)\}/g, "} /* $1 bodies */");
const file = path.join(folder, "src/estimate/coefficients.ts");
writeFileSync(
  file,
  `import type { Coefficients } from "./fitted.ts";

/** Written by \`scripts/fit-estimate.ts\` from the bodies in \`recorded/bodies.csv\`. Not to be edited. */
export const coefficients: Coefficients = ${commented};
`,
);

const formRows = bodyForms.map((form) => {
  const { low, high } = coefficients.ranges[form];
  return tableRow([form, ofForm(form).length, ...errorCells(ofForm(form)), low, high]);
});
const hidingRows = hidings.map((name) =>
  tableRow([name, ...errorCells(predictions.filter(({ hiding }) => hiding === name))]),
);
const report = `# The fit of the estimator

${pages.length} pages with ${pages.flat().length} bodies, recorded in Chromium: built sites, and random pages of files from half of the packages of the corpus. Each page is
estimated up to nine times: as it was recorded, six times with a third of its bodies hidden, with all of other hosts hidden, and with all but the page itself
hidden. Lines and scales are those of all other pages; the weights are chosen on all pages, as recorded and with a third hidden. Errors are of the bytes of a page,
in percent; the bias is that of the sum of what was hidden.

| facts used | pages | mean % | median % | p90 % | bias % |
| --- | --- | --- | --- | --- | --- |
${rows.join("\n")}

With all of them, by form. Four of five bodies are between \`low\` and \`high\` times their estimate.

| form | bodies | pages | mean % | median % | p90 % | bias % | low | high |
| --- | --- | --- | --- | --- | --- | --- | --- | --- |
${formRows.join("\n")}

With all of them, by what is hidden.

| hidden | pages | mean % | median % | p90 % | bias % |
| --- | --- | --- | --- | --- | --- |
${hidingRows.join("\n")}
`;
writeFileSync(path.join(folder, "recorded/fit.md"), report);
console.log(report);
const formatter = path.join(folder, "../../node_modules/.bin/oxfmt");
execFileSync(formatter, [file, path.join(folder, "recorded/fit.md")]);
