import { describe, expect, test } from "vitest";
import { measuredFiles } from "../support/samples.ts";
import { nothing, type OpenStore, useStore } from "./open-store.ts";

/** What every engine does with withdrawals from an open event. */
export function describeWithdrawing(open: OpenStore): void {
  const { store, create, put, withdraw, publicState, standing } = useStore(open);

  describe("withdrawing", () => {
    test("takes effect in the sums with a batch whose rises cover it", async () => {
      await create();
      for (const person of [1, 2, 3]) await put(person, 10);
      expect(await standing(withdraw(1))).toBe("withdrawn");
      expect(await publicState()).toMatchObject({
        received: 2,
        published: 2,
        waiting: 1,
        files: "30",
      });
      for (const person of [4, 5, 6]) await put(person, 20);
      // 30 - 10 + 60
      expect(await publicState()).toMatchObject({
        batch: 2,
        received: 5,
        published: 5,
        waiting: 0,
        files: "80",
      });
    });

    test("does not leave the sums if nothing covers it", async () => {
      await create();
      for (const person of [1, 2, 3, 4, 5, 6]) await put(person, 10);
      for (const person of [1, 2, 3]) await withdraw(person);
      await store().close("BRUME");
      expect(await publicState()).toMatchObject({ published: 3, waiting: 3, files: "60" });
      expect(await withdraw(1, 0)).toMatchObject({
        answer: { standing: "withdrawn", published: measuredFiles(10) },
      });
    });

    test("before a batch, leaves no trace in the public state", async () => {
      await create();
      await put(1, 10);
      await withdraw(1);
      expect(await publicState()).toEqual(nothing);
    });

    test("a late older message does not restore a withdrawn contribution, in any order", async () => {
      await create();
      await put(1, 10);
      await withdraw(1, 3);
      expect(await standing(put(1, 10, 2))).toBe("withdrawn");
      await withdraw(2, 5);
      expect(await standing(put(2, 10, 4))).toBe("withdrawn");
      expect(await publicState()).toEqual(nothing);
    });

    test("a newer message restores it", async () => {
      await create();
      await withdraw(1, 2);
      expect(await standing(put(1, 10, 3))).toBe("pending");
    });
  });
}
