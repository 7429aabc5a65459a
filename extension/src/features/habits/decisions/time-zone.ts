/** The person's time zone, which decides when a day or a month begins. */
export const timeZone = (): string => Intl.DateTimeFormat().resolvedOptions().timeZone;
