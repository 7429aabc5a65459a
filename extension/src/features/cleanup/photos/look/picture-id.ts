import type { PhotoFeatures } from "@digital-cleanup/cleaner";

/** Names a picture by its looks and size, without the name of its file, so that it is known again after a move. */
export const pictureId = (bytes: number, { fineHash }: PhotoFeatures): string =>
  [bytes, ...fineHash].map((word) => word.toString(36)).join(".");

/** The same for both orders. */
export const pairKey = (one: string, other: string): string =>
  one < other ? `${one} ${other}` : `${other} ${one}`;
