import { expect, test } from "vitest";
import { eventLink, joinLink, parseJoinAddress } from "./join-address.ts";

const at = (baseUrl: string) => ({ ok: true, baseUrl, code: "BRUME27" });

test.each([
  ["https://menage.exemple.fr/e/BRUME27", "https://menage.exemple.fr"],
  ["  https://menage.exemple.fr/e/brume27  ", "https://menage.exemple.fr"],
  ["https://menage.exemple.fr:8443/e/BRUME27/screen?x=1", "https://menage.exemple.fr:8443"],
  ["https://exemple.fr/menage/e/BRUME27", "https://exemple.fr/menage"],
  ["http://127.0.0.1:4680/e/BRUME27", "http://127.0.0.1:4680"],
  ["http://localhost:4680/e/BRUME27", "http://localhost:4680"],
  ["http://[::1]:4680/e/BRUME27", "http://[::1]:4680"],
  ["https://user:pass@menage.exemple.fr/e/BRUME27", "https://menage.exemple.fr"],
  ["BRUME27@menage.exemple.fr", "https://menage.exemple.fr"],
  ["BRUME27@menage.exemple.fr/", "https://menage.exemple.fr"],
  ["BRUME27@exemple.fr/menage/", "https://exemple.fr/menage"],
  ["brume27@menage.exemple.fr", "https://menage.exemple.fr"],
  ["BRUME27@localhost:4680", "http://localhost:4680"],
])("%s leads to %s", (text, baseUrl) => {
  expect(parseJoinAddress(text)).toEqual(at(baseUrl));
});

test.each(["http://menage.exemple.fr/e/BRUME27", "http://127.0.0.1.exemple.fr/e/BRUME27"])(
  "%s is refused because it is not https",
  (text) => {
    expect(parseJoinAddress(text)).toEqual({ ok: false, reason: "notHttps" });
  },
);

test("a bare code belongs to the default tally", () => {
  expect(parseJoinAddress("brume27", "https://menage.exemple.fr/")).toEqual(
    at("https://menage.exemple.fr"),
  );
});

test("a bare code is refused if the default tally does not use https", () => {
  expect(parseJoinAddress("BRUME27", "http://menage.exemple.fr")).toEqual({
    ok: false,
    reason: "notHttps",
  });
});

test("a bare code without a default tally has no host", () => {
  expect(parseJoinAddress("BRUME27")).toEqual({ ok: false, reason: "noHost" });
});

test.each([
  "",
  "hello!",
  "ABC",
  "BRUME27@a@b",
  "BRUME27@",
  "https://menage.exemple.fr/",
  "https://menage.exemple.fr/e/",
  "https://menage.exemple.fr/e/AB",
  "ftp://menage.exemple.fr",
  "https://",
])("%j is no address of an event", (text) => {
  expect(parseJoinAddress(text)).toMatchObject({ ok: false });
});

test("the ticket in a link is read if it is valid", () => {
  const link = "https://menage.exemple.fr/e/BRUME27/join";
  expect(parseJoinAddress(`${link}#ticket=abcd-efgh-jklm-npqr&key=9f86d081884c7d65`)).toEqual({
    ...at("https://menage.exemple.fr"),
    keyFingerprint: "9f86d081884c7d65",
    ticket: "ABCDEFGHJKLMNPQR",
  });
  expect(parseJoinAddress(`${link}#ticket=ABCD`)).toEqual(at("https://menage.exemple.fr"));
});

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
