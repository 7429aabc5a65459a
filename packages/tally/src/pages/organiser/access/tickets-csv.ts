import { formatTicket } from "@digital-cleanup/challenge";

/** A CSV file with the link of each ticket, for a mail merge. No cell contains a comma, so none is quoted. */
export function ticketsCsv(
  header: readonly string[],
  tickets: readonly string[],
  ticketLink: (ticket: string) => string,
): string {
  const lines = tickets.map((ticket) => [formatTicket(ticket), ticketLink(ticket)]);
  return [header, ...lines].map((cells) => `${cells.join(",")}\r\n`).join("");
}
