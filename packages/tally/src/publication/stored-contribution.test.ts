import { expect, test } from "vitest";
import { packedFiles, storedContribution } from "../../test/support/stored-contribution.ts";
import { contributionStanding, isPending } from "./stored-contribution.ts";

test("a contribution is pending until a batch publishes its current totals", () => {
  const standing = (current: number, published?: number) =>
    contributionStanding(
      storedContribution({
        current: packedFiles(current),
        published: published === undefined ? null : packedFiles(published),
      }),
    );
  expect(standing(3)).toBe("pending");
  expect(standing(3, 3)).toBe("published");
  expect(standing(4, 3)).toBe("pending");
});

test("a first contribution of zeros is pending, since it adds one to the contributions of the sums", () => {
  expect(isPending(storedContribution({ current: packedFiles(0) }))).toBe(true);
});

test("a contribution above the limit is not pending", () => {
  const aboveLimit = storedContribution({
    current: packedFiles(9),
    published: packedFiles(3),
    isAboveLimit: true,
  });
  expect(isPending(aboveLimit)).toBe(false);
  expect(contributionStanding(aboveLimit)).toBe("held");
});

test("a withdrawn contribution is pending only while the published sums contain it", () => {
  expect(contributionStanding(storedContribution({ published: packedFiles(3) }))).toBe("withdrawn");
  expect(isPending(storedContribution({ published: packedFiles(3) }))).toBe(true);
  expect(isPending(storedContribution({}))).toBe(false);
});
