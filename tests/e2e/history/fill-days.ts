import { dayMs } from "@digital-cleanup/challenge";
import type { Page } from "puppeteer-core";
import { putRows } from "../support/stored-rows.ts";

/** What a site transfers on an average day, in bytes, with its visits. Of the first, most is video. */
const sites = [
  ["https://video.exemple", 412_000_000, 6],
  ["https://journal.exemple", 68_000_000, 14],
  ["https://messagerie.exemple", 31_000_000, 22],
  ["https://photos.exemple", 26_000_000, 5],
  ["https://www.val-de-brume.exemple", 12_400_000, 8],
  ["https://cartes.exemple", 9_300_000, 3],
  ["https://mediatheque.val-de-brume.exemple", 6_100_000, 2],
  ["https://reservations.mediatheques.agglomeration-val-de-brume.exemple", 4_200_000, 2],
  ["https://encyclopedie.exemple", 3_800_000, 7],
  ["https://meteo.exemple", 2_900_000, 4],
] as const;

/** The share of each day of the week, from Sunday, so that days differ as those of a person do. */
const shares = [0.7, 1.1, 0.9, 1.2, 1, 1.3, 0.8] as const;

const dayOf = (timeMs: number) => new Date(timeMs).toISOString().slice(0, 10);

/** The stored sums of one site, or of all with an empty origin, on one day. */
function daySum(day: string, origin: string, bytesDown: number, visits: number, media: number) {
  const others = bytesDown - media;
  const image = Math.round(others * 0.6);
  const script = Math.round(others * 0.3);
  const document = others - image - script;
  const timing = Math.round(bytesDown * 0.2);
  return {
    day,
    origin,
    visits,
    bytesDown,
    lowBytes: bytesDown,
    highBytes: bytesDown,
    bytesUp: Math.round(bytesDown * 0.004),
    bytesByBasis: { exact: 0, header: bytesDown - timing, timing, estimated: 0 },
    bytesByKind: { image, script, media, font: 0, document, other: 0 },
    bytesThirdParty: Math.round(bytesDown * 0.38),
    requests: visits * 46,
    requestsFromCache: visits * 11,
  };
}

/** Writes the days before today, as many as there are in `days`, into the history of the extension whose page is given. */
export async function fillDays(page: Page, days: number): Promise<void> {
  const nowMs = Date.now();
  const rows = Array.from({ length: days }, (_, index) => {
    const timeMs = nowMs - (index + 1) * dayMs;
    // A slow decline, as after some weeks of low-data mode.
    const share = shares[new Date(timeMs).getUTCDay()]! * (0.8 + index / (days * 2));
    const ofSites = sites.map(([origin, averageBytes, visits], place) => {
      const bytes = Math.round(averageBytes * share);
      const media = place === 0 ? Math.round(bytes * 0.9) : 0;
      return daySum(dayOf(timeMs), origin, bytes, Math.ceil(visits * share), media);
    });
    const sum = (of: "bytesDown" | "visits") => ofSites.reduce((total, row) => total + row[of], 0);
    const media = ofSites[0]!.bytesByKind.media;
    return [...ofSites, daySum(dayOf(timeMs), "", sum("bytesDown"), sum("visits"), media)];
  }).flat();
  await putRows(page, "daySums", rows);
}
