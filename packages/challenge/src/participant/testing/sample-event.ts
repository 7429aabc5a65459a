import { defaultCeilings, defaultK, type Event } from "../../event/event.ts";

/** An open event of March 2027, French time. */
export const sampleEvent = (changes: Partial<Event> = {}): Event => ({
  code: "BRUME27",
  host: "menage.exemple.fr",
  name: { fr: "Défi du Val-de-Brume", en: "Val-de-Brume challenge" },
  organiser: { name: "Communauté de communes du Val-de-Brume", kind: "authority" },
  territory: { country: "FR" },
  startsOn: "2027-03-15",
  endsOn: "2027-03-20",
  timeZone: "Europe/Paris",
  challenges: ["data"],
  mode: "open",
  k: defaultK,
  publication: "live",
  ceilings: defaultCeilings,
  goals: {},
  collectionPoints: [],
  links: [],
  ...changes,
});
