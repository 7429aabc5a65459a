import type { Rig, RigOptions } from "../../../rig/rig.ts";
import type { Situation } from "../situation.ts";
import { measure, type Observation } from "./measure.ts";

type Options = { areLiveStreamsCounted?: boolean; onMeasured?: (observation: Observation) => void };

/** Measures situations one after the other in a new browser with the built work extension. */
export async function measureAll(
  launch: (options: RigOptions) => Promise<Rig>,
  situations: readonly Situation[],
  { areLiveStreamsCounted = false, onMeasured = () => {} }: Options = {},
): Promise<Observation[]> {
  const rig = await launch({ takesAnyCertificate: true });
  const observations: Observation[] = [];
  try {
    if (areLiveStreamsCounted) await rig.writeStorage({ settings: { liveStreams: true } });
    await rig.untilMeasuring(areLiveStreamsCounted ? "transfer-streams" : undefined);
    const inside = await rig.openDashboard("settings");
    for (const situation of situations) {
      const observation = await measure(rig, situation, { inside, areLiveStreamsCounted });
      onMeasured(observation);
      observations.push(observation);
    }
  } finally {
    await rig.close();
  }
  return observations;
}
