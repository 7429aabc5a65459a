import type { Basis, Estimate } from "../../estimate/estimate.ts";
import { explainBy, type Explanation } from "../explain-by.ts";
import { everydayEnglish } from "./english.ts";
import { everydayFrench } from "./french.ts";
import { everydayWorkings } from "./workings.ts";

const dictionaries: Readonly<Partial<Record<string, typeof everydayEnglish>>> = {
  en: everydayEnglish,
  fr: everydayFrench,
};

/**
 * Like `explain`, for pages, bytes moved, mail, storage, streaming, and devices kept or made: a bundle contains the sentences of these models
 * only, in all languages. English stands in for a language without a dictionary. Throws a RangeError for another model.
 */
export const explainEveryday = (estimate: Estimate<Basis>, language: string): Explanation =>
  explainBy(everydayWorkings, estimate, dictionaries[language] ?? everydayEnglish);
