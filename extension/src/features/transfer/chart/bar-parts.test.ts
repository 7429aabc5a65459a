import { emptySums } from "@digital-cleanup/page-weight";
import { expect, test } from "vitest";
import { bytesByPart } from "./bar-parts.ts";

test("what is neither video nor image is the rest", () => {
  const bytesByKind = { ...emptySums().bytesByKind, media: 50, image: 30, script: 15, other: 5 };
  expect(bytesByPart({ bytesDown: 100, bytesByKind })).toEqual({ video: 50, images: 30, rest: 20 });
});
