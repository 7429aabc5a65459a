import { expect, test } from "vitest";
import { readSource } from "./read-source.ts";

const answer = (bytes: readonly number[], type = "text/plain;charset=UTF-8") =>
  readSource(new Response(Uint8Array.from(bytes), { headers: { "content-type": type } }));

test("each byte counts, also where it is no UTF-8", async () => {
  const all = Array.from({ length: 256 }, (_, byte) => byte);
  const sources = await Promise.all(all.map(async (byte) => String(await answer([65, byte, 66]))));
  expect(new Set(sources).size).toBe(256);
});

test("what is ASCII stays as it is", async () => {
  const text = "Subject: one\r\n\r\nHello\r\n";
  const bytes = [...new TextEncoder().encode(text)];
  expect([...(await answer(bytes))]).toEqual(bytes);
});

test.each(["text/html; charset=UTF-8", "application/json"])(
  "an answer of type %s is that of an expired session",
  async (type) => {
    await expect(answer([65], type)).rejects.toMatchObject({ failure: "signedOut" });
  },
);
