import { type BodyForm, bodyForms, type Correction } from "../src/estimate/fitted.ts";
import { type Fold, pageErrors, predict, type Prediction } from "./cross-validate.ts";

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
  bodies: 0,
};

/** The same with the scales that make the sums of the estimates those of the bodies, and the estimates that they lead to. */
export function withScales(
  folds: readonly Fold[],
  corrections: Corrections,
): { corrections: Corrections; predictions: Prediction[] } {
  const raw = predict(folds, corrections);
  const scaled = { ...corrections };
  const predictions = bodyForms.flatMap((form) => {
    const ofForm = raw.filter((each) => each.form === form);
    const sum = (name: "bytes" | "estimate") =>
      ofForm.reduce((total, each) => total + each[name], 0);
    const scale = ofForm.length > 0 ? sum("bytes") / sum("estimate") : 1;
    scaled[form] = { ...corrections[form], scale };
    return ofForm.map((each) => ({ ...each, estimate: each.estimate * scale }));
  });
  return { corrections: scaled, predictions };
}

/** The coefficients of `names` with the smallest mean error of pages, the others as in `corrections`. */
export function fitCorrections(
  folds: readonly Fold[],
  corrections: Corrections,
  names = Object.keys(tried) as (keyof Correction)[],
): Corrections {
  let best = corrections;
  const score = (candidate: Corrections, form: BodyForm) =>
    pageErrors(withScales(folds, candidate).predictions.filter((each) => each.form === form)).rms;
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
