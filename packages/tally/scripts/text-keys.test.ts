import { expect, test } from "vitest";
import { textKeys } from "./text-keys.ts";

test("a script may show the texts that it names", () => {
  expect(textKeys('t("common.copy"),t(`common.copied`),t("elsewhere.text")')).toEqual([
    "common.copied",
    "common.copy",
  ]);
});

test("a script may show every text that one of its templates composes", () => {
  const keys = textKeys("t(`tally.tickets.mode.${isOpen?`open`:`guarded`}`)");
  expect(keys).toEqual([
    "tally.tickets.mode.guarded",
    "tally.tickets.mode.guardedMeaning",
    "tally.tickets.mode.open",
    "tally.tickets.mode.openMeaning",
  ]);
});

test("a template may compose several parts of a key", () => {
  expect(textKeys("t(`participant.standing.${part}`)")).toContain(
    "participant.standing.figure.files",
  );
});

test("a text that does not exist stops the build", () => {
  expect(() => textKeys("t(`tally.nothing.${name}`)")).toThrow("tally.nothing.…");
});
