import { expect, test } from "vitest";
import { eventOfLine, lineProblems, wholeCountry } from "./event-line.ts";
import { readLines } from "./read-lines.ts";

const defaults = { organiser: "Ville de Brume", kind: "authority" };

test("columns are found by their names in any order and language, days in both ways of writing", () => {
  const french = "Début;Fin;Nom;Service\r\n20/3/2027;2027-03-21;Tri;Écoles\r\n";
  expect(readLines(french, defaults)).toEqual({
    ok: true,
    lines: [
      {
        line: 2,
        label: "Écoles",
        name: "Tri",
        organiser: "Ville de Brume",
        kind: "authority",
        territory: "",
        startsOn: "2027-03-20",
        endsOn: "2027-03-21",
      },
    ],
  });
  const english = "name,start,end,organiser,territory\nSort,2027-03-20,2027-03-21,City,14118\n";
  expect(readLines(english, defaults)).toMatchObject({
    lines: [{ label: "Sort", organiser: "City", territory: "14118" }],
  });
});

test("an empty organiser is the one above", () => {
  const file =
    "nom;debut;fin;organisateur\nA;2027-03-20;2027-03-21;Ville\nB;2027-03-20;2027-03-21;\n";
  expect(readLines(file, { organiser: "", kind: "" })).toMatchObject({
    lines: [{ organiser: "Ville" }, { organiser: "Ville" }],
  });
});

test("a kind of organiser is read in both languages; an empty one is the one above, an unknown one is none", () => {
  const file = (...kinds: string[]) =>
    `name;start;end;kind\n${kinds.map((kind) => `A;2027-03-20;2027-03-21;${kind}\n`).join("")}`;
  const kindsOf = (...kinds: string[]) => {
    const read = readLines(file(...kinds), { organiser: "", kind: "" });
    return read.ok ? read.lines.map(({ kind }) => kind) : read.missing;
  };
  expect(kindsOf("Association", "", "École", "Local authority", "Particulier", "club")).toEqual([
    "association",
    "association",
    "school",
    "authority",
    "citizen",
    "",
  ]);
});

test("a file without a column that is needed is refused by the name of the column", () => {
  expect(readLines("nom;debut\nTri;2027-03-20", defaults)).toEqual({
    ok: false,
    missing: ["endsOn"],
  });
  expect(readLines("", defaults)).toEqual({ ok: false, missing: ["name", "startsOn", "endsOn"] });
});

const line = {
  label: "Écoles",
  name: "Tri",
  organiser: "Ville",
  kind: "school",
  territory: "14118",
  startsOn: "2027-03-20",
  endsOn: "2027-03-21",
};

test.each([
  ["nothing", {}, []],
  ["the name", { name: "" }, ["name"]],
  ["a day that is no day", { startsOn: "2027-02-30" }, ["startsOn"]],
  ["a text in the place of a day", { endsOn: "demain" }, ["endsOn"]],
  ["the order of the days", { endsOn: "2027-03-19" }, ["order"]],
  ["the length", { endsOn: "2028-12-31" }, ["days"]],
  ["the organiser", { organiser: "" }, ["organiser"]],
  ["the kind of organiser", { kind: "" }, ["kind"]],
] as const)("what is wrong with a line is found: %s", (_what, change, problems) => {
  expect(lineProblems({ ...line, ...change }, wholeCountry)).toEqual(problems);
});

test("a territory that does not exist is a problem", () => {
  expect(lineProblems(line, undefined)).toEqual(["territory"]);
});

test("an event has the kind of organiser that was given", () => {
  expect(eventOfLine(line, wholeCountry, "FIRST").organiser.kind).toBe("school");
});

test("a copy keeps the rules of its event, with a name and days of its own", () => {
  const organiser = { name: "Ville", kind: "school" as const };
  const first = { ...eventOfLine(line, wholeCountry, "FIRST"), organiser, host: "h", k: 7 };
  const copy = eventOfLine(
    { ...line, name: "Tri 2", startsOn: "2028-03-20" },
    wholeCountry,
    "SECOND",
    first,
  );
  expect(copy).toMatchObject({
    code: "SECOND",
    name: { fr: "Tri 2" },
    startsOn: "2028-03-20",
    k: 7,
  });
  expect(copy).not.toHaveProperty("host");
});
