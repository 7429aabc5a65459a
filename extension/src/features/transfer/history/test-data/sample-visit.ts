import { emptySums, type VisitUpdate } from "@digital-cleanup/page-weight";

/** The days of every sample. */
export const everything = { fromDay: "2000-01-01", toDay: "2099-12-31" };

/** When `sampleVisit` starts. */
export const noonMs = new Date(2026, 10, 25, 12).getTime();

/** A visit of images with `bytes` known by timing, with one request per started kilobyte. */
export const sampleVisit = (
  id: string,
  bytes: number,
  other: Partial<VisitUpdate> = {},
): VisitUpdate => {
  const sums = emptySums();
  return {
    id,
    origin: "https://news.example",
    startedAt: new Date(noonMs).toISOString(),
    isLowerBound: false,
    isBackground: false,
    isRepeated: false,
    isUsed: true,
    growth: 1,
    ...sums,
    bytesDown: bytes,
    lowBytes: bytes,
    highBytes: bytes,
    bytesByBasis: { ...sums.bytesByBasis, timing: bytes },
    bytesByKind: { ...sums.bytesByKind, image: bytes },
    requests: Math.ceil(bytes / 1000),
    ...other,
  };
};
