import { type Aside, rememberedFolders } from "./remembered-folders.ts";

/** What is set aside in all folders, as far as it was listed. */
export async function asideTotals(): Promise<Aside> {
  const totals: Aside = { files: 0, bytes: 0 };
  for (const { aside } of await rememberedFolders()) {
    totals.files += aside?.files ?? 0;
    totals.bytes += aside?.bytes ?? 0;
  }
  return totals;
}
