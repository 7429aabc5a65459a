import {
  type Basis,
  type Estimate,
  type Explanation,
  english,
  explain,
  french,
} from "@digital-cleanup/footprint";

/** An estimate in words and numbers. A file of its own, loaded when somebody asks how a figure came about. */
export function workedOut(estimate: Estimate<Basis>, language: string): Explanation {
  return explain(estimate, language === "fr" ? french : english);
}
