import type { Page } from "puppeteer-core";
import type { Rig } from "../../rig/rig.ts";
import { openPageDetails } from "./open-page-details.ts";

/** The exact values of a popup, by the end of their ids. */
type Figures = { bytes: number; requests: number } & {
  [name in "cached" | "routes" | "first-party" | "third-party"]?: number;
};

export const readFigures = (popup: Page): Promise<Figures> =>
  popup.$$eval("data[id^=transfer-]", (all) =>
    Object.fromEntries(all.map(({ id, value }) => [id.replace("transfer-", ""), Number(value)])),
  ) as Promise<Figures>;

type Wanted = {
  /** For a page that had more requests before it went back. */
  mostRequests?: number;
  /** The least share of its bytes that is measured. */
  measured?: number;
};

/** The popup's figures for `page`, once it has counted `requests`. */
export async function popupFigures(
  rig: Rig,
  page: Page,
  requests: number,
  { mostRequests = Number.MAX_SAFE_INTEGER, measured = 1 }: Wanted = {},
): Promise<Figures> {
  const popup = await rig.openPopup(await rig.tabIdOf(page));
  await openPageDetails(popup);
  await popup.waitForFunction(
    (least, most, share) => {
      const valueOf = (id: string) =>
        Number(document.querySelector<HTMLDataElement>(id)?.value ?? 0);
      const counted = valueOf("#transfer-requests");
      return counted >= least && counted <= most && valueOf("#transfer-measured") >= share;
    },
    { polling: 100 },
    requests,
    mostRequests,
    measured,
  );
  const figures = await readFigures(popup);
  await popup.close();
  return figures;
}
