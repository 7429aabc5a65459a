import { readFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { challengeKinds, defaultCeilings, defaultK, eventLink } from "@digital-cleanup/challenge";
import type { Text } from "@digital-cleanup/text";
import { createNewEvent } from "../../creation/new-event.ts";
import { eventKeyFingerprint } from "../../keys/event-key-fingerprint.ts";
import { loadTerritories } from "../../territories/load-territories.ts";
import { timeZoneOf } from "../../territories/time-zone-of.ts";
import { baseUrlOption, organiserAddress } from "./organiser-link.ts";
import {
  newDatabasePath,
  positiveInteger,
  sharedOptions,
  UsageError,
  withStore,
} from "../settings.ts";

const options = {
  ...sharedOptions,
  file: { type: "string" },
  code: { type: "string" },
  name: { type: "string" },
  "name-en": { type: "string" },
  organiser: { type: "string" },
  kind: { type: "string", default: "other" },
  starts: { type: "string" },
  ends: { type: "string" },
  "time-zone": { type: "string" },
  country: { type: "string", default: "FR" },
  region: { type: "string" },
  department: { type: "string" },
  epci: { type: "string" },
  commune: { type: "string" },
  challenges: { type: "string", default: challengeKinds.join(",") },
  k: { type: "string", default: String(defaultK) },
  publication: { type: "string", default: "live" },
  mode: { type: "string", default: "open" },
  listing: { type: "string", default: "unlisted" },
  demonstration: { type: "boolean", default: false },
  ...baseUrlOption,
} as const;

type Flags = ReturnType<typeof parseFlags>;
const parseFlags = (args: string[]) => parseArgs({ args, options }).values;

/** The territory with the codes that the flags give. */
function territoryFromFlags({ country, region, department, epci, commune }: Flags) {
  return {
    country,
    ...(region && { region }),
    ...(department && { department }),
    ...(epci && { epci }),
    ...(commune && { commune }),
  };
}

/** The time zone of the flags, or else that of the territory. */
async function timeZoneFromFlags(flags: Flags): Promise<string> {
  if (flags["time-zone"] !== undefined) return flags["time-zone"];
  const territory = territoryFromFlags(flags);
  // Loading the territories takes half a second, which a country alone does not need.
  if (Object.keys(territory).length === 1) return timeZoneOf(territory);
  return timeZoneOf((await loadTerritories()).completeCodes(territory));
}

/** An event from the flags. The schema names the fields that are missing. */
async function eventFromFlags(flags: Flags, t: Text) {
  return {
    ...(flags.code && { code: flags.code.toUpperCase() }),
    name: { fr: flags.name, en: flags["name-en"] ?? flags.name },
    organiser: { name: flags.organiser, kind: flags.kind },
    territory: territoryFromFlags(flags),
    startsOn: flags.starts,
    endsOn: flags.ends,
    timeZone: await timeZoneFromFlags(flags),
    challenges: flags.challenges.split(","),
    mode: flags.mode,
    k: positiveInteger(flags.k, "k", t),
    publication: flags.publication,
    listing: flags.listing,
    ceilings: defaultCeilings,
    goals: {},
    collectionPoints: [],
    links: [],
    ...(flags.demonstration && { isDemonstration: true }),
  };
}

function readFile(path: string, t: Text): object {
  try {
    const content: unknown = JSON.parse(readFileSync(path, "utf8"));
    if (typeof content === "object" && content !== null) return content;
  } catch (error) {
    throw new UsageError(t("tally.cli.unreadableFile", { path, detail: String(error) }));
  }
  throw new UsageError(t("tally.cli.unreadableFile", { path, detail: "{…}" }));
}

/** `tally create-event`: fields of a file take precedence over flags. */
export async function createEvent(args: string[], t: Text): Promise<number> {
  const flags = parseFlags(args);
  const wanted = {
    ...(await eventFromFlags(flags, t)),
    ...(flags.file && readFile(flags.file, t)),
  };
  const baseUrl = flags["base-url"].replace(/\/+$/, "");
  const host = baseUrl.replace(/^https?:\/\//, "");
  const result = await withStore(newDatabasePath, flags.data, t, (store) =>
    createNewEvent(store, wanted, host),
  );
  if (!result.ok) {
    if (result.reason === "codeTaken") {
      throw new UsageError(t("tally.cli.codeTaken", { code: result.code }));
    }
    const lines = result.errors.map(({ field, detail }) => `  ${field}: ${detail}`);
    throw new UsageError([t("tally.cli.invalidEvent"), ...lines].join("\n"));
  }
  const { event, organiserKey } = result;
  const { code } = event;
  const keyFingerprint = await eventKeyFingerprint(event);
  const publicLink = eventLink({ baseUrl, code, keyFingerprint });
  console.log(t("tally.cli.created", { code, address: publicLink }));
  const address = organiserAddress(baseUrl, event.code, organiserKey);
  console.log(t("tally.cli.organiserLink", { address }));
  return 0;
}
