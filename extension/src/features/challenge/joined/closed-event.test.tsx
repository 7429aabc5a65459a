import type { Published } from "@digital-cleanup/challenge";
import { expect, test } from "vitest";
import { renderView } from "../../../ui/test-data/render-view.tsx";
import { eventStateNow } from "../participation.ts";
import { event, nowMs, participation, published } from "../test-data/participation.ts";
import { EventTodo } from "../todo/event-todo.tsx";
import { OfferText } from "./offer-text.tsx";
import { ParticipationCard } from "./participation-card.tsx";

/** On the second of six days, its organiser had closed the event. */
const closed: Published = { ...published, state: "closed" };
const joined = participation();
const eventState = eventStateNow(joined, closed, new Date(nowMs));

test("an event that is closed early is said to be closed, without its planned day, and leads to its report", async () => {
  expect(event.endsOn > new Date(nowMs).toISOString()).toBe(true);
  expect(eventState).toBe("closed");
  const html = await renderView(<OfferText participation={joined} offer={{ kind: "closed" }} />);
  expect(html).toContain("The event is closed. It takes no more figures.");
  expect(html).not.toContain("2027");
  expect(html).toMatch(
    /href="https:\/\/menage\.exemple\.fr\/e\/BRUME27\/report"[^>]*>Read the report/,
  );
});

test("the figures of a closed event are not those of now", async () => {
  const todo = (state: typeof eventState) =>
    renderView(
      <EventTodo
        participation={joined}
        published={closed}
        eventState={state}
        notice={null}
        hasOtherMain={false}
      />,
    );
  expect(await todo("closed")).toContain("What the event counted");
  expect(await todo("closed")).not.toContain("At the moment");
  expect(await todo("open")).toContain("At the moment");
});

test("an event that is closed early takes no more updates, and does not announce any", async () => {
  const sending = { ...joined, sendsUpdates: true };
  const card = (state: typeof eventState) =>
    renderView(<ParticipationCard participation={sending} eventState={state} />);
  expect(await card("open")).toContain("challenge-updates-stop");
  expect(await card("closed")).not.toContain("challenge-updates-stop");
});
