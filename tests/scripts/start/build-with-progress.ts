import type { Text } from "@digital-cleanup/text";
import { buildEverything, buildSteps } from "../test/build-everything.ts";
import { secondsLeft } from "./seconds-left.ts";

const everyMs = 10_000;
const usualSeconds = buildSteps.map((step) => step.usualSeconds);

/** Builds everything, and prints every ten seconds what is being built and about how long is left. */
export async function buildWithProgress(t: Text, print: (line: string) => void): Promise<void> {
  const startedMs = performance.now();
  let step = 0;
  let stepStartedMs = startedMs;
  const secondsSince = (ms: number) => (performance.now() - ms) / 1000;
  const printProgress = () => {
    const left = secondsLeft({
      usualSeconds,
      step,
      stepSeconds: secondsSince(stepStartedMs),
      elapsedSeconds: secondsSince(startedMs),
    });
    const what = t(`start.building.${buildSteps[step]!.name}`);
    print(t("start.progress", { what, seconds: Math.max(10, Math.ceil(left / 10) * 10) }));
  };
  const timer = setInterval(printProgress, everyMs);
  try {
    await buildEverything((index) => {
      step = index;
      stepStartedMs = performance.now();
      if (index === 0) printProgress();
    });
  } finally {
    clearInterval(timer);
  }
  print(t("start.built", { seconds: Math.round(secondsSince(startedMs)) }));
}
