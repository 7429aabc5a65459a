import * as z from "zod/mini";
import { bases, gaps, kinds } from "@digital-cleanup/page-weight";

/** Version of the stored and exported format. A file with another version is refused. */
export const historyVersion = 1;

/** The sum of the sites beyond the daily limit of rows. No origin has this form. */
export const otherSites = "others";

const count = z.int().check(z.gte(0));
const day = z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/));
/** A moment as `toISOString` writes it. */
export const momentSchema = z
  .string()
  .check(z.refine((text) => new Date(text).toJSON() === text, "not a moment"));
/** Scheme, host and port: never a path. */
const originSchema = z.string().check(
  z.maxLength(300),
  z.refine((text) => URL.parse(text)?.origin === text, "not an origin"),
);

/** A file may claim more than 2^53, which `z.int` refuses. `read-rows.ts` caps it. */
const bytes = z.number().check(z.gte(0), z.refine(Number.isInteger, "not an integer"));

const sums = {
  bytesDown: bytes,
  bytesUp: bytes,
  bytesByBasis: z.record(z.enum(bases), bytes),
  bytesByKind: z.record(z.enum(kinds), bytes),
  bytesThirdParty: bytes,
  requests: count,
  requestsFromCache: count,
  lowBytes: bytes,
  highBytes: bytes,
  notCounted: z.optional(z.partialRecord(z.enum(gaps), count)),
  isUploadHidden: z.optional(z.literal(true)),
  isCapped: z.optional(z.literal(true)),
};

/** One visit of a page, with its origin, never its address. Stored for 30 days. `isLowerBound`: it was measured in part. */
export const storedVisitSchema = z.object({
  id: z.string().check(z.minLength(1), z.maxLength(400)),
  origin: originSchema,
  startedAt: momentSchema,
  isLowerBound: z.boolean(),
  ...sums,
});

/** What one site transferred in a day, or all sites together if `origin` is empty. Stored for two years. */
export const daySumSchema = z.object({
  day,
  origin: z.union([z.literal(""), z.literal(otherSites), originSchema]),
  visits: count,
  ...sums,
});
