import { expect, test } from "vitest";
import { parseOrigin } from "./parse-origin.ts";

test.each([
  ["video.exemple.fr", "https://video.exemple.fr"],
  [" https://Video.exemple.fr:8443/film?x#y ", "https://video.exemple.fr:8443"],
  ["http://localhost:8080/", "http://localhost:8080"],
])("%s is read as %s", (typed, origin) => expect(parseOrigin(typed)).toBe(origin));

test.each(["", "exemple", "deux mots.fr", "ftp://exemple.fr", "javascript:alert(1)"])(
  "%s is not a site",
  (typed) => expect(parseOrigin(typed)).toBeUndefined(),
);
