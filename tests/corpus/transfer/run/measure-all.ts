import type { Rig, RigOptions } from "../../../rig/rig.ts";
import type { Situation } from "../situation.ts";
import { measure, type Observation } from "./measure.ts";

/** Measures the situations one after the other in a fresh browser with the built work extension. */
export async function measureAll(
  launch: (options: RigOptions) => Promise<Rig>,
  situations: readonly Situation[],
  onSeen: (observation: Observation) => void = () => {},
): Promise<Observation[]> {
  const rig = await launch({ takesAnyCertificate: true });
  const seen: Observation[] = [];
  try {
    await rig.untilMeasuring();
    const inside = await rig.openDashboard("settings");
    for (const situation of situations) {
      const observation = await measure(rig, situation, inside);
      onSeen(observation);
      seen.push(observation);
    }
  } finally {
    await rig.close();
  }
  return seen;
}
