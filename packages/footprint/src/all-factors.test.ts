import { expect, test } from "vitest";
import { aiFactors } from "./ai-factors.ts";
import { allFactors as others } from "./all-factors.ts";
import { type Factor, rangeOf } from "./factors/factor.ts";
import { judgements } from "./estimate/judgements.ts";

const allFactors = [...others, ...aiFactors];

const failing = (isRight: (factor: Factor) => boolean) =>
  allFactors.filter((factor) => !isRight(factor)).map((factor) => factor.id);

test("every factor has its own id", () => {
  const ids = allFactors.map((factor) => factor.id);
  expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
});

test("every factor is a positive number with a unit, a place, and a year unless its source names none", () => {
  expect(failing(({ value }) => value > 0 && value < Infinity)).toEqual([]);
  expect(failing(({ unit }) => unit !== "")).toEqual([]);
  expect(failing(({ year }) => /^20\d\d(–20\d\d)?$/.test(year))).toEqual([
    "ademe-rules/intensity-EU",
  ]);
  expect(failing(({ geography }) => /^[A-Z0-9 ]+$/.test(geography))).toEqual([]);
});

test("every factor has a source with a title, an address and a licence", () => {
  expect(failing(({ source }) => source.title.length > 5)).toEqual([]);
  // A presentation is not online: its source has no address.
  const offline = new Set(["ranking-game/emails", "ranking-game/streaming"]);
  expect(
    failing(({ id, source: { url } }) =>
      url === undefined ? offline.has(id) : new URL(url).protocol === "https:",
    ),
  ).toEqual([]);
  expect(failing(({ source }) => source.licence !== "")).toEqual([]);
  expect(failing(({ source }) => /^(20\d\d-\d\d-\d\d)?$/.test(source.accessedOn ?? ""))).toEqual(
    [],
  );
});

test("a link to a file of a repository names the commit, so that its lines stay where they are", () => {
  const links = allFactors
    .flatMap(({ source, low, high }) => [
      source.url,
      ...[low, high].flatMap((bound) =>
        bound?.origin.kind === "published" ? [bound.origin.source.url] : [],
      ),
    ])
    .filter((url) => url?.startsWith("https://github.com/"));
  expect(links.length).toBeGreaterThan(200);
  expect(links.filter((url) => !/\/(blob|tree)\/[0-9a-f]{40}\//.test(url!))).toEqual([]);
});

test("a range contains the value, and each of its bounds says where it comes from", () => {
  expect(
    failing((factor) => {
      const { low, central, high } = rangeOf(factor);
      return low > 0 && low <= central && central <= high;
    }),
  ).toEqual([]);
  const kinds = allFactors
    .flatMap(({ low, high }) => [low, high])
    .map((bound) => bound?.origin.kind);
  expect(new Set(kinds)).toEqual(new Set([undefined, "published", "derived", "judged"]));
});

test("a judged bound is not wider or narrower than its judgement", () => {
  expect(
    failing(({ value, low, high }) =>
      [low, high].every((bound) => {
        if (bound?.origin.kind !== "judged") return true;
        const times = judgements[bound.origin.judgement];
        return [value / times, value * times].includes(bound.value);
      }),
    ),
  ).toEqual([]);
});

test("the collection contains exactly the factors that modules export", () => {
  const modules = import.meta.glob<Record<string, unknown>>(
    ["./**/*.ts", "!./**/*.test.ts", "!./all-factors.ts", "!./index.ts", "!./ai*.ts"],
    { eager: true },
  );
  const exported = Object.values(modules).flatMap(factorIds);
  expect(new Set(exported)).toEqual(new Set(allFactors.map((factor) => factor.id)));
});

function factorIds(value: unknown): string[] {
  if (value instanceof Map) return [...value.values()].flatMap(factorIds);
  if (typeof value !== "object" || value === null) return [];
  if ("id" in value && typeof value.id === "string" && "source" in value) return [value.id];
  return Object.values(value).flatMap(factorIds);
}
