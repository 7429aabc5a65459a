import type { CountedAction } from "@digital-cleanup/challenge";

type Source = {
  kind: Exclude<CountedAction["kind"], "devices">;
  category: NonNullable<CountedAction["category"]>;
  /** More than one person does in an afternoon. A higher number is questioned, not refused. */
  usualCount: number;
  /** A size outside this range is questioned. Absent for sources without a size. */
  usualBytesEach?: { low: number; high: number };
};

/**
 * The kinds of cleanup that the extension cannot measure. The usual ranges are wide on purpose: they catch typing errors (GB
 * for MB, one zero too many), not people who did a lot.
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

export const findSource = (id: SourceId): Source => sources[id];

function counted(kind: Source["kind"], category: Source["category"], usualCount: number) {
  return { kind, category, usualCount };
}
