import { expect, test } from "vitest";
import { sampleEvent } from "../../test/support/samples.ts";
import { type AgendaEvent, agendaEvent } from "./agenda-event.ts";
import { createAgendaIndex } from "./agenda-index.ts";

const announced = (name: string, startsOn: string): AgendaEvent =>
  agendaEvent(
    sampleEvent({ name: { fr: name, en: name }, startsOn, listing: "listed" }),
    { state: "open" },
    { country: "FR" },
  )!;

test("events stay in order of their first day and name, however they come and leave", () => {
  const index = createAgendaIndex();
  const names = () => index.read().events.map(({ name }) => name.fr);
  const [eve, same, other] = [
    announced("Éve", "2026-11-22"),
    announced("Zoé", "2026-11-20"),
    announced("Zoé", "2026-11-20"),
  ];
  for (const event of [eve, same, announced("Fée", "2026-11-22"), other]) index.add(event);
  expect(names()).toEqual(["Zoé", "Zoé", "Éve", "Fée"]);
  const { version } = index.read();
  index.remove(other);
  index.remove(eve);
  expect(names()).toEqual(["Zoé", "Fée"]);
  expect(index.read().events[0]).toBe(same);
  expect(index.read().version).not.toBe(version);
});
