import { expect, test } from "vitest";
import { isSameContent, readContent } from "./message-content.ts";

const header =
  "From: a@x.test\nDate: Mon, 1 Jun 2026 10:00:00 +0000\nSubject: one\nMessage-ID: <a>";
const isSame = (one: string, other: string): boolean => {
  const [first, second] = [one, other].map((text) => readContent(new TextEncoder().encode(text)));
  return first !== undefined && second !== undefined && isSameContent(first, second);
};
const message = `${header}\n\nHello\n\nA. B.\n`;

test.each([
  [
    "another way through servers",
    `Received: by mx\n\tfor b\nDelivered-To: b\nX-Spam: no\n${message}`,
  ],
  ["carriage returns", message.replaceAll("\n", "\r\n")],
  ["a folded subject", message.replace("Subject: one", "Subject:\n\tone")],
  ["another case of a field's name", message.replace("Message-ID", "Message-Id")],
  ["empty lines at its end", `${message}\r\n\n`],
])("a delivery with %s has the same content", (_what, other) => {
  expect(isSame(message, other)).toBe(true);
});

test.each([
  ["another word", message.replace("Hello", "Hallo")],
  ["a longer text", `${message}more`],
  ["an empty line less", message.replace("\n\nA", "\nA")],
  ["another sender", message.replace("a@x", "b@x")],
  ["another subject", message.replace("Subject: one", "Subject: two")],
  ["a second subject", message.replace("Subject: one", "Subject: one\nSubject: two")],
  ["another recipient", `To: b@x.test\n${message}`],
  ["another type of its text", `Content-Type: text/html\n${message}`],
  ["another byte that is no UTF-8", message],
])("a message with %s has another content", (what, other) => {
  if (!what.includes("UTF-8")) expect(isSame(message, other)).toBe(false);
  const [one, two] = [0xe9, 0xe8].map((byte) =>
    readContent(Uint8Array.from([...new TextEncoder().encode(message), byte])),
  );
  expect(isSameContent(one!, two!)).toBe(false);
});

test("an answer without a header is no message", () => {
  expect(isSame("", "")).toBe(false);
  expect(isSame("\n\nHello", "\n\nHello")).toBe(false);
  expect(isSame("<html>", "<html>")).toBe(false);
});
