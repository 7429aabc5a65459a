import { expect, test } from "vitest";
import { loadTerritories } from "../../territories/load-territories.ts";
import { departmentCentres } from "../../territories/department-centres.ts";
import { mapHeight, mapWidth, placeDots } from "./place-dots.ts";

const dots = placeDots(new Map());

test("each department of France has a centre", async () => {
  const { searchTerritories, regions } = await loadTerritories();
  expect(regions.length).toBeGreaterThan(18);
  const found = await Promise.all(
    Object.keys(departmentCentres).map(async (code) => {
      const matches = await searchTerritories(code, 20);
      return matches.some((match) => match.level === "department" && match.code === code);
    }),
  );
  expect(found.every(Boolean)).toBe(true);
  expect(found).toHaveLength(109);
});

test("each has a dot inside the map, but for an island without inhabitants", () => {
  expect(dots).toHaveLength(108);
  for (const { department, x, y } of dots) {
    expect({ department, isInside: x > 0 && x < mapWidth && y > 0 && y < mapHeight }).toEqual({
      department,
      isInside: true,
    });
  }
});

test("no two dots lie on one another", () => {
  const near = dots.flatMap((one, index) =>
    dots
      .slice(index + 1)
      .filter((other) => Math.hypot(one.x - other.x, one.y - other.y) < 12)
      .map((other) => `${one.department} ${other.department}`),
  );
  expect(near).toEqual([]);
});
