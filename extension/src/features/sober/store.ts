import { browser } from "../../platform/browser.ts";
import { readVersioned } from "../../platform/stored-values/read-versioned.ts";
import { writeValues } from "../../platform/stored-values/stored-values.ts";
import { type Measurement, measurementSchema } from "./compare/measurement.ts";
import { type Sober, type SoberPages, soberPagesSchema, soberSchema } from "./sober-schema.ts";
import { noPages, noSober } from "./sober-state.ts";
import { choiceKey, measurementKey, pagesKey } from "./watch-sober.ts";

const version = 1;

const withLock = <T>(work: () => Promise<T>): Promise<T> => navigator.locks.request("sober", work);

export const readSober = async (): Promise<Sober> =>
  (await readVersioned(choiceKey, version, "sober", soberSchema)) ?? noSober;

/** Changes the choice atomically, even if another page changes it at the same time. */
export const changeSober = (change: (sober: Sober) => Sober): Promise<void> =>
  withLock(async () => {
    const sober = soberSchema.parse(change(await readSober()));
    await writeValues({ [choiceKey]: { version, sober } });
  });

export async function readPages(): Promise<SoberPages> {
  const stored: unknown = (await browser.storage.session.get(pagesKey))[pagesKey];
  return soberPagesSchema.safeParse(stored).data ?? noPages;
}

export const changePages = (change: (pages: SoberPages) => SoberPages): Promise<void> =>
  withLock(async () => {
    const before = await readPages();
    const after = change(before);
    if (after !== before) await browser.storage.session.set({ [pagesKey]: after });
  });

export async function readMeasurement(): Promise<Measurement | undefined> {
  const stored: unknown = (await browser.storage.session.get(measurementKey))[measurementKey];
  return measurementSchema.safeParse(stored).data;
}

export const writeMeasurement = (measurement: Measurement): Promise<void> =>
  browser.storage.session.set({ [measurementKey]: measurement });

export const deleteMeasurement = (): Promise<void> =>
  browser.storage.session.remove(measurementKey);
