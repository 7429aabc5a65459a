import type { StoreNames } from "idb";
import { browser } from "../browser.ts";
import { type ExtensionDatabase, openDatabase } from "./database.ts";

/** Rows that are read to estimate the size of all. */
const sampleRows = 100;

/** What a row takes as JSON. Handles of folders take nothing in it. */
export const jsonBytes = (value: unknown): number => JSON.stringify(value)?.length ?? 0;

/** Roughly how many bytes are in storage.session, which the browser clears when it closes. */
export const measureSession = async (): Promise<number> =>
  jsonBytes(await browser.storage.session.get(null));

/** The number of rows of a store and, from the size of its first rows, roughly how many bytes they take. */
export async function measureStore(
  name: StoreNames<ExtensionDatabase>,
): Promise<{ rows: number; bytes: number }> {
  const database = await openDatabase();
  const [rows, sample] = await Promise.all([
    database.count(name),
    database.getAll(name, undefined, sampleRows),
  ]);
  const bytes = sample.reduce<number>((sum, row) => sum + jsonBytes(row), 0);
  return { rows, bytes: rows === 0 ? 0 : Math.round((bytes / sample.length) * rows) };
}
