import { expect, test } from "vitest";
import { fillPlaces, type Place, type SectionInfo } from "./place.ts";

const place = (id: string): Place => ({ id, title: "dashboard.home", icon: "home" });
const section = (id: string, of: string): SectionInfo => ({
  id,
  place: of,
  title: "dashboard.home",
});

test("a place holds its sections in their order", () => {
  const filled = fillPlaces(
    [place("a"), place("b")],
    [section("one", "b"), section("two", "a"), section("three", "b")],
  );
  expect(filled.map(({ id, sections }) => [id, ...sections.map((each) => each.id)])).toEqual([
    ["a", "two"],
    ["b", "one", "three"],
  ]);
});

test("a place without sections is not shown", () => {
  expect(fillPlaces([place("a")], [])).toEqual([]);
});

test("a place is not shown if only the links to its other sections are left, without a part", () => {
  const hub: SectionInfo = { ...section("hub", "a"), isHub: true };
  expect(fillPlaces([place("a")], [hub])).toEqual([]);
  expect(fillPlaces([place("a")], [hub, section("one", "a")])).toHaveLength(1);
  expect(fillPlaces([place("a")], [{ ...hub, parts: ["one"] }])).toHaveLength(1);
});
