import assert from "node:assert/strict";
import { isDeepStrictEqual } from "node:util";
import type { Page } from "puppeteer-core";
import type { Rig } from "../../rig/rig.ts";
import { waitUntil } from "../../rig/wait-until.ts";
import { tabTo } from "../support/keyboard.ts";
import { pdfPages } from "../support/pdf-pages.ts";
import { untilFocused } from "../support/until-focused.ts";
import { assertReadsWell } from "../support/narrow-viewport.ts";
import { untilText } from "../support/until-text.ts";

const poll = { polling: 50 };
const press = async (page: Page, selector: string) => {
  await tabTo(page, selector);
  await page.keyboard.press("Enter");
};
type Progress = { quiz: object; pledge: object };
/** Waits until what is stored is as wanted: a page shows a change before that. */
const untilStored = (rig: Rig, isWanted: (progress: Progress) => boolean) =>
  waitUntil("the change is stored", async () => {
    const stored = (await rig.readStorage("learn")) as { progress: Progress } | undefined;
    return stored && isWanted(stored.progress);
  });

/** Moves a card of the ranking by its buttons and by Alt and an arrow, then reads the answer. */
export async function walkRanking(rig: Rig): Promise<void> {
  const page = await rig.openDashboard("ranking");
  const cards = () =>
    page.$$eval("[data-card]", (all) => all.map((one) => one.getAttribute("data-card")));
  const last = "[data-card=streamingYear] button:first-of-type";
  await press(page, last);
  await untilText(page, "#ranking-moved", "4");
  assert.deepEqual((await cards()).slice(3), ["streamingYear", "makingLaptop"]);
  await untilFocused(page, last);
  for (const place of ["3", "2", "1"]) {
    await page.keyboard.down("Alt");
    await page.keyboard.press("ArrowUp");
    await page.keyboard.up("Alt");
    await untilText(page, "#ranking-moved", place);
  }
  assert.equal((await cards())[0], "streamingYear");
  // Its button to move up is now disabled, and the other one takes the focus.
  await untilFocused(page, "[data-card=streamingYear] button:last-of-type");
  await assertReadsWell(page);
  await press(page, "#ranking-answer");
  await untilFocused(page, "#ranking h3");
  await page.waitForSelector("#ranking-score");
  assert.deepEqual((await page.$$(".ranking-answer .range")).length, 5);
  await assertReadsWell(page);
  await page.close();
}

/** Answers a question, skips the others, and finds the result again. */
export async function walkQuiz(rig: Rig): Promise<void> {
  const page = await rig.openDashboard("quiz");
  await tabTo(page, "input[name=quiz-option]");
  await page.keyboard.press("ArrowDown");
  await page.waitForSelector("input[value=b]:checked");
  await press(page, "#quiz-go");
  await page.waitForSelector("[data-right] input[value=b]");
  await page.waitForSelector("#quiz-answer .note");
  await assertReadsWell(page);
  await untilFocused(page, "#quiz-go");
  await page.keyboard.press("Enter");
  for (let question = 2; question <= 7; question++) {
    await untilText(page, ".step-bar", `Question ${question}`);
    // Until then the button of the question before has it.
    await untilFocused(page, "#quiz h3");
    await press(page, "#quiz-skip");
  }
  await page.waitForSelector("#quiz-result");
  await untilFocused(page, "#quiz h3");
  await assertReadsWell(page);
  await untilStored(rig, ({ quiz }) => Object.keys(quiz).length === 7);
  await page.close();
  const later = await rig.openDashboard("quiz");
  await later.waitForSelector("#quiz-result");
  await later.close();
}

/** Rates a practice, chooses commitments and prints them. */
export async function walkPractices(rig: Rig): Promise<void> {
  const page = await rig.openDashboard("practices");
  await tabTo(page, "[data-practice=c1] input");
  await page.keyboard.press(" ");
  await page.keyboard.press("ArrowRight");
  await page.waitForSelector("[data-practice=c1] input[value='2']:checked");
  await untilText(page, "#practices-average", "2");
  await assertReadsWell(page);
  await page.evaluate(() => (location.hash = "pledge"));
  for (const id of ["d2", "i2", "f6"]) {
    await tabTo(page, `input[name=pledge][value=${id}]`);
    await page.keyboard.press(" ");
    await page.waitForSelector(`input[value=${id}]:checked`);
  }
  await page.waitForSelector("input[name=pledge][value=e1]:disabled");
  await tabTo(page, "#pledge-own");
  await page.keyboard.type("photos");
  await tabTo(page, "#pledge-print");
  await untilText(page, ".pledge-sheet", "photos");
  await assertReadsWell(page);
  if (rig.name === "chromium") {
    assert.equal(pdfPages(await page.pdf({ preferCSSPageSize: true })), 1);
  }
  await untilStored(rig, ({ pledge }) =>
    isDeepStrictEqual(pledge, { chosen: ["d2", "i2", "f6"], ownWords: "photos" }),
  );
  await page.close();
}

/** Finds factors by a word and by family, and reads what the extension itself costs. */
export async function walkMethod(rig: Rig): Promise<void> {
  const page = await rig.openDashboard("method");
  await tabTo(page, "#factors input");
  await page.keyboard.type("laptop mass");
  await page.waitForFunction(
    () => document.querySelectorAll("#factors tbody tr").length === 1,
    poll,
  );
  await press(page, "#factors li:nth-child(2) button");
  await page.waitForFunction(
    () => document.querySelectorAll("#factors tbody tr").length === 0,
    poll,
  );
  const cost = (id: string) => page.$eval(`#own-${id}`, (element) => element.textContent);
  await page.waitForSelector("#own-requests");
  assert.equal(await cost("requests"), "0");
  assert.match(await cost("compressed"), /^\d+\sko$/);
  assert.match(await cost("processor"), /^\d(,\d+)?\sms$/);
  await assertReadsWell(page);
  await page.close();
}
