import type { Page } from "puppeteer-core";
import { touch, typeNumber } from "./join-page.ts";

/** Each step of the join page, in the order of the walk. */
export type JoinStep =
  | "start"
  | `task-${"devices" | "photos" | "messages" | "apps" | "files" | "mail"}`
  | "space"
  | "review"
  | "sent"
  | "correct";

/** Goes through every step of an event that takes devices, from the first card to a correction, and looks at each. */
export async function walkJoinSteps(
  page: Page,
  look: (step: JoinStep) => Promise<void>,
): Promise<void> {
  await look("start");
  await typeNumber(page, "space-before", "52.6");
  await touch(page, "#join-start");
  const tasks = ["devices", "photos", "messages", "apps", "files", "mail"] as const;
  for (const [index, task] of tasks.entries()) {
    await untilCard(page, index + 2);
    if (task === "devices") await addNumber(page, "devices-smartphone-broken", "1");
    if (task === "mail") await addNumber(page, "emails", "120");
    await look(`task-${task}`);
    await touch(page, "#join-done");
  }
  await typeNumber(page, "space-after", "49.2");
  await look("space");
  await touch(page, "#join-next");
  await page.waitForSelector("#join-send");
  await look("review");
  await touch(page, "#join-send");
  await page.waitForSelector("#join-beside");
  await look("sent");
  await touch(page, "#join-change");
  await typeNumber(page, "bytes-other", "1.9");
  await look("correct");
}

/** The address changes before the page does: a touch in between would meet the card that was left. */
async function untilCard(page: Page, place: number): Promise<void> {
  await page.waitForFunction(
    (wanted) => {
      const shown = document.querySelector("#join-place")?.textContent ?? "";
      return Number(/\d+/.exec(shown)) === wanted;
    },
    { polling: 50 },
    place,
  );
}

async function addNumber(page: Page, field: string, text: string): Promise<void> {
  await touch(page, "#join-add-number");
  await typeNumber(page, field, text);
}
