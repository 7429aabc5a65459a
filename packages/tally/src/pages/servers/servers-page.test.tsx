import { createFormat, loadText } from "@digital-cleanup/text";
import { renderToString } from "preact-render-to-string";
import { expect, test } from "vitest";
import { ServersPage } from "./servers-page.tsx";

const t = await loadText("en");

test("a server's refused events are named with the reason, beside the number of those that count", () => {
  const refused = { count: 30, first: [{ code: "CAEN", fault: "tooFew" as const }] };
  const brume = {
    name: "Brume",
    address: "https://brume.exemple",
    events: 12,
    pulledOn: "2026-11-21",
    refused,
  };
  const html = renderToString(<ServersPage t={t} format={createFormat("en")} servers={[brume]} />);
  expect(html).toContain("12 events, as of");
  expect(html).toContain("30 of its events are refused; the others count.");
  expect(html).toContain("CAEN: it shows totals of too few contributions");
});
