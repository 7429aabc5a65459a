import { measureAll } from "../../corpus/transfer/run/measure-all.ts";
import type { Observation } from "../../corpus/transfer/run/measure.ts";
import type { Situation } from "../../corpus/transfer/situation.ts";
import { launchChromium } from "../../rig/chromium/launch-chromium.ts";
import { launchFirefox } from "../../rig/firefox/launch-firefox.ts";
import type { BenchOptions } from "../bench-options.ts";

const launchers = { chromium: launchChromium, firefox: launchFirefox };

/** Measures those pages that the command line chooses, in each browser that it chooses. */
export async function measurePages(
  situations: readonly Situation[],
  { pages, browsers }: BenchOptions,
  settings?: { areLiveStreamsCounted: boolean },
): Promise<Observation[]> {
  const chosen = situations.filter(({ name }) => !pages || pages.test(name));
  if (chosen.length === 0) return [];
  const observed = browsers.map((name) => measureAll(launchers[name], chosen, settings));
  return (await Promise.all(observed)).flat();
}
