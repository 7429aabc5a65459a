import type { Sums } from "@digital-cleanup/page-weight";

/** What a bar distinguishes, from its foot to its top. */
export const barParts = ["video", "images", "rest"] as const;
type BarPart = (typeof barParts)[number];

/** The bytes of each part of a bar. */
export function bytesByPart({
  bytesDown,
  bytesByKind: { media, image },
}: Pick<Sums, "bytesDown" | "bytesByKind">): Record<BarPart, number> {
  return { video: media, images: image, rest: bytesDown - media - image };
}
