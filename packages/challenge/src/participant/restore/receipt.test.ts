import { expect, test } from "vitest";
import { formatReceipt, parseReceipt, receiptSecretAt } from "./receipt.ts";

const address = { baseUrl: "https://menage.exemple.fr", code: "BRUME27" };
const secret = "kX3vT0mQd1w9aBzYc7LrEg";
const receipt = formatReceipt(address, secret);

test("a receipt is the event's address and the secret with two check letters", () => {
  expect(receipt.slice(0, -2)).toBe(
    "https://menage.exemple.fr/e/BRUME27#receipt=kX3vT0mQd1w9aBzYc7LrEg",
  );
  expect(parseReceipt(` ${receipt}\n`)).toEqual({ address, secret });
});

test("a tally below a path keeps its path", () => {
  const deep = { baseUrl: "https://exemple.fr/menage", code: "BRUME27" };
  expect(parseReceipt(formatReceipt(deep, secret))).toEqual({ address: deep, secret });
});

test("one wrong letter in the secret or the check letters is detected", () => {
  const start = receipt.indexOf("=") + 1;
  const noticed = Array.from(receipt.slice(start), (letter, index) => {
    const at = start + index;
    const wrong = receipt.slice(0, at) + (letter === "A" ? "Q" : "A") + receipt.slice(at + 1);
    return parseReceipt(wrong) === undefined;
  });
  // 22 letters of secret + 2 of check
  expect(noticed).toEqual(Array.from({ length: 24 }, () => true));
});

test("the address of another event is detected", () => {
  expect(parseReceipt(receipt.replace("BRUME27", "BRUME28"))).toBeUndefined();
});

test.each([
  "",
  "BRUME27",
  "https://menage.exemple.fr/e/BRUME27",
  receipt.slice(0, -1),
  `${receipt}A`,
])("%j is no receipt", (text) => {
  expect(parseReceipt(text)).toBeUndefined();
});

const onLocalNetwork = { baseUrl: "http://192.168.1.20:4680", code: "BRUME27" };

test("a page on a local network reads its own receipts, which parseReceipt refuses", () => {
  const local = formatReceipt(onLocalNetwork, secret);
  expect(parseReceipt(local)).toBeUndefined();
  expect(receiptSecretAt(onLocalNetwork, ` ${local}\n`)).toBe(secret);
  expect(receiptSecretAt(onLocalNetwork, local.slice(local.indexOf("#")))).toBe(secret);
  expect(receiptSecretAt(onLocalNetwork, local.replace("#", "/join#"))).toBe(secret);
});

test("a page refuses receipts of another event or server, and those with a wrong letter", () => {
  expect(receiptSecretAt(onLocalNetwork, receipt)).toBeUndefined();
  expect(receiptSecretAt({ ...address, code: "BRUME28" }, receipt)).toBeUndefined();
  expect(receiptSecretAt(address, receipt.replace("kX3v", "kX3w"))).toBeUndefined();
  expect(receiptSecretAt(address, "#receipt=")).toBeUndefined();
});
