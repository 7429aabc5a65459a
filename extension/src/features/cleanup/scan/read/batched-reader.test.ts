import { expect, test } from "vitest";
import { createBatchedReader } from "./batched-reader.ts";

const text = (content: Uint8Array) => new TextDecoder().decode(content);

test("files requested at once are each read whole", async () => {
  const read = createBatchedReader();
  const names = Array.from({ length: 300 }, (_, index) => "x".repeat(index % 7) + index);
  const contents = await Promise.all(names.map((name) => read(new File([name], name))));
  expect(contents.map(text)).toEqual(names);
});

test("an unreadable file rejects, and the others of its batch are read", async () => {
  const broken = new File(["gone"], "broken");
  const unreadable = () => Promise.reject(new Error("changed"));
  Object.defineProperty(broken, "arrayBuffer", { value: unreadable });
  const whole = Blob.prototype.arrayBuffer;
  // A browser rejects the whole blob if a part of it has changed. Node's files are in memory and
  // never change.
  Blob.prototype.arrayBuffer = function () {
    return this instanceof File ? whole.call(this) : unreadable();
  };
  try {
    const read = createBatchedReader();
    const [first, second, third] = await Promise.allSettled([
      read(new File(["one"], "one")),
      read(broken),
      read(new File(["three"], "three")),
    ]);
    expect(first).toMatchObject({ status: "fulfilled" });
    expect(second).toMatchObject({ status: "rejected", reason: new Error("changed") });
    expect(third.status === "fulfilled" && text(third.value)).toBe("three");
  } finally {
    Blob.prototype.arrayBuffer = whole;
  }
});
