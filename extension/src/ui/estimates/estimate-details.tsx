import type { NamedEstimate } from "./estimate-explanations.tsx";
import { LazyDetails } from "./lazy-details.tsx";

const load = async () => (await import("./estimate-explanations.tsx")).EstimateExplanations;

/** A disclosure that explains emission figures: formula, assumptions, model with its year, and sources. */
export function EstimateDetails({ estimates }: { estimates: readonly NamedEstimate[] }) {
  return <LazyDetails load={load} props={{ estimates }} />;
}
