import type { Event } from "@digital-cleanup/challenge";

type Kind = Event["challenges"][number];

/** The sections where each kind of challenge is done, the main one first. */
const sectionsOf = {
  reuse: ["devices"],
  data: ["session", "cleanup", "declare"],
  recycling: ["devices"],
} as const satisfies Record<Kind, readonly string[]>;

export type TaskSection = (typeof sectionsOf)[Kind][number];
export type EventTask = {
  kind: Kind;
  /** Empty if a policy or the person turned them all off. */
  sections: readonly TaskSection[];
};

const kinds: readonly Kind[] = ["reuse", "data", "recycling"];

/** What there is to do for an event, devices first because they count for more. */
export const eventTasks = (
  { challenges }: Pick<Event, "challenges">,
  disabled: readonly string[],
): EventTask[] =>
  kinds
    .filter((kind) => challenges.includes(kind))
    .map((kind) => ({
      kind,
      sections: sectionsOf[kind].filter((section) => !disabled.includes(section)),
    }));
