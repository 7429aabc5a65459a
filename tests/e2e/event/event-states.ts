import { type DeskEntry, type Event, paths } from "@digital-cleanup/challenge";
import { dayAway } from "../../rig/day-away.ts";
import type { TallyProcess } from "../../rig/servers/tally.ts";
import { createEvent, organise, type OwnEvent, postEvent } from "../support/create-event.ts";
import { contributeAll, filesOnly, newId } from "../support/people.ts";

const townEvent: Partial<Event> = {
  name: { fr: "Le grand nettoyage de Brume", en: "The great cleanup of Brume" },
  organiser: { name: "Val-de-Brume", kind: "authority" },
  k: 5,
  challenges: ["data", "reuse", "recycling"],
  collectionPoints: [
    {
      name: "Salle des fêtes",
      address: "1 place de la Mairie",
      opening: { fr: "samedi de 10 h à 18 h", en: "Saturday, 10 am to 6 pm" },
    },
  ],
};

/** How an event of each state comes about. */
type Story = {
  event?: Partial<Event>;
  people?: number;
  /** Working laptops and smartphones that the desk takes, and broken screens. */
  devices?: [working: number, broken: number];
  grams?: number;
  isClosed?: boolean;
  byHand?: object;
};

const stories = {
  SOON: { event: { startsOn: dayAway(20) } },
  ZERO: {},
  GATHERING: { people: 6, devices: [4, 1] },
  ATCLOSE: { event: { publication: "atClose" }, people: 6 },
  ATLEAST: { people: 22, devices: [4, 1] },
  GUARDED: { event: { mode: "guarded" } },
  COMPLETE: { people: 22, devices: [31, 6], grams: 22_600, isClosed: true },
  TOOFEW: { people: 2, isClosed: true },
  BYHAND: {
    people: 2,
    isClosed: true,
    byHand: { peopleActing: 12, peopleReached: 400, files: 3400, bytes: 11_300_000_000 },
  },
} satisfies Record<string, Story>;

type StateCode = keyof typeof stories;
export const stateCodes = [...Object.keys(stories), "DEMO"] as (StateCode | "DEMO")[];

function deskEntries({ devices: [working, broken] = [0, 0], grams = 0 }: Story): DeskEntry[] {
  const device = (type: "laptop" | "screen", state: "working" | "broken", count: number) =>
    count > 0 ? [{ id: newId(), kind: "devices" as const, type, state, count }] : [];
  return [
    ...device("laptop", "working", working),
    ...device("screen", "broken", broken),
    ...(grams > 0 ? [{ id: newId(), kind: "weight" as const, grams }] : []),
  ];
}

export async function createEventStates(tally: TallyProcess): Promise<void> {
  for (const [code, story] of Object.entries(stories) as [StateCode, Story][]) {
    const event = await postEvent(tally, { ...townEvent, ...story.event, code });
    await tell(story, event);
  }
  await createEvent(tally, "DEMO", 3, "--demonstration");
}

async function tell(story: Story, event: OwnEvent): Promise<void> {
  const { code } = event;
  await contributeAll(story.people ?? 0, filesOnly(300, 510_000_000), event);
  const entries = deskEntries(story);
  if (entries.length > 0) await organise(event, "POST", paths.desk(code), { entries });
  if (story.isClosed) await organise(event, "POST", paths.closing(code), { isClosed: true });
  if (story.byHand) await organise(event, "PUT", paths.declared(code), story.byHand);
}
