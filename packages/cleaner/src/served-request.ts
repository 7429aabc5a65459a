import * as z from "zod/mini";
import type { FileState } from "./file.ts";

/** Above what any system allows. */
const maxPathCharacters = 32_768;
/** A photo is decoded whole. */
const maxReadBytes = 256 << 20;

const isInside = (path: string) =>
  !path.split(/[\\/]/).some((part) => part === "." || part === "..");

const path = z.string().check(z.maxLength(maxPathCharacters), z.refine(isInside, "leads out"));
const at = { folder: z.string(), path };
const place = z.int().check(z.gte(0));

/**
 * What the page of `cleaner open` asks the command about a folder: the methods of `FolderPort`, and `walk`, which lists a folder with
 * the state of each file. A `read` with `seen` fails if the file changed since.
 */
export const servedRequestSchema = z.discriminatedUnion("type", [
  z.strictObject({
    type: z.enum(["stat", "readText", "remove", "removeFolder", "list", "walk"]),
    ...at,
  }),
  z.strictObject({ type: z.literal("move"), ...at, to: path }),
  z.strictObject({ type: z.literal("writeText"), ...at, text: z.string() }),
  z
    .strictObject({
      type: z.literal("read"),
      ...at,
      from: place,
      to: place,
      seen: z.optional(
        z.object({
          bytes: place,
          modifiedAtMs: z.int(),
          changedAtMs: z.optional(z.number()),
        }),
      ),
    })
    .check(z.refine(({ from, to }) => from <= to && to - from <= maxReadBytes, "range")),
]);

type WithFolder = z.infer<typeof servedRequestSchema>;
type WithoutFolder<T> = T extends unknown ? Omit<T, "folder"> : never;
export type ServedRequest = WithoutFolder<WithFolder>;

/** An entry of a folder. `state` is absent of a folder, and of a file that cannot be read. */
export type WalkedEntry = { name: string; isFolder: boolean; state?: FileState };
