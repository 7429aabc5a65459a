import { browser } from "../../platform/browser.ts";
import { effectiveSetting } from "../../platform/settings/settings.ts";
import { readVersioned } from "../../platform/stored-values/read-versioned.ts";
import { writeValues } from "../../platform/stored-values/stored-values.ts";
import { type Measurement, measurementSchema } from "./compare/measurement.ts";
import {
  type Lightened,
  lightenedSchema,
  type Sober,
  type SoberPages,
  soberPagesSchema,
  soberSchema,
  type StoredSober,
} from "./sober-schema.ts";
import { noPages } from "./sober-state.ts";
import { choiceKey, lightenedKey, measurementKey, pagesKey } from "./watch-sober.ts";

const version = 1;

const withLock = <T>(work: () => Promise<T>): Promise<T> => navigator.locks.request("sober", work);

const readStored = async (): Promise<StoredSober> =>
  (await readVersioned(choiceKey, version, "sober", soberSchema)) ?? { sites: [] };

export async function readSober(): Promise<Sober> {
  const [stored, { value }] = await Promise.all([readStored(), effectiveSetting("lowDataMode")]);
  return { ...stored, everywhere: value === "everywhere" };
}

/** Changes the sites and pauses atomically, even if another page changes them at the same time. */
export const changeSober = (change: (sober: StoredSober) => StoredSober): Promise<void> =>
  withLock(async () => {
    const sober = soberSchema.parse(change(await readStored()));
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

export async function readLightened(): Promise<Lightened | undefined> {
  const stored: unknown = (await browser.storage.session.get(lightenedKey))[lightenedKey];
  return lightenedSchema.safeParse(stored).data;
}

export const writeLightened = (lightened: Lightened): Promise<void> =>
  browser.storage.session.set({ [lightenedKey]: lightened });

export const deleteLightened = (): Promise<void> => browser.storage.session.remove(lightenedKey);
