import { formatTicket } from "@digital-cleanup/challenge";

/** A line for each ticket with its link, for a mail merge. Nothing in it needs quotes: neither commas nor spaces are left. */
export function ticketsCsv(
  head: readonly string[],
  tickets: readonly string[],
  ticketLink: (ticket: string) => string,
): string {
  const lines = tickets.map((ticket) => [formatTicket(ticket), ticketLink(ticket)]);
  return [head, ...lines].map((cells) => `${cells.join(",")}\r\n`).join("");
}
