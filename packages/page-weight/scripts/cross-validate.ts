import { bodyForm, createExpectation } from "../src/estimate/estimate-body.ts";
import type { BodyForm, Coefficients } from "../src/estimate/fitted.ts";
import { fitLines } from "./fit-lines.ts";
import { type HiddenPage, hideBodies, type Hiding } from "./hide-bodies.ts";
import type { RecordedBody } from "./read-bodies.ts";

/** One hidden body and its estimate, with the size of its page. Each `draw` hides other bodies of the page. */
export type Prediction = {
  page: number;
  draw: number;
  hiding: Hiding;
  form: BodyForm;
  bytes: number;
  estimate: number;
  pageBytes: number;
};

export type Fold = { page: number; lines: Coefficients["lines"]; hidden: HiddenPage[] };

/** For each page, the lines fitted on all the others. */
export const leaveOnePageOut = (pages: readonly RecordedBody[][]): Fold[] =>
  pages.map((page, index) => ({
    page: index,
    lines: fitLines(pages.toSpliced(index, 1)),
    hidden: hideBodies(page),
  }));

/** The estimates of all hidden bodies before they are scaled, each with lines that never saw its page. */
export const predict = (
  folds: readonly Fold[],
  corrections: Coefficients["corrections"],
): Prediction[] =>
  folds.flatMap(({ page, lines, hidden }) =>
    hidden.flatMap(({ hiding, known, hidden: bodies, bytes: pageBytes }, draw) => {
      const expect = createExpectation(known, { lines, corrections });
      return bodies.map((body): Prediction => ({
        page,
        draw,
        hiding,
        form: bodyForm(body),
        bytes: body.bytes,
        estimate: expect(body),
        pageBytes,
      }));
    }),
  );

/** Absolute errors of the sums of pages, in percent of their bytes, and the bias of the sum of what was hidden. */
export function pageErrors(predictions: readonly Prediction[]) {
  const errors = [...Map.groupBy(predictions, ({ page, draw }) => `${page} ${draw}`).values()]
    .map((bodies) => {
      const error = bodies.reduce((sum, { bytes, estimate }) => sum + estimate - bytes, 0);
      return (100 * Math.abs(error)) / bodies[0]!.pageBytes;
    })
    .toSorted((a, b) => a - b);
  const sum = (value: (each: Prediction) => number) =>
    predictions.reduce((total, each) => total + value(each), 0);
  const at = (share: number) => errors[Math.max(0, Math.ceil(share * errors.length) - 1)] ?? 0;
  return {
    pages: errors.length,
    mean: errors.reduce((total, error) => total + error, 0) / errors.length,
    rms: Math.sqrt(errors.reduce((total, error) => total + error ** 2, 0) / errors.length),
    median: at(0.5),
    p90: at(0.9),
    bias: 100 * (sum(({ estimate }) => estimate) / sum(({ bytes }) => bytes) - 1),
  };
}
