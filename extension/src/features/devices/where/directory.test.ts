import { expect, test } from "vitest";
import { directory, findActors } from "./directory.ts";

const names = (search: string) => findActors(directory.actors, search).map(({ name }) => name);

test("the list of Normandy has the thirteen organisations of its source, including six members", () => {
  expect(directory.actors).toHaveLength(13);
  expect(directory.actors.filter(({ isCrarMember }) => isCrarMember)).toHaveLength(6);
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

test("an empty search finds all, and a town without organisations finds none", () => {
  expect(names(" ")).toHaveLength(13);
  expect(names("Marseille")).toEqual([]);
});
