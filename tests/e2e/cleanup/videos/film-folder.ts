import { readFileSync } from "node:fs";
import path from "node:path";
import { makeFolder } from "../messy-folder.ts";

const film = (name: string): Buffer => readFileSync(path.join(import.meta.dirname, "films", name));

/** A film whose header says how long it is, and that has no pictures. */
function withoutPictures(): Buffer {
  const content = film("trip.mp4");
  for (let at = content.indexOf("trak"); at !== -1; at = content.indexOf("trak")) {
    content.write("free", at);
  }
  return content;
}

/**
 * Videos of 4 seconds each: one saved again, smaller and in another container; another film; two of a camera that stood still; two
 * that begin in black; one that is a copy, and one that no browser plays.
 */
export const filmFolder = (): Promise<string> =>
  makeFolder({
    "Trip/trip.mp4": film("trip.mp4"),
    "WhatsApp/VID-WA0001.webm": film("trip-small.webm"),
    "other.webm": film("other.webm"),
    "copy/other.webm": film("other.webm"),
    "street 1.webm": film("camera-1.webm"),
    "street 2.webm": film("camera-2.webm"),
    "lesson 1.webm": film("intro-1.webm"),
    "lesson 2.webm": film("intro-2.webm"),
    "damaged.mp4": withoutPictures(),
  });
/** All but the copy. */
export const comparedFilms = 8;
