import * as z from "zod/mini";
import type { FileState } from "./file.ts";
import { maxServedRequests } from "./served-message.ts";

/** Above what any system allows. */
const maxPathCharacters = 32_768;
/** A photo is decoded whole. */
const maxReadBytes = 256 << 20;

/** More than the page reads together. */
const maxParts = 64;

const isInside = (path: string) =>
  !path.split(/[\\/]/).some((part) => part === "." || part === "..");

const path = z.string().check(z.maxLength(maxPathCharacters), z.refine(isInside, "leads out"));
const at = { folder: z.string(), path };
const place = z.int().check(z.gte(0));

const partSchema = z
  .strictObject({
    path,
    from: place,
    to: place,
    seen: z.optional(
      z.object({ bytes: place, modifiedAtMs: z.int(), changedAtMs: z.optional(z.number()) }),
    ),
  })
  .check(z.refine(({ from, to }) => from <= to, "range"));
/** A part of a file; reading it fails if the file is no longer as it was `seen`. */
export type ServedPart = z.infer<typeof partSchema>;

const sumBytes = (parts: readonly ServedPart[]): number =>
  parts.reduce((sum, { from, to }) => sum + to - from, 0);

/**
 * What the page of `cleaner open` asks the command about a folder: the methods of `FolderPort`, and `walk`, which lists a folder with
 * the state of each file. A `read` is of several parts, which follow each other in the answer.
 */
export const servedRequestSchema = z.discriminatedUnion("type", [
  z.strictObject({
    type: z.enum(["stat", "readText", "remove", "removeFolder", "list", "walk"]),
    ...at,
  }),
  z.strictObject({ type: z.literal("move"), ...at, to: path }),
  z.strictObject({ type: z.literal("writeText"), ...at, text: z.string() }),
  z.strictObject({
    type: z.literal("read"),
    folder: z.string(),
    parts: z.array(partSchema).check(
      z.minLength(1),
      z.maxLength(maxParts),
      z.refine((parts) => sumBytes(parts) <= maxReadBytes, "too much"),
    ),
  }),
]);

/** A message of the page. Each of its requests is checked and answered on its own, as some may fail. */
export const servedMessageSchema = z.array(z.unknown()).check(z.maxLength(maxServedRequests));

type WithFolder = z.infer<typeof servedRequestSchema>;
type WithoutFolder<T> = T extends unknown ? Omit<T, "folder"> : never;
export type ServedRequest = WithoutFolder<WithFolder>;

/** An entry of a folder. `state` is absent of a folder, and of a file that cannot be read. */
export type WalkedEntry = { name: string; isFolder: boolean; state?: FileState };
