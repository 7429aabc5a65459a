import { expect, test } from "vitest";
import { checkDraft } from "./check-draft.ts";
import { type Draft, newDraft } from "./draft.ts";

const draft: Draft = {
  ...newDraft("fr"),
  name: { fr: "Ménage", en: "" },
  organiser: { name: "Ville de Brume", kind: "authority" },
  startsOn: "2027-03-15",
  endsOn: "2027-03-20",
};
function refusedFields(changes: Partial<Draft>, operatorKey?: string): string[] {
  const checked = checkDraft({ ...draft, ...changes }, "fr", operatorKey);
  return checked.ok || checked.failure !== "refused"
    ? []
    : (checked.problem.errors ?? []).map(({ field }) => field);
}

test("a draft with the four fields is accepted", () => {
  expect(checkDraft(draft, "fr", undefined)).toEqual({ ok: true, value: undefined });
});

test("everything that is wrong is refused at once", () => {
  const wrong = {
    organiser: { name: "", kind: null },
    placeText: "cae",
    ceilings: { ...draft.ceilings, files: "0" },
    endsOn: "2027-03-10",
  };
  expect(new Set(refusedFields(wrong, ""))).toEqual(
    new Set([
      "organiser.name",
      "organiser.kind",
      "territory",
      "ceilings.files",
      "endsOn",
      "operatorKey",
    ]),
  );
});

test("a missing name is refused once, in the language of the page", () => {
  expect(refusedFields({ name: { fr: " ", en: "" } })).toEqual(["name.fr"]);
});

test("an empty last day is the first day, and only the first day is asked for", () => {
  expect(refusedFields({ endsOn: "" })).toEqual([]);
  expect(new Set(refusedFields({ startsOn: "", endsOn: "" }))).toEqual(new Set(["startsOn"]));
});

test("a key is only required if the operator set one", () => {
  expect(refusedFields({}, "")).toEqual(["operatorKey"]);
  expect(refusedFields({}, "a key")).toEqual([]);
});
