import { browser } from "../../../platform/browser.ts";
import { applyRules } from "../rules/apply-rules.ts";
import {
  beginMeasurement,
  failedBy,
  isRunning,
  type Measurement,
  type Reading,
  reloadedAt,
  withReading,
} from "./measurement.ts";
import { waitUntilSettled, type VisitPort } from "./wait-until-settled.ts";
import { forgetMeasurement, readMeasurement, writeMeasurement } from "../store.ts";

/** Wakes the background for a comparison that it died over. Half a minute is the shortest there is. */
const alarmName = "sober-measure";

export const isComparisonAlarm = ({ name }: { name: string }): boolean => name === alarmName;

function after(
  measurement: Measurement,
  settled: Awaited<ReturnType<typeof waitUntilSettled>>,
): Measurement {
  if (!settled) return failedBy(measurement, "silent");
  if (settled === "moved") return failedBy(measurement, "moved");
  return withReading(measurement, settled.reading, settled.isCutShort);
}

/** Loads a page twice and writes what came of it. Every step is stored first: a new worker goes on where one died. */
export function createComparison(visits: VisitPort) {
  let running: Promise<void> | undefined;

  const look = async ({ tabId, origin }: Measurement) => {
    const { url, status } = await browser.tabs.get(tabId);
    if (URL.parse(url ?? "")?.origin !== origin) return "elsewhere";
    return status === "complete" ? "loaded" : "loading";
  };

  /** Writes a step, unless the measurement was forgotten or replaced meanwhile. */
  const goOn = async (from: Measurement, to: Measurement): Promise<void> => {
    const stored = await readMeasurement();
    if (stored?.tabId === from.tabId && stored.phase === from.phase) await writeMeasurement(to);
  };

  const step = async (measurement: Measurement): Promise<void> => {
    const { tabId, replaces } = measurement;
    if (measurement.reloadedMs === undefined) {
      await applyRules(Date.now());
      await goOn(measurement, reloadedAt(measurement, Date.now()));
      // Past the cache both times: only then does the same page ask for the same things.
      await browser.tabs.reload(tabId, { bypassCache: true });
    }
    const settled = await waitUntilSettled(visits, tabId, replaces, () => look(measurement));
    await goOn(measurement, after(measurement, settled));
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
        // The tab is gone, or the browser does not reload it.
        await goOn(measurement, failedBy(measurement, "silent"));
        throw error;
      }
    }
  };

  return {
    /** Goes on with what is stored; one runs at a time. */
    resume: (): Promise<void> => (running ??= run().finally(() => (running = undefined))),
    begin: async (tabId: number): Promise<void> => {
      const { origin } = new URL((await browser.tabs.get(tabId)).url ?? "");
      const shown = await new Promise<Reading | undefined>((resolve) => {
        const stop = visits.watch(tabId, (reading) => {
          resolve(reading);
          queueMicrotask(() => stop());
        });
      });
      await writeMeasurement(beginMeasurement(tabId, origin, shown));
      await browser.alarms.create(alarmName, { delayInMinutes: 0.5, periodInMinutes: 0.5 });
    },
    forgetTab: async (tabId: number): Promise<void> => {
      if ((await readMeasurement())?.tabId === tabId) await forgetMeasurement();
    },
  };
}
