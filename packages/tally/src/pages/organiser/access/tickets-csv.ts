import { formatTicket } from "@digital-cleanup/challenge";
import { writeCsv } from "@digital-cleanup/text";

/** A CSV file with the link of each ticket, for a mail merge. */
export function ticketsCsv(
  header: readonly string[],
  tickets: readonly string[],
  ticketLink: (ticket: string) => string,
): string {
  const lines = tickets.map((ticket) => [formatTicket(ticket), ticketLink(ticket)]);
  return writeCsv([header, ...lines]);
}
