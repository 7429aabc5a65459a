import { quizPaths } from "@digital-cleanup/challenge";
import { loadText } from "@digital-cleanup/text";
import type { Page } from "puppeteer-core";
import { describe, expect, test } from "vitest";
import { organise, type OwnEvent, postEvent } from "../support/create-event.ts";
import { untilText } from "../support/until-text.ts";
import { useTally } from "../support/use-tally.ts";
import { openForm, sendNumber, touch } from "./join-page.ts";

const t = await loadText("fr");
const point = {
  name: "Mairie",
  address: "1 place de la Mairie",
  opening: { fr: "De 9 h à 17 h", en: "9 to 5" },
};

/** The buttons and links below the thanks, by their id. */
const nextThings = (page: Page): Promise<string[]> =>
  page.$$eval(".dock > *, #join-question a", (things) =>
    things.filter((thing) => thing.checkVisibility()).map(({ id, className }) => id || className),
  );

describe("after sending from a phone there is one thing to do next", () => {
  const here = useTally({ creation: "open" });

  const send = async (event: OwnEvent): Promise<Page> => {
    const context = await here.browser.createBrowserContext();
    const page = await openForm(context, event);
    await sendNumber(page, "emails", "40");
    return page;
  };

  test("to bring a device, if the event collects them", async () => {
    const page = await send(
      await postEvent(here.tally, { challenges: ["data", "reuse"], collectionPoints: [point] }),
    );
    await untilText(page, "#join-bring", t("tally.join.sent.drawer"));
    expect(await nextThings(page)).toEqual(["join-bring", "join-change"]);
  });

  test("to keep the receipt, which opens in place, if the event collects no devices", async () => {
    const page = await send(await postEvent(here.tally, { challenges: ["data"] }));
    await page.waitForSelector("#join-keep-receipt");
    expect(await nextThings(page)).toEqual(["join-keep-receipt", "join-change"]);
    await touch(page, "#join-keep-receipt");
    await page.waitForSelector("#join-receipt", { visible: true });
  });

  test("to answer, while the room is asked a question", async () => {
    const event = await postEvent(here.tally, { challenges: ["data"] });
    await organise(event, "POST", quizPaths.steps(event.code), {
      step: "open",
      question: "laptop",
    });
    const page = await send(event);
    await page.waitForSelector("#join-question a", { visible: true });
    expect(await nextThings(page)).toEqual(["btn", "join-change"]);
  });
});
