import {
  challengeKinds,
  defaultCeilings,
  defaultK,
  type Event,
  isWithinMaxDays,
  newEventSchema,
  organiserKinds,
} from "@digital-cleanup/challenge";
import { findPlace, type Place } from "../../new-event/search-places.ts";

/** What an organiser writes of one event of a campaign, in a form or a line of a CSV file. Days are `YYYY-MM-DD`. */
export type EventLine = {
  /** The service or the site. */
  label: string;
  name: string;
  organiser: string;
  /** One of `organiserKinds`; empty if it is not known. */
  kind: string;
  /** A code or a name; empty for the whole country. */
  territory: string;
  startsOn: string;
  endsOn: string;
};
export type LineProblem =
  | "name"
  | "organiser"
  | "kind"
  | "startsOn"
  | "endsOn"
  | "order"
  | "days"
  | "territory";

/** What a line does not say. `place` is the territory that was found; undefined if there is none of that name. */
export function lineProblems(line: EventLine, place: FoundPlace | undefined): LineProblem[] {
  const { name, organiser, startsOn, endsOn } = line;
  const { success, data } = newEventSchema.safeParse(placeholderEvent(line));
  const isDay = (day: string) => newEventSchema.shape.startsOn.safeParse(day).success;
  const problems: [LineProblem, boolean][] = [
    ["name", name === "" || name.length > 300 || line.label.length > 100],
    ["organiser", organiser === "" || organiser.length > 200],
    ["kind", kindOfLine(line) === undefined],
    ["startsOn", !isDay(startsOn)],
    ["endsOn", !isDay(endsOn)],
    ["order", isDay(startsOn) && isDay(endsOn) && endsOn < startsOn],
    ["days", success && !isWithinMaxDays(data)],
    ["territory", place === undefined],
  ];
  return problems.filter(([, isThere]) => isThere).map(([problem]) => problem);
}

export type FoundPlace = Pick<Place, "codes" | "timeZone"> & { name: string };

/** The territory of a line that names none. */
export const wholeCountry: FoundPlace = {
  codes: { country: "FR" },
  timeZone: "Europe/Paris",
  name: "",
};

/** The event of a line, with what `template` has beside it. */
export function eventOfLine(line: EventLine, place: FoundPlace, code: string, template?: Event) {
  const { name, organiser, startsOn, endsOn } = line;
  const ownFields = {
    code,
    name: { fr: name, en: name },
    organiser: { name: organiser, kind: kindOfLine(line) },
    startsOn,
    endsOn,
  };
  if (template) {
    const { host: _, placeKey: __, isDemonstration: ___, ...copied } = template;
    return { ...copied, ...ownFields };
  }
  return {
    ...ownFields,
    territory: place.codes,
    timeZone: place.timeZone,
    challenges: [...challengeKinds],
    mode: "open" as const,
    k: defaultK,
    publication: "live" as const,
    ceilings: defaultCeilings,
    goals: {},
    collectionPoints: [],
    links: [],
  };
}

const kindOfLine = ({ kind }: EventLine) => organiserKinds.find((one) => one === kind);

const placeholderEvent = (line: EventLine) => ({
  ...eventOfLine({ ...line, kind: "other" }, wholeCountry, "AAAAAA"),
  host: "tally",
});

/** Without 0, O, 1 and I, as the server draws them. */
const letters = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789";

/** A code drawn here, so that a repeated request creates an event once. */
export const drawCode = (): string =>
  Array.from(
    crypto.getRandomValues(new Uint8Array(8)),
    (byte) => letters[byte % letters.length],
  ).join("");

/** Finds the territory of a code or a name, once for each text; undefined if there is none, or more than one. */
export function createPlaceFinder(searchUrl: string) {
  const known = new Map<string, Promise<FoundPlace | undefined>>();

  async function search(text: string): Promise<FoundPlace | undefined> {
    const asked = await findPlace(searchUrl, text);
    return asked.ok ? asked.value : undefined;
  }

  return (text: string): Promise<FoundPlace | undefined> => {
    if (text === "") return Promise.resolve(wholeCountry);
    const place = known.get(text) ?? search(text);
    known.set(text, place);
    return place;
  };
}
