import type { MessageKey } from "@digital-cleanup/text";

/** The keys of the dashboard's titles, which take no parameters. */
export type SectionTitle = Extract<MessageKey, `dashboard.${string}`>;
