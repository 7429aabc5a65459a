/** Days of the limits are those of the person. */
export const timeZone = (): string => Intl.DateTimeFormat().resolvedOptions().timeZone;
