import { bodyClasses, shownLog } from "../src/estimate/estimate-body.ts";
import type { BodyClass, BodyForm, Coefficients, Line } from "../src/estimate/fitted.ts";
import { byForm } from "./by-form.ts";
import type { RecordedBody } from "./read-bodies.ts";

/** A class with fewer bodies has no line of its own. */
const minBodies = 8;

const mean = (numbers: readonly number[]): number =>
  numbers.reduce((sum, number) => sum + number, 0) / numbers.length;

/** The slope by least squares of logarithms, the level by the mean of what is left. The form `kind` shows nothing, so its slope is 0. */
function fitLine(form: BodyForm, bodies: readonly RecordedBody[]): Line & { bodies: number } {
  const shown = bodies.map((body) => shownLog(form, body)!);
  const sizes = bodies.map(({ bytes }) => Math.log(bytes));
  const [meanShown, meanSize] = [mean(shown), mean(sizes)];
  const squares = shown.reduce((sum, each) => sum + (each - meanShown) ** 2, 0);
  const products = shown.reduce(
    (sum, each, index) => sum + (each - meanShown) * (sizes[index]! - meanSize),
    0,
  );
  const slope = squares > 0 ? products / squares : 0;
  const ratios = sizes.map((size, index) => Math.exp(size - slope * shown[index]!));
  return { level: Math.log(mean(ratios)), slope, bodies: bodies.length };
}

/** A line for each class and kind that has enough bodies, and one for the others. */
export function fitLines(pages: readonly RecordedBody[][]): Coefficients["lines"] {
  const all = pages.flat().filter(({ bytes }) => bytes > 0);
  const ofForm = (form: BodyForm) => {
    const shown = all.filter((body) => shownLog(form, body) !== undefined);
    const names = new Set(shown.flatMap(bodyClasses));
    const lines: Partial<Record<BodyClass, Line>> = {};
    for (const name of [...names].toSorted()) {
      const ofClass = shown.filter((body) => bodyClasses(body).includes(name));
      if (ofClass.length >= minBodies) lines[name] = fitLine(form, ofClass);
    }
    return { ...lines, any: fitLine(form, shown) };
  };
  return byForm(ofForm);
}
