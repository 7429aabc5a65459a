import { createFormat, loadText } from "@digital-cleanup/text";
import { renderToString } from "preact-render-to-string";
import { expect, test } from "vitest";
import { CollectedCard } from "./device-cards.tsx";

const t = await loadText("en");
const localeProps = { t, format: createFormat("en") };
const visibleText = (html: string) => html.replaceAll(/<[^>]+>/g, " ").replaceAll(/\s+/g, " ");

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
  expect(visibleText(html)).toMatch(/15 .*counted at the desk .*1\.8 kg .*weighed/);
  expect(visibleText(html)).toMatch(/Smartphones 4 .*Tablets 2 .*Others 9/);
});

test("a desk with only weighings shows the weight and pieces, and no device count", () => {
  const collected = { devices: {}, grams: "14200", pieces: "9" };
  const text = visibleText(
    renderToString(<CollectedCard {...localeProps} collected={collected} />),
  );
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
