import { expect, test } from "vitest";
import { parseJoinAddress } from "./join-address.ts";
import { joinLink } from "./join-link.ts";

test("the address of the checklist contains the key, and is read as that of its event", () => {
  expect(joinLink("https://menage.exemple.fr/e/BRUME27")).toBe(
    "https://menage.exemple.fr/e/BRUME27/join",
  );
  const guarded = joinLink("https://menage.exemple.fr/e/BRUME27#key=9f86d081884c7d65");
  expect(guarded).toBe("https://menage.exemple.fr/e/BRUME27/join#key=9f86d081884c7d65");
  expect(parseJoinAddress(guarded)).toMatchObject({ ok: true, code: "BRUME27" });
});
