import { createFormat, loadText } from "@digital-cleanup/text";
import { renderToString } from "preact-render-to-string";
import { expect, test } from "vitest";
import { shownText } from "../../../test/support/shown-text.ts";
import { figureOf, totalsOf } from "../../../test/support/events/sample-totals.ts";
import { DataCard } from "./data-card.tsx";

const localeProps = { t: await loadText("en"), format: createFormat("en") };

const byCategory = { measured: {}, declared: {} };
const totals = totalsOf({
  bytes: { ...figureOf(9_000_000), byCategory },
  files: figureOf(1500, 1000, 200),
  emails: figureOf(30, 10, 20),
});

test("each figure shows what was published by method and what was not", () => {
  const text = shownText(renderToString(<DataCard {...localeProps} totals={totals} k={5} />));
  // 1500 − 1000 − 200
  expect(text).toMatch(/Files 1,500 measured: 1,000 declared: 200 not broken down: 300/);
  expect(text).toMatch(/E\u2011mails 30 measured: 10 declared: 20 Apps?/);
});

test("a figure without any breakdown states when it would have one, and a sum of events its amount", () => {
  const ofEvent = shownText(renderToString(<DataCard {...localeProps} totals={totals} k={5} />));
  expect(ofEvent).toMatch(/Deleted 9 MB breakdown from 5 contributions/);
  const ofTerritory = shownText(renderToString(<DataCard {...localeProps} totals={totals} />));
  expect(ofTerritory).toMatch(/Deleted 9 MB not broken down: 9.MB/);
});

test("a figure of which nothing was published is not shown as zero", () => {
  const text = shownText(renderToString(<DataCard {...localeProps} totals={totals} k={5} />));
  expect(text).toContain("Apps no total Unsubscribed newsletters no total");
});
