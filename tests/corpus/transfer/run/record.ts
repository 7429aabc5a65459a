import { launchChromium } from "../../../rig/chromium/launch-chromium.ts";
import { launchFirefox } from "../../../rig/firefox/launch-firefox.ts";
import { allSituations } from "../all-situations.ts";
import type { Observation } from "./measure.ts";
import { measureAll } from "./measure-all.ts";
import { ourBytes } from "./our-bytes.ts";
import { writeRecording } from "./write-recording.ts";

/** Records the logs that the estimator is tested with: all, or those whose name contains one of the given words. */
const words = process.argv.slice(3);
const situations = allSituations.filter(
  ({ name }) => words.length === 0 || words.some((word) => name.includes(word)),
);

const onMeasured = ({ browser, situation, truthBytes, visits }: Observation): void => {
  const errorPercent = 100 * (ourBytes(visits) / truthBytes - 1);
  console.log(`${browser} ${situation}: ${truthBytes} bytes, ${errorPercent.toFixed(2)} %`);
};

for (const areLiveStreamsCounted of [false, true]) {
  const group = situations.filter((each) => !!each.areLiveStreamsCounted === areLiveStreamsCounted);
  if (group.length === 0) continue;
  const options = { areLiveStreamsCounted, onMeasured };
  const [chromium, firefox] = await Promise.all([
    measureAll(launchChromium, group, options),
    measureAll(launchFirefox, group, options),
  ]);
  for (const [index, { name }] of group.entries()) {
    writeRecording(name, [chromium[index]!, firefox[index]!]);
  }
}
