import { expect, test } from "vitest";
import { eventLink, joinLink } from "./event-link.ts";
import { parseJoinAddress } from "./join-address.ts";

const address = { baseUrl: "https://menage.exemple.fr/tally", code: "BRUME27" };

test("the link of an open event is its page", () => {
  expect(eventLink(address)).toBe("https://menage.exemple.fr/tally/e/BRUME27");
});

test("the link of a guarded event contains its key, and the link of a ticket the ticket too", () => {
  const guarded = { ...address, keyFingerprint: "9f86 d081 884c 7d65" };
  expect(eventLink(guarded)).toBe("https://menage.exemple.fr/tally/e/BRUME27#key=9f86d081884c7d65");
  const ticket = "ABCDEFGHJKLMNPQR";
  const link = eventLink({ ...guarded, ticket });
  expect(link).toBe(
    "https://menage.exemple.fr/tally/e/BRUME27/join#key=9f86d081884c7d65&ticket=ABCDEFGHJKLMNPQR",
  );
  expect(parseJoinAddress(link)).toEqual({
    ok: true,
    ...address,
    keyFingerprint: "9f86d081884c7d65",
    ticket,
  });
});

test("the address of the checklist contains the key, and is read as that of its event", () => {
  expect(joinLink("https://menage.exemple.fr/e/BRUME27")).toBe(
    "https://menage.exemple.fr/e/BRUME27/join",
  );
  const guarded = joinLink("https://menage.exemple.fr/e/BRUME27#key=9f86d081884c7d65");
  expect(guarded).toBe("https://menage.exemple.fr/e/BRUME27/join#key=9f86d081884c7d65");
  expect(parseJoinAddress(guarded)).toMatchObject({ ok: true, code: "BRUME27" });
});
