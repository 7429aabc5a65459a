import { addDays } from "@digital-cleanup/challenge";
import { emptySums } from "@digital-cleanup/page-weight";
import type { Page } from "puppeteer-core";
import { localDay } from "../../../extension/src/platform/local-day.ts";
import type { Rig } from "../../rig/rig.ts";
import { joinedEvent } from "../support/joined-event.ts";
import { putRows } from "../support/stored-rows.ts";

const today = localDay(Date.now());

/** Days with what was measured in them, by how long ago they are. */
const measured = (bytesByAge: Record<number, number>) =>
  Object.entries(bytesByAge).map(([age, bytesDown]) => ({
    ...emptySums(),
    day: addDays(today, -Number(age)),
    origin: "",
    visits: 40,
    bytesDown,
    bytesByBasis: { ...emptySums().bytesByBasis, exact: bytesDown },
    requests: 900,
  }));

const firstDays = measured({ 0: 48e6, 1: 36e6 });
const fiveWeeks = measured({
  0: 289e6,
  1: 240e6,
  2: 160e6,
  3: 325e6,
  4: 235e6,
  6: 51e6,
  9: 1.4e9,
  16: 1.5e9,
  23: 1.6e9,
  30: 1e9,
});
const laptop = {
  id: "laptop",
  version: 1,
  record: "device",
  type: "laptop",
  count: 1,
  year: Number(today.slice(0, 4)) - 1,
  status: "working",
  owner: "mine",
  use: "inUse",
};

/** The states of Home that have a budget of words, each with its next step. */
export const homeStates = {
  "first week": { days: firstDays, devices: [], joined: [], step: "computerAge" },
  "ordinary week": { days: fiveWeeks, devices: [laptop], joined: [], step: "cleanFolder" },
  "event today": {
    days: fiveWeeks,
    devices: [laptop],
    joined: [joinedEvent],
    step: "startSession",
  },
} as const;

/** Opens Home in a state, once its week and its levers are shown. */
export async function openHome(rig: Rig, state: keyof typeof homeStates): Promise<Page> {
  const { days, devices, joined } = homeStates[state];
  await rig.writeStorage({ challenge: { version: 1, joined, unread: [] } });
  const page = await rig.openDashboard();
  for (const [store, rows] of Object.entries({ daySums: days, devices })) {
    await putRows(page, store, []);
    await putRows(page, store, rows);
  }
  await page.reload();
  await page.waitForSelector("#home-next h2");
  await page.waitForSelector("#home-week");
  await page.waitForSelector("[data-lever]");
  return page;
}
