import { createHash } from "node:crypto";
import { inLanguage } from "@digital-cleanup/challenge";
import { type Text, visibleText } from "@digital-cleanup/text";
import { addDays } from "../publication/event-day.ts";
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
const utf8 = new TextEncoder();

/** A line, continued on others that begin with a space if it is too long. */
function fold(line: string): string {
  let folded = "";
  let bytes = 0;
  for (const character of line) {
    const more = utf8.encode(character).length;
    if (bytes + more > maxLineBytes) {
      folded += "\r\n ";
      bytes = 1;
    }
    folded += character;
    bytes += more;
  }
  return `${folded}\r\n`;
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

/** Announced events as a calendar (RFC 5545), to import or to subscribe to. */
export const agendaIcs = (events: readonly AgendaEvent[], options: Options): string =>
  [
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    "PRODID:-//Digital Cleanup//tally//FR",
    "CALSCALE:GREGORIAN",
    `NAME:${escape(options.t("tally.agenda.title"))}`,
    "REFRESH-INTERVAL;VALUE=DURATION:PT12H",
    ...events.flatMap((event) => eventLines(event, options)),
    "END:VCALENDAR",
  ]
    .map(fold)
    .join("");
