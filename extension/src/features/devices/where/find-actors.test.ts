import { expect, test } from "vitest";
import { normandie as directory } from "./data/reuse-actors.normandie.2024.ts";
import { actorsOfDepartment, findActors } from "./find-actors.ts";

const names = (search: string) => findActors(directory.actors, search).map(({ name }) => name);

test("the list of Normandy has the thirteen organisations of its source, including six members", () => {
  expect(directory.actors).toHaveLength(13);
  expect(directory.actors.filter(({ isCrarMember }) => isCrarMember)).toHaveLength(6);
});

test("postcodes, telephone numbers and addresses of sites can be used as they are", () => {
  for (const { postcode, phone, website } of directory.actors) {
    expect(postcode).toMatch(/^\d{5}$/);
    if (phone !== undefined) expect(phone).toMatch(/^0\d(?: \d\d){4}$/);
    if (website !== undefined) expect(new URL(website).protocol).toMatch(/^https?:$/);
  }
  expect(directory.asOf).toMatch(/^\d{4}-\d{2}-\d{2}$/);
});

test("no entry has personal contact data: no e-mail address, no mobile number", () => {
  expect(JSON.stringify(directory)).not.toContain("@");
  expect(directory.actors.filter(({ phone }) => /^0[67]/.test(phone ?? ""))).toEqual([]);
});

test("a town is found without its accents, capitals or hyphens", () => {
  expect(names("rouen")).toEqual(["Libérons nos ordis", "Reboot Insertion Coopération"]);
  expect(names("PORT JEROME")).toEqual(["CLIPS Ressourcerie"]);
});

test("a postcode is found by its first digits", () => {
  expect(names("14")).toEqual(["Deuxième-vie Deuxième-chance", "Artifaille", "AfB Normandie"]);
  expect(names("50180")).toEqual(["Tri-tout Solidaire"]);
});

test("nothing is found before a place is typed, or in a town without organisations", () => {
  expect(names(" ")).toEqual([]);
  expect(names("Marseille")).toEqual([]);
});

test("a postcode without organisations leads to those of its department", () => {
  const inDepartment = (search: string) =>
    actorsOfDepartment(directory.actors, search).map(({ town }) => town);
  // Three of the thirteen are in Calvados, 14; none is in Bouches-du-Rhône, 13.
  expect(inDepartment("14210")).toEqual(["Vire Normandie", "Caen", "Mondeville"]);
  expect(inDepartment("13001")).toEqual([]);
  expect(inDepartment("1")).toEqual([]);
});
