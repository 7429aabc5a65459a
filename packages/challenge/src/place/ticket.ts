import * as z from "zod/mini";

/** A ticket of a guarded event: 80 random bits in letters and digits that are hard to misread. */
export const ticketSchema = z.string().check(z.regex(/^[A-HJ-NP-Z2-9]{16}$/));

/** Reads a typed ticket, in any case and with any separators; undefined if it is not one. */
export function readTicket(text: string): string | undefined {
  const ticket = text.toUpperCase().replaceAll(/[^A-Z0-9]/g, "");
  return ticketSchema.safeParse(ticket).success ? ticket : undefined;
}

/** A ticket as it is printed, in groups of four. */
export const formatTicket = (ticket: string): string => ticket.replaceAll(/(.{4})(?=.)/g, "$1-");
