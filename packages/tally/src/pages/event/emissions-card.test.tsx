import { dataSetVersion } from "@digital-cleanup/footprint";
import { createFormat, loadText } from "@digital-cleanup/text";
import { renderToString } from "preact-render-to-string";
import { expect, test } from "vitest";
import { figureOf, totalsOf } from "../../../test/support/sample-totals.ts";
import { EmissionsCard } from "./emissions-card.tsx";

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
