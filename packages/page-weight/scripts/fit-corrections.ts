import { type BodyForm, bodyForms, type Correction } from "../src/estimate/fitted.ts";
import { type Fold, pageErrors, predict, type Prediction } from "./cross-validate.ts";
import { fittedHidings } from "./hide-bodies.ts";

export type Corrections = Record<BodyForm, Correction>;

/** The values tried of each coefficient, one after the other, twice. */
const tried: Partial<Record<keyof Correction, readonly number[]>> = {
  otherHost: [0.1, 0.25, 0.5, 0.75, 1],
  otherClass: [0, 0.1, 0.25, 0.5, 1],
  prior: [0.25, 0.5, 1, 2, 4, 8, 16],
  maxRatio: [2, 3, 5, 10, 30, 1e6],
  timePrior: [0.3, 1, 3, 10, 30, 100, 1e6],
};
export const start: Correction = {
  otherHost: 0.5,
  otherClass: 0.25,
  prior: 2,
  maxRatio: 10,
  timePrior: 10,
  scale: 1,
};

/**
 * The same with the scales that make the sums of the estimates those of the bodies, and all estimates, each scaled by what the other
 * pages show.
 */
export function withScales(
  folds: readonly Fold[],
  corrections: Corrections,
): { corrections: Corrections; predictions: Prediction[] } {
  const raw = predict(folds, corrections);
  const scaled = { ...corrections };
  const predictions = bodyForms.flatMap((form) => {
    const ofForm = raw.filter((each) => each.form === form);
    const scaleWithout = fitScale(ofForm);
    scaled[form] = { ...corrections[form], scale: scaleWithout() };
    return ofForm.map((each) => ({ ...each, estimate: each.estimate * scaleWithout(each.page) }));
  });
  return { corrections: scaled, predictions };
}

/** Returns a function for the scale that all pages show, or all but one. */
function fitScale(predictions: readonly Prediction[]): (page?: number) => number {
  const sums = (list: readonly Prediction[]) => ({
    bytes: list.reduce((total, { bytes }) => total + bytes, 0),
    estimate: list.reduce((total, { estimate }) => total + estimate, 0),
  });
  const all = sums(predictions);
  const byPage = new Map(
    [...Map.groupBy(predictions, ({ page }) => page)].map(([page, list]) => [page, sums(list)]),
  );
  return (page) => {
    const own = (page !== undefined && byPage.get(page)) || { bytes: 0, estimate: 0 };
    const estimate = all.estimate - own.estimate;
    return estimate > 0 ? (all.bytes - own.bytes) / estimate : 1;
  };
}

/** The coefficients of `names` with the smallest error of pages, the others as in `corrections`. */
export function fitCorrections(
  folds: readonly Fold[],
  corrections: Corrections,
  names = Object.keys(tried) as (keyof Correction)[],
): Corrections {
  let best = corrections;
  const score = (candidate: Corrections, form: BodyForm) =>
    pageErrors(
      withScales(folds, candidate).predictions.filter(
        (each) => each.form === form && fittedHidings.includes(each.hiding),
      ),
    ).rms;
  for (const form of bodyForms) {
    let bestScore = score(best, form);
    for (let round = 0; round < 2; round += 1) {
      for (const name of names) {
        for (const value of tried[name] ?? []) {
          const candidate = { ...best, [form]: { ...best[form], [name]: value } };
          const reached = score(candidate, form);
          if (reached < bestScore - 1e-9) [best, bestScore] = [candidate, reached];
        }
      }
    }
  }
  return withScales(folds, best).corrections;
}
