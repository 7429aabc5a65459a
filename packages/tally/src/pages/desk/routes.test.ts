import { loadText } from "@digital-cleanup/text";
import { afterEach, beforeEach, expect, test } from "vitest";
import { openTally, type OpenTally } from "../../../test/support/open-tally.ts";
import { sampleEvent, secretOf } from "../../../test/support/samples.ts";
import { capabilityHash } from "../../keys/capability-hash.ts";

const t = await loadText("en");

let tally: OpenTally;
beforeEach(async () => {
  tally = await openTally();
  const organiserHash = capabilityHash("BRUME", secretOf(100));
  await tally.store.createEvent(sampleEvent(), { organiserHash });
});
afterEach(() => tally.close());

test("the desk's page is rendered with the tally's totals, and is not indexed by search engines", async () => {
  const entry = { kind: "devices", type: "laptop", state: "broken", count: 7 } as const;
  await tally.store.desk.add("BRUME", 1, [{ id: secretOf(1), ...entry }]);
  const response = await tally.app.request("/d/BRUME?lang=en");
  const html = await response.text();
  expect(response.status).toBe(200);
  expect(html).toContain('<meta name="robots" content="noindex"/>');
  expect(html).toContain(`${t("tally.desk.broken")} <b>7</b>`);
});
