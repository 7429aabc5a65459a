import { expect, test } from "vitest";
import { videosToCompare } from "./videos-to-compare.ts";

const video = (path: string) => ({ path, bytes: 9, modifiedAtMs: 1, durationMs: 4000 });

test("of exact copies one is compared, and no film of a Live Photo", () => {
  const [film, copy, other, live] = ["film.mp4", "film (1).mp4", "b.mp4", "IMG_1.MOV"].map(video);
  const groups = [{ bytes: 9, files: [film!, copy!] }];
  const units = [["IMG_1.HEIC", "IMG_1.MOV"]];
  expect(videosToCompare([[film!, copy!, other!, live!]], groups, units)).toEqual([[film, other]]);
  expect(videosToCompare([[film!, copy!, live!]], groups, units)).toEqual([]);
});
