import { launchChromium } from "../../../rig/chromium.ts";
import { launchFirefox } from "../../../rig/firefox.ts";
import type { Rig, RigOptions } from "../../../rig/rig.ts";
import { allSituations } from "../all-situations.ts";
import type { Situation } from "../situation.ts";
import { measure, type Observation } from "./measure.ts";
import { ourBytes } from "./our-bytes.ts";
import { writeRecording } from "./write-recording.ts";

/** Writes the logs that the estimator is tested with: all of them, or those whose name has one of the given words. */
const words = process.argv.slice(2);
const situations = allSituations.filter(
  ({ name }) => words.length === 0 || words.some((word) => name.includes(word)),
);

async function record(
  launch: (options: RigOptions) => Promise<Rig>,
): Promise<Map<Situation, Observation>> {
  const rig = await launch({ takesAnyCertificate: true });
  const seen = new Map<Situation, Observation>();
  try {
    await rig.untilMeasuring();
    const inside = await rig.openDashboard("settings");
    for (const situation of situations) {
      const observation = await measure(rig, situation, { inside });
      const { truthBytes, visits, browser } = observation;
      const errorPercent = 100 * (ourBytes(visits) / truthBytes - 1);
      console.log(
        `${browser} ${situation.name}: ${truthBytes} bytes, ${errorPercent.toFixed(2)} %`,
      );
      seen.set(situation, observation);
    }
  } finally {
    await rig.close();
  }
  return seen;
}

const both = await Promise.all([record(launchChromium), record(launchFirefox)]);
for (const situation of situations) {
  writeRecording(
    situation.name,
    both.map((seen) => seen.get(situation)!),
  );
}
