import type { ExplainedEstimate } from "./explanations.tsx";
import { HowCalculated } from "./how-calculated.tsx";

const load = async () => (await import("./explanations.tsx")).Explanations;

/** Opens in place: how each emission figure was worked out, what it assumes, by which model, of which years, from which sources. */
export function Explained({ estimates }: { estimates: readonly ExplainedEstimate[] }) {
  return <HowCalculated load={load} props={{ estimates }} />;
}
