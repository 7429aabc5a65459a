import { dayMs } from "@digital-cleanup/challenge";
import { expect, test } from "vitest";
import { renderView } from "../../ui/test-data/render-view.tsx";
import { EventCard } from "./event-card.tsx";
import { event, nowMs, participation } from "./test-data/participation.ts";

const render = (now: number, more = {}) =>
  renderView(<EventCard participation={participation(more)} now={new Date(now)} />);

test("a joined event shows until when it lasts, and leads to its page", async () => {
  const html = await render(nowMs);
  expect(html).toContain("The event is planned until March\u00A020, 2027");
  expect(html).toContain('href="#challenge"');
  expect(html).not.toContain("Read the report");
});

test("an event that has not started shows when it does", async () => {
  expect(await render(Date.parse(`${event.startsOn}T00:00:00Z`) - 3 * dayMs)).toContain(
    "The event starts on March\u00A015, 2027",
  );
});

test("an event that is over leads to its report", async () => {
  const html = await render(Date.parse(`${event.endsOn}T00:00:00Z`) + 3 * dayMs);
  expect(html).toContain("The event is closed.");
  expect(html).toContain('href="https://menage.exemple.fr/e/BRUME27/report"');
});
