import { formatTicket } from "@digital-cleanup/challenge";
import { writeCsv } from "@digital-cleanup/text";

export function ticketsCsv(
  header: readonly string[],
  tickets: readonly string[],
  ticketLink: (ticket: string) => string,
): string {
  const lines = tickets.map((ticket) => [formatTicket(ticket), ticketLink(ticket)]);
  return writeCsv([header, ...lines]);
}
