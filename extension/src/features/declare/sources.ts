import type { CountedAction } from "@digital-cleanup/challenge";

type Source = {
  kind: Exclude<CountedAction["kind"], "devices">;
  category: NonNullable<CountedAction["category"]>;
  /** Above it a number is questioned, not refused: more than what one person does in an afternoon. */
  usualCount: number;
  /** Outside of it a size is questioned. Absent where nothing takes room. */
  usualBytesEach?: { low: number; high: number };
};

/**
 * What a person can have done where no extension sees it. The usual ranges are orders of size, wide on purpose: they
 * catch a slip (Go for Mo, one zero too many), never a person who worked a lot.
 */
export const sources = {
  phoneApps: { ...counted("apps", "apps", 60), usualBytesEach: { low: 1e6, high: 5e9 } },
  phonePhotos: { ...counted("files", "media", 10_000), usualBytesEach: { low: 5e4, high: 4e9 } },
  computer: { ...counted("files", "other", 50_000), usualBytesEach: { low: 1e2, high: 1e10 } },
  mail: { ...counted("emails", "mail", 50_000), usualBytesEach: { low: 1e3, high: 3e7 } },
  newsletters: counted("unsubscribes", "mail", 200),
  cloud: { ...counted("files", "cloud", 50_000), usualBytesEach: { low: 1e2, high: 1e10 } },
  social: { ...counted("files", "other", 5_000), usualBytesEach: { low: 1e3, high: 1e9 } },
  accounts: counted("apps", "other", 30),
} as const satisfies Record<string, Source>;

export type SourceId = keyof typeof sources;
export const sourceIds = Object.keys(sources) as SourceId[];

export const sourceOf = (id: SourceId): Source => sources[id];

function counted(kind: Source["kind"], category: Source["category"], usualCount: number) {
  return { kind, category, usualCount };
}
