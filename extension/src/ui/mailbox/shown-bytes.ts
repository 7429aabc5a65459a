import type { PanelContext } from "./panel-context.ts";

/** Bytes, with "about" if they come from rounded sizes. */
export const shownBytes = (
  { t, format }: PanelContext,
  { bytes, marginBytes }: { bytes: number; marginBytes: number },
): string =>
  marginBytes > 0 ? t("mailboxWeight.about", { bytes: format.bytes(bytes) }) : format.bytes(bytes);
