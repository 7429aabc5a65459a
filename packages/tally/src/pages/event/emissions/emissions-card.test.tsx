import { dataSetVersion } from "@digital-cleanup/footprint";
import { createFormat, loadText } from "@digital-cleanup/text";
import { renderToString } from "preact-render-to-string";
import { expect, test } from "vitest";
import { figureOf, totalsOf } from "../../../../test/support/events/sample-totals.ts";
import { emissionRows, EmissionsCard } from "./emissions-card.tsx";

const byCategory = { measured: {}, declared: {} };
const totals = totalsOf({ bytes: { ...figureOf(9_000_000), byCategory } });

test.each([
  ["en", "average"],
  ["fr", "moyenne"],
] as const)(
  "the marginal figure of deleted data is not called an average, and has its data set (%s)",
  async (language, average) => {
    const localeProps = { t: await loadText(language), format: createFormat(language) };
    const text = renderToString(
      <EmissionsCard {...localeProps} totals={totals} calculationUrl="/how" />,
    );
    expect(text).not.toContain(average);
    expect(text).toContain(dataSetVersion);
  },
);

test.each([
  ["en", /^If the 2 working devices/],
  ["fr", /^Si les 2 appareils/],
] as const)(
  "the event page has the rows and their note, and announced devices are an if (%s)",
  async (language, anIf) => {
    const byTypeAndState = {
      measured: {},
      declared: { laptop: { working: "2", broken: "0" } },
    };
    const both = { ...totals, devices: { ...figureOf(2, 0, 2), byTypeAndState } };
    const props = {
      t: await loadText(language),
      format: createFormat(language),
      totals: both,
      calculationUrl: "/how",
    };
    const rows = emissionRows(props);
    expect(rows).toHaveLength(2);
    expect(rows[0]?.label).toMatch(anIf);
    const text = renderToString(<EmissionsCard {...props} />);
    for (const { label, grams } of rows) {
      expect(text).toContain(label);
      expect(text).toContain(props.format.carbonRange(grams));
    }
    expect(text).toContain(dataSetVersion);
    expect(text).toContain('<a href="/how">');
  },
);
