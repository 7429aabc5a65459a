import { browser } from "../../../platform/browser.ts";
import { applyRules } from "../rules/apply-rules.ts";
import {
  startMeasurement,
  failMeasurement,
  isRunning,
  type Measurement,
  type Reading,
  withReload,
  withReading,
} from "./measurement.ts";
import { type TabState, type VisitPort, waitUntilSettled } from "./wait-until-settled.ts";
import { deleteMeasurement, readMeasurement, writeMeasurement } from "../store.ts";

/** Restarts the worker if it is terminated during a comparison. Half a minute is the shortest period an alarm can have. */
const alarmName = "sober-measure";

export const isComparisonAlarm = ({ name }: { name: string }): boolean => name === alarmName;

function withResult(
  measurement: Measurement,
  settled: Awaited<ReturnType<typeof waitUntilSettled>>,
): Measurement {
  if (!settled) return failMeasurement(measurement, "silent");
  if (settled === "moved") return failMeasurement(measurement, "moved");
  return withReading(measurement, settled.reading, settled.isCutShort);
}

/** Loads a page twice and stores the result. Every step is stored first, so that a restarted worker continues from it. */
export function createComparison(visits: VisitPort) {
  let running: Promise<void> | undefined;

  const readTabState = async ({ tabId, origin }: Measurement): Promise<TabState> => {
    const { url, status } = await browser.tabs.get(tabId);
    if (URL.parse(url ?? "")?.origin !== origin) return "elsewhere";
    return status === "complete" ? "loaded" : "loading";
  };

  /** Stores a step, unless the measurement was deleted or replaced in between. */
  const advance = async (from: Measurement, to: Measurement): Promise<void> => {
    const stored = await readMeasurement();
    if (stored?.tabId === from.tabId && stored.phase === from.phase) await writeMeasurement(to);
  };

  const step = async (measurement: Measurement): Promise<void> => {
    const { tabId, replaces } = measurement;
    if (measurement.reloadedMs === undefined) {
      await applyRules(Date.now());
      await advance(measurement, withReload(measurement, Date.now()));
      // Both loads bypass the cache: otherwise they would not request the same resources.
      await browser.tabs.reload(tabId, { bypassCache: true });
    }
    const settled = await waitUntilSettled(visits, tabId, replaces, () =>
      readTabState(measurement),
    );
    await advance(measurement, withResult(measurement, settled));
    await applyRules(Date.now());
  };

  const run = async (): Promise<void> => {
    for (;;) {
      const measurement = await readMeasurement();
      if (!measurement || !isRunning(measurement)) {
        await browser.alarms.clear(alarmName);
        return;
      }
      try {
        await step(measurement);
      } catch (error) {
        // The tab was closed, or the browser does not reload it.
        await advance(measurement, failMeasurement(measurement, "silent"));
        throw error;
      }
    }
  };

  return {
    /** Continues the stored measurement. Only one runs at a time. */
    resume: (): Promise<void> => (running ??= run().finally(() => (running = undefined))),
    start: async (tabId: number): Promise<void> => {
      const { origin } = new URL((await browser.tabs.get(tabId)).url ?? "");
      const shown = await new Promise<Reading | undefined>((resolve) => {
        const stop = visits.watch(tabId, (reading) => {
          resolve(reading);
          queueMicrotask(() => stop());
        });
      });
      await writeMeasurement(startMeasurement(tabId, origin, shown));
      await browser.alarms.create(alarmName, { delayInMinutes: 0.5, periodInMinutes: 0.5 });
    },
    forgetTab: async (tabId: number): Promise<void> => {
      if ((await readMeasurement())?.tabId === tabId) await deleteMeasurement();
    },
  };
}
