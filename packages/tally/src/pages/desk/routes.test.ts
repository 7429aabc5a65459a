import { loadText } from "@digital-cleanup/text";
import { expect, test } from "vitest";
import { eachTally, withOrganiser } from "../../../test/support/open-tally.ts";
import { secretOf } from "../../../test/support/samples.ts";

const t = await loadText("en");

const tally = eachTally(withOrganiser(secretOf(100)));

test("the desk's page is rendered with the tally's totals, and is not indexed by search engines", async () => {
  const entry = { kind: "devices", type: "laptop", state: "broken", count: 7 } as const;
  await tally.store.desk.add("BRUME", 1, [{ id: secretOf(1), ...entry }]);
  const response = await tally.app.request("/d/BRUME?lang=en");
  const html = await response.text();
  expect(response.status).toBe(200);
  expect(html).toContain('<meta name="robots" content="noindex"/>');
  expect(html).toContain(`${t("tally.desk.broken")} <b>7</b>`);
});
