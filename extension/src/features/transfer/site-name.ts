import type { Text } from "@digital-cleanup/text";
import { otherSites } from "./history/history-schema.ts";

/** The host of a stored site, or the name of the sites that were added up. */
export const siteName = (origin: string, t: Text): string =>
  origin === otherSites ? t("common.groupedSites") : new URL(origin).host;
