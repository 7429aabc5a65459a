import assert from "node:assert/strict";
import { paths, quizPaths } from "@digital-cleanup/challenge";
import { loadText } from "@digital-cleanup/text";
import type { Page } from "puppeteer-core";
import { describe, test } from "vitest";
import { axeViolations } from "../../rig/page/axe.ts";
import { firstBareBrowser } from "../support/browsers.ts";
import { createEvent } from "../support/create-event.ts";
import { isEverything } from "../support/extent.ts";
import { pressByKeyboard, tabTo } from "../support/keyboard.ts";
import { assertFitsAt } from "../support/narrow-viewport.ts";
import { newPerson } from "../support/people.ts";
import { untilText } from "../support/until-text.ts";
import { useTally } from "../support/use-tally.ts";

/** The length of each bar, in percent of its column. A bar of zero is a line of two pixels. */
const barShares = (page: Page) =>
  page.$$eval(".answers__bar", (bars) =>
    bars.map((bar) => {
      const { width } = bar.getBoundingClientRect();
      const column = bar.parentElement!.getBoundingClientRect().width;
      return width <= 2 ? 0 : Math.round((100 * width) / column);
    }),
  );

/** Whether no two boxes of two selectors overlap. */
const areApart = (page: Page, one: string, other: string) =>
  page.evaluate(
    (...selectors) => {
      const [boxes, others] = selectors.map((selector) =>
        [...document.querySelectorAll(selector)].map((element) => element.getBoundingClientRect()),
      );
      return boxes!.every((a) =>
        others!.every(
          (b) => a.right <= b.left || b.right <= a.left || a.bottom <= b.top || b.bottom <= a.top,
        ),
      );
    },
    one,
    other,
  );

describe.each(firstBareBrowser)("the quiz in the room in %s", (name, launch) => {
  const here = useTally({ launch });

  test("is asked on the screen, answered on a phone and shown by keyboard", async () => {
    const t = await loadText("fr");
    const code = "QUIZ";
    const { baseUrl, organiserKey } = await createEvent(here.tally, code, 3);
    const open = async (path: string, width: number, height: number) => {
      const page = await here.browser.newPage();
      await page.setViewport({ width, height });
      await page.goto(`${baseUrl}${path.replace("#", `?lang=fr#`)}`);
      return page;
    };
    const phone = await open(`${quizPaths.page(code)}#`, 320, 568);
    await untilText(phone, "main", t("tally.quiz.none"));
    const joining = isEverything && (await open(`${paths.joinPage(code)}#`, 320, 568));
    const screen = await open(`${paths.screenPage(code)}#key=${organiserKey}`, 1280, 720);
    const question = "laptop";
    await tabTo(screen, ".controls select");
    await screen.select(".controls select", question);
    await pressByKeyboard(screen, "#quiz-open");
    await untilText(screen, "#question", t(`quiz.of.${question}.question`));

    if (joining) {
      // The page where people take part finds the question by itself.
      await joining.bringToFront();
      await joining.waitForSelector("#join-question a", { visible: true, timeout: 60_000 });
      await pressByKeyboard(joining, "#join-question a");
      await untilText(joining, "h1", t(`quiz.of.${question}.question`));
      await joining.close();
    }
    await phone.bringToFront();
    await untilText(phone, "h1", t(`quiz.of.${question}.question`));
    await pressByKeyboard(phone, "#quiz-send");
    await untilText(phone, "#quiz-trouble", t("tally.quiz.choose"));
    await phone.focus('input[value="a"]');
    await phone.keyboard.press("ArrowDown");
    await phone.waitForSelector('input[value="b"]:checked');
    assert.deepEqual(await axeViolations(phone), []);
    await pressByKeyboard(phone, "#quiz-send");
    await untilText(phone, "#quiz-sent", t(`quiz.of.${question}.b`));
    // A page that is opened again knows that this phone has answered.
    await phone.reload();
    await untilText(phone, "#quiz-sent", t(`quiz.of.${question}.b`));

    for (const option of ["b", "b", "c", "c", "c", "c"]) {
      const body = JSON.stringify({ secret: newPerson().secret, question, option });
      const headers = { "content-type": "application/json" };
      await fetch(baseUrl + quizPaths.answers(code), { method: "PUT", headers, body });
    }
    await screen.bringToFront();
    await screen.waitForSelector('data#answers[value="7"]');
    assert.deepEqual(await axeViolations(screen), []);
    await pressByKeyboard(screen, "#quiz-step");
    await untilText(screen, ".question__foot", t("tally.quiz.sourceOf.caen"));
    for (const [width, height] of [
      [1280, 720],
      [768, 432],
    ] as const) {
      await screen.setViewport({ width, height });
      assert.ok(await areApart(screen, ".question__foot p", ".controls"), `at ${width}`);
    }
    await screen.setViewport({ width: 1280, height: 720 });
    await untilText(phone, ".explanation", t(`quiz.of.${question}.why`));
    for (const page of [screen, phone]) {
      await page.bringToFront();
      const counts = await page.$$eval(".answers__count data", (all) =>
        all.map(({ value }) => value),
      );
      // Of b 1 + 2, of c 4
      assert.deepEqual(counts, ["0", "3", "4", "0"]);
      assert.deepEqual(await barShares(page), [0, 61, 81, 0]);
      assert.deepEqual(await axeViolations(page), []);
    }
    await untilText(phone, ".answers", t("quiz.yours"));
    await assertFitsAt(phone, 320);
    await pressByKeyboard(screen, "#quiz-step");
    await screen.waitForSelector("#idea");
    for (const page of [screen, phone]) await page.close();
  });
});
