import { paths } from "@digital-cleanup/challenge";
import { type Language, languages } from "@digital-cleanup/text";
import type { Page } from "puppeteer-core";
import { describe, expect, test } from "vitest";
import { createEvent } from "../support/create-event.ts";
import { useTally } from "../support/use-tally.ts";
import { wordsShown } from "../support/words-shown.ts";
import { openPhone, touch, typeNumber, untilSentNumber, untilStanding } from "./join-page.ts";
import { walkJoinSteps } from "./walk-join-steps.ts";

const maxReviewWords = 70;

/** A person who counts what they do: a field includes the touch that opens the keyboard. */
function countingHand(page: Page) {
  const spent = { taps: 0, fields: 0 };
  return {
    spent,
    tap: async (selector: string) => {
      spent.taps += 1;
      await touch(page, selector);
    },
    fill: async (field: string, text: string) => {
      spent.fields += 1;
      await typeNumber(page, field, text);
    },
  };
}

describe("taking part from a phone is short", () => {
  const here = useTally();

  const open = async (code: string, language: Language, path: (code: string) => string) => {
    await createEvent(here.tally, code, 3, "--challenges=data,reuse");
    const page = await openPhone(here.browser);
    await page.goto(`${here.tally.baseUrl}${path(code)}?lang=${language}`);
    return page;
  };

  test("from the event's page to sent with two tasks in 7 taps and 2 fields; corrected in 4 taps", async () => {
    const page = await open("TAPS", "fr", paths.eventPage);
    const { spent, tap, fill } = countingHand(page);
    await tap("#participate");
    await fill("space-before", "52,6");
    await tap("#join-start");
    await tap("#join-done");
    await tap("#join-done");
    await tap("#join-finish");
    await fill("space-after", "49,2");
    await tap("#join-next");
    await tap("#join-send");
    await untilStanding(page, "pending");
    expect(spent).toEqual({ taps: 7, fields: 2 });

    const correcting = countingHand(page);
    await correcting.tap("#join-change");
    await correcting.fill("bytes-other", "1,9");
    await correcting.tap("#join-send");
    await untilSentNumber(page, "bytes", 1_900_000_000);
    expect(correcting.spent.taps).toBeLessThanOrEqual(4);
  });

  test.each(languages)("the review in %s has 70 words at most", async (language) => {
    const page = await open(`WORDS${language}`.toUpperCase(), language, paths.joinPage);
    let words = 0;
    await walkJoinSteps(page, async (step) => {
      if (step === "review") words = await wordsShown(page);
    });
    expect(words).toBeGreaterThan(10);
    expect(words).toBeLessThanOrEqual(maxReviewWords);
  });
});
