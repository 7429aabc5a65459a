import { defaultCeilings, type Event } from "@digital-cleanup/challenge";

const timeZone = "Europe/Paris";

/**
 * A demonstration event lasts one calendar month, so that one is always open: `DEMO2611` for
 * November 2026.
 */
export function demoEvent(nowMs: number): Omit<Event, "host"> {
  const today = new Intl.DateTimeFormat("en-CA", { timeZone }).format(nowMs);
  const [year = "", month = ""] = today.split("-");
  const lastDay = new Date(Date.UTC(Number(year), Number(month), 0)).getUTCDate();
  return {
    code: `DEMO${year.slice(2)}${month}`,
    name: { fr: "Le grand ménage de démonstration", en: "The demonstration cleanup" },
    organiser: { name: "Digital Cleanup", kind: "association" },
    territory: { country: "FR" },
    startsOn: `${year}-${month}-01`,
    endsOn: `${year}-${month}-${lastDay}`,
    timeZone,
    challenges: ["data", "reuse", "recycling"],
    mode: "open",
    k: 3,
    publication: "live",
    ceilings: defaultCeilings,
    goals: {},
    collectionPoints: [],
    links: [],
    isDemonstration: true,
  };
}
