import { createHash } from "node:crypto";
import { addDays, inLanguage } from "@digital-cleanup/challenge";
import { type Text, visibleText } from "@digital-cleanup/text";
import { inGroups } from "../pace/in-groups.ts";
import type { AgendaEvent } from "./agenda-event.ts";

type Options = {
  t: Text;
  host: string;
  /** The day on which the file is made. */
  today: string;
  eventUrl: (code: string) => string;
  /** The name of an event's territory. */
  placeName: (event: AgendaEvent) => string;
};

/** Calendar programs count a line in bytes, of which it may have 75. */
const maxLineBytes = 75;
/** A character of a text has at most three bytes for each of its units. */
const maxUnitBytes = 3;
const eventsPerStep = 100;

const isInsideCharacter = (byte: number | undefined): boolean =>
  byte !== undefined && (byte & 0b1100_0000) === 0b1000_0000;

/** A line, continued on others that begin with a space if it is too long. */
function fold(line: string): string {
  if (line.length * maxUnitBytes <= maxLineBytes) return `${line}\r\n`;
  const bytes = Buffer.from(line);
  const parts: string[] = [];
  for (let from = 0; from < bytes.length;) {
    // The space before a part counts.
    let to = from + maxLineBytes - (from > 0 ? 1 : 0);
    while (isInsideCharacter(bytes[to])) to -= 1;
    parts.push(bytes.toString("utf8", from, to));
    from = to;
  }
  return `${parts.join("\r\n ")}\r\n`;
}

const escape = (text: string): string =>
  visibleText(text).replaceAll(/[\\;,]/g, (character) => `\\${character}`);
const dateOf = (day: string): string => day.replaceAll("-", "");

/** Stays the same while the event does. Without a link it is made of what the agenda shows, not of the event's code. */
function uidOf({ code, name, organiser, startsOn, endsOn, codes }: AgendaEvent, host: string) {
  if (code !== undefined) return `${code}@${host}`;
  const shown = JSON.stringify([name, organiser, startsOn, endsOn, codes]);
  return `${createHash("sha256").update(shown).digest("hex").slice(0, 24)}@${host}`;
}

function eventLines(event: AgendaEvent, options: Options): string[] {
  const { t, host, today, eventUrl, placeName } = options;
  const { code, name, organiser, startsOn, endsOn, challenges } = event;
  return [
    "BEGIN:VEVENT",
    `UID:${uidOf(event, host)}`,
    `DTSTAMP:${dateOf(today)}T000000Z`,
    `DTSTART;VALUE=DATE:${dateOf(startsOn)}`,
    // The first day after it.
    `DTEND;VALUE=DATE:${dateOf(addDays(endsOn, 1))}`,
    `SUMMARY:${escape(inLanguage(name, t.language))}`,
    `DESCRIPTION:${escape(t("tally.agenda.by", { organiser: organiser.name }))}`,
    `LOCATION:${escape(placeName(event))}`,
    `CATEGORIES:${challenges.map((kind) => escape(t(`tally.report.challenge.${kind}`))).join(",")}`,
    "TRANSP:TRANSPARENT",
    ...(code === undefined ? [] : [`URL:${eventUrl(code)}`]),
    "END:VEVENT",
  ];
}

const foldAll = (lines: readonly string[]): string => lines.map(fold).join("");

/** Announced events as a calendar (RFC 5545), to import or to subscribe to, in pieces. */
export async function* agendaIcs(
  events: readonly AgendaEvent[],
  options: Options,
): AsyncGenerator<string> {
  yield foldAll([
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    "PRODID:-//Digital Cleanup//tally//FR",
    "CALSCALE:GREGORIAN",
    `NAME:${escape(options.t("tally.agenda.title"))}`,
    "REFRESH-INTERVAL;VALUE=DURATION:PT12H",
  ]);
  for await (const group of inGroups(events, eventsPerStep)) {
    yield foldAll(group.flatMap((event) => eventLines(event, options)));
  }
  yield fold("END:VCALENDAR");
}
