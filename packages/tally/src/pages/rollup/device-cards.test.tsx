import { createFormat, loadText } from "@digital-cleanup/text";
import { renderToString } from "preact-render-to-string";
import { expect, test } from "vitest";
import { shownText } from "../../../test/support/shown-text.ts";
import { figureOf, totalsOf } from "../../../test/support/events/sample-totals.ts";
import { AnnouncedCard, CollectedCard } from "./device-cards.tsx";

const t = await loadText("en");
const localeProps = { t, format: createFormat("en") };

test("collected devices are listed by count with other devices last, and the weight is separate", () => {
  const devices = {
    other: { working: "0", broken: "9" },
    tablet: { working: "1", broken: "1" },
    smartphone: { working: "4", broken: "0" },
  };
  const html = renderToString(
    <CollectedCard {...localeProps} collected={{ devices, grams: "1800" }} />,
  );
  // 9 + 2 + 4 devices
  expect(shownText(html)).toMatch(/15 .*counted at the desk .*1\.8 kg .*weighed/);
  expect(shownText(html)).toMatch(/Smartphones 4 .*Tablets 2 .*Others 9/);
});

test("a desk with only weighings shows the weight and pieces, and no device count", () => {
  const collected = { devices: {}, grams: "14200", pieces: "9" };
  const text = shownText(renderToString(<CollectedCard {...localeProps} collected={collected} />));
  expect(text).toContain("14 kg");
  expect(text).toContain("9 pieces weighed unsorted");
  expect(text).not.toContain("counted at the desk");
});

test("the card is empty if the desk received nothing", () => {
  const html = renderToString(
    <CollectedCard {...localeProps} collected={{ devices: {}, grams: "0" }} />,
  );
  expect(html).toBe("");
});

const byTypeAndState = {
  measured: {},
  declared: { laptop: { working: "4", broken: "2" }, tablet: { working: "0", broken: "1" } },
};

test("announced devices are listed by type and state as far as they were published with them", () => {
  const devices = { ...figureOf(10, 0, 9), byTypeAndState };
  const html = renderToString(<AnnouncedCard {...localeProps} totals={totalsOf({ devices })} />);
  const text = shownText(html);
  expect(text).toMatch(/All together 10 declared: 9 not broken down: 1 Working 4 declared: 4/);
  expect(text).toMatch(/Laptops 6 .*Tablets 1/);
  // 10 − 4 − 2 − 1
  expect(text).toContain("Published without type and condition: 3.");
});

test("announced devices without types have one figure", () => {
  const devices = { ...figureOf(10), byTypeAndState: { measured: {}, declared: {} } };
  const text = shownText(
    renderToString(<AnnouncedCard {...localeProps} totals={totalsOf({ devices })} />),
  );
  expect(text).toMatch(/All together 10 not broken down: 10/);
  expect(text).not.toContain("Working");
});

test("there is no card of announced devices if none are published", () => {
  expect(renderToString(<AnnouncedCard {...localeProps} totals={totalsOf({})} />)).toBe("");
});
