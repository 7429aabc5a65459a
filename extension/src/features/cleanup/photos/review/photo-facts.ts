import { localDay } from "../../../../platform/local-day.ts";
import type { PageContext } from "../../../../ui/page-context.ts";
import type { ListedPhoto } from "../photo-result.ts";

/** Pixels, bytes and date of a photo. The date is that of the camera's clock if it is known, else that of the file. */
export function photoFacts(
  { t, format }: PageContext,
  { widthPixels, heightPixels, bytes, takenAtMs, modifiedAtMs }: ListedPhoto,
): string[] {
  return [
    t("cleanup.photo.pixels", { width: widthPixels, height: heightPixels }),
    format.bytes(bytes),
    takenAtMs === undefined
      ? t("cleanup.changedOn", { day: format.day(localDay(modifiedAtMs)) })
      : takenText({ t, format }, takenAtMs),
  ];
}

/** Formats are of this computer's zone, and the clock of the camera is to be shown as it was. */
function takenText({ t, format }: Pick<PageContext, "t" | "format">, takenAtMs: number): string {
  const zoneMs = new Date(takenAtMs).getTimezoneOffset() * 60_000;
  const wall = new Date(takenAtMs + zoneMs);
  return t("cleanup.photo.taken", {
    day: format.day(localDay(wall)),
    time: format.time(wall.getTime()),
  });
}
