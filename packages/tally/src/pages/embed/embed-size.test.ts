import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { zeroTotals } from "@digital-cleanup/challenge";
import { expect, inject, test } from "vitest";
import { openTally } from "../../../test/support/open-tally.ts";
import { sampleEvent } from "../../../test/support/samples.ts";
import { readAssets } from "../../assets/assets.ts";

test("an embedded page and its style sheet are smaller than 6 kB compressed", async () => {
  const tally = await openTally();
  await tally.store.createEvent(sampleEvent());
  const totals = zeroTotals();
  totals.measured.files = 1000;
  totals.declared.files = 200;
  totals.declared.devices = { laptop: { working: 1, broken: 1 } };
  for (const person of [1, 2, 3]) await tally.put(person, totals);
  const html = await (await tally.app.request("/e/BRUME/embed")).text();
  await tally.close();
  const assets = readAssets(join(inject("buildDirectory"), "client"));
  const style = assets.files.get(assets.pathOf("embed/embed.css"))!;
  expect(html.match(/<link rel="stylesheet"/g)).toHaveLength(1);
  expect(gzipSync(html).length + style.gzip.length).toBeLessThan(6000);
});
